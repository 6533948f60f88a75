// What a vendor costs by fiscal year, as a table and its bars. No two currencies are ever added.
import type { Money } from '$lib/api/gen/Money';
import type { YearSpend } from '$lib/api/gen/YearSpend';

/** `2026` for a fiscal year that is a calendar year, else `2026/27`. */
export function yearLabel({ from, to }: Pick<YearSpend, 'from' | 'to'>): string {
  const [year, last] = [from.slice(0, 4), to.slice(0, 4)];
  return year === last ? year : `${year}/${last.slice(2)}`;
}

/** Every currency that occurs, in the order of first sight. */
export function spendCurrencies(years: readonly YearSpend[]): string[] {
  return [...new Set(years.flatMap(({ totals }) => totals.map((m) => m.currency)))];
}

export function amountIn(year: YearSpend, currency: string): Money | undefined {
  return year.totals.find((m) => m.currency === currency);
}

/** How long the bar of an amount is: its share of the largest in the same currency, 0 to 100. */
export function barLength(years: readonly YearSpend[], money: Money): number {
  const all = years.map((year) => amountIn(year, money.currency)?.minor ?? 0);
  const largest = Math.max(0, ...all);
  return largest === 0 ? 0 : Math.max(0, (money.minor / largest) * 100);
}
