// What keys and the pointer do in a grid, and the menus they open.
import { isMac } from '$lib/app/keyboard';

import type { MenuEntry } from '../types';
import { holds } from './block';
import { columnMenu } from './column-menu';
import { withWidth } from './columns';
import { contentWidth, revealColumn } from './dom';
import type { GridEdit } from './edit.svelte';
import { gridCommand } from './keys';
import { rowMenu } from './row-menu';
import type { GridState } from './state.svelte';
import type { Column, GridProps, SortKey } from './types';

type Given<R> = Pick<GridProps<R>, 'onopen' | 'onpress' | 'onfilter' | 'menu' | 'list'>;

interface Options<R> {
  grid: GridState<R>;
  edit: GridEdit<R>;
  uid: string;
  columns: () => readonly Column<R>[];
  selectable: () => boolean;
  initialSort: () => readonly SortKey[];
  /** The props of the grid that say what can be done with a row. */
  given: () => Given<R>;
  scroller: () => HTMLElement | undefined;
  /** The cell one is in, by the id of its element. */
  activeId: () => string | undefined;
}

export class GridActions<R> {
  open = $state(false);
  at = $state.raw<DOMRect | null>(null);
  entries = $state.raw<readonly MenuEntry[]>([]);
  /** The column whose width is being typed. */
  widthOf = $state.raw<Column<R> | null>(null);

  constructor(private readonly o: Options<R>) {}

  /** Gives the grid the focus. */
  focus(): void {
    this.o.scroller()?.focus({ preventScroll: true });
  }

  keydown(event: KeyboardEvent): void {
    const { grid, edit, uid } = this.o;
    if (event.target !== this.o.scroller()) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const command = gridCommand(
      { key: event.key, shift: event.shiftKey, mod, alt: event.altKey },
      grid.place,
    );
    if (!command) return;
    if (command.kind === 'edit') {
      if (edit.start(command.text)) event.preventDefault();
      return;
    }
    if (command.kind === 'fill') {
      if (!edit.canFill && !edit.editOf(grid.activeColumn)) return;
      event.preventDefault();
      // The screen has its own Ctrl+D.
      event.stopPropagation();
      void edit.fillDown();
      return;
    }
    event.preventDefault();
    if (command.kind === 'open') {
      if (grid.activeRow !== undefined) this.o.given().onopen?.(grid.activeRow, command.full);
    } else if (command.kind === 'menu') {
      this.rowMenu(this.cellBox(this.o.activeId()));
    } else if (command.kind === 'column-menu') {
      const { activeColumn } = grid;
      if (activeColumn) this.columnMenu(activeColumn, this.cellBox(`${uid}-h-${grid.active.col}`));
    } else {
      grid.perform(command, this.o.selectable());
      this.reveal();
    }
  }

  /** A row is pressed; column −1 is its check box. */
  press(event: PointerEvent, row: number, col: number): void {
    const { grid } = this.o;
    if (event.button !== 0) return;
    if ((event.target as Element).closest('.editor')) return;
    this.focus();
    const selectable = this.o.selectable();
    if (event.shiftKey) {
      event.preventDefault();
      if (col >= 0) grid.stretch({ row, col });
      else if (selectable) void grid.extendTo(row);
      return;
    }
    grid.activate({ row, col: col < 0 ? grid.active.col : col });
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (selectable && (mod || col < 0)) grid.toggleRow(row);
    else if (grid.activeRow !== undefined) this.o.given().onpress?.(grid.activeRow);
  }

  /** The menu of a row where the pointer is; a range it is in stays. */
  context(event: MouseEvent, row: number, col: number): void {
    const { grid } = this.o;
    event.preventDefault();
    const cell = { row, col: col < 0 ? grid.active.col : col };
    if (!holds(grid.block, cell)) grid.activate(cell);
    this.rowMenu(new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  dblclick(row: R): void {
    if (!this.o.edit.start()) this.o.given().onopen?.(row, false);
  }

  paste(event: ClipboardEvent): void {
    const { edit } = this.o;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target !== this.o.scroller() || !edit.possible || text === '') return;
    event.preventDefault();
    void edit.paste(text);
  }

  columnMenu(column: Column<R>, at: DOMRect): void {
    const { onfilter, list } = this.o.given();
    this.show(
      columnMenu(this.o.grid, this.o.columns(), column, {
        width: () => (this.widthOf = column),
        fit: () => this.fit(column),
        filter: onfilter && (() => onfilter(column)),
        groups: list !== undefined,
        initialSort: this.o.initialSort(),
      }),
      at,
    );
  }

  /** Makes every drawn cell of a column whole. */
  fit(column: Column<R>): void {
    const { grid } = this.o;
    const scroller = this.o.scroller();
    const width = scroller ? contentWidth(scroller, column.key) : column.width;
    grid.setLayout(withWidth(grid.layout, column.key, width, column.minWidth));
  }

  private rowMenu(at: DOMRect): void {
    const { grid, edit } = this.o;
    const row = grid.activeRow;
    if (row === undefined) return;
    const own = this.o.given().menu?.(row) ?? [];
    const more = rowMenu(grid, edit);
    this.show(own.length > 0 ? [...own, { kind: 'separator' }, ...more] : more, at);
  }

  private reveal(): void {
    const { grid, uid } = this.o;
    const scroller = this.o.scroller();
    const sticky = Math.max(1, grid.layout.frozen ?? 1) - 1;
    if (scroller) revealColumn(scroller, `${uid}-h-${grid.active.col}`, `${uid}-h-${sticky}`);
  }

  private cellBox(id: string | undefined): DOMRect {
    const cell = id === undefined ? null : document.getElementById(id);
    return (cell ?? this.o.scroller())?.getBoundingClientRect() ?? new DOMRect();
  }

  private show(entries: readonly MenuEntry[], at: DOMRect): void {
    if (entries.length === 0) return;
    this.entries = entries;
    this.at = at;
    this.open = true;
  }
}
