// Words of vendors that several places share.
import type { VendorKind } from '$lib/api/gen/VendorKind';
import type { IsoDate } from '$lib/format/civil';
import { addDays } from '$lib/format/civil';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** What a vendor can do for us, in the order of the register. */
export const KINDS: readonly VendorKind[] = [
  'maker',
  'reseller',
  'maintainer',
  'software',
  'cloud',
  'telecom',
  'leasing',
  'itad',
  'printing',
  'service',
  'other',
];

export function kindsText(kinds: readonly VendorKind[], none = ''): string {
  return kinds.map((kind) => t(`vendor-kind-${kind}`)).join(', ') || none;
}

/** The mark beside a vendor's next last safe day: near enough to look at its contracts. */
export function nextStatus(next: IsoDate, today: IsoDate): Status | undefined {
  if (next <= addDays(today, 7)) return 'critical';
  return next <= addDays(today, 30) ? 'warning' : undefined;
}
