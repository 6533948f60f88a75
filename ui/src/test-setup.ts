// What jsdom lacks and the desk needs. Nothing here may change what a test asserts.
import { configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

import { setLanguage } from '$lib/i18n';

// A failed query should say what is missing, not print the whole document.
configure({ getElementError: (message) => new Error(message?.split('\n')[0]) });

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizeObserver;
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.scrollTo ??= () => undefined;
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.setPointerCapture ??= () => undefined;
Element.prototype.releasePointerCapture ??= () => undefined;

afterEach(() => {
  setLanguage('en');
});
