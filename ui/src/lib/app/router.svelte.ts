// Where the desk is. The address is the state: a screen reads `place()` and calls `go()`. What an
// address cannot hold (scroll, selection, focused cell) is remembered per path, so that coming
// back finds the screen as it was left: by Alt+← any page, by Ctrl+digit the front of a screen.
import { href, parsePlace, type Place } from './router';

export { href, type Place } from './router';

type Leave = () => Promise<boolean>;

let current = $state.raw<Place>(parsePlace(''));
let shown = '';
let before: string | undefined;
let arrivals = $state(0);
const memory = new Map<string, unknown>();
const lastVisits = new Map<string, string>();
const fronts = new Map<string, string>();
const guards = new Set<Leave>();
let onGuarded: (guarded: boolean) => void = () => undefined;

export function place(): Place {
  return current;
}

/** Grows with every arrival at another path: screens move the focus when it does. */
export function arrival(): number {
  return arrivals;
}

/** Goes to an address. `replace` changes the query of where one is without a step in history. */
export async function go(to: string, options: { replace?: boolean } = {}): Promise<void> {
  if (to === location.hash) return;
  if (options.replace) {
    history.replaceState(null, '', to);
    arrive();
  } else if (await mayLeave(to)) {
    history.pushState(null, '', to);
    arrive();
  }
}

/** Changes query parameters of the present place; `undefined` removes one. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>): Promise<void> {
  return go(href(current.path, { ...current.query, ...changes }), { replace: true });
}

/** The address a screen was last seen at (`/assets` → `#/assets?view=3`), or its plain one. */
export function lastVisit(screen: string): string {
  return lastVisits.get(screen) ?? href([screen]);
}

/**
 * The front of a screen as it was left, filter and all: the list, never a page behind it. Who
 * clicks a screen's name wants the screen; the page is one step back.
 */
export function front(screen: string): string {
  return fronts.get(screen) ?? href([screen]);
}

/** Where one was before the present screen, as it was left; nothing at the start. */
export function cameFrom(): string | undefined {
  return before;
}

/** Asks before leaving, e.g. a dirty form. Returns the way to stop asking. */
export function guardLeaving(leave: Leave): () => void {
  guards.add(leave);
  onGuarded(true);
  return () => {
    guards.delete(leave);
    onGuarded(guards.size > 0);
  };
}

/** Tells whoever closes the window whether `mayLeave` must be asked first. */
export function watchGuards(tell: (guarded: boolean) => void): void {
  onGuarded = tell;
}

/** True when no guard objects: before closing the window, too. */
export async function mayLeave(to = ''): Promise<boolean> {
  if (to && parsePlace(to).path === current.path) return true;
  for (const guard of [...guards]) {
    if (!(await guard())) return false;
  }
  return true;
}

/**
 * Something about a path that lasts until the program ends. A component names the path it was
 * mounted at: by the time it is left, the present one is already another.
 */
export function remember(path: string, key: string, value: unknown): void {
  memory.set(`${path} ${key}`, value);
}

export function recall(path: string, key: string): unknown {
  return memory.get(`${path} ${key}`);
}

/** Starts listening to the address bar; `home` is where an empty address leads. */
export function startRouter(home: string): () => void {
  if (parsePlace(location.hash).segments.length === 0) history.replaceState(null, '', home);
  arrive();
  const onMove = async (): Promise<void> => {
    const wanted = location.hash;
    if (wanted === shown) return;
    if (guards.size > 0 && parsePlace(wanted).path !== current.path) {
      // Back has already moved: stand still until the guard has answered.
      history.pushState(null, '', shown);
      if (!(await mayLeave(wanted))) return;
      history.replaceState(null, '', wanted);
    }
    arrive();
  };
  const listener = (): void => void onMove();
  addEventListener('popstate', listener);
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener('hashchange', listener);
  };
}

function arrive(): void {
  const next = parsePlace(location.hash);
  const screen = next.segments[0];
  if (screen !== current.segments[0]) before = shown || undefined;
  shown = location.hash;
  if (screen) lastVisits.set(screen, location.hash);
  if (screen && next.segments.length === 1) fronts.set(screen, location.hash);
  if (next.path !== current.path) arrivals += 1;
  current = next;
}
