// Reports kept under a name: where they are shown, and where what they ask for can be changed.
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { ReportPreset } from '$lib/api/gen/ReportPreset';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import { href } from '$lib/app/router';

import { valuesOf } from '$lib/ui/filter/filters';

import * as assets from '../assets/filters';
import * as contracts from '../contracts/filters';
import * as coverage from '../coverage/filters';
import { assetsQuery, labelsQuery } from '../labels/labels';
import { addressOf } from '../quotes/coterm';
import * as vendors from '../vendors/filters';
import { DEFAULT_GAP_DAYS } from './coverage';
import { addressOfDisposal } from './disposals';
import {
  assetRegisterQuery,
  contractRegisterQuery,
  costForecastQuery,
  renewalCalendarQuery,
  journalQuery,
  type Sheet,
  sheetQuery,
} from './kinds';
import { listReportHref } from './lists';
import { moneyAddress } from './money';
import { paperQuery, toQuery, yes, text } from './params';
import { reviewAddress } from './review';
import { savingsQuery } from './savings';

type Address = Record<string, string | undefined>;

/** A kept report as it is kept. */
export function keptHref(id: number): string {
  return href(['reports', 'kept'], { id: String(id) });
}

/** The words for a kind of report: `report-<id>-name`. */
export function nameId(of: ReportOf): string {
  if (of.report === 'list') return of.list.entity;
  if (of.report === 'notice_letter') return 'letter-sheet';
  return of.report === 'journal' ? 'journal-extract' : of.report.replaceAll('_', '-');
}

/**
 * The screen on which a request can be changed; `kept` is what is saved again there. Nothing for a
 * list of the journal: its days stand on its own screen.
 */
export function changeHref(request: ReportRequest, kept?: number): string | null {
  const { of } = request;
  const more: Address = {
    ...paperQuery(request),
    kept: kept === undefined ? undefined : String(kept),
  };
  const sheet = (name: Sheet, id: number, signatures = false, sheets = false): string =>
    href(['reports', name], { ...sheetQuery({ id, signatures, sheets }), ...more });
  switch (of.report) {
    case 'renewals':
      return href(['reports', 'renewals'], { ...toQuery(of), ...more });
    case 'asset_register':
      return href(['reports', 'asset-register'], {
        ...assets.toQuery(filtersOf(of.query)),
        ...assetRegisterQuery(of),
        ...more,
      });
    case 'contract_register':
      return href(['reports', 'contract-register'], { ...contractRegisterQuery(of), ...more });
    case 'contract_sheet':
      return sheet('contract', of.contract_id, of.signatures);
    case 'vendor_sheet':
      return sheet('vendor', of.vendor_id, false, of.sheets);
    case 'asset_sheet':
      return sheet('asset', of.asset_id);
    case 'quote_comparison':
    case 'lease_end':
      return href(['reports', of.report.replace('_', '-')], {
        id: String(of.contract_id),
        signatures: 'signatures' in of ? yes(of.signatures) : undefined,
        ...more,
      });
    case 'review_pack':
    case 'review_minutes': {
      const [screen, chosen] = reviewAddress(of);
      return href(['reports', screen], { ...chosen, ...more });
    }
    case 'quote_reconciliation':
      return href(['reports', 'quote-reconciliation'], { id: String(of.quote_id), ...more });
    case 'quote_request':
      return href(['reports', 'quote-request'], { ...addressOf(of), ...more });
    case 'vendor_scorecard':
      return href(['reports', 'scorecard'], {
        ...sheetQuery({ id: of.vendor_id, first: of.from, last: of.to }),
        ...more,
      });
    case 'renewal_calendar':
      return href(['reports', 'renewal-calendar'], { ...renewalCalendarQuery(of), ...more });
    case 'sla_report':
      return href(['reports', 'sla-report'], {
        year: text(of.year),
        vendor: text(of.vendor_id),
        ...more,
      });
    case 'coverage':
    case 'coverage_gaps':
      return href(['reports', of.report.replace('_', '-')], {
        ...coverage.toQuery(filtersOf(of.query) as never),
        days: 'days' in of && of.days !== DEFAULT_GAP_DAYS ? String(of.days) : undefined,
        ...more,
      });
    case 'paid_for_nothing':
      return href(['reports', 'paid-for-nothing'], { vendor: text(of.vendor_id), ...more });
    case 'savings_ledger':
      return href(['reports', 'savings-ledger'], { ...savingsQuery(of), ...more });
    case 'director_page':
      return href(['reports', 'director-page'], { month: of.month ?? undefined, ...more });
    case 'data_quality':
      return href(['reports', 'data-quality'], { check: of.check ?? undefined, ...more });
    case 'handover_form':
      return href(['reports', 'handover-form'], { id: String(of.sheet), ...more });
    case 'claim_letter':
      return href(['reports', 'claim-letter'], {
        id: String(of.sla_id),
        period: of.period,
        ...more,
      });
    case 'count_list':
      return href(['reports', 'count-list'], { id: String(of.stocktake_id), ...more });
    case 'count_variance':
      return href(['reports', 'count-variance'], {
        id: String(of.stocktake_id),
        expected: yes(of.expected),
        signatures: yes(of.signatures),
        ...more,
      });
    case 'disposal_lot':
    case 'custody_manifest':
    case 'serial_reconciliation':
    case 'tax_notice':
    case 'sworn_statement':
      return href(['reports', addressOfDisposal(of.report)], { id: String(of.lot_id), ...more });
    case 'disposal_register':
    case 'waste_summary':
    case 'disposal_summary':
    case 'audit_index':
      return href(['reports', addressOfDisposal(of.report)], {
        first: of.from ?? undefined,
        last: of.to ?? undefined,
        ...more,
      });
    case 'labels':
      return href(['reports', 'labels'], {
        ...assetsQuery(of.assets),
        ...labelsQuery(of),
        ...more,
      });
    case 'notice_letter':
      return sheet('letter', of.contract_id);
    case 'cost_forecast':
      return href(['reports', 'cost-forecast'], { ...costForecastQuery(of), ...more });
    case 'refresh_forecast':
    case 'depreciation':
    case 'capital_request':
    case 'total_cost': {
      const [screen, chosen] = moneyAddress(of);
      return href(['reports', screen], { ...chosen, ...more });
    }
    case 'journal':
      return href(['reports', 'journal'], { ...journalQuery(of), ...more });
    case 'list': {
      const { list, columns } = of;
      if (list.entity === 'journal') return null;
      const module = { assets, vendors, contracts }[list.entity];
      const filters = module.toQuery(filtersOf(list.query) as never);
      const look = { columns, sort: list.query.sort };
      return listReportHref(list.entity, { ...filters, ...more }, look);
    }
  }
}

/** Filters as the screens have them. */
function filtersOf({ text, filters }: ListQuery) {
  return { text, values: valuesOf(filters) };
}

export interface Batch {
  /** Empty for those that belong to none. */
  name: string;
  presets: ReportPreset[];
}

/** The kept reports by batch, those without one last. */
export function batches(presets: readonly ReportPreset[]): Batch[] {
  const found: Batch[] = [];
  for (const preset of presets) {
    const same = (b: Batch): boolean => b.name.toLowerCase() === preset.batch.toLowerCase();
    const batch = found.find(same);
    if (batch) batch.presets.push(preset);
    else found.push({ name: preset.batch, presets: [preset] });
  }
  return [...found.filter((b) => b.name), ...found.filter((b) => !b.name)];
}
