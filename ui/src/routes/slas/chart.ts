// A year of a service level as a picture: where its points stand, and what it says in one sentence.
// Only a picture may round; what was kept and what was missed is the register's word.
import type { Comparator } from '$lib/api/gen/Comparator';
import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';

export interface Point {
  period: SlaPeriod;
  /** Place among the periods, 0 for the first. */
  at: number;
  /** From 0, the bottom, to 1. */
  y: number;
  missed: boolean;
}

export interface Picture {
  points: Point[];
  /** Where the target stands, from 0 to 1. */
  target: number;
  /** The lowest and the highest value, and where they stand. */
  ends: { value: number; y: number }[];
}

export interface Finding {
  /** Periods that were judged, and how many of them were missed. */
  judged: number;
  missed: number;
  /** The worst of all, missed or not. */
  worst: SlaPeriod | null;
}

/** Points and target between the lowest and the highest of them, with a little room around. */
export function picture(periods: readonly SlaPeriod[], target: string): Picture | null {
  const known = periods.flatMap((period, at) =>
    period.value === null || period.outcome === 'outside' ? [] : [{ period, at }],
  );
  if (known.length === 0) return null;
  const values = known.map(({ period }) => Number(period.value));
  const goal = Number(target);
  const least = Math.min(goal, ...values);
  const most = Math.max(goal, ...values);
  // Where all is as promised the line runs through the middle.
  const room = most > least ? (most - least) / 10 : 0.5;
  const [low, high] = [least - room, most + room];
  const y = (value: number): number => (value - low) / (high - low);
  return {
    points: known.map(({ period, at }, i) => ({
      period,
      at,
      y: y(values[i] ?? goal),
      missed: period.outcome === 'missed',
    })),
    target: y(goal),
    ends: [least, most].map((value) => ({ value, y: y(value) })),
  };
}

/** Points that follow each other without a gap: a line is drawn through each stretch. */
export function stretches(points: readonly Point[]): Point[][] {
  const found: Point[][] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last?.at(-1)?.at === point.at - 1) last.push(point);
    else found.push([point]);
  }
  return found;
}

/** What the year says: how many were missed of how many, and which was the worst. */
export function finding(periods: readonly SlaPeriod[], comparator: Comparator): Finding {
  const judged = periods.filter((p) => p.outcome === 'met' || p.outcome === 'missed');
  const worst = judged.reduce<SlaPeriod | null>(
    (worst, p) => (worst === null || isWorse(p, worst, comparator) ? p : worst),
    null,
  );
  return {
    judged: judged.length,
    missed: judged.filter((p) => p.outcome === 'missed').length,
    worst,
  };
}

/** On the exact fractions, so that two values that look alike are told apart. */
function isWorse(a: SlaPeriod, b: SlaPeriod, comparator: Comparator): boolean {
  const [an, ad] = fraction(a);
  const [bn, bd] = fraction(b);
  const [left, right] = [an * bd, bn * ad];
  return comparator === 'at_least' ? left < right : left > right;
}

function fraction(period: SlaPeriod): [bigint, bigint] {
  const [num, den] = (period.exact ?? '0/1').split('/');
  return [BigInt(num ?? 0), BigInt(den ?? 1)];
}
