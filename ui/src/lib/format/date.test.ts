import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  fromDays,
  fromIso,
  toDays,
  toIso,
  weekday,
} from './civil';
import {
  formatDate,
  formatDateFull,
  formatDateLong,
  formatMonth,
  formatRelative,
  parseDate,
} from './date';

const TODAY = '2026-11-20';

describe('a typed date', () => {
  it.each([
    ['31/12/26', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['1 2 27', '2027-02-01'],
    ['2026-12-31', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['5/3', '2026-03-05'],
    ['31 dic 2026', '2026-12-31'],
    ['1 Sept 26', '2026-09-01'],
    ['3 maggio', '2026-05-03'],
    ['+90d', '2027-02-18'],
    ['+90g', '2027-02-18'],
    ['+ 90', '2027-02-18'],
    ['-7d', '2026-11-13'],
    ['+2w', '2026-12-04'],
    ['+2 settimane', '2026-12-04'],
    ['+3m', '2027-02-20'],
    ['+1y', '2027-11-20'],
    ['oggi', TODAY],
    ['Today', TODAY],
    ['domani', '2026-11-21'],
    ['fine mese', '2026-11-30'],
    ['End of  month', '2026-11-30'],
    ['eoy', '2026-12-31'],
    ['fine anno', '2026-12-31'],
    ['29/2/28', '2028-02-29'],
  ])('%s is %s', (typed, iso) => {
    expect(parseDate(typed, TODAY)).toBe(iso);
  });

  it.each([
    '',
    'x',
    '31/2/26',
    '29/2/27',
    '0/1/26',
    '12/31/2026',
    '2026-13-01',
    '+',
    '+3x',
    '1/2/345',
    '31 foo 26',
    '+9999y',
  ])('%j is refused, not guessed', (typed) => {
    expect(parseDate(typed, TODAY)).toBeNull();
  });

  it('reads back what it prints, in both languages, for every day of four years', () => {
    for (
      let d = toDays({ year: 2024, month: 1, day: 1 });
      d < toDays({ year: 2028, month: 1, day: 1 });
      d += 1
    ) {
      const iso = toIso(fromDays(d));
      expect(parseDate(formatDate(iso, 'en-GB'), TODAY)).toBe(iso);
      expect(parseDate(formatDate(iso, 'it-IT'), TODAY)).toBe(iso);
    }
  });
});

describe('a printed date', () => {
  it.each([
    [formatDate, 'en-GB', '20 Nov 2026'],
    [formatDate, 'it-IT', '20/11/2026'],
    [formatDateLong, 'en-GB', 'Fri 20 Nov 2026'],
    [formatDateLong, 'it-IT', 'ven 20 nov 2026'],
    [formatDateFull, 'en-GB', 'Friday 20 November 2026'],
    [formatDateFull, 'it-IT', 'venerdì 20 novembre 2026'],
    [formatMonth, 'it-IT', 'novembre 2026'],
  ] as const)('%o in %s', (format, locale, text) => {
    expect(format(TODAY, locale)).toBe(text);
  });

  it('shortens September to three letters, as paper does', () => {
    expect(formatDate('2026-09-01', 'en-GB')).toBe('1 Sep 2026');
  });

  it.each([
    ['2026-11-20', 'today', 'oggi'],
    ['2026-11-21', 'tomorrow', 'domani'],
    ['2026-12-02', 'in 12 days', 'tra 12 giorni'],
    ['2026-11-17', '3 days ago', '3 giorni fa'],
    ['2027-11-20', 'in 12 months', 'tra 12 mesi'],
    ['2029-11-20', 'in 3 years', 'tra 3 anni'],
  ])('%s relative to the 20th', (iso, en, italian) => {
    expect(formatRelative(iso, TODAY, 'en-GB')).toBe(en);
    expect(formatRelative(iso, TODAY, 'it-IT')).toBe(italian);
  });
});

describe('civil arithmetic', () => {
  it('agrees with the calendar of JavaScript over eight hundred years', () => {
    for (let d = -25_000; d < 270_000; d += 37) {
      // eslint-disable-next-line no-restricted-syntax -- the oracle, not the code under test
      const oracle = new Date(d * 86_400_000).toISOString().slice(0, 10);
      expect(toIso(fromDays(d))).toBe(oracle);
      const back = fromIso(oracle);
      if (back) expect(toDays(back)).toBe(d);
    }
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-20', 14, '2028-01-20'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('counts days over a leap year and knows the day of the week', () => {
    expect(daysBetween('2027-12-31', '2028-12-31')).toBe(366);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(endOfMonth('2028-02-03')).toBe('2028-02-29');
    expect([weekday('2026-11-20'), weekday('2026-11-23'), weekday('1969-12-31')]).toEqual([
      4, 0, 2,
    ]);
  });
});
