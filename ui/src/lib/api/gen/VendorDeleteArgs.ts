// interim
import type { VendorId } from "./VendorId";
export type VendorDeleteArgs = { op_id: string, id: VendorId, };
