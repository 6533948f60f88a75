// Which vendors a list shows: `#/vendors?kinds=maker,reseller`.
import { type Filters, filterSet } from '$lib/ui/filter/filters';

export { isFiltered } from '$lib/ui/filter/filters';

/** Columns the register can filter by. */
export const FIELDS = ['kinds', 'country'] as const;
export type Field = (typeof FIELDS)[number];
export type VendorFilters = Filters<Field>;

export const { fromQuery, toQuery, toListQuery, toggled, withValues } = filterSet<Field>(
  'vendors',
  FIELDS,
);
