// Records made on the way, by name only, from a combobox that does not know them yet.
import { call, newOpId } from '$lib/api';
import type { VendorDraft } from '$lib/api/gen/VendorDraft';
import { toastDone, toastError } from '$lib/app/register.svelte';
import { t } from '$lib/i18n';

import type { Option } from '../types';

/** A vendor nobody has written yet. */
export function emptyVendor(): VendorDraft {
  return {
    id: null,
    name: '',
    kinds: [],
    registration_no: '',
    vat_no: '',
    customer_no: '',
    website: '',
    email: '',
    phone: '',
    address: '',
    country: '',
    pec: '',
    language: null,
    risk: null,
    risk_note: '',
    criticality: null,
    assessed_on: null,
    dpa_signed_on: null,
    notes: '',
    aliases: [],
    contacts: [],
  };
}

/** Saves a vendor with this name; says so, or why not. */
export async function quickVendor(name: string): Promise<Option | null> {
  try {
    const draft = { ...emptyVendor(), name };
    const { op, id } = await call('vendor_save', { op_id: newOpId(), draft, seen: null });
    toastDone(t('common-vendor-made', { name }), op);
    return { value: String(id), label: name };
  } catch (reason) {
    toastError(reason);
    return null;
  }
}

/** The same for a person. */
export async function quickPerson(name: string): Promise<Option | null> {
  const draft = {
    id: null,
    name,
    email: '',
    username: '',
    phone: '',
    department: '',
    cost_centre: '',
    is_operator: false,
  };
  try {
    const { op, id } = await call('person_save', { op_id: newOpId(), draft });
    toastDone(t('common-person-made', { name }), op);
    return { value: String(id), label: name };
  } catch (reason) {
    toastError(reason);
    return null;
  }
}
