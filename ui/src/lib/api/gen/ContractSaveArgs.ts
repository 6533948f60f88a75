// interim
import type { ContractDraft } from "./ContractDraft";
export type ContractSaveArgs = { op_id: string, draft: ContractDraft, };
