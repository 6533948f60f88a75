// How a note of waste stands on a day.
import type { WasteView } from '$lib/api/gen/WasteView';
import type { IsoDate } from '$lib/format/civil';
import { formatDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

export interface WasteState {
  status: Status;
  label: string;
}

/** The copy is back, is waited for, or the waste still lies here. Days are the register's. */
export function wasteState({ draft, copy_due, storage }: WasteView, today: IsoDate): WasteState {
  const day = (date: IsoDate): string => formatDate(date, locale());
  if (draft.returned_on !== null) {
    return { status: 'ok', label: t('waste-copy-back', { date: day(draft.returned_on) }) };
  }
  if (draft.left_on !== null) {
    if (copy_due === null) return { status: 'info', label: t('waste-copy-waited') };
    const late = copy_due < today;
    return {
      status: late ? 'critical' : 'warning',
      label: t(late ? 'waste-copy-late' : 'waste-copy-due', { date: day(copy_due) }),
    };
  }
  if (storage?.too_much) return { status: 'critical', label: t('waste-too-much') };
  if (storage?.until) {
    return {
      status: storage.overdue ? 'critical' : 'warning',
      label: t(storage.overdue ? 'waste-stored-late' : 'waste-stored', {
        date: day(storage.until),
      }),
    };
  }
  return { status: 'neutral', label: t('waste-not-left') };
}
