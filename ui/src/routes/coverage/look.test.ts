import { describe, expect, it } from 'vitest';

import type { CoverBar } from '$lib/api/gen/CoverBar';

import { fillOf, lanesOf } from './look';
import { spanOfCovers } from './span';

const bar = (start: string | null, end: string | null, renews = false): CoverBar => ({
  kind: 'warranty',
  level: null,
  start,
  end,
  renews,
  contract_id: null,
  contract: '',
  vendor: '',
  id: null,
});

describe('bars of an asset', () => {
  it('that hold at once lie below each other, others side by side', () => {
    const bars = [
      bar(null, '2024-12-31'),
      bar('2024-06-01', '2025-05-31'),
      bar('2025-01-01', '2025-12-31'),
      bar('2026-01-01', null),
    ];
    expect(lanesOf(bars).map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  });

  it('that go on by themselves keep their lane', () => {
    const bars = [bar('2024-01-01', '2024-12-31', true), bar('2025-06-01', '2026-05-31')];
    expect(lanesOf(bars).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('look different for each kind', () => {
    const kinds = (['warranty', 'extension', 'contract', 'lease'] as const).map((k) =>
      fillOf(k, 'p'),
    );
    expect(kinds).toEqual([undefined, 'url(#p-hatch)', 'url(#p-double)', 'url(#p-hatch)']);
  });

  it('are seen with half a year around them, and today', () => {
    expect(spanOfCovers([bar('2024-03-01', '2025-02-28')], '2026-11-20')).toEqual({
      from: '2023-09-01',
      to: '2027-05-20',
    });
    expect(spanOfCovers([], '2026-11-20')).toEqual({ from: '2026-05-20', to: '2027-05-20' });
  });
});
