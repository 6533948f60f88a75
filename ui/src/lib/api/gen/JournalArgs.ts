// interim
import type { JournalFilter } from "./JournalFilter";
export type JournalArgs = { filter: JournalFilter, offset: number, limit: number, };
