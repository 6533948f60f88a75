// A view as the register keeps it, from and to what a screen shows. Pure.
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { ViewDefinition } from '$lib/api/gen/ViewDefinition';
import type { GridLayout } from '$lib/app/prefs';

export type Question = Pick<ListQuery, 'text' | 'filters'>;

export function definitionOf(query: Question, layout: GridLayout): ViewDefinition {
  return {
    query: {
      text: query.text,
      filters: query.filters,
      sort: layout.sort.map(({ key, desc }) => ({ key, desc })),
    },
    columns: layout.order.map((key) => ({
      key,
      width: layout.widths[key] ?? null,
      hidden: layout.hidden.includes(key),
    })),
    frozen: (layout.frozen ?? 1) > 1 ? (layout.frozen ?? 0) : 0,
    group: layout.group ?? null,
    density: layout.density ?? null,
  };
}

export function layoutOf({ query, columns, frozen, group, density }: ViewDefinition): GridLayout {
  return {
    order: columns.map((c) => c.key),
    hidden: columns.filter((c) => c.hidden).map((c) => c.key),
    widths: Object.fromEntries(
      columns.flatMap((c) => (c.width === null ? [] : [[c.key, c.width]])),
    ),
    sort: query.sort.map(({ key, desc }) => ({ key, desc })),
    ...(group === null ? {} : { group }),
    ...(frozen > 1 ? { frozen } : {}),
    ...(density === null ? {} : { density }),
  };
}

/** Whether a screen shows something else than its view. */
export function differs(kept: ViewDefinition, now: ViewDefinition): boolean {
  return JSON.stringify(plain(kept)) !== JSON.stringify(plain(now));
}

function plain(d: ViewDefinition): unknown {
  return [
    d.query.text.trim(),
    d.query.filters.map((f) => [f.field, f.op ?? 'is', f.values]).sort(),
    d.query.sort.map((s) => [s.key, s.desc]),
    d.columns.map((c) => [c.key, c.width, c.hidden]),
    d.frozen,
    d.group,
    d.density,
  ];
}
