// `live()`: the answer of a query, kept up to date. It runs again when something it read changes
// and when the register says that one of its tables did.
import { untrack } from 'svelte';

import { onChanged } from './call';
import { type ApiError, toApiError } from './error';
import { keepAnswer, keptAnswer } from './kept';

export interface Live<T> {
  /** The last good answer; stays while a newer one is on its way. */
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  /** Grows with every `changed` of the tables: hand it to a grid as `revision`. */
  readonly revision: number;
  refresh(): void;
}

export interface LiveOptions {
  /** Tables whose changes matter; all of them when left out. */
  tables?: readonly string[];
  /**
   * A name under which the last answer is kept for the next time the component is there: it stands
   * at once and is asked anew behind it. For small answers that a screen cannot be drawn without.
   */
  keep?: string;
}

/**
 * Call during component initialisation. `load` runs inside an effect: state it reads before its
 * first `await` is tracked. Answers that arrive out of order are dropped.
 */
export function live<T>(load: () => Promise<T>, options: LiveOptions = {}): Live<T> {
  const { keep } = options;
  let data = $state.raw(keep === undefined ? undefined : (keptAnswer(keep) as T | undefined));
  let error = $state.raw<ApiError>();
  let loading = $state(true);
  let revision = $state(0);
  let latest = 0;

  $effect(() =>
    onChanged(({ tables }) => {
      if (touches(options.tables, tables)) revision += 1;
    }),
  );

  $effect(() => {
    void revision;
    latest += 1;
    const mine = latest;
    const answer = load();
    untrack(() => {
      loading = true;
    });
    answer.then(
      (value) => {
        if (mine !== latest) return;
        data = value;
        if (keep !== undefined) keepAnswer(keep, value);
        error = undefined;
        loading = false;
      },
      (reason: unknown) => {
        if (mine !== latest) return;
        error = toApiError(reason);
        loading = false;
      },
    );
    return () => {
      // A result that arrives after unmounting belongs to nobody.
      if (mine === latest) latest += 1;
    };
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    get revision() {
      return revision;
    },
    refresh() {
      revision += 1;
    },
  };
}

/** Whether a change of `changed` tables concerns somebody who watches `watched`. */
export function touches(
  watched: readonly string[] | undefined,
  changed: readonly string[],
): boolean {
  if (!watched || changed.length === 0) return true;
  return changed.some((table) => watched.includes(table));
}

/** A counter that grows with each change of the tables, for grids that fetch for themselves. */
export function revisions(tables?: readonly string[]): { readonly current: number } {
  let current = $state(0);
  $effect(() =>
    onChanged((changed) => {
      if (touches(tables, changed.tables)) current += 1;
    }),
  );
  return {
    get current() {
      return current;
    },
  };
}
