// interim
import type { ReportFormat } from "./ReportFormat";
import type { ReportKind } from "./ReportKind";
import type { ReportParams } from "./ReportParams";
export type ReportSaveArgs = { kind: ReportKind, params: ReportParams, format: ReportFormat, };
