// How far the bars of one asset reach.
import type { CoverBar } from '$lib/api/gen/CoverBar';
import { addMonths, type IsoDate } from '$lib/format/civil';
import type { Span } from '$lib/ui/timeline/time';

/** From half a year before the first day known, to half a year after the last; today lies within. */
export function spanOfCovers(bars: readonly CoverBar[], today: IsoDate): Span {
  const days = bars.flatMap(({ start, end }) => [start, end]).filter((day) => day !== null);
  const all = [today, ...days].sort();
  return { from: addMonths(all[0] ?? today, -6), to: addMonths(all.at(-1) ?? today, 6) };
}
