import { describe, expect, it } from 'vitest';

import {
  formatAmount,
  formatMoney,
  formatMoneyRounded,
  formatMoneyShort,
  formatTotals,
  minorDigits,
  parseAmount,
  toDecimal,
} from './money';
import { formatNumber, formatPercent, parseInteger } from './number';
import { cleanSerial } from './text';

const nb = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a typed amount', () => {
  it.each([
    ['1.234,56', 'it-IT', 123_456],
    ['1234.56', 'it-IT', 123_456],
    ['1,234.56', 'it-IT', 123_456],
    ['1.234', 'it-IT', 123_400],
    ['1.234', 'en-GB', null],
    ['1,234', 'en-GB', 123_400],
    ['1.234,56', 'en-GB', 123_456],
    ['12,5', 'en-GB', 1250],
    ['12,50', 'it-IT', 1250],
    ['1.234.567', 'en-GB', 123_456_700],
    ['€ 14 400', 'it-IT', 1_440_000],
    ['14400 EUR', 'en-GB', 1_440_000],
    ['-3,10', 'it-IT', -310],
    ['−3.10', 'en-GB', -310],
    ['0', 'en-GB', 0],
    ['-0', 'en-GB', 0],
    [',50', 'it-IT', 50],
    ['90071992547409.91', 'en-GB', 9_007_199_254_740_991],
  ] as const)('%s in %s', (typed, locale, minor) => {
    expect(parseAmount(typed, 'EUR', locale)).toBe(minor);
  });

  it.each([
    '',
    'abc',
    '1,2,3',
    '1.23.456',
    '1,234.567,8',
    '12,345',
    '1e5',
    '--1',
    '.',
    '99999999999999999',
  ])('%j is refused', (typed) => {
    expect(parseAmount(typed, 'EUR', 'it-IT')).toBeNull();
  });

  it('has the decimals of its currency', () => {
    expect(parseAmount('1234', 'JPY', 'en-GB')).toBe(1234);
    expect(parseAmount('1.5', 'JPY', 'en-GB')).toBeNull();
    expect(parseAmount('1.234', 'TND', 'en-GB')).toBe(1234);
    expect(['EUR', 'JPY', 'TND'].map(minorDigits)).toEqual([2, 0, 3]);
  });

  it('reads back what it prints', () => {
    for (let minor = -123_456_789; minor < 123_456_789; minor += 1_234_577) {
      for (const locale of ['en-GB', 'it-IT']) {
        const text = formatAmount({ minor, currency: 'EUR' }, locale);
        expect(parseAmount(text, 'EUR', locale)).toBe(minor);
      }
    }
  });
});

describe('a printed amount', () => {
  it('groups from a thousand on, in Italian, too', () => {
    expect(nb(formatMoney({ minor: 123_456, currency: 'EUR' }, 'it-IT'))).toBe('1.234,56 €');
    expect(formatMoney({ minor: 123_456, currency: 'EUR' }, 'en-GB')).toBe('€1,234.56');
    expect(formatNumber(1000, 'it-IT')).toBe('1.000');
  });

  it('is exact where a float is not', () => {
    const huge = { minor: 9_007_199_254_740_991, currency: 'EUR' };
    expect(formatAmount(huge, 'en-GB')).toBe('90,071,992,547,409.91');
    expect(toDecimal({ minor: -5, currency: 'EUR' })).toBe('-0.05');
  });

  it('is a list per currency, never a mixed sum', () => {
    const totals = [
      { minor: 120_000, currency: 'EUR' },
      { minor: 3000, currency: 'USD' },
    ];
    expect(formatTotals(totals, 'en-GB')).toBe('€1,200.00 + US$30.00');
    expect(formatTotals([], 'en-GB', '—')).toBe('—');
    expect(formatMoneyRounded({ minor: 8_640_050, currency: 'EUR' }, 'en-GB')).toBe('€86,401');
  });

  it.each([
    [1_712_050, 'EUR', 'it-IT', '17.121 €'],
    [1_712_050, 'EUR', 'en-GB', '€17,121'],
    [-50_000, 'EUR', 'en-GB', '-€500'],
    [99_999_960, 'EUR', 'en-GB', '€1m'],
    [123_456_789, 'EUR', 'it-IT', '1,2 Mln €'],
    [17_120, 'JPY', 'en-GB', 'JP¥17,120'],
  ])('above a bar has no decimals but of millions: %d %s %s', (minor, currency, where, text) => {
    expect(nb(formatMoneyShort({ minor, currency }, where))).toBe(text);
  });
});

describe('a typed whole number', () => {
  it.each([
    ['90', 90],
    ['1.000', 1000],
    ['1,000', 1000],
    ['12,0', 12],
    ['1,5', null],
    ['x', null],
  ])('%s', (typed, value) => {
    expect(parseInteger(typed, 'it-IT')).toBe(value);
    expect(parseInteger(typed, 'en-GB')).toBe(value);
  });
});

it('a percentage follows the language', () => {
  expect(nb(formatPercent(0.914, 'it-IT'))).toBe('91%');
  expect(formatPercent(0.914, 'en-GB', 1)).toBe('91.4%');
});

it('a serial loses spaces and what one cannot see', () => {
  expect(cleanSerial(' 7XK\u200b2Q9\u00a03\uFEFF\t')).toBe('7XK2Q93');
});
