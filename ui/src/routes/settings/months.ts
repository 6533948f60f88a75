// The months of a year as choices, in the current language.
import { formatMonth } from '$lib/format/date';
import { locale } from '$lib/i18n';
import type { Option } from '$lib/ui/types';

/** `1` to `12` with their names, first letter as a heading wants it. */
export function monthOptions(): Option[] {
  return Array.from({ length: 12 }, (_, i) => {
    const iso = `2026-${String(i + 1).padStart(2, '0')}-01`;
    const name = formatMonth(iso, locale()).replace(/\s*2026$/u, '');
    return { value: String(i + 1), label: name.charAt(0).toUpperCase() + name.slice(1) };
  });
}
