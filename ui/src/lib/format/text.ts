// Small cleanings of typed or pasted text.

/** A serial or tag without white space, control and zero-width characters. */
export function cleanSerial(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
