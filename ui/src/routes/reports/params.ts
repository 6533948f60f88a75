// Parameters of the renewals report, as the address keeps them: a link is a report.
import type { ContractKind } from '$lib/api/gen/ContractKind';
import type { Lang } from '$lib/api/gen/Lang';
import type { PaperSize } from '$lib/api/gen/PaperSize';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { ReportParams } from '$lib/api/gen/ReportParams';
import type { VendorId } from '$lib/api/gen/VendorId';
import { LANGUAGES } from '$lib/i18n';

import { KINDS } from '../contracts/choices';

type Query = Readonly<Record<string, string | undefined>>;

export const PRESETS: readonly number[] = [30, 90, 180, 365];
export const PAPERS: readonly PaperSize[] = ['a4', 'letter'];
export const DEFAULT_DAYS = 180;
/** Ten years, as in the core. */
export const MAX_DAYS = 3660;

export function fromQuery(query: Query): ReportParams {
  const days = whole(query.days);
  return {
    lang: one<Lang>(query.lang, LANGUAGES),
    paper: one<PaperSize>(query.paper, PAPERS),
    days: days === null ? DEFAULT_DAYS : Math.min(days, MAX_DAYS),
    vendor_id: whole(query.vendor) as VendorId | null,
    owner_id: whole(query.owner) as PersonId | null,
    kind: one<ContractKind>(query.kind, KINDS),
    decided: query.decided !== 'no',
    signatures: query.signatures === 'yes',
    list: null,
  };
}

/** Query parameters; defaults are left out. */
export function toQuery(params: ReportParams): Record<string, string | undefined> {
  const text = (n: number | null): string | undefined => (n === null ? undefined : String(n));
  return {
    lang: params.lang ?? undefined,
    paper: params.paper ?? undefined,
    days: params.days === DEFAULT_DAYS ? undefined : String(params.days),
    vendor: text(params.vendor_id),
    owner: text(params.owner_id),
    kind: params.kind ?? undefined,
    decided: params.decided ? undefined : 'no',
    signatures: params.signatures ? 'yes' : undefined,
  };
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

function one<T extends string>(text: string | undefined, known: readonly string[]): T | null {
  return text !== undefined && known.includes(text) ? (text as T) : null;
}
