import { afterEach, describe, expect, it } from 'vitest';

import { setGridLayout } from '$lib/app/prefs.svelte';
import { parsePlace } from '$lib/app/router';

import { arranged, listName, listRequest, listReportHref, screenHref } from './lists';

const asked = (address: string) => {
  const { query } = parsePlace(address);
  const name = listName(query);
  if (!name) throw new Error(`${address} is no list`);
  const { of } = listRequest(name, query);
  if (of.report !== 'list') throw new Error(`${address} is no list`);
  return { list: of.list, columns: of.columns };
};

afterEach(() => {
  setGridLayout('assets', undefined);
});

describe('a list on paper, in its address', () => {
  it('carries filters, columns and order to the register', () => {
    const address = listReportHref(
      'assets',
      { q: ' dell ', state: 'in_use,lost', location: 'Rome%2C HQ,-' },
      {
        columns: ['tag', 'cost'],
        sort: [
          { key: 'cost', desc: true },
          { key: 'tag', desc: false },
        ],
      },
    );
    expect(asked(address)).toEqual({
      columns: ['tag', 'cost'],
      list: {
        entity: 'assets',
        query: {
          text: 'dell',
          filters: [
            { field: 'state', values: ['in_use', 'lost'] },
            { field: 'location', values: ['Rome, HQ', ''] },
          ],
          sort: [
            { key: 'cost', desc: true },
            { key: 'tag', desc: false },
          ],
        },
      },
    });
  });

  it.each([
    ['assets', ['tag']],
    ['vendors', ['name']],
    ['contracts', ['decide_by', 'vendor']],
  ] as const)('sorts %s as a new desk does when nobody said how', (name, keys) => {
    const sort = keys.map((key) => ({ key, desc: false }));
    expect(asked(listReportHref(name))).toMatchObject({ columns: [], list: { query: { sort } } });
  });

  it('knows a list that is not sorted at all from one nobody has sorted', () => {
    const address = listReportHref('contracts', {}, { columns: ['title'], sort: [] });
    expect(asked(address)).toMatchObject({ list: { query: { sort: [] } } });
  });

  it('asks the journal in its own way', () => {
    const address = listReportHref('journal', { actor: '0', entity: 'asset/231' });
    expect(asked(address)).toMatchObject({
      list: {
        entity: 'journal',
        filter: { actor: 0, entity: 'asset/231', text: null, from: null },
      },
    });
  });

  it('takes language and paper from the address', () => {
    const params = listRequest('vendors', { lang: 'it', paper: 'letter' });
    expect(params).toMatchObject({ lang: 'it', paper: 'letter' });
    expect(listRequest('vendors', { lang: 'xx', paper: 'a9' })).toMatchObject({
      lang: null,
      paper: null,
    });
  });

  it('is as this person has arranged the grid', () => {
    expect(arranged('assets')).toBeUndefined();
    setGridLayout('assets', {
      widths: {},
      hidden: ['serial'],
      order: ['cost', 'serial', 'tag'],
      sort: [{ key: 'cost', desc: true }],
    });
    expect(arranged('assets')).toEqual({
      columns: ['cost', 'tag'],
      sort: [{ key: 'cost', desc: true }],
    });
  });

  it('leads back to the screen with the filters alone', () => {
    const query = { of: 'contracts', columns: 'title', sort: '-title', q: 'hp', kind: 'lease' };
    expect(screenHref('contracts', query)).toBe('#/contracts?q=hp&kind=lease');
    expect(screenHref('journal', { of: 'journal', actor: '2' })).toBe('#/journal?actor=2');
  });

  it('is no list when the address names none', () => {
    expect(listName({ of: 'boats' })).toBeNull();
    expect(listName({})).toBeNull();
  });
});
