// interim
import type { AssetId } from "./AssetId";
export type AssetArgs = { id: AssetId, };
