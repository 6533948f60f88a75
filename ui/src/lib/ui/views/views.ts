// What one does to a view.
import { call, newOpId } from '$lib/api';
import type { ListView } from '$lib/api/gen/ListView';
import type { ListViewDraft } from '$lib/api/gen/ListViewDraft';
import type { ViewId } from '$lib/api/gen/ViewId';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { t } from '$lib/i18n';

export function viewHref(view: Pick<ListView, 'list' | 'id'>): string {
  return href([view.list], { view: String(view.id) });
}

/** Saves and says so; the id, or `null` when it was refused (the caller shows why). */
export async function saveView(draft: ListViewDraft): Promise<ViewId> {
  const { op, id } = await call('view_save', { op_id: newOpId(), draft });
  toastDone(t('op-view-save', { subject: draft.name }), op);
  return id as ViewId;
}

export async function deleteView(view: ListView): Promise<boolean> {
  try {
    const { op } = await call('view_delete', { op_id: newOpId(), id: view.id });
    toastDone(t('op-view-delete', { subject: view.name }), op);
    return true;
  } catch (reason) {
    toastError(reason);
    return false;
  }
}

/** One place up or down among the views of its list. */
export async function moveView(
  views: readonly ListView[],
  view: ListView,
  by: -1 | 1,
): Promise<void> {
  const ids = views.map((v) => v.id);
  const at = ids.indexOf(view.id);
  const other = ids[at + by];
  if (other === undefined) return;
  ids[at + by] = view.id;
  ids[at] = other;
  try {
    await call('view_reorder', { op_id: newOpId(), ids });
  } catch (reason) {
    toastError(reason);
  }
}
