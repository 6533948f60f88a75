// What one does to an asset from wherever it is shown.
import { call, newOpId } from '$lib/api';
import type { AssetId } from '$lib/api/gen/AssetId';
import { copyText } from '$lib/app/clipboard';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';
import { confirm } from '$lib/ui/overlay/confirm.svelte';
import type { Option } from '$lib/ui/types';

/** Asks, saying what else it changes; deletes; offers to undo. True when it is gone. */
export async function deleteAsset(id: AssetId): Promise<boolean> {
  try {
    const { row, contracts } = await call('asset_get', { id });
    const covered = contracts.length;
    const sure = await confirm({
      title: t('assets-delete-question', { tag: row.tag }),
      text: [
        ...(covered > 0 ? [t('assets-delete-covered', { count: covered })] : []),
        t('assets-delete-text'),
      ].join(' '),
      answers: [{ id: 'delete', label: t('assets-delete-yes'), variant: 'danger' }],
    });
    if (sure !== 'delete') return false;
    const { op } = await call('asset_delete', { op_id: newOpId(), id });
    toastDone(t('assets-deleted', { tag: row.tag }), op);
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

/** Assets by a part of what they are known by, for a field that takes one. */
export async function searchAssets(text: string): Promise<readonly Option[]> {
  if (text.trim() === '') return [];
  const hits = await call('search', { text, kinds: ['asset'], limit: 20 });
  return hits.map((hit) => ({ value: String(hit.id), label: hit.title, hint: hit.subtitle }));
}
