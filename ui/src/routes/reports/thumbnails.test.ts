import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { ReportRequest } from '$lib/api/gen/ReportRequest';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { renewals } from '../../dev/mock/reports';

// Pages are drawn by pdf.js on a canvas, which jsdom has not; the viewer is tested in the window.
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async () => ({ pages: [], close: () => undefined }),
}));

const { firstPage } = await import('./thumbnails');

let desk: MockDesk;
afterEach(() => desk.stop());

describe('thumbnails', () => {
  it('are drawn one after the other, and not at all when taken back', async () => {
    desk = await openDesk('#/');
    const waiting: (() => void)[] = [];
    const asked: number[] = [];
    desk.answer('report_thumbnail', (args) => {
      const { of } = (args as { request: ReportRequest }).request;
      asked.push(of.report === 'renewals' ? of.days : 0);
      return new Promise((done) => waiting.push(() => done(new ArrayBuffer(1))));
    });
    const [first, second, third] = [10, 20, 30].map((days) => firstPage(renewals(days)));
    await waitFor(() => expect(asked).toEqual([10]));
    second?.cancel();
    waiting.shift()?.();
    await first?.done;
    await waitFor(() => expect(asked, 'the second was taken back').toEqual([10, 30]));
    waiting.shift()?.();
    expect(await second?.done).toBeNull();
    expect(await third?.done, 'there is no page to draw').toBeNull();
  });

  it('go on after one that cannot be made', async () => {
    desk = await openDesk('#/');
    let asked = 0;
    desk.answer('report_thumbnail', () => {
      asked += 1;
      return Promise.reject(new Error('no record'));
    });
    expect(await firstPage(renewals(1)).done).toBeNull();
    expect(await firstPage(renewals(2)).done).toBeNull();
    expect(asked).toBe(2);
  });
});
