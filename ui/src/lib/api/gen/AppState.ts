// interim
import type { GridLayout } from "./GridLayout";
import type { Health } from "./Health";
import type { Lang } from "./Lang";
import type { OpLabel } from "./OpLabel";
import type { Person } from "./Person";
import type { Theme } from "./Theme";
import type { WireError } from "./WireError";
export type AppState = { version: string, today: string, register: string, organisation: string, sample: boolean, read_only: string | null, broken: WireError | null, lang: Lang, theme: Theme, grids: Array<GridLayout>, operator: Person | null, undo: OpLabel | null, redo: OpLabel | null, copy_age_days: number | null, assets: number, contracts: number, vendors: number, health: Health, };
