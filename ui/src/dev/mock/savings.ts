// The savings ledger in memory: three findings and a credit; what is recorded of them is kept.
import type { Commands } from '$lib/api/gen/commands';
import type { ContractId } from '$lib/api/gen/ContractId';
import type { Money } from '$lib/api/gen/Money';
import type { SavingDraft } from '$lib/api/gen/SavingDraft';
import type { SavingId } from '$lib/api/gen/SavingId';
import type { SavingRow } from '$lib/api/gen/SavingRow';
import type { SavingSums } from '$lib/api/gen/SavingSums';
import type { SlaId } from '$lib/api/gen/SlaId';
import { addUp } from '$lib/format/money';

import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

/** What somebody recorded, by contract and kind. */
export type MockSavings = (SavingDraft & { id: SavingId })[];

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });

function found(world: MockWorld): SavingRow[] {
  const of = (at: number) => {
    const contract = world.contracts[at];
    const vendor = world.vendors.find((v) => v.id === contract?.vendor_id);
    return {
      contract_id: contract?.id ?? (0 as ContractId),
      contract: contract?.title ?? '',
      vendor_id: vendor?.id ?? (0 as never),
      vendor: vendor?.name ?? '',
    };
  };
  const open = {
    id: null,
    sla_id: null,
    sla: '',
    count: 1,
    found_on: null,
    status: 'open' as const,
    amount: null,
    settled_on: null,
    note: '',
  };
  const line = (at: number, more: Pick<SavingRow, 'kind' | 'of_day' | 'year'>, minor: number) => ({
    ...open,
    ...of(at),
    ...more,
    found: eur(minor),
    now: eur(minor),
  });
  return [
    {
      ...line(0, { kind: 'paid_for_nothing', of_day: '2026-01-01', year: 2026 }, 340_000),
      count: 4,
    },
    line(1, { kind: 'over_charged', of_day: '2025-03-01', year: 2025 }, 64_000),
    {
      ...line(2, { kind: 'sla_credit', of_day: '2026-10-01', year: 2026 }, 62_000),
      sla_id: 1 as SlaId,
      sla: 'Availability',
    },
    {
      ...line(3, { kind: 'cancelled', of_day: '2026-07-01', year: 2026 }, 1_200_000),
      status: 'recovered' as const,
      amount: eur(1_200_000),
      settled_on: '2026-03-20',
    },
  ];
}

function sumsOf(rows: readonly SavingRow[]): SavingSums {
  const sum = (of: readonly SavingRow[], money: (r: SavingRow) => Money | null) =>
    addUp(of.flatMap((r) => money(r) ?? []));
  const with_ = (...all: string[]) => rows.filter((r) => all.includes(r.status));
  return {
    count: rows.length,
    open_count: with_('open').length,
    found: sum(rows, (r) => r.found),
    open: sum(with_('open'), (r) => r.found),
    claimed: sum(with_('claimed'), (r) => r.amount ?? r.found),
    recovered: sum(with_('recovered'), (r) => r.amount ?? r.found),
    refused: sum(with_('refused'), (r) => r.found),
    let_go: sum(with_('accepted', 'lapsed'), (r) => r.found),
  };
}

const converted = (of: readonly Money[]) => ({ sum: of[0] ?? eur(0), apart: of.slice(1) });

export function savingsAnswers(world: MockWorld, write: Write): Answers {
  const same = (draft: SavingDraft, row: SavingRow): boolean =>
    draft.key.kind === row.kind && draft.key.contract_id === row.contract_id;
  const rows = (): SavingRow[] =>
    found(world).map((row) => {
      const kept = world.savings.find((s) => same(s, row));
      if (!kept) return row;
      const { id, status, amount, settled_on, note } = kept;
      return { ...row, id, found_on: world.today, status, amount, settled_on, note };
    });
  const put = (draft: SavingDraft): void => {
    const others = world.savings.filter((s) => s.key.kind !== draft.key.kind);
    world.savings = [...others, { ...draft, id: (others.length + 1) as SavingId }];
  };
  return {
    savings_ledger: () => {
      const all = rows();
      const years = [2026, 2025, 2024, 2023, 2022].map((year) => {
        const sums = sumsOf(all.filter((r) => r.year === year));
        const span = { from: `${year}-01-01`, until: `${year}-12-31` };
        const { open, recovered } = sums;
        return { year, span, sums, open: converted(open), recovered: converted(recovered) };
      });
      const kinds = ['paid_for_nothing', 'over_charged', 'sla_credit', 'cancelled'].map((kind) => ({
        kind,
        sums: sumsOf(all.filter((r) => r.kind === kind)),
      }));
      const sums = sumsOf(all);
      return {
        today: world.today,
        currency: 'EUR',
        rows: all,
        years,
        kinds,
        sums,
        open: converted(sums.open),
        claimed: converted(sums.claimed),
        recovered: converted(sums.recovered),
      };
    },
    saving_record: ({ draft }) => {
      if (['refused', 'accepted'].includes(draft.status) && draft.note.trim() === '') {
        const fields = [{ field: 'note', code: 'required', params: {} }];
        throw { code: 'invalid', params: {}, fields };
      }
      return { op: write('saving.record', '', () => put(draft)), id: 1 };
    },
    savings_keep: () => ({
      op: write('saving.keep', '', () => {
        for (const row of rows().filter((r) => r.id === null && r.found && !r.sla_id)) {
          const { kind, contract_id, of_day, status, amount, settled_on, note } = row;
          const key = { kind, contract_id, of_day, currency: 'EUR' };
          put({ key, status, amount, settled_on, note });
        }
      }),
    }),
    saving_delete: ({ id }) => ({
      op: write('saving.delete', '', () => {
        world.savings = world.savings.filter((s) => s.id !== id);
      }),
    }),
  };
}
