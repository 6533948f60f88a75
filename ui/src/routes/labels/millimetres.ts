// Lengths are whole micrometres; people say millimetres.
import { formatNumber } from '$lib/format/number';

/** `63,5` or `63.5` in micrometres; `null` for what is no length. */
export function parseMillimetres(text: string): number | null {
  const found = /^([+-]?)(\d{1,4})(?:[.,](\d{1,3}))?(?:\s*mm)?$/u.exec(text.trim());
  if (!found) return null;
  const [, sign, whole = '', rest = ''] = found;
  const micro = Number(whole) * 1000 + Number(rest.padEnd(3, '0'));
  return sign === '-' ? -micro : micro;
}

/** `63.5`, with the decimal sign of the language. */
export function formatMillimetres(micro: number, locale: string): string {
  const minus = micro < 0 ? '-' : '';
  const size = Math.abs(micro);
  const rest = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/u, '');
  const whole = formatNumber(Math.floor(size / 1000), locale);
  return `${minus}${whole}${rest && (locale.startsWith('it') ? ',' : '.')}${rest}`;
}
