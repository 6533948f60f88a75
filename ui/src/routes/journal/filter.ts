// Which operations the journal shows, as its address keeps it:
// `#/journal?q=dell&entity=asset/231&actor=2&when=2026-11-01..2026-11-20&op=112`.
import type { JournalFilter } from '$lib/api/gen/JournalFilter';
import type { PersonId } from '$lib/api/gen/PersonId';
import { addDays, fromIso, type IsoDate } from '$lib/format/civil';
import { rangeOf } from '$lib/ui/filter/filters';

export interface Shown {
  text: string;
  /** `asset`, or one record: `asset/231`. */
  entity: string | null;
  /** A person's id; 0 for the system. */
  actor: number | null;
  /** `from..to`, both days included. */
  when: string | null;
}

type Query = Readonly<Record<string, string | undefined>>;

export const ENTITIES = ['asset', 'contract', 'decision', 'vendor', 'person', 'setting'] as const;
export const NOTHING: Shown = { text: '', entity: null, actor: null, when: null };

export function fromQuery(query: Query): Shown {
  const actor = /^\d{1,15}$/u.test(query.actor ?? '') ? Number(query.actor) : null;
  const entity = /^[a-z_]+(?:\/\d+)?$/u.test(query.entity ?? '') ? (query.entity ?? null) : null;
  const { from, to } = rangeOf(query.when ?? '');
  const days = [from, to].filter((day) => day !== null);
  const sound = days.length > 0 && days.every((day) => fromIso(day) !== null);
  return { text: query.q ?? '', entity, actor, when: sound ? (query.when ?? null) : null };
}

/** Every parameter, `undefined` where there is none, so that old ones are removed. */
export function toQuery({ text, entity, actor, when }: Shown): Record<string, string | undefined> {
  return {
    q: text || undefined,
    entity: entity ?? undefined,
    actor: actor === null ? undefined : String(actor),
    when: when ?? undefined,
  };
}

export function isFiltered({ text, entity, actor, when }: Shown): boolean {
  return text.trim() !== '' || entity !== null || actor !== null || when !== null;
}

/** What the register is asked: days become instants of this computer's time zone. */
export function toFilter({ text, entity, actor, when }: Shown): JournalFilter {
  const { from, to } = rangeOf(when ?? '');
  return {
    entity,
    actor: actor as PersonId | null,
    text: text.trim() || null,
    from: from ? midnight(from) : null,
    to: to ? midnight(addDays(to, 1)) : null,
  };
}

/** The instant a day begins here, as RFC 3339 with its offset; `null` for what is no day. */
export function midnight(day: IsoDate): string | null {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const local = Date.parse(`${day}T00:00:00`);
  if (Number.isNaN(utc) || Number.isNaN(local)) return null;
  const minutes = Math.round((utc - local) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const far = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${day}T00:00:00${sign}${two(Math.floor(far / 60))}:${two(far % 60)}`;
}
