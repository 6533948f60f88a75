// Reports in memory: a page of text with what the register would print.
import type { MemoryBackend } from '$lib/api';
import type { Commands } from '$lib/api/gen/commands';
import type { ListSheet } from '$lib/api/gen/ListSheet';
import type { RenewalsParams } from '$lib/api/gen/RenewalsParams';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import { formatDate } from '$lib/format/date';

import { agendaOf } from './contracts';
import { textPdf } from './pdf';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

interface Paper {
  name: string;
  title: string;
  lines: string[];
}

/** The renewals of so many days, everything else as it is when nobody chooses. */
export function renewals(days: number): ReportRequest {
  return {
    of: {
      report: 'renewals',
      days,
      vendor_id: null,
      owner_id: null,
      kind: null,
      decided: true,
      signatures: false,
    },
    lang: null,
    paper: null,
    orientation: null,
    draft: false,
    attach: false,
    as_at: null,
  };
}

const TITLES = {
  assets: 'Assets',
  vendors: 'Vendors',
  contracts: 'Contracts',
  journal: 'Journal',
} as const;

const PAGES = { assets: 'asset_page', vendors: 'vendor_page', contracts: 'contract_page' } as const;

const rows = (page: unknown): readonly object[] => (page as { rows: object[] }).rows;

/** `call` asks the same world for the rows of a list, as its screen does. */
export function reportAnswers(
  world: MockWorld,
  call: MemoryBackend['call'],
  write: (name: string, subject: string, change: () => void) => unknown,
): Answers {
  const bytes = new Map<number, Uint8Array>();
  let last = 0;

  async function rowsOf({ list }: ListSheet): Promise<readonly object[]> {
    const page = { offset: 0, limit: 30 };
    if (list.entity === 'journal') {
      return rows(await call('journal_page', { filter: list.filter, ...page }));
    }
    return rows(await call(PAGES[list.entity], { query: list.query, ...page }));
  }

  async function listed(sheet: ListSheet): Promise<Paper> {
    const found = await rowsOf(sheet);
    const keys = sheet.columns.length > 0 ? sheet.columns : ['tag', 'name', 'title', 'subject'];
    const line = (row: object): string => {
      const cells = row as Readonly<Record<string, unknown>>;
      const shown = keys
        .map((key) => cells[key])
        .filter((v) => ['string', 'number'].includes(typeof v));
      return shown.join('   ');
    };
    const name = TITLES[sheet.list.entity];
    return { name, title: `${name}: ${keys.join(', ')}`, lines: found.map(line) };
  }

  function renewalsPaper(params: RenewalsParams): Paper {
    const { days, vendor_id, owner_id, kind, decided } = params;
    const agenda = agendaOf(world, { days, vendor_id, owner_id, kind, decided, snoozed: false });
    const lines = agenda.items.map(
      (i) => `${formatDate(i.send_by ?? '', 'en-GB')}   ${i.vendor}: ${i.title}   ${i.owner}`,
    );
    return { name: 'Renewals', title: `Renewals, ${days} days`, lines };
  }

  /** What identifies the paper: enough to see that the right record or register was asked for. */
  async function registerOrSheet(
    of: Exclude<ReportOf, { report: 'list' | 'renewals' }>,
  ): Promise<Paper> {
    switch (of.report) {
      case 'asset_sheet': {
        const { row } = (await call('asset_get', {
          id: of.asset_id,
        })) as Commands['asset_get']['result'];
        return { name: 'Asset sheet', title: row.tag, lines: [row.status] };
      }
      case 'vendor_sheet': {
        const { row } = (await call('vendor_get', {
          id: of.vendor_id,
        })) as Commands['vendor_get']['result'];
        return { name: 'Vendor sheet', title: row.name, lines: [] };
      }
      case 'contract_sheet': {
        const { row } = (await call('contract_get', {
          id: of.contract_id,
        })) as Commands['contract_get']['result'];
        return { name: 'Contract sheet', title: row.title, lines: [row.vendor] };
      }
      case 'asset_register': {
        const found = rows(await call('asset_page', { query: of.query, offset: 0, limit: 30 }));
        const lines = found.map((row) => (row as { tag: string }).tag);
        return { name: 'Asset register', title: `Assets by ${of.group}`, lines };
      }
      case 'contract_register': {
        const lines = world.contracts.map((contract) => contract.title);
        return { name: 'Contract register', title: 'Contract register', lines };
      }
      case 'review_pack':
        return { name: 'Procurement review', title: `Review, ${of.days} days`, lines: [] };
      case 'review_minutes':
        return { name: 'Minutes', title: 'Minutes of the review', lines: of.present };
      case 'quote_comparison':
        return { name: 'Quotes', title: `Quotes of ${of.contract_id}`, lines: [] };
      case 'quote_reconciliation':
        return { name: 'Quote', title: `Quote ${of.quote_id}`, lines: [] };
      case 'quote_request':
        return { name: 'Request', title: `To ${of.end}`, lines: of.contract_ids.map(String) };
      case 'lease_end':
        return { name: 'Lease', title: `End of ${of.contract_id}`, lines: [] };
      case 'refresh_forecast':
        return { name: 'Refresh forecast', title: `Refresh, ${of.years} years`, lines: of.clocks };
      case 'depreciation':
        return { name: 'Depreciation', title: `${of.book}, ${of.years} years`, lines: [] };
      case 'capital_request':
        return { name: 'Capital request', title: `Request ${of.request_id}`, lines: [] };
      case 'savings_ledger':
        return { name: 'Savings ledger', title: `Savings, ${of.years} years`, lines: [] };
      case 'total_cost':
        return { name: 'Total cost', title: 'Total cost', lines: [] };
      case 'handover_form':
        return { name: 'Form', title: `Form ${of.sheet}`, lines: [] };
      case 'cost_forecast':
        return { name: 'Cost forecast', title: `Costs, ${of.years} years`, lines: [of.view] };
      case 'vendor_scorecard':
        return { name: 'Scorecard', title: `Vendor ${of.vendor_id}`, lines: [] };
      case 'renewal_calendar':
        return { name: 'Renewal calendar', title: `${of.months} months`, lines: [] };
      case 'sla_report':
        return { name: 'Service levels', title: `Year ${of.year ?? ''}`, lines: [] };
      case 'coverage':
        return { name: 'Coverage', title: 'Coverage', lines: [] };
      case 'coverage_gaps':
        return { name: 'Coverage gaps', title: `Gaps, ${of.days} days`, lines: [] };
      case 'paid_for_nothing':
        return { name: 'Paid for nothing', title: 'Paid for nothing', lines: [] };
      case 'director_page':
        return { name: 'Director’s page', title: of.month ?? 'This month', lines: [] };
      case 'data_quality':
        return { name: 'Data quality', title: of.check ?? 'All checks', lines: [] };
      case 'count_list':
        return { name: 'Counting list', title: `Stock-take ${of.stocktake_id}`, lines: [] };
      case 'count_variance':
        return { name: 'Variance', title: `Stock-take ${of.stocktake_id}`, lines: [] };
      case 'disposal_lot':
      case 'custody_manifest':
      case 'serial_reconciliation':
      case 'tax_notice':
      case 'sworn_statement':
        return { name: of.report, title: `Lot ${of.lot_id}`, lines: [] };
      case 'disposal_register':
      case 'waste_summary':
      case 'disposal_summary':
      case 'audit_index':
        return { name: of.report, title: `${of.from ?? ''}–${of.to ?? ''}`, lines: [] };
      case 'labels':
        return { name: 'Labels', title: of.stock, lines: of.fields };
      case 'claim_letter':
        return { name: 'Claim', title: of.period, lines: [] };
      case 'notice_letter': {
        const { row } = (await call('contract_get', {
          id: of.contract_id,
        })) as Commands['contract_get']['result'];
        return { name: 'Notice', title: row.title, lines: [row.vendor] };
      }
      case 'journal': {
        const words = of.days === null ? `${of.from ?? ''}–${of.to ?? ''}` : `${of.days} days`;
        return { name: 'Journal extract', title: `Journal, ${words}`, lines: [] };
      }
    }
  }

  async function paperOf({ of }: ReportRequest): Promise<Paper> {
    if (of.report === 'list') return listed(of);
    if (of.report === 'renewals') return renewalsPaper(of);
    return registerOrSheet(of);
  }

  const file = async (request: ReportRequest, ending: string) => ({
    done: true,
    name: `${(await paperOf(request)).name}_${world.today}.${ending}`,
  });

  return {
    report_preview: async ({ request }) => {
      const paper = await paperOf(request);
      last += 1;
      bytes.set(last, textPdf(paper.title, paper.lines));
      return {
        id: last,
        pages: 1,
        size: bytes.get(last)?.length ?? 0,
        file_name: `${paper.name}_${world.today}.pdf`,
        warnings: [],
      };
    },
    report_bytes: ({ id }) => bytes.get(id)?.slice().buffer,
    report_save: ({ request, format }) => file(request, format),
    report_open: ({ request }) => file(request, 'pdf'),
    report_print: async ({ request }) => ({ ...(await file(request, 'pdf')), way: 'printer' }),
    report_cancel: () => null,
    report_examples: () => [renewals(180)],
    report_thumbnail: async ({ request }) => {
      const paper = await paperOf(request);
      return textPdf(paper.title, paper.lines).slice().buffer;
    },
    preset_list: () => world.presets,
    preset_save: ({ draft }) => {
      if (!draft.name.trim()) required('name');
      const id = draft.id ?? ((Math.max(0, ...world.presets.map((p) => p.id)) + 1) as never);
      const op = write('preset.save', draft.name, () => {
        const others = world.presets.filter((p) => p.id !== id);
        world.presets = [...others, { ...draft, id }];
      });
      return { op, id };
    },
    preset_delete: ({ id }) => {
      const gone = world.presets.find((p) => p.id === id);
      const op = write('preset.delete', gone?.name ?? '', () => {
        world.presets = world.presets.filter((p) => p.id !== id);
      });
      return { op };
    },
    batch_run: ({ ids }) => ({
      done: true,
      folder: 'Reports',
      files: world.presets
        .filter((p) => ids.includes(p.id))
        .flatMap((p) =>
          p.formats.map((format) => ({
            preset: p.name,
            format,
            name: `${p.name}_${world.today}.${format}`,
            pages: format === 'pdf' ? 1 : 0,
            warnings: [],
            error: null,
          })),
        ),
    }),
  };

  function required(field: string): never {
    throw { code: 'invalid', params: {}, fields: [{ field, code: 'required', params: {} }] };
  }
}
