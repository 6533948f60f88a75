// Certificates given out as PDF: each is noted in the journal and carries its proof.
import { call, newOpId } from '$lib/api';
import type { DisposalCertificateId } from '$lib/api/gen/DisposalCertificateId';
import { toastDone, toastError, toastUnkept } from '$lib/app/register.svelte';
import { t } from '$lib/i18n';

export async function printed(ids: readonly DisposalCertificateId[]): Promise<void> {
  try {
    const args = { op_id: newOpId(), ids: [...ids], lang: null };
    const { name, count, unkept } = await call('certificate_print', args);
    // What was given out cannot be taken back: nothing to undo.
    if (count > 0) toastDone(t('certificate-printed', { count, name }), null);
    toastUnkept(unkept);
  } catch (reason) {
    toastError(reason);
  }
}
