// The words for what the journal holds: operations and records.
import type { Change } from '$lib/api/gen/Change';
import type { EventInfo } from '$lib/api/gen/EventInfo';
import type { OpInfo } from '$lib/api/gen/OpInfo';
import { opText } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { formatDate } from '$lib/format/date';
import { knows, locale, t } from '$lib/i18n';
import { parts } from '$lib/ui/record/changes';

export { type Names, NO_NAMES } from '$lib/ui/record/changes';

/** What an operation did; an undo says what it undid. */
export function opWords(op: Pick<OpInfo, 'name' | 'subject' | 'undoes'>): string {
  if (!op.undoes) return opText(op);
  const what = opText({ name: op.undoes.name, subject: op.subject });
  return t(op.name === 'journal.redo' ? 'journal-redo-of' : 'journal-undo-of', { what });
}

export function actorWords(op: Pick<OpInfo, 'actor' | 'actor_name'>): string {
  if (op.actor === null) return t('journal-system');
  return op.actor_name ?? t('journal-gone-person');
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** Fields by which people know a record, best first. */
const KEYS = ['tag', 'number', 'title', 'name', 'label', 'serial', 'key'];

/**
 * `asset IT-000231`: as it is called today; one that is gone, as it was called here; `asset 231`
 * where nothing better is known.
 */
export function recordWords(
  ent: string,
  changes: readonly Change[] = [],
  title: string | null = null,
): string {
  const { entity, id } = parts(ent);
  const word = knows(`ent-${entity}`) ? t(`ent-${entity}`) : entity;
  const setting = `setting-name-${title}`;
  if (entity === 'setting' && knows(setting)) return `${word} ${t(setting)}`;
  if (title) return `${word} ${ISO.test(title) ? formatDate(title, locale()) : title}`;
  for (const key of KEYS) {
    const change = changes.find((c) => c.field === key && !c.erased);
    const value = change?.new ?? change?.old;
    if (value) return `${word} ${value}`;
  }
  return id === '' ? word : `${word} ${id}`;
}

/** Where a record is shown; `null` for what has no place of its own. */
export function recordHref(event: Pick<EventInfo, 'ent' | 'changes'>): string | null {
  const { entity, id } = parts(event.ent);
  const of = (field: string): string | null => {
    const change = event.changes.find((c) => c.field === field);
    return change?.new ?? change?.old ?? null;
  };
  if (entity === 'asset') return href(['assets', id]);
  if (entity === 'contract') return href(['contracts', id]);
  if (entity === 'vendor') return href(['vendors', id]);
  if (entity === 'person') return href(['settings', 'people']);
  if (entity === 'setting') return href(['settings']);
  const contract = of('contract_id');
  if (contract !== null) return href(['contracts', contract]);
  const vendor = of('vendor_id');
  return vendor !== null ? href(['vendors', vendor]) : null;
}
