// What the user said about a file. Only what was really said travels: everything else is decided
// from the file again and again, so that another encoding or another kind finds no stale word.
import type { AssetState } from '$lib/api/gen/AssetState';
import type { ColumnChoice } from '$lib/api/gen/ColumnChoice';
import type { DateOrder } from '$lib/api/gen/DateOrder';
import type { DecimalSign } from '$lib/api/gen/DecimalSign';
import type { ImportKind } from '$lib/api/gen/ImportKind';
import type { ImportOptions } from '$lib/api/gen/ImportOptions';
import type { ImportPreview } from '$lib/api/gen/ImportPreview';
import type { Preset } from '$lib/api/gen/Preset';
import type { ReadOptions } from '$lib/api/gen/ReadOptions';
import { t } from '$lib/i18n';
import type { Option } from '$lib/ui/types';

export const KINDS: readonly ImportKind[] = ['assets', 'vendors', 'contracts', 'coverages'];
export const PRESETS: readonly Preset[] = [
  'snipe_import',
  'snipe_fields',
  'snipe_list',
  'glpi_contract',
  'dell_entitlement',
  'hp_warranty',
  'lenovo_warranty',
  'cisco_coverage',
  'ps_warranty',
  'ralph_support',
  'custodia',
  'generic',
];
export const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
export const DECIMALS: readonly DecimalSign[] = ['comma', 'point'];
export const STATES: readonly AssetState[] = [
  'planned',
  'in_stock',
  'in_use',
  'in_repair',
  'retired',
  'disposed',
  'lost',
];
/** What a status word of a contract can mean, as the states that stand for it. */
export const STANDINGS: Readonly<Partial<Record<AssetState, string>>> = {
  planned: 'draft',
  in_use: 'active',
  retired: 'ended',
};
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** Delimiters as the reader names them, and their words. */
export const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};

/** Layouts of tools whose records are always of one kind. */
const KIND_OF: Partial<Record<Preset, ImportKind>> = {
  snipe_import: 'assets',
  snipe_fields: 'assets',
  snipe_list: 'assets',
  glpi_contract: 'contracts',
  dell_entitlement: 'coverages',
  hp_warranty: 'coverages',
  lenovo_warranty: 'coverages',
  cisco_coverage: 'coverages',
  ps_warranty: 'coverages',
  ralph_support: 'coverages',
};

/** Nothing said but, perhaps, what the records are. */
export function nothingSaid(kind: ImportKind | null = null): ImportOptions {
  return {
    read: {},
    kind,
    preset: null,
    columns: [],
    statuses: [],
    number_blank_tags: null,
    exclusive_ends: null,
    currency: null,
  };
}

/** Other bytes, other columns: what was said about positions no longer holds. */
export function withRead(said: ImportOptions, change: ReadOptions): ImportOptions {
  // In another sheet the headers stand elsewhere.
  const read: ReadOptions = { ...said.read };
  delete read.header_line;
  return { ...said, read: { ...read, ...change }, columns: [] };
}

/** Same bytes, same columns: only what cells say that say nothing. */
export function withPlaceholders(said: ImportOptions, empty: boolean): ImportOptions {
  const read: ReadOptions = { ...said.read };
  delete read.empty_placeholders;
  return { ...said, read: empty ? { ...read, empty_placeholders: true } : read };
}

/** The rows the headers may stand on, the one they do stand on among them. */
export function headerRows({ format, columns }: ImportPreview): Option[] {
  const rows = format.top.map(({ line, text }) => ({ line, text }));
  if (!rows.some((row) => row.line === format.header_line)) {
    rows.push({ line: format.header_line, text: columns.map((c) => c.header).join(' · ') });
  }
  return rows.map(({ line, text }) => ({
    value: String(line),
    label: t('import-reading-header-row', { line: String(line), text }),
  }));
}

export function withKind(said: ImportOptions, kind: ImportKind): ImportOptions {
  return { ...said, kind, preset: null, columns: [], statuses: [], exclusive_ends: null };
}

export function withPreset(
  said: ImportOptions,
  preview: ImportPreview,
  preset: Preset,
): ImportOptions {
  const kind = KIND_OF[preset] ?? preview.kind;
  const same = kind === preview.kind;
  const kept = same ? {} : { columns: [], statuses: [] };
  return { ...said, preset, kind, exclusive_ends: null, ...kept };
}

/** Maps a column. A field has one column: whoever had it by the user's word lets go of it. */
export function withField(said: ImportOptions, index: number, field: string): ImportOptions {
  const others = said.columns.filter(
    (c) => c.index !== index && (field === '' || c.field !== field),
  );
  return {
    ...said,
    columns: [...others, { index, field, date_order: null, decimal: null }],
  };
}

function withColumn(
  said: ImportOptions,
  preview: ImportPreview,
  index: number,
  change: Partial<ColumnChoice>,
): ImportOptions {
  const field = preview.columns[index]?.field ?? '';
  const old = said.columns.find((c) => c.index === index) ?? {
    index,
    field,
    date_order: null,
    decimal: null,
  };
  const others = said.columns.filter((c) => c.index !== index);
  return { ...said, columns: [...others, { ...old, field, ...change }] };
}

export function withOrder(
  said: ImportOptions,
  preview: ImportPreview,
  index: number,
  date_order: DateOrder,
): ImportOptions {
  return withColumn(said, preview, index, { date_order });
}

export function withDecimal(
  said: ImportOptions,
  preview: ImportPreview,
  index: number,
  decimal: DecimalSign,
): ImportOptions {
  return withColumn(said, preview, index, { decimal });
}

/** A status word as the register folds it: case, blanks, dashes and dots do not count. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–‑]+/gu, ' ')
    .trim()
    .replace(/[ .]+$/u, '');
}

/** Says what a status word means; `null` takes it back. */
export function withStatus(
  said: ImportOptions,
  text: string,
  state: AssetState | null,
): ImportOptions {
  const others = said.statuses.filter((s) => folded(s.text) !== folded(text));
  return { ...said, statuses: state === null ? others : [...others, { text, state }] };
}

/** A status word of the file that needed, or needs, somebody's word. */
export interface StatusWord {
  text: string;
  /** How many records; unknown for a word that is explained. */
  count: number | null;
  state: AssetState | null;
}

/** Unknown words first, then those explained now, then those explained with an earlier file. */
export function statusWords(said: ImportOptions, preview: ImportPreview): StatusWord[] {
  // What was just said is known before the file has been read with it: each word stands here once.
  const told = new Set(said.statuses.map((s) => folded(s.text)));
  const unknown = preview.unknown_statuses
    .filter((w) => !told.has(folded(w.text)))
    .map((w): StatusWord => ({ ...w, state: null }));
  const counts = new Map(preview.unknown_statuses.map((w) => [folded(w.text), w.count]));
  const now = said.statuses.map((s): StatusWord => ({
    ...s,
    count: counts.get(folded(s.text)) ?? null,
  }));
  const known = new Set([...unknown, ...now].map((w) => folded(w.text)));
  const before = preview.options.statuses
    .filter((s) => !known.has(folded(s.text)))
    .map((s): StatusWord => ({ ...s, count: null }));
  return [...unknown, ...now, ...before];
}

/**
 * The words in the order in which they were first seen, new ones last: what is said of one must
 * not move the next from under the pointer. `order` is what was seen, and learns.
 */
export function inOrder(order: Map<string, number>, words: readonly StatusWord[]): StatusWord[] {
  for (const { text } of words) {
    if (!order.has(folded(text))) order.set(folded(text), order.size);
  }
  const place = ({ text }: StatusWord): number => order.get(folded(text)) ?? order.size;
  return [...words].sort((a, b) => place(a) - place(b));
}

/** Assets of the file that have no tag. */
export function untagged(preview: ImportPreview): number {
  if (preview.kind !== 'assets') return 0;
  const tag = preview.columns.find((c) => c.field === 'tag');
  return preview.records - (tag?.filled ?? 0);
}
