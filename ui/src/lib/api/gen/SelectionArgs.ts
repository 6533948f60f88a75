// interim
import type { Selection } from "./Selection";
export type SelectionArgs = { selection: Selection, };
