// Addresses, shortcuts, preferences, toasts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ESCAPE, handleKeydown, onEscape, registerShortcuts } from './keyboard';
import { chordAria, chordCaps, isBrowserAccelerator, matches, parseChord } from './keys';
import { mergePrefs } from './prefs';
import { gridLayout, prefs, setGridLayout, startPrefs, stepTextSize } from './prefs.svelte';
import { href, parsePlace } from './router';
import {
  front,
  go,
  guardLeaving,
  lastVisit,
  place,
  recall,
  remember,
  setQuery,
  startRouter,
} from './router.svelte';
import { dismiss, holdToasts, toast, TOAST_MS, toasts } from './toasts.svelte';

function key(text: string, target: EventTarget = document.body): KeyboardEvent {
  const parts = text.split('+');
  const event = new KeyboardEvent('keydown', {
    key: parts.at(-1) === 'Plus' ? '+' : parts.at(-1),
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    bubbles: true,
    cancelable: true,
  });
  Object.defineProperty(event, 'target', { value: target });
  handleKeydown(event);
  return event;
}

describe('an address', () => {
  it.each([
    [['contracts', 'C-2024/017'], { tab: 'decisions' }, '#/contracts/C-2024%2F017?tab=decisions'],
    [
      ['assets'],
      { q: 'vendor:dell warranty<90d', none: '' },
      '#/assets?q=vendor%3Adell+warranty%3C90d',
    ],
  ])('reads back what it writes', (path, query, text) => {
    expect(href(path, query)).toBe(text);
    const back = parsePlace(text);
    expect(back.segments).toEqual(path);
    expect(back.query).toEqual(Object.fromEntries(Object.entries(query).filter(([, v]) => v)));
  });

  it('that makes no sense is still a place', () => {
    expect(parsePlace('#/%E0%A4%A').segments).toEqual(['%E0%A4%A']);
    expect(parsePlace('').segments).toEqual([]);
  });
});

describe('the router', () => {
  let stop: () => void;
  beforeEach(() => {
    history.replaceState(null, '', '#/today');
    stop = startRouter('#/today');
  });
  afterEach(() => stop());

  it('remembers what an address cannot hold, and where a screen was', async () => {
    await go('#/assets?view=3');
    remember(place().path, 'grid', 17);
    await go('#/today');
    expect(recall(place().path, 'grid')).toBeUndefined();
    expect(lastVisit('assets')).toBe('#/assets?view=3');
    await go(lastVisit('assets'));
    expect(recall(place().path, 'grid')).toBe(17);
  });

  it('knows the front of a screen from the pages behind it', async () => {
    expect(front('contracts')).toBe('#/contracts');
    await go('#/contracts?q=dell');
    await go('#/contracts/12?tab=decisions');
    await go('#/today');
    expect(front('contracts')).toBe('#/contracts?q=dell');
    expect(lastVisit('contracts')).toBe('#/contracts/12?tab=decisions');
  });

  it('changes the query without a step in history', async () => {
    await go('#/assets');
    const steps = history.length;
    await setQuery({ q: 'dell' });
    await setQuery({ q: undefined, sort: 'tag' });
    expect([place().query, history.length]).toEqual([{ sort: 'tag' }, steps]);
  });

  it('stays when somebody objects', async () => {
    await go('#/assets');
    const free = guardLeaving(async () => false);
    await go('#/today');
    expect(place().path).toBe('/assets');
    free();
    await go('#/today');
    expect(place().path).toBe('/today');
  });

  it('goes back by history, unless a form objects', async () => {
    await go('#/assets');
    await go('#/assets/5');
    const free = guardLeaving(async () => false);
    const moved = new Promise((r) => addEventListener('popstate', r, { once: true }));
    history.back();
    await moved;
    await vi.waitFor(() => expect(location.hash).toBe('#/assets/5'));
    expect(place().path).toBe('/assets/5');
    free();
  });
});

describe('a shortcut', () => {
  const base = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, code: '' };

  it('is Ctrl here and ⌘ on a Mac', () => {
    const k = parseChord('mod+k');
    expect(matches({ ...base, key: 'k', ctrlKey: true }, k, false)).toBe(true);
    expect(matches({ ...base, key: 'k', metaKey: true }, k, false)).toBe(false);
    expect(matches({ ...base, key: 'k', metaKey: true }, k, true)).toBe(true);
    expect(chordCaps('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(chordCaps('mod+shift+z', true)).toEqual(['⇧', '⌘', 'Z']);
    expect([
      chordAria('mod+shift+z', false),
      chordAria('alt+left', false),
      chordAria('f1', true),
    ]).toEqual(['Control+Shift+Z', 'Alt+ArrowLeft', 'F1']);
  });

  it('works on other layouts', () => {
    const one = { ...base, key: '&', code: 'Digit1', ctrlKey: true };
    expect(matches(one, parseChord('mod+1'), false)).toBe(true);
    const cyrillic = { ...base, key: 'л', code: 'KeyK', ctrlKey: true };
    expect(matches(cyrillic, parseChord('mod+k'), false)).toBe(true);
    const slash = { ...base, key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true };
    expect(matches(slash, parseChord('mod+/'), false)).toBe(true);
  });

  it('runs the newest registration that wants it, and not what is typed in a field', () => {
    const ran: string[] = [];
    const add = (keys: string, name: string, when?: () => boolean): (() => void) =>
      registerShortcuts([{ keys, label: name, group: 'g', run: () => ran.push(name), when }]);
    const stops = [
      add('mod+n', 'old'),
      add('mod+n', 'new'),
      add('mod+n', 'never', () => false),
      add('mod+z', 'undo'),
      add('alt+left', 'back'),
    ];
    key('Ctrl+n');
    const field = document.createElement('input');
    key('Ctrl+n', field);
    key('Ctrl+z', field);
    key('Alt+ArrowLeft', field);
    key('Ctrl+z');
    stops[1]?.();
    key('Ctrl+n');
    expect(ran).toEqual(['new', 'new', 'undo', 'old']);
    stops.forEach((s) => s());
  });

  it('of a browser never reaches the page', () => {
    for (const text of [
      'F5',
      'Ctrl+r',
      'Ctrl+p',
      'Ctrl+f',
      'Ctrl+Plus',
      'Ctrl+-',
      'Ctrl+0',
      'Ctrl+s',
    ]) {
      expect(key(text).defaultPrevented, text).toBe(true);
    }
    for (const text of ['Ctrl+c', 'Ctrl+v', 'Ctrl+a', 'a', 'Tab']) {
      expect(key(text).defaultPrevented, text).toBe(false);
    }
    expect(isBrowserAccelerator({ ...base, key: 'F5' }, false)).toBe(true);
  });

  it('Esc closes the top-most thing only', () => {
    const closed: string[] = [];
    const panel = onEscape(ESCAPE.panel, () => (closed.push('panel'), panel()));
    const selection = onEscape(ESCAPE.selection, () => (closed.push('selection'), selection()));
    key('Escape');
    expect(closed).toEqual(['panel']);
    key('Escape');
    expect(closed).toEqual(['panel', 'selection']);
    expect(key('Escape').defaultPrevented).toBe(false);
  });
});

describe('preferences', () => {
  it('ignore nonsense and keep the rest', () => {
    const merged = mergePrefs({
      theme: 'dark',
      language: 'xx',
      panelWidth: 9999,
      textSize: 120,
      grids: { a: { widths: { x: 10, y: 'wide' }, hidden: ['z', 3], sort: [{ key: 'x' }, null] } },
      recent: [{ id: 'asset/1', kind: 'asset', label: 'IT-1' }, 'x'],
    });
    expect([merged.theme, merged.language, merged.panelWidth, merged.textSize]).toEqual([
      'dark',
      'en',
      640,
      100,
    ]);
    expect(merged.grids.a).toEqual({
      widths: { x: 10 },
      hidden: ['z'],
      order: [],
      sort: [{ key: 'x', desc: false }],
    });
    expect(merged.recent).toHaveLength(1);
    for (const stored of [undefined, null, 3, 'x', []])
      expect(mergePrefs(stored).density).toBe('default');
  });

  it('reach the document and are handed out for keeping', () => {
    const kept = vi.fn();
    startPrefs({ theme: 'dark', density: 'compact' }, kept);
    const { dataset, style } = document.documentElement;
    expect([dataset.theme, dataset.density]).toEqual(['dark', 'compact']);
    stepTextSize(1);
    expect([prefs().textSize, style.fontSize]).toEqual([110, '110%']);
    stepTextSize(0);
    setGridLayout('assets', { widths: { tag: 80 }, hidden: [], order: [], sort: [] });
    expect(gridLayout('assets')?.widths.tag).toBe(80);
    expect(kept).toHaveBeenCalledTimes(3);
    startPrefs({}, () => undefined);
  });
});

describe('a toast', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('stays eight seconds, longer while one looks at it; an error stays', () => {
    const done = toast('Deleted');
    const wrong = toast('Broken', { kind: 'error' });
    vi.advanceTimersByTime(TOAST_MS - 1);
    expect(toasts()).toHaveLength(2);
    holdToasts(true);
    vi.advanceTimersByTime(60_000);
    expect(toasts()).toHaveLength(2);
    holdToasts(false);
    vi.advanceTimersByTime(TOAST_MS);
    expect(toasts().map((t) => t.id)).toEqual([wrong]);
    dismiss(wrong);
    expect(done).not.toBe(wrong);
    expect(toasts()).toEqual([]);
  });

  it('closed under the pointer does not hold the ones that come after it', () => {
    const first = toast('Saved');
    holdToasts(true);
    dismiss(first);
    toast('Saved again');
    vi.advanceTimersByTime(TOAST_MS);
    expect(toasts()).toEqual([]);
  });
});
