// Which assets the cover screen shows: `#/coverage?cover_state=gap&category=Server&bucket=<=30`.
import type { CoverReason } from '$lib/api/gen/CoverReason';
import type { CoverState } from '$lib/api/gen/CoverState';
import type { ExpiryBucket } from '$lib/api/gen/ExpiryBucket';
import type { RiskLevel } from '$lib/api/gen/RiskLevel';
import { type Filters, filterSet } from '$lib/ui/filter/filters';

export { isFiltered } from '$lib/ui/filter/filters';

/** Columns the register can filter by, in the order of their chips. */
export const FIELDS = [
  'cover_state',
  'cover_reason',
  'bucket',
  'category',
  'location',
  'manufacturer',
  'model',
  'criticality',
] as const;

export type Field = (typeof FIELDS)[number];
export type CoverFilters = Filters<Field>;

export const {
  fromQuery,
  toQuery,
  href: coverHref,
  toListQuery,
  toggled,
  withValues,
} = filterSet<Field>('coverage', FIELDS);

/** What must be seen first comes first. */
export const STATES: readonly CoverState[] = [
  'gap',
  'too_low',
  'level_unknown',
  'covered',
  'unknown',
  'exempt',
  'gone',
];

export const REASONS: readonly CoverReason[] = [
  'contract_expired',
  'warranty_expired',
  'contract_missing',
  'pending',
  'past_end_of_support',
  'vendor_unsupported',
  'data_missing',
  'covered_contract',
  'covered_warranty',
  'covered_extension',
  'covered_lease',
  'self_insured',
  'spare',
  'lab',
  'excluded',
  'decommission_planned',
  'not_required',
];

export const BUCKETS: readonly ExpiryBucket[] = [
  'expired',
  'expires_today',
  '<=7',
  '<=30',
  '<=60',
  '<=90',
  '>90',
];

/** Ids of messages have no signs. */
export const BUCKET_WORD: Record<ExpiryBucket, string> = {
  expired: 'expired',
  expires_today: 'expires_today',
  '<=7': '7',
  '<=30': '30',
  '<=60': '60',
  '<=90': '90',
  '>90': 'later',
};

/** What matters most comes first. */
export const CRITICALITIES: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low'];
