import { describe, expect, it } from 'vitest';

import type { Column } from './types';
import { ordered, whole } from './whole';

interface Row {
  name: string;
  due: string | null;
  missed: number;
}

const rows: Row[] = [
  { name: 'WAN 10', due: null, missed: 2 },
  { name: 'WAN 9', due: '2026-12-01', missed: 10 },
  { name: 'Backup', due: '2026-11-30', missed: 2 },
];
const columns: Column<Row>[] = [
  { key: 'name', title: 'x', width: 1, text: (r) => r.name },
  { key: 'due', title: 'x', width: 1, text: (r) => r.due ?? '—', order: (r) => r.due },
  { key: 'missed', title: 'x', width: 1, text: (r) => `${r.missed}×`, order: (r) => r.missed },
];
const names = (list: readonly Row[]): string[] => list.map((r) => r.name);

describe('a list in one answer', () => {
  it('is ordered as people count, numbers as numbers, what is missing last', () => {
    const by = (key: string, desc = false) => names(ordered(rows, columns, [{ key, desc }]));
    expect(by('name')).toEqual(['Backup', 'WAN 9', 'WAN 10']);
    expect(by('due')).toEqual(['Backup', 'WAN 9', 'WAN 10']);
    expect(by('missed', true)).toEqual(['WAN 9', 'WAN 10', 'Backup']);
    const both = [
      { key: 'missed', desc: false },
      { key: 'name', desc: false },
    ];
    expect(names(ordered(rows, columns, both))).toEqual(['Backup', 'WAN 10', 'WAN 9']);
    expect(names(ordered(rows, columns, [])), 'as it came').toEqual(names(rows));
  });

  it('is found by all words in any column, and handed out in pages', async () => {
    const page = (text: string, offset: number, limit: number) =>
      whole(
        async () => rows,
        columns,
        text,
      )({ offset, limit, sort: [{ key: 'name', desc: true }] });
    const found = await page(' wan 2× ', 0, 10);
    expect([names(found.rows), found.total]).toEqual([['WAN 10'], 1]);
    const second = await page('', 1, 1);
    expect([names(second.rows), second.total]).toEqual([['WAN 9'], 3]);
  });
});
