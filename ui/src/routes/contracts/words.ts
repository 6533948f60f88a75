// Words and marks of contracts that several screens share.
import type { ContractState } from '$lib/api/gen/ContractState';
import type { RenewalKind } from '$lib/api/gen/RenewalKind';
import type { Urgency } from '$lib/api/gen/Urgency';
import { formatDateLong, formatRelative, type IsoDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

const STATE: Record<ContractState, Status> = {
  draft: 'neutral',
  upcoming: 'info',
  active: 'ok',
  notice_open: 'ok',
  terminating: 'info',
  notice_missed: 'critical',
  ending: 'warning',
  renewed: 'ok',
  expired: 'ended',
  terminated: 'ended',
};

const URGENCY: Record<Urgency, Status> = {
  missed: 'critical',
  late: 'critical',
  critical: 'critical',
  due: 'warning',
  ahead: 'neutral',
};

export function stateStatus(state: ContractState): Status {
  return STATE[state];
}

export function urgencyStatus(urgency: Urgency): Status {
  return URGENCY[urgency];
}

/** The mark beside a day something is to be done by; none while that is far away. */
export function pressing(urgency: Urgency | null): Status | undefined {
  return urgency === null || urgency === 'ahead' ? undefined : URGENCY[urgency];
}

/** Why it presses: where nothing renews and the last safe day is past, it is the end that is near. */
export function urgencyText(item: { urgency: Urgency; days_left: number | null }): string {
  const ending = item.urgency === 'critical' && item.days_left !== null && item.days_left < 0;
  return ending ? t('today-item-ending') : t(`urgency-${item.urgency}`);
}

/** `C-2024-017 · Managed hosting`, or the title alone. */
export function contractLabel({ number, title }: { number: string; title: string }): string {
  return number ? `${number} · ${title}` : title;
}

/** How far away the last safe day is: `3 days left`, `today`, `5 days past`. */
export function daysLeftText(days: number): string {
  if (days === 0) return t('contracts-days-today');
  return days > 0 ? t('contracts-days-left', { days }) : t('contracts-days-past', { days: -days });
}

/**
 * The last safe day is past, and nothing renews: there was no notice to give. What counts is the
 * day it ends on.
 */
export function onlyEnds(renewal: RenewalKind, days: number | null): boolean {
  return days !== null && days < 0 && (renewal === 'none' || renewal === 'express');
}

/** `Mon 23 Nov 2026 · in 3 days`. */
export function dateWithDistance(date: IsoDate, today: IsoDate): string {
  return `${formatDateLong(date, locale())} · ${formatRelative(date, today, locale())}`;
}
