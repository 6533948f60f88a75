// What the palette finds in the register: hits as entries with their address.
import { call } from '$lib/api';
import type { Hit } from '$lib/api/gen/Hit';
import type { HitKind } from '$lib/api/gen/HitKind';
import { href } from '$lib/app/router';
import type { Entry, Scope } from '$lib/ui/palette/palette';

const SCREEN: Readonly<Record<HitKind, string>> = {
  asset: 'assets',
  contract: 'contracts',
  vendor: 'vendors',
};
/** Hits asked for: as many as one looks through before typing more. */
const LIMIT = 20;

/** An entry for a hit. */
export function entryOf(hit: Hit): Entry {
  return {
    id: `${hit.kind}/${hit.id}`,
    kind: hit.kind,
    label: hit.title,
    hint: hit.subtitle,
    href: href([SCREEN[hit.kind], String(hit.id)]),
  };
}

/** Records that match, best first. The command scope has none. */
export async function findRecords(text: string, scope: Scope | null): Promise<Entry[]> {
  if (scope === 'command' || text.trim() === '') return [];
  const kinds: HitKind[] = scope === null ? [] : [scope];
  return (await call('search', { text, kinds, limit: LIMIT })).map(entryOf);
}
