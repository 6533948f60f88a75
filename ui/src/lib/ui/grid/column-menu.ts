// The menu of a column: everything the pointer can do by dragging, and more.
import type { Density } from '$lib/app/prefs';
import { t } from '$lib/i18n';

import type { MenuEntry } from '../types';
import { columnTitle, emptyLayout, withHidden, withMoved } from './columns';
import type { GridState } from './state.svelte';
import type { Column, GridLayout, SortKey } from './types';

interface Actions {
  width: () => void;
  fit: () => void;
  filter?: (() => void) | undefined;
  /** The list has groups. */
  groups: boolean;
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
    ...(actions.filter
      ? [{ label: t('grid-filter-column'), onselect: actions.filter } satisfies MenuEntry]
      : []),
    ...(actions.groups ? groupEntries(grid, column) : []),
    { label: t('common-grid-column-width'), onselect: actions.width },
    { label: t('common-grid-column-fit'), onselect: actions.fit },
    move(grid, columns, column, -1),
    move(grid, columns, column, 1),
    freeze(grid, column),
    { kind: 'separator' },
    {
      label: t('common-grid-column-hide'),
      disabled: grid.columns.length === 1,
      onselect: () => grid.setLayout(withHidden(grid.layout, column.key, true, columns)),
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
      label: columnTitle(c),
      checked: shown,
      disabled: shown && grid.columns.length === 1,
      onselect: () => grid.setLayout(withHidden(grid.layout, c.key, shown, columns)),
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

function move<R>(
  grid: GridState<R>,
  columns: readonly Column<R>[],
  column: Column<R>,
  by: -1 | 1,
): MenuEntry {
  const moved = withMoved(grid.layout, column.key, by, columns);
  return {
    label: by < 0 ? t('common-grid-column-left') : t('common-grid-column-right'),
    disabled: moved === grid.layout,
    onselect: () => grid.setLayout(moved),
  };
}

/** Whether a column's values can make groups. */
export function makesGroups<R>(column: Column<R>): boolean {
  return column.groups ?? (column.sortable !== false && column.align !== 'end');
}

function groupEntries<R>(grid: GridState<R>, column: Column<R>): MenuEntry[] {
  const on = grid.layout.group === column.key;
  if (!makesGroups(column)) return [];
  return [
    {
      label: t('grid-group-by', { column: columnTitle(column) }),
      checked: on,
      onselect: () => grid.setLayout({ ...grid.layout, group: on ? undefined : column.key }),
    },
  ];
}

function freeze<R>(grid: GridState<R>, column: Column<R>): MenuEntry {
  const upTo = grid.columns.findIndex((c) => c.key === column.key) + 1;
  const on = (grid.layout.frozen ?? 1) === upTo && upTo > 1;
  return {
    label: on ? t('grid-unfreeze') : t('grid-freeze'),
    disabled: upTo === 1 && (grid.layout.frozen ?? 1) === 1,
    onselect: () => grid.setLayout({ ...grid.layout, frozen: on ? 1 : upTo }),
  };
}

const DENSITIES: readonly Density[] = ['compact', 'default', 'comfortable'];

/** For buttons beside a list: its groups, columns and height of rows. */
export function lookEntries<R>(
  columns: readonly Column<R>[],
  layout: GridLayout,
  set: (layout: GridLayout) => void,
): { groups: MenuEntry[]; columns: MenuEntry[]; density: MenuEntry[] } {
  const shown = columns.filter((c) => !layout.hidden.includes(c.key));
  return {
    groups: [
      {
        label: t('grid-group-none'),
        checked: layout.group === undefined,
        onselect: () => set({ ...layout, group: undefined }),
      },
      ...columns.filter(makesGroups).map((c) => ({
        label: columnTitle(c),
        checked: layout.group === c.key,
        onselect: () => set({ ...layout, group: c.key }),
      })),
    ],
    columns: columns.map((c) => ({
      label: columnTitle(c),
      checked: shown.includes(c),
      disabled: shown.includes(c) && shown.length === 1,
      onselect: () => set(withHidden(layout, c.key, shown.includes(c), columns)),
    })),
    density: [
      {
        label: t('grid-density-desk'),
        checked: layout.density === undefined,
        onselect: () => set({ ...layout, density: undefined }),
      },
      ...DENSITIES.map((density) => ({
        label: t(`grid-density-${density}`),
        checked: layout.density === density,
        onselect: () => set({ ...layout, density }),
      })),
    ],
  };
}
