// interim
import type { PersonDraft } from "./PersonDraft";
export type PersonSaveArgs = { op_id: string, draft: PersonDraft, };
