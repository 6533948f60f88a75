// The rows of a grid as they are drawn: pages on demand, under the headings of groups.
import type { Group } from '$lib/api/gen/Group';

import { GridGroups } from './group-state.svelte';
import { type GroupMap, openSpans, placeAt, placeOf, rowsBetween } from './groups';
import { Pages } from './pages';
import type { FetchPage, SortKey } from './types';

interface Options {
  sort: () => readonly SortKey[];
  /** Pages have arrived. */
  onarrived: () => void;
}

export class GridRows<R> {
  readonly groups = new GridGroups();
  /** Grows when pages arrive; reading it makes a derivation follow them. */
  private arrivals = $state(0);
  private rememberedTotal = $state(0);
  private query: FetchPage<R> | undefined;
  private readonly pages: Pages<R>;

  constructor(private readonly options: Options) {
    this.pages = new Pages<R>({
      load: (offset, limit) => this.load(offset, limit),
      onchange: () => {
        this.arrivals += 1;
        options.onarrived();
      },
    });
  }

  get total(): number {
    void this.arrivals;
    return this.pages.loaded ? this.pages.total : this.rememberedTotal;
  }

  /** How many there were when one was last here: so that the list can be scrolled at once. */
  remember(total: number): void {
    this.rememberedTotal = total;
  }

  /** Places of groups and rows; `null` while there are no groups. */
  get map(): GroupMap | null {
    return this.groups.map;
  }

  /** Places in all: rows, and headings of groups. */
  get length(): number {
    return this.map === null ? this.total : this.map.length;
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

  /** The row at a place; `undefined` on its way, and for the heading of a group. */
  at(place: number): R | undefined {
    void this.arrivals;
    const number = this.numberAt(place);
    return number === undefined ? undefined : this.pages.row(number);
  }

  /** Where a place's row stands in the list without its headings. */
  numberAt(place: number): number | undefined {
    if (this.map === null) return place;
    if (place < 0 || place >= this.map.length) return undefined;
    const at = placeAt(this.map, place);
    return 'row' in at ? at.row : undefined;
  }

  /** How many rows stand from one place to another (exclusive). */
  countBetween(from: number, end: number): number {
    return this.spans(from, end).reduce((n, [first, last]) => n + last - first, 0);
  }

  /** Another question; whether it is another one, and whether there was one before. */
  ask(query: FetchPage<R>): 'same' | 'first' | 'other' {
    if (this.query === query) return 'same';
    const first = this.query === undefined;
    this.query = query;
    return first ? 'first' : 'other';
  }

  /** Fetches again in place; `groups` loads the groups, where there are to be some. */
  refresh(groups: (() => Promise<readonly Group[]>) | undefined): void {
    this.pages.refresh();
    void this.groups.ask(groups);
  }

  /** Says which places are drawn. */
  want(first: number, end: number): void {
    const [from, to] = this.map === null ? [first, end] : rowsBetween(this.map, first, end);
    this.pages.want(from, to);
  }

  /** The rows of some places, headings left out; fetched where they are not at hand. */
  async between(from: number, end: number): Promise<R[]> {
    return this.all(this.spans(from, end));
  }

  /** So many rows from a place on, fewer where the list ends before. */
  async from(place: number, count: number): Promise<R[]> {
    return this.all(this.spans(place, this.length, count));
  }

  /** Every row of the list, those of closed groups included. */
  async everything(): Promise<R[]> {
    return this.pages.rows(0, this.total);
  }

  /** The rows of some places without waiting; `undefined` when one is not at hand. */
  atHand(from: number, end: number): R[] | undefined {
    const out: R[] = [];
    for (const [first, last] of this.spans(from, end)) {
      for (let number = first; number < last; number += 1) {
        const row = this.pages.row(number);
        if (row === undefined) return undefined;
        out.push(row);
      }
    }
    return out;
  }

  /** So many rows that pass, in the order of the list; `undefined` when they are not at hand. */
  some(wanted: number, passes: (row: R) => boolean): R[] | undefined {
    void this.arrivals;
    const out: R[] = [];
    for (let number = 0; number < this.total && out.length < wanted; number += 1) {
      const row = this.pages.row(number);
      if (row !== undefined && passes(row)) out.push(row);
    }
    return out.length === wanted ? out : undefined;
  }

  /** The place of a row that is at hand. */
  find(test: (row: R) => boolean): number | undefined {
    const at = this.pages.findIndex(test);
    if (at < 0) return undefined;
    return this.map === null ? at : placeOf(this.map, at);
  }

  private spans(from: number, end: number, most = Number.POSITIVE_INFINITY): [number, number][] {
    if (this.map !== null) return openSpans(this.map, from, end, most);
    const last = Math.min(end, this.total, from + most);
    return last > from ? [[from, last]] : [];
  }

  private async all(spans: readonly [number, number][]): Promise<R[]> {
    const out: R[] = [];
    for (const [first, last] of spans) out.push(...(await this.pages.rows(first, last)));
    return out;
  }

  private load(offset: number, limit: number): ReturnType<FetchPage<R>> {
    if (!this.query) return Promise.reject(new Error('the grid has no query yet'));
    return this.query({ offset, limit, sort: this.options.sort() });
  }
}
