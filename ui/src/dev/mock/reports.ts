// Reports in memory: a page of text with what the register would print.
import type { MemoryBackend } from '$lib/api';
import type { Commands } from '$lib/api/gen/commands';
import type { ListSheet } from '$lib/api/gen/ListSheet';
import type { RenewalsParams } from '$lib/api/gen/RenewalsParams';
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

const TITLES = {
  assets: 'Assets',
  vendors: 'Vendors',
  contracts: 'Contracts',
  journal: 'Journal',
} as const;

const PAGES = { assets: 'asset_page', vendors: 'vendor_page', contracts: 'contract_page' } as const;

const rows = (page: unknown): readonly object[] => (page as { rows: object[] }).rows;

/** `call` asks the same world for the rows of a list, as its screen does. */
export function reportAnswers(world: MockWorld, call: MemoryBackend['call']): Answers {
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

  function renewals(params: RenewalsParams): Paper {
    const { days, vendor_id, owner_id, kind, decided } = params;
    const agenda = agendaOf(world, { days, vendor_id, owner_id, kind, decided });
    const lines = agenda.items.map(
      (i) => `${formatDate(i.send_by ?? '', 'en-GB')}   ${i.vendor}: ${i.title}   ${i.owner}`,
    );
    return { name: 'Renewals', title: `Renewals, ${days} days`, lines };
  }

  async function paperOf({ of }: ReportRequest): Promise<Paper> {
    if (of.report === 'list') return listed(of);
    if (of.report === 'renewals') return renewals(of);
    return { name: of.report, title: of.report, lines: [] };
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
    report_print: ({ request }) => file(request, 'pdf'),
    report_cancel: () => null,
  };
}
