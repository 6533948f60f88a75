// interim
import type { AssetId } from "./AssetId";
export type AssetDeleteArgs = { op_id: string, id: AssetId, };
