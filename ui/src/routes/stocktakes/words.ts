// The words and marks of stock-takes.
import type { CountClass } from '$lib/api/gen/CountClass';
import type { ScanOutcome } from '$lib/api/gen/ScanOutcome';
import type { StocktakeDraft } from '$lib/api/gen/StocktakeDraft';
import type { StocktakeRow } from '$lib/api/gen/StocktakeRow';
import type { StocktakeState } from '$lib/api/gen/StocktakeState';
import { href } from '$lib/app/router';
import { formatNumber } from '$lib/format/number';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** In the order in which they need somebody. */
export const CLASSES: readonly CountClass[] = [
  'missing',
  'corrected',
  'new',
  'out_of_scope',
  'expected',
];

export const STATE_STATUS: Record<StocktakeState, Status> = {
  draft: 'neutral',
  active: 'info',
  completed: 'ok',
  cancelled: 'ended',
};

export const CLASS_STATUS: Record<CountClass, Status> = {
  expected: 'ok',
  corrected: 'warning',
  missing: 'critical',
  new: 'warning',
  out_of_scope: 'info',
};

export const OUTCOME_STATUS: Record<ScanOutcome, Status> = {
  found: 'ok',
  wrong_place: 'warning',
  not_expected: 'info',
  ambiguous: 'critical',
  unknown: 'critical',
  already: 'neutral',
};

export function emptyStocktake(): StocktakeDraft {
  return {
    id: null,
    title: '',
    scope: { location: '', custodian_id: null, category: '' },
    lead_id: null,
    due: null,
    note: '',
  };
}

/** What is counted, in words. */
export function scopeWords(row: StocktakeRow): string {
  const { location, category } = row.draft.scope;
  const parts = [location, row.custodian, category].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : t('stocktake-scope-all');
}

export function progressWords(row: StocktakeRow, locale: string): string {
  return t('stocktake-progress', {
    found: formatNumber(row.found, locale),
    expected: formatNumber(row.expected, locale),
  });
}

export function stocktakeHref(id: number): string {
  return href(['stocktakes', id]);
}
