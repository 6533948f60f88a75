import { describe, expect, it } from 'vitest';

import type { Change } from '$lib/api/gen/Change';
import { opText } from '$lib/app/register.svelte';

import { NO_NAMES, tellingChanges, valueWords } from './changes';

const change = (field: string, old: string | null, now: string | null, erased = false): Change => ({
  field,
  old,
  new: now,
  erased,
});

describe('changes of a record', () => {
  it('are those that say something', () => {
    const changes = [
      change('notes', null, ''),
      change('room', '', null),
      change('tag', null, 'IT-1'),
      change('cost_minor', null, '129000'),
      change('cost_currency', null, 'EUR'),
      change('amount_currency', 'EUR', 'USD'),
      change('name', null, null, true),
    ];
    expect(tellingChanges({ changes }).map((c) => c.field)).toEqual([
      'tag',
      'cost_minor',
      'amount_currency',
      'name',
    ]);
  });

  it('name the status of an asset, or its number when nobody knows it', () => {
    const changes = [change('status_id', '2', '9')];
    const event = { ent: 'asset/1', changes };
    const names = { ...NO_NAMES, statuses: new Map([['2', 'In stock']]) };
    const [status] = changes as [Change];
    expect(valueWords(event, status, 'old', names)).toBe('In stock');
    expect(valueWords(event, status, 'new', names)).toBe('9');
  });
});

it.each([
  ['import.assets', '', 'Assets imported'],
  ['import.assets', 'list.csv', 'Assets imported from list.csv'],
  ['asset.save', '', 'Asset saved'],
  ['asset.save', 'IT-1', 'Asset IT-1 saved'],
])('%s of %j reads %j', (name, subject, expected) => {
  expect(opText({ name, subject })).toBe(expected);
});
