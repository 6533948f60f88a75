// A merge of two vendors in words, before it is done.
import type { DuplicateGroup } from '$lib/api/gen/DuplicateGroup';
import type { DuplicateVendor } from '$lib/api/gen/DuplicateVendor';
import type { MergeField } from '$lib/api/gen/MergeField';
import type { MergePlan } from '$lib/api/gen/MergePlan';
import { fieldWords, NO_NAMES, valueWords } from '$lib/ui/record/changes';

export interface MergeLine {
  field: string;
  /** The field's name. */
  name: string;
  stays: string;
  /** Empty where nothing is lost. */
  dropped: string;
  /** Whether what stays comes from the vendor that goes. */
  filled: boolean;
}

/** Fields that differ: first those that lose a value, then those that are filled. */
export function mergeLines({ dropped, filled }: MergePlan): MergeLine[] {
  return [
    ...dropped.map((both) => line(both, both.kept, both.gone)),
    ...filled.map((both) => ({ ...line(both, both.gone, ''), filled: true })),
  ];
}

function line({ field }: MergeField, stays: string, dropped: string): MergeLine {
  const words = (value: string): string =>
    valueWords(
      { ent: 'vendor/0', changes: [] },
      { field, old: null, new: value, erased: false },
      'new',
      NO_NAMES,
    );
  return {
    field,
    name: fieldWords(field),
    stays: words(stays),
    dropped: words(dropped),
    filled: false,
  };
}

/**
 * The vendors of a group, the one to keep first: contracts weigh more than any number of assets,
 * then the one known to the tax office, then the one that has been here longest.
 */
export function byUse({ vendors }: DuplicateGroup): DuplicateVendor[] {
  const taxed = ({ vat_no }: DuplicateVendor): number => (vat_no.trim() === '' ? 0 : 1);
  return [...vendors].sort(
    (a, b) =>
      b.contracts - a.contracts || b.assets - a.assets || taxed(b) - taxed(a) || a.id - b.id,
  );
}
