import { describe, expect, it } from 'vitest';

import { href, parsePlace } from '$lib/app/router';

import { DEFAULT_DAYS, fromQuery, MAX_DAYS, toQuery } from './params';

describe('parameters of the renewals report', () => {
  it('have defaults that need no address', () => {
    const params = fromQuery({});
    expect(params).toEqual({
      lang: null,
      paper: null,
      days: DEFAULT_DAYS,
      vendor_id: null,
      owner_id: null,
      kind: null,
      decided: true,
      signatures: false,
      list: null,
    });
    expect(Object.values(toQuery(params)).filter(Boolean)).toEqual([]);
  });

  it('survive the way through the address', () => {
    const params = {
      ...fromQuery({}),
      lang: 'it' as const,
      paper: 'letter' as const,
      days: 0,
      vendor_id: 4 as never,
      owner_id: 2 as never,
      kind: 'lease' as const,
      decided: false,
      signatures: true,
    };
    const { query } = parsePlace(href(['reports', 'renewals'], toQuery(params)));
    expect(fromQuery(query)).toEqual(params);
  });

  it.each([
    ['-3', DEFAULT_DAYS],
    ['many', DEFAULT_DAYS],
    ['999999999', MAX_DAYS],
    ['30', 30],
  ])('read %s days as %s', (days, expected) => {
    expect(fromQuery({ days }).days).toBe(expected);
  });

  it('ignore words the register does not know', () => {
    expect(fromQuery({ kind: 'boat', lang: 'fr', paper: 'a3', vendor: 'x' })).toEqual(
      fromQuery({}),
    );
  });
});
