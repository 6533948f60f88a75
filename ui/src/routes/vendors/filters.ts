// Which vendors a list shows: `#/vendors?kinds=maker,reseller`.
import { type Filters, filterSet } from '$lib/ui/filter/filters';
import type { SortKey } from '$lib/ui/grid/types';

export { isFiltered } from '$lib/ui/filter/filters';

/** Columns the register can filter by. */
export const FIELDS = [
  'kinds',
  'country',
  'band',
  'risk',
  'criticality',
  'expiry_state',
  'name',
  'customer_no',
  'next_expiry',
  'next_send_by',
  'contracts',
  'assets',
  'annual',
  'check',
] as const;
export type Field = (typeof FIELDS)[number];

/** The order of a list nobody has sorted. */
export const INITIAL_SORT: readonly SortKey[] = [{ key: 'name', desc: false }];
export type VendorFilters = Filters<Field>;

export const { fromFilters, fromQuery, keysOf, toQuery, toListQuery, toggled, withValues } =
  filterSet<Field>('vendors', FIELDS);
