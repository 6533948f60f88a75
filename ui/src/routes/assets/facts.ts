// What is known about an asset, as facts to read. Words only, no layout.
import type { AssetDetail } from '$lib/api/gen/AssetDetail';
import { formatDate, formatDateLong, formatRelative, type IsoDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

const day = (date: IsoDate | null): string => (date ? formatDate(date, locale()) : NONE);

/** A fact that is left out when there is nothing to say. */
function maybe(name: string, value: string, more: Partial<Fact> = {}): Fact[] {
  return value === '' ? [] : [{ name, value, ...more }];
}

export function identityFacts({ row, draft }: AssetDetail): Fact[] {
  return [
    { name: t('assets-col-tag'), value: row.tag, mono: true },
    { name: t('assets-field-serial'), value: row.serial || NONE, mono: true },
    ...maybe(t('assets-field-name'), row.name),
    { name: t('assets-field-manufacturer'), value: row.manufacturer || NONE },
    { name: t('assets-field-model'), value: row.model || NONE },
    ...maybe(t('assets-field-model-number'), draft.model_number, { mono: true }),
    { name: t('assets-field-category'), value: row.category || NONE },
  ];
}

export function placeFacts({ row, draft }: AssetDetail): Fact[] {
  return [
    {
      name: t('assets-field-location'),
      value: row.location || NONE,
      note: draft.room || undefined,
    },
    { name: t('assets-field-custodian'), value: row.custodian || NONE },
    { name: t('assets-field-department'), value: row.department || NONE },
    { name: t('assets-field-cost-centre'), value: row.cost_centre || NONE },
    ...maybe(t('assets-field-company'), draft.company),
  ];
}

export function purchaseFacts({ row, draft }: AssetDetail): Fact[] {
  const supplier = draft.supplier_id === null ? undefined : `#/vendors/${draft.supplier_id}`;
  return [
    { name: t('assets-field-supplier'), value: row.supplier || NONE, href: supplier },
    { name: t('assets-field-purchase-date'), value: day(row.purchase_date) },
    {
      name: t('assets-field-cost'),
      value: row.cost ? formatMoney(row.cost, locale()) : NONE,
    },
    ...maybe(t('assets-field-invoice-no'), draft.invoice_no, { mono: true }),
    ...maybe(t('assets-field-order-no'), draft.order_no, { mono: true }),
  ];
}

export function warrantyFacts({ row, draft }: AssetDetail, today: IsoDate): Fact[] {
  const end = row.warranty_end;
  const months = draft.warranty_months;
  return [
    {
      name: t('assets-col-warranty-end'),
      value: end ? formatDateLong(end, locale()) : NONE,
      note: end ? formatRelative(end, today, locale()) : undefined,
    },
    {
      name: t('assets-field-warranty-start'),
      value: day(draft.warranty_start),
      note: months === null ? undefined : t('contracts-months', { count: months }),
    },
    ...(draft.eol_date ? [{ name: t('assets-field-eol-date'), value: day(draft.eol_date) }] : []),
  ];
}
