// What one does to a vendor from wherever it is shown.
import { attempts, call, newOpId } from '$lib/api';
import type { VendorId } from '$lib/api/gen/VendorId';
import { copyText } from '$lib/app/clipboard';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';
import { confirm } from '$lib/ui/overlay/confirm.svelte';

import { standardsDraft, type StandardsValues } from './standards';

/** Asks, deletes, offers to undo; says why not while contracts or assets refer to it. */
export async function deleteVendor(id: VendorId, name: string): Promise<boolean> {
  const sure = await confirm({
    title: t('vendors-delete-question', { name }),
    text: t('vendors-delete-text'),
    answers: [{ id: 'delete', label: t('vendors-delete-yes'), variant: 'danger' }],
  });
  if (sure !== 'delete') return false;
  try {
    const { op } = await call('vendor_delete', { op_id: newOpId(), id });
    toastDone(t('vendors-deleted', { name }), op);
    return true;
  } catch (reason) {
    toastError(reason);
    return false;
  }
}

/** Copies a text and says whether it is really on the clipboard. */
export async function copy(text: string): Promise<void> {
  const copied = await copyText(text);
  toast(copied ? t('common-copied') : t('common-copy-failed'), copied ? {} : { kind: 'error' });
}

/** The renewals report about this vendor. */
export function renewalsHref(id: VendorId): string {
  return href(['reports', 'renewals'], { vendor: String(id) });
}

/** How a form of weights and targets saves, wherever it stands. */
export function saveStandards(): (values: StandardsValues) => Promise<void> {
  const opId = attempts();
  return async (values) => {
    const standards = standardsDraft(values);
    const args = { op_id: opId(standards), standards };
    const { op } = await call('vendor_standards_save', args);
    toastDone(() => t('vendors-standards-saved'), op);
  };
}
