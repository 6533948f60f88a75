// The deadlines of a year by month and of a month by day: what stands where, the sign and the words
// of each kind, and where the keys lead.
import type { Deadline } from '$lib/api/gen/Deadline';
import type { DeadlineKind } from '$lib/api/gen/DeadlineKind';
import { href } from '$lib/app/router';
import { addDays, addMonths, endOfMonth, weekday } from '$lib/format/civil';
import type { IsoDate } from '$lib/format/date';
import { formatMoneyRounded } from '$lib/format/money';
import { locale, t } from '$lib/i18n';

import { proofName } from '../vendors/words';

export const MONTHS = 12;
/** Deadlines of a month shown in the view of a year; the month itself shows all of them. */
export const SHOWN_IN_MONTH = 10;

interface Kind {
  sign: string;
  /** Where it leads; its contract or else its vendor unless it says so. */
  to?: (d: Deadline) => string;
}

/**
 * Every kind, in the order of the legend: ▲ a day to act by, ■ an end, ◇ a decision, ● a duty. A
 * further kind is a line here, its word is `deadline-kind-…`.
 */
const KINDS: Record<DeadlineKind, Kind> = {
  last_safe: { sign: '▲' },
  notice_by: { sign: '▲' },
  decide_by: { sign: '▲' },
  notice_opens: { sign: '▷' },
  period_end: { sign: '■' },
  decided: { sign: '◇' },
  claim: { sign: '▲', to: (d) => href(['slas'], { year: (d.period ?? d.date).slice(0, 4) }) },
  certificate: { sign: '■', to: (d) => vendorOf(d) },
  duty: { sign: '●' },
  due_back: { sign: '▲', to: (d) => href(['assets', d.asset_id ?? '']) },
  waste_copy: { sign: '▲', to: (d) => href(['disposals', d.lot_id ?? '']) },
  waste_storage: { sign: '■', to: (d) => href(['disposals', d.lot_id ?? '']) },
  destruction_notice: { sign: '▲', to: (d) => href(['disposals', d.lot_id ?? '']) },
  lot_pickup: { sign: '●', to: (d) => href(['disposals', d.lot_id ?? '']) },
  lot_certificate: { sign: '■', to: (d) => href(['disposals', d.lot_id ?? '']) },
  duty_done: { sign: '✓' },
};

const vendorOf = (d: Deadline): string => href(['vendors', d.vendor_id ?? '']);

/** Kinds a calendar shows: the day to decide by says nothing the last safe day does not say. */
export const LEGEND = (Object.keys(KINDS) as DeadlineKind[]).filter((kind) => kind !== 'decide_by');

export function signOf(kind: DeadlineKind): string {
  return KINDS[kind].sign;
}

export function targetOf(d: Deadline): string {
  const own = KINDS[d.kind].to?.(d);
  if (own !== undefined) return own;
  return d.contract_id === null ? vendorOf(d) : href(['contracts', d.contract_id]);
}

/** What a deadline is about: its title, of a document what it proves. */
export function subjectText(d: Pick<Deadline, 'scheme' | 'title'>): string {
  return d.scheme === null ? d.title : proofName({ scheme: d.scheme, label: d.title });
}

/** What is at stake a year, or the credit, where that is what the day is about. */
export function amountOf(d: Deadline): string {
  if (d.kind !== 'last_safe' && d.kind !== 'claim') return '';
  return d.at_stake.map((money) => formatMoneyRounded(money, locale())).join(' + ');
}

/** `Last safe day · €14,400`. */
export function kindText(d: Deadline): string {
  return [t(`deadline-kind-${d.kind}`), amountOf(d)].filter(Boolean).join(' · ');
}

/** Everything a chip stands for, in one line. */
export function wholeText(d: Deadline): string {
  return `${kindText(d)} · ${d.vendor}: ${subjectText(d)}`;
}

export interface Month {
  /** Its first day. */
  month: IsoDate;
  items: Deadline[];
}

/**
 * What a calendar shows: neither the day to decide by, nor the last day of notice where it is the
 * last safe day as well.
 */
export function shown(deadlines: readonly Deadline[]): Deadline[] {
  const day = (d: Deadline) => `${d.contract_id} ${d.date}`;
  const safe = new Set(deadlines.filter((d) => d.kind === 'last_safe').map(day));
  return deadlines.filter(
    (d) => d.kind !== 'decide_by' && !(d.kind === 'notice_by' && safe.has(day(d))),
  );
}

/** Twelve months from `first`. */
export function byMonth(first: IsoDate, deadlines: readonly Deadline[]): Month[] {
  const of = grouped(deadlines, (d) => d.date.slice(0, 7));
  return Array.from({ length: MONTHS }, (_, n) => {
    const month = addMonths(first, n);
    return { month, items: of.get(month.slice(0, 7)) ?? [] };
  });
}

export function byDay(deadlines: readonly Deadline[]): ReadonlyMap<IsoDate, Deadline[]> {
  return grouped(deadlines, (d) => d.date);
}

function grouped(
  deadlines: readonly Deadline[],
  by: (d: Deadline) => string,
): Map<string, Deadline[]> {
  const of = new Map<string, Deadline[]>();
  for (const d of shown(deadlines)) {
    const list = of.get(by(d));
    if (list) list.push(d);
    else of.set(by(d), [d]);
  }
  return of;
}

/** The weeks a month lies in, Monday to Sunday. */
export function weeksOf(month: IsoDate): IsoDate[][] {
  const last = endOfMonth(month);
  const weeks: IsoDate[][] = [];
  for (let monday = addDays(month, -weekday(month)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(monday, n)));
  }
  return weeks;
}

/**
 * How many of so many deadlines a day shows; a list shows all of them. A line is 24 pixels high, so
 * that it can be hit: the fewer weeks, the more of them go into a window of 800. One line is for the
 * way to the others.
 */
export function shownOnDay(count: number, weeks: number): number {
  const lines = 9 - weeks;
  return count > lines ? lines - 1 : count;
}

/** The day a key leads to in a month; `null` for a key that leads nowhere. */
export function dayAfterKey(key: string, day: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** A place among months: the month, and which of its stops. A month has at least one. */
export interface Stop {
  month: number;
  at: number;
}

/**
 * The stop a key leads to among months with so many stops each. A month before the first or after
 * the last is one the view has to move for; `null` for a key that leads nowhere.
 */
export function stopAfterKey(key: string, from: Stop, stops: readonly number[]): Stop | null {
  const last = (month: number) => (stops[month] ?? 1) - 1;
  const { month, at } = from;
  switch (key) {
    case 'ArrowDown':
      if (at < last(month)) return { month, at: at + 1 };
      return month + 1 < stops.length ? { month: month + 1, at: 0 } : from;
    case 'ArrowUp':
      if (at > 0) return { month, at: at - 1 };
      return month > 0 ? { month: month - 1, at: last(month - 1) } : from;
    case 'ArrowLeft':
      return { month: Math.max(0, month - 1), at: 0 };
    case 'ArrowRight':
      return { month: Math.min(stops.length - 1, month + 1), at: 0 };
    case 'Home':
      return { month, at: 0 };
    case 'End':
      return { month, at: last(month) };
    case 'PageUp':
      return { month: month - 1, at: 0 };
    case 'PageDown':
      return { month: month + 1, at: 0 };
    default:
      return null;
  }
}
