// Parameters of the savings ledger on paper, as the address keeps them; defaults are left out.
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { VendorId } from '$lib/api/gen/VendorId';

import { type Query, text, whole } from './params';

export const SAVINGS_YEARS = 5;
export const MAX_SAVINGS_YEARS = 10;

type Ledger = Extract<ReportOf, { report: 'savings_ledger' }>;

/** What the register is asked for; years nobody could mean are left out. */
export function savingsOf(query: Query): Ledger {
  const last = whole(query.last);
  return {
    report: 'savings_ledger',
    last_year: last !== null && last >= 1950 && last <= 2200 ? last : null,
    years: Math.min(Math.max(whole(query.years) ?? SAVINGS_YEARS, 1), MAX_SAVINGS_YEARS),
    vendor_id: whole(query.vendor) as VendorId | null,
  };
}

/** The address of a ledger, without its screen. */
export function savingsQuery(of: Ledger): Record<string, string | undefined> {
  return {
    last: text(of.last_year),
    years: of.years === SAVINGS_YEARS ? undefined : text(of.years),
    vendor: text(of.vendor_id),
  };
}
