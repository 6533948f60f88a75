// Duties as they are typed, and in words.
import type { ContractId } from '$lib/api/gen/ContractId';
import type { DutyDraft } from '$lib/api/gen/DutyDraft';
import type { DutyKind } from '$lib/api/gen/DutyKind';
import type { DutyUnit } from '$lib/api/gen/DutyUnit';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { VendorId } from '$lib/api/gen/VendorId';
import { daysBetween } from '$lib/format/civil';
import { formatDate, type IsoDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';
import { issue, type Issues } from '$lib/ui/form/form.svelte';
import type { Status } from '$lib/ui/types';

export const KINDS: readonly DutyKind[] = [
  'maintenance',
  'calibration',
  'review',
  'audit',
  'other',
];
export const UNITS: readonly DutyUnit[] = ['months', 'weeks'];

/** Whose duties: one of the two. */
export interface Whose {
  contract_id: ContractId | null;
  vendor_id: VendorId | null;
}

export interface DutyValues {
  kind: DutyKind;
  title: string;
  first_due: IsoDate | null;
  every: number | null;
  unit: DutyUnit;
  until: IsoDate | null;
  owner_id: string;
  note: string;
}

export function startDuty(draft: DutyDraft | null): DutyValues {
  return {
    kind: draft?.kind ?? 'maintenance',
    title: draft?.title ?? '',
    first_due: draft?.first_due ?? null,
    every: draft?.every ?? 12,
    unit: draft?.unit ?? 'months',
    until: draft?.until ?? null,
    owner_id: draft?.owner_id ? String(draft.owner_id) : '',
    note: draft?.note ?? '',
  };
}

export function checkDuty(values: DutyValues): Issues {
  return {
    title: values.title.trim() === '' ? issue('required') : undefined,
    first_due: values.first_due === null ? issue('required') : undefined,
    every: values.every === null ? issue('required') : undefined,
  };
}

export function dutyDraft(draft: DutyDraft | null, whose: Whose, values: DutyValues): DutyDraft {
  return {
    id: draft?.id ?? null,
    contract_id: draft ? draft.contract_id : whose.contract_id,
    vendor_id: draft ? draft.vendor_id : whose.vendor_id,
    ...values,
    title: values.title.trim(),
    every: values.every ?? 0,
    owner_id: values.owner_id === '' ? null : (Number(values.owner_id) as PersonId),
  };
}

/** `every 3 months until 31 Dec 2027`, `once`. */
export function rhythm({ every, unit, until }: DutyDraft): string {
  if (every === 0) return t('duties-once');
  const words = t(`duties-every-${unit}`, { count: every });
  return until ? t('duties-until', { rhythm: words, date: formatDate(until, locale()) }) : words;
}

/** How pressing a duty is: past, within a week, later. */
export function dutyStatus(due: IsoDate, today: IsoDate): Status {
  const days = daysBetween(today, due);
  if (days < 0) return 'critical';
  return days <= 7 ? 'warning' : 'neutral';
}
