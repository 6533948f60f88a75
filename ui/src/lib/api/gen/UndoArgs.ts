// interim
import type { OpRow } from "./OpRow";
export type UndoArgs = { op_id: string, target: OpRow | null, };
