// Putting assets into a lot, and saying which did not come in and why.
import { call } from '$lib/api';
import type { AssetId } from '$lib/api/gen/AssetId';
import type { DisposalLotId } from '$lib/api/gen/DisposalLotId';
import type { AddedLines } from '$lib/api/gen/AddedLines';
import { toastDone } from '$lib/app/register.svelte';
import { t } from '$lib/i18n';

/** Names at most; the rest is a number. */
const NAMED = 5;

/** The first few by name. */
function few(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  const rest = names.length - NAMED;
  return rest > 0 ? t('lot-few-more', { list: shown, count: rest }) : shown;
}

/** What became of the assets, in sentences. */
export function addedWords({ added, elsewhere, disposed }: AddedLines, number: string): string {
  const parts = [t('lot-added', { count: added, number })];
  if (elsewhere.length > 0) {
    const list = few(elsewhere.map(([tag, lot]) => `${tag} (${lot})`));
    parts.push(t('lot-added-elsewhere', { count: elsewhere.length, list }));
  }
  if (disposed.length > 0) {
    parts.push(t('lot-added-disposed', { count: disposed.length, list: few(disposed) }));
  }
  return parts.join(' ');
}

export async function addToLot(
  opId: string,
  id: DisposalLotId,
  number: string,
  assets: AssetId[],
): Promise<void> {
  const { op, added } = await call('disposal_add', { op_id: opId, id, assets });
  toastDone(addedWords(added, number), op);
}
