// Which contracts a list shows, as the address keeps it: `#/contracts?kind=lease&decide_by=..2026-12-20`.
// The address is the only place a filter lives, so every number elsewhere can link to its list.
import type { ListQuery } from '$lib/api/gen/ListQuery';
import { href } from '$lib/app/router';
import type { SortKey } from '$lib/ui/grid/types';

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
export const DATE_FIELDS = ['decide_by', 'send_by', 'notice_by', 'period_end'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

export type Values = Partial<Record<Field, readonly string[]>>;

export interface ContractFilters {
  text: string;
  values: Values;
}

type Query = Readonly<Record<string, string | undefined>>;

export function isDateField(field: string): field is DateField {
  return (DATE_FIELDS as readonly string[]).includes(field);
}

export function fromQuery(query: Query): ContractFilters {
  const values: Values = {};
  for (const field of FIELDS) {
    const given = (query[field] ?? '').split(',').filter(Boolean);
    if (given.length > 0) values[field] = given;
  }
  return { text: query.q ?? '', values };
}

/** Every filter parameter, `undefined` where there is none, so that old ones are removed. */
export function toQuery({ text, values }: ContractFilters): Record<string, string | undefined> {
  const out: Record<string, string | undefined> = { q: text || undefined };
  for (const field of FIELDS) out[field] = values[field]?.join(',') || undefined;
  return out;
}

export function contractsHref(values: Values, text = ''): string {
  return href(['contracts'], toQuery({ text, values }));
}

export function isFiltered({ text, values }: ContractFilters): boolean {
  return text.trim() !== '' || Object.keys(values).length > 0;
}

export function toListQuery(
  { text, values }: ContractFilters,
  sort: readonly SortKey[],
): ListQuery {
  return {
    text: text.trim(),
    filters: FIELDS.flatMap((field) => {
      const given = values[field];
      return given?.length ? [{ field, values: [...given] }] : [];
    }),
    sort: sort.map(({ key, desc }) => ({ key, desc })),
  };
}

/** Adds a value to a field or takes it away. */
export function toggled(filters: ContractFilters, field: Field, value: string): ContractFilters {
  const old = filters.values[field] ?? [];
  const next = old.includes(value) ? old.filter((v) => v !== value) : [...old, value];
  return withValues(filters, field, next);
}

export function withValues(
  filters: ContractFilters,
  field: Field,
  next: readonly string[],
): ContractFilters {
  const { [field]: _old, ...rest } = filters.values;
  return { ...filters, values: next.length > 0 ? { ...rest, [field]: next } : rest };
}

/** Ends of a `from..to` value; a single day is both. */
export function rangeOf(value: string): { from: string | null; to: string | null } {
  const [from = '', to = from] = value.split('..');
  return { from: from || null, to: to || null };
}

export function rangeValue(from: string | null, to: string | null): string | undefined {
  if (from === null && to === null) return undefined;
  return from === to && from !== null ? from : `${from ?? ''}..${to ?? ''}`;
}

/** States of contracts that run and whose period waits for a decision. */
export const OPEN_STATES = [
  'upcoming',
  'active',
  'notice_open',
  'notice_missed',
  'ending',
] as const;
