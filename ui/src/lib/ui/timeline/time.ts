// Where things stand on a timeline: spans of months, places in a span as percentages of its
// width, and what the keys do. Days are counted, never measured in milliseconds.
import { addDays, addMonths, daysBetween, fromIso, type IsoDate } from '$lib/format/civil';

/** Months on view. */
export const ZOOMS = [6, 18, 36] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Months that a step in time is long, and that are seen before today at first. */
export const STEP: Record<Zoom, number> = { 6: 1, 18: 3, 36: 6 };

/** Days, both included. */
export interface Span {
  from: IsoDate;
  to: IsoDate;
}

export function zoomOf(text: string | undefined): Zoom {
  return ZOOMS.find((zoom) => String(zoom) === text) ?? 18;
}

/** The first day on view: that of a month asked for, or a step before today's. */
export function firstDay(month: string | undefined, zoom: Zoom, today: IsoDate): IsoDate {
  const asked = `${month ?? ''}-01`;
  return fromIso(asked) === null ? addMonths(`${today.slice(0, 7)}-01`, -STEP[zoom]) : asked;
}

export function spanOf(from: IsoDate, zoom: Zoom): Span {
  return { from, to: addDays(addMonths(from, zoom), -1) };
}

/**
 * What the register is asked for: the span with as much again on both sides, in fixed blocks, so
 * that a step in time seldom asks anew.
 */
export function askedSpan({ from }: Span, zoom: Zoom): Span {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const first = addMonths(from, -(month % zoom) - zoom);
  return { from: first, to: addDays(addMonths(first, 3 * zoom), -1) };
}

/** Where a day begins, in percent of the width; outside the span it is below 0 or above 100. */
export function at(day: IsoDate, { from, to }: Span): number {
  return (100 * daysBetween(from, day)) / (daysBetween(from, to) + 1);
}

export interface Box {
  x: number;
  width: number;
  /** It goes on beyond the span. */
  before: boolean;
  after: boolean;
}

/** What of a bar lies in a span; `null` when nothing does. */
export function boxOf(
  { start, end }: { start: IsoDate | null; end: IsoDate | null },
  span: Span,
): Box | null {
  if ((start !== null && start > span.to) || (end !== null && end < span.from)) return null;
  const before = start === null || start < span.from;
  const x = before ? 0 : at(start, span);
  const right = end === null || end > span.to ? 100 : at(addDays(end, 1), span);
  return {
    x,
    width: right - x,
    before,
    after: right === 100 && end !== span.to,
  };
}

export function marksIn<T extends { date: IsoDate }>(marks: readonly T[], { from, to }: Span): T[] {
  return marks.filter((mark) => mark.date >= from && mark.date <= to);
}

/** The middle of a day, in percent: where its mark stands. */
export function middle(day: IsoDate, span: Span): number {
  return (at(day, span) + at(addDays(day, 1), span)) / 2;
}

export interface Tick {
  month: IsoDate;
  x: number;
  /** The year is said as well: at its beginning, and where the span begins. */
  year: boolean;
}

/** A line for each month, or each quarter of three years. */
export function ticksOf(span: Span, zoom: Zoom): Tick[] {
  const every = zoom === 36 ? 3 : 1;
  const ticks: Tick[] = [];
  for (let month = span.from; month <= span.to; month = addMonths(month, 1)) {
    if ((Number(month.slice(5, 7)) - 1) % every !== 0) continue;
    const first = ticks.length === 0;
    ticks.push({ month, x: at(month, span), year: first || month.slice(5, 7) === '01' });
  }
  // Two years must not stand on top of each other.
  const [first, second] = ticks;
  if (first && second?.year && zoom !== 6) first.year = false;
  return ticks;
}

/** What a key asks for: rows further down, months later, a record. */
export type Command =
  | { kind: 'row'; to: number }
  | { kind: 'time'; steps: number }
  | { kind: 'zoom'; by: number }
  | { kind: 'open' };

export function commandOf(
  key: string,
  { row, total, page }: { row: number; total: number; page: number },
): Command | null {
  const to = (next: number): Command => ({
    kind: 'row',
    to: Math.max(0, Math.min(total - 1, next)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1);
    case 'ArrowDown':
      return to(row + 1);
    case 'PageUp':
      return to(row - page);
    case 'PageDown':
      return to(row + page);
    case 'Home':
      return to(0);
    case 'End':
      return to(total - 1);
    case 'ArrowLeft':
      return { kind: 'time', steps: -1 };
    case 'ArrowRight':
      return { kind: 'time', steps: 1 };
    case '+':
      return { kind: 'zoom', by: -1 };
    case '-':
      return { kind: 'zoom', by: 1 };
    case 'Enter':
      return { kind: 'open' };
    default:
      return null;
  }
}
