import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MemoryBackend } from '$lib/api/backend';
import { setBackend } from '$lib/api';

import { keeper, PREFS_KEY, startClosing, storedPrefs } from './desk';
import { defaultPrefs, mergePrefs } from './prefs';
import { guardLeaving } from './router.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was kept comes back, with theme and language from the shell', () => {
  const layout = JSON.stringify({ density: 'compact', panelWidth: 500, theme: 'light' });
  const grids = [{ key: PREFS_KEY, layout }];
  const prefs = mergePrefs(storedPrefs({ grids, theme: 'dark', lang: 'it' }));
  expect(prefs).toMatchObject({ density: 'compact', panelWidth: 500, theme: 'dark' });
  expect(prefs.language).toBe('it');
});

test('nonsense in the store is no preferences, not an error', () => {
  for (const layout of ['', '[]', '7', '{"density":', 'null']) {
    const grids = [{ key: PREFS_KEY, layout }];
    const prefs = mergePrefs(storedPrefs({ grids, theme: 'system', lang: 'en' }));
    expect(prefs).toEqual(defaultPrefs());
  }
});

test('several changes in a row are kept once, and the language is not the desk’s to keep', async () => {
  const backend = new MemoryBackend({ desk_save: () => undefined });
  setBackend(backend);
  const keep = keeper(100);
  keep({ ...defaultPrefs(), panelWidth: 400 });
  keep({ ...defaultPrefs(), panelWidth: 410, theme: 'dark' });
  await vi.advanceTimersByTimeAsync(150);
  expect(backend.calls).toHaveLength(1);
  const { theme, grid } = backend.calls[0]?.args as { theme: string; grid: { layout: string } };
  expect(theme).toBe('dark');
  expect(JSON.parse(grid.layout)).toMatchObject({ panelWidth: 410 });
  expect(JSON.parse(grid.layout)).not.toHaveProperty('language');
});

test('the window closes only after every open form has agreed, and is asked once at a time', async () => {
  const backend = new MemoryBackend({ window_guard: () => null, window_close: () => null });
  setBackend(backend);
  const stop = startClosing();
  const answers: ((may: boolean) => void)[] = [];
  const free = guardLeaving(() => new Promise((resolve) => answers.push(resolve)));
  const close = (): void => backend.emit('close-asked', null);
  const said = (): unknown[] =>
    backend.calls.filter((c) => c.name === 'window_close').map((c) => c.args);
  expect(backend.calls[0]).toMatchObject({ name: 'window_guard', args: { on: true } });
  close();
  close();
  await vi.advanceTimersByTimeAsync(0);
  expect(answers, 'the question stands on the screen once').toHaveLength(1);
  expect(said()).toEqual([{ now: false }, { now: false }]);
  answers[0]?.(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(said(), 'the user keeps editing').not.toContainEqual({ now: true });
  close();
  answers[1]?.(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toContainEqual({ now: true });
  free();
  expect(backend.calls.at(-1)).toMatchObject({ name: 'window_guard', args: { on: false } });
  stop();
});
