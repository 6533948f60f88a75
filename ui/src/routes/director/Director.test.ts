import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { DirectorFigures } from '$lib/api/gen/DirectorFigures';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Director from './Director.svelte';
import { listsOf } from './links';
import { changeText, monthOf, monthsBack, valueText } from './months';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address = '#/director') {
  desk = await openDesk(address);
  render(Director);
  await waitFor(() => expect(desk?.calls('director_page').length).toBeGreaterThan(0));
  return { desk, user: userEvent.setup() };
}

describe('the director’s page', () => {
  it('shows figures, risks, years and measures, each leading to its list', async () => {
    await open();
    const figures = within(await screen.findByRole('navigation', { name: 'Key figures' }));
    const runRate = figures.getByRole('link', { name: /Contracts a year/u });
    expect(runRate.textContent).toContain('€612,400');
    expect(runRate.textContent).toContain('+€12,400.00 since last month');
    expect(runRate.getAttribute('href')).toContain('#/contracts?state=active');
    expect(figures.getAllByRole('link')).toHaveLength(8);

    const over = screen.getByRole('link', { name: '2027 is planned €4,500.00 above its budget.' });
    expect(over.getAttribute('href')).toBe('#/money?tab=budget');

    const years = within(screen.getByRole('table', { name: 'Fiscal years' }));
    expect(years.getAllByRole('row')).toHaveLength(4);
    expect(years.getByText('€15,000.00 left')).toBeTruthy();
    expect(years.getByText('€25,000.00 above the budget')).toBeTruthy();
    expect(years.getByText('No budget entered')).toBeTruthy();

    const measures = within(screen.getByRole('table', { name: 'What changed in the month' }));
    const critical = measures.getByRole('row', { name: /Critical assets covered/u });
    expect(critical.textContent).toContain('−2.1% (worse)');
    const links = measures.getAllByRole('link').map((l) => l.getAttribute('href'));
    expect(links).toHaveLength(16);
    expect(links.filter((to) => !to?.startsWith('#/'))).toEqual([]);
    expect(await violations()).toEqual([]);
  }, 30_000);

  it('asks for a month that is over, says that lists are of today, and goes on to its paper', async () => {
    const { desk, user } = await open('#/director?month=2026-09');
    expect(desk.calls('director_page').at(-1)).toEqual({ month: '2026-09-01' });
    expect(await screen.findByText(/show the register of today/u)).toBeTruthy();
    expect(screen.getByText('As at 30 Sep 2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Previous month' }));
    await waitFor(() =>
      expect(desk.calls('director_page').at(-1)).toEqual({ month: '2026-08-01' }),
    );
    await user.click(screen.getByRole('button', { name: 'One page, PDF' }));
    await waitFor(() => expect(location.hash).toBe('#/reports/director-page?month=2026-08-01'));
  });

  it('says when nothing is known of the month before', async () => {
    await open('#/director?month=2026-06');
    expect(
      await screen.findByText(/does not reach back to the end of the month before/u),
    ).toBeTruthy();
  });

  it('says when a month is not known, and leads back', async () => {
    const { user, desk } = await open('#/director?month=2020-01');
    await user.click(await screen.findByRole('button', { name: 'The running month' }));
    await waitFor(() => expect(desk.calls('director_page').at(-1)).toEqual({ month: null }));
  });
});

describe('in Italian', () => {
  it('has all its parts: no two headings of a table are the same', async () => {
    await open();
    await screen.findByRole('table', { name: 'Fiscal years' });
    setLanguage('it');
    const years = within(await screen.findByRole('table', { name: 'Esercizi' }));
    const heads = years.getAllByRole('columnheader').map((h) => h.textContent?.trim());
    expect(heads).toHaveLength(6);
    expect(new Set(heads).size).toBe(6);
    expect(await violations()).toEqual([]);
  }, 30_000);
});

describe('its months and words', () => {
  it('takes a month that has begun, else the running one', () => {
    expect(monthOf('2026-09', '2026-11-20')).toBe('2026-09-01');
    for (const wrong of [undefined, '', '2026-13', '2026-12', 'soon', '2026-09-01']) {
      expect(monthOf(wrong, '2026-11-20'), wrong).toBe('2026-11-01');
    }
    const offered = monthsBack('2026-11-01', '2026-11-20');
    expect([offered[0], offered.at(-1), offered.length]).toEqual(['2026-11-01', '2024-12-01', 24]);
    expect(monthsBack('2020-02-01', '2026-11-20').at(-1)).toBe('2020-02-01');
  });

  it('tells values and changes exactly', () => {
    const eur = (minor: number) => ({ minor, currency: 'EUR' });
    expect(valueText({ kind: 'money', money: { sum: eur(0), apart: [] } }, 'en-GB')).toBe('€0.00');
    const apart = { sum: eur(100), apart: [{ minor: 5, currency: 'USD' }] };
    expect(valueText({ kind: 'money', money: apart }, 'en-GB')).toBe('€1.00 + US$0.05');
    expect(valueText({ kind: 'share', share: null }, 'en-GB')).toBe('—');
    expect(valueText({ kind: 'share', share: 9_286 }, 'en-GB')).toBe('92.9%');
    expect(changeText({ kind: 'money', money: eur(-150) }, 'en-GB')).toBe('−€1.50');
    expect(changeText({ kind: 'count', count: 3 }, 'en-GB')).toBe('+3');
  });

  it('looks for what was disposed of in the twelve months of the figures', () => {
    const lists = listsOf({ on: '2026-09-30' } as DirectorFigures, '2026-11-20');
    expect(decodeURIComponent(lists.measure.disposed)).toContain(
      'disposed_on=2025-10-01..2026-09-30',
    );
    expect(decodeURIComponent(lists.measure.open)).toContain('decide_by=..2027-02-18');
  });
});
