// How covers are drawn: the bars of an asset do not hide each other, each kind has its own pattern.
import type { CoverageKind } from '$lib/api/gen/CoverageKind';
import type { CoverBar } from '$lib/api/gen/CoverBar';

/** The fill of a bar: solid warranty, hatched extension and the like, double-lined contract. */
export function fillOf(kind: CoverageKind, prefix: string): string | undefined {
  if (kind === 'warranty') return undefined;
  return `url(#${prefix}-${kind === 'contract' ? 'double' : 'hatch'})`;
}

/** A lane for each bar, so that those that hold at once lie below each other. */
export function lanesOf(bars: readonly CoverBar[]): { bar: CoverBar; lane: number }[] {
  const ends: (string | null)[] = [];
  return bars.map((bar) => {
    const start = bar.start ?? '';
    const free = ends.findIndex((end) => end !== null && end < start);
    const lane = free >= 0 ? free : ends.length;
    // What goes on by itself keeps its lane: its end is not sure.
    ends[lane] = bar.renews ? null : bar.end;
    return { bar, lane };
  });
}
