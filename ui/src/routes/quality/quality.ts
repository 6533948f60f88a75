// What the screens of data quality share: the checks, their addresses, how grave they are.
import type { Check } from '$lib/api/gen/Check';
import type { CheckResult } from '$lib/api/gen/CheckResult';
import type { Severity } from '$lib/api/gen/Severity';
import type { Subject } from '$lib/api/gen/Subject';
import { href } from '$lib/app/router';
import { formatPercent } from '$lib/format/number';
import { knows } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

export const MARKS: Readonly<Record<Severity, Status>> = {
  high: 'critical',
  medium: 'warning',
  low: 'info',
};

const SCREENS: Readonly<Record<Subject, string>> = {
  asset: 'assets',
  contract: 'contracts',
  vendor: 'vendors',
};

/** The check an address names; every check has words. */
export function checkOf(segment: string | undefined): Check | null {
  return segment && knows(`quality-check-${segment}`) ? (segment as Check) : null;
}

/** The list of the records a check finds wrong, to be mended there one by one or many at once. */
export function recordsHref({ check, subject }: Pick<CheckResult, 'check' | 'subject'>): string {
  return href([SCREENS[subject]], { check });
}

/** How many of a hundred; what is wrong at all never reads as none. */
export function shareText({ count, of }: CheckResult, locale: string): string {
  const share = of === 0 ? 0 : count / of;
  const least = 0.001;
  if (share > 0 && share < least) return `< ${formatPercent(least, locale, 1)}`;
  return formatPercent(share, locale, 1);
}
