// interim
import type { OpLabel } from "./OpLabel";
import type { PlanSummary } from "./PlanSummary";
export type ImportDone = { op: OpLabel | null, summary: PlanSummary, };
