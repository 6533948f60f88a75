// Small cleanings of typed or pasted text, and the sign for no text.

/** Dash for "there is none" in cells and lists of facts. */
export const NONE = '—';

/** A serial or tag without white space, control and zero-width characters. */
export function cleanSerial(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
