// New records as a form begins with them.
import type { AssetCostDraft } from '$lib/api/gen/AssetCostDraft';
import type { AssetId } from '$lib/api/gen/AssetId';
import type { Book } from '$lib/api/gen/Book';
import type { BudgetKind } from '$lib/api/gen/BudgetKind';
import type { BudgetLineDraft } from '$lib/api/gen/BudgetLineDraft';
import type { CapitalOption } from '$lib/api/gen/CapitalOption';
import type { CapitalRequestDraft } from '$lib/api/gen/CapitalRequestDraft';
import type { DepreciationPlanDraft } from '$lib/api/gen/DepreciationPlanDraft';
import type { ExchangeRateDraft } from '$lib/api/gen/ExchangeRateDraft';
import type { OptionKind } from '$lib/api/gen/OptionKind';

/** Of every category without one, or of one asset alone. */
export function newPlan(book: Book, asset: AssetId | null = null): DepreciationPlanDraft {
  return {
    id: null,
    category: asset === null ? '' : null,
    asset_id: asset,
    book,
    method: book === 'fiscal' ? 'italian' : 'straight_line',
    life_months: 60,
    // Of office machines and computers, by the decree of 31 December 1988.
    coefficient: '20',
    convention: 'full_month',
    salvage: '0',
    factor: '200',
    to_straight: true,
    at_once: true,
  };
}

export function newRate(into: string, on: string): ExchangeRateDraft {
  return { id: null, currency: into === 'USD' ? 'EUR' : 'USD', into, on, rate: null, source: '' };
}

export function newLine(fiscal_year: number, kind: BudgetKind, scope = ''): BudgetLineDraft {
  return { id: null, fiscal_year, kind, scope, amount: null, note: '' };
}

export function newCost(asset_id: AssetId, on: string): AssetCostDraft {
  return { id: null, asset_id, kind: 'repair', on, amount: null, note: '' };
}

export function newWay(kind: OptionKind): CapitalOption {
  const amounts = { upfront: null, setup: null, yearly: null, exit: null, resale: null };
  return { kind, label: '', months: 48, ...amounts, recommended: false, note: '' };
}

export function newRequest(fiscal_year: number, requested_on: string): CapitalRequestDraft {
  return {
    id: null,
    number: '',
    title: '',
    status: 'draft',
    fiscal_year,
    requested_on,
    requested_by: null,
    need: '',
    benefit: '',
    decided_on: null,
    decided_by: null,
    decision_note: '',
    lines: [],
    options: [],
  };
}
