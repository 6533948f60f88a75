// How a list in memory finds and sorts, as far as the register's lists do it alike.
import type { Hit } from '$lib/api/gen/Hit';
import type { HitKind } from '$lib/api/gen/HitKind';
import type { Sort } from '$lib/api/gen/Sort';

import type { World } from './contracts';

/** Every word of a text, anywhere. */
export function holds(hay: string, text: string): boolean {
  const low = hay.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => low.includes(word));
}

/** A day within `from..to`, an exact day, or none for the empty text. */
export function inRange(value: string | null, range: string): boolean {
  if (range === '') return value === null;
  const [from = '', to = from] = range.split('..');
  return value !== null && (!from || from <= value) && (!to || value <= to);
}

export function sorted<R>(
  rows: readonly R[],
  sort: readonly Sort[],
  key: (row: R, column: string) => string | number,
): R[] {
  let out = [...rows];
  for (const { key: column, desc } of [...sort].reverse()) {
    out = out.sort((a, b) => {
      const [x, y] = [key(a, column), key(b, column)];
      return (x < y ? -1 : x > y ? 1 : 0) * (desc ? -1 : 1);
    });
  }
  return out;
}

/** What the palette finds, kind by kind. */
export function findHits(world: World, text: string, kinds: readonly HitKind[]): Hit[] {
  const hits: Hit[] = [
    ...world.assets.map((a) => hit('asset', a.id, a.tag, `${a.manufacturer} ${a.model}`, a.serial)),
    ...world.contracts.map((c) => hit('contract', c.id, c.title, c.number, c.number)),
    ...world.vendors.map((v) => hit('vendor', v.id, v.name, v.customer_no, v.name)),
  ];
  return hits
    .filter((h) => kinds.length === 0 || kinds.includes(h.kind))
    .filter((h) => holds(`${h.title} ${h.subtitle} ${h.matched}`, text));
}

function hit(
  kind: HitKind,
  id: number | null,
  title: string,
  subtitle: string,
  matched: string,
): Hit {
  return { kind, id: id ?? 0, title, subtitle, matched };
}
