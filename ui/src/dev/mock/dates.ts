// Dates of contracts in memory: close enough to the register's rules to look at screens with. The
// rules themselves are the core's; nothing here is ever shown to a user of the program.
import type { CalcStep } from '$lib/api/gen/CalcStep';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import { addDays, addMonths, type IsoDate, weekday } from '$lib/format/civil';

export interface Dates {
  k: number;
  start: IsoDate;
  end: IsoDate;
  notice_by: IsoDate;
  send_by: IsoDate;
  decide_by: IsoDate;
  steps: CalcStep[];
}

function isWeekend(day: IsoDate): boolean {
  return weekday(day) >= 5;
}

function businessDay(day: IsoDate, steps: CalcStep[]): IsoDate {
  let to = day;
  while (isWeekend(to)) to = addDays(to, -1);
  if (to !== day) steps.push({ step: 'rolled_back', from: day, to, reason: 'weekend' });
  return to;
}

function minusBusiness(day: IsoDate, n: number): IsoDate {
  let out = day;
  for (let left = n; left > 0;) {
    out = addDays(out, -1);
    if (!isWeekend(out)) left -= 1;
  }
  return out;
}

function termEnd(draft: ContractDraft, k: number): IsoDate | null {
  if (draft.start === null) return null;
  const first =
    draft.explicit_end ??
    (draft.initial_months ? addDays(addMonths(draft.start, draft.initial_months), -1) : null);
  if (first === null || k === 0) return first;
  return addDays(addMonths(addDays(first, 1), draft.renewal_months * k), -1);
}

export function datesOf(draft: ContractDraft, k: number): Dates | null {
  const end = termEnd(draft, k);
  const before = k === 0 ? null : termEnd(draft, k - 1);
  const start = k === 0 ? draft.start : before && addDays(before, 1);
  if (end === null || !start) return null;
  const steps: CalcStep[] = [{ step: 'period_end', date: end }];
  const n = draft.notice_value;
  let notice_by = end;
  if (n > 0) {
    const back = {
      days: () => addDays(end, -n),
      weeks: () => addDays(end, -7 * n),
      months: () => addMonths(end, -n),
      business_days: () => minusBusiness(end, n),
    };
    notice_by = back[draft.notice_unit]();
    steps.push({
      step: 'minus_notice',
      value: n,
      unit: draft.notice_unit,
      clear: draft.notice_clear_days,
      result: notice_by,
    });
  }
  const lead = draft.delivery_lead_days ?? (draft.delivery_method === 'registered' ? 5 : 0);
  const send_by = minusBusiness(businessDay(notice_by, steps), lead);
  if (lead > 0) steps.push({ step: 'minus_delivery', days: lead, result: send_by });
  const buffer = draft.decide_buffer_days ?? 14;
  let decide_by = send_by;
  if (buffer > 0) {
    const result = addDays(send_by, -buffer);
    steps.push({ step: 'minus_buffer', days: buffer, result });
    decide_by = businessDay(result, steps);
  }
  return { k, start, end, notice_by, send_by, decide_by, steps };
}

/** Periods from the first through the one after the current. */
export function periodsOf(draft: ContractDraft, today: IsoDate): Dates[] {
  if (draft.renewal === 'evergreen') return [];
  const out: Dates[] = [];
  for (let k = 0; k < 40; k += 1) {
    const dates = datesOf(draft, k);
    if (!dates) break;
    out.push(dates);
    if (draft.renewal === 'none' || draft.renewal === 'express') break;
    if (dates.start > today && out.length > 1) break;
  }
  return out;
}
