import { describe, expect, it } from 'vitest';

import { parsePlace } from '$lib/app/router';

import { filterSet, isFiltered } from './filters';

const set = filterSet('assets', ['location', 'supplier'] as const);

describe('filters in an address', () => {
  it.each([
    ['a comma', ['Milano, via Savona', 'Roma']],
    ['a percent sign', ['100% remote', '%2C']],
    ['an ampersand and a plus', ['R&D + QA']],
    ['no value', ['', 'Roma']],
    ['a dash alone', ['-']],
  ])('keep texts with %s', (_what, location) => {
    const { query } = parsePlace(set.href({ location }, 'x'));
    expect(set.fromQuery(query)).toEqual({ text: 'x', values: { location } });
  });

  it('drop a field with its last value', () => {
    const some = { text: '', values: { location: ['Roma'], supplier: ['3'] } };
    const less = set.withValues(some, 'location', []);
    expect(less.values).toEqual({ supplier: ['3'] });
    expect(isFiltered(set.withValues(less, 'supplier', []))).toBe(false);
    expect(set.toQuery(less)).toEqual({ q: undefined, location: undefined, supplier: '3' });
  });
});

describe('filters by fields people added', () => {
  const own = filterSet('assets', ['location'] as const, true);

  it('keep their signs in the address and come back', () => {
    const filters = own.fromFilters({
      text: '',
      filters: [
        { field: 'field:12', op: 'has', values: ['a;b', 'c=d,e'] },
        { field: 'field:3', values: [''] },
        { field: 'location', values: ['Roma'] },
        { field: 'nothing', values: ['x'] },
      ],
    });
    const query = own.toQuery(filters);
    expect(own.fromQuery(query)).toEqual(filters);
    expect(own.toListQuery(own.fromQuery(query), []).filters).toEqual([
      { field: 'location', values: ['Roma'] },
      { field: 'field:12', op: 'has', values: ['a;b', 'c=d,e'] },
      { field: 'field:3', values: [''] },
    ]);
    expect(own.toQuery({ text: '', values: {} }).own).toBeUndefined();
  });

  it('are nobody else’s', () => {
    expect(own.fromQuery({ own: 'location=x;field:a=y;field:1=' }).values).toEqual({});
    expect(set.fromQuery({ own: 'field:12=a' }).values).toEqual({});
  });
});
