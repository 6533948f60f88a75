import { describe, expect, it } from 'vitest';

import { href, parsePlace } from '$lib/app/router';

import {
  assetRegister,
  assetRegisterQuery,
  contractRegister,
  contractRegisterQuery,
  journal,
  journalQuery,
  scorecardHref,
  sheetChoice,
  sheetHref,
  sheetOf,
  sheetQuery,
} from './kinds';
import { MAX_DAYS } from './params';

type Address = Record<string, string | undefined>;

const through = (address: Address): Address => parsePlace(href(['reports', 'x'], address)).query;
const said = (address: Address): string[] => Object.keys(address).filter((key) => address[key]);

describe('the address of a report', () => {
  it('says nothing of defaults, which are the core’s', () => {
    expect(assetRegister({})).toEqual({
      query: { text: '', filters: [], sort: [] },
      group: 'location',
      signatures: false,
    });
    expect(contractRegister({})).toEqual({
      vendor_id: null,
      owner_id: null,
      kind: null,
      ended: false,
      sheets: false,
    });
    expect(journal({})).toEqual({
      days: 30,
      from: null,
      to: null,
      person_id: null,
      values: true,
      events: false,
    });
    expect(said(assetRegisterQuery(assetRegister({})))).toEqual([]);
    expect(said(contractRegisterQuery(contractRegister({})))).toEqual([]);
    expect(said(journalQuery(journal({})))).toEqual([]);
    expect(said(sheetQuery(sheetChoice({})))).toEqual([]);
  });

  it('carries the asset register with the filters of the list', () => {
    const params = assetRegister({ group: 'vendor', signatures: 'yes', q: 'dell', state: 'lost' });
    expect(params.query).toEqual({
      text: 'dell',
      filters: [{ field: 'state', values: ['lost'] }],
      sort: [],
    });
    const address = through({ ...assetRegisterQuery(params), q: 'dell', state: 'lost' });
    expect(assetRegister(address)).toEqual(params);
  });

  it('carries the contract register', () => {
    const params = {
      vendor_id: 4 as never,
      owner_id: 2 as never,
      kind: 'lease' as const,
      ended: true,
      sheets: true,
    };
    expect(contractRegister(through(contractRegisterQuery(params)))).toEqual(params);
  });

  it.each([
    { days: 0, from: null, to: null },
    { days: 365, from: null, to: null },
    { days: null, from: '2026-01-01', to: '2026-03-31' },
    { days: null, from: null, to: '2026-03-31' },
    { days: null, from: null, to: null },
  ])('carries the journal extract of %o', (period) => {
    const params = { ...period, person_id: 3 as never, values: false, events: true };
    expect(journal(through(journalQuery(params)))).toEqual(params);
  });

  it('ignores what the register does not know', () => {
    expect(assetRegister({ group: 'colour' }).group).toBe('location');
    expect(contractRegister({ kind: 'boat', vendor: '-1' })).toEqual(contractRegister({}));
    expect(journal({ days: '999999999' }).days).toBe(MAX_DAYS);
    expect(journal({ period: 'range', first: '2026-02-30' }).from).toBeNull();
    expect(sheetOf('asset', sheetChoice({ id: 'x' }))).toBeNull();
  });
});

describe('the sheet of a record', () => {
  it.each([
    ['contract', { report: 'contract_sheet', contract_id: 12, signatures: true }],
    ['vendor', { report: 'vendor_sheet', vendor_id: 12, sheets: true }],
    ['asset', { report: 'asset_sheet', asset_id: 12 }],
  ] as const)('of a %s asks for that one', (sheet, of) => {
    const choice = { id: 12, signatures: true, sheets: true };
    expect(sheetOf(sheet, sheetChoice(through(sheetQuery(choice))))).toEqual(of);
  });

  it('of a scorecard asks for its period, and for none where nobody chose one', () => {
    const period = { first: '2025-01-01', last: '2025-12-31' };
    const asked = through(sheetQuery({ id: 12, ...period }));
    const of = { report: 'vendor_scorecard', vendor_id: 12 };
    expect(sheetOf('scorecard', sheetChoice(asked))).toEqual({
      ...of,
      from: '2025-01-01',
      to: '2025-12-31',
    });
    expect(sheetOf('scorecard', sheetChoice({ id: '12', first: '2025-02-30' }))).toEqual({
      ...of,
      from: null,
      to: null,
    });
    expect(scorecardHref(12 as never, { from: '2026-01-01', to: null })).toBe(
      '#/reports/scorecard?id=12&from=record&first=2026-01-01',
    );
  });

  it('is reached from the record, with the way back', () => {
    expect(sheetHref('asset', 12, true)).toBe('#/reports/asset?id=12&from=record&print=yes');
  });
});
