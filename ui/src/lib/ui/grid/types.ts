// What a list tells the grid.
import type { Snippet } from 'svelte';

import type { SortKey } from '$lib/app/prefs';
import type { Money } from '$lib/format/money';

import type { MenuEntry } from '../types';
import type { Selection } from './selection';

export type { GridLayout, SortKey } from '$lib/app/prefs';

export type RowId = string | number;

export interface Column<R> {
  /** Stable name: the sort key sent to the provider and the key of the stored layout. */
  key: string;
  /** Message id of the heading. */
  title: string;
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
  /** Sums per currency, as the list gave them in `totals`. */
  totals: readonly Money[];
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
  /** Enter or double-click; `full` with Ctrl. */
  onopen?: (row: R, full: boolean) => void;
  /** The active row changed, e.g. for a panel that follows. */
  onactive?: (row: R | undefined) => void;
  /** The context menu of a row (and of the selection, when the row is part of one). */
  menu?: (row: R) => MenuEntry[];
  empty?: Snippet;
  noresults?: Snippet;
  footer?: Snippet<[GridInfo]>;
}

export const PAGE_ROWS = 200;
export const OVERSCAN = 8;
