// interim
import type { ImportKind } from "./ImportKind";
export type ImportPickArgs = { kind: ImportKind | null, };
