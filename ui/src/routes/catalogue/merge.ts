// A name that is taken means to merge two: that is asked before it is done.
import { toApiError } from '$lib/api';
import { t } from '$lib/i18n';
import { confirm } from '$lib/ui/overlay/confirm.svelte';

/** Saves; where the register says that the name is taken, asks and saves as a merge. */
export async function saveOrMerge<T>(
  name: string,
  save: (merge: boolean) => Promise<T>,
): Promise<T> {
  try {
    return await save(false);
  } catch (reason) {
    const { wire } = toApiError(reason);
    const only = wire.fields.length === 1 && wire.fields[0]?.code === 'name-taken';
    if (!only || !(await agreed(name))) throw reason;
    return save(true);
  }
}

async function agreed(name: string): Promise<boolean> {
  const answer = await confirm({
    title: t('catalogue-merge-question', { name }),
    text: t('catalogue-merge-text'),
    answers: [{ id: 'merge', label: t('catalogue-merge-yes'), variant: 'primary' }],
  });
  return answer === 'merge';
}
