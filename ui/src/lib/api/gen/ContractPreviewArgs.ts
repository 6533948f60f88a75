// interim
import type { ContractDraft } from "./ContractDraft";
export type ContractPreviewArgs = { draft: ContractDraft, };
