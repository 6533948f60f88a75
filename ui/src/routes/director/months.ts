// The months the director's page can be of, and what its words need. Pure.
import type { MeasureChange } from '$lib/api/gen/MeasureChange';
import type { MeasureValue } from '$lib/api/gen/MeasureValue';
import { addMonths, fromIso, type IsoDate } from '$lib/format/civil';
import { formatMoney, formatTotals } from '$lib/format/money';
import { formatNumber, formatPercent } from '$lib/format/number';
import { NONE } from '$lib/format/text';

import { convertedText } from '../money/years';

/** Months that are offered to choose from; further back one goes step by step. */
const OFFERED = 24;

/** The first day of the month an address asks for (`2026-11`); of today's when it names none that
 * has begun. */
export function monthOf(written: string | undefined, today: IsoDate): IsoDate {
  const running = `${today.slice(0, 7)}-01`;
  const asked = `${written ?? ''}-01`;
  return fromIso(asked) !== null && asked <= running ? asked : running;
}

/** Months to choose from, the newest first, always with the one that is shown. */
export function monthsBack(shown: IsoDate, today: IsoDate): IsoDate[] {
  const running = `${today.slice(0, 7)}-01`;
  const offered = Array.from({ length: OFFERED }, (_, n) => addMonths(running, -n));
  return offered.includes(shown) ? offered : [...offered, shown];
}

/** A measure in words; a dash where there is nothing to measure. */
export function valueText(value: MeasureValue, locale: string): string {
  switch (value.kind) {
    case 'count':
      return formatNumber(value.count, locale);
    case 'money':
      return value.money.sum.minor === 0 && value.money.apart.length === 0
        ? formatMoney(value.money.sum, locale)
        : convertedText(value.money, locale);
    case 'amounts':
      return formatTotals(value.amounts, locale, NONE);
    case 'share':
      return value.share === null ? NONE : formatPercent(value.share / 10_000, locale, 1);
    case 'score':
      return value.score === null ? NONE : formatNumber(value.score, locale);
  }
}

/** A difference with its sign. */
export function changeText(change: MeasureChange, locale: string): string {
  switch (change.kind) {
    case 'count':
      return signed(change.count, formatNumber(Math.abs(change.count), locale));
    case 'money': {
      const { minor, currency } = change.money;
      return signed(minor, formatMoney({ minor: Math.abs(minor), currency }, locale));
    }
    case 'share':
      return signed(change.share, formatPercent(Math.abs(change.share) / 10_000, locale, 1));
  }
}

function signed(n: number, text: string): string {
  return `${n > 0 ? '+' : '−'}${text}`;
}
