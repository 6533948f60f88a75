// Words and marks of assets that several places share.
import type { AssetRow } from '$lib/api/gen/AssetRow';
import type { AssetState } from '$lib/api/gen/AssetState';
import { addDays, type IsoDate } from '$lib/format/civil';
import type { Status } from '$lib/ui/types';

/** The fixed states, in the order of a life. */
export const STATES: readonly AssetState[] = [
  'planned',
  'in_stock',
  'in_use',
  'in_repair',
  'retired',
  'disposed',
  'lost',
];

const STATE: Record<AssetState, Status> = {
  planned: 'info',
  in_stock: 'neutral',
  in_use: 'ok',
  in_repair: 'warning',
  retired: 'ended',
  disposed: 'ended',
  lost: 'critical',
};

export function stateStatus(state: AssetState): Status {
  return STATE[state];
}

/** States in which somebody would miss a warranty that ends. */
const WANTED: readonly AssetState[] = ['planned', 'in_stock', 'in_use', 'in_repair'];
/** A warranty this near its end is worth a mark: time enough to ask for an extension. */
export const SOON_DAYS = 60;

/** The mark beside the last day of a warranty; none where there is nothing to do about it. */
export function warrantyStatus(
  { warranty_end: end, state }: Pick<AssetRow, 'warranty_end' | 'state'>,
  today: IsoDate,
): Status | undefined {
  if (end === null || !WANTED.includes(state)) return undefined;
  if (end < today) return 'ended';
  return end <= addDays(today, SOON_DAYS) ? 'warning' : 'ok';
}

/** `Dell Latitude 5420`, or whichever of the two is known. */
export function modelName({
  manufacturer,
  model,
}: {
  manufacturer: string;
  model: string;
}): string {
  return [manufacturer, model].filter(Boolean).join(' ');
}
