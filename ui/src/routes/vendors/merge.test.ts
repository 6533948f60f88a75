import { describe, expect, it } from 'vitest';

import type { DuplicateVendor } from '$lib/api/gen/DuplicateVendor';

import { byUse } from './merge';

const vendor = (id: number, contracts: number, assets: number, vat_no = ''): DuplicateVendor => ({
  id: id as never,
  name: `V${id}`,
  vat_no,
  contracts,
  assets,
});

describe('which of some duplicates stays', () => {
  it.each([
    ['more contracts before many assets', [vendor(1, 0, 90), vendor(2, 1, 0)], 2],
    ['then more assets', [vendor(1, 2, 3, 'IT1'), vendor(2, 2, 4)], 2],
    ['then the one with a VAT number', [vendor(1, 0, 0, ' '), vendor(2, 0, 0, 'IT1')], 2],
    ['then the one that has been here longest', [vendor(9, 0, 0), vendor(4, 0, 0)], 4],
  ])('%s', (_, vendors, kept) => {
    expect(byUse({ reason: 'same_name', vendors })[0]?.id).toBe(kept);
  });
});
