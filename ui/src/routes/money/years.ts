// Fiscal years in words, and the heights of a chart of them.
import type { Converted } from '$lib/api/gen/Converted';
import type { Span } from '$lib/api/gen/Span';
import { formatMoney, formatTotals } from '$lib/format/money';
import { NONE } from '$lib/format/text';

/** `2026`, or `2026/27` where a fiscal year is no calendar year. */
export function yearLabel({ from, until }: Span): string {
  const year = from.slice(0, 4);
  return from.slice(5, 7) === '01' ? year : `${year}/${until.slice(2, 4)}`;
}

/** The sum, and beside it what has no exchange rate. */
export function convertedText({ sum, apart }: Converted, locale: string): string {
  const own = sum.minor === 0 ? '' : formatMoney(sum, locale);
  const rest = formatTotals(apart, locale, '');
  return [own, rest].filter(Boolean).join(' + ') || NONE;
}

/** Over a bar, whose height is the sum: the sum, and a sign where the table beneath says more. */
export function barText({ sum, apart }: Converted, locale: string): string {
  if (apart.length === 0) return formatMoney(sum, locale);
  return sum.minor === 0 ? '+ …' : `${formatMoney(sum, locale)} + …`;
}

/** Heights from 0 to 1 of values that are not negative. */
export function heights(values: readonly number[]): number[] {
  const most = Math.max(0, ...values);
  return values.map((v) => (most === 0 ? 0 : Math.max(0, v) / most));
}
