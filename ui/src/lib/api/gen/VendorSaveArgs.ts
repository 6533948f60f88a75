// interim
import type { VendorDraft } from "./VendorDraft";
export type VendorSaveArgs = { op_id: string, draft: VendorDraft, };
