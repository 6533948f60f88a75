// The closed choices of money, in the order people meet them.
import type { Book } from '$lib/api/gen/Book';
import type { BudgetKind } from '$lib/api/gen/BudgetKind';
import type { CapitalStatus } from '$lib/api/gen/CapitalStatus';
import type { Convention } from '$lib/api/gen/Convention';
import type { CostKind } from '$lib/api/gen/CostKind';
import type { DepreciationMethod } from '$lib/api/gen/DepreciationMethod';
import type { OptionKind } from '$lib/api/gen/OptionKind';
import type { RefreshClock } from '$lib/api/gen/RefreshClock';

export const CLOCKS: readonly RefreshClock[] = [
  'planned',
  'age',
  'security',
  'warranty',
  'lease',
  'depreciation',
];
export const BOOKS: readonly Book[] = ['civil', 'fiscal'];
export const METHODS: readonly DepreciationMethod[] = [
  'straight_line',
  'declining_balance',
  'sum_of_years_digits',
  'italian',
  'macrs',
];
export const KINDS: readonly BudgetKind[] = ['capex', 'opex'];
export const COSTS: readonly CostKind[] = ['setup', 'repair', 'energy', 'other'];
export const STATUSES: readonly CapitalStatus[] = ['draft', 'submitted', 'approved', 'rejected'];
export const WAYS: readonly OptionKind[] = ['buy', 'lease', 'extend', 'nothing'];

/** The conventions a method can have; none where it has its own. */
export function conventions(method: DepreciationMethod): readonly Convention[] {
  switch (method) {
    case 'italian':
      return [];
    case 'macrs':
      return ['half_year', 'mid_quarter'];
    default:
      return ['full_month', 'next_month', 'mid_month', 'daily', 'half_year'];
  }
}
