// Parameters of the reports about quotes, as the address keeps them.
import type { ContractId } from '$lib/api/gen/ContractId';
import type { QuoteId } from '$lib/api/gen/QuoteId';
import type { ReportOf } from '$lib/api/gen/ReportOf';

import { cotermChoice, cotermQuery } from '../quotes/coterm';
import { type Query, whole } from './params';

/** Screens of reports about quotes; each is the address of its report. */
export const QUOTE_REPORTS = [
  'quote-comparison',
  'quote-reconciliation',
  'quote-request',
  'lease-end',
] as const;
export type QuoteReport = (typeof QUOTE_REPORTS)[number];

/** What the register is asked for; nothing while what it is about is not chosen. */
export function quoteReportOf(which: QuoteReport, query: Query): ReportOf | null {
  const id = whole(query.id);
  if (which === 'quote-request') {
    const asked = cotermQuery(cotermChoice(query));
    return asked && { report: 'quote_request', ...asked };
  }
  if (id === null) return null;
  switch (which) {
    case 'quote-comparison':
      return { report: 'quote_comparison', contract_id: id as ContractId };
    case 'quote-reconciliation':
      return { report: 'quote_reconciliation', quote_id: id as QuoteId };
    case 'lease-end': {
      const signatures = query.signatures === 'yes';
      return { report: 'lease_end', contract_id: id as ContractId, signatures };
    }
  }
}
