// The words for what the import says in codes: issues, notices, values of cells.
import type { CellChange } from '$lib/api/gen/CellChange';
import type { ColumnInfo } from '$lib/api/gen/ColumnInfo';
import type { FieldInfo } from '$lib/api/gen/FieldInfo';
import type { PlanRow } from '$lib/api/gen/PlanRow';
import type { Problem } from '$lib/api/gen/Problem';
import type { RowIssue } from '$lib/api/gen/RowIssue';
import { formatDate } from '$lib/format/date';
import { numberFormat } from '$lib/format/number';
import { knows, locale, t } from '$lib/i18n';

const ISO = /^\d{4}-\d{2}-\d{2}$/u;
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** Fields whose value is one of the register's closed choices, and the family of their words. */
const CHOICES: Readonly<Record<string, string>> = {
  kind: 'contract-kind',
  status: 'contract-status',
  renewal: 'renewal',
  billing: 'billing',
  kinds: 'vendor-kind',
  cover_kind: 'cover-kind',
  cover_level: 'cover-level',
  cover_end: 'import-cover-end',
  cover_origin: 'cover-origin',
  keep_drive: 'import-cover-drive',
};

/** What a field is called: as people named it, else by our word for it. */
export function fieldName(field: string, name = ''): string {
  if (name !== '') return name;
  const id = `import-field-${field}`;
  return field !== '' && knows(id) ? t(id) : field;
}

export function headerName(column: Pick<ColumnInfo, 'header' | 'index'>): string {
  return column.header.trim() || t('import-columns-no-header', { number: column.index + 1 });
}

/** Why a record is refused, or what is remarkable about it. */
export function issueText(issue: Pick<RowIssue, 'code' | 'value' | 'column' | 'params'>): string {
  const id = `import-issue-${issue.code}`;
  const params = { ...issue.params, value: issue.value, column: issue.column };
  return knows(id) ? t(id, localDates(counted(params))) : issue.code;
}

/** A reason that many records share, about none of them in particular. */
export function problemText({ code, column, sample }: Problem): string {
  const id = `import-problem-${code}`;
  if (knows(id)) return t(id, { value: sample });
  return issueText({ code, column, value: sample, params: {} });
}

// Fluent chooses plurals by number; parameters arrive as text.
function counted(params: Record<string, string>): Record<string, string | number> {
  const numbers = ['other_record', 'have', 'want', 'months'];
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      numbers.includes(key) && /^\d{1,9}$/u.test(value) ? Number(value) : value,
    ]),
  );
}

function localDates(params: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      // The cell itself is quoted as it stands in the file.
      key !== 'value' && typeof value === 'string' && ISO.test(value)
        ? formatDate(value, locale())
        : value,
    ]),
  );
}

/** The value of a field as people write it; the register's own form otherwise. */
export function valueText(field: string, value: string, fields: readonly FieldInfo[]): string {
  if (ISO.test(value)) return formatDate(value, locale());
  const kind = fields.find((f) => f.key === field)?.kind;
  if (kind === 'amount') return value.split('\n').map(costText).join('\n');
  if (field === 'notice') return noticeText(value);
  const family = CHOICES[field];
  if (family === undefined) return value;
  const word = (code: string): string =>
    knows(`${family}-${code}`) ? t(`${family}-${code}`) : code;
  // Only these are several: a status people named, "In stock", has blanks of its own.
  return field === 'kinds' ? value.split(' ').map(word).join(', ') : word(value);
}

/** `1290.00`, `1290.00 EUR`, `360.00 EUR monthly WAN`. */
function costText(line: string): string {
  const [amount = '', currency = '', billing = '', ...label] = line.split(' ');
  if (!DECIMAL.test(amount)) return line;
  const digits = amount.split('.')[1]?.length ?? 0;
  const shown = numberFormat(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(amount));
  const often = knows(`billing-${billing}`) ? t(`billing-${billing}`) : billing;
  return [shown, currency, often, ...label].filter(Boolean).join(' ');
}

function noticeText(value: string): string {
  const [n = '', unit = ''] = value.split(' ');
  const id = `contracts-span-${unit}`;
  return /^\d{1,5}$/u.test(n) && unit !== '' && knows(id) ? t(id, { count: Number(n) }) : value;
}

/** All changes of a record in one line, for the grid. */
export function changesLine(row: PlanRow, fields: readonly FieldInfo[]): string {
  return row.changes.map((change) => changeLine(row, change, fields)).join(' · ');
}

function changeLine(row: PlanRow, change: CellChange, fields: readonly FieldInfo[]): string {
  const text = (value: string): string =>
    valueText(change.field, value, fields).replace(/\s+/gu, ' ') || t('import-row-empty');
  const name = fieldName(change.field, change.name);
  if (row.outcome === 'created') return `${name}: ${text(change.new)}`;
  return `${name}: ${text(change.old)} → ${text(change.new)}`;
}

export function fatal(row: PlanRow): RowIssue[] {
  return row.issues.filter((i) => i.fatal);
}

export function remarks(row: PlanRow): RowIssue[] {
  return row.issues.filter((i) => !i.fatal);
}

/** The cell an issue is about; empty when it is about the whole record. */
export function cellText({ column, value }: Pick<RowIssue, 'column' | 'value'>): string {
  if (column === '') return '';
  return value === '' ? t('import-cell-blank', { column }) : t('import-cell', { column, value });
}

/** What people call a record. */
export function rowName(row: PlanRow): string {
  return row.key || t('import-row-nameless', { line: row.line });
}
