// interim
import type { OpRow } from "./OpRow";
export type OpRowArgs = { op: OpRow, };
