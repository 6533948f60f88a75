// interim
import type { OpLabel } from "./OpLabel";
export type Done = { op: OpLabel | null, };
