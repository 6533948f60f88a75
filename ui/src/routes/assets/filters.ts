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
  'inventory_no',
  'model_number',
  'room',
  'invoice_no',
  'order_no',
  'notes',
  'cover_note',
  'confidentiality',
  'cover_need',
  'rto_minutes',
  'rpo_minutes',
  'warranty_start',
  'warranty_months',
  'eol_date',
  'delivered_on',
  'due_back',
  'retire_on',
  'disposed_on',
  'proceeds',
  'disposal_cost',
] as const;

export type Field = (typeof FIELDS)[number];

/** The order of a list nobody has sorted. */
export const INITIAL_SORT: readonly SortKey[] = [{ key: 'tag', desc: false }];
export const DATE_FIELDS = [
  'warranty_end',
  'purchase_date',
  'in_service_on',
  'warranty_start',
  'eol_date',
  'delivered_on',
  'due_back',
  'retire_on',
  'disposed_on',
] as const;
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
  keysOf,
  toListQuery,
  toggled,
  withValues,
} = filterSet<Field>('assets', FIELDS, true);

export function isDateField(field: string): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}

/** Texts one types rather than picks. */
const TYPED_FIELDS: readonly string[] = [
  'tag',
  'serial',
  'name',
  'inventory_no',
  'model_number',
  'room',
  'invoice_no',
  'order_no',
  'notes',
  'cover_note',
];

/** Whether a filter's values are the texts themselves. */
export function isTextField(field: string): boolean {
  return TYPED_FIELDS.includes(field) || (TEXT_FIELDS as readonly string[]).includes(field);
}

/** Columns of numbers and amounts: their values read as they are kept. */
const NUMBER_FIELDS: readonly string[] = [
  'cost',
  'proceeds',
  'disposal_cost',
  'rto_minutes',
  'rpo_minutes',
  'warranty_months',
];

export function isNumberField(field: string): boolean {
  return NUMBER_FIELDS.includes(field);
}

/** The words of closed choices, by column: the family of their messages. */
export const CHOICE_WORDS: Readonly<Partial<Record<string, string>>> = {
  state: 'asset-state',
  ownership: 'ownership',
  criticality: 'vendor-criticality',
  confidentiality: 'confidentiality',
  cover_need: 'cover-need',
};
