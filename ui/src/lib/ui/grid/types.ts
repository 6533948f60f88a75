// What a list tells the grid.
import type { Snippet } from 'svelte';

import type { ListKind } from '$lib/api/gen/ListKind';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { GridLayout, SortKey } from '$lib/app/prefs';
import type { Money } from '$lib/format/money';

import type { MenuEntry } from '../types';
import type { Selection } from './selection';
import type { FootSum } from './sums';

export type { GridLayout, SortKey } from '$lib/app/prefs';

export type RowId = string | number;

export interface Column<R> {
  /** Stable name: the sort key sent to the provider and the key of the stored layout. */
  key: string;
  /** Message id of the heading. */
  title: string;
  /** The heading itself, of a column people named: goes before `title`. */
  name?: string;
  /** Initial width in CSS pixels. */
  width: number;
  minWidth?: number;
  /** Takes its share of spare room until somebody resizes it. */
  grow?: number;
  align?: 'start' | 'end';
  /** Serials, tags, hashes. */
  mono?: boolean;
  /** Default true. */
  sortable?: boolean;
  /** Not shown until chosen in the column menu. */
  hidden?: boolean;
  /** The cell as plain text: what is copied, and what is drawn without `cell`. */
  text: (row: R) => string;
  /** Draws the cell; must fit one line. */
  cell?: Snippet<[R]>;
  /** How its cells are edited in place; without it they are not. */
  edit?: ColumnEdit<R>;
  /** What `whole` sorts it by; the text when left out, `null` for what is missing. */
  order?: (row: R) => string | number | null;
  /** Its amounts, where it holds money: the foot sums up the column one is in. */
  amounts?: (row: R) => readonly Money[];
  /** Rows with the same value can make a group. Default: what sorts and is no amount. */
  groups?: boolean;
  /** The words of a value of its closed choice, for the heading of a group. */
  word?: (value: string) => string;
}

export interface ColumnEdit<R> {
  /** The field of the record. */
  field: string;
  /** What stands there now, as the register writes it in a change. */
  text: (row: R) => string;
}

export interface PageQuery {
  offset: number;
  limit: number;
  sort: readonly SortKey[];
}

export interface Page<R> {
  rows: readonly R[];
  /** Rows that match in all. */
  total: number;
}

/** How a list stands: what its paper needs to know of the grid. */
export interface Look {
  /** Keys of the visible columns, in order. */
  columns: readonly string[];
  sort: readonly SortKey[];
}

/** Answers one page. A new function is a new query (another filter): the selection is dropped. */
export type FetchPage<R> = (query: PageQuery) => Promise<Page<R>>;

/** What the footer snippet gets. */
export interface GridInfo {
  total: number;
  selected: number;
  /** Rows and columns of the range of cells, when there is one. */
  cells: { rows: number; columns: number } | null;
  /** What is summed up, and of which column. */
  sum: FootSum | undefined;
}

/** The props of `DataGrid`. */
export interface GridProps<R> {
  /** Names the stored layout and what coming back restores. */
  gridKey: string;
  /** Accessible name. */
  label: string;
  columns: readonly Column<R>[];
  fetch: FetchPage<R>;
  rowId: (row: R) => RowId;
  /** Change it to fetch again in place: `revisions([...]).current`. */
  revision?: number;
  initialSort?: readonly SortKey[];
  selectable?: boolean;
  selection?: Selection;
  /** Whether a filter narrows the list: decides between `empty` and `noresults`. */
  filtered?: boolean;
  /** Sums for the footer, of the selection or of everything that matches. */
  totals?: readonly Money[];
  /** The column those sums are of. */
  totalsOf?: string;
  /** Enter or double-click; `full` with Ctrl. */
  onopen?: (row: R, full: boolean) => void;
  /** A row was clicked, without Ctrl or Shift, where one click shows it. */
  onpress?: (row: R) => void;
  /** The active row changed, e.g. for a panel that follows. */
  onactive?: (row: R | undefined) => void;
  /** The list whose rows these are: gives it groups, editing and pasting. */
  list?: ListKind;
  /** The question of the list without its order: what groups and selections are asked of. */
  query?: ListQuery;
  /** A layout to begin with where nobody has changed anything yet. */
  initialLayout?: GridLayout;
  /** The layout changed, or is there for the first time. */
  onlayout?: (layout: GridLayout) => void;
  /** Whether cells can be changed now. */
  editable?: boolean;
  /** Filters by a column. */
  onfilter?: (column: Column<R>) => void;
  /** The context menu of a row (and of the selection, when the row is part of one). */
  menu?: (row: R) => MenuEntry[];
  empty?: Snippet;
  noresults?: Snippet;
  footer?: Snippet<[GridInfo]>;
}

export const PAGE_ROWS = 200;
export const OVERSCAN = 8;
