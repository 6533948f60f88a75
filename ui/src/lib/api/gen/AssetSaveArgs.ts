// interim
import type { AssetDraft } from "./AssetDraft";
export type AssetSaveArgs = { op_id: string, draft: AssetDraft, };
