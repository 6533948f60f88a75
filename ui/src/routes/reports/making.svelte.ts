// How far the file being made has come, as the shell tells it.
import { call, on } from '$lib/api';

export interface Making {
  /** 0 to 1; `null` while it is too short to tell. */
  readonly share: number | null;
  /** Stops what is being made; nothing half-written stays. */
  stop(): void;
}

/**
 * Call during component initialisation; `busy` is tracked, each beginning starts at nothing. `files`
 * says whether files are being made, or the preview.
 */
export function making(busy: () => boolean, files: () => boolean): Making {
  let share = $state<number | null>(null);

  $effect(() => {
    if (!busy()) return;
    share = null;
    return on<[number, number]>('progress', ([done, total]) => {
      share = total > 0 ? Math.min(done / total, 1) : null;
    });
  });

  return {
    get share() {
      return share;
    },
    stop: () => void call('report_cancel', { files: files() }).catch(() => undefined),
  };
}
