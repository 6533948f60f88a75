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
export function happened(event: Pick<EventInfo, 'happened'>): 'created' | 'deleted' | null {
  return event.happened === 'changed' ? null : event.happened;
}

/** Who did it: a name, Custodia itself, or somebody no longer in the register. */
export function doneBy(event: Pick<EventInfo, 'system' | 'actor_name'>): string {
  if (event.system) return t('common-history-system');
  return event.actor_name ?? t('common-history-gone');
}

/** The field's name; of a field inside a value, with what it stands in. */
export function fieldWords(field: string): string {
  const path = field.split('.');
  const words = path.map((part, i) => {
    const family = CHOICES[path[i - 1] ?? ''];
    if (family !== undefined && knows(`${family}-${part}`)) return t(`${family}-${part}`);
    const id = `field-name-${part.replaceAll('_', '-')}`;
    if (knows(id)) return t(id);
    // What only holds others needs no name; a field that has none is called as it is kept.
    return i === path.length - 1 ? part : '';
  });
  const [first = '', ...rest] = words.filter((word) => word !== '');
  return rest.length > 0 ? `${first} (${rest.join(', ')})` : first;
}

/** Closed choices by field, or by record and field where the field alone is not enough. */
const CHOICES: Readonly<Record<string, string>> = {
  'custody_event.action': 'custody-action',
  'custody_party.kind': 'custody-party',
  'waste_transfer.format': 'fir-format',
  physical_state: 'physical-state',
  'waste_transfer.accepted': 'waste-accepted',
  'contract.kind': 'contract-kind',
  'contract.status': 'contract-status',
  'asset_status.state': 'asset-state',
  'quote.status': 'quote-status',
  'lease_item.choice': 'lease-choice',
  'preset.of.kind': 'contract-kind',
  'vendor_contact.kind': 'vendor-contact-kind',
  scheme: 'vendor-scheme',
  risk: 'vendor-risk',
  criticality: 'vendor-criticality',
  'duty.kind': 'duty-kind',
  'duty.unit': 'duty-unit',
  'duty_record.outcome': 'duty-outcome',
  'sla_outage.kind': 'sla-outage',
  'sla_claim.status': 'sla-claim',
  metric: 'sla-metric',
  comparator: 'sla-comparator',
  unit: 'sla-unit',
  window: 'sla-window',
  method: 'sla-method',
  'sla.credit': 'sla-credit',
  fee_basis: 'sla-fee',
  claim_rule: 'sla-claim-rule',
  holidays: 'country',
  renewal: 'renewal',
  notice_unit: 'notice-unit',
  notice_anchor: 'notice-anchor',
  notice_convention: 'notice-convention',
  evergreen_end: 'evergreen',
  delivery_method: 'delivery',
  delivery_leads: 'delivery',
  billing: 'billing',
  choice: 'decision',
  kinds: 'vendor-kind',
  country: 'country',
  language: 'lang',
  lang: 'lang',
  paper: 'paper',
  orientation: 'reports-way',
  group: 'reports-group',
  report: 'report-kind',
  formats: 'reports-file',
  double_signed: 'double-signed',
  notice_effective: 'notice-effective',
  calendar_country: 'country',
  'contract.uplift': 'price-increase',
  'cost_line.timing': 'billing-timing',
  'document.purpose': 'document-purpose',
  ownership: 'ownership',
  confidentiality: 'confidentiality',
  cover_need: 'cover-need',
  cover_level: 'cover-level',
  warranty_level: 'cover-level',
  'asset_identifier.kind': 'identifier',
  'component.kind': 'component',
  'custom_field.kind': 'custom-kind',
  'location.kind': 'location-kind',
  'notice.method': 'delivery',
  'coverage.kind': 'cover-kind',
  'coverage.level': 'cover-level',
  'coverage.origin': 'cover-origin',
  'depreciation_plan.book': 'book',
  spread_by: 'depreciation',
  convention: 'convention',
  'budget_line.kind': 'budget-kind',
  'asset_expense.kind': 'asset-cost',
  'capital_request.status': 'capital-status',
  'capital_option.kind': 'capital-option',
  'saving.kind': 'saving-kind',
  'saving.status': 'saving-status',
  'transition.kind': 'move-kind',
  'handover.kind': 'move-kind',
  from_states: 'asset-state',
  condition: 'move-condition',
  data_deletion: 'move-data',
  'purchase_order.status': 'order-status',
  per_piece: 'order-per',
  'stocktake.state': 'stocktake-state',
  'stocktake_line.asset_state': 'asset-state',
  'stocktake_scan.matched': 'stocktake-matched',
  'stocktake_scan.condition': 'stocktake-condition',
  'preset.of.code': 'label-code',
  'preset.of.fields': 'label-field',
  'disposal_lot.reason': 'lot-reason',
  'disposal_lot.destination': 'medium-destination',
  'disposal_lot.stage': 'lot-stage',
  profile: 'policy-profile',
  'disposal_line.confidentiality': 'security-category',
  'disposal_line.legal_hold': 'line-answer',
  'disposal_line.backup': 'line-answer',
  'disposal_line.licences': 'line-answer',
  'disposal_line.labels': 'line-answer',
  'disposal_line.mdm': 'line-answer',
  'disposal_medium.media_type': 'media-type',
  exception: 'medium-exception',
  vendor_proofs: 'vendor-scheme',
  'sanitization.origin': 'record-origin',
  'sanitization.state': 'record-state',
  'sanitization.category': 'security-category',
  verification: 'sanitization-verification',
  hidden_area: 'hidden-area',
  tool_calibrated: 'form-answer',
  performer_qualified: 'form-answer',
  'sanitization.required': 'sanitization-method',
  achieved: 'achieved-method',
  counted: 'sanitization-technique',
  'evidence_file.tool': 'evidence-tool',
  'evidence_drive.matched': 'evidence-matched',
  'signatory.role': 'signatory-role',
  signature_kind: 'signature-kind',
};

/** Columns that say yes or no. */
const FLAGS = [
  'active',
  'is_operator',
  'notice_clear_days',
  'data_bearing',
  'supported',
  'cover_in_stock',
  'required',
  'accepted',
  'keep_drive',
  'to_straight',
  'at_once',
  'recommended',
  'expected',
  'will_be_reused',
  'format_purges',
  'open',
  'self_encrypting',
  'leaves_control',
  'inaccessible',
  'written_since',
  'zone_assumed',
  'external',
  'redacted',
];
const VENDORS = ['vendor_id', 'supplier_id'];
const PEOPLE = [
  'owner_id',
  'custodian_id',
  'user_id',
  'decided_by',
  'approver_id',
  'person_id',
  'recorded_by',
  'snoozed_by',
  'requested_by',
  'lead_id',
  'by_id',
  'deleted_by_id',
  'requested_by_id',
  'approved_by_id',
  'coordinator_id',
  'exception_by_id',
];
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** One side of a change as people read it; empty when there is no value. */
export function valueWords(
  event: Pick<EventInfo, 'ent' | 'changes'> & Partial<Pick<EventInfo, 'title'>>,
  change: Change,
  side: 'old' | 'new',
  names: Names,
): string {
  const value = change[side];
  if (value === null || value === '') return '';
  const { field } = change;
  if (ISO.test(value)) return formatDate(value, locale());
  const last = leaf(field);
  if (VENDORS.includes(last)) return names.vendors.get(value) ?? value;
  if (PEOPLE.includes(last)) return names.people.get(value) ?? value;
  if (last === 'status_id') return names.statuses?.get(value) ?? value;
  if (field.endsWith('_minor')) return money(event, field, value, side);
  return choice(event, field, value) ?? value;
}

/** The field itself, without what it stands in. */
function leaf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** The word of a closed choice, or of several with commas between. */
function choice(
  event: Pick<EventInfo, 'ent'> & Partial<Pick<EventInfo, 'title'>>,
  field: string,
  value: string,
): string | null {
  const flag = FLAGS.includes(field);
  if (value === 'true' || (flag && value === '1')) return t('common-yes');
  if (value === 'false' || (flag && value === '0')) return t('common-no');
  // A setting that is one value is known by its key.
  const key = field === 'value' ? (event.title ?? '') : '';
  const family =
    CHOICES[`${parts(event.ent).entity}.${field}`] ?? CHOICES[leaf(field)] ?? CHOICES[key];
  if (family === undefined) return null;
  const words = value.match(/[a-z0-9_]+/gu) ?? [];
  if (words.length === 0 || !words.every((w) => knows(`${family}-${w}`))) return null;
  return words.map((w) => t(`${family}-${w}`)).join(', ');
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
