// A quote as its form edits it, and back; words of what is found in one.
import type { BillingPeriod } from '$lib/api/gen/BillingPeriod';
import type { ContractId } from '$lib/api/gen/ContractId';
import type { DocumentId } from '$lib/api/gen/DocumentId';
import type { QuoteDraft } from '$lib/api/gen/QuoteDraft';
import type { QuoteFeeId } from '$lib/api/gen/QuoteFeeId';
import type { QuoteFinding } from '$lib/api/gen/QuoteFinding';
import type { QuoteGroup } from '$lib/api/gen/QuoteGroup';
import type { QuoteStatus } from '$lib/api/gen/QuoteStatus';
import type { VendorId } from '$lib/api/gen/VendorId';
import { fromIso, type IsoDate } from '$lib/format/civil';
import { formatDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { locale, t } from '$lib/i18n';
import { issue, type Issues } from '$lib/ui/form/form.svelte';
import type { Status } from '$lib/ui/types';

import { BILLINGS } from '../contracts/choices';

export const STATUSES: readonly QuoteStatus[] = ['open', 'accepted', 'declined'];
/** A quote recurs. */
export const RECURRING: readonly BillingPeriod[] = BILLINGS.filter((b) => b !== 'one_off');

export interface FeeValues {
  /** Stable while the form is open; never sent. */
  key: number;
  id: QuoteFeeId | null;
  label: string;
  amount: Money | null;
}

export interface QuoteValues {
  /** The name of a vendor, of the register or not. */
  vendor_id: string;
  reference: string;
  received_on: IsoDate | null;
  valid_until: IsoDate | null;
  starts_on: IsoDate | null;
  term_months: number | null;
  recurring: Money | null;
  billing: BillingPeriod;
  uplift: string;
  fees: FeeValues[];
  status: QuoteStatus;
  /** The vendor's file among the contract's documents; empty for none. */
  document_id: DocumentId | null;
  notes: string;
}

export interface Named {
  id: number;
  name: string;
}

/** A quote nobody has typed yet: from the contract's vendor, received today, for a year. */
export function newQuote(vendor: string, today: IsoDate, starts: IsoDate | null): QuoteValues {
  return {
    vendor_id: vendor,
    reference: '',
    received_on: today,
    valid_until: null,
    starts_on: starts,
    term_months: 12,
    recurring: null,
    billing: 'annual',
    uplift: '0',
    fees: [],
    status: 'open',
    document_id: null,
    notes: '',
  };
}

export function quoteValues(draft: QuoteDraft, vendor: string): QuoteValues {
  const { reference, received_on, valid_until, starts_on, term_months, recurring } = draft;
  const { billing, uplift, status, notes } = draft;
  const fees = draft.fees.map((fee, key) => ({ key, ...fee }));
  return {
    ...{ vendor_id: vendor, reference, received_on, valid_until, starts_on, term_months },
    ...{ recurring, billing, uplift, fees, status, notes },
    document_id: draft.document_id,
  };
}

/** `3,5` as people write it, `3.5` as it is kept. */
export function decimal(typed: string): string {
  return typed.trim().replace(',', '.');
}

export function isRate(typed: string): boolean {
  return /^\d{1,8}(\.\d{1,10})?$/u.test(decimal(typed)) && Number(decimal(typed)) > 0;
}

export function checkQuote(values: QuoteValues): Issues {
  const { received_on, valid_until } = values;
  const missing = (there: boolean) => (there ? undefined : issue('required'));
  const early = received_on !== null && valid_until !== null && valid_until < received_on;
  const fees = values.fees.map((fee, i) => [`fees.${i}.amount`, missing(fee.amount !== null)]);
  return {
    vendor_id: missing(values.vendor_id.trim() !== ''),
    received_on: missing(received_on !== null),
    valid_until: early
      ? issue('valid-before-received', { received: received_on, valid: valid_until })
      : undefined,
    term_months: missing(values.term_months !== null),
    recurring: missing(values.recurring !== null),
    uplift: /^-?\d{1,4}(\.\d{1,10})?$/u.test(decimal(values.uplift)) ? undefined : issue('percent'),
    ...(Object.fromEntries(fees) as Issues),
  };
}

/** The draft for the register; `null` while something that it needs is missing. */
export function quoteDraft(
  values: QuoteValues,
  contract: ContractId,
  vendors: readonly Named[],
  old: QuoteDraft | null,
): QuoteDraft | null {
  const { vendor_id, term_months, recurring, uplift, fees, ...plain } = values;
  if (recurring === null || term_months === null) return null;
  const name = vendor_id.trim();
  const known = vendors.find((v) => v.name.toLowerCase() === name.toLowerCase());
  return {
    ...plain,
    id: old?.id ?? null,
    contract_id: contract,
    vendor_id: known ? (known.id as VendorId) : null,
    vendor_name: known ? '' : name,
    term_months,
    recurring,
    uplift: decimal(uplift),
    fees: fees.flatMap(({ id, label, amount }) => (amount ? [{ id, label, amount }] : [])),
  };
}

/** Why a line is where it is; days in it are written as dates. */
export function reasonText({ reason, params }: QuoteFinding): string {
  const told = Object.entries(params).map(([key, value]) => {
    const day = /^\d{4}-\d\d-\d\d$/u.test(value ?? '') && fromIso(value ?? '') !== null;
    return [key, day ? formatDate(value ?? '', locale()) : (value ?? '')];
  });
  return t(`quote-reason-${reason}`, Object.fromEntries(told) as Record<string, string>);
}

export const MARKS: Readonly<Record<QuoteGroup, Status>> = {
  matched: 'ok',
  gone: 'critical',
  unknown: 'warning',
  elsewhere: 'critical',
  duplicate: 'critical',
  missing: 'warning',
};
