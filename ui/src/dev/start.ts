// The desk in a plain browser, for looking at it while developing. Not part of any build.
import FileText from '@lucide/svelte/icons/file-text';
import Shapes from '@lucide/svelte/icons/shapes';

import { setBackend } from '$lib/api';
import { setToday } from '$lib/app/clock.svelte';
import { startPrefs } from '$lib/app/prefs.svelte';
import { startRegister } from '$lib/app/register.svelte';

import { SCREENS } from '../screens';
import Gallery from './Gallery.svelte';
import { mockBackend } from './mock/handlers';
import { makeWorld } from './mock/world';
import Preview from './Preview.svelte';

const KEY = 'custodia-dev-prefs';

export function startDevelopment(): void {
  const world = makeWorld();
  // `?language=it&theme=dark&density=compact&empty` for screenshots.
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  if (asked.language === 'it') world.settings.language = 'it';
  if ('empty' in asked) {
    const none = { contracts: [], decisions: [], assets: [], vendors: [] };
    Object.assign(world, { ...none, sample: false });
  }
  setBackend(mockBackend(world));
  setToday(world.today);
  startRegister();
  SCREENS.push({
    id: 'gallery',
    title: 'Gallery',
    icon: Shapes,
    place: 'foot',
    component: Gallery,
  });
  SCREENS.push({
    id: 'preview',
    title: 'Preview',
    icon: FileText,
    place: 'foot',
    component: Preview,
  });
  const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as object;
  startPrefs({ ...stored, ...asked }, (prefs) => localStorage.setItem(KEY, JSON.stringify(prefs)));
}
