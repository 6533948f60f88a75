import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { Deadline } from '$lib/api/gen/Deadline';
import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import {
  byMonth,
  dayAfterKey,
  LEGEND,
  shownOnDay,
  signOf,
  stopAfterKey,
  targetOf,
  weeksOf,
  wholeText,
} from './calendar';
import Contracts from './Contracts.svelte';

function deadline(kind: Deadline['kind'], date: string, n = 1): Deadline {
  return {
    key: `contract/${n}/0/${kind}`,
    kind,
    date,
    contract_id: n as never,
    duty_id: null,
    asset_id: null,
    vendor_id: 1 as never,
    vendor: `Acme ${n}`,
    number: 'C-1',
    title: 'Hosting',
    lot_id: null,
    scheme: null,
    period: null,
    owner_id: null,
    owner: '',
    at_stake: [{ minor: 1_440_000, currency: 'EUR' }],
    renews: true,
    open: true,
    urgency: null,
    decision: null,
  };
}

describe('the days of a calendar', () => {
  it('are by month, each with its own deadlines', () => {
    const months = byMonth('2026-11-01', [
      deadline('last_safe', '2026-11-30'),
      deadline('period_end', '2027-02-28'),
      deadline('period_end', '2027-11-01'),
    ]);
    expect(months).toHaveLength(12);
    expect(months.map((m) => m.items.length)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(months[3]?.month).toBe('2027-02-01');
  });

  it('are said once: the last day of notice only where it is not the last safe day', () => {
    const same = [deadline('last_safe', '2026-11-30'), deadline('notice_by', '2026-11-30')];
    expect(byMonth('2026-11-01', same)[0]?.items.map((d) => d.kind)).toEqual(['last_safe']);
    const other = [deadline('last_safe', '2026-11-27'), deadline('notice_by', '2026-11-29')];
    expect(byMonth('2026-11-01', other)[0]?.items).toHaveLength(2);
    expect(signOf('period_end')).toBe('■');
    expect(LEGEND).not.toContain('decide_by');
  });

  it('lead to their contract, or to their vendor where there is none', () => {
    expect(targetOf(deadline('last_safe', '2026-11-30', 7))).toBe('#/contracts/7');
    const review = { ...deadline('duty', '2026-11-30'), contract_id: null };
    expect(targetOf(review)).toBe('#/vendors/1');
  });

  it('lead where what they ask for is done', () => {
    const claim = {
      ...deadline('claim', '2026-11-30'),
      period: '2025-12-01',
      at_stake: [{ minor: 25_000, currency: 'EUR' }],
    };
    expect(targetOf(claim)).toBe('#/slas?year=2025');
    expect(wholeText(claim)).toBe('Claim the credit by · €250 · Acme 1: Hosting');
    const proof = {
      ...deadline('certificate', '2026-12-31', 7),
      contract_id: null,
      scheme: 'iso27001' as const,
      title: '',
    };
    expect(targetOf(proof)).toBe('#/vendors/1');
    expect(wholeText(proof)).toBe('Vendor document ends · Acme 7: ISO/IEC 27001');
  });

  it('fill whole weeks from Monday to Sunday', () => {
    const weeks = weeksOf('2026-11-01');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeksOf('2027-02-01')).toHaveLength(4);
  });

  it.each([
    ['ArrowLeft', '2026-10-31'],
    ['ArrowDown', '2026-11-08'],
    ['Home', '2026-10-26'],
    ['End', '2026-11-01'],
    ['PageDown', '2026-12-01'],
    ['PageUp', '2026-10-01'],
    ['x', null],
  ])('%s leads from Sunday the first to %s', (key, day) => {
    expect(dayAfterKey(key, '2026-11-01')).toBe(day);
  });

  it('are walked through month by month', () => {
    const stops = [2, 1, 3];
    const go = (key: string, month: number, at: number) => stopAfterKey(key, { month, at }, stops);
    expect(go('ArrowDown', 0, 1)).toEqual({ month: 1, at: 0 });
    expect(go('ArrowUp', 1, 0)).toEqual({ month: 0, at: 1 });
    expect(go('ArrowDown', 2, 2)).toEqual({ month: 2, at: 2 });
    expect(go('End', 2, 0)).toEqual({ month: 2, at: 2 });
    expect(go('ArrowRight', 2, 1)).toEqual({ month: 2, at: 0 });
    expect(go('PageUp', 0, 1)).toEqual({ month: -1, at: 0 });
    expect(go('Tab', 0, 1)).toBeNull();
  });
});

describe('the calendar on screen', () => {
  let desk: MockDesk | undefined;
  afterEach(() => {
    cleanup();
    desk?.stop();
  });

  const cell = (name: RegExp) => screen.findByRole('gridcell', { name });
  const focused = () => (document.activeElement as HTMLElement).getAttribute('aria-label');

  it('shows a month by its days; keys walk over its edge, and the address follows', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/calendar?view=month&from=2026-11');
    const asked: unknown[] = [];
    desk.answer('deadlines', (args) => {
      asked.push(args);
      return [deadline('last_safe', '2026-11-30')];
    });
    const { container } = render(Contracts);
    const last = await cell(/30 November 2026: one deadline/u);
    const link = within(last).getByRole('link', {
      name: 'Last safe day · €14,400 · Acme 1: Hosting',
    });
    expect(link.getAttribute('href')).toBe('#/contracts/1');
    expect(await violations(container)).toEqual([]);
    expect(asked).toMatchObject([{ from: '2026-10-26', to: '2026-12-06', open: false }]);
    last.focus();
    await user.keyboard('{ArrowRight}');
    expect(focused()).toContain('1 December 2026');
    expect(screen.getByRole('grid', { name: 'December 2026' })).toBeTruthy();
    await expect.poll(() => place().query.from).toBe('2026-12');
    expect(place().query.view).toBe('month');
    await user.keyboard('{ArrowLeft}{Enter}');
    await expect.poll(() => place().path).toBe('/contracts/1');
  });

  it.each([
    [3, 6, 3],
    [4, 6, 2],
    [4, 5, 4],
    [9, 5, 3],
    [5, 4, 5],
    [6, 4, 4],
    [0, 6, 0],
  ])('has room for %i deadlines of a day in %i weeks: %i', (count, weeks, shown) => {
    expect(shownOnDay(count, weeks)).toBe(shown);
    // 24 pixels a line, the number of the day, its edges: what is left of 800 pixels.
    const lines = shown + (count > shown ? 1 : 0);
    expect(weeks * (lines * 24 + 16 + 4 + 1)).toBeLessThanOrEqual(586);
  });

  it('lists a day that holds more than fits', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/calendar?view=month&from=2026-11');
    const many = Array.from({ length: 6 }, (_, n) => deadline('period_end', '2026-11-10', n + 1));
    desk.answer('deadlines', () => many);
    render(Contracts);
    const day = await cell(/10 November 2026: 6 deadlines/u);
    expect(within(day).getAllByRole('link')).toHaveLength(2);
    await user.click(within(day).getByRole('button', { name: '+4 more' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tuesday 10 November 2026' });
    expect(within(dialog).getAllByRole('link')).toHaveLength(6);
    await user.keyboard('{Escape}');
    day.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  it('shows a year as twelve months, walked through by one tab stop', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/calendar?from=2026-11');
    desk.answer('deadlines', () => [
      deadline('last_safe', '2026-11-30'),
      deadline('period_end', '2027-01-31', 2),
    ]);
    const { container } = render(Contracts);
    const first = await screen.findByRole('link', { name: /Acme 1/u });
    expect(screen.getAllByRole('rowheader')).toHaveLength(12);
    expect(await violations(container)).toEqual([]);
    expect(container.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
    first.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('Acme 2');
    await user.keyboard('{PageUp}{PageUp}{PageUp}');
    expect(await screen.findByRole('heading', { name: 'October 2026' })).toBeTruthy();
    await expect.poll(() => place().query.from).toBe('2026-10');
  });

  it('keeps the way back from a month to the year', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/calendar?from=2026-11');
    render(Contracts);
    await user.click(await screen.findByRole('radio', { name: 'Month' }));
    await expect.poll(() => place().query).toEqual({ from: '2026-11', view: 'month' });
    history.back();
    await expect.poll(() => place().query).toEqual({ from: '2026-11' });
    expect(await screen.findAllByRole('rowheader')).toHaveLength(12);
  });

  it('is narrowed by what the list was narrowed to, says so, and lets go of it', async () => {
    const user = userEvent.setup();
    desk = await openDesk('#/contracts/calendar?from=2026-11&vendor_id=2&kind=support,lease');
    const vendor = desk.world.vendors.find((v) => v.id === 2)?.name ?? '';
    const { container } = render(Contracts);
    const chip = await screen.findByRole('button', { name: `Remove the filter Vendor: ${vendor}` });
    const plain = { owner_id: null, kind: null };
    expect(desk.calls('deadlines').at(-1)).toMatchObject({ vendor_id: 2, ...plain });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Month' }));
    await expect.poll(() => place().query.view).toBe('month');
    expect(place().query).toMatchObject({ vendor_id: '2', kind: 'support,lease' });
    await user.click(screen.getByRole('button', { name: 'Save as calendar (.ics)' }));
    await expect.poll(() => desk?.calls('calendar_save')).toMatchObject([{ vendor_id: 2 }]);
    await user.click(chip);
    await expect.poll(() => place().query.vendor_id).toBeUndefined();
    await expect
      .poll(() => desk?.calls('deadlines').at(-1))
      .toMatchObject({ vendor_id: null, ...plain });
  });
});
