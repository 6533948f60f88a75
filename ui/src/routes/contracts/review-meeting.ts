// The decisions of a procurement review being entered: a line a contract, all saved at once.
import { ApiError, toApiError } from '$lib/api/error';
import type { Because } from '$lib/api/gen/Because';
import type { DecisionChoice } from '$lib/api/gen/DecisionChoice';
import type { DecisionDraft } from '$lib/api/gen/DecisionDraft';
import type { MeetingItem } from '$lib/api/gen/MeetingItem';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { IsoDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { formatPercent } from '$lib/format/number';
import { locale, t } from '$lib/i18n';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

export interface MeetingRow {
  choice: DecisionChoice | '';
  reason: string;
  approver_id: string;
  price: Money | null;
  term_months: number | null;
}

export interface MeetingValues {
  held_on: IsoDate | null;
  decided_by: string;
  present: string;
  rows: MeetingRow[];
}

export function startMeeting(
  items: readonly MeetingItem[],
  operator: PersonId | undefined,
  today: IsoDate,
): MeetingValues {
  return {
    held_on: today,
    decided_by: operator ? String(operator) : '',
    present: '',
    rows: items.map(() => ({
      choice: '',
      reason: '',
      approver_id: '',
      price: null,
      term_months: null,
    })),
  };
}

/** A line is about something as soon as anything is entered in it. */
function begun(row: MeetingRow): boolean {
  return (
    row.choice !== '' ||
    row.reason.trim() !== '' ||
    row.approver_id !== '' ||
    row.price !== null ||
    row.term_months !== null
  );
}

export function checkMeeting(values: MeetingValues, today: IsoDate): Issues {
  const { held_on } = values;
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {
    decided_by: values.decided_by === '' ? issue('required') : undefined,
    held_on:
      held_on === null ? issue('required') : held_on > today ? issue('in-future') : undefined,
  };
  values.rows.forEach((row, at) => {
    if (!begun(row)) return;
    if (row.choice === '') wrong[`rows.${at}.choice`] = issue('required');
    if (row.reason.trim() === '') wrong[`rows.${at}.reason`] = issue('required');
  });
  return wrong;
}

/** The lines something was decided about, with their places in the list. */
export function meetingDrafts(
  items: readonly MeetingItem[],
  values: MeetingValues,
): { at: number; draft: DecisionDraft }[] {
  const { held_on } = values;
  if (held_on === null) return [];
  return items.flatMap((item, at) => {
    const row = values.rows[at];
    if (row === undefined || row.choice === '') return [];
    const draft: DecisionDraft = {
      contract_id: item.contract_id,
      period_id: item.period_id,
      choice: row.choice,
      reason: row.reason.trim(),
      decided_by: values.decided_by === '' ? null : (Number(values.decided_by) as PersonId),
      decided_on: held_on,
      approver_id: row.approver_id === '' ? null : (Number(row.approver_id) as PersonId),
      price: row.price,
      term_months: row.term_months,
    };
    return [{ at, draft }];
  });
}

/**
 * What the register said about the lines that were sent, said of the lines of the list; who decided
 * and when are the same for all.
 */
export function inList(reason: unknown, places: readonly number[]): ApiError {
  const error = toApiError(reason);
  const fields = error.wire.fields.map((wrong) => {
    const found = /^rows\.(\d+)\.(\w+)$/u.exec(wrong.field);
    if (!found) return wrong;
    const [, sent, field] = found;
    if (field === 'decided_by') return { ...wrong, field };
    if (field === 'decided_on') return { ...wrong, field: 'held_on' };
    return { ...wrong, field: `rows.${places[Number(sent)] ?? sent}.${field}` };
  });
  return new ApiError({ ...error.wire, fields }, error.detail);
}

/** A reason of a recommendation in words. */
export function reasonWords({ reason, unit, value }: Because): string {
  const share = unit === 'percent' ? formatPercent(value / 10_000, locale(), 2) : '';
  return t(`advice-reason-${reason}`, { count: value, share });
}
