// A decision being taken: what it is about, its draft, and what each choice means.
import type { ContractId } from '$lib/api/gen/ContractId';
import type { DecisionChoice } from '$lib/api/gen/DecisionChoice';
import type { DecisionDraft } from '$lib/api/gen/DecisionDraft';
import type { IfNothing } from '$lib/api/gen/IfNothing';
import type { PeriodId } from '$lib/api/gen/PeriodId';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { RenewalKind } from '$lib/api/gen/RenewalKind';
import type { IsoDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

/** What a decision is about, whoever asks for it: Today, the list, the contract's own page. */
export interface Subject {
  contract_id: ContractId;
  period_id: PeriodId | null;
  vendor: string;
  number: string;
  title: string;
  renewal: RenewalKind;
  missed: boolean;
  if_nothing: IfNothing;
  period_end: IsoDate | null;
  send_by: IsoDate | null;
}

export const CHOICES: readonly DecisionChoice[] = [
  'renew',
  'renegotiate',
  'replace',
  'terminate',
  'let_run',
];

export interface DecideValues {
  choice: DecisionChoice | '';
  reason: string;
  decided_by: string;
  decided_on: IsoDate | null;
  approver_id: string;
  price: Money | null;
  term_months: number | null;
}

export function startDecision(
  choice: DecisionChoice | '',
  operator: PersonId | undefined,
  today: IsoDate,
): DecideValues {
  return {
    choice,
    reason: '',
    decided_by: operator ? String(operator) : '',
    decided_on: today,
    approver_id: '',
    price: null,
    term_months: null,
  };
}

export function checkDecision(values: DecideValues, today: IsoDate): Issues {
  const late = values.decided_on !== null && values.decided_on > today;
  return {
    choice: values.choice === '' ? issue('required') : undefined,
    reason: values.reason.trim() === '' ? issue('required') : undefined,
    decided_by: values.decided_by === '' ? issue('required') : undefined,
    decided_on:
      values.decided_on === null ? issue('required') : late ? issue('in-future') : undefined,
  };
}

/** The draft for the register; `null` while something that it needs is missing. */
export function decisionDraft(subject: Subject, values: DecideValues): DecisionDraft | null {
  if (values.choice === '' || values.decided_on === null) return null;
  return {
    contract_id: subject.contract_id,
    period_id: subject.period_id,
    choice: values.choice,
    reason: values.reason.trim(),
    decided_by: values.decided_by === '' ? null : (Number(values.decided_by) as PersonId),
    decided_on: values.decided_on,
    approver_id: values.approver_id === '' ? null : (Number(values.approver_id) as PersonId),
    price: values.price,
    term_months: values.term_months,
  };
}
