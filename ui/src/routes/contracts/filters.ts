// Which contracts a list shows: `#/contracts?kind=lease&decide_by=..2026-12-20`.
import type { DeadlineQuery } from '$lib/api/gen/DeadlineQuery';
import { type Filters, filterSet, type Values as ValuesOf } from '$lib/ui/filter/filters';
import type { SortKey } from '$lib/ui/grid/types';

import { KINDS } from './choices';

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
  'title',
  'number',
  'cost_centre',
  'start',
  'annual',
  'assets',
  'check',
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
  fromFilters,
  fromQuery,
  keysOf,
  toQuery,
  href: contractsHref,
  toListQuery,
  toggled,
  withValues,
} = filterSet<Field>('contracts', FIELDS);

export function isDateField(field: string): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}

/** Fields that are called as their column is, and whose values say themselves. */
export function isOwnColumn(field: string): boolean {
  return ['title', 'number', 'cost_centre', 'start', 'annual', 'assets'].includes(field);
}

/** What deadlines can be asked by, of what a list is narrowed to: each where it has one value. */
export function deadlineFilter({
  values,
}: ContractFilters): Pick<DeadlineQuery, 'vendor_id' | 'owner_id' | 'kind'> {
  const one = (field: Field): string | undefined =>
    values[field]?.length === 1 ? values[field][0] : undefined;
  const id = (field: Field): number | null => Number(one(field)) || null;
  return {
    vendor_id: id('vendor_id') as DeadlineQuery['vendor_id'],
    owner_id: id('owner_id') as DeadlineQuery['owner_id'],
    kind: KINDS.find((kind) => kind === one('kind')) ?? null,
  };
}

/** States of contracts that run and whose period waits for a decision. */
export const OPEN_STATES = [
  'upcoming',
  'active',
  'notice_open',
  'notice_missed',
  'ending',
] as const;
