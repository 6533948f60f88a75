// Numbers as people of a language write and read them.
const cache = new Map<string, Intl.NumberFormat>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) {
    // it-IT groups only from 10 000 on unless told to.
    format = new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      ...options,
    } as Intl.NumberFormatOptions);
    cache.set(key, format);
  }
  return format;
}

export function formatNumber(value: number, locale: string, fractionDigits = 0): string {
  return numberFormat(locale, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value);
}

/** A share between 0 and 1 as per cent: `0.914` → `91 %` with the locale's spacing. */
export function formatPercent(share: number, locale: string, fractionDigits = 0): string {
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(share);
}

/**
 * Splits a typed decimal into sign, whole digits and fraction digits, or `null` if it is not one.
 *
 * Both conventions are accepted whatever the language. With two kinds of separator the last one is
 * the decimal mark. A single separator is a decimal mark unless it must be grouping: more than one
 * of it, or exactly three digits after it and the mark is the locale's grouping mark (`1.234` is
 * 1234 to an Italian, 1.234 to a Briton).
 */
export function splitDecimal(
  typed: string,
  locale: string,
): { negative: boolean; whole: string; fraction: string } | null {
  let text = typed
    .trim()
    .replace(/[\u00a0\u202f\s'’_]/gu, '')
    .replace(/^\u2212/u, '-');
  let negative = false;
  if (text.startsWith('-')) {
    negative = true;
    text = text.slice(1);
  } else if (text.startsWith('+')) {
    text = text.slice(1);
  }
  if (!/^[\d.,]*\d[\d.,]*$/u.test(text)) return null;
  const mark = decimalMark(text, locale);
  const at = mark === null ? text.length : text.lastIndexOf(mark);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (!/^\d*$/u.test(fraction) || !groupsAreSound(whole)) return null;
  return {
    negative,
    whole: whole.replace(/[.,]/gu, '').replace(/^0+(?=\d)/u, '') || '0',
    fraction,
  };
}

function decimalMark(text: string, locale: string): '.' | ',' | null {
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  if (dots === 0 && commas === 0) return null;
  const mark = dots > 0 ? '.' : ',';
  if (dots + commas > 1) return null;
  const digitsAfter = text.length - text.indexOf(mark) - 1;
  const grouping = locale.startsWith('it') ? '.' : ',';
  return mark === grouping && digitsAfter === 3 && text.indexOf(mark) > 0 ? null : mark;
}

/** `1.234.567` and `1234567` are sound; `1.23.456` and a mix of marks are not. */
function groupsAreSound(whole: string): boolean {
  if (!/[.,]/u.test(whole)) return true;
  return /^\d{1,3}(?:\.\d{3})+$/u.test(whole) || /^\d{1,3}(?:,\d{3})+$/u.test(whole);
}

/** A plain decimal such as `99.5` as people of the language write it; the value stays a text. */
export function formatDecimal(plain: string, locale: string): string {
  return locale.startsWith('it') ? plain.replace('.', ',') : plain;
}

/** A typed whole number, or `null`. `1.000` is a thousand in both languages. */
export function parseInteger(typed: string, locale: string): number | null {
  const text = typed.trim();
  const parts = /^[-+]?\d{1,3}(?:[.,\s]\d{3})+$/u.test(text)
    ? splitDecimal(text.replace(/[.,\s]/gu, ''), locale)
    : splitDecimal(text, locale);
  if (!parts || /[1-9]/u.test(parts.fraction)) return null;
  const value = Number(parts.whole) * (parts.negative ? -1 : 1);
  return Number.isSafeInteger(value) ? value : null;
}
