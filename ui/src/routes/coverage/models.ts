// The cover of a model's assets in words.
import type { CoverState } from '$lib/api/gen/CoverState';
import type { CoverStep } from '$lib/api/gen/CoverStep';
import type { ModelCoverage } from '$lib/api/gen/ModelCoverage';
import { formatDate } from '$lib/format/date';
import { formatNumber } from '$lib/format/number';
import { locale, t } from '$lib/i18n';

export function countOf({ states }: ModelCoverage, state: CoverState): number {
  return states.find((s) => s.state === state)?.count ?? 0;
}

/** `12 of 18 covered: 1 Jan 2026 → 31 Dec 2026`. */
export function stepText({ assets }: ModelCoverage, { from, to, covered }: CoverStep): string {
  return t('coverage-steps', {
    covered: formatNumber(covered, locale()),
    assets: formatNumber(assets, locale()),
    start: from === null ? t('coverage-ever') : formatDate(from, locale()),
    end: to === null ? t('coverage-for-life') : formatDate(to, locale()),
  });
}

/** `18 end 2 Dec 2026`; empty where none ends. */
export function endsText({ until, ending }: ModelCoverage): string {
  if (until === null) return '';
  const number = formatNumber(ending, locale());
  return t('coverage-model-ending', { count: ending, number, date: formatDate(until, locale()) });
}
