// An instant in the local time of this computer, for people: when a copy was made. Never used for
// business dates.
import { proposedOffset } from '$lib/format/moment';
import { numberFormat } from '$lib/format/number';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `18 Nov 2026, 10:12` in this computer's time zone. */
export function localMinute(instant: string, locale: string, timeZone?: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const key = `${locale}|${timeZone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
    formats.set(key, format);
  }
  return format.format(ms);
}

/** `2.2` MB of bytes, in the numbers of a language. */
export function megabytes(bytes: number, locale: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    bytes / 1_048_576,
  );
}

/** The day and time of an RFC 3339 instant as they were written down, whatever the zone. */
export function splitInstant(instant: string | null): { day: string; time: string } {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(instant ?? '') ?? [];
  return { day, time };
}

/**
 * RFC 3339 with the offset this computer has on that day, of a day and a typed time (`9:05`);
 * `null` for a time that is none.
 */
export function joinInstant(day: string, typed: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d\d)$/u.exec(typed.trim() || '0:00') ?? [];
  if (hour === undefined || minute === undefined) return null;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const local = `${day}T${hour.padStart(2, '0')}:${minute}:00`;
  return Number.isNaN(Date.parse(local)) ? null : `${local}${proposedOffset(local)}`;
}
