// What every list with a screen of its own has: filters in the address, pages, what is selected,
// views, and a panel that follows the active row.
import { call, live } from '$lib/api';
import type { ListKind } from '$lib/api/gen/ListKind';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { SelectionSummary } from '$lib/api/gen/SelectionSummary';
import { today } from '$lib/app/clock.svelte';
import { href } from '$lib/app/router';
import { go, place, setQuery } from '$lib/app/router.svelte';

import type { Filters, filterSet } from '../filter/filters';
import { follower } from '../grid/follow';
import { NOTHING, type Selection, selectionForCall } from '../grid/selection';
import type { ColumnEdit, FetchPage, Page } from '../grid/types';
import { ListViews } from './list-views.svelte';

interface Options<R extends { id: number }, F extends string> {
  list: ListKind;
  /** Its filters, to and from the address. */
  filters: Pick<
    ReturnType<typeof filterSet<F>>,
    'fromQuery' | 'toQuery' | 'fromFilters' | 'toListQuery'
  >;
  page: (query: ListQuery, offset: number, limit: number) => Promise<Page<R>>;
  /** Whether the panel may show another record now. Default: it may. */
  mayTurn?: () => Promise<boolean>;
}

/** Call during component initialisation. */
export class ListDesk<R extends { id: number }, F extends string> {
  selection = $state.raw<Selection>(NOTHING);
  readonly views: ListViews;
  private readonly summary: { readonly data: SelectionSummary | undefined };
  private readonly beside;
  // The panel's record is in the address, too, but must not make a new question of the list.
  private readonly key = $derived.by(() =>
    JSON.stringify(this.options.filters.fromQuery(place().query)),
  );
  readonly filters = $derived.by(() => JSON.parse(this.key) as Filters<F>);
  /** The question of the list without its order. */
  readonly query = $derived.by(() => this.options.filters.toListQuery(this.filters, []));
  readonly fetch = $derived.by((): FetchPage<R> => {
    const { filters } = this;
    const { page, filters: set } = this.options;
    void today();
    return async ({ offset, limit, sort }) => {
      try {
        return await page(set.toListQuery(filters, sort), offset, limit);
      } finally {
        this.answered = true;
      }
    };
  });
  /** Rows have come, or will not: what is seen first is asked for first, sums of all of it later. */
  private answered = $state(false);

  constructor(private readonly options: Options<R, F>) {
    const { list, filters } = options;
    this.views = new ListViews({
      list,
      query: () => this.query,
      narrow: (query) => setQuery(filters.toQuery(filters.fromFilters(query))),
      onswitch: () => (this.selection = NOTHING),
    });
    // What the foot sums up: what is selected, else everything the list shows.
    this.summary = live(async () => {
      void today();
      const { query } = this;
      if (!this.answered) return undefined;
      return call('list_selection', {
        list,
        selection: this.several ? this.chosen : { mode: 'matching', query, except: [] },
      });
    });
    this.beside = follower({
      id: (row: R) => row.id,
      shown: () => this.peeked,
      show: (id) => void this.turn(id),
    });
  }

  get list(): ListKind {
    return this.options.list;
  }

  /** The record in the panel. */
  get peeked(): number | null {
    return Number(place().query.id) || null;
  }

  /** Whether anything is selected. */
  get several(): boolean {
    return this.selection.mode === 'all' || this.selection.ids.size > 0;
  }

  /** What is selected, as the register understands it. */
  get chosen(): ReturnType<typeof selectionForCall<ListQuery>> {
    return selectionForCall(this.selection, this.query);
  }

  /** How many are summed up, and what they come to. */
  get sums(): SelectionSummary | undefined {
    return this.summary.data;
  }

  /** Another record beside the list, or none. */
  async turn(id: number | null): Promise<void> {
    if (id === this.peeked || (await this.options.mayTurn?.()) === false) return;
    await setQuery({ id: id === null ? undefined : String(id) });
  }

  /** Opens a row: beside the list, or in full. */
  open(row: R, full: boolean): void {
    if (full) void go(href([this.list, row.id]));
    else void this.turn(row.id);
  }

  /** The row one is on beside the list. */
  openActive(): void {
    this.beside.open();
  }

  /** For the grid: one is on another row. */
  follow(row: R | undefined): void {
    this.beside.follow(row);
  }

  /** Narrows the list. */
  narrow(filters: Filters<F>): void {
    void setQuery(this.options.filters.toQuery(filters));
  }

  clearFilters(): void {
    this.narrow({ text: '', values: {} });
  }

  /** What the list is narrowed to, as the address has it. */
  get address(): Record<string, string | undefined> {
    return this.options.filters.toQuery(this.filters);
  }
}

/** A cell that is edited as it is kept: texts, names, days. */
export function own<R>(field: keyof R & string): ColumnEdit<R> {
  return { field, text: (row) => String(row[field] ?? '') };
}
