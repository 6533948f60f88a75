// What every list offers for a row beside what the list itself does: copying and editing in place.
import { t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { copyAll } from './copy';
import type { GridEdit } from './edit.svelte';
import type { GridState } from './state.svelte';

export function rowMenu<R>(grid: GridState<R>, edit: GridEdit<R>): MenuEntry[] {
  const here = edit.editOf(grid.columns[grid.active.col]) !== undefined;
  return [
    { label: t('grid-copy-with'), keys: 'mod+c', onselect: () => void copyAll(grid) },
    { label: t('grid-copy-without'), onselect: () => void copyAll(grid, false) },
    ...(here
      ? ([
          { label: t('grid-edit-start'), keys: 'f2', onselect: () => void edit.start() },
          {
            label: t('grid-fill-down'),
            keys: 'mod+d',
            disabled: grid.selectedCount < 2,
            onselect: () => void edit.fillDown(),
          },
        ] satisfies MenuEntry[])
      : []),
  ];
}
