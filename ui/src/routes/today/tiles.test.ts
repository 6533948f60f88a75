import { describe, expect, it } from 'vitest';

import type { Agenda } from '$lib/api/gen/Agenda';
import type { AgendaItem } from '$lib/api/gen/AgendaItem';
import { parsePlace } from '$lib/app/router';

import { agendaOf, pageOf } from '../../dev/mock/contracts';
import { makeWorld } from '../../dev/mock/world';
import { fromQuery, toListQuery } from '../contracts/filters';
import { onlyEnds, urgencyText } from '../contracts/words';
import { ALL, DEFAULT_WINDOW, tilesOf, windowOf } from './tiles';

const world = makeWorld();

function agenda(days: number): Agenda {
  return agendaOf(world, {
    days,
    vendor_id: null,
    owner_id: null,
    kind: null,
    decided: false,
    snoozed: false,
  });
}

/** How many contracts the list behind an address shows. */
function behind(href: string): number {
  const query = toListQuery(fromQuery(parsePlace(href).query), []);
  return pageOf(world, { query, offset: 0, limit: 500 }).total;
}

describe('the figures on Today', () => {
  it.each([7, 30, 90, ALL])('lead to exactly what they count, within %s days', (days) => {
    const data = agenda(days);
    const tiles = tilesOf(data, days);
    expect(tiles.open.count).toBeGreaterThan(0);
    expect(behind(tiles.open.href)).toBe(tiles.open.count);
    expect(behind(tiles.missed.href)).toBe(tiles.missed.count);
    const renewing = data.items.filter((i) => i.if_nothing.kind === 'renews');
    expect(behind(tiles.committed.href)).toBe(renewing.length);
  });

  it('name the next last safe day that can still be met', () => {
    const tiles = tilesOf(agenda(7), 7);
    expect(tiles.next).toMatchObject({ date: '2026-11-25', days: 5 });
    expect(tiles.next && behind(tiles.next.href)).toBe(1);
  });

  it('look past the window when it is empty', () => {
    const quiet: Agenda = {
      ...agenda(7),
      items: [],
      open: 0,
      next: { contract_id: 4 as never, vendor: 'Dell', title: 'x', decide_by: '2027-01-12' },
    };
    const tiles = tilesOf(quiet, 7);
    expect(tiles.next).toBeUndefined();
    expect(tiles.later).toMatchObject({ date: '2027-01-12', vendor: 'Dell' });
  });

  it('do not count a decided item as the next one', () => {
    const data = agenda(7);
    const talks = data.items.map((i): AgendaItem => ({ ...i, decision: {} as never }));
    expect(tilesOf({ ...data, items: talks }, 7).next).toEqual(tilesOf(data, 7).next);
    const decided = talks.map((i): AgendaItem => ({ ...i, step: null }));
    expect(tilesOf({ ...data, items: decided }, 7).next).toBeUndefined();
  });
});

describe('the window', () => {
  it.each([
    ['30', 30],
    [String(ALL), ALL],
    ['31', DEFAULT_WINDOW],
    [undefined, DEFAULT_WINDOW],
    ['-1', DEFAULT_WINDOW],
  ])('of %s is %s days', (text, days) => {
    expect(windowOf(text)).toBe(days);
  });
});

it('only the end counts where nothing renews and the last safe day is past', () => {
  expect(onlyEnds('none', -78)).toBe(true);
  expect(onlyEnds('express', -1)).toBe(true);
  expect(onlyEnds('none', 3)).toBe(false);
  expect(onlyEnds('none', null)).toBe(false);
  expect(onlyEnds('tacit', -78)).toBe(false);
});

it('why a decision presses is never a last safe day to come where it is past', () => {
  expect(urgencyText({ urgency: 'critical', days_left: 3 })).toBe('Last safe day within a week');
  expect(urgencyText({ urgency: 'critical', days_left: -177 })).toBe('Ends within a week');
  expect(urgencyText({ urgency: 'missed', days_left: -3 })).toBe('Notice day missed');
});
