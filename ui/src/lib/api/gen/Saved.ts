// interim
import type { OpLabel } from "./OpLabel";
export type Saved = { op: OpLabel | null, id: number, };
