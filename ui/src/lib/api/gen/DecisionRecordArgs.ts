// interim
import type { DecisionDraft } from "./DecisionDraft";
export type DecisionRecordArgs = { op_id: string, draft: DecisionDraft, };
