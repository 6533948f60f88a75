// Starts the desk on the real register: its state, and the preferences kept by the shell. The
// preferences travel as one layout of their own, so that the shell needs no idea of them.
import { call, on } from '$lib/api';

import type { Prefs } from './prefs';
import { prefs, startPrefs } from './prefs.svelte';
import { type AppState, loadRegister, register, startRegister } from './register.svelte';
import { mayLeave, watchGuards } from './router.svelte';

/** The key under which the shell keeps the preferences. */
export const PREFS_KEY = 'desk';
/** How long to wait for more changes, e.g. while a column is dragged. */
const SETTLE_MS = 400;

/** What the shell has stored, as {@link startPrefs} reads it. Nonsense is no preferences. */
export function storedPrefs(state: Pick<AppState, 'grids' | 'theme' | 'lang'>): unknown {
  const text = state.grids.find((g) => g.key === PREFS_KEY)?.layout ?? '{}';
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    stored = {};
  }
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  return { ...known, theme: state.theme, language: state.lang };
}

/** Keeps changes with the shell, once they have settled. */
export function keeper(settle = SETTLE_MS): (prefs: Prefs) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (prefs) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { theme, language: _register, ...rest } = prefs;
      const grid = { key: PREFS_KEY, layout: JSON.stringify(rest) };
      // An arrangement that could not be kept is no reason to interrupt anybody.
      call('desk_save', { theme, grid, notify: null }).catch(() => undefined);
    }, settle);
  };
}

/** Loads the state, then everything that depends on it, and follows every change. */
export async function startDesk(): Promise<void> {
  await loadRegister();
  const state = register();
  startPrefs(state ? storedPrefs(state) : {}, keeper());
  startRegister();
  startClosing();
  keepFrame();
}

/**
 * The toolkit dresses the window's frame as the desktop goes, also where somebody chose otherwise:
 * then the shell is told once more what was chosen.
 */
function keepFrame(): void {
  if (!('matchMedia' in window)) return;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    const { theme } = prefs();
    if (theme === 'system') return;
    call('desk_save', { theme, grid: null, notify: null }).catch(() => undefined);
  });
}

/**
 * Asks about unsaved work before the window closes. The shell holds a request to close back only
 * while a form is open, and closes a window that does not answer.
 */
export function startClosing(): () => void {
  const tell = (command: Promise<unknown>): void => void command.catch(() => undefined);
  let asking = false;
  watchGuards((on) => tell(call('window_guard', { on })));
  return on('close-asked', () => {
    tell(call('window_close', { now: false }));
    if (asking) return;
    asking = true;
    void mayLeave()
      .then((may) => {
        if (may) tell(call('window_close', { now: true }));
      })
      .finally(() => (asking = false));
  });
}
