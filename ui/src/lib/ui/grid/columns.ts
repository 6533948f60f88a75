// Columns under a person's layout: order, widths, hidden ones, sort. Pure functions over the
// layout, which is what is stored.
import { t } from '$lib/i18n';

import type { Column, GridLayout, SortKey } from './types';

export const MIN_WIDTH = 48;
export const MAX_WIDTH = 1200;

/** The heading of a column: the name people gave it, else its message. */
export function columnTitle({ name, title }: Pick<Column<never>, 'name' | 'title'>): string {
  return name ?? t(title);
}

export function emptyLayout(
  columns: readonly Pick<Column<never>, 'key' | 'hidden'>[],
  sort: readonly SortKey[] = [],
): GridLayout {
  return {
    widths: {},
    hidden: columns.filter((c) => c.hidden).map((c) => c.key),
    order: columns.map((c) => c.key),
    sort: [...sort],
  };
}

/**
 * A stored layout made to fit today's columns: new ones appear where the program puts them, and
 * those of another version keep their place unseen, so that a view is not worn down by us.
 */
export function fitLayout(
  stored: GridLayout | undefined,
  columns: readonly Pick<Column<never>, 'key' | 'hidden'>[],
  sort: readonly SortKey[] = [],
): GridLayout {
  const base = emptyLayout(columns, sort);
  if (!stored) return base;
  const known = new Set(base.order);
  const order = [...stored.order];
  const seen = new Set(stored.order);
  base.order.forEach((key, at) => {
    if (!seen.has(key)) order.splice(Math.min(at, order.length), 0, key);
  });
  const hidden = [...stored.hidden, ...base.hidden.filter((k) => !seen.has(k))];
  // A list with every column hidden would be a blank rectangle.
  const visible = order.some((k) => known.has(k) && !hidden.includes(k));
  const group = stored.group !== undefined && known.has(stored.group) ? stored.group : undefined;
  return {
    ...stored,
    order,
    hidden: visible ? hidden : [...hidden.filter((k) => !known.has(k)), ...base.hidden],
    group,
    sort: stored.sort.filter((s) => known.has(s.key)),
  };
}

/** The order of the rows: group by group, the direction of the group's column kept. */
export function groupedSort({ group, sort }: GridLayout): SortKey[] {
  if (group === undefined) return [...sort];
  const own = sort.find((s) => s.key === group) ?? { key: group, desc: false };
  return [own, ...sort.filter((s) => s.key !== group)];
}

/** `left` of the columns that stay in place; `undefined` for the others. */
export function stickyLefts<R>(
  columns: readonly Column<R>[],
  layout: GridLayout,
  lead: number,
): (number | undefined)[] {
  let left = lead;
  return columns.map((c, i) => {
    if (i >= Math.max(1, layout.frozen ?? 1)) return undefined;
    const at = left;
    left += layout.widths[c.key] ?? c.width;
    return at;
  });
}

export function visibleColumns<R>(columns: readonly Column<R>[], layout: GridLayout): Column<R>[] {
  return layout.order
    .filter((key) => !layout.hidden.includes(key))
    .flatMap((key) => columns.find((c) => c.key === key) ?? []);
}

/** `grid-template-columns`: chosen widths are fixed, the others may grow. */
export function template<R>(columns: readonly Column<R>[], layout: GridLayout, lead = ''): string {
  const frozen = layout.frozen ?? 1;
  const tracks = columns.map((c, i) => {
    const chosen = layout.widths[c.key];
    if (chosen !== undefined) return `${chosen}px`;
    // Where the next one stands fast depends on this one's width.
    if (frozen > 1 && i < frozen) return `${c.width}px`;
    return c.grow ? `minmax(${c.width}px, ${c.grow}fr)` : `${c.width}px`;
  });
  return [...(lead ? [lead] : []), ...tracks].join(' ');
}

export function totalWidth<R>(columns: readonly Column<R>[], layout: GridLayout): number {
  return columns.reduce((sum, c) => sum + (layout.widths[c.key] ?? c.width), 0);
}

export function withWidth(
  layout: GridLayout,
  key: string,
  width: number,
  min = MIN_WIDTH,
): GridLayout {
  const clamped = Math.round(Math.min(MAX_WIDTH, Math.max(min, width)));
  return { ...layout, widths: { ...layout.widths, [key]: clamped } };
}

/** Keys of the columns this program knows and shows, in order. */
function shownKeys(layout: GridLayout, columns: readonly Known[]): string[] {
  const known = new Set(columns.map((c) => c.key));
  return layout.order.filter((k) => known.has(k) && !layout.hidden.includes(k));
}

type Known = Pick<Column<never>, 'key'>;

/** Hides or shows a column; the last one that is seen stays. */
export function withHidden(
  layout: GridLayout,
  key: string,
  hide: boolean,
  columns: readonly Known[],
): GridLayout {
  const next = { ...layout, hidden: layout.hidden.filter((k) => k !== key) };
  if (!hide) return next;
  // Columns of another version are not seen: one of them left is a blank rectangle.
  const left = shownKeys(next, columns).filter((k) => k !== key);
  return left.length === 0 ? layout : { ...next, hidden: [...next.hidden, key] };
}

/** One place left or right among the visible ones. */
export function withMoved(
  layout: GridLayout,
  key: string,
  by: -1 | 1,
  columns: readonly Known[],
): GridLayout {
  const visible = shownKeys(layout, columns);
  const neighbour = visible[visible.indexOf(key) + by];
  if (neighbour === undefined || !visible.includes(key)) return layout;
  const order = layout.order.filter((k) => k !== key);
  order.splice(order.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, key);
  return { ...layout, order };
}

/** Puts a column before another one; before none is at the end. */
export function withPlaced(layout: GridLayout, key: string, before: string | null): GridLayout {
  if (before === key) return layout;
  const order = layout.order.filter((k) => k !== key);
  const at = before === null ? order.length : order.indexOf(before);
  if (at < 0) return layout;
  order.splice(at, 0, key);
  return order.every((k, i) => k === layout.order[i]) ? layout : { ...layout, order };
}

/** Before which heading something dropped here comes; `null`: behind the last one. */
export function dropBefore(
  heads: readonly { key: string; left: number; width: number }[],
  x: number,
): string | null {
  return heads.find((h) => x < h.left + h.width / 2)?.key ?? null;
}

/** Ascending, descending, unsorted. `add` keeps the other keys (Shift+click). */
export function nextSort(sort: readonly SortKey[], key: string, add: boolean): SortKey[] {
  const old = sort.find((s) => s.key === key);
  const next = old ? (old.desc ? null : { key, desc: true }) : { key, desc: false };
  if (!add) return next ? [next] : [];
  if (!old) return next ? [...sort, next] : [...sort];
  return sort.flatMap((s) => (s.key === key ? (next ?? []) : s));
}
