// Changing cells where they stand: one by typing, many by pasting or filling down. Everything goes
// through one change of the register; what it refuses stays marked with its reason.
import type { BulkChange } from '$lib/api/gen/BulkChange';
import type { BulkOutcome } from '$lib/api/gen/BulkOutcome';
import type { BulkRow } from '$lib/api/gen/BulkRow';
import type { ListKind } from '$lib/api/gen/ListKind';
import { toastError } from '$lib/app/register.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';

import { apply, preview, reasonsText } from '../bulk/bulk';
import { columnTitle } from './columns';
import type { GridState } from './state.svelte';
import { fromTsv } from './tsv';
import type { Column, ColumnEdit, RowId } from './types';

/** More cells than this are shown before they are changed. */
export const SHOWN_FIRST = 20;

export interface OpenEditor {
  row: number;
  col: number;
  /** What the editor begins with. */
  text: string;
  /** What stood in the cell. */
  was: string;
}

export interface Mark {
  text: string;
  reason: string;
}

export interface Ask {
  title: string;
  change: BulkChange;
  outcome: BulkOutcome;
}

export class GridEdit<R> {
  open = $state.raw<OpenEditor | null>(null);
  /** Cells that could not be saved as typed, by row and field. */
  marks = $state.raw<ReadonlyMap<string, Mark>>(new Map());
  /** A change that wants to be looked at first. */
  ask = $state.raw<Ask | null>(null);

  constructor(
    private readonly grid: GridState<R>,
    private readonly list: () => ListKind | undefined,
    private readonly allowed: () => boolean,
  ) {}

  editOf(column: Column<R> | undefined): ColumnEdit<R> | undefined {
    return this.possible ? column?.edit : undefined;
  }

  markOf(row: R, column: Column<R>): Mark | undefined {
    return column.edit && this.marks.get(key(this.grid.options.rowId(row), column.edit.field));
  }

  /** Opens the editor of the active cell; a text replaces what stands there. */
  start(text?: string): boolean {
    const { active, activeRow } = this.grid;
    const edit = this.editOf(this.grid.columns[active.col]);
    if (!edit || activeRow === undefined) return false;
    const was = edit.text(activeRow);
    this.open = { row: active.row, col: active.col, was, text: text ?? was };
    return true;
  }

  cancel(): void {
    this.open = null;
  }

  /** Saves what was typed and moves on. */
  async commit(text: string, rows: number, cols: number): Promise<void> {
    const { open, grid } = this;
    if (!open) return;
    this.open = null;
    const row = grid.rows.at(open.row);
    const edit = this.editOf(grid.columns[open.col]);
    grid.activate({ row: Math.max(0, open.row + rows), col: open.col + cols });
    if (row === undefined || !edit || text === open.was) return;
    const id = Number(grid.options.rowId(row));
    const cells = [{ field: edit.field, text, was: open.was }];
    await this.change({ mode: 'block', rows: [{ id, cells }] });
  }

  /** Whether cells of this list can be changed now. */
  get possible(): boolean {
    return this.allowed() && this.list() !== undefined;
  }

  /** Whether there are cells below to fill with what stands above them. */
  get canFill(): boolean {
    const { block, columns, picked, activeColumn } = this.grid;
    if (block === null) return picked.count > 1 && this.editOf(activeColumn) !== undefined;
    const chosen = columns.slice(block.left, block.right + 1);
    return block.bottom > block.top && chosen.some((c) => this.editOf(c) !== undefined);
  }

  /**
   * A block from the clipboard, its first cell into the corner of the range or the active cell. One
   * cell alone goes into every cell of the range.
   */
  async paste(text: string): Promise<void> {
    const { grid } = this;
    const { block, active } = grid;
    const top = block?.top ?? active.row;
    const left = block?.left ?? active.col;
    let lines = fromTsv(text);
    const columns = grid.columns.slice(left);
    const heads = columns.map((c) => columnTitle(c));
    // Copied with its headings: they are no values.
    if (lines.length > 1 && lines[0]?.every((cell, i) => cell === heads[i])) lines = lines.slice(1);
    if (top < 0 || lines.length === 0) return;
    const single = lines.length === 1 && lines[0]?.length === 1 ? lines[0][0] : undefined;
    if (block && single !== undefined) {
      const rows = await grid.rows.between(block.top, block.bottom + 1);
      const line = columns.slice(0, block.right - block.left + 1).map(() => single);
      await this.put(
        rows,
        columns,
        rows.map(() => line),
      );
      return;
    }
    await this.put(await grid.rows.from(top, lines.length), columns, lines);
  }

  /** What stands in the first row of the range, or of the selection, into the rows below it. */
  async fillDown(): Promise<void> {
    const { grid } = this;
    const { block, activeColumn } = grid;
    if (!this.canFill) return;
    const columns = (
      block ? grid.columns.slice(block.left, block.right + 1) : [activeColumn]
    ).flatMap((c) => this.editOf(c) ?? []);
    const [first, ...others] = block
      ? await grid.rows.between(block.top, block.bottom + 1)
      : await grid.picked.rows();
    if (first === undefined || others.length === 0) return;
    const rows = others.map((row) => ({
      id: Number(grid.options.rowId(row)),
      cells: columns.map(({ field, text }) => ({ field, text: text(first), was: text(row) })),
    }));
    const count = rows.length * columns.length;
    await this.change({ mode: 'block', rows }, count, t('grid-fill-title', { count: rows.length }));
  }

  /** Texts into the cells of these rows, from the first of the columns on. */
  private async put(
    rows: readonly R[],
    columns: readonly Column<R>[],
    lines: readonly (readonly string[])[],
  ): Promise<void> {
    let outside = false;
    const changes: BulkRow[] = rows.map((row, r) => ({
      id: Number(this.grid.options.rowId(row)),
      cells: (lines[r] ?? []).flatMap((cell, c) => {
        const edit = this.editOf(columns[c]);
        outside ||= !edit;
        return edit ? [{ field: edit.field, text: cell, was: edit.text(row) }] : [];
      }),
    }));
    if (outside) toast(() => t('grid-paste-outside'));
    const count = changes.reduce((n, r) => n + r.cells.length, 0);
    if (count === 0) return;
    await this.change({ mode: 'block', rows: changes }, count, t('grid-paste-title', { count }));
  }

  /** Marks what was refused of a change, and takes the marks of what was not. */
  took(change: BulkChange, outcome: BulkOutcome | null): void {
    if (change.mode !== 'block' || !outcome) return;
    const refused = new Map(outcome.reasons.map((r) => [r.id, r.errors]));
    const marks = new Map(this.marks);
    for (const { id, cells } of change.rows) {
      const errors = refused.get(id);
      for (const { field, text } of cells) {
        const own = errors?.filter((e) => e.field === field) ?? [];
        const because = own.length > 0 ? own : errors;
        if (because)
          marks.set(key(id, field), { text, reason: reasonsText(because, this.names()) });
        else marks.delete(key(id, field));
      }
    }
    this.marks = marks;
  }

  /** The columns as a change names them. */
  private names(): { field: string; label: string }[] {
    return this.grid.columns.map((c) => ({
      field: c.edit?.field ?? c.key,
      label: columnTitle(c),
    }));
  }

  private async change(change: BulkChange, cells = 1, title = ''): Promise<void> {
    const list = this.list();
    if (list === undefined) return;
    try {
      if (cells > SHOWN_FIRST) {
        this.ask = { title, change, outcome: await preview(list, change) };
      } else {
        this.took(change, await apply(list, change));
      }
    } catch (reason) {
      toastError(reason);
    }
  }
}

function key(row: RowId, field: string): string {
  return `${row} ${field}`;
}
