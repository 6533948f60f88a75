import { describe, expect, it } from 'vitest';

import type { ImportPreview } from '$lib/api/gen/ImportPreview';

import {
  headerRows,
  inOrder,
  nothingSaid,
  statusWords,
  untagged,
  withDecimal,
  withField,
  withKind,
  withPlaceholders,
  withOrder,
  withPreset,
  withRead,
  withStatus,
} from './options';

const column = (index: number, field: string, filled = 10) => ({
  index,
  header: `h${index}`,
  samples: [],
  filled,
  field,
  confidence: 'alias' as const,
  date_order: null,
  decimal: null,
  ambiguous: false,
});

const preview = (change: Partial<ImportPreview> = {}): ImportPreview => ({
  file_name: 'a.csv',
  format: {
    container: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: '',
    sheets: [],
    header_line: 1,
    header_said: false,
    top: [{ line: 1, text: 'Tag' }],
  },
  notices: [],
  records: 10,
  kind: 'assets',
  near: null,
  preset: 'generic',
  columns: [column(0, 'tag', 8), column(1, 'purchase_date'), column(2, '')],
  fields: [],
  missing: [],
  unknown_statuses: [],
  options: nothingSaid(),
  ...change,
});

describe('what the user said about a file', () => {
  it('holds a column by position, and a field only once', () => {
    let said = withField(nothingSaid(), 2, 'tag');
    said = withField(said, 0, 'tag');
    expect(said.columns).toEqual([{ index: 0, field: 'tag', date_order: null, decimal: null }]);
    said = withField(withField(said, 1, ''), 2, '');
    expect(said.columns.map((c) => [c.index, c.field])).toEqual([
      [0, 'tag'],
      [1, ''],
      [2, ''],
    ]);
  });

  it('keeps the field of a column whose order of dates is corrected', () => {
    const said = withOrder(nothingSaid(), preview(), 1, 'mdy');
    expect(said.columns).toEqual([
      { index: 1, field: 'purchase_date', date_order: 'mdy', decimal: null },
    ]);
    expect(withDecimal(said, preview(), 1, 'comma').columns).toEqual([
      { index: 1, field: 'purchase_date', date_order: 'mdy', decimal: 'comma' },
    ]);
  });

  it('forgets words about columns when the columns become others', () => {
    const said = withField(nothingSaid('assets'), 1, 'tag');
    expect(withRead(said, { delimiter: ';' })).toMatchObject({
      read: { delimiter: ';' },
      kind: 'assets',
      columns: [],
    });
    expect(withKind(said, 'vendors')).toMatchObject({ kind: 'vendors', columns: [] });
  });

  it('forgets the line of the headers when something else is read', () => {
    const said = withRead(nothingSaid(), { header_line: 4 });
    expect(said.read).toEqual({ header_line: 4 });
    expect(withRead(said, { sheet: 'B' }).read).toEqual({ sheet: 'B' });
    const far = preview({ format: { ...preview().format, header_line: 40 } });
    expect(headerRows(far).map((o) => o.value)).toEqual(['1', '40']);
  });

  it('keeps line and columns when words that say nothing count as empty', () => {
    const column = { index: 0, field: 'tag' } as never;
    const said = { ...withRead(nothingSaid(), { header_line: 4 }), columns: [column] };
    const emptied = withPlaceholders(said, true);
    expect(emptied).toMatchObject({
      read: { header_line: 4, empty_placeholders: true },
      columns: [column],
    });
    expect(withPlaceholders(emptied, false)).toEqual(said);
  });

  it('follows a layout to its kind, and keeps the columns where the kind stays', () => {
    const said = withField(nothingSaid(), 1, 'tag');
    expect(withPreset(said, preview(), 'snipe_list')).toMatchObject({
      kind: 'assets',
      preset: 'snipe_list',
      columns: said.columns,
    });
    expect(withPreset(said, preview(), 'glpi_contract')).toMatchObject({
      kind: 'contracts',
      columns: [],
    });
    expect(withPreset(said, preview({ kind: 'vendors' }), 'generic').kind).toBe('vendors');
  });

  it('explains a status word once, however it is spelt', () => {
    let said = withStatus(nothingSaid(), 'In  Use', 'in_use');
    said = withStatus(said, 'in-use', 'retired');
    expect(said.statuses).toEqual([{ text: 'in-use', state: 'retired' }]);
    expect(withStatus(said, 'IN USE.', null).statuses).toEqual([]);
  });
});

describe('status words to show', () => {
  it('are the unknown ones, those explained now, and those explained before', () => {
    const said = withStatus(nothingSaid(), 'Parked', 'in_stock');
    const words = statusWords(
      said,
      preview({
        unknown_statuses: [{ text: 'Odd', count: 3 }],
        options: {
          ...nothingSaid(),
          statuses: [
            { text: 'parked', state: 'in_stock' },
            { text: 'lent out', state: 'in_use' },
          ],
        },
      }),
    );
    expect(words).toEqual([
      { text: 'Odd', count: 3, state: null },
      { text: 'Parked', count: null, state: 'in_stock' },
      { text: 'lent out', count: null, state: 'in_use' },
    ]);
  });
});

describe('a status word that was just explained', () => {
  it('stands once, before the file has been read with it', () => {
    const said = withStatus(nothingSaid(), 'Guasto', 'in_repair');
    const unknown = [
      { text: 'GUASTO', count: 4 },
      { text: 'N/D', count: 2 },
    ];
    expect(statusWords(said, preview({ unknown_statuses: unknown }))).toEqual([
      { text: 'N/D', count: 2, state: null },
      { text: 'Guasto', count: 4, state: 'in_repair' },
    ]);
  });
});

describe('status words while one goes through them', () => {
  it('keep their places, and new ones come last', () => {
    const order = new Map<string, number>();
    const word = (text: string, state: 'in_use' | null = null) => ({ text, count: null, state });
    const first = inOrder(order, [word('Guasto'), word('N/D'), word('Parked')]);
    expect(first.map((w) => w.text)).toEqual(['Guasto', 'N/D', 'Parked']);
    const told = [word('Odd'), word('Parked'), word('GUASTO', 'in_use'), word('N/D', 'in_use')];
    expect(inOrder(order, told).map((w) => w.text)).toEqual(['GUASTO', 'N/D', 'Parked', 'Odd']);
  });
});

describe('assets without a tag', () => {
  it.each([
    ['some', preview(), 2],
    ['all, when no column holds tags', preview({ columns: [column(0, 'serial')] }), 10],
    ['none of contracts', preview({ kind: 'contracts' }), 0],
  ])('are counted: %s', (_, given, count) => {
    expect(untagged(given)).toBe(count);
  });
});
