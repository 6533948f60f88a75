// The menu of a column: everything the pointer can do by dragging, and more.
import { t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { emptyLayout, withHidden, withMoved } from './columns';
import type { GridState } from './state.svelte';
import type { Column, SortKey } from './types';

interface Actions {
  width: () => void;
  fit: () => void;
  initialSort: readonly SortKey[];
}

export function columnMenu<R>(
  grid: GridState<R>,
  columns: readonly Column<R>[],
  column: Column<R>,
  actions: Actions,
): MenuEntry[] {
  return [
    ...sortEntries(grid, column),
    { label: t('common-grid-column-width'), onselect: actions.width },
    { label: t('common-grid-column-fit'), onselect: actions.fit },
    move(grid, column, -1),
    move(grid, column, 1),
    { kind: 'separator' },
    {
      label: t('common-grid-column-hide'),
      disabled: grid.columns.length === 1,
      onselect: () => grid.setLayout(withHidden(grid.layout, column.key, true)),
    },
    { kind: 'submenu', label: t('common-grid-columns'), items: columnChoices(grid, columns) },
    {
      label: t('common-grid-columns-reset'),
      onselect: () => grid.setLayout(emptyLayout(columns, actions.initialSort)),
    },
  ];
}

/** One check mark per column; also for a *Columns* button. */
export function columnChoices<R>(grid: GridState<R>, columns: readonly Column<R>[]): MenuEntry[] {
  return columns.map((c) => {
    const shown = !grid.layout.hidden.includes(c.key);
    return {
      label: t(c.title),
      checked: shown,
      disabled: shown && grid.columns.length === 1,
      onselect: () => grid.setLayout(withHidden(grid.layout, c.key, shown)),
    };
  });
}

function sortEntries<R>(grid: GridState<R>, column: Column<R>): MenuEntry[] {
  if (column.sortable === false) return [];
  const set = (sort: SortKey[]): void => grid.setLayout({ ...grid.layout, sort });
  const { key } = column;
  const old = grid.layout.sort.find((s) => s.key === key);
  const others = grid.layout.sort.filter((s) => s.key !== key);
  const entries: MenuEntry[] = [
    {
      label: t('common-grid-sort-ascending'),
      checked: old !== undefined && !old.desc,
      onselect: () => set([{ key, desc: false }]),
    },
    {
      label: t('common-grid-sort-descending'),
      checked: old?.desc === true,
      onselect: () => set([{ key, desc: true }]),
    },
  ];
  if (others.length > 0 && !old) {
    entries.push({
      label: t('common-grid-sort-then'),
      onselect: () => set([...others, { key, desc: false }]),
    });
  }
  if (old) entries.push({ label: t('common-grid-sort-none'), onselect: () => set(others) });
  return [...entries, { kind: 'separator' }];
}

function move<R>(grid: GridState<R>, column: Column<R>, by: -1 | 1): MenuEntry {
  const moved = withMoved(grid.layout, column.key, by);
  return {
    label: by < 0 ? t('common-grid-column-left') : t('common-grid-column-right'),
    disabled: moved === grid.layout,
    onselect: () => grid.setLayout(moved),
  };
}
