// Weights: whole grams in the register, kilograms for people.
import { numberFormat, splitDecimal } from '$lib/format/number';

/** `12.5`, without its unit. */
export function formatKilos(grams: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 3 }).format(grams / 1000);
}

/** `12.5 kg`; nothing where there is no weight. */
export function kilos(grams: number | null, locale: string): string {
  return grams === null ? '' : `${formatKilos(grams, locale)} kg`;
}

/** Typed kilograms as whole grams; `null` where they are none, or finer than a gram. */
export function parseKilos(typed: string, locale: string): number | null {
  const parts = splitDecimal(typed.replace(/\s*kg\s*$/iu, ''), locale);
  if (!parts || parts.negative || /[1-9]/u.test(parts.fraction.slice(3))) return null;
  const grams = Number(parts.whole) * 1000 + Number(parts.fraction.slice(0, 3).padEnd(3, '0'));
  return Number.isSafeInteger(grams) ? grams : null;
}
