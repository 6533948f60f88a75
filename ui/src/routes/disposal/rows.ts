// What a selection means in a list that came in one answer.
import { isSelected, type Selection } from '$lib/ui/grid/selection';

export function chosenOf<R extends { id: number }>(selection: Selection, rows: readonly R[]): R[] {
  return rows.filter((row) => isSelected(selection, row.id));
}
