// Choices for selects and comboboxes.
import { t } from '$lib/i18n';

import type { Option } from '../types';

/** Closed choices in words: `options(UNITS, 'notice-unit')`. */
export function options(values: readonly string[], prefix: string): Option[] {
  return values.map((value) => ({ value, label: t(`${prefix}-${value}`) }));
}

/** Currencies that are offered whatever the organisation's own is. */
export const COMMON_CURRENCIES: readonly string[] = ['EUR', 'USD', 'GBP', 'CHF'];

/** The common currencies after those that matter here, each once. */
export function currenciesAfter(first: readonly string[]): string[] {
  return [...new Set([...first, ...COMMON_CURRENCIES])];
}

/** Records by name. */
export function namedOptions(
  list: readonly { id: number; name: string; hint?: string }[],
): Option[] {
  return list.map(({ id, name, hint }) => ({ value: String(id), label: name, hint }));
}

/** Texts in use, for a field that takes any text. */
export function textOptions(list: readonly string[]): Option[] {
  return list.map((text) => ({ value: text, label: text }));
}
