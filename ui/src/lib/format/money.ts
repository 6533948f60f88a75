// Money: integer minor units and a currency, as in the core. No arithmetic on floats: a float
// appears only inside Intl, from an exact decimal string.
import { numberFormat, splitDecimal } from './number';

export interface Money {
  /** Minor units of the currency: cents for EUR, whole yen for JPY. */
  minor: number;
  /** ISO 4217 code. */
  currency: string;
}

const THREE_DIGITS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
const NO_DIGITS = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);

/** Decimal digits of a currency (ISO 4217). */
export function minorDigits(currency: string): number {
  if (NO_DIGITS.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}

/** Exact decimal notation with a point: `{minor: 123456, EUR}` → `1234.56`. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

// Intl formats a decimal string exactly; TypeScript's types do not know yet.
type Exact = (value: string) => string;

/** `€1,234.56` in English, `1.234,56 €` in Italian. */
export function formatMoney(money: Money, locale: string): string {
  const format = numberFormat(locale, { style: 'currency', currency: money.currency });
  return (format.format as unknown as Exact)(toDecimal(money));
}

/** The amount alone, for a column whose currency stands elsewhere, and for editing. */
export function formatAmount(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (format.format as unknown as Exact)(toDecimal(money));
}

/** Without cents, for tiles and charts: `€86,400`. Rounds half away from zero. */
export function formatMoneyRounded(money: Money, locale: string): string {
  const format = numberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  return (format.format as unknown as Exact)(toDecimal(money));
}

/**
 * For the narrow place above a bar: `€17,121`, and `€1.2M` from a million on. Below, no decimals:
 * a single one reads as an amount somebody forgot to finish, and not every language has a "k".
 */
export function formatMoneyShort(money: Money, locale: string): string {
  const decimal = toDecimal(money);
  if (Math.abs(Number(decimal)) < 999_999.5) return formatMoneyRounded(money, locale);
  const format = numberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  });
  return (format.format as unknown as Exact)(decimal);
}

/** Totals per currency in one line: `€1,200.00 + US$30.00`; the given word when there is none. */
export function formatTotals(totals: readonly Money[], locale: string, none = ''): string {
  return totals.map((m) => formatMoney(m, locale)).join(' + ') || none;
}

/** A typed amount in minor units, or `null` if it is not one or has too many decimals. */
export function parseAmount(typed: string, currency: string, locale: string): number | null {
  const bare = typed.replace(/[€$£]|\b[A-Z]{3}\b/gu, '');
  const parts = splitDecimal(bare, locale);
  if (!parts) return null;
  const digits = minorDigits(currency);
  const fraction = parts.fraction.replace(/0+$/u, '');
  if (fraction.length > digits) return null;
  const minor = Number(parts.whole + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return parts.negative && minor !== 0 ? -minor : minor;
}

/** Each currency by itself, in the order in which they come. Two currencies are never added. */
export function addUp(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + minor);
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}
