// Copying from a grid: the cell one is in, or the selected rows under their headings.
import { copyText } from '$lib/app/clipboard';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';

import { columnTitle } from './columns';

import type { GridState } from './state.svelte';
import { toTsv } from './tsv';

/** Answers a `copy` event: synchronous and without asking for permission, where possible. */
export function copyRows<R>(event: ClipboardEvent, grid: GridState<R>): void {
  const text = textToCopy(grid);
  if (text === '') return;
  event.preventDefault();
  if (text !== undefined) event.clipboardData?.setData('text/plain', text);
  else void copyAll(grid);
}

/** `undefined` when some selected rows are not at hand. */
function textToCopy<R>(grid: GridState<R>): string | undefined {
  if (grid.selectedCount === 0) {
    const column = grid.columns[grid.active.col];
    return grid.activeRow === undefined ? '' : (column?.text(grid.activeRow) ?? '');
  }
  const rows = grid.chosen();
  return rows && table(grid, rows);
}

function table<R>(grid: GridState<R>, rows: readonly R[], headings = true): string {
  const head = headings ? [grid.columns.map((c) => columnTitle(c))] : [];
  return toTsv([...head, ...rows.map((row) => grid.columns.map((c) => c.text(row)))]);
}

/** Fetches first, then copies through the shell, and says when it really happened. */
export async function copyAll<R>(grid: GridState<R>, headings = true): Promise<void> {
  const rows = await grid.selectedRows();
  const copied = await copyText(table(grid, rows, headings));
  if (copied) toast(t('common-grid-copied', { count: rows.length }));
  else toast(t('common-copy-failed'), { kind: 'error' });
}
