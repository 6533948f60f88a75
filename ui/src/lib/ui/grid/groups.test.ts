import { describe, expect, it } from 'vitest';

import type { Group } from '$lib/api/gen/Group';

import { groupAt, groupId, layGroups, openSpans, placeAt, placeOf, rowsBetween } from './groups';

const group = (name: string, count: number): Group => ({
  key: { kind: 'text', value: name },
  count,
  totals: [],
});
const groups = [group('Milano', 3), group('', 1), group('Roma', 2)];
const closed = new Set([groupId(group('', 1))]);

describe('places of a grouped list', () => {
  it('are headings and the rows under the open ones', () => {
    const map = layGroups(groups, closed);
    expect(map.length).toBe(3 + 3 + 2);
    expect(Array.from({ length: map.length }, (_, i) => placeAt(map, i))).toEqual([
      { group: 0 },
      { row: 0 },
      { row: 1 },
      { row: 2 },
      { group: 1 },
      { group: 2 },
      { row: 4 },
      { row: 5 },
    ]);
    expect([0, 3, 4, 5, 7].map((p) => groupAt(map, p))).toEqual([0, 0, 1, 2, 2]);
  });

  it('lead back from every row', () => {
    const map = layGroups(groups, closed);
    expect([0, 2, 3, 4, 5].map((r) => placeOf(map, r))).toEqual([1, 3, 4, 6, 7]);
    const open = layGroups(groups, new Set());
    for (let row = 0; row < 6; row += 1) {
      expect(placeAt(open, placeOf(open, row))).toEqual({ row });
    }
  });

  it('tell which rows are to be fetched', () => {
    const map = layGroups(groups, closed);
    expect(rowsBetween(map, 0, map.length)).toEqual([0, 6]);
    expect(rowsBetween(map, 2, 5)).toEqual([1, 3]);
    expect(rowsBetween(map, 4, 6)).toEqual([3, 4]);
    expect(rowsBetween(layGroups([], closed), 0, 10)).toEqual([0, 0]);
  });

  it('give the rows one sees, closed groups left out', () => {
    const map = layGroups(groups, closed);
    expect(openSpans(map, 0, map.length)).toEqual([
      [0, 3],
      [4, 6],
    ]);
    expect(openSpans(map, 2, 7)).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(openSpans(map, 2, map.length, 3), 'so many and no more').toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect([openSpans(map, 4, 6), openSpans(map, 5, 5)]).toEqual([[], []]);
  });

  it('find their way among a hundred thousand groups at once', () => {
    const many = layGroups(
      Array.from({ length: 100_000 }, (_, i) => group(String(i), 1)),
      new Set(),
    );
    expect(many.length).toBe(200_000);
    expect(placeAt(many, 199_999)).toEqual({ row: 99_999 });
  });
});
