// The words for what the journal holds: operations, records, fields and their values.
import type { Change } from '$lib/api/gen/Change';
import type { EventInfo } from '$lib/api/gen/EventInfo';
import type { OpInfo } from '$lib/api/gen/OpInfo';
import { opText } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { formatDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { knows, locale, t } from '$lib/i18n';

/** Names of what ids stand for. */
export interface Names {
  vendors: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { vendors: new Map(), people: new Map() };

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

/** Parts of `asset/231`. */
export function parts(ent: string): { entity: string; id: string } {
  const at = ent.indexOf('/');
  return at < 0 ? { entity: ent, id: '' } : { entity: ent.slice(0, at), id: ent.slice(at + 1) };
}

/** Fields by which people know a record, best first. */
const KEYS = ['tag', 'number', 'title', 'name', 'label', 'serial', 'key'];

/** `asset IT-000231`, or `asset 231` where nothing better is known. */
export function recordWords(ent: string, changes: readonly Change[] = []): string {
  const { entity, id } = parts(ent);
  const word = knows(`ent-${entity}`) ? t(`ent-${entity}`) : entity;
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

/** Whether a record was made, taken away, or changed. */
export function happened({ changes }: Pick<EventInfo, 'changes'>): 'created' | 'deleted' | null {
  const told = changes.filter((c) => !c.erased);
  if (told.length === 0) return null;
  if (told.every((c) => c.old === null)) return 'created';
  return told.every((c) => c.new === null) ? 'deleted' : null;
}

export function fieldWords(field: string): string {
  const id = `field-name-${field.replaceAll('_', '-')}`;
  return knows(id) ? t(id) : field;
}

/** Closed choices by field, or by record and field where the field alone is not enough. */
const CHOICES: Readonly<Record<string, string>> = {
  'contract.kind': 'contract-kind',
  'contract.status': 'contract-status',
  'asset_status.state': 'asset-state',
  renewal: 'renewal',
  notice_unit: 'notice-unit',
  notice_anchor: 'notice-anchor',
  notice_convention: 'notice-convention',
  evergreen_end: 'evergreen',
  delivery_method: 'delivery',
  billing: 'billing',
  choice: 'decision',
  kinds: 'vendor-kind',
};
const VENDORS = ['vendor_id', 'supplier_id'];
const PEOPLE = ['owner_id', 'custodian_id', 'decided_by', 'person_id'];
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** One side of a change as people read it; empty when there is no value. */
export function valueWords(
  event: Pick<EventInfo, 'ent' | 'changes'>,
  change: Change,
  side: 'old' | 'new',
  names: Names,
): string {
  const value = change[side];
  if (value === null || value === '') return '';
  const { field } = change;
  if (ISO.test(value)) return formatDate(value, locale());
  if (VENDORS.includes(field)) return names.vendors.get(value) ?? value;
  if (PEOPLE.includes(field)) return names.people.get(value) ?? value;
  if (field.endsWith('_minor')) return money(event, field, value, side);
  const family = CHOICES[`${parts(event.ent).entity}.${field}`] ?? CHOICES[field];
  const words = family === undefined ? [] : value.match(/[a-z_]+/gu);
  if (!words?.every((w) => knows(`${family}-${w}`))) return value;
  return words.length > 0 ? words.map((w) => t(`${family}-${w}`)).join(', ') : value;
}

/** Minor units only mean something with the currency beside them. */
function money(
  event: Pick<EventInfo, 'changes'>,
  field: string,
  value: string,
  side: 'old' | 'new',
): string {
  const beside = event.changes.find((c) => c.field === field.replace('_minor', '_currency'));
  const currency = beside?.[side] ?? beside?.new ?? beside?.old;
  const minor = Number(value);
  if (!currency || !Number.isSafeInteger(minor)) return value;
  return formatMoney({ minor, currency }, locale());
}
