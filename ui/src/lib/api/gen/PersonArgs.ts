// interim
import type { PersonId } from "./PersonId";
export type PersonArgs = { id: PersonId, };
