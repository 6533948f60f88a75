// The savings ledger: which lines are shown, where each comes from, and how its outcome is drafted.
import type { SavingDraft } from '$lib/api/gen/SavingDraft';
import type { SavingRow } from '$lib/api/gen/SavingRow';
import type { SavingStatus } from '$lib/api/gen/SavingStatus';
import { href } from '$lib/app/router';
import type { IsoDate } from '$lib/format/civil';
import { formatDate } from '$lib/format/date';
import { formatMoney } from '$lib/format/money';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** What a person can say became of a finding. */
export const OUTCOMES: readonly SavingStatus[] = [
  'open',
  'claimed',
  'recovered',
  'refused',
  'accepted',
];

/** What the list can be narrowed to. */
export const SHOWN = ['all', 'open', 'claimed', 'recovered', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];

export const STATUS: Readonly<Record<SavingStatus, Status>> = {
  open: 'warning',
  claimed: 'info',
  recovered: 'ok',
  refused: 'ended',
  accepted: 'neutral',
  lapsed: 'ended',
};

/** The part of the ledger an address asks for. */
export function shownOf(written: string | undefined): Shown {
  return SHOWN.find((s) => s === written) ?? 'all';
}

export function narrowed(rows: readonly SavingRow[], shown: Shown): readonly SavingRow[] {
  if (shown === 'all') return rows;
  if (shown === 'closed') {
    return rows.filter((r) => ['refused', 'accepted', 'lapsed'].includes(r.status));
  }
  return rows.filter((r) => r.status === shown);
}

/** Tells a line from others, for the lists of the screen. */
export function keyOf(row: SavingRow): string {
  const { kind, contract_id, of_day, sla_id, found } = row;
  return [kind, contract_id, sla_id ?? '', of_day, found?.currency ?? ''].join('/');
}

/** What was found, as on paper. */
export function whatText(row: SavingRow, locale: string): string {
  return t(`saving-what-${row.kind}`, {
    count: row.count,
    day: formatDate(row.of_day, locale),
    sla: row.sla,
  });
}

/** Where it was found. */
export function sourceOf(row: SavingRow): string {
  switch (row.kind) {
    case 'paid_for_nothing':
      return href(['coverage', 'nothing']);
    case 'sla_credit':
      return href(['slas'], { year: row.of_day.slice(0, 4) });
    case 'over_charged':
    case 'cancelled':
      return href(['contracts', row.contract_id]);
  }
}

/** Of a kept line: what it comes to today, where that is not what it came to. */
export function nowText(row: SavingRow, locale: string): string {
  if (row.id === null) return '';
  if (row.now === null) return t('savings-no-longer');
  const same = row.found?.minor === row.now.minor;
  return same ? '' : t('savings-now', { money: formatMoney(row.now, locale) });
}

/** The outcome of a line as its form begins: what it is, ready to be said. */
export function draftOf(row: SavingRow): SavingDraft | null {
  if (row.kind === 'sla_credit' || row.found === null) return null;
  const { kind, contract_id, of_day, found } = row;
  return {
    key: { kind, contract_id, of_day, currency: found.currency },
    status: row.status,
    amount: row.amount,
    settled_on: row.settled_on,
    note: row.note,
  };
}

/** A draft after another outcome was chosen: what does not go with it is left out, what does is
 * proposed. */
export function withStatus(
  draft: SavingDraft,
  status: SavingStatus,
  row: Pick<SavingRow, 'found'>,
  today: IsoDate,
): SavingDraft {
  const asks = status === 'claimed' || status === 'recovered';
  return {
    ...draft,
    status,
    amount: asks ? (draft.amount ?? row.found) : null,
    settled_on: status === 'open' ? null : (draft.settled_on ?? today),
  };
}
