import { describe, expect, it } from 'vitest';

import type { QuoteFinding } from '$lib/api/gen/QuoteFinding';

import { addressOf, cotermAddress, cotermChoice, cotermQuery } from './coterm';
import {
  checkQuote,
  decimal,
  isRate,
  newQuote,
  quoteDraft,
  type QuoteValues,
  reasonText,
} from './quotes';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const typed = (more: Partial<QuoteValues> = {}): QuoteValues => ({
  ...newQuote('Acme', '2026-11-20', null),
  recurring: eur(120_000),
  ...more,
});
const codes = (values: QuoteValues) =>
  Object.entries(checkQuote(values)).flatMap(([field, wrong]) =>
    wrong ? [`${field}: ${wrong.code}`] : [],
  );

describe('a quote being typed', () => {
  it('says everything that is missing at once', () => {
    const nothing = typed({
      vendor_id: ' ',
      received_on: null,
      term_months: null,
      recurring: null,
      uplift: 'a lot',
      fees: [{ key: 0, id: null, label: 'Set-up', amount: null }],
    });
    expect(codes(nothing)).toEqual([
      'vendor_id: required',
      'received_on: required',
      'term_months: required',
      'recurring: required',
      'uplift: percent',
      'fees.0.amount: required',
    ]);
    expect(codes(typed({ valid_until: '2026-11-19' }))).toEqual([
      'valid_until: valid-before-received',
    ]);
    expect(codes(typed({ valid_until: '2026-11-20' }))).toEqual([]);
  });

  it('is of a vendor of the register when it has its name, else of the name', () => {
    const vendors = [{ id: 4, name: 'ACME' }];
    expect(quoteDraft(typed(), 1 as never, vendors, null)).toMatchObject({
      vendor_id: 4,
      vendor_name: '',
    });
    expect(quoteDraft(typed({ vendor_id: ' Beta ' }), 1 as never, vendors, null)).toMatchObject({
      vendor_id: null,
      vendor_name: 'Beta',
    });
    expect(quoteDraft(typed({ recurring: null }), 1 as never, vendors, null)).toBeNull();
  });

  it('takes decimals as they are written here and keeps them plain', () => {
    expect(decimal(' 3,5 ')).toBe('3.5');
    expect(['0,9213', '161.5', '0', '-1', 'x', ''].map(isRate)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a finding', () => {
  it('tells its reason with days as people write them', () => {
    const finding = { reason: 'warranty', params: { end: '2028-02-29' } };
    expect(reasonText(finding as never as QuoteFinding)).toBe('Under warranty until 29 Feb 2028');
  });
});

describe('a common end', () => {
  it('reads back from its address, and asks for nothing while something is missing', () => {
    const choice = cotermChoice({
      ids: '3,5,3,x',
      end: '2027-12-31',
      basis: 'monthly',
      by: 'asset',
    });
    expect(choice).toEqual({ ids: [3, 5], end: '2027-12-31', basis: 'monthly', by_asset: true });
    // By asset only one contract at a time.
    expect(cotermQuery(choice)).toMatchObject({ contract_ids: [3, 5], by_asset: false });
    const one = { ...choice, ids: [3 as never] };
    expect(cotermChoice(cotermAddress(one))).toEqual(one);
    expect(addressOf(cotermQuery(one) as never)).toEqual(cotermAddress(one));
    expect(cotermQuery(cotermChoice({ ids: '3', end: '2027-02-30' }))).toBeNull();
    expect(cotermQuery(cotermChoice({ end: '2027-12-31' }))).toBeNull();
  });
});
