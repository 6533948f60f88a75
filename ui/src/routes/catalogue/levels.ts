// What a cover does, from the least to the most.
import type { CoverLevel } from '$lib/api/gen/CoverLevel';

export const LEVELS: readonly CoverLevel[] = [
  'parts_only',
  'depot',
  'collect_return',
  'nbd_onsite',
  'same_day_onsite',
  'onsite_8h',
  'onsite_4h',
  'onsite_2h',
];
