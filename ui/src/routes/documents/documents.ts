// What documents are for, in the order people look for it, and how large they are.
import type { DocumentPurpose } from '$lib/api/gen/DocumentPurpose';

export const PURPOSES: readonly DocumentPurpose[] = [
  'contract',
  'amendment',
  'quote',
  'order',
  'invoice',
  'notice',
  'proof',
  'certificate',
  'evidence',
  'photo',
  'delivery',
  'warranty',
  'manual',
  'correspondence',
  'other',
];

/** `1.2 MB`, `35 kB`: enough to know what one is about to open. */
export function sizeText(bytes: number, locale: string): string {
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  return `${number.format(unit === 'kB' ? Math.max(1, Math.round(n)) : n)} ${unit}`;
}
