// What is known about a vendor, as facts to read. Words only, no layout.
import type { VendorDetail } from '$lib/api/gen/VendorDetail';
import { formatTotals } from '$lib/format/money';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

import { kindsText } from './words';

/** A fact that is left out when there is nothing to say. */
function maybe(name: string, value: string, more: Partial<Fact> = {}): Fact[] {
  return value === '' ? [] : [{ name, value, ...more }];
}

export function recordFacts({ row, draft }: VendorDetail): Fact[] {
  return [
    { name: t('vendors-field-kinds'), value: kindsText(row.kinds, NONE) },
    { name: t('vendors-field-customer-no'), value: row.customer_no || NONE, mono: true },
    { name: t('vendors-col-annual'), value: formatTotals(row.annual, locale(), NONE) },
    ...maybe(t('vendors-field-vat-no'), draft.vat_no, { mono: true }),
    ...maybe(t('vendors-field-registration-no'), draft.registration_no, { mono: true }),
    ...maybe(t('vendors-field-notes'), draft.notes),
  ];
}

export function reachFacts({ draft }: VendorDetail): Fact[] {
  return [
    ...maybe(t('vendors-field-phone'), draft.phone),
    ...maybe(t('vendors-field-email'), draft.email),
    ...maybe(t('vendors-field-website'), draft.website),
    ...maybe(t('vendors-field-address'), draft.address),
    ...maybe(t('vendors-field-country'), draft.country),
  ];
}
