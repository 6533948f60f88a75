// interim
import type { AssetStatus } from "./AssetStatus";
export type AssetChoices = { statuses: Array<AssetStatus>, manufacturers: Array<string>, models: Array<string>, categories: Array<string>, locations: Array<string>, departments: Array<string>, cost_centres: Array<string>, };
