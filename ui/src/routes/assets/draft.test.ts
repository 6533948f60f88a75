import { describe, expect, it } from 'vitest';

import type { AssetDraft } from '$lib/api/gen/AssetDraft';

import { fleet, STATUSES } from '../../dev/mock/assets';
import { checkAsset, duplicate, emptyAsset, firstStatus, toDraft, toValues } from './draft';
import { modelName, warrantyStatus } from './words';

const [first] = fleet() as [AssetDraft];

function wrong(draft: AssetDraft): string[] {
  return Object.entries(checkAsset(toValues(draft))).flatMap(([name, i]) => (i ? [name] : []));
}

describe('an asset in its form', () => {
  it.each(fleet().map((a) => [a.tag, a] as [string, AssetDraft]))(
    'comes back unchanged: %s',
    (_tag, asset) => {
      expect(toDraft(toValues(asset))).toEqual(asset);
      expect(wrong(asset)).toEqual([]);
    },
  );

  it('says what is missing before the register has to', () => {
    expect(wrong(emptyAsset())).toEqual(['tag', 'status_id']);
    expect(wrong({ ...first, tag: '  ' })).toEqual(['tag']);
  });

  it.each([
    ['ends the day before it starts', '2026-03-01', '2026-02-28', ['warranty_end']],
    ['lasts a single day', '2026-03-01', '2026-03-01', []],
    ['has no start', null, '2026-03-01', []],
  ])('a warranty that %s', (_what, warranty_start, warranty_end, expected) => {
    expect(wrong({ ...first, warranty_start, warranty_end })).toEqual(expected);
  });

  it('is copied without what only one device can have', () => {
    const copy = duplicate(first);
    expect(copy).toMatchObject({ id: null, tag: '', serial: '', name: '', custodian_id: null });
    expect(copy).toMatchObject({ model: first.model, cost: first.cost, location: first.location });
    expect(first.tag).not.toBe('');
  });

  it('begins in stock, or in whatever status there is', () => {
    const named = (state: string) => STATUSES.filter((s) => s.state === state);
    expect(firstStatus(STATUSES)).toBe(named('in_stock')[0]?.id);
    expect(firstStatus(named('lost'))).toBe(named('lost')[0]?.id);
    expect(firstStatus([])).toBeNull();
  });
});

describe('the mark of a warranty', () => {
  it.each([
    ['over yesterday', '2026-11-19', 'in_use', 'ended'],
    ['over tonight', '2026-11-20', 'in_use', 'warning'],
    ['over in sixty days', '2027-01-19', 'in_stock', 'warning'],
    ['over in sixty-one days', '2027-01-20', 'in_stock', 'ok'],
    ['over on a retired device', '2026-11-19', 'retired', undefined],
    ['unknown', null, 'in_use', undefined],
  ] as const)('%s', (_what, warranty_end, state, expected) => {
    expect(warrantyStatus({ warranty_end, state }, '2026-11-20')).toBe(expected);
  });
});

it.each([
  ['Dell', 'Latitude 5420', 'Dell Latitude 5420'],
  ['', 'Latitude 5420', 'Latitude 5420'],
  ['Dell', '', 'Dell'],
  ['', '', ''],
])('a device of %j and %j is called %j', (manufacturer, model, expected) => {
  expect(modelName({ manufacturer, model })).toBe(expected);
});
