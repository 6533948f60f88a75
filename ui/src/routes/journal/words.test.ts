import { beforeEach, describe, expect, it } from 'vitest';

import type { Change } from '$lib/api/gen/Change';
import { setLanguage } from '$lib/i18n';
import { doneBy, fieldWords, happened, valueWords } from '$lib/ui/record/changes';

import { fromQuery, isFiltered, midnight, NOTHING, toFilter, toQuery } from './filter';
import { actorWords, NO_NAMES, opWords, recordHref, recordWords } from './words';

const change = (field: string, old: string | null, now: string | null): Change => ({
  field,
  old,
  new: now,
  erased: false,
});

beforeEach(() => setLanguage('en'));

describe('operations in words', () => {
  it('say what an undo undid', () => {
    const op = { name: 'asset.delete', subject: 'IT-9', undoes: null };
    expect(opWords(op)).toBe('Asset IT-9 deleted');
    const undoes = { id: 6 as never, name: 'asset.delete' };
    expect(opWords({ name: 'journal.undo', subject: 'IT-9', undoes })).toBe(
      'Undo: Asset IT-9 deleted',
    );
  });

  it('name who did it, the system, and somebody who is gone', () => {
    expect(actorWords({ actor: 2 as never, actor_name: 'Marco' })).toBe('Marco');
    expect(actorWords({ actor: null, actor_name: null })).toBe('Custodia');
    expect(actorWords({ actor: 9 as never, actor_name: null })).toBe('somebody no longer listed');
  });
});

describe('records in words', () => {
  it.each([
    ['asset/231', [change('tag', null, 'IT-000231')], 'asset IT-000231', '#/assets/231'],
    ['contract/4', [change('notice_value', '1', '2')], 'contract 4', '#/contracts/4'],
    ['cost_line/8', [change('contract_id', null, '4')], 'cost line 8', '#/contracts/4'],
    [
      'person/2',
      [{ ...change('name', null, null), erased: true }],
      'person 2',
      '#/settings/people',
    ],
    ['logo', [], 'logo', null],
    ['unheard_of/1', [], 'unheard_of 1', null],
  ])('%s is named by its key and leads to its place', (ent, changes, words, link) => {
    expect(recordWords(ent, changes)).toBe(words);
    expect(recordHref({ ent, changes })).toBe(link);
  });

  it('are called what they are called today, and by their changes when they are gone', () => {
    const renamed = [change('tag', 'IT-1', 'IT-2')];
    expect(recordWords('asset/1', renamed, 'IT-3')).toBe('asset IT-3');
    expect(recordWords('asset/1', [change('notes', 'a', 'b')], 'IT-3')).toBe('asset IT-3');
    expect(recordWords('asset/1', [change('tag', 'IT-1', null)], null)).toBe('asset IT-1');
    expect(recordWords('setting/1', [], 'organisation')).toBe('setting Organisation');
    expect(recordWords('closure/1', [], '2026-12-24')).toBe('company closure 24 Dec 2026');
  });

  it('were changed by a person, by Custodia, or by somebody who is gone', () => {
    expect(doneBy({ system: false, actor_name: 'Marco' })).toBe('Marco');
    expect(doneBy({ system: true, actor_name: null })).toBe('Custodia');
    expect(doneBy({ system: false, actor_name: null })).toBe('somebody no longer listed');
  });

  it('are new, deleted or changed', () => {
    expect(happened({ happened: 'created' })).toBe('created');
    expect(happened({ happened: 'deleted' })).toBe('deleted');
    expect(happened({ happened: 'changed' })).toBeNull();
  });
});

describe('values in words', () => {
  const names = {
    vendors: new Map([['1', 'Acme Hosting Srl']]),
    people: new Map([['2', 'Marco Bianchi']]),
  };
  const cost = [change('cost_minor', '100', '129000'), change('cost_currency', null, 'EUR')];
  it.each([
    ['contract/1', change('renewal', null, 'tacit'), 'Automatic'],
    ['contract/1', change('kind', null, 'lease'), 'Lease'],
    ['contract/1', change('vendor_id', null, '1'), 'Acme Hosting Srl'],
    ['contract/1', change('owner_id', null, '2'), 'Marco Bianchi'],
    ['contract/1', change('owner_id', null, '77'), '77'],
    ['vendor/1', change('kinds', null, '["maker","cloud"]'), 'Manufacturer, Cloud'],
    ['setting/2', change('country', null, 'it'), 'Italy'],
    ['setting/2', change('signatures', null, 'false'), 'No'],
    ['person/2', change('active', null, '1'), 'Yes'],
    ['contract/1', change('notice_value', null, '1'), '1'],
    ['preset/1', change('of.kind', null, 'lease'), 'Lease'],
    ['preset/1', change('of.report', null, 'asset_register'), 'Asset register'],
    ['asset/1', change('purchase_date', null, '2023-12-02'), '2 Dec 2023'],
    ['asset/1', change('notes', null, 'tacit'), 'tacit'],
    ['asset/1', change('notes', null, null), ''],
  ])('%s %o', (ent, it, words) => {
    expect(valueWords({ ent, changes: [it] }, it, 'new', names)).toBe(words);
  });

  it('of a setting that is one value is said by its key', () => {
    const it = change('value', 'en', 'letter');
    const event = { ent: 'setting/3', changes: [it] };
    expect(valueWords({ ...event, title: 'paper' }, it, 'new', NO_NAMES)).toBe('US Letter');
    expect(valueWords({ ...event, title: 'language' }, it, 'old', NO_NAMES)).toBe('English');
    expect(valueWords({ ...event, title: null }, it, 'new', NO_NAMES)).toBe('letter');
  });

  it.each([
    ['accent', 'Colour of rules and bars'],
    ['delivery_leads.email', 'Delivery, working days (E-mail)'],
    ['of.days', 'Days'],
    ['of.query.unheard_of', 'List (unheard_of)'],
  ])('stand under the name of their field: %s', (field, words) => {
    expect(fieldWords(field)).toBe(words);
  });

  it('show minor units as money, with the currency beside them', () => {
    const event = { ent: 'asset/1', changes: cost };
    expect(valueWords(event, cost[0] as Change, 'new', NO_NAMES)).toBe('€1,290.00');
    const alone = { ent: 'asset/1', changes: cost.slice(0, 1) };
    expect(valueWords(alone, cost[0] as Change, 'new', NO_NAMES)).toBe('129000');
  });
});

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    const shown = { text: 'dell', entity: 'asset/231', actor: 0, when: '2026-11-01..2026-11-20' };
    expect(fromQuery({ ...toQuery(shown), op: '7' })).toEqual(shown);
    expect(toQuery(NOTHING)).toEqual({
      q: undefined,
      entity: undefined,
      actor: undefined,
      when: undefined,
    });
    expect(isFiltered(NOTHING)).toBe(false);
    expect(isFiltered({ ...NOTHING, actor: 0 })).toBe(true);
  });

  it('typed by hand is no crash', () => {
    for (const when of ['soon', '2026-02-31', '..', '2026-01-01..x']) {
      expect(fromQuery({ entity: "x' OR 1", actor: 'me', when }), when).toEqual(NOTHING);
    }
    expect(fromQuery({ when: '..2026-02-28' }).when).toBe('..2026-02-28');
  });

  it('takes whole days, the last one included', () => {
    const { from, to } = toFilter({ ...NOTHING, when: '2026-11-01..2026-11-20' });
    const day = 86_400_000;
    expect(from).toMatch(/^2026-11-01T00:00:00[+-]\d\d:\d\d$/u);
    expect(to).toMatch(/^2026-11-21T00:00:00[+-]\d\d:\d\d$/u);
    expect(Math.round((Date.parse(to ?? '') - Date.parse(from ?? '')) / day)).toBe(20);
    expect(Date.parse(midnight('2026-07-01') ?? '')).toBe(Date.parse('2026-07-01T00:00:00'));
  });
});
