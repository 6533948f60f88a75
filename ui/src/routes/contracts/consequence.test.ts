import { describe, expect, it } from 'vitest';

import type { IfNothing } from '$lib/api/gen/IfNothing';
import { setLanguage } from '$lib/i18n';

import { consequence, consequenceMessage } from './consequence';

const renews: IfNothing = {
  kind: 'renews',
  months: 12,
  until: '2028-02-28',
  committed: [{ minor: 1_440_000, currency: 'EUR' }],
};
const free: IfNothing = { ...renews, committed: [] };
const ends: IfNothing = { kind: 'ends', on: '2027-03-31', assets: 3 };

describe('what happens if nobody acts', () => {
  const cases: [string, IfNothing, boolean, 'tacit' | 'express' | 'none', string][] = [
    ['a paid renewal names the money', renews, false, 'tacit', 'if-nothing-renews-for'],
    ['a free renewal does not', free, false, 'tacit', 'if-nothing-renews'],
    ['a missed notice says so, with the money', renews, true, 'tacit', 'if-nothing-renewed-missed'],
    ['a missed notice without cost', free, true, 'tacit', 'if-nothing-renewed-missed-plain'],
    ['an end', ends, false, 'none', 'if-nothing-ends'],
    ['an express renewal nobody agreed to', ends, false, 'express', 'if-nothing-ends-express'],
    ['an end is not a missed renewal', ends, true, 'none', 'if-nothing-ends'],
    [
      'an open-ended contract',
      { kind: 'can_end', on: '2027-01-31' },
      false,
      'none',
      'if-nothing-can-end',
    ],
    ['a past contract', { kind: 'ended', on: '2025-01-31' }, false, 'none', 'if-nothing-ended'],
  ];
  it.each(cases)('%s', (_name, what, missed, renewal, id) => {
    expect(consequenceMessage(what, { renewal, missed }, 'en-GB').id).toBe(id);
  });

  it('reads as a sentence in English', () => {
    expect(consequence(renews, { renewal: 'tacit', missed: false })).toBe(
      'If nothing is done: renews for 12 months, to 28 Feb 2028, €14,400.00',
    );
    expect(consequence(ends, { renewal: 'none', missed: false })).toBe(
      'If nothing is done: ends on 31 Mar 2027, 3 assets lose cover',
    );
  });

  it('reads as a sentence in Italian', () => {
    setLanguage('it');
    expect(consequence(renews, { renewal: 'tacit', missed: true }).replace(/\u00a0/gu, ' ')).toBe(
      'Termine di disdetta superato: si rinnova fino al 28/02/2028, 14.400,00 €',
    );
    expect(consequence({ ...ends, assets: 0 }, { renewal: 'express', missed: false })).toBe(
      'Senza un accordo: scade il 31/03/2027',
    );
  });

  it('adds amounts of several currencies side by side, never together', () => {
    const two: IfNothing = {
      ...renews,
      committed: [
        { minor: 100, currency: 'EUR' },
        { minor: 200, currency: 'USD' },
      ],
    };
    expect(consequence(two, { renewal: 'tacit', missed: false })).toContain('€1.00 + US$2.00');
  });
});
