import { describe, expect, it } from 'vitest';

import type { YearSpend } from '$lib/api/gen/YearSpend';
import { setLanguage } from '$lib/i18n';

import { afterText, checkLevels, levelValues, moved, newLevel } from './file';
import { MONTHS, periodOf, periodOptions } from './score';
import { barLength, spendCurrencies, yearLabel } from './spend';
import { formatHundredths, parseHundredths } from './standards';

describe('an escalation path', () => {
  it('says minutes as people count them', () => {
    expect([0, 45, 60, 1440, 1530, 2940].map(afterText)).toEqual([
      'at once',
      'after 45 min',
      'after 1 h',
      'after 1 day',
      'after 1 day 1 h 30 min',
      'after 2 days 1 h',
    ]);
    setLanguage('it');
    expect(afterText(2880)).toBe('dopo 2 giorni');
  });

  it('begins at once; every further level needs its minutes', () => {
    const [first] = levelValues([]);
    expect(first?.after_minutes).toBe(0);
    const levels = [...(first ? [{ ...first, who: 'Desk' }] : []), newLevel(levelValues([]))];
    expect(Object.keys(checkLevels({ levels }))).toEqual([
      'levels.1.who',
      'levels.1.after_minutes',
    ]);
  });

  it('moves one level past its neighbour and no other', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
});

describe('a value in hundredths', () => {
  it('is read with either decimal sign, and refused where it would lose a digit', () => {
    expect(parseHundredths('99,5', 'percent')).toBe(9950);
    expect(parseHundredths('99.50 %', 'percent')).toBe(9950);
    expect(parseHundredths('4.255', 'marks')).toBeNull();
    expect(parseHundredths('-1', 'percent')).toBeNull();
    expect(parseHundredths('2', 'count')).toBe(200);
    expect(parseHundredths('2.5', 'count')).toBeNull();
  });

  it('is written as short as it is exact', () => {
    expect([9900, 9950, 425, 5].map((v) => formatHundredths(v, 'en'))).toEqual([
      '99',
      '99.5',
      '4.25',
      '0.05',
    ]);
    expect(formatHundredths(425, 'it')).toBe('4,25');
  });
});

const year = (from: string, to: string, open: boolean, minor: number): YearSpend => ({
  year: Number(from.slice(0, 4)),
  from,
  to,
  open,
  totals: [
    { minor, currency: 'EUR' },
    { minor: 5, currency: 'USD' },
  ],
});
const years = [
  year('2025-07-01', '2026-06-30', false, 200),
  year('2026-07-01', '2027-06-30', true, 50),
];

describe('fiscal years', () => {
  it('are named by the years they touch', () => {
    expect(years.map(yearLabel)).toEqual(['2025/26', '2026/27']);
    expect(yearLabel(year('2026-01-01', '2026-12-31', true, 0))).toBe('2026');
  });

  it('are periods of a scorecard: a whole one, or so far', () => {
    expect(periodOf(MONTHS, years)).toEqual({ from: null, to: null });
    expect(periodOf('2025', years)).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(periodOf('2026', years)).toEqual({ from: '2026-07-01', to: null });
    expect(periodOptions(years).map((o) => o.label)).toEqual([
      'Twelve months up to today',
      'Fiscal year 2026/27, so far',
      'Fiscal year 2025/26',
    ]);
  });

  it('have bars within one currency only', () => {
    expect(spendCurrencies(years)).toEqual(['EUR', 'USD']);
    expect(barLength(years, { minor: 50, currency: 'EUR' })).toBe(25);
    expect(barLength(years, { minor: 5, currency: 'USD' })).toBe(100);
    expect(barLength(years, { minor: -3, currency: 'USD' })).toBe(0);
  });
});
