// interim
import type { VendorId } from "./VendorId";
export type VendorArgs = { id: VendorId, };
