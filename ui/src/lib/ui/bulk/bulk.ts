// Changes of rows, asked of the register: seen first where they are many, done as one operation.
import { call, fieldErrorText, newOpId } from '$lib/api';
import type { BulkField } from '$lib/api/gen/BulkField';
import type { BulkChange } from '$lib/api/gen/BulkChange';
import type { BulkOutcome } from '$lib/api/gen/BulkOutcome';
import type { FieldError } from '$lib/api/gen/FieldError';
import type { ListKind } from '$lib/api/gen/ListKind';
import { toastDone } from '$lib/app/register.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { minorDigits, type Money, toDecimal } from '$lib/format/money';
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

/** A field with its name. */
type Named = Pick<BulkField, 'field' | 'label'>;

/** What a field is called: as the register says, else as the journal does. */
export function fieldLabel(field: string, fields: readonly Named[]): string {
  const known = fields.find((f) => f.field === field);
  if (known) return known.label;
  const id = `field-name-${field.replaceAll('_', '-')}`;
  return knows(id) ? t(id) : field;
}

/** Why a row stays as it was, in one sentence for each field. */
export function reasonsText(errors: readonly FieldError[], fields: readonly Named[]): string {
  return errors
    .map((e) =>
      e.field === 'id' ? fieldErrorText(e) : `${fieldLabel(e.field, fields)}: ${fieldErrorText(e)}`,
    )
    .join(' ');
}

/** An amount as a change writes it: `12.50 EUR`. */
export function moneyText(money: Money | null): string {
  return money ? `${toDecimal(money)} ${money.currency}` : '';
}

/** The amount a change writes so; `null` for none. */
export function moneyOf(text: string): Money | null {
  const [, number, currency] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/u.exec(text) ?? [];
  if (number === undefined || currency === undefined) return null;
  const [whole = '', part = ''] = number.split('.');
  return { minor: Number(whole + part.padEnd(minorDigits(currency), '0')), currency };
}

/** The whole number of a text; `null` for none. */
export function numberOf(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : null;
}
