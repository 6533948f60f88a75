// Lists that come in one answer because there are few records of them: found and sorted here, so
// that they do in the grid what the long ones do.
import { locale } from '$lib/i18n';

import type { Column, FetchPage, SortKey } from './types';

type Key = string | number | null;

/** Pages of a whole list. `text` narrows it to rows with all of its words, anywhere in a column. */
export function whole<R>(
  load: () => Promise<readonly R[]>,
  columns: readonly Column<R>[],
  text = '',
): FetchPage<R> {
  return async ({ offset, limit, sort }) => {
    const found = ordered(narrowed(await load(), columns, text), columns, sort);
    return { rows: found.slice(offset, offset + limit), total: found.length };
  };
}

function narrowed<R>(rows: readonly R[], columns: readonly Column<R>[], text: string): R[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const hay = columns
      .map((c) => c.text(row))
      .join('\n')
      .toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

/** By the given keys, the first one first; rows that are alike stay as they came. */
export function ordered<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: readonly SortKey[],
): R[] {
  const keys = sort.flatMap(({ key, desc }) => {
    const column = columns.find((c) => c.key === key);
    return column ? [{ of: column.order ?? column.text, sign: desc ? -1 : 1 }] : [];
  });
  return [...rows].sort((a, b) => {
    for (const { of, sign } of keys) {
      const by = compare(of(a), of(b));
      if (by !== 0) return by * sign;
    }
    return 0;
  });
}

// What is missing comes last in ascending order: it is never the most pressing.
function compare(a: Key, b: Key): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), locale(), { numeric: true });
}
