// An import in memory: one believable Snipe-IT export, decided, compared and applied by rules of
// its own. `?pick=unterminated-quote` makes reading fail with that code.
import type { Commands } from '$lib/api/gen/commands';
import type { ColumnInfo } from '$lib/api/gen/ColumnInfo';
import type { FieldInfo } from '$lib/api/gen/FieldInfo';
import type { FieldKind } from '$lib/api/gen/FieldKind';
import type { ImportKind } from '$lib/api/gen/ImportKind';
import type { ImportOptions } from '$lib/api/gen/ImportOptions';
import type { ImportPreview } from '$lib/api/gen/ImportPreview';
import type { Outcome } from '$lib/api/gen/Outcome';
import type { PlanRow } from '$lib/api/gen/PlanRow';
import type { PlanSummary } from '$lib/api/gen/PlanSummary';
import type { RowIssue } from '$lib/api/gen/RowIssue';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Progress = (done: number, total: number) => void;
type Write = (name: string, subject: string, change: () => void) => { op: never };

const FIELDS: Record<ImportKind, string> = {
  assets:
    'tag! serial name manufacturer model model_number category status:choice company location room ' +
    'custodian custodian_email department cost_centre supplier purchase_date:date cost:amount ' +
    'currency:choice invoice_no order_no warranty_start:date warranty_months:number ' +
    'warranty_end:date eol_date:date notes',
  vendors: 'name! kinds:choice vat_no customer_no website email phone address city country notes',
  contracts:
    'number title! kind:choice vendor! start!:date end:date duration:number notice:number ' +
    'renewal:choice renewal_months:number annual_cost:amount billing:choice owner notes',
  coverages:
    'serial tag manufacturer model_number cover_kind:choice cover_reference cover_level ' +
    'service_code provider cover_start:date cover_end:date warranty_end:date cost:amount ' +
    'currency:choice keep_drive:choice end_of_sale:date last_day_of_support:date',
  quotes: 'serial tag model_number description quantity:number unit_price:amount line_total:amount',
};

function fieldsOf(kind: ImportKind): FieldInfo[] {
  return FIELDS[kind].split(' ').map((spec) => {
    const [key = '', type = 'text'] = spec.split(':');
    return { key: key.replace('!', ''), kind: type as FieldKind, required: key.endsWith('!') };
  });
}

type Spec = [header: string, field: string, samples: string[], blanks?: number];

const COLUMNS: Spec[] = [
  ['Company', 'company', ['Aurelia S.r.l.', 'Aurelia Service S.r.l.']],
  ['Name', 'name', ['nb-mil-014', 'nb-mil-015', 'srv-db-02', 'prn-2f']],
  ['Asset Tag', 'tag', ['SN-1001', 'SN-1002', 'SN-1003', 'SN-1004', 'SN-1005'], 6],
  ['Serial', 'serial', ['QX7ZP11', 'QX7ZP12', '8.93E+18', 'CZC0412LKM']],
  ['Model', 'model', ['Latitude 5440', 'ProLiant DL380 Gen10', 'LaserJet M507']],
  ['Manufacturer', 'manufacturer', ['Dell', 'HPE', 'HP']],
  ['Status', 'status', ['Deployed', 'Ready to Deploy', 'Out for Diagnostics', 'Parcheggiato']],
  ['Purchase Date', 'purchase_date', ['3/4/25', '11/2/24', '2/31/25', '1/12/23']],
  ['Purchase Cost', 'cost', ['1.290,00', '7.410,50', '389,90']],
  ['Warranty', 'warranty_months', ['36 months', '60 months']],
  ['Warranty Expires', 'warranty_end', ['2028-03-04', '2027-11-02']],
  ['Checked Out To', 'custodian', ['Giulia Rossi', 'Marco Bianchi', 'Chiara Ferrari'], 41],
  ['Location', 'location', ['Milano', 'Torino', 'Roma, via Tuscolana 12, secondo piano']],
  ['Supplier', 'supplier', ['Nordsys GmbH', 'Dell Technologies']],
  ['Requestable', '', ['No', 'Yes']],
  ['_snipeit_mac_address_1', '', ['A4:BB:6D:11:02:9F', 'A4:BB:6D:11:02:A0']],
  ['', '', [], 412],
];

const RECORDS = 412;
const COUNTS: Record<Outcome, number> = {
  refused: 14,
  changed: 38,
  created: 351,
  unchanged: 9,
  conflict: 2,
};

function preview(said: ImportOptions): ImportPreview {
  const kind = said.kind ?? 'assets';
  const fields = fieldsOf(kind);
  const known = new Set(fields.map((f) => f.key));
  const chosen = new Map(said.columns.map((c) => [c.index, c]));
  const wanted = new Set(said.columns.map((c) => c.field));
  const columns = COLUMNS.map(([header, guess, samples, blanks = 0], index): ColumnInfo => {
    const mine = chosen.get(index);
    const free = known.has(guess) && !wanted.has(guess) ? guess : '';
    const field = mine ? mine.field : free;
    const type = fields.find((f) => f.key === field)?.kind;
    const natural = field === guess && field !== '';
    const end = field === 'warranty_end';
    return {
      index,
      header,
      samples,
      filled: RECORDS - blanks,
      field,
      confidence: natural ? (index % 4 ? 'alias' : 'exact') : mine ? 'manual' : 'none',
      date_order: type === 'date' ? (mine?.date_order ?? (end ? 'ymd' : 'mdy')) : null,
      decimal: type === 'amount' ? (mine?.decimal ?? 'comma') : null,
      ambiguous: field === 'purchase_date' && !mine?.date_order,
    };
  });
  const mapped = new Set(columns.map((c) => c.field));
  const explained = new Set(said.statuses.map((s) => s.text));
  const words = [
    { text: 'Parcheggiato', count: 11 },
    { text: 'Out for Diagnostics', count: 3 },
  ];
  return {
    file_name: 'snipe-assets-2026-11.csv',
    format: {
      container: 'csv',
      encoding: said.read.encoding ?? 'utf-8-bom',
      delimiter: said.read.delimiter ?? ',',
      sheet: '',
      sheets: [],
      header_line: said.read.header_line ?? 3,
      header_said: said.read.header_line !== undefined,
      top: [
        { line: 1, text: 'Inventario 2026' },
        { line: 3, text: 'Asset Tag · Serial' },
      ],
    },
    notices: [
      { code: 'blank-rows', count: 2 },
      { code: 'stray-quote', count: 1 },
    ],
    records: RECORDS,
    kind,
    near: null,
    preset: said.preset ?? (kind === 'assets' ? 'snipe_list' : 'generic'),
    columns,
    fields,
    missing: fields.filter((f) => f.required && !mapped.has(f.key)).map((f) => f.key),
    unknown_statuses:
      kind === 'assets' && mapped.has('status') ? words.filter((w) => !explained.has(w.text)) : [],
    options: {
      ...said,
      kind,
      exclusive_ends: said.exclusive_ends ?? true,
      currency: said.currency ?? 'EUR',
    },
  };
}

function summary(taken = 0): PlanSummary {
  const { conflict, ...counts } = COUNTS;
  return {
    ...counts,
    conflicts: conflict,
    taken,
    new_vendors: 1,
    new_people: 4,
    problems: [
      { code: 'bad_date', column: 'Purchase Date', count: 5, sample: '2/31/25' },
      { code: 'missing_asset_tag', column: 'Asset Tag', count: 4, sample: '' },
      { code: 'lossy_serial', column: 'Serial', count: 3, sample: '8930000000000000000' },
      { code: 'duplicate_asset_tag', column: 'Asset Tag', count: 2, sample: 'SN-1017' },
    ],
  };
}

const REFUSALS: Omit<RowIssue, 'fatal'>[] = [
  { code: 'bad_date', column: 'Purchase Date', value: '2/31/25', params: {} },
  { code: 'missing_asset_tag', column: 'Asset Tag', value: '', params: {} },
  { code: 'lossy_serial', column: 'Serial', value: '8930000000000000000', params: {} },
  {
    code: 'duplicate_asset_tag',
    column: 'Asset Tag',
    value: 'SN-1017',
    params: { other_record: '17', other_line: '18' },
  },
];

function conflictRow(record: number, taken: boolean): PlanRow {
  return {
    record,
    line: record + 1,
    outcome: 'conflict',
    taken,
    key: `SN-${1000 + record} · QX7ZP${record}`,
    title: 'Next Business Day Onsite',
    changes: [
      { field: 'cover_end', old: '2029-12-31', new: '2027-03-03' },
      { field: 'cover_level', old: '', new: 'nbd_onsite' },
      { field: 'cover_origin', old: 'user', new: 'vendor' },
    ],
    issues: [
      {
        fatal: false,
        code: 'manual_longer',
        column: 'End Date',
        value: '2027-03-03',
        params: {},
      },
    ],
  };
}

function planRow(outcome: Outcome, i: number): PlanRow {
  const record = i * (outcome === 'created' ? 1 : 7) + 3;
  const issue = REFUSALS[i % REFUSALS.length];
  const base = {
    record,
    line: record + 1,
    outcome,
    taken: false,
    title: 'Dell Latitude 5440',
    changes: [],
  };
  const key = `SN-${1000 + record}`;
  if (outcome === 'refused') {
    const nameless = issue?.code === 'missing_asset_tag';
    return {
      ...base,
      key: nameless ? '' : key,
      issues: issue ? [{ ...issue, fatal: true }] : [],
    };
  }
  if (outcome === 'unchanged') return { ...base, key, issues: [] };
  const changed = [
    { field: 'location', old: 'Torino', new: 'Milano' },
    { field: 'cost', old: '1190.00 EUR', new: '1290.00 EUR' },
    { field: 'warranty_end', old: '2027-11-01', new: '2028-03-03' },
  ];
  const created = [
    { field: 'tag', old: '', new: key },
    { field: 'serial', old: '', new: `QX7ZP${100 + i}` },
    { field: 'model', old: '', new: 'Latitude 5440' },
    { field: 'purchase_date', old: '', new: '2025-03-04' },
    { field: 'cost', old: '', new: '1290.00 EUR' },
  ];
  return {
    ...base,
    key,
    changes: outcome === 'changed' ? changed.slice(0, 1 + (i % 3)) : created,
    issues:
      i % 9 === 4
        ? [
            {
              fatal: false,
              code: 'warranty_differs',
              column: 'Warranty Expires',
              value: '2028-03-04',
              params: { computed: '2028-03-03' },
            },
          ]
        : [],
  };
}

/** With `?slow`, work takes long enough to be looked at. */
async function work(progress: Progress): Promise<void> {
  if (!new URLSearchParams(location.search).has('slow')) return;
  for (let done = 0; done <= 40_000; done += 2_000) {
    progress(done, 40_000);
    await new Promise((go) => setTimeout(go, 300));
  }
}

export function importAnswers(write: Write, progress: Progress): Answers {
  let planned = false;
  let taken = new Set<number>();
  let inHand: ImportPreview | null = null;
  const refused = (code: string): never => {
    throw { code, params: {}, fields: [] };
  };
  const begin = (kind: ImportKind | null): ImportPreview => {
    const fails = new URLSearchParams(location.search).get('pick');
    if (fails) {
      const params = { line: '118', detail: 'xls' };
      throw { code: `import-read-${fails}`, params, fields: [] };
    }
    inHand = preview({
      read: {},
      kind,
      preset: null,
      columns: [],
      statuses: [],
      number_blank_tags: null,
      exclusive_ends: null,
      currency: null,
    });
    return inHand;
  };
  return {
    import_dropped: ({ kind }) => begin(kind),
    import_pick: ({ kind }) => begin(kind),
    import_columns: (said) => {
      planned = false;
      inHand = preview(said);
      return inHand;
    },
    import_plan: () => {
      planned = true;
      taken = new Set();
      return inHand ? summary() : refused('refused-no-import');
    },
    import_rows: ({ outcome, offset, limit }) => {
      if (!planned || !outcome) return refused('refused-no-import');
      const total = COUNTS[outcome];
      const end = Math.min(total, offset + limit);
      const places = Array.from({ length: Math.max(0, end - offset) }, (_, i) => offset + i);
      const row = (i: number): PlanRow =>
        outcome === 'conflict' ? conflictRow(i + 1, taken.has(i + 1)) : planRow(outcome, i);
      return { total, offset, rows: places.map(row) };
    },
    import_overwrite: ({ records, all_but, take }) => {
      const all = Array.from({ length: COUNTS.conflict }, (_, i) => i + 1);
      for (const record of all.filter((r) => records.includes(r) !== all_but)) {
        if (take) taken.add(record);
        else taken.delete(record);
      }
      return summary(taken.size);
    },
    import_apply: async () => {
      await work(progress);
      if (!planned || !inHand) return refused('refused-no-import');
      const op = write(`import.${inHand.kind}`, inHand.file_name, () => undefined);
      inHand = null;
      planned = false;
      return { op, summary: summary(taken.size) };
    },
    import_save_refused: () => ({ done: true, name: 'snipe-assets-2026-11-refused.csv' }),
    import_cancel: () => null,
  };
}
