import { describe, expect, it } from 'vitest';

import type { AgendaMonth } from '$lib/api/gen/AgendaMonth';

import { bars, currencies, peak } from './months';

const month = (m: string, count: number, ...annual: [number, string][]): AgendaMonth => ({
  month: `${m}-01`,
  count,
  annual: annual.map(([minor, currency]) => ({ minor, currency })),
});

const months = [
  month('2026-11', 2, [100_00, 'EUR']),
  month('2026-12', 0),
  month('2027-01', 3, [400_00, 'EUR'], [9_000_00, 'USD']),
];

describe('the chart of months', () => {
  it('never compares amounts of different currencies', () => {
    expect(currencies(months)).toEqual(['EUR', 'USD']);
    expect(bars(months, 'EUR').map((b) => b.share)).toEqual([0.25, 0, 1]);
    expect(bars(months, 'USD').map((b) => b.minor)).toEqual([0, 0, 9_000_00]);
  });

  it('names the month with most money', () => {
    expect(peak(bars(months, 'EUR'))).toMatchObject({ month: '2027-01-01', count: 3 });
  });

  it('has nothing to name when nothing is due', () => {
    const none = [month('2026-11', 0), month('2026-12', 0)];
    expect(currencies(none)).toEqual([]);
    expect(peak(bars(none, 'EUR'))).toBeUndefined();
    expect(bars(none, 'EUR').every((b) => b.share === 0)).toBe(true);
  });
});
