// The grid's arithmetic: windowing, pages, columns, selection, keys, copying.
import { describe, expect, it, vi } from 'vitest';

import { blockOf, edges, holds } from './block';
import {
  dropBefore,
  emptyLayout,
  fitLayout,
  nextSort,
  template,
  visibleColumns,
  withHidden,
  withMoved,
  withPlaced,
  withWidth,
} from './columns';
import { pageStep, scrollToReveal, type View, windowRange } from './geometry';
import { gridCommand, type GridKey } from './keys';
import { Pages } from './pages';
import {
  add,
  countSelected,
  EVERYTHING,
  isSelected,
  NOTHING,
  selectIds,
  selectionForCall,
  toggle,
} from './selection';
import { fromTsv, toTsv } from './tsv';
import type { Column, Page } from './types';

const view: View = { scrollTop: 0, height: 630, header: 30, rowHeight: 30, total: 100_000 };

describe('the window', () => {
  it('holds what is on screen and the overscan', () => {
    expect(windowRange(view, 8)).toEqual({ first: 0, end: 28 });
    expect(windowRange({ ...view, scrollTop: 3000 }, 8)).toEqual({ first: 92, end: 128 });
    expect(windowRange({ ...view, scrollTop: 3_000_000 - 600 }, 8)).toEqual({
      first: 99_972,
      end: 100_000,
    });
  });

  it('covers every visible pixel wherever one scrolls', () => {
    for (let scrollTop = 0; scrollTop <= 3_000_000 - 600; scrollTop += 7919) {
      const { first, end } = windowRange({ ...view, scrollTop }, 0);
      expect(first * 30).toBeLessThanOrEqual(scrollTop);
      expect(end * 30).toBeGreaterThanOrEqual(scrollTop + 600);
    }
  });

  it('is empty and sound for an empty list, and for a list that shrank under it', () => {
    expect(windowRange({ ...view, total: 0 }, 8)).toEqual({ first: 0, end: 0 });
    expect(windowRange({ ...view, total: 5, scrollTop: 9000 }, 8)).toEqual({ first: 5, end: 5 });
  });

  it('scrolls no further than needed to show a row whole', () => {
    expect(scrollToReveal(5, view)).toBe(0);
    expect(scrollToReveal(20, view)).toBe(30);
    expect(scrollToReveal(3, { ...view, scrollTop: 300 })).toBe(90);
    expect(pageStep(view)).toBe(19);
  });
});

describe('pages', () => {
  const numbers = (offset: number, limit: number, total: number): Page<number> => ({
    rows: Array.from(
      { length: Math.max(0, Math.min(limit, total - offset)) },
      (_, i) => offset + i,
    ),
    total,
  });
  const settle = (): Promise<void> => new Promise((r) => setTimeout(r, 0));

  it('come as they are wanted, with the next one in the direction of the scroll', async () => {
    const asked: number[] = [];
    const pages = new Pages<number>({
      load: async (offset, limit) => (asked.push(offset), numbers(offset, limit, 100_000)),
      onchange: () => undefined,
    });
    pages.refresh();
    await settle();
    pages.want(390, 430);
    await settle();
    expect(asked).toEqual([0, 200, 400, 600]);
    expect([pages.row(0), pages.row(399), pages.row(400), pages.row(999)]).toEqual([
      0,
      399,
      400,
      undefined,
    ]);
  });

  it('fetch what one looks at before what flew past', async () => {
    const waiting: { offset: number; answer: (page: Page<number>) => void }[] = [];
    const pages = new Pages<number>({
      load: (offset) => new Promise((answer) => waiting.push({ offset, answer })),
      onchange: () => undefined,
    });
    pages.refresh();
    waiting[0]?.answer(numbers(0, 200, 100_000));
    await settle();
    for (let first = 1000; first <= 90_000; first += 1000) pages.want(first, first + 30);
    const last = waiting.length;
    waiting.slice(1).forEach(({ offset, answer }) => answer(numbers(offset, 200, 100_000)));
    await settle();
    expect(last, 'no queue of pages nobody looks at').toBeLessThanOrEqual(3);
    expect(waiting.at(last)?.offset).toBe(90_000);
  });

  it('keep old rows on screen until a refresh has arrived, and drop late answers', async () => {
    let base = 0;
    const waiting: (() => void)[] = [];
    const pages = new Pages<number>({
      load: (offset, limit) => {
        const shift = base;
        return new Promise((answer) =>
          waiting.push(() => {
            const page = numbers(offset, limit, 50);
            answer({ ...page, rows: page.rows.map((n) => n + shift) });
          }),
        );
      },
      onchange: () => undefined,
    });
    pages.refresh();
    waiting[0]?.();
    await settle();
    base = 100;
    pages.refresh();
    base = 200;
    pages.refresh();
    expect(pages.row(7)).toBe(7);
    expect(pages.stale).toBe(true);
    waiting[2]?.();
    waiting[1]?.();
    await settle();
    expect(pages.row(7)).toBe(207);
    expect(pages.stale).toBe(false);
  });

  it('are few, however far one scrolls', async () => {
    const pages = new Pages<number>({
      load: async (offset, limit) => numbers(offset, limit, 100_000),
      onchange: () => undefined,
      keep: 4,
    });
    pages.refresh();
    await settle();
    for (let first = 0; first < 20_000; first += 200) {
      pages.want(first, first + 30);
      await settle();
    }
    const kept = Array.from({ length: 500 }, (_, p) => pages.row(p * 200)).filter(
      (r) => r !== undefined,
    );
    expect(kept.length).toBeLessThanOrEqual(5);
    expect(pages.row(19_805)).toBe(19_805);
  });

  it('of an empty list are fetched once', async () => {
    const load = vi.fn(async (offset: number, limit: number) => numbers(offset, limit, 0));
    const pages = new Pages<number>({ load, onchange: () => pages.want(0, 0) });
    pages.refresh();
    await settle();
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
    expect(pages.stale).toBe(false);
  });

  it('stop at an error and start again when asked', async () => {
    let fail = true;
    const load = vi.fn(async (offset: number, limit: number) => {
      if (fail) throw new Error('disk');
      return numbers(offset, limit, 10);
    });
    const pages = new Pages<number>({ load, onchange: () => undefined });
    pages.refresh();
    await settle();
    expect(pages.error).toBeInstanceOf(Error);
    expect(load).toHaveBeenCalledTimes(1);
    fail = false;
    pages.refresh();
    await settle();
    expect([pages.error, pages.row(3)]).toEqual([undefined, 3]);
    expect(await pages.rows(2, 5)).toEqual([2, 3, 4]);
  });
});

describe('a selection', () => {
  it('of everything is a predicate, not a list', () => {
    const but = toggle(EVERYTHING, 7);
    expect(countSelected(but, 100_000)).toBe(99_999);
    expect([isSelected(but, 7), isSelected(but, 8)]).toEqual([false, true]);
    expect(selectionForCall(but, { text: 'dell' })).toEqual({
      mode: 'matching',
      query: { text: 'dell' },
      except: [7],
    });
    expect(countSelected(add(but, [7]), 100_000)).toBe(100_000);
  });

  it('of some is a set of ids', () => {
    const two = toggle(toggle(NOTHING, 1), 2);
    expect(countSelected(toggle(two, 1), 10)).toBe(1);
    expect(selectionForCall(add(two, [2, 3]), null)).toEqual({ mode: 'ids', ids: [1, 2, 3] });
    expect(countSelected(selectIds([]), 10)).toBe(0);
  });
});

describe('columns', () => {
  const columns: Column<number>[] = ['a', 'b', 'c'].map((key) => ({
    key,
    title: key,
    width: 100,
    text: String,
    grow: key === 'b' ? 1 : undefined,
  }));
  const layout = emptyLayout(columns);
  const keys = (l: typeof layout): string =>
    visibleColumns(columns, l)
      .map((c) => c.key)
      .join('');

  it('move among the visible ones, hide, and never all of them', () => {
    expect(keys(withMoved(layout, 'a', 1, columns))).toBe('bac');
    expect(keys(withMoved(withHidden(layout, 'b', true, columns), 'a', 1, columns))).toBe('ca');
    expect(withMoved(layout, 'a', -1, columns)).toBe(layout);
    const one = withHidden(withHidden(layout, 'a', true, columns), 'b', true, columns);
    expect(keys(withHidden(one, 'c', true, columns))).toBe('c');
    expect(keys(withHidden(one, 'a', false, columns))).toBe('ac');
  });

  it('are fixed once resized, within reason', () => {
    expect(template(columns, layout, '36px')).toBe('36px 100px minmax(100px, 1fr) 100px');
    expect(template(columns, withWidth(layout, 'b', 5))).toBe('100px 48px 100px');
    expect(withWidth(layout, 'b', 99_999).widths.b).toBe(1200);
  });

  it('of a newer program find their place in an old layout', () => {
    const old = {
      ...layout,
      order: ['c', 'a', 'gone'],
      hidden: ['a', 'gone'],
      sort: [{ key: 'gone', desc: true }],
    };
    const fitted = fitLayout(old, columns);
    // Those of another version keep their place, unseen.
    expect(fitted.order).toEqual(['c', 'b', 'a', 'gone']);
    expect(keys(fitted)).toBe('cb');
    expect([fitted.hidden, fitted.sort]).toEqual([['a', 'gone'], []]);
  });

  it('of another version are none of those one sees', () => {
    const old = fitLayout({ ...layout, order: ['a', 'gone', 'b', 'c'] }, columns);
    expect(keys(withMoved(old, 'a', 1, columns)), 'past the unseen one').toBe('bac');
    const one = withHidden(withHidden(old, 'a', true, columns), 'b', true, columns);
    expect(withHidden(one, 'c', true, columns), 'the last one stays').toBe(one);
    const blank = fitLayout({ ...old, hidden: ['a', 'b', 'c', 'gone'] }, columns);
    expect(keys(blank)).toBe('abc');
    expect(blank.hidden, 'nor is theirs shown to them again').toEqual(['gone']);
  });

  it('are put where they are dropped, the unseen ones where they were', () => {
    const heads = columns.map((c, i) => ({ key: c.key, left: i * 100, width: 100 }));
    expect([0, 60, 149, 151, 251, 999].map((x) => dropBefore(heads, x))).toEqual([
      'a',
      'b',
      'b',
      'c',
      null,
      null,
    ]);
    expect(keys(withPlaced(layout, 'c', 'a'))).toBe('cab');
    expect(keys(withPlaced(layout, 'a', null))).toBe('bca');
    expect(withPlaced(layout, 'a', 'b'), 'where it is').toBe(layout);
    expect(withPlaced(layout, 'a', 'a')).toBe(layout);
    const other = { ...layout, order: ['a', 'gone', 'b', 'c'] };
    expect(withPlaced(other, 'c', 'b').order).toEqual(['a', 'gone', 'c', 'b']);
  });

  it('sort by one key, and by several with Shift', () => {
    const asc = nextSort([], 'a', false);
    expect(asc).toEqual([{ key: 'a', desc: false }]);
    expect(nextSort(asc, 'a', false)).toEqual([{ key: 'a', desc: true }]);
    expect(nextSort(nextSort(asc, 'a', false), 'a', false)).toEqual([]);
    const both = nextSort(asc, 'b', true);
    expect(nextSort(both, 'a', true)).toEqual([
      { key: 'a', desc: true },
      { key: 'b', desc: false },
    ]);
    expect(nextSort(both, 'c', false)).toEqual([{ key: 'c', desc: false }]);
  });
});

describe('a key', () => {
  const place = { active: { row: 5, col: 1 }, total: 100, columns: 4, page: 10 };
  const press = (text: string, at = place): ReturnType<typeof gridCommand> => {
    const parts = text.split('+');
    const key: GridKey = {
      key: parts.at(-1) ?? '',
      shift: parts.includes('Shift'),
      mod: parts.includes('Mod'),
      alt: parts.includes('Alt'),
    };
    return gridCommand(key, at);
  };

  it.each([
    ['ArrowDown', 6, 1],
    ['ArrowUp', 4, 1],
    ['ArrowLeft', 5, 0],
    ['ArrowRight', 5, 2],
    ['Home', 5, 0],
    ['End', 5, 3],
    ['Mod+Home', 0, 0],
    ['Mod+End', 99, 3],
    ['PageDown', 15, 1],
    ['PageUp', 0, 1],
    ['Mod+ArrowDown', 99, 1],
    ['Mod+ArrowUp', 0, 1],
    ['Mod+ArrowRight', 5, 3],
  ])('%s moves to row %d column %d', (key, row, col) => {
    expect(press(key)).toEqual({ kind: 'move', to: { row, col } });
  });

  it('acts on the row', () => {
    expect(press('Enter')).toEqual({ kind: 'open', full: false });
    expect(press('Mod+Enter')).toEqual({ kind: 'open', full: true });
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(press('Mod+a')).toEqual({ kind: 'all' });
    expect(press('Shift+ ')).toEqual({ kind: 'rows' });
    expect(press('Shift+F10')).toEqual({ kind: 'menu' });
    expect(press('Alt+ArrowDown')).toEqual({ kind: 'column-menu' });
  });

  it.each([
    ['Shift+ArrowDown', 6, 1],
    ['Shift+ArrowRight', 5, 2],
    ['Shift+Home', 5, 0],
    ['Shift+Mod+End', 99, 3],
    ['Shift+PageUp', 0, 1],
  ])('%s stretches a range to row %d column %d', (key, row, col) => {
    expect(press(key)).toEqual({ kind: 'stretch', to: { row, col } });
  });

  it('stretches no range into the header, nor from it', () => {
    const first = { ...place, active: { row: 0, col: 1 } };
    expect(press('Shift+ArrowUp', first)).toEqual({ kind: 'stretch', to: { row: 0, col: 1 } });
    const header = { ...place, active: { row: -1, col: 1 } };
    expect(press('Shift+ArrowRight', header)?.kind).toBe('move');
  });

  it('sorts in the header, which lies above the first row', () => {
    expect(press('ArrowUp', { ...place, active: { row: 0, col: 1 } })).toEqual({
      kind: 'move',
      to: { row: -1, col: 1 },
    });
    const header = { ...place, active: { row: -1, col: 1 } };
    expect(press('Enter', header)).toEqual({ kind: 'sort', add: false });
    expect(press('Shift+Enter', header)).toEqual({ kind: 'sort', add: true });
    expect(press('ContextMenu', header)).toEqual({ kind: 'column-menu' });
  });

  it('edits the cell, and nothing in the header', () => {
    expect(press('a')).toEqual({ kind: 'edit', text: 'a' });
    expect(press('F2')).toEqual({ kind: 'edit' });
    const header = { ...place, active: { row: -1, col: 1 } };
    expect([press('a', header), press('F2', header)]).toEqual([null, null]);
  });

  it.each(['Escape', 'Tab', 'Alt+ArrowLeft', 'Mod+k'])('%s is not the grid’s', (key) => {
    expect(press(key)).toBeNull();
  });
});

describe('a range of cells', () => {
  it('is the same from whichever corner it was drawn', () => {
    const block = { top: 1, left: 0, bottom: 4, right: 2 };
    const corners = [
      [1, 0, 4, 2],
      [4, 2, 1, 0],
      [1, 2, 4, 0],
      [4, 0, 1, 2],
    ] as const;
    for (const [row, col, row2, col2] of corners) {
      expect(blockOf({ row, col }, { row: row2, col: col2 })).toEqual(block);
    }
    expect(holds(block, { row: 4, col: 2 })).toBe(true);
    expect(holds(block, { row: 5, col: 2 })).toBe(false);
    expect(holds(null, { row: 4, col: 2 })).toBe(false);
    expect(edges(block, { row: 1, col: 0 })).toEqual(['within', 'top', 'left']);
    expect(edges(block, { row: 2, col: 1 })).toEqual(['within']);
    expect(edges(block, { row: 0, col: 1 })).toEqual([]);
  });
});

it('copied cells are quoted as Excel quotes them', () => {
  expect(
    toTsv([
      ['a', 'b\tc'],
      ['"x"', 'two\nlines'],
    ]),
  ).toBe('a\t"b\tc"\r\n"""x"""\t"two\nlines"');
});

describe('text of a block', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    [
      'two rows, with the line break Excel adds',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty last cell',
      'a\t\nb\t',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['quotes, tabs and lines inside a cell', '"x ""y""\t\nz"\tb', [['x "y"\t\nz', 'b']]],
    ['a blank row between', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('is read with %s', (_what, text, rows) => {
    expect(fromTsv(text)).toEqual(rows);
  });

  it('is read as it was written', () => {
    const rows = [
      ['a', 'say "hi"', 'x\ty'],
      ['', 'two\nlines', '"'],
    ];
    expect(fromTsv(toTsv(rows))).toEqual(rows);
  });
});
