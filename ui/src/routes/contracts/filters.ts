// Which contracts a list shows: `#/contracts?kind=lease&decide_by=..2026-12-20`.
import { type Filters, filterSet, type Values as ValuesOf } from '$lib/ui/filter/filters';
import type { SortKey } from '$lib/ui/grid/types';

export { isFiltered, rangeOf, rangeValue } from '$lib/ui/filter/filters';

/** Columns the register can filter by. */
export const FIELDS = [
  'kind',
  'state',
  'renewal',
  'vendor_id',
  'owner_id',
  'decided',
  'decide_by',
  'send_by',
  'notice_by',
  'period_end',
] as const;

export type Field = (typeof FIELDS)[number];

/** The order of a list nobody has sorted. */
export const INITIAL_SORT: readonly SortKey[] = [
  { key: 'decide_by', desc: false },
  { key: 'vendor', desc: false },
];
export const DATE_FIELDS = ['decide_by', 'send_by', 'notice_by', 'period_end'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

export type ContractFilters = Filters<Field>;
export type Values = ValuesOf<Field>;

export const {
  fromQuery,
  toQuery,
  href: contractsHref,
  toListQuery,
  toggled,
  withValues,
} = filterSet<Field>('contracts', FIELDS);

export function isDateField(field: string): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}

/** States of contracts that run and whose period waits for a decision. */
export const OPEN_STATES = [
  'upcoming',
  'active',
  'notice_open',
  'notice_missed',
  'ending',
] as const;
