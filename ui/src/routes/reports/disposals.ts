// Reports of disposals: some are of one lot, some of a span of days.
import type { ReportKind } from '$lib/api/gen/ReportKind';

/** Of one lot. */
export const LOT_REPORTS = [
  'disposal_lot',
  'custody_manifest',
  'serial_reconciliation',
  'tax_notice',
  'sworn_statement',
] as const satisfies readonly ReportKind[];

/** Of a span of days. */
export const SPAN_REPORTS = [
  'disposal_register',
  'waste_summary',
  'disposal_summary',
  'audit_index',
] as const satisfies readonly ReportKind[];

export type LotReport = (typeof LOT_REPORTS)[number];
export type SpanReport = (typeof SPAN_REPORTS)[number];
export type DisposalReport = LotReport | SpanReport;

/** The kind as addresses and words have it. */
export const addressOfDisposal = (kind: DisposalReport): string => kind.replaceAll('_', '-');

/** The report at an address. */
export function disposalAt(address: string | undefined): DisposalReport | undefined {
  return [...LOT_REPORTS, ...SPAN_REPORTS].find((kind) => addressOfDisposal(kind) === address);
}

export function isOfLot(kind: DisposalReport): kind is LotReport {
  return (LOT_REPORTS as readonly DisposalReport[]).includes(kind);
}
