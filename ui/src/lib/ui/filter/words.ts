// Filters in words: what a chip says about a range of days, and the ranges a menu offers.
import { addDays, type IsoDate } from '$lib/format/civil';
import { formatDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { rangeOf } from './filters';

export function rangeWords(value: string): string {
  const { from, to } = rangeOf(value);
  const day = (iso: string): string => formatDate(iso, locale());
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
