// Printing certificates, and how one stands.
import { call, newOpId } from '$lib/api';
import type { SealedCertificate } from '$lib/api/gen/SealedCertificate';
import type { Lang } from '$lib/api/gen/Lang';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** One into a file, several into a folder. */
export async function printCertificates(
  rows: readonly SealedCertificate[],
  language: Lang,
): Promise<void> {
  try {
    const ids = rows.map(({ id }) => id);
    const { done, name } = await call('certificate_print', { op_id: newOpId(), ids, language });
    if (done) toastDone(t('certificate-printed', { count: ids.length, name }), null);
  } catch (reason) {
    toastError(reason);
  }
}

export function standing({ annulled_on, superseded_by }: SealedCertificate): {
  status: Status;
  id: 'force' | 'annulled' | 'superseded';
} {
  if (superseded_by !== '') return { status: 'ended', id: 'superseded' };
  if (annulled_on !== null) return { status: 'critical', id: 'annulled' };
  return { status: 'ok', id: 'force' };
}
