// The first thing the window runs.
import './lib/styles/index.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { startDesk } from './lib/app/desk';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
  // In a plain browser there is no shell: answer from memory.
  const { startDevelopment } = await import('./dev/start');
  startDevelopment();
} else {
  // Language and theme are known before the first paint: nothing flashes.
  await startDesk();
}

mount(App, { target });
