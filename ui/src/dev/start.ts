// The desk in a plain browser, for looking at it while developing. Not part of any build.
import { MemoryBackend, setBackend } from '$lib/api';
import { setToday } from '$lib/app/clock.svelte';
import { startPrefs } from '$lib/app/prefs.svelte';

import { SCREENS } from '../screens';
import Gallery from './Gallery.svelte';
import Shapes from '@lucide/svelte/icons/shapes';

const KEY = 'custodia-dev-prefs';

export function startDevelopment(): void {
  setBackend(new MemoryBackend({}));
  setToday('2026-11-20');
  SCREENS.push({
    id: 'gallery',
    title: 'Gallery',
    icon: Shapes,
    place: 'foot',
    component: Gallery,
  });
  const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as object;
  // `?language=it&theme=dark&density=compact` for screenshots.
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  startPrefs({ ...stored, ...asked }, (prefs) => localStorage.setItem(KEY, JSON.stringify(prefs)));
}
