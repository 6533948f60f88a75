// What a service level can be made of, and what of it matters when.
import type { ClaimRule } from '$lib/api/gen/ClaimRule';
import type { Comparator } from '$lib/api/gen/Comparator';
import type { CreditKind } from '$lib/api/gen/CreditKind';
import type { FeeBasis } from '$lib/api/gen/FeeBasis';
import type { MeasureWindow } from '$lib/api/gen/MeasureWindow';
import type { Metric } from '$lib/api/gen/Metric';
import type { SlaDraft } from '$lib/api/gen/SlaDraft';
import type { Unit } from '$lib/api/gen/Unit';

export const METRICS: readonly Metric[] = [
  'availability',
  'response',
  'resolution',
  'delivery',
  'custom',
];
export const COMPARATORS: readonly Comparator[] = ['at_least', 'at_most'];
export const UNITS: readonly Unit[] = ['percent', 'minutes', 'hours', 'days', 'count'];
export const WINDOWS: readonly MeasureWindow[] = ['month', 'quarter', 'year', 'rolling'];
export const CREDITS: readonly CreditKind[] = ['none', 'tiers', 'steps'];
export const FEES: readonly FeeBasis[] = ['contract', 'amount'];
export const CLAIM_RULES: readonly ClaimRule[] = ['none', 'days', 'months', 'billing_cycles'];

/** A share of tickets can be counted from them, once the limit of one is known. */
export function countsTickets(d: SlaDraft): boolean {
  return d.metric !== 'availability' && d.unit === 'percent';
}

/** The hours of service only matter where something is counted from times. */
export function countsTimes(d: SlaDraft): boolean {
  return d.metric === 'availability' || countsTickets(d);
}

export const AROUND_THE_CLOCK: readonly string[] = ['', '', '', '', '', '', ''];
const OFFICE = '09:00-18:00';
export const OFFICE_HOURS: readonly string[] = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, '', ''];

/** A new service level with the usual answers. */
export function newSla(contract_id: SlaDraft['contract_id'], from_date: string): SlaDraft {
  return {
    id: null,
    contract_id,
    name: '',
    metric: 'availability',
    comparator: 'at_least',
    target: '',
    unit: 'percent',
    window: 'month',
    rolling_days: 30,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours: [...AROUND_THE_CLOCK],
    holidays: 'none',
    method: 'ast',
    minimum_minutes: 0,
    limit_minutes: null,
    exclusions: '',
    from_date,
    until_date: null,
    credit: 'none',
    tiers: [],
    step: '',
    step_percent: '',
    cap_percent: '',
    fee_basis: 'contract',
    fee: null,
    claim_rule: 'none',
    claim_value: 0,
    notes: '',
  };
}
