// The question a dirty form asks before it is left.
import { t } from '$lib/i18n';

import { confirm } from './confirm.svelte';

export interface DirtyForm {
  readonly dirty: boolean;
  /** True when everything was saved. */
  submit(): Promise<boolean>;
  reset(): void;
}

/** Save, discard or keep editing; resolves with whether one may leave. Asks only when dirty. */
export async function leaveForm(form: DirtyForm): Promise<boolean> {
  if (!form.dirty) return true;
  const choice = await confirm({
    title: t('common-unsaved-title'),
    text: t('common-unsaved-text'),
    answers: [
      { id: 'discard', label: t('common-unsaved-discard'), variant: 'danger' },
      { id: 'save', label: t('common-save'), variant: 'primary' },
    ],
  });
  if (choice === 'discard') form.reset();
  return choice === 'save' ? form.submit() : choice === 'discard';
}
