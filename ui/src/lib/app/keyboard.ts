// The one keydown listener of the desk: registered shortcuts, Esc for the top-most thing only, and
// silence for what belongs to browsers.
import { isBrowserAccelerator, matches, parseChord } from './keys';

export interface Shortcut {
  /** `mod+k`, `alt+left`, `f1`; empty for a command that only the palette offers. */
  keys: string;
  /** Message id shown in the list of shortcuts, in tooltips and in the palette. */
  label: string;
  /** Message id of the heading it is listed under. */
  group: string;
  /** Message id of what else it is called: the palette finds it by these words, too. */
  words?: string;
  /** The palette lists it only where something is typed that it goes by. */
  searched?: boolean;
  run: () => void;
  /** Not now: the next older registration of the same keys gets its turn. */
  when?: () => boolean;
  /** Also while typing in a field (default: only with a modifier or a function key, and not undo). */
  inFields?: boolean;
  /** Also while a dialog is open. */
  inDialogs?: boolean;
}

export const isMac = /mac/iu.test(navigator.userAgent);

let registered: Shortcut[] = [];

/** Adds shortcuts; the newest wins where keys clash. Returns the way to remove them. */
export function registerShortcuts(list: readonly Shortcut[]): () => void {
  registered = [...registered, ...list];
  return () => {
    registered = registered.filter((s) => !list.includes(s));
  };
}

/** Everything that would run now, newest first and each key once. */
export function activeShortcuts(): Shortcut[] {
  const seen = new Set<string>();
  return [...registered].reverse().filter((s) => {
    const key = s.keys || s.label;
    if (seen.has(key) || s.when?.() === false) return false;
    seen.add(key);
    return true;
  });
}

interface Escape {
  priority: number;
  run: () => void;
}

let escapes: Escape[] = [];

/** Where Esc goes when no overlay is open: highest number first, then the newest. */
export const ESCAPE = { selection: 0, filter: 5, panel: 10 } as const;

export function onEscape(priority: number, run: () => void): () => void {
  const entry = { priority, run };
  escapes = [...escapes, entry];
  return () => {
    escapes = escapes.filter((e) => e !== entry);
  };
}

/** An open dialog, menu or popover: its own layer handles Esc. */
export function overlayOpen(): boolean {
  return document.querySelector('[data-overlay][data-state="open"]') !== null;
}

function dialogOpen(): boolean {
  return document.querySelector('[role$="dialog"][data-overlay][data-state="open"]') !== null;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"])'))
  );
}

export function handleKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') {
    if (event.isComposing || overlayOpen()) return;
    const top = [...escapes].reverse().sort((a, b) => b.priority - a.priority)[0];
    if (top) {
      event.preventDefault();
      top.run();
    }
    return;
  }
  const shortcut = find(event);
  if (shortcut) {
    event.preventDefault();
    shortcut.run();
  } else if (isBrowserAccelerator(event, isMac)) {
    event.preventDefault();
  }
}

function find(event: KeyboardEvent): Shortcut | undefined {
  const typing = isTyping(event.target);
  const dialog = dialogOpen();
  return [...registered].reverse().find((s) => {
    if (s.keys === '' || !matches(event, parseChord(s.keys), isMac)) return false;
    if (dialog && !s.inDialogs) return false;
    if (typing && !(s.inFields ?? worksInFields(s.keys))) return false;
    return s.when?.() !== false;
  });
}

// Ctrl+Z in a field undoes typing; Alt+arrows and plain letters belong to the field, too.
function worksInFields(keys: string): boolean {
  if (keys === 'mod+z' || keys === 'mod+shift+z' || keys === 'mod+y') return false;
  return /^mod\+/u.test(keys) || /^(?:shift\+)?f\d+$/u.test(keys);
}

function handleContextMenu(event: MouseEvent): void {
  // Fields keep the system's cut, copy and paste; nothing else shows a browser's menu.
  if (!isTyping(event.target)) event.preventDefault();
}

export function startKeyboard(): () => void {
  addEventListener('keydown', handleKeydown);
  addEventListener('contextmenu', handleContextMenu);
  return () => {
    removeEventListener('keydown', handleKeydown);
    removeEventListener('contextmenu', handleContextMenu);
  };
}
