// Which assets a list shows: `#/assets?state=in_use&warranty_end=2026-11-20..2027-02-18`.
import { type Filters, filterSet } from '$lib/ui/filter/filters';
import type { SortKey } from '$lib/ui/grid/types';

export { isFiltered } from '$lib/ui/filter/filters';

/** Columns the register can filter by, in the order of their chips. */
export const FIELDS = [
  'state',
  'status',
  'category',
  'manufacturer',
  'model',
  'location',
  'department',
  'cost_centre',
  'company',
  'custodian',
  'user',
  'supplier',
  'contract',
  'part_of',
  'ownership',
  'criticality',
  'in_service_on',
  'warranty_end',
  'purchase_date',
  'tag',
  'serial',
  'name',
  'cost',
  'check',
] as const;

export type Field = (typeof FIELDS)[number];

/** The order of a list nobody has sorted. */
export const INITIAL_SORT: readonly SortKey[] = [{ key: 'tag', desc: false }];
export const DATE_FIELDS = ['warranty_end', 'purchase_date', 'in_service_on'] as const;
export type DateField = (typeof DATE_FIELDS)[number];
/** Fields whose values are the texts themselves. */
export const TEXT_FIELDS = [
  'category',
  'manufacturer',
  'model',
  'location',
  'department',
  'cost_centre',
  'company',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type AssetFilters = Filters<Field>;

export const {
  fromQuery,
  toQuery,
  fromFilters,
  href: assetsHref,
  keys,
  toListQuery,
  toggled,
  withValues,
} = filterSet<Field>('assets', FIELDS);

export function isDateField(field: string): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}

/** Whether a filter's values are the texts themselves. */
export function isTextField(field: string): boolean {
  return [...TEXT_FIELDS, 'tag', 'serial', 'name'].includes(field);
}
