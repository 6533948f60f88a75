// A contract as its form edits it, and back. The form keeps texts where the register keeps ids and
// shows one of two ways to say how long the first term is.
import type { AssetId } from '$lib/api/gen/AssetId';
import type { BillingPeriod } from '$lib/api/gen/BillingPeriod';
import type { BillingTiming } from '$lib/api/gen/BillingTiming';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import type { CostLineDraft } from '$lib/api/gen/CostLineDraft';
import type { CostLineId } from '$lib/api/gen/CostLineId';
import type { PersonId } from '$lib/api/gen/PersonId';
import type { VendorId } from '$lib/api/gen/VendorId';
import type { IsoDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

export interface LineValues {
  /** Stable while the form is open; never sent. */
  key: number;
  id: CostLineId | null;
  label: string;
  amount: Money | null;
  billing: BillingPeriod;
  first_invoice: IsoDate | null;
  timing: BillingTiming;
  from: IsoDate | null;
  until: IsoDate | null;
}

export interface AssetValues {
  id: AssetId;
  tag: string;
  model: string;
}

type Plain = Omit<
  ContractDraft,
  | 'vendor_id'
  | 'owner_id'
  | 'renewal_months'
  | 'notice_value'
  | 'cost_lines'
  | 'assets'
  | 'notice_clear_days'
>;

export interface ContractValues extends Plain {
  vendor_id: string;
  owner_id: string;
  /** How the end of the first term is said. */
  term: 'months' | 'end';
  renewal_months: number | null;
  notice_value: number | null;
  notice_clear_days: boolean;
  /** What the framework is called; never sent. */
  parent_label: string;
  cost_lines: LineValues[];
  assets: AssetValues[];
}

/** A contract nobody has written yet, with the defaults of the most usual clause. */
export function emptyDraft(): ContractDraft {
  return {
    id: null,
    vendor_id: null,
    number: '',
    title: '',
    kind: 'maintenance',
    owner_id: null,
    status: 'active',
    start: null,
    initial_months: 12,
    explicit_end: null,
    renewal: 'tacit',
    renewal_months: 12,
    max_renewals: null,
    notice_value: 90,
    notice_unit: 'days',
    notice_anchor: 'term_end',
    notice_clear_days: false,
    notice_window_max: null,
    notice_convention: 'ex_nominatione',
    evergreen_end: 'exact',
    delivery_method: 'pec',
    delivery_lead_days: null,
    decide_buffer_days: null,
    cost_centre: '',
    notes: '',
    ended_on: null,
    parent_id: null,
    signed_on: null,
    double_signed: 'unknown',
    notice_clause: '',
    notice_effective: 'received',
    calendar_country: null,
    reminder_steps: [],
    order_no: '',
    payment_days: null,
    cover_level: null,
    keep_drive: false,
    increase: { kind: 'none', percent: null, share: null, floor: null, cap: null, index: '' },
    amendments: [],
    cost_lines: [],
    assets: [],
  };
}

/** A copy to start another contract from: a new record, not yet numbered. */
export function duplicate(draft: ContractDraft): ContractDraft {
  return {
    ...draft,
    id: null,
    number: '',
    status: 'draft',
    ended_on: null,
    amendments: [],
    cost_lines: draft.cost_lines.map((line) => ({ ...line, id: null })),
  };
}

export function toValues(
  draft: ContractDraft,
  covered: readonly AssetValues[] = [],
  parent = '',
): ContractValues {
  return {
    ...draft,
    vendor_id: draft.vendor_id === null ? '' : String(draft.vendor_id),
    owner_id: draft.owner_id === null ? '' : String(draft.owner_id),
    term: draft.explicit_end === null ? 'months' : 'end',
    renewal_months: draft.renewal_months || null,
    notice_value: draft.notice_value || null,
    parent_label: parent,
    increase: { ...draft.increase },
    amendments: draft.amendments.map((a) => ({ ...a })),
    cost_lines: draft.cost_lines.map((line, key) => ({ ...line, key })),
    assets: draft.assets.map(
      (id) => covered.find((a) => a.id === id) ?? { id, tag: `#${id}`, model: '' },
    ),
  };
}

/** The draft to save or to preview. A cost line without an amount has nothing to say yet. */
export function toDraft(values: ContractValues): ContractDraft {
  const { term, parent_label: _, ...plain } = values;
  const none = values.renewal === 'none';
  const evergreen = values.renewal === 'evergreen';
  return {
    ...plain,
    vendor_id: idOf<VendorId>(values.vendor_id),
    owner_id: idOf<PersonId>(values.owner_id),
    number: values.number.trim(),
    title: values.title.trim(),
    initial_months: term === 'months' ? values.initial_months : null,
    explicit_end: term === 'end' ? values.explicit_end : null,
    renewal_months: none || evergreen ? 0 : (values.renewal_months ?? 0),
    max_renewals: none || evergreen ? null : values.max_renewals,
    notice_value: values.notice_value ?? 0,
    ended_on: values.status === 'ended' ? values.ended_on : null,
    cost_lines: values.cost_lines.flatMap(lineOf),
    assets: values.assets.map((a) => a.id),
  };
}

function lineOf({ key: _, amount, ...line }: LineValues): CostLineDraft[] {
  return amount === null ? [] : [{ ...line, label: line.label.trim(), amount }];
}

function idOf<T>(text: string): T | null {
  return text === '' ? null : (Number(text) as T);
}

export function newLine(lines: readonly LineValues[]): LineValues {
  const key = Math.max(-1, ...lines.map((l) => l.key)) + 1;
  return {
    key,
    id: null,
    label: '',
    amount: null,
    billing: 'annual',
    first_invoice: null,
    timing: 'advance',
    from: null,
    until: null,
  };
}

/** What one wants to hear before saving; the register has the last word. */
export function checkContract(values: ContractValues): Issues {
  const end = values.term === 'end' ? values.explicit_end : null;
  const evergreen = values.renewal === 'evergreen';
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {
    vendor_id: values.vendor_id === '' ? issue('required') : undefined,
    title: values.title.trim() === '' ? issue('required') : undefined,
    start: values.start === null ? issue('required') : undefined,
    initial_months:
      !evergreen && values.term === 'months' && !values.initial_months
        ? issue('term-required')
        : undefined,
    explicit_end:
      !evergreen && values.term === 'end' && end === null
        ? issue('term-required')
        : end !== null && values.start !== null && end < values.start
          ? issue('end-before-start')
          : undefined,
    renewal_months:
      values.renewal === 'tacit' && !values.renewal_months ? issue('required') : undefined,
    ended_on: values.status === 'ended' && values.ended_on === null ? issue('required') : undefined,
  };
  values.cost_lines.forEach((line, i) => {
    if (line.amount === null) wrong[`cost_lines.${i}.amount`] = issue('required');
  });
  return wrong;
}
