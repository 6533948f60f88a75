// Parameters of the reports about money, as the address keeps them; defaults are left out.
import type { CapitalRequestId } from '$lib/api/gen/CapitalRequestId';
import type { ReportOf } from '$lib/api/gen/ReportOf';

import { BOOKS, CLOCKS } from '../money/choices';
import { type Query, text, whole } from './params';

/** Screens of reports about money; each is the address of its report. */
export const MONEY_REPORTS = [
  'refresh-forecast',
  'depreciation',
  'capital-request',
  'total-cost',
] as const;
export type MoneyReport = (typeof MONEY_REPORTS)[number];

export const MONEY_YEARS = 5;
export const MAX_MONEY_YEARS = 10;

type Of<K extends ReportOf['report']> = Extract<ReportOf, { report: K }>;

function years(query: Query): number {
  return Math.min(Math.max(whole(query.years) ?? MONEY_YEARS, 1), MAX_MONEY_YEARS);
}

export function refreshOf(query: Query): Of<'refresh_forecast'> {
  return {
    report: 'refresh_forecast',
    years: years(query),
    clocks: CLOCKS.filter((clock) => (query.clock ?? '').split(',').includes(clock)),
    category: query.category ?? null,
    site: query.site ?? null,
    assets: query.assets !== 'no',
  };
}

export function depreciationOf(query: Query): Of<'depreciation'> {
  const book = BOOKS.find((b) => b === query.book) ?? 'civil';
  return { report: 'depreciation', book, first_year: whole(query.first), years: years(query) };
}

/** What the register is asked for; nothing while what it is about is not chosen. */
export function moneyReportOf(which: MoneyReport, query: Query): ReportOf | null {
  switch (which) {
    case 'refresh-forecast':
      return refreshOf(query);
    case 'depreciation':
      return depreciationOf(query);
    case 'total-cost':
      return { report: 'total_cost' };
    case 'capital-request': {
      const id = whole(query.id);
      return id === null ? null : { report: 'capital_request', request_id: id as CapitalRequestId };
    }
  }
}

const some = (n: number): string | undefined => (n === MONEY_YEARS ? undefined : text(n));

/** The address of a report about money: its screen, and what was chosen. */
export function moneyAddress(
  of: Of<'refresh_forecast' | 'depreciation' | 'capital_request' | 'total_cost'>,
): [MoneyReport, Record<string, string | undefined>] {
  switch (of.report) {
    case 'refresh_forecast':
      return [
        'refresh-forecast',
        {
          years: some(of.years),
          clock: of.clocks.join(',') || undefined,
          category: of.category ?? undefined,
          site: of.site ?? undefined,
          assets: of.assets ? undefined : 'no',
        },
      ];
    case 'depreciation':
      return [
        'depreciation',
        {
          book: of.book === 'civil' ? undefined : of.book,
          first: text(of.first_year),
          years: some(of.years),
        },
      ];
    case 'capital_request':
      return ['capital-request', { id: String(of.request_id) }];
    case 'total_cost':
      return ['total-cost', {}];
  }
}
