// What a list is narrowed to, as the address keeps it: `#/assets?q=dell&state=in_use,in_stock`.
// The address is the only place a filter lives, so every number elsewhere can link to its list.
import type { ListQuery } from '$lib/api/gen/ListQuery';
import { href } from '$lib/app/router';

import type { SortKey } from '../grid/types';

/** How a filter takes its values when it is not simply "is one of". */
export const OPERATORS = ['not', 'has', 'lacks'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A column, or a column with an operator: `status.not`. */
export type FilterKey<F extends string> = F | `${F}.${Operator}`;
export type Values<F extends string> = Partial<Record<FilterKey<F>, readonly string[]>>;

/** Column and operator of a key. */
export function splitKey<F extends string>(key: FilterKey<F>): { field: F; op?: Operator } {
  const [field, op] = key.split('.') as [F, Operator | undefined];
  return op === undefined ? { field } : { field, op };
}

/** The filters of a question of the register, by key. */
export function valuesOf(filters: ListQuery['filters']): Record<string, readonly string[]> {
  const out: Record<string, readonly string[]> = {};
  for (const { field, op, values } of filters) {
    const key = op === undefined || op === 'is' ? field : `${field}.${op}`;
    // The same question twice over one column: both must match, which an address cannot say.
    out[key] = key in out ? (out[key] ?? []).filter((v) => values.includes(v)) : values;
  }
  return out;
}

export interface Filters<F extends string> {
  text: string;
  /** By column of the register; an empty text among the values means "none". */
  values: Values<F>;
}

type Query = Readonly<Record<string, string | undefined>>;

/** "None" needs a sign of its own: an empty parameter is no parameter. */
const NONE = '-';

function encode(value: string): string {
  if (value === '') return NONE;
  const safe = value.replaceAll('%', '%25').replaceAll(',', '%2C');
  return safe === NONE ? '%2D' : safe;
}

function decode(part: string): string {
  if (part === NONE) return '';
  return part.replaceAll('%2D', '-').replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** A filter of a field people added: `field:12`, `field:12.has`. */
const OWN = /^field:\d+(?:\.(?:not|has|lacks))?$/u;
/** The parameter of all of them: `own=field:12.has=a,b;field:13=yes`. */
const OWN_PARAMETER = 'own';

function fromOwn(text: string): [string, string[]][] {
  return text
    .split(';')
    .map((part) => part.split('='))
    .flatMap(([key = '', list = '']): [string, string[]][] => {
      const given = list.split(',').filter(Boolean).map(decodeOwn);
      return OWN.test(key) && given.length > 0 ? [[key, given]] : [];
    });
}

function decodeOwn(part: string): string {
  return decode(part.replaceAll('%3D', '=').replaceAll('%3B', ';'));
}

function toOwn(values: Readonly<Record<string, readonly string[] | undefined>>): string {
  const sign = (v: string): string => encode(v).replaceAll(';', '%3B').replaceAll('=', '%3D');
  const keys = Object.keys(values).filter((key) => OWN.test(key));
  return keys.map((key) => `${key}=${values[key]?.map(sign).join(',') ?? ''}`).join(';');
}

/**
 * Filters by these columns, to and from the query of an address; with `own` by the fields people
 * added, too. Other parameters are not theirs.
 */
export function filterSet<F extends string>(screen: string, fields: readonly F[], own = false) {
  const keys = fields.flatMap((f): FilterKey<F>[] => [
    f,
    ...OPERATORS.map((op): FilterKey<F> => `${f}.${op}`),
  ]);
  return {
    /** The keys that narrow, in the order of the columns, those of own fields last. */
    keysOf,

    withValues,

    /** Adds a value to a field or takes it away. */
    toggled(filters: Filters<F>, field: FilterKey<F>, value: string): Filters<F> {
      const old = filters.values[field] ?? [];
      const next = old.includes(value) ? old.filter((v) => v !== value) : [...old, value];
      return withValues(filters, field, next);
    },

    fromQuery(query: Query): Filters<F> {
      const values: Values<F> = {};
      for (const key of keys) {
        const given = (query[key] ?? '').split(',').filter(Boolean).map(decode);
        if (given.length > 0) values[key] = given;
      }
      if (own) Object.assign(values, Object.fromEntries(fromOwn(query[OWN_PARAMETER] ?? '')));
      return { text: query.q ?? '', values };
    },

    /** Filters as the register has them; those of other columns are not ours. */
    fromFilters({ text, filters }: Pick<ListQuery, 'text' | 'filters'>): Filters<F> {
      const all = Object.entries(valuesOf(filters));
      const ours = all.filter(([key]) => isOurs(key));
      return { text, values: Object.fromEntries(ours) as Values<F> };
    },

    /** Every parameter, `undefined` where there is none, so that old ones are removed. */
    toQuery,

    href(values: Values<F>, text = ''): string {
      return href([screen], toQuery({ text, values }));
    },

    toListQuery({ text, values }: Filters<F>, sort: readonly SortKey[]): ListQuery {
      return {
        text: text.trim(),
        filters: keysOf(values).flatMap((key) => {
          const given = values[key];
          return given?.length ? [{ ...splitKey(key), values: [...given] }] : [];
        }),
        sort: sort.map(({ key, desc }) => ({ key, desc })),
      };
    },
  };

  function isOurs(key: string): boolean {
    return (keys as readonly string[]).includes(key) || (own && OWN.test(key));
  }

  function keysOf(values: Values<F>): FilterKey<F>[] {
    const added = own ? Object.keys(values).filter((key) => OWN.test(key)) : [];
    return [...keys.filter((key) => values[key]), ...(added as FilterKey<F>[])];
  }

  function withValues(
    filters: Filters<F>,
    field: FilterKey<F>,
    next: readonly string[],
  ): Filters<F> {
    const kept = Object.entries(filters.values).filter(([key]) => key !== field);
    const all = next.length > 0 ? [...kept, [field, next] as const] : kept;
    const values = Object.fromEntries(all) as Values<F>;
    return { ...filters, values };
  }

  function toQuery({ text, values }: Filters<F>): Record<string, string | undefined> {
    const out: Record<string, string | undefined> = { q: text || undefined };
    for (const key of keys) out[key] = values[key]?.map(encode).join(',') || undefined;
    if (own) out[OWN_PARAMETER] = toOwn(values) || undefined;
    return out;
  }
}

export function isFiltered({ text, values }: Filters<string>): boolean {
  return text.trim() !== '' || Object.keys(values).length > 0;
}

/** Ends of a `from..to` value; a single day is both. What leaves its end out has no such ends. */
export function rangeOf(value: string): { from: string | null; to: string | null } {
  if (/^[<>]/u.test(value)) return { from: null, to: null };
  const [from = '', to = from] = value.split('..');
  return { from: from || null, to: to || null };
}

export function rangeValue(from: string | null, to: string | null): string | undefined {
  if (from === null && to === null) return undefined;
  return from === to && from !== null ? from : `${from ?? ''}..${to ?? ''}`;
}
