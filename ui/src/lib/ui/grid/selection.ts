// A selection is a predicate: these ids, or all that match the filter except those. So Ctrl+A over
// 100 000 rows costs nothing and means the filter, not a snapshot of it.
import type { RowId } from './types';

export type Selection =
  { mode: 'some'; ids: ReadonlySet<RowId> } | { mode: 'all'; except: ReadonlySet<RowId> };

export const NOTHING: Selection = { mode: 'some', ids: new Set() };
export const EVERYTHING: Selection = { mode: 'all', except: new Set() };

export function selectIds(ids: Iterable<RowId>): Selection {
  return { mode: 'some', ids: new Set(ids) };
}

export function isSelected(selection: Selection, id: RowId): boolean {
  return selection.mode === 'all' ? !selection.except.has(id) : selection.ids.has(id);
}

export function toggle(selection: Selection, id: RowId): Selection {
  const flip = (set: ReadonlySet<RowId>): Set<RowId> => {
    const next = new Set(set);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  return selection.mode === 'all'
    ? { mode: 'all', except: flip(selection.except) }
    : { mode: 'some', ids: flip(selection.ids) };
}

/** Adds ids to what is selected. */
export function add(selection: Selection, ids: Iterable<RowId>): Selection {
  const given = [...ids];
  return selection.mode === 'all'
    ? { mode: 'all', except: new Set([...selection.except].filter((id) => !given.includes(id))) }
    : { mode: 'some', ids: new Set([...selection.ids, ...given]) };
}

export function countSelected(selection: Selection, total: number): number {
  return selection.mode === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;
}

/** A selection as the register understands it: ids, or everything a query matches but some. */
export function selectionForCall<Q>(
  selection: Selection,
  query: Q,
): { mode: 'ids'; ids: number[] } | { mode: 'matching'; query: Q; except: number[] } {
  return selection.mode === 'all'
    ? { mode: 'matching', query, except: [...selection.except].map(Number) }
    : { mode: 'ids', ids: [...selection.ids].map(Number) };
}
