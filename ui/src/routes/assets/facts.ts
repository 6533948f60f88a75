// What is known about an asset, as facts to read. Words only, no layout.
import type { AssetDetail } from '$lib/api/gen/AssetDetail';
import type { Identifier } from '$lib/api/gen/Identifier';
import type { Money } from '$lib/api/gen/Money';
import { href } from '$lib/app/router';
import { formatDate, formatDateLong, formatRelative, type IsoDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { formatNumber } from '$lib/format/number';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

import { ownText } from './own';

const day = (date: IsoDate | null): string => (date ? formatDate(date, locale()) : NONE);

/** A fact that is left out when there is nothing to say. */
function maybe(name: string, value: string, more: Partial<Fact> = {}): Fact[] {
  return value === '' ? [] : [{ name, value, ...more }];
}

const dated = (name: string, date: IsoDate | null): Fact[] =>
  date === null ? [] : [{ name, value: day(date) }];

const money = (amount: Money | null): string => (amount ? formatMoney(amount, locale()) : '');

export function identityFacts({ row, draft }: AssetDetail): Fact[] {
  return [
    { name: t('assets-col-tag'), value: row.tag, mono: true },
    { name: t('assets-field-serial'), value: row.serial || NONE, mono: true },
    ...maybe(t('assets-field-name'), row.name),
    { name: t('assets-field-manufacturer'), value: row.manufacturer || NONE },
    { name: t('assets-field-model'), value: row.model || NONE },
    ...maybe(t('assets-field-model-number'), draft.model_number, { mono: true }),
    { name: t('assets-field-category'), value: row.category || NONE },
    ...draft.identifiers.map(({ kind, value }, i) => ({
      name: numbered(t(`identifier-${kind}`), draft.identifiers, i),
      value,
      mono: true,
    })),
  ];
}

/** Two IMEIs are told apart by their number. */
function numbered(name: string, all: readonly Identifier[], at: number): string {
  const same = (other: Identifier): boolean => other.kind === all[at]?.kind;
  if (all.filter(same).length < 2) return name;
  return `${name} ${all.slice(0, at + 1).filter(same).length}`;
}

/** The disposal lot it leaves with, and how far that has come; nothing without one. */
export function lotFacts({ disposal }: AssetDetail): Fact[] {
  if (!disposal) return [];
  return [
    {
      name: t('assets-disposal-lot'),
      value: `${disposal.number} · ${disposal.title}`,
      href: href(['disposal', disposal.id]),
      note: t(`lot-stage-${disposal.stage}`),
    },
  ];
}

/** What depends on it and what is on it; nothing where nobody has said. */
export function dataFacts({ draft }: AssetDetail): Fact[] {
  const minutes = (n: number | null): string =>
    n === null ? '' : `${formatNumber(n, locale())} ${t('assets-minutes')}`;
  return [
    ...maybe(
      t('assets-field-criticality'),
      draft.criticality ? t(`vendor-criticality-${draft.criticality}`) : '',
    ),
    ...maybe(
      t('assets-field-confidentiality'),
      draft.confidentiality ? t(`confidentiality-${draft.confidentiality}`) : '',
    ),
    ...maybe(t('assets-field-rto'), minutes(draft.rto_minutes)),
    ...maybe(t('assets-field-rpo'), minutes(draft.rpo_minutes)),
  ];
}

/** The register's own fields that have a value. */
export function ownFacts({ fields }: AssetDetail): Fact[] {
  return fields.map(({ field, value }) => ({
    name: field.name,
    value: ownText(field.kind, value),
  }));
}

/** The maker's last days, as far as the record of the model knows them. */
export function modelFacts({ model }: AssetDetail, today: IsoDate): Fact[] {
  if (!model) return [];
  const last = (name: string, date: IsoDate | null): Fact[] =>
    date === null ? [] : [{ name, value: day(date), note: formatRelative(date, today, locale()) }];
  return [
    ...last(t('field-name-end-of-sale'), model.end_of_sale),
    ...last(t('field-name-end-of-maintenance'), model.end_of_maintenance),
    ...last(t('field-name-end-of-security'), model.end_of_security),
    ...last(t('field-name-last-day-of-support'), model.last_day_of_support),
  ];
}

export function placeFacts({ row, draft, part_of }: AssetDetail): Fact[] {
  return [
    {
      name: t('assets-field-location'),
      value: row.location || NONE,
      note: draft.room || undefined,
    },
    { name: t('assets-field-custodian'), value: row.custodian || NONE },
    ...maybe(t('assets-field-user'), row.user),
    { name: t('assets-field-department'), value: row.department || NONE },
    { name: t('assets-field-cost-centre'), value: row.cost_centre || NONE },
    ...maybe(t('assets-field-company'), draft.company),
    ...maybe(
      t('assets-field-ownership'),
      row.ownership === 'owned' ? '' : t(`ownership-${row.ownership}`),
    ),
    ...(part_of
      ? [
          {
            name: t('assets-field-part-of'),
            value: part_of.tag,
            note: part_of.model || undefined,
            href: `#/assets/${part_of.id}`,
          },
        ]
      : []),
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
    ...maybe(t('assets-field-inventory-no'), draft.inventory_no, { mono: true }),
    ...maybe(t('assets-field-proceeds'), money(draft.proceeds)),
    ...maybe(t('assets-field-disposal-cost'), money(draft.disposal_cost)),
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
    ...dated(t('assets-field-eol-date'), draft.eol_date),
    ...dated(t('assets-field-delivered-on'), draft.delivered_on),
    ...dated(t('assets-field-in-service-on'), draft.in_service_on),
    ...dated(t('assets-field-due-back'), draft.due_back),
    ...dated(t('assets-field-retire-on'), draft.retire_on),
    ...dated(t('assets-field-disposed-on'), draft.disposed_on),
    ...maybe(
      t('assets-field-cover-need'),
      draft.cover_need === 'as_category' ? '' : t(`cover-need-${draft.cover_need}`),
      { note: draft.cover_note || undefined },
    ),
  ];
}
