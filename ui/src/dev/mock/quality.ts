// Data quality in memory: a score, three checks with something wrong, the others fine.
import type { Check } from '$lib/api/gen/Check';
import type { CheckResult } from '$lib/api/gen/CheckResult';
import type { Commands } from '$lib/api/gen/commands';
import type { Quality } from '$lib/api/gen/Quality';
import type { QualityRow } from '$lib/api/gen/QualityRow';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

const CHECKS: CheckResult[] = [
  { check: 'missing_serial', severity: 'high', subject: 'asset', count: 3, of: 412 },
  { check: 'contract_without_owner', severity: 'high', subject: 'contract', count: 1, of: 12 },
  { check: 'loan_overdue', severity: 'high', subject: 'asset', count: 0, of: 4 },
  { check: 'warranty_before_purchase', severity: 'medium', subject: 'asset', count: 2, of: 380 },
  { check: 'missing_location', severity: 'medium', subject: 'asset', count: 0, of: 412 },
  { check: 'unusual_currency', severity: 'low', subject: 'asset', count: 0, of: 399 },
];

function rowOf(check: Check, i: number): QualityRow {
  const contract = check === 'contract_without_owner';
  return {
    id: i + 1,
    key: contract ? `C-20${i}` : `PC-0${i}`,
    title: contract ? 'Storage maintenance' : 'Dell Latitude 5440',
    place: contract ? 'Nordsys GmbH' : 'Milano',
    value: check === 'missing_serial' ? 'Laptop' : '',
    days: check === 'warranty_before_purchase' ? ['2025-03-01', '2024-12-31'] : [],
  };
}

export function qualityAnswers(): Answers {
  return {
    quality_get: (): Quality => ({ score: 98, checks: CHECKS }),
    quality_rows: ({ check, offset, limit }) => {
      const total = CHECKS.find((c) => c.check === check)?.count ?? 0;
      const rows = Array.from({ length: total }, (_, i) => rowOf(check, i));
      return { total, offset, rows: rows.slice(offset, offset + limit) };
    },
  };
}
