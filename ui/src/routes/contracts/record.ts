// What one does to a contract from wherever it is shown.
import { call, newOpId } from '$lib/api';
import type { ContractDetail } from '$lib/api/gen/ContractDetail';
import type { ContractId } from '$lib/api/gen/ContractId';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';
import { confirm } from '$lib/ui/overlay/confirm.svelte';

import type { Subject } from './decide';
import { contractLabel } from './words';

/** What a decision about this contract would be about; `null` when there is nothing to decide. */
export function subjectOf({ row, draft, deciding, if_nothing }: ContractDetail): Subject | null {
  const evergreen = row.renewal === 'evergreen';
  if (draft.status !== 'active' || (deciding === null && !evergreen)) return null;
  return {
    contract_id: row.id,
    period_id: deciding,
    vendor: row.vendor,
    number: row.number,
    title: row.title,
    renewal: row.renewal,
    missed: row.state === 'notice_missed',
    if_nothing,
    period_end: row.period_end,
    send_by: row.send_by,
  };
}

/** The same for a contract at hand by its id only; says so when there is nothing to decide. */
export async function subjectOfContract(id: ContractId): Promise<Subject | undefined> {
  try {
    const subject = subjectOf(await call('contract_get', { id }));
    if (subject) return subject;
    toast(() => t('contracts-nothing-to-decide'), { kind: 'error' });
  } catch (reason) {
    toastError(reason);
  }
  return undefined;
}

/** Asks, deletes, offers to undo. True when it is gone. */
export async function deleteContract(
  id: ContractId,
  named: { number: string; title: string },
): Promise<boolean> {
  const contract = contractLabel(named);
  const sure = await confirm({
    title: t('contracts-delete-title', { contract }),
    text: t('contracts-delete-text'),
    answers: [{ id: 'delete', label: t('contracts-delete-yes'), variant: 'danger' }],
  });
  if (sure !== 'delete') return false;
  try {
    const { op } = await call('contract_delete', { op_id: newOpId(), id });
    toastDone(t('contracts-deleted', { contract }), op);
    return true;
  } catch (reason) {
    toastError(reason);
    return false;
  }
}
