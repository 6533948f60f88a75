// Kinds of parts, in the order of their list.
import type { ComponentKind } from '$lib/api/gen/ComponentKind';

export const COMPONENTS: readonly ComponentKind[] = [
  'hdd',
  'ssd',
  'nvme',
  'sed',
  'tape',
  'flash',
  'sim',
  'ram',
  'controller',
  'psu',
  'other',
];

const BARE: readonly ComponentKind[] = ['ram', 'controller', 'psu', 'other'];

/** Whether one takes a part of the kind to bear data until somebody says otherwise. */
export function bearsData(kind: ComponentKind): boolean {
  return !BARE.includes(kind);
}
