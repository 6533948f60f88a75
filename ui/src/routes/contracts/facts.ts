// What a contract says about time, notice and cost, as facts to read. Words only, no layout.
import type { ContractDetail } from '$lib/api/gen/ContractDetail';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import type { IsoDate } from '$lib/format/date';
import { formatDate } from '$lib/format/date';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

import { dateWithDistance } from './words';

const day = (date: IsoDate | null): string => (date ? formatDate(date, locale()) : NONE);

/** `90 days before the end of the term, clear days`. */
export function noticeText(d: ContractDraft): string {
  if (d.notice_value === 0) return t('contracts-notice-none');
  const span = t(`contracts-span-${d.notice_unit}`, { count: d.notice_value });
  const clear = d.notice_clear_days ? 'yes' : 'no';
  if (d.renewal === 'evergreen') {
    return t('contracts-notice-evergreen', { span, end: t(`evergreen-${d.evergreen_end}`) });
  }
  return t('contracts-notice-text', {
    span,
    anchor: d.notice_anchor,
    clear,
  });
}

/** `Automatic, 12 months each time, at most 3 times`. */
export function renewalText(d: ContractDraft): string {
  const kind = t(`renewal-${d.renewal}`);
  if (d.renewal_months === 0) return kind;
  const months = t('contracts-months', { count: d.renewal_months });
  return d.max_renewals === null
    ? t('contracts-renewal-text', { kind, months })
    : t('contracts-renewal-text-most', { kind, months, most: d.max_renewals });
}

export function termFacts({ row, draft }: ContractDetail, today: IsoDate): Fact[] {
  const facts: Fact[] = [
    {
      name: t('contracts-fact-period'),
      value:
        row.period_end === null
          ? t('contracts-since', { date: day(row.start) })
          : `${day(row.start)} → ${day(row.period_end)}`,
    },
    { name: t('contracts-col-renewal'), value: renewalText(draft) },
    { name: t('contracts-fact-notice'), value: noticeText(draft) },
    {
      name: t('contracts-fact-delivery'),
      value: t(`delivery-${draft.delivery_method}`),
      note:
        draft.delivery_lead_days === null
          ? undefined
          : t('contracts-fact-lead', { days: draft.delivery_lead_days }),
    },
  ];
  if (draft.ended_on !== null) {
    facts.push({ name: t('contracts-field-ended-on'), value: day(draft.ended_on) });
  } else if (row.notice_by !== null) {
    facts.push({
      name: t('contracts-notice-by-day'),
      value: dateWithDistance(row.notice_by, today),
    });
  }
  return facts;
}

export function recordFacts({ row, draft }: ContractDetail): Fact[] {
  return [
    { name: t('contracts-col-vendor'), value: row.vendor, href: `#/vendors/${row.vendor_id}` },
    { name: t('contracts-col-number'), value: row.number || NONE, mono: true },
    { name: t('contracts-col-kind'), value: t(`contract-kind-${row.kind}`) },
    { name: t('contracts-col-owner'), value: row.owner || NONE },
    { name: t('contracts-col-cost-centre'), value: row.cost_centre || NONE },
    ...(draft.notes ? [{ name: t('contracts-field-notes'), value: draft.notes }] : []),
  ];
}
