// How this person likes the desk: theme, density, text size, widths, grid layouts. Kept by the
// shell through a callback; the document follows at once.
import { setLanguage } from '$lib/i18n';

import { defaultPrefs, type GridLayout, mergePrefs, type Prefs, TEXT_SIZES } from './prefs';

export type { Density, GridLayout, Prefs, Theme } from './prefs';

let current = $state.raw<Prefs>(defaultPrefs());
let save: (prefs: Prefs) => void = () => undefined;

export function prefs(): Prefs {
  return current;
}

/** Takes what was stored (anything; nonsense is ignored) and the way to store changes. */
export function startPrefs(stored: unknown, onsave: (prefs: Prefs) => void): void {
  save = onsave;
  current = mergePrefs(stored);
  apply();
}

export function setPrefs(changes: Partial<Prefs>): void {
  current = { ...current, ...changes };
  apply();
  save(current);
}

export function gridLayout(key: string): GridLayout | undefined {
  return current.grids[key];
}

export function setGridLayout(key: string, layout: GridLayout | undefined): void {
  const { [key]: _old, ...rest } = current.grids;
  setPrefs({ grids: layout ? { ...rest, [key]: layout } : rest });
}

/** One step up or down the text sizes, or back to 100 %. */
export function stepTextSize(step: -1 | 0 | 1): void {
  const at = TEXT_SIZES.indexOf(current.textSize);
  const next = step === 0 ? 100 : TEXT_SIZES[Math.max(0, at) + step];
  if (next !== undefined) setPrefs({ textSize: next });
}

function apply(): void {
  const root = document.documentElement;
  if (current.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = current.theme;
  root.dataset.density = current.density;
  root.style.fontSize = current.textSize === 100 ? '' : `${current.textSize}%`;
  setLanguage(current.language);
}
