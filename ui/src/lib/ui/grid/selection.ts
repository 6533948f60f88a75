// A selection is a predicate: these ids, or all that match the filter except those. So Ctrl+A over
// 100 000 rows costs nothing and means the filter, not a snapshot of it.
import type { RowId } from './types';

// Classes, because Svelte wraps plain objects that pass through a bound prop in proxies, and a
// wrapped selection is no longer the one that was given.

class Some {
  readonly mode = 'some';
  readonly ids: ReadonlySet<RowId>;

  constructor(ids: Iterable<RowId>) {
    this.ids = new Set(ids);
  }
}

class AllBut {
  readonly mode = 'all';
  readonly except: ReadonlySet<RowId>;

  constructor(except: Iterable<RowId>) {
    this.except = new Set(except);
  }
}

export type Selection = Some | AllBut;

export const NOTHING: Selection = new Some([]);
export const EVERYTHING: Selection = new AllBut([]);

export function selectIds(ids: Iterable<RowId>): Selection {
  return new Some(ids);
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
    ? new AllBut(flip(selection.except))
    : new Some(flip(selection.ids));
}

/** Adds ids to what is selected. */
export function add(selection: Selection, ids: Iterable<RowId>): Selection {
  const given = new Set(ids);
  return selection.mode === 'all'
    ? new AllBut([...selection.except].filter((id) => !given.has(id)))
    : new Some([...selection.ids, ...given]);
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
