// What stands in a field of a draft, in the words of a record's history.
import type { Money } from '$lib/api/gen/Money';
import { formatMoney } from '$lib/format/money';
import { locale } from '$lib/i18n';

import { type Names, NO_NAMES, valueWords } from './changes';

/** Names by the text of their ids. */
export function byId(list: readonly { id: number; name: string }[]): Map<string, string> {
  return new Map(list.map(({ id, name }) => [String(id), name]));
}

/** Empty for what has no value; `null` for lists, and for ids whose name is not at hand. */
export function draftWords(
  entity: string,
  field: string,
  value: unknown,
  names: Names = NO_NAMES,
): string | null {
  if (value === null || value === undefined || value === '') return '';
  if (isMoney(value)) return formatMoney(value, locale());
  if (Array.isArray(value) && value.length === 0) return '';
  if (typeof value === 'object') return null;
  const text = String(value);
  const words = valueWords(
    { ent: `${entity}/0`, changes: [] },
    { field, old: null, new: text, erased: false },
    'new',
    names,
  );
  return field.endsWith('_id') && words === text ? null : words;
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
