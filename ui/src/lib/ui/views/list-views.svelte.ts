// A list and its views: which one the address names, what it begins with, what the list shows now.
import { untrack } from 'svelte';

import { call, live } from '$lib/api';
import type { ListKind } from '$lib/api/gen/ListKind';
import type { ListView } from '$lib/api/gen/ListView';
import type { ViewDefinition } from '$lib/api/gen/ViewDefinition';
import type { GridLayout } from '$lib/app/prefs';
import { setGridLayout } from '$lib/app/prefs.svelte';
import { place } from '$lib/app/router.svelte';

import { definitionOf, layoutOf, type Question } from './definition';

interface Options {
  list: ListKind;
  /** What the list is narrowed to. */
  query: () => Question;
  /** Puts a question into the address. */
  narrow: (query: Question) => Promise<void>;
  /** Another view: what was selected is no longer seen. */
  onswitch: () => void;
}

/** Call during component initialisation. */
export class ListViews {
  /** The layout of the grid as it stands; the screen hands it in. */
  layout = $state.raw<GridLayout>();
  private readonly found = live(() => call('view_list'), {
    tables: ['view'],
    keep: 'view_list',
  });
  private shown: string | undefined;

  constructor(private readonly options: Options) {
    $effect(() => {
      const { current } = this;
      if (!current?.definition || this.shown === String(current.id)) return;
      this.shown = String(current.id);
      const { text, filters } = this.options.query();
      // An address that narrows already, e.g. on the way back, is what one wants to see.
      if (text === '' && filters.length === 0) void this.options.narrow(current.definition.query);
    });
    let key: string | undefined;
    $effect(() => {
      if (place().query.view === undefined) this.shown = undefined;
      const before = key;
      key = this.gridKey;
      if (before !== undefined && before !== key) untrack(this.options.onswitch);
    });
  }

  get views(): readonly ListView[] {
    return (this.found.data ?? []).filter((v) => v.list === this.options.list);
  }

  get current(): ListView | undefined {
    const id = place().query.view;
    return id === undefined ? undefined : this.views.find((v) => String(v.id) === id);
  }

  /** Whether the view an address names has been looked up. */
  get ready(): boolean {
    return place().query.view === undefined || this.found.data !== undefined;
  }

  /** Under which name the grid keeps what one changes about it. */
  get gridKey(): string {
    const { current } = this;
    return current ? `${this.options.list}@${current.id}` : this.options.list;
  }

  get initialLayout(): GridLayout | undefined {
    const definition = this.current?.definition;
    return definition ? layoutOf(definition) : undefined;
  }

  get now(): ViewDefinition | undefined {
    return this.layout && definitionOf(this.options.query(), this.layout);
  }

  /** Back to what the view keeps. */
  reset(set: (layout: GridLayout) => void): void {
    const definition = this.current?.definition;
    if (!definition) return;
    set(layoutOf(definition));
    setGridLayout(this.gridKey, undefined);
    void this.options.narrow(definition.query);
  }
}
