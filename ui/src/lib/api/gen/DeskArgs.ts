// interim
import type { GridLayout } from "./GridLayout";
import type { Theme } from "./Theme";
export type DeskArgs = { theme: Theme | null, grid: GridLayout | null, };
