// Everything a grid is between its props and its markup: where one is in it, how it is laid out,
// and what of it is drawn. Its rows and what is selected of them are parts of their own.
import { tick, untrack } from 'svelte';

import type { Group } from '$lib/api/gen/Group';

import { type Block, blockOf, type Cell } from './block';
import { fitLayout, groupedSort, nextSort, totalWidth, visibleColumns } from './columns';
import { pageStep, scrollToReveal, type View, windowRange } from './geometry';
import type { GridCommand, GridPlace } from './keys';
import { GridPicked } from './picked.svelte';
import { GridRows } from './rows.svelte';
import { EVERYTHING, NOTHING, type Selection } from './selection';
import type { Column, FetchPage, GridLayout, RowId, SortKey } from './types';
import { OVERSCAN } from './types';

export interface GridOptions<R> {
  columns: () => readonly Column<R>[];
  rowId: (row: R) => RowId;
  rowHeight: () => number;
  initialSort: readonly SortKey[];
  stored: GridLayout | undefined;
  onlayout: (layout: GridLayout) => void;
  onselection: (selection: Selection) => void;
  /** Scrolls the real element. */
  scrollTo: (top: number) => void;
  /** The groups by a column, in the order of these keys; absent where a list has none. */
  groups?: (by: string, sort: readonly SortKey[]) => Promise<readonly Group[]>;
}

/** What coming back to a screen restores. */
export interface GridMemory {
  scrollTop: number;
  total: number;
  active: Cell;
  selection: Selection;
}

export class GridState<R> {
  readonly options: GridOptions<R>;
  readonly rows: GridRows<R>;
  readonly picked: GridPicked<R>;
  layout = $state.raw<GridLayout>({ widths: {}, hidden: [], order: [], sort: [] });
  active = $state.raw<Cell>({ row: 0, col: 0 });
  /** The other corner of a range of cells; `null` while there is only the active one. */
  private corner = $state.raw<Cell | null>(null);
  scrollTop = $state(0);
  height = $state(0);
  headerHeight = $state(0);
  private readonly followers = new Set<() => void>();

  readonly columns = $derived.by(() => visibleColumns(this.options.columns(), this.layout));
  readonly width = $derived.by(() => totalWidth(this.columns, this.layout));
  /** Rows drawn beyond what is on screen: none until the first rows are painted. */
  private margin = $state(0);
  readonly range = $derived.by(() => windowRange(this.view, this.margin));
  /** The range of cells, when it is more than the active one. */
  readonly block = $derived.by<Block | null>(() => {
    const { corner, active } = this;
    if (corner === null || active.row < 0) return null;
    const same = corner.row === active.row && corner.col === active.col;
    return same ? null : blockOf(corner, active);
  });

  constructor(options: GridOptions<R>) {
    this.options = options;
    this.rows = new GridRows<R>({
      sort: () => groupedSort(this.layout),
      onarrived: () => this.arrived(),
    });
    this.picked = new GridPicked<R>({
      rows: this.rows,
      rowId: (row) => options.rowId(row),
      onselection: (selection) => options.onselection(selection),
    });
    this.layout = fitLayout(options.stored, untrack(options.columns), options.initialSort);
  }

  /** The group of the first row on screen, when its heading is not the first thing there. */
  get stuck(): { group: Group; open: boolean; place: number } | undefined {
    return this.rows.groups.above(this.scrollTop / this.options.rowHeight());
  }

  get view(): View {
    return {
      scrollTop: this.scrollTop,
      height: this.height,
      header: this.headerHeight,
      rowHeight: this.options.rowHeight(),
      total: this.rows.length,
    };
  }

  get activeRow(): R | undefined {
    return this.active.row < 0 ? undefined : this.rows.at(this.active.row);
  }

  get activeColumn(): Column<R> | undefined {
    return this.columns[this.active.col];
  }

  /** Rows and columns of the range of cells. */
  get blockSize(): { rows: number; columns: number } | null {
    const { block } = this;
    if (block === null) return null;
    return {
      rows: this.rows.countBetween(block.top, block.bottom + 1),
      columns: block.right - block.left + 1,
    };
  }

  /** A new query drops the selection and goes to the top; the same one again does nothing. */
  setQuery(fetch: FetchPage<R>): void {
    const asked = this.rows.ask(fetch);
    if (asked === 'same') return;
    if (asked === 'other') {
      this.picked.set(NOTHING);
      this.activate({ row: this.active.row < 0 ? -1 : 0, col: this.active.col });
      this.options.scrollTo(0);
    }
    this.refresh();
  }

  refresh(): void {
    const { group } = this.layout;
    const ask = this.options.groups;
    const sort = groupedSort(this.layout);
    this.rows.refresh(group === undefined || !ask ? undefined : async () => ask(group, sort));
  }

  /** Once rows are painted, draws more of them than are seen: a scroll finds them there. */
  widen(): void {
    requestAnimationFrame(() => requestAnimationFrame(() => (this.margin = OVERSCAN)));
  }

  /** Call whenever the drawn rows change. */
  want(): void {
    this.rows.want(this.range.first, this.range.end);
  }

  setLayout(layout: GridLayout): void {
    const sorted = layout.sort !== this.layout.sort || layout.group !== this.layout.group;
    const moved = layout.order !== this.layout.order || layout.hidden !== this.layout.hidden;
    if (layout.group !== this.layout.group) this.rows.groups.forget();
    this.layout = layout;
    // The cells of a range are no longer beside each other.
    if (sorted || moved) this.clearBlock();
    this.active = { ...this.active, col: this.clampCol(this.active.col) };
    this.options.onlayout(layout);
    if (sorted) this.resort();
  }

  sortBy(column: Column<R>, keepOthers: boolean): void {
    if (column.sortable === false) return;
    this.setLayout({ ...this.layout, sort: nextSort(this.layout.sort, column.key, keepOthers) });
  }

  /** Moves the active cell and shows it. Where a run of rows began stays where it was. */
  moveTo(cell: Cell): void {
    this.corner = null;
    this.show(cell);
  }

  /** The pointer's way to a cell: a run of rows begins there. */
  activate(cell: Cell): void {
    this.moveTo(cell);
    if (this.active.row >= 0) this.picked.begin(this.active.row);
  }

  /** Makes a range of the cells from the one where it began to this one. */
  stretch(cell: Cell): void {
    if (this.active.row < 0) this.activate({ row: 0, col: this.active.col });
    this.corner ??= this.active;
    this.show({ row: Math.max(0, cell.row), col: cell.col });
  }

  clearBlock(): void {
    this.corner = null;
  }

  /** The rows from where a run of them began to a place. */
  async extendTo(row: number): Promise<void> {
    this.clearBlock();
    this.show({ row: Math.max(0, row), col: this.active.col });
    await this.picked.extend(this.active.row);
  }

  toggleRow(row: number): void {
    this.clearBlock();
    this.picked.toggle(row);
  }

  selectAll(): void {
    this.clearBlock();
    this.picked.set(EVERYTHING);
  }

  /** Where one is, for the keyboard. */
  get place(): GridPlace {
    const { active, columns, view } = this;
    const group = this.rows.groups.at(active.row);
    return {
      active,
      total: this.rows.length,
      columns: columns.length,
      page: pageStep(view),
      ...(group ? { group: group.open ? 'open' : 'closed' } : {}),
    };
  }

  /** Does what a key asked for, as far as it needs nothing from outside. */
  perform(command: GridCommand, selectable: boolean): void {
    const { activeColumn: column, block } = this;
    if (command.kind === 'move') this.moveTo(command.to);
    else if (command.kind === 'stretch') this.stretch(command.to);
    else if (command.kind === 'fold') this.rows.groups.fold(this.active.row, command.open);
    else if (command.kind === 'sort' && column) this.sortBy(column, command.add);
    else if (!selectable) return;
    else if (command.kind === 'rows' && block) {
      this.clearBlock();
      void this.picked.run(block.top, block.bottom + 1);
    } else if (command.kind === 'rows' && this.picked.count > 0)
      void this.extendTo(this.active.row);
    else if (command.kind === 'rows') this.toggleRow(this.active.row);
    else if (command.kind === 'toggle') this.toggleRow(this.active.row);
    else if (command.kind === 'all') this.selectAll();
  }

  memory(): GridMemory {
    const { scrollTop, active } = this;
    return { scrollTop, total: this.rows.total, active, selection: this.picked.selection };
  }

  async restore(memory: GridMemory): Promise<void> {
    this.rows.remember(memory.total);
    this.active = memory.active;
    this.picked.set(memory.selection);
    await tick();
    this.options.scrollTo(memory.scrollTop);
  }

  private show(cell: Cell): void {
    // Also an empty list has its first row active: the next one fills it.
    const row = cell.row < 0 ? -1 : Math.min(cell.row, Math.max(0, this.rows.length - 1));
    this.active = { row, col: this.clampCol(cell.col) };
    if (row >= 0) this.options.scrollTo(scrollToReveal(row, this.view));
  }

  private arrived(): void {
    for (const follow of [...this.followers]) follow();
    const last = this.rows.length - 1;
    if (!this.rows.loaded) return;
    // A list that shrank under a range leaves none of it to trust.
    if (Math.max(this.active.row, this.corner?.row ?? 0) > last) this.clearBlock();
    if (this.active.row > last) this.active = { ...this.active, row: Math.max(0, last) };
  }

  // The row one is on stays the active one if it is still at hand after sorting.
  private resort(): void {
    const { activeRow } = this;
    this.refresh();
    if (activeRow === undefined) return;
    const id = this.options.rowId(activeRow);
    const follow = (): void => {
      if (this.rows.stale) return;
      this.followers.delete(follow);
      const at = this.rows.find((r) => this.options.rowId(r) === id);
      if (at === undefined || this.active.row < 0) return;
      this.active = { ...this.active, row: at };
    };
    this.followers.add(follow);
  }

  private clampCol(col: number): number {
    return Math.max(0, Math.min(col, this.columns.length - 1));
  }
}
