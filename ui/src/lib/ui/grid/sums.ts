// What the foot of a list sums up: the amounts of the column one is in, each currency by itself.
import { addUp, type Money } from '$lib/format/money';

import { columnTitle } from './columns';
import type { GridState } from './state.svelte';

/** A sum and the column it is of. */
export interface FootSum {
  /** The heading. */
  title: string;
  totals: readonly Money[];
}

/** The sum a list gave of all its rows or of those selected, and of which column it is. */
export interface Given {
  column: string | undefined;
  totals: readonly Money[];
}

/**
 * Of the column one is in, when it has amounts: of the selected rows, or of all when none is
 * selected. Elsewhere of the column whose sum the list gives. Absent where nothing is summed, or
 * not all of it is at hand.
 */
export function footSum<R>(grid: GridState<R>, given: Given): FootSum | undefined {
  const { activeColumn: column, picked, rows, columns } = grid;
  if (column?.amounts && column.key !== given.column) {
    const { amounts } = column;
    const chosen = picked.count > 0 ? picked.atHand() : rows.some(rows.total, () => true);
    const totals = chosen && addUp(chosen.flatMap(amounts));
    return totals?.length ? { title: columnTitle(column), totals } : undefined;
  }
  if (given.totals.length === 0) return undefined;
  const of = columns.find((c) => c.key === given.column);
  return { title: of ? columnTitle(of) : '', totals: given.totals };
}
