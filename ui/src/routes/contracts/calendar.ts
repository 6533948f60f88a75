// The deadlines of a year by month, and the sign each kind has beside its words.
import type { Deadline } from '$lib/api/gen/Deadline';
import { addMonths } from '$lib/format/civil';
import type { IsoDate } from '$lib/format/date';

export const MONTHS = 12;

export interface Month {
  /** Its first day. */
  month: IsoDate;
  items: Deadline[];
}

/**
 * Twelve months from `first`. The day to decide by, and the last day of notice where it is the last
 * safe day as well, say nothing on a calendar that the last safe day does not say.
 */
export function byMonth(first: IsoDate, deadlines: readonly Deadline[]): Month[] {
  const safe = new Set(
    deadlines.filter((d) => d.kind === 'last_safe').map((d) => `${d.contract_id} ${d.date}`),
  );
  const shown = deadlines.filter(
    (d) =>
      d.kind !== 'decide_by' && !(d.kind === 'notice_by' && safe.has(`${d.contract_id} ${d.date}`)),
  );
  return Array.from({ length: MONTHS }, (_, n) => {
    const month = addMonths(first, n);
    return { month, items: shown.filter((d) => d.date.startsWith(month.slice(0, 7))) };
  });
}

/** ▲ a day to act by, ■ an end, ◇ a decision, ● a duty. */
export function signOf({ kind }: Deadline): string {
  switch (kind) {
    case 'last_safe':
    case 'notice_by':
    case 'decide_by':
      return '▲';
    case 'notice_opens':
      return '▷';
    case 'period_end':
      return '■';
    case 'decided':
      return '◇';
    case 'duty':
      return '●';
    case 'duty_done':
      return '✓';
  }
}
