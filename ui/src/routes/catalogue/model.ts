// A model as its form edits it.
import type { ModelDraft } from '$lib/api/gen/ModelDraft';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

/** A model nobody has written yet. */
export function emptyModel(): ModelDraft {
  return {
    id: null,
    was: null,
    manufacturer: '',
    name: '',
    part_no: '',
    category: '',
    end_of_sale: null,
    end_of_maintenance: null,
    end_of_security: null,
    last_day_of_support: null,
    lifecycle_source: '',
    lifecycle_checked_on: null,
    supported: null,
    warranty_months: null,
    warranty_level: null,
    refresh_months: null,
    data_bearing: null,
    power_watts: null,
    price: null,
    notes: '',
  };
}

/** What one wants to hear before saving; the register has the last word. */
export function checkModel(values: ModelDraft): Issues {
  const last = values.last_day_of_support;
  const after = (day: string | null) =>
    day && last && day > last ? issue('after-last-day', { last }) : undefined;
  return {
    name: values.name.trim() === '' ? issue('required') : undefined,
    end_of_sale: after(values.end_of_sale),
    end_of_maintenance: after(values.end_of_maintenance),
    end_of_security: after(values.end_of_security),
  };
}

/** Yes, no, or not known, as a select keeps it. */
export const flagText = (flag: boolean | null): string =>
  flag === null ? '' : flag ? 'yes' : 'no';
export const flagOf = (text: string): boolean | null => (text === '' ? null : text === 'yes');
