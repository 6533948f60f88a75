// What every list offers for a row beside what the list itself does: copying and editing in place.
import { t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { copyAll, withHeadings } from './copy';
import type { GridEdit } from './edit.svelte';
import type { GridState } from './state.svelte';

export function rowMenu<R>(grid: GridState<R>, edit: GridEdit<R>): MenuEntry[] {
  const here = edit.editOf(grid.activeColumn) !== undefined;
  // The key copies the one or the other, whichever is of use elsewhere.
  const key = (headings: boolean): { keys?: string } =>
    withHeadings(grid) === headings ? { keys: 'mod+c' } : {};
  return [
    { label: t('grid-copy-with'), ...key(true), onselect: () => void copyAll(grid, true) },
    { label: t('grid-copy-without'), ...key(false), onselect: () => void copyAll(grid, false) },
    ...(here
      ? ([
          { label: t('grid-edit-start'), keys: 'f2', onselect: () => void edit.start() },
        ] satisfies MenuEntry[])
      : []),
    ...(here || edit.canFill
      ? ([
          {
            label: t('grid-fill-down'),
            keys: 'mod+d',
            disabled: !edit.canFill,
            onselect: () => void edit.fillDown(),
          },
        ] satisfies MenuEntry[])
      : []),
  ];
}
