// Groups in a windowed list. What is drawn are *places*: a heading for each group, and under an
// open one its rows. Rows keep the numbers they have in the list sorted by the group's column, so
// a page of rows is asked for as ever. Pure.
import type { Group } from '$lib/api/gen/Group';

export type Place = { group: number } | { row: number };

export interface GroupMap {
  readonly groups: readonly Group[];
  readonly closed: ReadonlySet<string>;
  /** Place of each group's heading. */
  readonly heads: readonly number[];
  /** First row of each group. */
  readonly firsts: readonly number[];
  /** Places in all. */
  readonly length: number;
}

/** What a group is remembered by. */
export function groupId(group: Group): string {
  return JSON.stringify(group.key);
}

export function layGroups(groups: readonly Group[], closed: ReadonlySet<string>): GroupMap {
  const heads: number[] = [];
  const firsts: number[] = [];
  let place = 0;
  let row = 0;
  for (const group of groups) {
    heads.push(place);
    firsts.push(row);
    place += 1 + (closed.has(groupId(group)) ? 0 : group.count);
    row += group.count;
  }
  return { groups, closed, heads, firsts, length: place };
}

/** The last entry that is at most `n`; both lists begin with 0. */
function lastUpTo(sorted: readonly number[], n: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= n) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function placeAt(map: GroupMap, place: number): Place {
  const group = lastUpTo(map.heads, place);
  const into = place - (map.heads[group] ?? 0) - 1;
  return into < 0 ? { group } : { row: (map.firsts[group] ?? 0) + into };
}

/** The group a place belongs to, its heading included. */
export function groupAt(map: GroupMap, place: number): number {
  return lastUpTo(map.heads, place);
}

/** Where a row stands; the heading of its group while that is closed. */
export function placeOf(map: GroupMap, row: number): number {
  const at = lastUpTo(map.firsts, row);
  const group = map.groups[at];
  const head = map.heads[at] ?? 0;
  if (group === undefined || map.closed.has(groupId(group))) return head;
  return head + 1 + row - (map.firsts[at] ?? 0);
}

/** The rows from one place to another (exclusive), those of closed groups between them included. */
export function rowsBetween(map: GroupMap, first: number, end: number): [number, number] {
  if (map.groups.length === 0 || end <= first) return [0, 0];
  const rowFrom = (place: number): number => {
    const at = placeAt(map, place);
    return 'row' in at ? at.row : (map.firsts[at.group] ?? 0);
  };
  const last = placeAt(map, Math.min(end, map.length) - 1);
  const to = 'row' in last ? last.row + 1 : (map.firsts[last.group] ?? 0);
  return [rowFrom(first), Math.max(rowFrom(first), to)];
}

/**
 * The rows one sees from one place to another (exclusive), as spans of the list; at most so many.
 * Rows of closed groups are none of them.
 */
export function openSpans(
  map: GroupMap,
  from: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): [number, number][] {
  const spans: [number, number][] = [];
  if (map.groups.length === 0 || end <= from) return spans;
  let left = most;
  for (let g = groupAt(map, Math.max(0, from)); g < map.groups.length && left > 0; g += 1) {
    const group = map.groups[g];
    const head = map.heads[g] ?? 0;
    if (group === undefined || head >= end) break;
    if (map.closed.has(groupId(group))) continue;
    const first = Math.max(from, head + 1);
    const last = Math.min(end, head + 1 + group.count, first + left);
    if (last <= first) continue;
    const row = (map.firsts[g] ?? 0) + first - head - 1;
    spans.push([row, row + last - first]);
    left -= last - first;
  }
  return spans;
}
