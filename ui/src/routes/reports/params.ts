// Parameters of the renewals report, as the address keeps them: a link is a report.
import { REPORTS_WITH_PAST } from '$lib/api/gen/commands';
import type { ContractKind } from '$lib/api/gen/ContractKind';
import type { Lang } from '$lib/api/gen/Lang';
import type { Orientation } from '$lib/api/gen/Orientation';
import type { PaperSize } from '$lib/api/gen/PaperSize';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { RenewalsParams } from '$lib/api/gen/RenewalsParams';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import type { VendorId } from '$lib/api/gen/VendorId';
import { fromIso } from '$lib/format/civil';
import { LANGUAGES } from '$lib/i18n';

import { KINDS } from '../contracts/choices';

export type Query = Readonly<Record<string, string | undefined>>;

export const PRESETS: readonly number[] = [30, 90, 180, 365];
export const PAPERS: readonly PaperSize[] = ['a4', 'letter'];
export const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape'];
export const DEFAULT_DAYS = 180;
/** Ten years, as in the core. */
export const MAX_DAYS = 3660;

/** A report on the paper, and as at the day, an address asks for. */
export function requestOf(of: ReportOf, query: Query): ReportRequest {
  const paper = paperIn(query);
  return { of, ...paper, as_at: hasPast(of) ? paper.as_at : null };
}

/** Whether a report can be made as at a past day; the list of operations is the journal itself. */
export function hasPast(of: ReportOf): boolean {
  if (of.report === 'list') return of.list.entity !== 'journal';
  return REPORTS_WITH_PAST.includes(of.report);
}

function paperIn(query: Query): Omit<ReportRequest, 'of'> {
  return {
    lang: one<Lang>(query.lang, LANGUAGES),
    paper: one<PaperSize>(query.paper, PAPERS),
    orientation: one<Orientation>(query.way, ORIENTATIONS),
    draft: query.draft === 'yes',
    attach: query.attach === 'yes',
    as_at: query.as_at !== undefined && fromIso(query.as_at) ? query.as_at : null,
  };
}

/** What an address says of the paper, as far as it is a paper there is; defaults are left out. */
export function paperOf(query: Query): Record<string, string | undefined> {
  return paperQuery(paperIn(query));
}

/** The paper of a request, for an address; defaults are left out. */
export function paperQuery(request: Omit<ReportRequest, 'of'>): Record<string, string | undefined> {
  return {
    lang: request.lang ?? undefined,
    paper: request.paper ?? undefined,
    way: request.orientation ?? undefined,
    draft: yes(request.draft),
    attach: yes(request.attach),
    as_at: request.as_at ?? undefined,
  };
}

export function fromQuery(query: Query): RenewalsParams {
  const days = whole(query.days);
  return {
    days: days === null ? DEFAULT_DAYS : Math.min(days, MAX_DAYS),
    vendor_id: whole(query.vendor) as VendorId | null,
    owner_id: whole(query.owner) as PersonId | null,
    kind: one<ContractKind>(query.kind, KINDS),
    decided: query.decided !== 'no',
    signatures: query.signatures === 'yes',
  };
}

/** Query parameters; defaults are left out. */
export function toQuery(params: RenewalsParams): Record<string, string | undefined> {
  return {
    days: params.days === DEFAULT_DAYS ? undefined : String(params.days),
    vendor: text(params.vendor_id),
    owner: text(params.owner_id),
    kind: params.kind ?? undefined,
    decided: params.decided ? undefined : 'no',
    signatures: yes(params.signatures),
  };
}

export function yes(on: boolean): string | undefined {
  return on ? 'yes' : undefined;
}

export function text(n: number | null): string | undefined {
  return n === null ? undefined : String(n);
}

/** A whole number without a sign; `null` for anything else. */
export function whole(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

export function one<T extends string>(
  written: string | undefined,
  known: readonly string[],
): T | null {
  return written !== undefined && known.includes(written) ? (written as T) : null;
}
