// Words and addresses of service levels.
import type { MeasureWindow } from '$lib/api/gen/MeasureWindow';
import type { SlaId } from '$lib/api/gen/SlaId';
import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';
import type { SlaRow } from '$lib/api/gen/SlaRow';
import { href } from '$lib/app/router';
import { formatMonth } from '$lib/format/date';
import { formatDecimal } from '$lib/format/number';
import { t } from '$lib/i18n';

/** `October 2026`, `Q4 2026`, `2026`. */
export function periodName(
  window: MeasureWindow,
  period: Pick<SlaPeriod, 'start'>,
  locale: string,
): string {
  const year = period.start.slice(0, 4);
  if (window === 'year') return year;
  if (window !== 'quarter') return formatMonth(period.start, locale);
  const quarter = (Number(period.start.slice(5, 7)) + 2) / 3;
  return t('slas-quarter', { quarter, year });
}

/** `Availability at least 99.5 % · Month`. */
export function promise(row: SlaRow, locale: string): string {
  return t('slas-promise', {
    metric: t(`sla-metric-${row.metric}`),
    comparator: t(`sla-comparator-${row.comparator}`),
    target: formatDecimal(row.target, locale),
    unit: t(`sla-unit-${row.unit}`),
    window: t(`sla-window-${row.window}`),
  });
}

/** The letter that claims the credit of a period; its arrow leads back to the screen one is on. */
export function letterHref(sla: SlaId, period: string, from: string): string {
  return href(['reports', 'claim-letter'], { id: String(sla), period, from });
}
