import { describe, expect, it } from 'vitest';

import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { ReportPreset } from '$lib/api/gen/ReportPreset';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import { parsePlace, type Place } from '$lib/app/router';

import { batches, changeHref, keptHref, nameId } from './kept';
import {
  assetRegister,
  contractRegister,
  journal,
  type Sheet,
  sheetChoice,
  sheetOf,
} from './kinds';
import { listName, listRequest } from './lists';
import { fromQuery, hasPast, requestOf } from './params';

/** What the screen at an address asks the register for. */
function asked({ path, query }: Place): ReportRequest | null {
  const of = (): ReportOf | null => {
    switch (path) {
      case '/reports/renewals':
        return { report: 'renewals', ...fromQuery(query) };
      case '/reports/asset-register':
        return { report: 'asset_register', ...assetRegister(query) };
      case '/reports/contract-register':
        return { report: 'contract_register', ...contractRegister(query) };
      case '/reports/journal':
        return { report: 'journal', ...journal(query) };
      default:
        return sheetOf(path.replace('/reports/', '') as Sheet, sheetChoice(query));
    }
  };
  if (path === '/reports/list') {
    const name = listName(query);
    return name && listRequest(name, query);
  }
  const what = of();
  return what && requestOf(what, query);
}

const paper = {
  lang: 'it',
  paper: 'letter',
  orientation: 'portrait',
  draft: true,
  attach: true,
  as_at: null,
} as const;
const plain = {
  lang: null,
  paper: null,
  orientation: null,
  draft: false,
  attach: false,
  as_at: null,
};

const REPORTS: [string, ReportOf][] = [
  [
    'renewals',
    {
      report: 'renewals',
      days: 45,
      vendor_id: 3 as never,
      owner_id: 2 as never,
      kind: 'lease',
      decided: false,
      signatures: true,
    },
  ],
  [
    'asset-register',
    {
      report: 'asset_register',
      query: { text: 'dell', filters: [{ field: 'state', values: ['lost', 'in_use'] }], sort: [] },
      group: 'vendor',
      signatures: true,
    },
  ],
  [
    'contract-register',
    {
      report: 'contract_register',
      vendor_id: 3 as never,
      owner_id: null,
      kind: 'lease',
      ended: true,
      sheets: true,
    },
  ],
  ['contract-sheet', { report: 'contract_sheet', contract_id: 7 as never, signatures: true }],
  ['vendor-sheet', { report: 'vendor_sheet', vendor_id: 7 as never, sheets: true }],
  ['asset-sheet', { report: 'asset_sheet', asset_id: 7 as never }],
  [
    'journal-extract',
    {
      report: 'journal',
      days: null,
      from: '2026-01-01',
      to: '2026-03-31',
      person_id: 2 as never,
      values: false,
      events: true,
    },
  ],
  [
    'assets',
    {
      report: 'list',
      list: {
        entity: 'assets',
        query: {
          text: 'dell',
          filters: [{ field: 'state', values: ['in_use'] }],
          sort: [{ key: 'asset_tag', desc: true }],
        },
      },
      columns: ['asset_tag', 'manufacturer'],
    },
  ],
];

describe('a kept report', () => {
  it.each(REPORTS)('of %s is changed where it asks for just the same', (name, of) => {
    for (const request of [
      { of, ...paper, as_at: hasPast(of) ? '2025-12-31' : null },
      { of, ...plain },
    ] as ReportRequest[]) {
      const to = changeHref(request, 12);
      expect(to).not.toBeNull();
      const place = parsePlace(to ?? '');
      expect(place.query.kept).toBe('12');
      expect(asked(place)).toEqual(request);
      expect(parsePlace(changeHref(request) ?? '').query.kept).toBeUndefined();
    }
    expect(nameId(of)).toBe(name);
  });

  it('of the journal’s list has its days on a screen of its own', () => {
    const of = {
      report: 'list',
      list: { entity: 'journal', query: {} },
      columns: [],
    } as unknown as ReportOf;
    expect(changeHref({ of, ...plain })).toBeNull();
    expect(nameId(of)).toBe('journal');
  });

  it('has an address', () => {
    expect(keptHref(4)).toBe('#/reports/kept?id=4');
  });
});

describe('batches', () => {
  it('gather what belongs together in any case, what is alone comes last', () => {
    const kept = (name: string, batch: string): ReportPreset => ({
      id: 1 as never,
      name,
      request: null,
      formats: ['pdf'],
      batch,
    });
    const all = [kept('a', ''), kept('b', 'Monday'), kept('c', 'Board'), kept('d', 'monday')];
    expect(batches(all).map((b) => [b.name, b.presets.map((p) => p.name)])).toEqual([
      ['Monday', ['b', 'd']],
      ['Board', ['c']],
      ['', ['a']],
    ]);
  });
});
