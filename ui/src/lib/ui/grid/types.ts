// What a list tells the grid.
import type { Snippet } from 'svelte';

import type { SortKey } from '$lib/app/prefs';
import type { Money } from '$lib/format/money';

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

/** Answers one page. A new function is a new query (another filter): the selection is dropped. */
export type FetchPage<R> = (query: PageQuery) => Promise<Page<R>>;

/** What the footer snippet gets. */
export interface GridInfo {
  total: number;
  selected: number;
  /** Sums per currency, as the list gave them in `totals`. */
  totals: readonly Money[];
}

export const PAGE_ROWS = 200;
export const OVERSCAN = 8;
