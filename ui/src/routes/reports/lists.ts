// Lists on paper, as the address keeps them: `#/reports/list?of=assets&columns=tag,model&sort=-cost`
// and behind them the filters, spelled as on the list's own screen. A link is a report.
import type { ListOf } from '$lib/api/gen/ListOf';
import type { ListSheet } from '$lib/api/gen/ListSheet';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import { type GridLayout, gridLayout } from '$lib/app/prefs.svelte';
import { href } from '$lib/app/router';
import type { Look, SortKey } from '$lib/ui/grid/types';

import * as assets from '../assets/filters';
import * as contracts from '../contracts/filters';
import * as journal from '../journal/filter';
import * as vendors from '../vendors/filters';
import { requestOf } from './params';

type Query = Readonly<Record<string, string | undefined>>;

export type ListName = ListOf['entity'];
export const LISTS: readonly ListName[] = ['assets', 'vendors', 'contracts', 'journal'];

/** The order of a list nobody has sorted; the journal has only one. */
const FIRST_SORT: Record<ListName, readonly SortKey[]> = {
  assets: assets.INITIAL_SORT,
  vendors: vendors.INITIAL_SORT,
  contracts: contracts.INITIAL_SORT,
  journal: [],
};

/** No order at all needs a word: an empty parameter is none. */
const UNSORTED = 'none';

export function listName(query: Query): ListName | null {
  return LISTS.find((name) => name === query.of) ?? null;
}

/** What the register is asked for. */
export function listRequest(name: ListName, query: Query): ReportRequest {
  return requestOf({ report: 'list', ...sheet(name, query) }, query);
}

/**
 * The paper of a list. `filters` as its screen has them in its address; without `look` the list
 * stands as on a desk nobody has arranged.
 */
export function listReportHref(
  name: ListName,
  filters: Query = {},
  look?: Look,
  more: { from?: 'list'; print?: 'yes' } = {},
): string {
  const sort = look?.sort.map(({ key, desc }) => (desc ? `-${key}` : key)).join(',');
  return href(['reports', 'list'], {
    of: name,
    columns: look?.columns.join(','),
    sort: name === 'journal' ? undefined : sort === '' ? UNSORTED : sort,
    ...filters,
    ...more,
  });
}

/** How this person has arranged a list; `undefined` when it was never changed. */
export function arranged(name: ListName): Look | undefined {
  const layout = gridLayout(name);
  return layout && lookOf(layout);
}

/** The screen of a list with the filters of its paper. */
export function screenHref(name: ListName, query: Query): string {
  return href([name], ownQuery(name, query));
}

function lookOf({ order, hidden, sort }: GridLayout): Look {
  return { columns: order.filter((key) => !hidden.includes(key)), sort };
}

function ownQuery(name: ListName, query: Query): Query {
  if (name === 'assets') return assets.toQuery(assets.fromQuery(query));
  if (name === 'vendors') return vendors.toQuery(vendors.fromQuery(query));
  if (name === 'contracts') return contracts.toQuery(contracts.fromQuery(query));
  return journal.toQuery(journal.fromQuery(query));
}

function sheet(name: ListName, query: Query): ListSheet {
  const columns = (query.columns ?? '').split(',').filter(Boolean);
  return { list: question(name, query), columns };
}

function question(name: ListName, query: Query): ListOf {
  const sort = sortOf(query.sort) ?? FIRST_SORT[name];
  switch (name) {
    case 'assets':
      return { entity: name, query: assets.toListQuery(assets.fromQuery(query), sort) };
    case 'vendors':
      return { entity: name, query: vendors.toListQuery(vendors.fromQuery(query), sort) };
    case 'contracts':
      return { entity: name, query: contracts.toListQuery(contracts.fromQuery(query), sort) };
    case 'journal':
      return { entity: name, filter: journal.toFilter(journal.fromQuery(query)) };
  }
}

function sortOf(text: string | undefined): SortKey[] | null {
  if (!text) return null;
  if (text === UNSORTED) return [];
  return text
    .split(',')
    .filter(Boolean)
    .map((part) => ({ key: part.replace(/^-/u, ''), desc: part.startsWith('-') }));
}
