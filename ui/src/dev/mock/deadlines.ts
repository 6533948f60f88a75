// The calendar and the timeline of contracts in memory: the days of their periods, and decisions.
import type { Commands } from '$lib/api/gen/commands';
import type { ContractRow } from '$lib/api/gen/ContractRow';
import type { Deadline } from '$lib/api/gen/Deadline';
import type { TimelineRow } from '$lib/api/gen/TimelineRow';

import { annualOf, name, pageOf, periodId } from './contracts';
import { periodsOf } from './dates';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

function deadlinesOf(world: MockWorld): Deadline[] {
  return world.contracts.flatMap((c) => {
    if (c.id === null || c.status !== 'active') return [];
    const plain = {
      contract_id: c.id,
      duty_id: null,
      asset_id: null,
      vendor_id: c.vendor_id ?? (0 as never),
      vendor: name(world.vendors, c.vendor_id),
      number: c.number,
      title: c.title,
      lot_id: null,
      scheme: null,
      period: null,
      owner_id: c.owner_id,
      owner: name(world.people, c.owner_id),
      at_stake: annualOf(c),
      renews: c.renewal === 'tacit',
      urgency: null,
    };
    const days = periodsOf(c, world.today).flatMap((p): Deadline[] => {
      const decision = world.decisions.find((d) => d.period_id === periodId(c.id ?? 0, p.k));
      const open = decision === undefined && p.end >= world.today;
      const key = `contract/${c.id}/${p.k}`;
      const rest = { ...plain, open, decision: decision?.choice ?? null };
      return [
        { ...rest, key: `${key}/last_safe`, kind: 'last_safe', date: p.send_by },
        { ...rest, key: `${key}/period_end`, kind: 'period_end', date: p.end },
      ];
    });
    const decided = world.decisions
      .filter((d) => d.contract_id === c.id)
      .map((d): Deadline => ({
        ...plain,
        key: `contract/${c.id}/decision/${d.id}`,
        kind: 'decided',
        date: d.decided_on,
        open: false,
        decision: d.choice,
      }));
    return [...days, ...decided];
  });
}

export function deadlineAnswers(world: MockWorld): Answers {
  return {
    deadlines: ({ from, to, vendor_id, owner_id, open }) =>
      deadlinesOf(world)
        .filter((d) => vendor_id === null || d.vendor_id === vendor_id)
        .filter((d) => owner_id === null || d.owner_id === owner_id)
        .filter((d) => d.date >= from && d.date <= to && (d.open || !open))
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
    contract_timeline: ({ text, filters, from, to, offset, limit }) => {
      const sort = [{ key: 'send_by', desc: false }];
      const all = pageOf(world, { query: { text, filters, sort }, offset: 0, limit: 10_000 });
      const over = ({ state }: ContractRow) => state === 'expired' || state === 'terminated';
      const ordered = [...all.rows.filter((r) => !over(r)), ...all.rows.filter(over)];
      const page = { ...all, offset, rows: ordered.slice(offset, offset + limit) };
      const days = deadlinesOf(world);
      const rows = page.rows.map((row): TimelineRow => {
        const draft = world.contracts.find((c) => c.id === row.id);
        const periods = draft ? periodsOf(draft, world.today) : [];
        return {
          row,
          bars: periods
            .filter((p) => p.start <= to && p.end >= from)
            .map(({ start, end }) => ({
              start,
              end,
              state: start <= world.today ? 'confirmed' : 'proposed',
            })),
          marks: days
            .filter((d) => d.contract_id === row.id && d.date >= from && d.date <= to)
            .map(({ kind, date, open, decision }) => ({ kind, date, open, decision })),
        };
      });
      return { ...page, rows };
    },
  };
}
