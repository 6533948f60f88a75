// Changes of rows, asked of the register: seen first where they are many, done as one operation.
import { call, fieldErrorText, newOpId } from '$lib/api';
import type { BulkChange } from '$lib/api/gen/BulkChange';
import type { BulkOutcome } from '$lib/api/gen/BulkOutcome';
import type { FieldError } from '$lib/api/gen/FieldError';
import type { ListKind } from '$lib/api/gen/ListKind';
import { toastDone } from '$lib/app/register.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { knows, t } from '$lib/i18n';

export function preview(list: ListKind, change: BulkChange): Promise<BulkOutcome> {
  return call('bulk_preview', { list, change });
}

/** Does it. `seen` is the digest of the preview it was agreed to. */
export async function apply(
  list: ListKind,
  change: BulkChange,
  seen: string | null = null,
): Promise<BulkOutcome | null> {
  const { done, outcome } = await call('bulk_edit', { op_id: newOpId(), list, change, seen });
  // A single cell says what became of it itself.
  if (outcome && outcome.changed > 1) {
    toastDone(t('grid-cells-saved', { count: outcome.changed }), done.op);
  }
  if (outcome && outcome.refused > 0) {
    toast(t('grid-cells-refused', { count: outcome.refused }), { kind: 'error' });
  }
  return outcome;
}

export function fieldLabel(field: string): string {
  const id = `field-name-${field.replaceAll('_', '-')}`;
  return knows(id) ? t(id) : field;
}

/** Why a row stays as it was, in one sentence for each field. */
export function reasonsText(errors: readonly FieldError[]): string {
  return errors
    .map((e) =>
      e.field === 'id' ? fieldErrorText(e) : `${fieldLabel(e.field)}: ${fieldErrorText(e)}`,
    )
    .join(' ');
}
