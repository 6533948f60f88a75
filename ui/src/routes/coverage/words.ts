// Cover in words and marks, said alike wherever it is shown.
import type { CoverBar } from '$lib/api/gen/CoverBar';
import type { CoverLevel } from '$lib/api/gen/CoverLevel';
import type { CoverStanding } from '$lib/api/gen/CoverStanding';
import type { CoverState } from '$lib/api/gen/CoverState';
import type { ExpiryBucket } from '$lib/api/gen/ExpiryBucket';
import type { GapSeen } from '$lib/api/gen/GapSeen';
import type { Money } from '$lib/api/gen/Money';
import { formatDate, type IsoDate } from '$lib/format/date';
import { formatTotals } from '$lib/format/money';
import { formatNumber } from '$lib/format/number';
import { locale, t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

import { BUCKET_WORD } from './filters';

const STATE: Record<CoverState, Status> = {
  covered: 'ok',
  too_low: 'warning',
  level_unknown: 'info',
  gap: 'critical',
  unknown: 'neutral',
  exempt: 'ended',
  gone: 'ended',
};

export function stateStatus(state: CoverState): Status {
  return STATE[state];
}

export function levelWord(level: CoverLevel | null): string {
  return level === null ? t('coverage-level-none') : t(`cover-level-${level}`);
}

export function bucketWord(bucket: ExpiryBucket): string {
  return t(`coverage-bucket-${BUCKET_WORD[bucket]}`);
}

const day = (date: IsoDate): string => formatDate(date, locale());

/** Until when it is covered, or since when it is not. */
export function standingText(standing: CoverStanding): string {
  const { state, until, renews, ended, next, gap } = standing;
  if (state === 'covered' || state === 'too_low' || state === 'level_unknown') {
    if (until === null) return t('coverage-forever');
    return t(renews ? 'coverage-until-renews' : 'coverage-until', { date: day(until) });
  }
  return [
    ended && t('coverage-ended', { date: day(ended) }),
    !ended && gap?.from && t('coverage-gap-from', { date: day(gap.from) }),
    next && t('coverage-begins', { date: day(next) }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Contract (C-17), on site within 4 hours: 1 Jan 2026 → 31 Dec 2026, goes on by itself`. */
export function barText(bar: CoverBar): string {
  const { start, end } = bar;
  const told = t('coverage-bar', {
    kind: t(`cover-kind-${bar.kind}`),
    named: bar.contract === '' ? 'no' : 'yes',
    name: bar.contract,
    level: levelWord(bar.level),
    start: start === null ? t('coverage-ever') : day(start),
    end: end === null ? t('coverage-for-life') : day(end),
  });
  return bar.renews ? `${told}, ${t('coverage-renews')}` : told;
}

export function gapText({ from, to }: Pick<GapSeen, 'from' | 'to'>): string {
  return t('coverage-gap-bar', {
    start: from === null ? t('coverage-gap-unknown') : day(from),
    end: to === null ? t('coverage-gap-open') : day(to),
  });
}

/** How long, or since when where it has no length. */
export function gapLength({ from, days, phase }: GapSeen): string {
  if (days !== null) {
    const words = t('coverage-days', { count: days, number: formatNumber(days, locale()) });
    return t('coverage-gap-days', { phase, days: words });
  }
  return from === null ? '' : t('coverage-gap-from', { date: day(from) });
}

export function priceText(price: readonly Money[]): string {
  return formatTotals(price, locale(), t('coverage-price-unknown'));
}
