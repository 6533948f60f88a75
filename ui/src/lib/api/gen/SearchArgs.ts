// interim
import type { HitKind } from "./HitKind";
export type SearchArgs = { text: string, kinds: Array<HitKind>, limit: number, };
