// Categories, places and own fields nobody has written yet.
import type { CategoryDraft } from '$lib/api/gen/CategoryDraft';
import type { CustomField } from '$lib/api/gen/CustomField';
import type { CustomKind } from '$lib/api/gen/CustomKind';
import type { LocationDraft } from '$lib/api/gen/LocationDraft';
import type { LocationKind } from '$lib/api/gen/LocationKind';

export const LOCATION_KINDS: readonly LocationKind[] = [
  'site',
  'building',
  'floor',
  'room',
  'rack',
  'other',
];

export const FIELD_KINDS: readonly CustomKind[] = [
  'text',
  'whole',
  'decimal',
  'date',
  'flag',
  'choice',
  'url',
  'money',
];

export function emptyCategory(): CategoryDraft {
  return {
    id: null,
    was: null,
    name: '',
    cover_level: null,
    cover_in_stock: false,
    refresh_months: null,
    data_bearing: false,
    price: null,
  };
}

/** A place inside another; without one, a site. */
export function emptyPlace(around = ''): LocationDraft {
  return {
    id: null,
    was: null,
    path: around === '' ? '' : `${around} / `,
    kind: around === '' ? 'site' : 'room',
    code: '',
    address: '',
    note: '',
  };
}

export function emptyField(position: number): CustomField {
  return {
    id: null,
    name: '',
    kind: 'text',
    category: '',
    choices: [],
    required: false,
    position,
  };
}
