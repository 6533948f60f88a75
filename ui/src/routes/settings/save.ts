// Saving one section of the settings.
import { call, newOpId } from '$lib/api';
import type { Settings } from '$lib/api/gen/Settings';
import { toastDone } from '$lib/app/register.svelte';
import { t } from '$lib/i18n';

/** Puts a section's part into the settings as they are now, and saves them. */
export async function saveSettings(change: (settings: Settings) => Settings): Promise<void> {
  const settings = change(await call('settings_get'));
  const { op } = await call('settings_save', { op_id: newOpId(), settings });
  toastDone(() => t('settings-saved'), op);
}
