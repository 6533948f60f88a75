// Everything a grid is between its props and its markup: active cell, selection, layout, pages.
import { tick, untrack } from 'svelte';

import type { Group } from '$lib/api/gen/Group';

import { fitLayout, groupedSort, nextSort, totalWidth, visibleColumns } from './columns';
import { pageStep, scrollToReveal, type View, windowRange } from './geometry';
import { GridGroups } from './group-state.svelte';
import { type GroupMap, placeAt, placeOf, rowsBetween } from './groups';
import type { GridCommand, GridPlace } from './keys';
import { Pages } from './pages';
import { countSelected, EVERYTHING, NOTHING, selectIds, toggle } from './selection';
import type { Selection } from './selection';
import type { Column, FetchPage, GridLayout, RowId, SortKey } from './types';
import { OVERSCAN, PAGE_ROWS } from './types';

/** Row −1 is the header. */
export interface Cell {
  row: number;
  col: number;
}

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
  layout = $state.raw<GridLayout>({ widths: {}, hidden: [], order: [], sort: [] });
  active = $state.raw<Cell>({ row: 0, col: 0 });
  selection = $state.raw<Selection>(NOTHING);
  scrollTop = $state(0);
  height = $state(0);
  headerHeight = $state(0);
  /** Grows when pages arrive; reading it makes a derivation follow them. */
  private arrivals = $state(0);
  readonly groups = new GridGroups();
  private rememberedTotal = $state(0);
  private anchor = 0;
  private query: FetchPage<R> | undefined;
  private pages: Pages<R>;

  readonly columns = $derived.by(() => visibleColumns(this.options.columns(), this.layout));
  readonly width = $derived.by(() => totalWidth(this.columns, this.layout));
  readonly range = $derived.by(() => windowRange(this.view, OVERSCAN));

  constructor(options: GridOptions<R>) {
    this.options = options;
    this.pages = new Pages<R>({
      load: (offset, limit) => this.fetch(offset, limit),
      onchange: () => this.arrived(),
    });
    this.layout = fitLayout(options.stored, untrack(options.columns), options.initialSort);
  }

  get total(): number {
    void this.arrivals;
    return this.pages.loaded ? this.pages.total : this.rememberedTotal;
  }

  /** Places of groups and rows; `null` while there are no groups. */
  get map(): GroupMap | null {
    return this.groups.map;
  }

  /** Places in all: rows, and headings of groups. */
  get length(): number {
    return this.map === null ? this.total : this.map.length;
  }

  /** The group of the first row on screen, when its heading is not the first thing there. */
  get stuck(): { group: Group; open: boolean; place: number } | undefined {
    return this.groups.above(this.scrollTop / this.options.rowHeight());
  }

  get loaded(): boolean {
    void this.arrivals;
    return this.pages.loaded;
  }

  get stale(): boolean {
    void this.arrivals;
    return this.pages.loaded && this.pages.stale;
  }

  get error(): unknown {
    void this.arrivals;
    return this.pages.error;
  }

  get view(): View {
    return {
      scrollTop: this.scrollTop,
      height: this.height,
      header: this.headerHeight,
      rowHeight: this.options.rowHeight(),
      total: this.length,
    };
  }

  get selectedCount(): number {
    return countSelected(this.selection, this.total);
  }

  /** The row at a place; `undefined` on its way, and for the heading of a group. */
  row(place: number): R | undefined {
    void this.arrivals;
    const at = this.rowNumber(place);
    return at === undefined ? undefined : this.pages.row(at);
  }

  /** Where a place's row stands in the list without its headings. */
  rowNumber(place: number): number | undefined {
    if (this.map === null) return place;
    if (place < 0 || place >= this.map.length) return undefined;
    const at = placeAt(this.map, place);
    return 'row' in at ? at.row : undefined;
  }

  get activeRow(): R | undefined {
    return this.active.row < 0 ? undefined : this.row(this.active.row);
  }

  /** A new query drops the selection and goes to the top; the same one again does nothing. */
  setQuery(fetch: FetchPage<R>): void {
    if (this.query === fetch) return;
    const first = this.query === undefined;
    this.query = fetch;
    if (!first) {
      this.select(NOTHING);
      this.activate({ row: this.active.row < 0 ? -1 : 0, col: this.active.col });
      this.options.scrollTo(0);
    }
    this.refresh();
  }

  refresh(): void {
    this.pages.refresh();
    void this.askGroups();
  }

  /** Call whenever the drawn rows change. */
  want(): void {
    const { first, end } = this.range;
    const [from, to] = this.map === null ? [first, end] : rowsBetween(this.map, first, end);
    this.pages.want(from, to);
  }

  private askGroups(): Promise<void> {
    const { group } = this.layout;
    const ask = this.options.groups;
    const sort = groupedSort(this.layout);
    return this.groups.ask(group === undefined || !ask ? undefined : () => ask(group, sort));
  }

  setLayout(layout: GridLayout): void {
    const sorted = layout.sort !== this.layout.sort || layout.group !== this.layout.group;
    if (layout.group !== this.layout.group) this.groups.forget();
    this.layout = layout;
    this.active = { ...this.active, col: this.clampCol(this.active.col) };
    this.options.onlayout(layout);
    if (sorted) this.resort();
  }

  sortBy(column: Column<R>, keepOthers: boolean): void {
    if (column.sortable === false) return;
    this.setLayout({ ...this.layout, sort: nextSort(this.layout.sort, column.key, keepOthers) });
  }

  /** Moves the active cell and shows it. */
  activate(cell: Cell, options: { extend?: boolean } = {}): void {
    // Also an empty list has its first row active: the next one fills it.
    const row = cell.row < 0 ? -1 : Math.min(cell.row, Math.max(0, this.length - 1));
    this.active = { row, col: this.clampCol(cell.col) };
    if (row < 0) return;
    if (!options.extend) this.anchor = row;
    this.options.scrollTo(scrollToReveal(row, this.view));
  }

  /** From the anchor to a row: replaces what was selected, as in a file list. */
  async extendTo(row: number): Promise<void> {
    this.activate({ row: Math.max(0, row), col: this.active.col }, { extend: true });
    const from = Math.min(this.anchor, this.active.row);
    const end = Math.max(this.anchor, this.active.row) + 1;
    if (from === 0 && end === this.length && this.total > PAGE_ROWS) {
      this.select(EVERYTHING);
      return;
    }
    const rows = await this.rowsAt(from, end);
    this.select(selectIds(rows.map((r) => this.options.rowId(r))));
  }

  /** The rows of some places, headings left out; fetched where they are not at hand. */
  async rowsAt(from: number, end: number): Promise<R[]> {
    const [first, last] = this.map === null ? [from, end] : rowsBetween(this.map, from, end);
    const rows = await this.pages.rows(first, last);
    if (this.map === null) return rows;
    const { map } = this;
    return rows.filter((_, i) => {
      const place = placeOf(map, first + i);
      return place >= from && place < end && this.rowNumber(place) === first + i;
    });
  }

  toggleRow(index: number): void {
    const row = this.row(index);
    if (row === undefined) return;
    this.anchor = index;
    this.select(toggle(this.selection, this.options.rowId(row)));
  }

  selectAll(): void {
    this.select(EVERYTHING);
  }

  clearSelection(): void {
    this.select(NOTHING);
  }

  /** Where one is, for the keyboard. */
  get place(): GridPlace {
    const { active, length, columns, view } = this;
    const group = this.groups.at(active.row);
    return {
      active,
      total: length,
      columns: columns.length,
      page: pageStep(view),
      ...(group ? { group: group.open ? 'open' : 'closed' } : {}),
    };
  }

  /** Does what a key asked for, as far as it needs nothing from outside. */
  perform(command: GridCommand, selectable: boolean): void {
    const column = this.columns[this.active.col];
    if (command.kind === 'move') this.activate(command.to);
    else if (command.kind === 'fold') this.groups.fold(this.active.row, command.open);
    else if (command.kind === 'sort' && column) this.sortBy(column, command.add);
    else if (!selectable) return;
    else if (command.kind === 'extend') void this.extendTo(command.row);
    else if (command.kind === 'toggle') this.toggleRow(this.active.row);
    else if (command.kind === 'all') this.selectAll();
  }

  /** All selected rows in list order, or the active one; fetches what is not at hand. */
  async selectedRows(): Promise<R[]> {
    const chosen = this.chosen();
    if (chosen) return chosen;
    const all = await this.pages.rows(0, this.total);
    return all.filter((r) => this.holds(r));
  }

  /** The same without waiting: `undefined` when some of them are not at hand. */
  chosen(): R[] | undefined {
    const wanted = this.selectedCount;
    if (wanted === 0) return this.activeRow === undefined ? [] : [this.activeRow];
    const out: R[] = [];
    for (let i = 0; i < this.total && out.length < wanted; i += 1) {
      const row = this.pages.row(i);
      if (row !== undefined && this.holds(row)) out.push(row);
    }
    return out.length === wanted ? out : undefined;
  }

  memory(): GridMemory {
    const { scrollTop, total, active, selection } = this;
    return { scrollTop, total, active, selection };
  }

  async restore(memory: GridMemory): Promise<void> {
    this.rememberedTotal = memory.total;
    this.active = memory.active;
    this.select(memory.selection);
    await tick();
    this.options.scrollTo(memory.scrollTop);
  }

  private fetch(offset: number, limit: number): ReturnType<FetchPage<R>> {
    if (!this.query) return Promise.reject(new Error('the grid has no query yet'));
    return this.query({ offset, limit, sort: groupedSort(this.layout) });
  }

  private arrived(): void {
    this.arrivals += 1;
    for (const follow of [...this.followers]) follow();
    const last = this.length - 1;
    if (this.loaded && this.active.row > last)
      this.active = { ...this.active, row: Math.max(0, last) };
  }

  // The row one is on stays the active one if it is still at hand after sorting.
  private resort(): void {
    const { activeRow } = this;
    this.refresh();
    if (activeRow === undefined) return;
    const id = this.options.rowId(activeRow);
    const follow = (): void => {
      if (this.pages.stale) return;
      this.followers.delete(follow);
      const at = this.pages.findIndex((r) => this.options.rowId(r) === id);
      if (at < 0 || this.active.row < 0) return;
      this.active = { ...this.active, row: this.map === null ? at : placeOf(this.map, at) };
    };
    this.followers.add(follow);
  }

  private readonly followers = new Set<() => void>();

  private holds(row: R): boolean {
    const id = this.options.rowId(row);
    return this.selection.mode === 'all'
      ? !this.selection.except.has(id)
      : this.selection.ids.has(id);
  }

  private select(selection: Selection): void {
    this.selection = selection;
    this.options.onselection(selection);
  }

  private clampCol(col: number): number {
    return Math.max(0, Math.min(col, this.columns.length - 1));
  }
}
