// An asset as its form edits it, and back: the form keeps texts where the register keeps ids.
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { AssetId } from '$lib/api/gen/AssetId';
import type { AssetStatus } from '$lib/api/gen/AssetStatus';
import type { Confidentiality } from '$lib/api/gen/Confidentiality';
import type { CoverNeed } from '$lib/api/gen/CoverNeed';
import type { CustomField } from '$lib/api/gen/CustomField';
import type { FieldId } from '$lib/api/gen/FieldId';
import type { ModelDraft } from '$lib/api/gen/ModelDraft';
import type { Ownership } from '$lib/api/gen/Ownership';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { StatusId } from '$lib/api/gen/StatusId';
import type { RiskLevel } from '$lib/api/gen/RiskLevel';
import type { VendorId } from '$lib/api/gen/VendorId';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

type Texts =
  | 'status_id'
  | 'custodian_id'
  | 'user_id'
  | 'supplier_id'
  | 'part_of_id'
  | 'ownership'
  | 'criticality'
  | 'confidentiality'
  | 'cover_need'
  | 'custom';

/** As selects keep it: `''` for nothing chosen. */
export interface AssetValues extends Omit<AssetDraft, Texts> {
  status_id: string;
  custodian_id: string;
  user_id: string;
  supplier_id: string;
  part_of_id: string;
  ownership: string;
  criticality: string;
  confidentiality: string;
  cover_need: string;
  /** Values of own fields by the field's number. */
  custom: Record<string, string>;
}

export const OWNERSHIPS: readonly Ownership[] = ['owned', 'leased', 'rented', 'on_loan', 'private'];
export const WEIGHTS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];
export const SECRECIES: readonly Confidentiality[] = ['low', 'moderate', 'high'];
export const NEEDS: readonly CoverNeed[] = ['as_category', 'none', 'spare', 'lab'];

/** An asset nobody has written yet. */
export function emptyAsset(): AssetDraft {
  return {
    id: null,
    tag: '',
    serial: '',
    name: '',
    manufacturer: '',
    model: '',
    model_number: '',
    category: '',
    status_id: null,
    company: '',
    ownership: 'owned',
    inventory_no: '',
    part_of_id: null,
    location: '',
    room: '',
    custodian_id: null,
    user_id: null,
    department: '',
    cost_centre: '',
    supplier_id: null,
    purchase_date: null,
    cost: null,
    invoice_no: '',
    order_no: '',
    warranty_start: null,
    warranty_months: null,
    warranty_end: null,
    eol_date: null,
    delivered_on: null,
    in_service_on: null,
    due_back: null,
    criticality: null,
    rto_minutes: null,
    rpo_minutes: null,
    confidentiality: null,
    cover_need: 'as_category',
    cover_note: '',
    retire_on: null,
    disposed_on: null,
    proceeds: null,
    disposal_cost: null,
    identifiers: [],
    custom: [],
    notes: '',
  };
}

/** Another one of the same: all that a box of twenty has in common. */
export function duplicate(draft: AssetDraft): AssetDraft {
  return {
    ...draft,
    id: null,
    tag: '',
    serial: '',
    name: '',
    inventory_no: '',
    custodian_id: null,
    user_id: null,
    due_back: null,
    disposed_on: null,
    proceeds: null,
    disposal_cost: null,
    identifiers: [],
  };
}

/** What something new is until somebody says otherwise. */
export function firstStatus(statuses: readonly AssetStatus[]): StatusId | null {
  return (statuses.find((s) => s.state === 'in_stock') ?? statuses[0])?.id ?? null;
}

const text = (id: number | null): string => (id === null ? '' : String(id));

export function toValues(draft: AssetDraft): AssetValues {
  return {
    ...draft,
    status_id: text(draft.status_id),
    custodian_id: text(draft.custodian_id),
    user_id: text(draft.user_id),
    supplier_id: text(draft.supplier_id),
    part_of_id: text(draft.part_of_id),
    criticality: draft.criticality ?? '',
    confidentiality: draft.confidentiality ?? '',
    custom: Object.fromEntries(draft.custom.map((v) => [String(v.field_id), v.value])),
  };
}

export function toDraft(values: AssetValues): AssetDraft {
  const custom = Object.entries(values.custom).filter(([, value]) => value.trim() !== '');
  return {
    ...values,
    status_id: idOf<StatusId>(values.status_id),
    custodian_id: idOf<PersonId>(values.custodian_id),
    user_id: idOf<PersonId>(values.user_id),
    supplier_id: idOf<VendorId>(values.supplier_id),
    part_of_id: idOf<AssetId>(values.part_of_id),
    ownership: values.ownership as Ownership,
    criticality: (values.criticality || null) as RiskLevel | null,
    confidentiality: (values.confidentiality || null) as Confidentiality | null,
    cover_need: values.cover_need as CoverNeed,
    custom: custom.map(([id, value]) => ({ field_id: Number(id) as FieldId, value })),
  };
}

/** The own fields a form shows: those of its category, and those that have a value. */
export function fieldsFor(fields: readonly CustomField[], values: AssetValues): CustomField[] {
  const category = values.category.trim().toLowerCase();
  return fields.filter(
    (f) =>
      f.category === '' ||
      f.category.toLowerCase() === category ||
      (values.custom[String(f.id)] ?? '') !== '',
  );
}

/** What the record of a model fills in of a new asset, where nothing was written yet. */
export function modelDefaults(values: AssetValues, model: ModelDraft): Partial<AssetValues> {
  const blank = <K extends keyof AssetValues>(key: K, value: AssetValues[K] | null) =>
    (values[key] === '' || values[key] === null) && value !== null && value !== ''
      ? { [key]: value }
      : {};
  return {
    ...blank('category', model.category),
    ...blank('model_number', model.part_no),
    ...blank('warranty_months', model.warranty_months),
  };
}

function idOf<T>(value: string): T | null {
  return value === '' ? null : (Number(value) as T);
}

/** What one wants to hear before saving; the register has the last word. */
export function checkAsset(values: AssetValues): Issues {
  const { warranty_start: start, warranty_end: end } = values;
  const { delivered_on: delivered, in_service_on: service } = values;
  return {
    tag: values.tag.trim() === '' ? issue('required') : undefined,
    status_id: values.status_id === '' ? issue('required') : undefined,
    in_service_on:
      delivered && service && service < delivered ? issue('before-delivery') : undefined,
    warranty_end: start && end && end < start ? issue('end-before-start') : undefined,
  };
}
