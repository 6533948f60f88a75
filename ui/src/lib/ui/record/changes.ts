// What changed on a record, in words: fields, and both sides of each change as people read them.
// Knows nothing of where it is shown: the journal and the history of a record say the same.
import type { Change } from '$lib/api/gen/Change';
import type { EventInfo } from '$lib/api/gen/EventInfo';
import { formatDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { knows, locale, t } from '$lib/i18n';

/** Names of what ids stand for. */
export interface Names {
  vendors: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  /** Of assets. */
  statuses?: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { vendors: new Map(), people: new Map() };

/** Parts of `asset/231`. */
export function parts(ent: string): { entity: string; id: string } {
  const at = ent.indexOf('/');
  return at < 0 ? { entity: ent, id: '' } : { entity: ent.slice(0, at), id: ent.slice(at + 1) };
}

/** Whether a record was made, taken away, or changed. */
export function happened({ changes }: Pick<EventInfo, 'changes'>): 'created' | 'deleted' | null {
  const told = changes.filter((c) => !c.erased);
  if (told.length === 0) return null;
  if (told.every((c) => c.old === null)) return 'created';
  return told.every((c) => c.new === null) ? 'deleted' : null;
}

/** Who did it: a name, Custodia itself, or somebody no longer in the register. */
export function doneBy(event: Pick<EventInfo, 'system' | 'actor_name'>): string {
  if (event.system) return t('common-history-system');
  return event.actor_name ?? t('common-history-gone');
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
  if (field === 'status_id') return names.statuses?.get(value) ?? value;
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

/** Changes worth a line: not those from nothing to nothing, nor a currency its amount shows. */
export function tellingChanges({ changes }: Pick<EventInfo, 'changes'>): Change[] {
  return changes.filter(({ field, old, new: now, erased }) => {
    if (!erased && (old ?? '') === '' && (now ?? '') === '') return false;
    const amount = field.replace(/_currency$/u, '_minor');
    return amount === field || !changes.some((c) => c.field === amount);
  });
}
