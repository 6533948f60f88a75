// An asset as its form edits it, and back: the form keeps texts where the register keeps ids.
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { AssetStatus } from '$lib/api/gen/AssetStatus';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { StatusId } from '$lib/api/gen/StatusId';
import type { VendorId } from '$lib/api/gen/VendorId';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

type Plain = Omit<AssetDraft, 'status_id' | 'custodian_id' | 'supplier_id'>;

export interface AssetValues extends Plain {
  status_id: string;
  custodian_id: string;
  supplier_id: string;
}

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
    location: '',
    room: '',
    custodian_id: null,
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
    notes: '',
  };
}

/** Another one of the same: all that a box of twenty has in common. */
export function duplicate(draft: AssetDraft): AssetDraft {
  return { ...draft, id: null, tag: '', serial: '', name: '', custodian_id: null };
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
    supplier_id: text(draft.supplier_id),
  };
}

export function toDraft(values: AssetValues): AssetDraft {
  return {
    ...values,
    status_id: idOf<StatusId>(values.status_id),
    custodian_id: idOf<PersonId>(values.custodian_id),
    supplier_id: idOf<VendorId>(values.supplier_id),
  };
}

function idOf<T>(value: string): T | null {
  return value === '' ? null : (Number(value) as T);
}

/** What one wants to hear before saving; the register has the last word. */
export function checkAsset(values: AssetValues): Issues {
  const { warranty_start: start, warranty_end: end } = values;
  return {
    tag: values.tag.trim() === '' ? issue('required') : undefined,
    status_id: values.status_id === '' ? issue('required') : undefined,
    warranty_end: start && end && end < start ? issue('end-before-start') : undefined,
  };
}
