// The steps of an import and which of them one can stand on.
import type { PlanSummary } from '$lib/api/gen/PlanSummary';

export const STEPS = ['file', 'columns', 'review', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** How many records an import writes. */
export function written(summary: PlanSummary | undefined): number {
  return summary ? summary.created + summary.changed + summary.taken : 0;
}

/** Whether nothing would be written because every conflict is left as it is. */
export function onlyConflicts(summary: PlanSummary | undefined): boolean {
  return summary !== undefined && written(summary) === 0 && summary.conflicts > 0;
}

/** What there is in hand. */
export interface Standing {
  preview: unknown;
  summary: unknown;
  done: unknown;
}

/** Steps that can be gone to. Nothing leads back behind a written import but undo. */
export function openSteps({ preview, summary, done }: Standing): Step[] {
  const open: Step[] = ['file'];
  if (preview) open.push('columns');
  if (preview && summary) open.push('review');
  if (done) open.push('done');
  return open;
}

/** The step an address means, or the last one before it that can be stood on. */
export function stepOf(segment: string | undefined, standing: Standing): Step {
  const asked = STEPS.find((s) => s === segment) ?? 'file';
  const open = openSteps(standing);
  if (open.includes(asked)) return asked;
  const before = STEPS.slice(0, STEPS.indexOf(asked)).reverse();
  return before.find((s) => open.includes(s)) ?? 'file';
}
