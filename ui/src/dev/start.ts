// The desk in a plain browser, for looking at it while developing. Not part of any build.
import { MemoryBackend, setBackend } from '$lib/api';
import { setToday } from '$lib/app/clock.svelte';
import { startPrefs } from '$lib/app/prefs.svelte';

const KEY = 'custodia-dev-prefs';

export function startDevelopment(): void {
  setBackend(new MemoryBackend({}));
  setToday('2026-11-20');
  const stored = localStorage.getItem(KEY);
  startPrefs(stored === null ? undefined : JSON.parse(stored), (prefs) =>
    localStorage.setItem(KEY, JSON.stringify(prefs)),
  );
}
