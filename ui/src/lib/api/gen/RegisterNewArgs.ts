// interim
import type { Lang } from "./Lang";
export type RegisterNewArgs = { lang: Lang, organisation: string, };
