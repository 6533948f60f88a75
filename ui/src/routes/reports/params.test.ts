import { describe, expect, it } from 'vitest';

import type { ListOf } from '$lib/api/gen/ListOf';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import { href, parsePlace } from '$lib/app/router';

import {
  DEFAULT_DAYS,
  fromQuery,
  MAX_DAYS,
  paperQuery,
  type Query,
  requestOf,
  toQuery,
} from './params';

describe('parameters of the renewals report', () => {
  it('have defaults that need no address', () => {
    const params = fromQuery({});
    expect(params).toEqual({
      days: DEFAULT_DAYS,
      vendor_id: null,
      owner_id: null,
      kind: null,
      decided: true,
      signatures: false,
    });
    expect(Object.values(toQuery(params)).filter(Boolean)).toEqual([]);
  });

  it('survive the way through the address', () => {
    const params = {
      ...fromQuery({}),
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
    expect(fromQuery({ kind: 'boat', vendor: 'x' })).toEqual(fromQuery({}));
  });
});

describe('the paper of a report', () => {
  const of = { report: 'renewals' as const, ...fromQuery({}) };

  it('is the register’s unless the address says otherwise', () => {
    const request = requestOf(of, { lang: 'fr', paper: 'a3', way: 'upside-down', draft: 'maybe' });
    expect(request).toEqual({
      of,
      lang: null,
      paper: null,
      orientation: null,
      draft: false,
      attach: false,
      as_at: null,
    });
    expect(Object.values(paperQuery(request)).filter(Boolean)).toEqual([]);
  });

  it('is as at a day only where a report has a past, and only at a day there is', () => {
    const asked = (query: Query): string | null => requestOf(of, query).as_at;
    expect(asked({ as_at: '2025-12-31' })).toBe('2025-12-31');
    expect(asked({ as_at: '2025-02-30' })).toBeNull();
    const query = { text: '', filters: [], sort: [] };
    const ofList = (list: ListOf): ReportOf => ({ report: 'list', list, columns: [] });
    const day = { as_at: '2025-12-31' };
    expect(requestOf(ofList({ entity: 'assets', query }), day).as_at).toBe(day.as_at);
    const filter = { entity: null, actor: null, text: null, from: null, to: null };
    expect(requestOf(ofList({ entity: 'journal', filter }), day).as_at).toBeNull();
    expect(requestOf({ report: 'notice_letter', contract_id: 1 as never }, day).as_at).toBeNull();
  });

  it('survives the way through the address', () => {
    const request = {
      of,
      lang: 'it' as const,
      paper: 'letter' as const,
      orientation: 'portrait' as const,
      draft: true,
      attach: true,
      as_at: '2025-12-31',
    };
    const { query } = parsePlace(href(['reports', 'renewals'], paperQuery(request)));
    expect(requestOf(of, query)).toEqual(request);
  });
});
