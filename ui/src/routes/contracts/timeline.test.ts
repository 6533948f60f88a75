import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { go, place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Contracts from './Contracts.svelte';
import {
  askedSpan,
  at,
  boxOf,
  commandOf,
  firstDay,
  middle,
  spanOf,
  ticksOf,
  ZOOMS,
} from '$lib/ui/timeline/time';

describe('places in time', () => {
  const span = spanOf('2026-09-01', 6);

  it('are counted in days', () => {
    expect(span).toEqual({ from: '2026-09-01', to: '2027-02-28' });
    expect(at('2026-09-01', span)).toBe(0);
    expect(at('2027-03-01', span)).toBe(100);
    expect(middle('2026-09-01', spanOf('2026-09-01', 6))).toBeCloseTo(50 / 181);
  });

  it('draw of a period what lies in the span, and nothing of others', () => {
    const box = (start: string, end: string | null) => boxOf({ start, end }, span);
    expect(box('2026-03-01', '2027-02-28')).toEqual({
      x: 0,
      width: 100,
      before: true,
      after: false,
    });
    expect(box('2025-01-01', null)).toEqual({ x: 0, width: 100, before: true, after: true });
    expect(box('2025-09-01', '2026-08-31')).toBeNull();
    expect(box('2027-03-01', '2028-02-29')).toBeNull();
    expect(box('2026-09-01', '2026-09-01')?.width).toBeCloseTo(100 / 181);
  });

  it('begin a step before today unless the address says when', () => {
    expect(firstDay(undefined, 18, '2026-11-20')).toBe('2026-08-01');
    expect(firstDay('2027-03', 18, '2026-11-20')).toBe('2027-03-01');
    expect(firstDay('nonsense', 6, '2026-11-20')).toBe('2026-10-01');
  });

  it('are asked for in blocks that hold the span, and change seldom', () => {
    for (const zoom of ZOOMS) {
      const blocks = new Set<string>();
      for (let year = 2026; year < 2029; year += 1) {
        for (let month = 1; month <= 12; month += 1) {
          const seen = spanOf(`${year}-${String(month).padStart(2, '0')}-01`, zoom);
          const asked = askedSpan(seen, zoom);
          expect(asked.from <= seen.from && seen.to <= asked.to, JSON.stringify(seen)).toBe(true);
          blocks.add(asked.from);
        }
      }
      expect(blocks.size).toBeLessThanOrEqual(36 / zoom + 1);
    }
  });

  it('have a tick a month, a quarter in three years, and each year once', () => {
    expect(
      ticksOf(span, 6)
        .map((tick) => tick.month.slice(5, 7))
        .join(' '),
    ).toBe('09 10 11 12 01 02');
    const years = ticksOf(spanOf('2026-09-01', 36), 36).filter((tick) => tick.year);
    expect(years.map((tick) => tick.month)).toEqual(
      ['2026-10-01', '2027-01-01', '2028-01-01', '2029-01-01'].slice(1),
    );
  });

  it('are moved through by keys, and never beyond the rows', () => {
    const where = { row: 2, total: 4, page: 10 };
    expect(commandOf('PageDown', where)).toEqual({ kind: 'row', to: 3 });
    expect(commandOf('ArrowUp', { ...where, row: 0 })).toEqual({ kind: 'row', to: 0 });
    expect(commandOf('ArrowLeft', where)).toEqual({ kind: 'time', steps: -1 });
    expect(commandOf('Tab', where)).toBeNull();
  });
});

describe('the timeline on screen', () => {
  let desk: MockDesk | undefined;
  afterEach(() => {
    cleanup();
    desk?.stop();
  });

  it('draws a contract a row, asks once, and says the drawing in words', async () => {
    desk = await openDesk('#/contracts/timeline?from=2026-09');
    const { container } = render(Contracts);
    const grid = await screen.findByRole('grid', { name: 'Timeline' });
    await within(grid).findAllByRole('rowheader');
    expect(await violations(container)).toEqual([]);
    const [first] = within(grid).getAllByRole('img');
    expect(first?.getAttribute('aria-label')).toMatch(/→.*\(Confirmed\).*Last safe day/u);
    expect(
      container.querySelector('rect[fill^="url(#"]'),
      'a proposed period is hatched',
    ).toBeTruthy();
    expect(desk.calls('contract_timeline')).toHaveLength(1);
    expect(desk.calls('contract_timeline')[0]).toMatchObject({ offset: 0, text: '', filters: [] });
  });

  it('draws and lists two decisions of one day', async () => {
    desk = await openDesk('#/contracts/timeline?from=2026-09', (world) => {
      const [any] = world.decisions;
      const [contract] = world.contracts;
      if (!any || !contract?.id) throw new Error('the sample has neither');
      const day = { ...any, contract_id: contract.id, decided_on: '2026-10-12' };
      world.decisions = [90, 91].map((id) => ({ ...day, id: id as never }));
    });
    const { unmount } = render(Contracts);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('img')
          .filter(
            (img) =>
              [...img.querySelectorAll('text')].filter((x) => x.textContent === '◇').length === 2,
          ),
      ).toHaveLength(1),
    );
    unmount();
    await go('#/contracts/timeline?from=2026-09&as=table');
    render(Contracts);
    await screen.findByRole('table');
    await waitFor(() => expect(screen.getAllByText(/^◇.*12 Oct 2026/u)).toHaveLength(2));
  });

  it('moves in time and zooms by keys without asking anew, and keeps that in the address', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/timeline?from=2026-09');
    render(Contracts);
    const grid = await screen.findByRole('grid', { name: 'Timeline' });
    await within(grid).findAllByRole('rowheader');
    grid.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect.poll(() => place().query.from).toBe('2026-12');
    expect(desk.calls('contract_timeline')).toHaveLength(1);
    await user.keyboard('+');
    await expect.poll(() => place().query.zoom).toBe('6');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    await expect.poll(() => place().query.from).toBeUndefined();
  });

  it('says the same as a table', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/timeline?from=2026-09');
    const { container } = render(Contracts);
    const grid = await screen.findByRole('grid', { name: 'Timeline' });
    await within(grid).findAllByRole('rowheader');
    const row = within(grid).getAllByRole('row')[1];
    const drawn =
      within(row as HTMLElement)
        .getByRole('img')
        .getAttribute('aria-label') ?? '';
    const title = within(row as HTMLElement)
      .getByRole('rowheader')
      .querySelector('.title');
    await user.click(screen.getByRole('checkbox', { name: 'As a table' }));
    const link = await screen.findByRole('link', { name: title?.textContent ?? '' });
    const told = link.closest('tr')?.textContent?.replace(/\s+/gu, ' ') ?? '';
    for (const part of drawn.split('; ')) {
      expect(told).toContain(part.replace(/ \((Confirmed|Proposed)\)$/u, ''));
    }
    expect(await violations(container)).toEqual([]);
    await expect.poll(() => place().query.as).toBe('table');
  });

  it('draws only the rows in view of ten thousand', async () => {
    desk = await openDesk('#/contracts/timeline');
    desk.answer('contract_timeline', (args) => {
      const { offset, limit } = args as { offset: number; limit: number };
      const row = { title: '', vendor: '', number: '', state: 'active' };
      const rows = Array.from({ length: limit }, (_, n) => ({
        row: { ...row, id: offset + n, title: `Contract ${offset + n}` },
        bars: [],
        marks: [],
      }));
      return { total: 10_000, offset, rows };
    });
    const user = userEvent.setup();
    render(Contracts);
    const grid = await screen.findByRole('grid', { name: 'Timeline' });
    expect(await within(grid).findByText('Contract 0')).toBeTruthy();
    expect(grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(within(grid).getAllByRole('rowheader').length).toBeLessThan(60);
    grid.focus();
    await user.keyboard('{End}');
    expect(await within(grid).findByText('Contract 9999')).toBeTruthy();
    expect(
      document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent,
    ).toContain('Contract 9999');
    await user.keyboard('{Enter}');
    await expect.poll(() => place().path).toBe('/contracts/9999');
  });
});
