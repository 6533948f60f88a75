// A panel that follows the active row: where a person moves in the list, never where a list that
// has just arrived puts its first active row. What an address names stays until somebody moves.
import type { RowId } from './types';

interface Options<R, Id extends RowId> {
  id: (row: R) => Id;
  /** The record in the panel; `null` while it is closed. */
  shown: () => RowId | null;
  show: (id: Id) => void;
}

/** `follow` is for the grid's `onactive`, `open` shows the active row. */
export function follower<R, Id extends RowId>({ id, shown, show }: Options<R, Id>) {
  let last: Id | undefined;
  return {
    follow(row: R | undefined): void {
      if (row === undefined) return;
      const next = id(row);
      const moved = last !== undefined && last !== next;
      last = next;
      if (!moved || shown() === null || shown() === next) return;
      // A list that changes while one types in its filter is no movement either.
      if (document.activeElement?.getAttribute('role') === 'grid') show(next);
    },
    open(): void {
      if (last !== undefined) show(last);
    },
  };
}
