// Keyboard shortcuts as text (`mod+shift+z`), matched against events. `mod` is ⌘ on macOS and Ctrl
// elsewhere. Pure: no listeners here.

export interface Chord {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  /** `KeyboardEvent.key`, lower case; digits and letters also match by `code`. */
  key: string;
}

const NAMED: Readonly<Record<string, string>> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  esc: 'escape',
  space: ' ',
  plus: '+',
};

export function parseChord(text: string): Chord {
  const parts = text.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  return {
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
    key: NAMED[last] ?? last,
  };
}

export interface KeyLike {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export function matches(event: KeyLike, chord: Chord, mac: boolean): boolean {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || mod !== chord.mod || event.altKey !== chord.alt) return false;
  const key = event.key.toLowerCase();
  // `+`, `/` or `?` may need Shift on one layout and not on another.
  const symbol = chord.key.length === 1 && !/[a-z0-9 ]/u.test(chord.key);
  if (!symbol && event.shiftKey !== chord.shift) return false;
  if (key === chord.key) return true;
  // Shifted digits, and letters on a non-Latin layout, are still found by their place.
  return (
    event.code === `Digit${chord.key}` ||
    (!/^[a-z]$/u.test(key) && event.code === `Key${chord.key.toUpperCase()}`)
  );
}

const SHOWN: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Del',
  backspace: '⌫',
  contextmenu: 'Menu',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
};

/** The keys of a shortcut as caps to draw: `['Ctrl', 'Shift', 'Z']` or `['⇧', '⌘', 'Z']`. */
export function chordCaps(text: string, mac: boolean, space = 'Space'): string[] {
  const { mod, shift, alt, key } = parseChord(text);
  const caps: string[] = [];
  if (mac) {
    if (alt) caps.push('⌥');
    if (shift) caps.push('⇧');
    if (mod) caps.push('⌘');
  } else {
    if (mod) caps.push('Ctrl');
    if (alt) caps.push('Alt');
    if (shift) caps.push('Shift');
  }
  caps.push(key === ' ' ? space : (SHOWN[key] ?? key.toUpperCase()));
  return caps;
}

/** For `aria-keyshortcuts`: `Control+Shift+Z`. */
export function chordAria(text: string, mac: boolean): string {
  const { mod, shift, alt, key } = parseChord(text);
  const parts: string[] = [];
  if (mod) parts.push(mac ? 'Meta' : 'Control');
  if (alt) parts.push('Alt');
  if (shift) parts.push('Shift');
  parts.push(key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : capital(key));
  return parts.join('+');
}

function capital(key: string): string {
  const named = /^(arrow|page)(.+)$/u.exec(key);
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return named ? upper(named[1] ?? '') + upper(named[2] ?? '') : upper(key);
}

/** Keys with which a browser would reload, print, search, zoom or save the *page*. */
const BROWSER = [
  'f5',
  'f3',
  'f7',
  'mod+f5',
  'mod+r',
  'mod+shift+r',
  'mod+p',
  'mod+f',
  'mod+g',
  'mod+shift+g',
  'mod+plus',
  'mod+=',
  'mod+-',
  'mod+0',
  'mod+s',
  'mod+u',
  'mod+o',
  'mod+j',
  'mod+h',
  'mod+n',
  'mod+d',
  'mod+e',
  'mod+l',
  'mod+k',
].map(parseChord);

export function isBrowserAccelerator(event: KeyLike, mac: boolean): boolean {
  return BROWSER.some((chord) => matches(event, chord, mac));
}
