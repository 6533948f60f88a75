// A file dropped anywhere on the window begins an import. The shell keeps its path; the window
// hears that one is there.
import { on } from '$lib/api';
import { toastError, writable } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { go, mayLeave } from '$lib/app/router.svelte';
import { toast } from '$lib/app/toasts.svelte';
import { t } from '$lib/i18n';

import { inHand } from './import.svelte';

/** Listens for dropped files until the returned function is called. */
export function startDrops(): () => void {
  return on<string>('file-dropped', (name) => void take(name).catch(toastError));
}

async function take(name: string): Promise<void> {
  const hand = inHand();
  if (!writable() || hand.doing !== null) {
    toast(t(writable() ? 'import-drop-busy' : 'import-read-only', { name }));
    return;
  }
  // What stands open is asked about before the file is looked at, and once.
  if (!(await mayLeave(href(['import'])))) return;
  await go(href(['import']));
  if (await hand.takeDropped()) await go(href(['import', 'columns']));
}
