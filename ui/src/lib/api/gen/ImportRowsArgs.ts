// interim
import type { Outcome } from "./Outcome";
export type ImportRowsArgs = { outcome: Outcome | null, offset: number, limit: number, };
