import { describe, expect, it } from 'vitest';

import type { DisposalMediumId } from '$lib/api/gen/DisposalMediumId';
import type { Unsealable } from '$lib/api/gen/Unsealable';

import { lackingAlike } from './lacking';

const one = (id: number, missing: Unsealable['missing'], no_record = false): Unsealable => ({
  medium_id: id as DisposalMediumId,
  label: `S${String(id)}`,
  no_record,
  missing,
});

describe('media that cannot be certified', () => {
  it('stand together where they lack the same, and apart where they do not', () => {
    const found = lackingAlike([
      one(1, ['performed_by.signature']),
      one(2, [], true),
      one(3, ['performed_by.signature']),
      one(4, ['performed_by.signature', 'performed_by.title']),
    ]);
    expect(found.map(({ media }) => media.map((m) => m.label))).toEqual([
      ['S1', 'S3'],
      ['S2'],
      ['S4'],
    ]);
    expect(new Set(found.map(({ why }) => why)).size).toBe(3);
  });
});
