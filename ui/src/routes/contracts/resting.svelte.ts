// Parts of the address that move fast, e.g. with a key held down: shown at once, written into the
// address when they rest. WebKit refuses more than a hundred changes of the history in 30 seconds.
import { onDestroy } from 'svelte';

import { go, place, setQuery } from '$lib/app/router.svelte';

type Changes = Record<string, string | undefined>;

const REST_MS = 250;

export interface Resting {
  /** The query as it is meant. */
  readonly query: Readonly<Changes>;
  set(changes: Changes): void;
  /** Goes elsewhere, so that the way back leads to what was last seen. */
  leave(to: string): void;
}

/** Call during component initialisation. */
export function resting(): Resting {
  let meant = $state.raw<Changes>({});
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    const changes = meant;
    if (Object.keys(changes).length === 0) return;
    await setQuery(changes);
    if (meant === changes) meant = {};
  }

  onDestroy(() => clearTimeout(timer));

  return {
    get query() {
      return { ...place().query, ...meant };
    },
    set(changes) {
      meant = { ...meant, ...changes };
      clearTimeout(timer);
      timer = setTimeout(() => void write(), REST_MS);
    },
    leave(to) {
      void write().then(() => go(to));
    },
  };
}
