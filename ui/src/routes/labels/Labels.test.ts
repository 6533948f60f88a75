import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import { EVERYTHING, selectIds } from '$lib/ui/grid/selection';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { labels, labelsHref, labelsQuery } from './labels';
import { formatMillimetres, parseMillimetres } from './millimetres';

// Pages are drawn by pdf.js on a canvas, which jsdom has not. Loaded beside Svelte's warnings for
// developers, its tests of the engine (`[, 1].includes(undefined, 1)`) also look like a mistake.
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async () => ({ pages: [], close: () => undefined }),
}));

const { default: Labels } = await import('./Labels.svelte');

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

function queryOf(href: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(href.split('?')[1]));
}

describe('the address of labels', () => {
  it('says which assets: some, or all that the list shows but some', () => {
    const filters = { text: 'dell', values: { state: ['in_use'] } };
    const some = labels(queryOf(labelsHref(selectIds([3, 1]), filters)));
    expect(some?.assets).toEqual({ mode: 'ids', ids: [3, 1] });
    const all = labels(queryOf(labelsHref(EVERYTHING, filters)));
    expect(all?.assets).toMatchObject({
      mode: 'matching',
      query: { text: 'dell', filters: [{ field: 'state', values: ['in_use'] }] },
      except: [],
    });
    expect(labels({})).toBeNull();
    expect(labels({ test: 'yes' })?.test).toBe(true);
  });

  it('comes back as it was chosen', () => {
    const params = {
      stock: 'dymo_30252',
      start: 4,
      profile_id: 2 as never,
      code: 'code128' as const,
      fields: [],
      text: 'Call 1234',
      test: false,
    };
    const query = { ids: '7', ...labelsQuery(params) } as Record<string, string>;
    expect(labels(query)).toEqual({ ...params, assets: { mode: 'ids', ids: [7] } });
    const usual = labels({ ids: '7' });
    expect(usual && Object.values(labelsQuery(usual)).every((v) => v === undefined)).toBe(true);
  });
});

describe('millimetres', () => {
  it('are exact in both languages', () => {
    expect(parseMillimetres('63.5')).toBe(63_500);
    expect(parseMillimetres('-0,25 mm')).toBe(-250);
    expect(parseMillimetres('7.2101')).toBeNull();
    expect(parseMillimetres('wide')).toBeNull();
    expect(formatMillimetres(66_675, 'en-GB')).toBe('66.675');
    expect(formatMillimetres(-500, 'it-IT')).toBe('-0,5');
    expect(formatMillimetres(38_000, 'en-GB')).toBe('38');
  });
});

describe('labels on the screen', () => {
  it('begin at the cell one chooses by keyboard, with the printer one has', async () => {
    desk = await openDesk('#/reports/labels?ids=1,2');
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    render(Labels);
    const sheet = await screen.findByRole('radiogroup', { name: 'First free label' });
    const cells = within(sheet).getAllByRole('radio');
    expect(cells).toHaveLength(21);
    cells[0]?.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    await waitFor(() => expect(place().query.start).toBe('5'));
    await waitFor(() =>
      expect(desk?.calls('report_preview').at(-1)).toMatchObject({
        request: { of: { report: 'labels', start: 5, assets: { mode: 'ids', ids: [1, 2] } } },
      }),
    );
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sizes and printers…' }));
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByText('-0.5 mm to the right, 1 mm down')).toBeTruthy();
  });
});
