import { describe, expect, it } from 'vitest';

import { parsePlace } from '$lib/app/router';

import {
  contractsHref,
  fromQuery,
  isFiltered,
  rangeOf,
  rangeValue,
  toggled,
  toListQuery,
  toQuery,
} from './filters';

describe('contract filters', () => {
  it('survive the way through the address', () => {
    const values = { kind: ['lease', 'cloud'], decide_by: ['..2026-12-20'], decided: ['no'] };
    const { query } = parsePlace(contractsHref(values, 'acme & co'));
    expect(fromQuery(query)).toEqual({ text: 'acme & co', values });
  });

  it('ignore parameters that are not theirs', () => {
    expect(fromQuery({ id: '12', colour: 'red', kind: ',,' })).toEqual({ text: '', values: {} });
  });

  it('name every parameter, so that a removed one leaves the address', () => {
    const query = toQuery({ text: '', values: { kind: ['lease'] } });
    expect(query.kind).toBe('lease');
    expect('state' in query && query.state === undefined).toBe(true);
  });

  it('become the question the register understands', () => {
    const asked = toListQuery({ text: ' dell ', values: { state: ['ending'] } }, [
      { key: 'send_by', desc: false },
    ]);
    expect(asked).toEqual({
      text: 'dell',
      filters: [{ field: 'state', values: ['ending'] }],
      sort: [{ key: 'send_by', desc: false }],
    });
  });

  it('toggle values and drop a field with the last one', () => {
    const one = toggled({ text: '', values: {} }, 'kind', 'lease');
    const two = toggled(one, 'kind', 'cloud');
    expect(two.values.kind).toEqual(['lease', 'cloud']);
    const none = toggled(toggled(two, 'kind', 'lease'), 'kind', 'cloud');
    expect(none.values).toEqual({});
    expect(isFiltered(none)).toBe(false);
  });

  it.each([
    ['2026-12-20', '2026-12-20', '2026-12-20'],
    ['..2026-12-20', null, '2026-12-20'],
    ['2026-12-20..', '2026-12-20', null],
    ['2026-12-01..2026-12-20', '2026-12-01', '2026-12-20'],
  ])('read and write the range %s', (value, from, to) => {
    expect(rangeOf(value)).toEqual({ from, to });
    expect(rangeValue(from, to)).toBe(value);
  });

  it('have no value for a range without ends', () => {
    expect(rangeValue(null, null)).toBeUndefined();
  });
});
