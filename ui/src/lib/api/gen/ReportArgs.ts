// interim
import type { ReportKind } from "./ReportKind";
import type { ReportParams } from "./ReportParams";
export type ReportArgs = { kind: ReportKind, params: ReportParams, };
