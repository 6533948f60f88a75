// Times of records as they are typed and shown: a date as everywhere, a clock, and an offset where
// the clocks were set back. What they mean is decided by the register, in the zone of the service
// level.
import { formatDate, formatDateLong, type IsoDate, parseDate } from '$lib/format/date';

/** `2026-10-14T10:15`, with seconds and an offset where there are some. */
export type LocalTime = string;

const WRITTEN = /^(.+?)[\sT,]+(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([+-]\d{2}:\d{2}|Z)?$/u;

interface Parts {
  date: IsoDate;
  clock: string;
  offset: string;
}

/** `14/10/2026 10:15`, `yesterday 9.30`, `25/10/2026 02:30+01:00`; `null` for what is none. */
export function parseInstant(text: string, today: IsoDate): LocalTime | null {
  const found = WRITTEN.exec(text.trim());
  if (!found) return null;
  const [, day = '', hours = '', minutes = '', seconds, offset = ''] = found;
  const date = parseDate(day, today);
  const whole = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds ?? 0) < 60;
  if (date === null || !whole) return null;
  const clock = [hours.padStart(2, '0'), minutes, ...(seconds ? [seconds] : [])].join(':');
  return `${date}T${clock}${offset}`;
}

function parts(time: LocalTime): Parts | null {
  const found = /^(\d{4}-\d{2}-\d{2})T([\d:]+)([+-]\d{2}:\d{2}|Z)?$/u.exec(time);
  return found && { date: found[1] ?? '', clock: found[2] ?? '', offset: found[3] ?? '' };
}

function written(time: LocalTime, day: (date: IsoDate) => string): string {
  const found = parts(time);
  return found ? `${day(found.date)} ${found.clock}${found.offset}` : time;
}

/** As it can be typed again: `14 Oct 2026 10:15`, `14/10/2026 10:15`. */
export function formatInstant(time: LocalTime, locale: string): string {
  return written(time, (date) => formatDate(date, locale));
}

/** `Wed 14 Oct 2026 10:15`. */
export function formatInstantLong(time: LocalTime, locale: string): string {
  return written(time, (date) => formatDateLong(date, locale));
}
