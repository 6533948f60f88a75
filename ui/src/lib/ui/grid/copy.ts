// Copying from a grid: a range of cells, the selected rows under their headings, or the cell one
// is in.
import { copyText } from '$lib/app/clipboard';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';

import { columnTitle } from './columns';

import type { GridState } from './state.svelte';
import { toTsv } from './tsv';
import type { Column } from './types';

/** Answers a `copy` event: synchronous and without asking for permission, where possible. */
export function copyCells<R>(event: ClipboardEvent, grid: GridState<R>): void {
  const text = textToCopy(grid);
  if (text === '') return;
  event.preventDefault();
  if (text !== undefined) event.clipboardData?.setData('text/plain', text);
  else void copyAll(grid, withHeadings(grid));
}

/** Rows are copied to be read elsewhere, cells to be put somewhere. */
export function withHeadings<R>(grid: GridState<R>): boolean {
  return grid.block === null && grid.picked.count > 0;
}

/** `undefined` when some of the rows are not at hand. */
function textToCopy<R>(grid: GridState<R>): string | undefined {
  const { block, activeRow, activeColumn } = grid;
  if (block === null && grid.picked.count === 0) {
    return activeRow === undefined ? '' : (activeColumn?.text(activeRow) ?? '');
  }
  const rows = block ? grid.rows.atHand(block.top, block.bottom + 1) : grid.picked.atHand();
  return rows && table(columnsToCopy(grid), rows, withHeadings(grid));
}

function columnsToCopy<R>({ block, columns }: GridState<R>): readonly Column<R>[] {
  return block ? columns.slice(block.left, block.right + 1) : columns;
}

function table<R>(columns: readonly Column<R>[], rows: readonly R[], headings: boolean): string {
  const head = headings ? [columns.map((c) => columnTitle(c))] : [];
  return toTsv([...head, ...rows.map((row) => columns.map((c) => c.text(row)))]);
}

/** The range, the selected rows or else the row one is in. */
async function rowsToCopy<R>(grid: GridState<R>): Promise<readonly R[]> {
  const { block, activeRow } = grid;
  if (block) return grid.rows.between(block.top, block.bottom + 1);
  if (grid.picked.count > 0) return grid.picked.rows();
  return activeRow === undefined ? [] : [activeRow];
}

/** Fetches first, then copies through the shell, and says when it really happened. */
export async function copyAll<R>(grid: GridState<R>, headings: boolean): Promise<void> {
  const columns = columnsToCopy(grid);
  const rows = await rowsToCopy(grid);
  const copied = await copyText(table(columns, rows, headings));
  if (copied) toast(t('common-grid-copied', { count: rows.length }));
  else toast(() => t('common-copy-failed'), { kind: 'error' });
}
