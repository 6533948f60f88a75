import { beforeEach, describe, expect, it } from 'vitest';

import type { FieldInfo } from '$lib/api/gen/FieldInfo';
import type { PlanRow } from '$lib/api/gen/PlanRow';
import { setLanguage } from '$lib/i18n';

import { openSteps, stepOf } from './steps';
import { cellText, changesLine, issueText, problemText, valueText } from './words';

const fields: FieldInfo[] = [
  { key: 'cost', kind: 'amount', required: false },
  { key: 'warranty_end', kind: 'date', required: false },
  { key: 'location', kind: 'text', required: false },
];

const row = (change: Partial<PlanRow>): PlanRow => ({
  record: 1,
  line: 2,
  outcome: 'changed',
  key: 'IT-1',
  title: '',
  changes: [],
  issues: [],
  taken: false,
  ...change,
});

beforeEach(() => setLanguage('en'));

describe('values of the dry run', () => {
  it.each([
    ['warranty_end', '2028-03-03', '3 Mar 2028', '03/03/2028'],
    ['cost', '12900.50 EUR', '12,900.50 EUR', '12.900,50 EUR'],
    ['cost', '360.00 EUR monthly WAN', '360.00 EUR Monthly WAN', '360,00 EUR Mensile WAN'],
    ['renewal', 'tacit', 'Automatic', 'Tacito'],
    ['notice', '90 days', '90 days', '90 giorni'],
    ['notice', '1 months', '1 month', '1 mese'],
    ['notice', 'soon', 'soon', 'soon'],
    ['kinds', 'maker reseller', 'Manufacturer, Reseller', 'Produttore, Rivenditore'],
    ['location', 'Milano', 'Milano', 'Milano'],
    ['kind', 'unheard of', 'unheard of', 'unheard of'],
    ['status', 'In stock', 'In stock', 'In stock'],
  ])('%s %s reads as people write it', (field, value, english, italian) => {
    expect(valueText(field, value, fields)).toBe(english);
    setLanguage('it');
    expect(valueText(field, value, fields)).toBe(italian);
  });

  it('stand in one line, old → new', () => {
    const changes = [
      { field: 'location', old: '', new: 'Milano' },
      { field: 'cost', old: '1.00', new: '2.00' },
    ];
    expect(changesLine(row({ changes }), fields)).toBe(
      'Location: (empty) → Milano · Cost: 1.00 → 2.00',
    );
    expect(changesLine(row({ changes, outcome: 'created' }), fields)).toBe(
      'Location: Milano · Cost: 2.00',
    );
  });
});

describe('issues', () => {
  it('quote the cell and name what it collides with', () => {
    const issue = { value: '2/31/25', column: 'Bought', params: {} };
    expect(issueText({ ...issue, code: 'bad_date' })).toBe('“2/31/25” is not a date.');
    const serial = { value: 'X', column: 'Serial' };
    expect(
      issueText({
        ...serial,
        code: 'duplicate_serial',
        params: { other_record: '0', other_tag: 'IT-9' },
      }),
    ).toBe('Asset IT-9 already has this serial number.');
    expect(
      issueText({
        ...serial,
        code: 'duplicate_serial',
        params: { other_record: '4', other_line: '5' },
      }),
    ).toBe('Line 5 of this file already has this serial number.');
    expect(issueText({ ...serial, code: 'never-heard', params: {} })).toBe('never-heard');
  });

  it('shared by many records say nothing about one of them', () => {
    const of = (code: string) => problemText({ code, column: 'Tag', count: 3, sample: 'SN-1' });
    expect(of('duplicate_asset_tag')).toContain('such as “SN-1”');
    expect(of('missing_end')).toBe('Neither an end nor a length of the term.');
    for (const code of ['end_before_start', 'too_few_fields', 'notice_longer_than_term']) {
      expect(of(code), code).not.toMatch(/[{$]/u);
    }
  });

  it('name an empty cell as empty', () => {
    expect(cellText({ column: 'Tag', value: '' })).toBe('Tag: empty');
    expect(cellText({ column: '', value: 'x' })).toBe('');
  });
});

describe('the steps', () => {
  const preview = {};
  const none = { preview: undefined, summary: undefined, done: undefined };
  it.each([
    ['nothing in hand', undefined, none, 'file'],
    ['an address of a review without a file', 'review', none, 'file'],
    ['a file', 'columns', { ...none, preview }, 'columns'],
    ['a review that no longer holds', 'review', { ...none, preview }, 'columns'],
    ['after writing', 'done', { ...none, done: {} }, 'done'],
    ['nonsense', 'x', { ...none, preview }, 'file'],
  ])('lead to a place one can stand on: %s', (_, segment, standing, step) => {
    expect(stepOf(segment, standing)).toBe(step);
  });

  it('do not lead back behind a written import', () => {
    expect(openSteps({ ...none, done: {} })).toEqual(['file', 'done']);
  });
});
