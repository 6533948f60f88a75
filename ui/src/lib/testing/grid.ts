// A list of numbered things for the tests of the grid: any number of rows, made when asked for.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';

import DataGrid from '../ui/grid/DataGrid.svelte';
import type { Column, PageQuery } from '../ui/grid/types';

export interface Row {
  id: number;
  name: string;
}

export const TOTAL = 100_000;

export const columns: Column<Row>[] = [
  { key: 'id', title: 'common-grid-width', width: 80, text: (r) => String(r.id) },
  { key: 'name', title: 'common-currency', width: 200, grow: 1, text: (r) => r.name },
  { key: 'note', title: 'common-apply', width: 100, sortable: false, text: () => '—' },
];

/** Answers pages of so many rows, the last one first when sorted downwards. */
export function provider(total = TOTAL) {
  return vi.fn(async ({ offset, limit, sort }: PageQuery) => ({
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => {
      const n = sort[0]?.desc ? total - (offset + i) : offset + i + 1;
      return { id: n, name: `Asset ${n}` };
    }),
    total,
  }));
}

export function base(props: object) {
  return {
    gridKey: 'test',
    label: 'Assets',
    columns,
    fetch: provider(),
    rowId: (r: Row) => r.id,
    onopen: vi.fn(),
    onactive: vi.fn(),
    revision: 0,
    ...props,
  };
}

/** Draws a grid, waits for its rows and gives it the focus. */
export async function show(props: object = {}) {
  const all = base(props);
  const view = render(DataGrid<Row>, all);
  const grid = screen.getByRole('grid');
  await waitFor(() => {
    if (grid.getAttribute('aria-busy') !== 'false') throw new Error('no rows yet');
  });
  grid.focus();
  return { ...view, grid, user: userEvent.setup(), props: all };
}

/** The text of the cell one is in. */
export function active(grid: HTMLElement): string {
  const id = grid.getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent?.trim() ?? '';
}

/** What stands under the grid. */
export function footer(): string {
  return document.querySelector('.footer')?.textContent ?? '';
}

/** Copies as the keys of the system do, and answers what was put into the clipboard. */
export function copy(grid: HTMLElement): string | undefined {
  const data = new Map<string, string>();
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { setData: (k: string, v: string) => data.set(k, v) },
  });
  grid.dispatchEvent(event);
  return data.get('text/plain');
}
