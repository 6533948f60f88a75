// A page of the preview: drawn while it is near the view, given up when it is not.
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { PdfPage } from './document';
import PdfPageView from './PdfPageView.svelte';

let see: (near: boolean) => Promise<void>;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        see = async (isIntersecting) => {
          seen([{ isIntersecting }]);
          await tick();
          await tick();
        };
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  // jsdom draws nothing.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

function page(): PdfPage & { drawn: number; cancelled: number } {
  return {
    number: 3,
    size: { width: 595, height: 842 },
    drawn: 0,
    cancelled: 0,
    text: () => Promise.resolve('Last safe day'),
    draw() {
      this.drawn += 1;
      const done = Promise.resolve(Object.assign(document.createElement('canvas'), { width: 595 }));
      return { done, cancel: () => (this.cancelled += 1) };
    },
  };
}

describe('a page of the preview', () => {
  it('is drawn when it comes near, and holds no picture when it is far', async () => {
    const shown = page();
    const root = document.createElement('div');
    render(PdfPageView, { page: shown, count: 9, scale: 1, old: false, root });
    const canvas = document.querySelector('canvas');
    expect(shown.drawn).toBe(0);
    await see(true);
    expect([shown.drawn, canvas?.width]).toEqual([1, 595]);
    expect(screen.getByText('Last safe day')).toBeTruthy();
    await see(false);
    expect([shown.cancelled, canvas?.width]).toEqual([1, 0]);
    await see(true);
    expect([shown.drawn, canvas?.width]).toEqual([2, 595]);
  });
});
