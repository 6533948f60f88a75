// Dates as people type and read them. Parsing is the same in both languages and day-first;
// `today` is always an argument, because the clock belongs to the shell.
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  fromIso,
  isCivil,
  type IsoDate,
  toDays,
  toIso,
} from './civil';

export type { IsoDate } from './civil';

const TODAY = new Set(['today', 'oggi', 't', 'now', 'adesso']);
const TOMORROW = new Set(['tomorrow', 'domani']);
const YESTERDAY = new Set(['yesterday', 'ieri']);
const END_OF_MONTH = new Set(['eom', 'end of month', 'month end', 'fine mese', 'fm']);
const END_OF_YEAR = new Set(['eoy', 'end of year', 'year end', 'fine anno', 'fa']);

/** Days, weeks, months or years by their letter: d/g, w/s, m, y/a. */
const OFFSET = /^([+-])\s*(\d{1,4})\s*([a-z]*)$/u;
const DAYS = new Set(['', 'd', 'g', 'day', 'days', 'giorno', 'giorni', 'gg']);
const WEEKS = new Set(['w', 's', 'week', 'weeks', 'settimana', 'settimane']);
const MONTHS = new Set(['m', 'month', 'months', 'mese', 'mesi']);
const YEARS = new Set(['y', 'a', 'year', 'years', 'anno', 'anni']);

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'gen'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mag'],
  ['jun', 'giu'],
  ['jul', 'lug'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'ott'],
  ['nov'],
  ['dec', 'dic'],
];

/** A typed date as ISO, or `null`. Day-first, two-digit years are 2000–2099. */
export function parseDate(typed: string, today: IsoDate): IsoDate | null {
  const text = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (text === '') return null;
  return wordDate(text, today) ?? offsetDate(text, today) ?? writtenDate(text, today);
}

function wordDate(text: string, today: IsoDate): IsoDate | null {
  if (TODAY.has(text)) return today;
  if (TOMORROW.has(text)) return addDays(today, 1);
  if (YESTERDAY.has(text)) return addDays(today, -1);
  if (END_OF_MONTH.has(text)) return endOfMonth(today);
  if (END_OF_YEAR.has(text)) return `${today.slice(0, 4)}-12-31`;
  return null;
}

function offsetDate(text: string, today: IsoDate): IsoDate | null {
  const m = OFFSET.exec(text);
  if (!m) return null;
  const n = Number(m[2]) * (m[1] === '-' ? -1 : 1);
  const unit = m[3] ?? '';
  let out: IsoDate | null = null;
  if (DAYS.has(unit)) out = addDays(today, n);
  else if (WEEKS.has(unit)) out = addDays(today, 7 * n);
  else if (MONTHS.has(unit)) out = addMonths(today, n);
  else if (YEARS.has(unit)) out = addMonths(today, 12 * n);
  return out !== null && fromIso(out) ? out : null;
}

function writtenDate(text: string, today: IsoDate): IsoDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst) {
    return checked(yearOf(dayFirst[3], today), Number(dayFirst[2]), Number(dayFirst[1]));
  }
  const named = /^(\d{1,2})[-/. ]?(?:di )?(\p{L}{3,})\.?(?:[-/. ]?(\d{4}|\d{2}))?$/u.exec(text);
  if (!named) return null;
  const month = MONTH_NAMES.findIndex((names) => names.some((n) => named[2]?.startsWith(n))) + 1;
  return month === 0 ? null : checked(yearOf(named[3], today), month, Number(named[1]));
}

function yearOf(text: string | undefined, today: IsoDate): number {
  if (text === undefined) return Number(today.slice(0, 4));
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function checked(year: number, month: number, day: number): IsoDate | null {
  const ymd = { year, month, day };
  return isCivil(ymd) ? toIso(ymd) : null;
}

/** `20 Nov 2026` in English, `20/11/2026` in Italian. */
export function formatDate(iso: IsoDate, locale: string): string {
  const ymd = fromIso(iso);
  if (!ymd) return iso;
  if (locale.startsWith('it')) return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return `${ymd.day} ${monthName(iso, locale, 'short')} ${ymd.year}`;
}

/** `Thu 31 Dec 2026`, `gio 31 dic 2026`. */
export function formatDateLong(iso: IsoDate, locale: string): string {
  const ymd = fromIso(iso);
  if (!ymd) return iso;
  const day = dayName(iso, locale, 'short');
  return `${day} ${ymd.day} ${monthName(iso, locale, 'short')} ${ymd.year}`;
}

/** `Friday 20 November 2026`, `venerdì 20 novembre 2026`. */
export function formatDateFull(iso: IsoDate, locale: string): string {
  const ymd = fromIso(iso);
  if (!ymd) return iso;
  const day = dayName(iso, locale, 'long');
  return `${day} ${ymd.day} ${monthName(iso, locale, 'long')} ${ymd.year}`;
}

/** `December 2026`, `dicembre 2026`. */
export function formatMonth(iso: IsoDate, locale: string): string {
  return `${monthName(iso, locale, 'long')} ${iso.slice(0, 4)}`;
}

/** `Nov` in English, `nov` in Italian. */
export function formatMonthShort(iso: IsoDate, locale: string): string {
  return monthName(iso, locale, 'short');
}

/** `Mon` to `Sun`. */
export function weekdayNames(locale: string): string[] {
  const monday = '2024-01-01';
  return Array.from({ length: 7 }, (_, n) => dayName(addDays(monday, n), locale, 'short'));
}

/** `Monday`, `lunedì`: the first is 0. */
export function formatWeekday(day: number, locale: string): string {
  return dayName(addDays('2024-01-01', day), locale, 'long');
}

/** `today`, `in 12 days`, `3 days ago`; weeks and months only where days stop meaning anything. */
export function formatRelative(iso: IsoDate, today: IsoDate, locale: string): string {
  const days = daysBetween(today, iso);
  const format = relativeFormat(locale);
  const far = Math.abs(days);
  if (far < 100) return format.format(days, 'day');
  if (far < 730) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}

const DAY_MS = 86_400_000;
const names = new Map<string, Intl.DateTimeFormat>();

// English month names are taken from en-US because en-GB shortens September to four letters.
function monthName(iso: IsoDate, locale: string, style: 'short' | 'long'): string {
  const names = locale.startsWith('en') ? 'en-US' : locale;
  return part(iso, names, { month: style, day: 'numeric' }, 'month');
}

function dayName(iso: IsoDate, locale: string, style: 'short' | 'long'): string {
  return part(iso, locale, { weekday: style }, 'weekday');
}

function part(
  iso: IsoDate,
  locale: string,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): string {
  const key = `${locale}|${JSON.stringify(options)}`;
  let format = names.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    names.set(key, format);
  }
  const ymd = fromIso(iso);
  if (!ymd) return iso;
  const found = format.formatToParts(toDays(ymd) * DAY_MS).find((p) => p.type === type);
  return found?.value ?? iso;
}

const relative = new Map<string, Intl.RelativeTimeFormat>();

function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  let format = relative.get(locale);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    relative.set(locale, format);
  }
  return format;
}
