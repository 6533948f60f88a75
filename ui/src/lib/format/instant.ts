// An instant in the local time of this computer, for people: when a copy was made. Never used for
// business dates.
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
