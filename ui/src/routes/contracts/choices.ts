// The closed choices of a contract, in the order people look for them.
import type { BillingPeriod } from '$lib/api/gen/BillingPeriod';
import type { BillingTiming } from '$lib/api/gen/BillingTiming';
import type { ContractKind } from '$lib/api/gen/ContractKind';
import type { ContractState } from '$lib/api/gen/ContractState';
import type { ContractStatus } from '$lib/api/gen/ContractStatus';
import type { Country } from '$lib/api/gen/Country';
import type { DeliveryMethod } from '$lib/api/gen/DeliveryMethod';
import type { DoubleSigned } from '$lib/api/gen/DoubleSigned';
import type { EvergreenEnd } from '$lib/api/gen/EvergreenEnd';
import type { IncreaseKind } from '$lib/api/gen/IncreaseKind';
import type { NoticeAnchor } from '$lib/api/gen/NoticeAnchor';
import type { NoticeConvention } from '$lib/api/gen/NoticeConvention';
import type { NoticeEffective } from '$lib/api/gen/NoticeEffective';
import type { NoticeUnit } from '$lib/api/gen/NoticeUnit';
import type { RenewalKind } from '$lib/api/gen/RenewalKind';

export const KINDS: readonly ContractKind[] = [
  'maintenance',
  'support',
  'lease',
  'licence',
  'subscription',
  'cloud',
  'connectivity',
  'service',
  'nda',
  'other',
];
export const STATUSES: readonly ContractStatus[] = ['draft', 'active', 'ended'];
export const RENEWALS: readonly RenewalKind[] = ['none', 'express', 'tacit', 'evergreen'];
export const UNITS: readonly NoticeUnit[] = ['days', 'business_days', 'weeks', 'months'];
export const ANCHORS: readonly NoticeAnchor[] = ['term_end', 'renewal_date'];
export const CONVENTIONS: readonly NoticeConvention[] = ['ex_nominatione', 'forward_corresponding'];
export const EVERGREEN_ENDS: readonly EvergreenEnd[] = ['exact', 'month_end', 'quarter_end'];
export const METHODS: readonly DeliveryMethod[] = ['pec', 'registered', 'email', 'portal'];
export const EFFECTIVES: readonly NoticeEffective[] = ['received', 'sent'];
export const DOUBLE_SIGNED: readonly DoubleSigned[] = ['unknown', 'yes', 'no'];
export const CALENDARS: readonly Country[] = ['it', 'de', 'fr', 'es', 'gb', 'none'];
export const INCREASES: readonly IncreaseKind[] = [
  'none',
  'fixed',
  'cpi_plus',
  'cpi_share',
  'lower_of',
  'higher_of',
];
export const TIMINGS: readonly BillingTiming[] = ['advance', 'arrears'];
export const BILLINGS: readonly BillingPeriod[] = [
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'biennial',
  'triennial',
  'one_off',
];

/** States as a filter offers them: those that read alike are one. */
export const STATES: readonly { states: readonly ContractState[]; word: string }[] = [
  { states: ['notice_missed'], word: 'contract-state-notice_missed' },
  { states: ['ending'], word: 'contract-state-ending' },
  { states: ['active', 'notice_open'], word: 'contract-state-active' },
  { states: ['upcoming'], word: 'contract-state-upcoming' },
  { states: ['terminating'], word: 'contract-state-terminating' },
  { states: ['draft'], word: 'contract-state-draft' },
  { states: ['expired'], word: 'contract-state-expired' },
  { states: ['terminated'], word: 'contract-state-terminated' },
];
