// A moment on a place's wall clock with its offset (RFC 3339), as custody and erasures keep it.
import { formatDate } from '$lib/format/date';

/** `2026-11-20T14:35` and `+01:00`. */
export interface Moment {
  local: string;
  offset: string;
}

const OFFSET = /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/u;

/** One string of both; `null` where one of them is none. */
export function composeMoment({ local, offset }: Moment): string | null {
  const zone = offset.trim().toUpperCase();
  if (!LOCAL.test(local) || !OFFSET.test(zone)) return null;
  return `${local}${local.length === 16 ? ':00' : ''}${zone}`;
}

/** The parts of such a string; whole minutes are told without seconds. */
export function splitMoment(at: string): Moment {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/u.exec(at);
  if (!found) return { local: '', offset: '' };
  const [, minute = '', seconds = '', offset = ''] = found;
  return { local: seconds === '' || seconds === ':00' ? minute : minute + seconds, offset };
}

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:\d{2}))?$/u;

/**
 * A moment as the clock there showed it: `20 Nov 2026 14:35 +01:00`, `20/11/2026 14:35 +01:00`.
 * Where only the day is known, the day; what is neither stays as it is.
 */
export function formatMoment(at: string, locale: string): string {
  const [, day, clock = '', offset = ''] = WRITTEN.exec(at) ?? [];
  if (day === undefined) return formatDate(at, locale);
  const zone = offset === 'Z' ? '+00:00' : offset;
  return [formatDate(day, locale), clock, zone].filter(Boolean).join(' ');
}

/** Minutes ahead of UTC as an offset: `+01:00`. */
export function offsetText(ahead: number): string {
  const whole = Math.abs(ahead);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** What this computer's zone says of a moment: a proposal that a person sees and may change. */
export function proposedOffset(local: string): string {
  const ms = Date.parse(local);
  // eslint-disable-next-line no-restricted-syntax -- the offset of a moment, not a business date
  return offsetText(Number.isNaN(ms) ? 0 : -new Date(ms).getTimezoneOffset());
}

/** The name of this computer's zone, `Europe/Rome`. */
export function proposedZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
