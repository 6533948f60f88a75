// Undoing one operation of the journal, and why it was refused: the words stay beside the
// operation instead of passing by as a message.
import { type ApiError, call, newOpId, toApiError } from '$lib/api';
import type { OpInfo } from '$lib/api/gen/OpInfo';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';

import { opWords } from './words';

export class Undoing {
  busy = $state(false);
  /** Why the operation `of` could not be undone. */
  error = $state.raw<ApiError>();
  of = $state<number | null>(null);

  async run(op: OpInfo): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.of = op.id;
    try {
      await call('undo', { op_id: newOpId(), target: op.id });
      toast(t('common-undone', { what: opWords(op) }));
    } catch (reason) {
      this.error = toApiError(reason);
    } finally {
      this.busy = false;
    }
  }
}
