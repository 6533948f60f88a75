// The calculation of the last safe day, one line a step, as one would write it by hand.
import type { CalcStep } from '$lib/api/gen/CalcStep';
import { formatDateLong, type IsoDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';

export interface Line {
  text: string;
  /** The day the step arrives at. */
  date: IsoDate;
  /** What that day is, where it has a name. */
  name?: string;
}

const long = (date: IsoDate): string => formatDateLong(date, locale());

/** Lines of a calculation. The named days are the period's own, so that the two cannot disagree. */
export function calculationLines(
  steps: readonly CalcStep[],
  named: { notice_by: IsoDate | null; send_by: IsoDate | null; decide_by: IsoDate | null },
): Line[] {
  const lines = steps.map(line);
  // A day may be reached early and only confirmed later: its name belongs to the last step there,
  // and no name comes after that of a later stage.
  const name = (date: IsoDate | null, words: string, upTo: number): number => {
    for (let i = upTo; i >= 0; i -= 1) {
      const at = lines[i];
      if (at?.date !== date) continue;
      at.name = at.name === undefined ? words : `${words} · ${at.name}`;
      return i;
    }
    return upTo;
  };
  const decided = name(named.decide_by, t('contracts-decide-by-day'), lines.length - 1);
  const sent = name(named.send_by, t('contracts-send-by-day'), decided);
  name(named.notice_by, t('contracts-notice-by-day'), sent);
  return lines;
}

function line(step: CalcStep): Line {
  switch (step.step) {
    case 'period_end':
      return { text: t('contracts-calc-period-end'), date: step.date };
    case 'renewal_date':
      return { text: t('contracts-calc-renewal-date'), date: step.date };
    case 'minus_notice': {
      const id = step.clear ? 'contracts-calc-minus-notice-clear' : 'contracts-calc-minus-notice';
      const span = t(`contracts-span-${step.unit}`, { count: step.value });
      return { text: t(id, { span }), date: step.result };
    }
    case 'rolled_back':
      return {
        text: t('contracts-calc-rolled-back', {
          from: long(step.from),
          reason: t(`day-off-${step.reason}`),
        }),
        date: step.to,
      };
    case 'minus_delivery':
      return { text: t('contracts-calc-minus-delivery', { days: step.days }), date: step.result };
    case 'minus_buffer':
      return { text: t('contracts-calc-minus-buffer', { days: step.days }), date: step.result };
  }
}
