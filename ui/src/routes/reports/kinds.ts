// Parameters of registers, sheets and the journal extract, as the address keeps them: a link is a
// report. Defaults are the core's and are left out, so that an address says only what was chosen.
import type { AssetGroup } from '$lib/api/gen/AssetGroup';
import type { AssetId } from '$lib/api/gen/AssetId';
import type { AssetRegisterParams } from '$lib/api/gen/AssetRegisterParams';
import type { ContractId } from '$lib/api/gen/ContractId';
import type { ContractKind } from '$lib/api/gen/ContractKind';
import type { ContractRegisterParams } from '$lib/api/gen/ContractRegisterParams';
import type { CostForecastParams } from '$lib/api/gen/CostForecastParams';
import type { CostView } from '$lib/api/gen/CostView';
import type { JournalParams } from '$lib/api/gen/JournalParams';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { RenewalCalendarParams } from '$lib/api/gen/RenewalCalendarParams';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { ScorePeriod } from '$lib/api/gen/ScorePeriod';
import type { VendorId } from '$lib/api/gen/VendorId';
import { href } from '$lib/app/router';
import { fromIso, type IsoDate } from '$lib/format/civil';

import * as assets from '../assets/filters';
import { KINDS } from '../contracts/choices';
import { MAX_DAYS, one, type Query, text, whole, yes } from './params';

/** Reports of one record; a letter is written about a contract. */
export const SHEETS = ['contract', 'vendor', 'asset', 'letter', 'scorecard'] as const;
export type Sheet = (typeof SHEETS)[number];

export const GROUPS: readonly AssetGroup[] = [
  'location',
  'category',
  'status',
  'vendor',
  'custodian',
  'none',
];
export const DEFAULT_GROUP: AssetGroup = 'location';
export const JOURNAL_DAYS = 30;

/** Whose record a sheet is about. */
export function recordOf(sheet: Sheet): 'contract' | 'vendor' | 'asset' {
  if (sheet === 'letter') return 'contract';
  return sheet === 'scorecard' ? 'vendor' : sheet;
}

export interface SheetChoice {
  /** `null` until a record is picked. */
  id: number | null;
  /** Contract: a block to sign. */
  signatures: boolean;
  /** Vendor: the sheets of its contracts too. */
  sheets: boolean;
  /** Scorecard: its period; the twelve months up to today where nothing is said. */
  first: IsoDate | null;
  last: IsoDate | null;
}

type Address = Record<string, string | undefined>;

export function assetRegister(query: Query): AssetRegisterParams {
  return {
    // The register has an order of its own.
    query: assets.toListQuery(assets.fromQuery(query), []),
    group: one<AssetGroup>(query.group, GROUPS) ?? DEFAULT_GROUP,
    signatures: query.signatures === 'yes',
  };
}

/** What is not a filter; those are spelled by the list of assets. */
export function assetRegisterQuery({ group, signatures }: AssetRegisterParams): Address {
  return { group: group === DEFAULT_GROUP ? undefined : group, signatures: yes(signatures) };
}

export function contractRegister(query: Query): ContractRegisterParams {
  return {
    vendor_id: whole(query.vendor) as VendorId | null,
    owner_id: whole(query.owner) as PersonId | null,
    kind: one<ContractKind>(query.kind, KINDS),
    ended: query.ended === 'yes',
    sheets: query.sheets === 'yes',
  };
}

export function contractRegisterQuery(params: ContractRegisterParams): Address {
  return {
    vendor: text(params.vendor_id),
    owner: text(params.owner_id),
    kind: params.kind ?? undefined,
    ended: yes(params.ended),
    sheets: yes(params.sheets),
  };
}

export function sheetChoice(query: Query): SheetChoice {
  return {
    id: whole(query.id),
    signatures: query.signatures === 'yes',
    sheets: query.sheets === 'yes',
    first: day(query.first),
    last: day(query.last),
  };
}

/** What is left out is as nobody chose it. */
export function sheetQuery(choice: Pick<SheetChoice, 'id'> & Partial<SheetChoice>): Address {
  const { id, signatures = false, sheets = false, first, last } = choice;
  return {
    id: text(id),
    signatures: yes(signatures),
    sheets: yes(sheets),
    first: first ?? undefined,
    last: last ?? undefined,
  };
}

/** What the register is asked for; nothing while no record is picked. */
export function sheetOf(sheet: Sheet, choice: SheetChoice): ReportOf | null {
  const { id, signatures, sheets, first: from, last: to } = choice;
  if (id === null) return null;
  switch (sheet) {
    case 'contract':
      return { report: 'contract_sheet', contract_id: id as ContractId, signatures };
    case 'vendor':
      return { report: 'vendor_sheet', vendor_id: id as VendorId, sheets };
    case 'asset':
      return { report: 'asset_sheet', asset_id: id as AssetId };
    case 'scorecard':
      return { report: 'vendor_scorecard', vendor_id: id as VendorId, from, to };
    case 'letter':
      return { report: 'notice_letter', contract_id: id as ContractId };
  }
}

/** The paper of a record, from where it is shown: its arrow leads back there. */
export function sheetHref(sheet: Sheet, id: number, print = false): string {
  const query = { id: String(id), from: 'record', print: print ? 'yes' : undefined };
  return href(['reports', sheet], query);
}

/** The scorecard of a vendor on paper, over the period it is shown for. */
export function scorecardHref(id: VendorId, { from, to }: ScorePeriod, print = false): string {
  const days = { first: from ?? undefined, last: to ?? undefined };
  const query = { id: String(id), from: 'record', print: print ? 'yes' : undefined, ...days };
  return href(['reports', 'scorecard'], query);
}

export const FORECAST_YEARS = 3;
export const MAX_FORECAST_YEARS = 10;
export const VIEWS: readonly CostView[] = ['accrual', 'cash'];

export function costForecast(query: Query): CostForecastParams {
  const years = whole(query.years) ?? FORECAST_YEARS;
  return {
    first_year: whole(query.first),
    years: Math.min(Math.max(years, 1), MAX_FORECAST_YEARS),
    view: one<CostView>(query.view, VIEWS) ?? 'accrual',
    vendor_id: whole(query.vendor) as VendorId | null,
    kind: one<ContractKind>(query.kind, KINDS),
  };
}

export function costForecastQuery(params: CostForecastParams): Address {
  return {
    first: text(params.first_year),
    years: params.years === FORECAST_YEARS ? undefined : text(params.years),
    view: params.view === 'accrual' ? undefined : params.view,
    vendor: text(params.vendor_id),
    kind: params.kind ?? undefined,
  };
}

export const CALENDAR_MONTHS = 12;
export const MAX_CALENDAR_MONTHS = 36;

export function renewalCalendar(query: Query): RenewalCalendarParams {
  const months = whole(query.months) ?? CALENDAR_MONTHS;
  return {
    from: day(query.first),
    months: Math.min(Math.max(months, 1), MAX_CALENDAR_MONTHS),
    vendor_id: whole(query.vendor) as VendorId | null,
    owner_id: whole(query.owner) as PersonId | null,
    kind: one<ContractKind>(query.kind, KINDS),
    open: query.open === 'yes',
  };
}

export function renewalCalendarQuery(params: RenewalCalendarParams): Address {
  return {
    first: params.from ?? undefined,
    months: params.months === CALENDAR_MONTHS ? undefined : text(params.months),
    vendor: text(params.vendor_id),
    owner: text(params.owner_id),
    kind: params.kind ?? undefined,
    open: yes(params.open),
  };
}

/** `days` counts back from today; with `period=range` only `first` and `last` say which days. */
export function journal(query: Query): JournalParams {
  const range = query.period === 'range';
  const days = Math.min(whole(query.days) ?? JOURNAL_DAYS, MAX_DAYS);
  return {
    days: range ? null : days,
    from: range ? day(query.first) : null,
    to: range ? day(query.last) : null,
    person_id: whole(query.person) as PersonId | null,
    values: query.values !== 'no',
    events: query.events === 'yes',
  };
}

export function journalQuery(params: JournalParams): Address {
  const range = params.days === null;
  return {
    period: range ? 'range' : undefined,
    days: params.days === JOURNAL_DAYS ? undefined : text(params.days),
    first: range ? (params.from ?? undefined) : undefined,
    last: range ? (params.to ?? undefined) : undefined,
    person: text(params.person_id),
    values: params.values ? undefined : 'no',
    events: yes(params.events),
  };
}

function day(written: string | undefined): IsoDate | null {
  return written !== undefined && fromIso(written) !== null ? written : null;
}
