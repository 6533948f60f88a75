// What is known about a vendor, as facts to read. Words only, no layout.
import type { VendorDetail } from '$lib/api/gen/VendorDetail';
import type { VatHint } from '$lib/api/gen/VatHint';
import { formatDate } from '$lib/format/date';
import { formatTotals } from '$lib/format/money';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

import { kindsText } from './words';

/** A fact that is left out when there is nothing to say. */
function maybe(name: string, value: string, more: Partial<Fact> = {}): Fact[] {
  return value === '' ? [] : [{ name, value, ...more }];
}

export function recordFacts({ row, draft, vat }: VendorDetail): Fact[] {
  return [
    { name: t('vendors-field-kinds'), value: kindsText(row.kinds, NONE) },
    { name: t('vendors-field-customer-no'), value: row.customer_no || NONE, mono: true },
    { name: t('vendors-col-annual'), value: formatTotals(row.annual, locale(), NONE) },
    ...maybe(t('vendors-field-vat-no'), draft.vat_no, { mono: true, note: vatNote(vat) }),
    ...maybe(t('vendors-field-registration-no'), draft.registration_no, { mono: true }),
    ...maybe(t('vendors-field-aliases'), draft.aliases.join(' · ')),
    ...maybe(t('vendors-field-notes'), draft.notes),
  ];
}

/** A hint, no error: real invoices carry wrong numbers. */
function vatNote(vat: VatHint | null): string | undefined {
  if (vat === null) return undefined;
  return vat.kind === 'length'
    ? t('vendor-file-vat-length', { digits: vat.digits })
    : t('vendor-file-vat-digit', { expected: vat.expected });
}

/** How it was assessed; empty when nobody did. */
export function riskFacts({ draft }: VendorDetail): Fact[] {
  const day = (date: string | null): string => (date ? formatDate(date, locale()) : '');
  return [
    ...maybe(t('vendor-file-field-risk'), draft.risk ? t(`vendor-risk-${draft.risk}`) : '', {
      note: draft.risk_note || undefined,
    }),
    ...maybe(
      t('vendor-file-field-criticality'),
      draft.criticality ? t(`vendor-criticality-${draft.criticality}`) : '',
    ),
    ...maybe(t('vendor-file-field-assessed-on'), day(draft.assessed_on)),
    ...maybe(t('vendor-file-field-dpa-signed-on'), day(draft.dpa_signed_on)),
  ];
}

export function reachFacts({ draft }: VendorDetail): Fact[] {
  return [
    ...maybe(t('vendors-field-phone'), draft.phone),
    ...maybe(t('vendors-field-email'), draft.email),
    ...maybe(t('vendor-file-field-pec'), draft.pec),
    ...maybe(t('vendors-field-website'), draft.website),
    ...maybe(t('vendors-field-address'), draft.address),
    ...maybe(t('vendors-field-country'), draft.country),
    ...maybe(t('vendor-file-field-language'), draft.language ? t(`lang-${draft.language}`) : ''),
  ];
}
