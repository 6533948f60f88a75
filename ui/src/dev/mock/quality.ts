// Data quality in memory: a score, three checks with something wrong, the others fine.
import type { CheckResult } from '$lib/api/gen/CheckResult';
import type { Commands } from '$lib/api/gen/commands';
import type { Quality } from '$lib/api/gen/Quality';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

/** What a check finds in the lists in memory: the first so many records. */
export function foundBy(check: string): number {
  return CHECKS.find((c) => c.check === check)?.count ?? 0;
}

const CHECKS: CheckResult[] = [
  { check: 'missing_serial', severity: 'high', subject: 'asset', count: 3, of: 412 },
  { check: 'contract_without_owner', severity: 'high', subject: 'contract', count: 1, of: 12 },
  { check: 'loan_overdue', severity: 'high', subject: 'asset', count: 0, of: 4 },
  { check: 'warranty_before_purchase', severity: 'medium', subject: 'asset', count: 2, of: 380 },
  { check: 'missing_location', severity: 'medium', subject: 'asset', count: 0, of: 412 },
  { check: 'unusual_currency', severity: 'low', subject: 'asset', count: 0, of: 399 },
];

export function qualityAnswers(): Answers {
  return {
    quality_get: (): Quality => ({ score: 98, checks: CHECKS }),
  };
}
