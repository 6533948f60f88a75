// interim
import type { OpRow } from "./OpRow";
export type OpLabel = { op: OpRow, name: string, subject: string, };
