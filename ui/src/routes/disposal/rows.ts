// What a selection means in a list that came in one answer.
import type { LotMedium } from '$lib/api/gen/LotMedium';
import type { SanitizationId } from '$lib/api/gen/SanitizationId';
import { isSelected, type Selection } from '$lib/ui/grid/selection';

export function chosenOf<R extends { id: number }>(selection: Selection, rows: readonly R[]): R[] {
  return rows.filter((row) => isSelected(selection, row.id));
}

/** Accepted records no certificate rests on. */
export function uncertified(media: readonly LotMedium[]): SanitizationId[] {
  return media.flatMap((m) =>
    m.record_id !== null && m.record_state === 'accepted' && m.certificate === ''
      ? [m.record_id]
      : [],
  );
}
