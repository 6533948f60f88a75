// Filters in words: what a chip says about a range of days, and the ranges a menu offers.
import { addDays, type IsoDate } from '$lib/format/civil';
import { formatDate } from '$lib/format/date';
import { knows, locale, t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { type Operator, rangeOf } from './filters';

/** A day of a filter: fixed, or counted from the day one looks (`+90d`, `today`, `eom`). */
function dayWords(kept: string): string {
  if (/^\d{4}-/u.test(kept)) return formatDate(kept, locale());
  const [, n, unit] = /^([+-]\d+)([dwmy])$/u.exec(kept) ?? [];
  if (n === undefined || unit === undefined) return t(`filter-words-${kept}`);
  const ago = n.startsWith('-');
  return t(`filter-words-${ago ? 'ago' : 'ahead'}-${unit}`, { n: Math.abs(Number(n)) });
}

export function rangeWords(value: string): string {
  const day = dayWords;
  if (value.startsWith('<')) return t('filter-words-before', { date: day(value.slice(1)) });
  if (value.startsWith('>')) return t('filter-words-after', { date: day(value.slice(1)) });
  const { from, to } = rangeOf(value);
  if (from && to) return from === to ? day(from) : `${day(from)} – ${day(to)}`;
  if (to) return t('common-filter-until', { date: day(to) });
  return from ? t('common-filter-from', { date: day(from) }) : '';
}

/** Past days, and some spans from today on. */
export function rangeEntries(
  today: IsoDate,
  spans: readonly number[],
  set: (value: string) => void,
): MenuEntry[] {
  return [
    { label: t('common-filter-past'), onselect: () => set(`..${addDays(today, -1)}`) },
    ...spans.map((days) => ({
      label: t('common-filter-within', { days }),
      onselect: () => set(`${today}..${addDays(today, days)}`),
    })),
  ];
}

/** A check of data quality; one this program does not know is named as it is kept. */
export function checkWords(check: string): string {
  const id = `quality-check-${check}`;
  return knows(id) ? t(id) : check;
}

/** A chip's label: the column, and how it takes its values. */
export function labelWords(label: string, op: Operator | undefined): string {
  return op === undefined ? label : t(`filter-label-${op}`, { label });
}
