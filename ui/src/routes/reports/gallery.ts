// The reports on offer, in the order of the gallery; the palette offers the same.
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import Columns3 from '@lucide/svelte/icons/columns-3';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Coins from '@lucide/svelte/icons/coins';
import FilePen from '@lucide/svelte/icons/file-pen';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import FileText from '@lucide/svelte/icons/file-text';
import Gauge from '@lucide/svelte/icons/gauge';
import Handshake from '@lucide/svelte/icons/handshake';
import List from '@lucide/svelte/icons/list';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Mail from '@lucide/svelte/icons/mail';
import Monitor from '@lucide/svelte/icons/monitor';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import PiggyBank from '@lucide/svelte/icons/piggy-bank';
import Recycle from '@lucide/svelte/icons/recycle';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Signature from '@lucide/svelte/icons/signature';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TrendingDown from '@lucide/svelte/icons/trending-down';
import Truck from '@lucide/svelte/icons/truck';
import Tags from '@lucide/svelte/icons/tags';
import Undo2 from '@lucide/svelte/icons/undo-2';

import type { ReportKind } from '$lib/api/gen/ReportKind';
import type { Shortcut } from '$lib/app/keyboard';
import { href } from '$lib/app/router';
import { go } from '$lib/app/router.svelte';
import { knows, msg } from '$lib/i18n';
import type { IconComponent } from '$lib/ui/types';

import { arranged, type ListName, listReportHref } from './lists';

/** A report, or a list as it stands on the desk. */
type Offer = { id: string; icon: IconComponent; to: () => string } & (
  { kind: ReportKind } | { list: ListName }
);

const list = (name: ListName, icon: IconComponent = List): Offer => ({
  id: name,
  icon,
  to: () => listReportHref(name, {}, arranged(name)),
  list: name,
});
const report = (kind: ReportKind, icon: IconComponent, id: string, address = id): Offer => ({
  id,
  icon,
  to: () => href(['reports', address]),
  kind,
});

// In the order of the question: what to decide, what there is, one of them, what was done.
export const GALLERY: readonly { id: string; reports: readonly Offer[] }[] = [
  {
    id: 'decide',
    reports: [
      report('review_pack', Handshake, 'review-pack'),
      report('renewals', CalendarClock, 'renewals'),
      report('renewal_calendar', CalendarDays, 'renewal-calendar'),
      report('cost_forecast', ChartColumn, 'cost-forecast'),
      report('sla_report', Gauge, 'sla-report'),
      report('review_minutes', NotebookPen, 'review-minutes'),
      report('notice_letter', Mail, 'letter-sheet', 'letter'),
    ],
  },
  {
    id: 'quotes',
    reports: [
      report('quote_comparison', Columns3, 'quote-comparison'),
      report('quote_reconciliation', ListChecks, 'quote-reconciliation'),
      report('quote_request', CalendarRange, 'quote-request'),
      report('lease_end', Undo2, 'lease-end'),
    ],
  },
  {
    id: 'cover',
    reports: [
      report('coverage', ShieldCheck, 'coverage'),
      report('coverage_gaps', ShieldAlert, 'coverage-gaps'),
      report('paid_for_nothing', PiggyBank, 'paid-for-nothing'),
    ],
  },
  {
    id: 'money',
    reports: [
      report('refresh_forecast', RefreshCw, 'refresh-forecast'),
      report('depreciation', TrendingDown, 'depreciation'),
      report('capital_request', FilePen, 'capital-request'),
      report('savings_ledger', PiggyBank, 'savings-ledger'),
      report('total_cost', Coins, 'total-cost'),
    ],
  },
  {
    id: 'registers',
    reports: [
      report('contract_register', FileText, 'contract-register'),
      report('asset_register', Monitor, 'asset-register'),
      list('contracts'),
      list('assets'),
      list('vendors'),
    ],
  },
  {
    id: 'counting',
    reports: [
      report('count_list', ListChecks, 'count-list'),
      report('count_variance', ClipboardCheck, 'count-variance'),
      report('labels', Tags, 'labels'),
    ],
  },
  {
    id: 'disposal',
    reports: [
      report('disposal_register', Recycle, 'disposal-register'),
      report('disposal_lot', FileText, 'disposal-lot'),
      report('custody_manifest', Signature, 'custody-manifest'),
      report('serial_reconciliation', ListChecks, 'serial-reconciliation'),
      report('waste_summary', Truck, 'waste-summary'),
      report('disposal_summary', ChartColumn, 'disposal-summary'),
      report('audit_index', ShieldCheck, 'audit-index'),
      report('tax_notice', Mail, 'tax-notice'),
      report('sworn_statement', FilePen, 'sworn-statement'),
    ],
  },
  {
    id: 'record',
    reports: [
      report('contract_sheet', FileText, 'contract-sheet', 'contract'),
      report('vendor_sheet', Building2, 'vendor-sheet', 'vendor'),
      report('vendor_scorecard', Gauge, 'scorecard-sheet', 'scorecard'),
      report('asset_sheet', Monitor, 'asset-sheet', 'asset'),
      report('handover_form', Signature, 'handover-form'),
    ],
  },
  {
    id: 'proof',
    reports: [
      report('data_quality', ListChecks, 'data-quality'),
      report('journal', ShieldCheck, 'journal-extract', 'journal'),
      list('journal', ScrollText),
    ],
  },
];

/** The reports as commands of the palette, with what else people call them. */
export function reportCommands(): Shortcut[] {
  const reports = GALLERY.flatMap((group) => group.reports.filter((r) => 'kind' in r));
  return reports.map(({ id, to }) => {
    const words = `report-${id}-words`;
    return {
      keys: '',
      label: `report-${id}-name`,
      group: msg('reports-title'),
      ...(knows(words) ? { words } : {}),
      searched: true,
      run: () => void go(to()),
    };
  });
}
