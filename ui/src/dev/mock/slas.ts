// Service levels in memory: values, claims and records are kept; what they come to is the
// register's business, and only as much of it is repeated here as a screen needs to be tried.
import type { Claim } from '$lib/api/gen/Claim';
import type { Commands } from '$lib/api/gen/commands';
import type { OutageDraft } from '$lib/api/gen/OutageDraft';
import type { SlaDraft } from '$lib/api/gen/SlaDraft';
import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';
import type { SlaRow } from '$lib/api/gen/SlaRow';
import type { TicketDraft } from '$lib/api/gen/TicketDraft';
import { addDays, endOfMonth } from '$lib/format/civil';

import { newSla } from '../../routes/slas/terms';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export interface MockSla {
  draft: SlaDraft;
  values: Record<string, { value: string; note: string; document_id: number | null }>;
  claims: Record<string, Claim>;
  outages: OutageDraft[];
  tickets: TicketDraft[];
}

/** 99.5 % a month of a WAN: two of ten months missed, one of them claimed. */
export function sampleSla(id: number, contract: number): MockSla {
  const measured = ['99.9', '99.8', '99.6', '99.3', '99.9', '99.9', '99.7', '99.9', '99.8', '99.2'];
  const values = measured.map((value, i) => [
    `2026-${String(i + 1).padStart(2, '0')}-01`,
    { value, note: '', document_id: null },
  ]);
  return {
    draft: {
      ...newSla(contract as never, '2026-01-01'),
      id: id as never,
      name: 'WAN availability',
      target: '99.5',
      zone: 'Europe/Rome',
      credit: 'tiers',
      tiers: [
        { bound: '99.5', credit: '0' },
        { bound: '0', credit: '10' },
      ],
      claim_rule: 'days',
      claim_value: 30,
    },
    values: Object.fromEntries(values) as MockSla['values'],
    claims: {
      '2026-04-01': {
        status: 'claimed',
        due: { minor: 62_000, currency: 'EUR' },
        claimed_on: '2026-05-12',
        reference: 'PEC 12',
        closed_on: null,
        received: null,
        reason: '',
        document_id: 7 as never,
      },
    },
    outages: [],
    tickets: [],
  };
}

export function slaAnswers(world: MockWorld, write: Write): Answers {
  const of = (id: number): MockSla => {
    const found = world.slas.find((s) => s.draft.id === id);
    if (!found) throw { code: 'not-found', params: {}, fields: [] };
    return found;
  };
  const change = (name: string, id: number, how: (sla: MockSla) => void): unknown =>
    write(name, of(id).draft.name, () => how(of(id)));

  return {
    sla_rows: ({ contract_id, first }) =>
      world.slas
        .filter((s) => contract_id === null || s.draft.contract_id === contract_id)
        .map((s) => rowOf(world, s, first.slice(0, 4))),
    sla_presets: () => [],
    sla_get: ({ id, first }) => {
      const sla = of(id);
      return {
        row: rowOf(world, sla, first.slice(0, 4)),
        draft: sla.draft,
        outages: sla.outages,
        outage_count: sla.outages.length,
        tickets: sla.tickets,
        ticket_count: sla.tickets.length,
      };
    },
    sla_save: ({ draft }) => {
      const id = draft.id ?? ((world.slas.length + 1) as never);
      const op = write('sla.save', draft.name, () => {
        const next = { ...structuredClone(draft), id };
        const old = world.slas.find((s) => s.draft.id === id);
        if (old) old.draft = next;
        else world.slas.push({ draft: next, values: {}, claims: {}, outages: [], tickets: [] });
      });
      return { op, id };
    },
    sla_delete: ({ id }) => ({
      op: write('sla.delete', of(id).draft.name, () => {
        world.slas = world.slas.filter((s) => s.draft.id !== id);
      }),
    }),
    sla_measure: ({ draft }) => ({
      op: change('sla.measure', draft.sla_id, (sla) => {
        for (const { period, value, note, document_id } of draft.rows) {
          sla.values[period] = { value: value.replace(',', '.'), note, document_id };
        }
      }),
    }),
    sla_claim: ({ draft }) => ({
      op: change('sla.claim', draft.sla_id, (sla) => {
        const { due, claimed_on, reference, document_id } = draft;
        const open = { closed_on: null, received: null, reason: '' };
        sla.claims[draft.period] = {
          ...{ status: 'claimed', due, claimed_on, reference, document_id },
          ...open,
        };
      }),
    }),
    sla_settle: ({ draft }) => ({
      op: change('sla.settle', draft.sla_id, (sla) => {
        const { status, closed_on, received, reason, document_id } = draft;
        const old = sla.claims[draft.period] as Claim;
        sla.claims[draft.period] = { ...old, status, closed_on, received, reason, document_id };
      }),
    }),
    ...records(change, of, world),
  };
}

function records(
  change: (name: string, id: number, how: (sla: MockSla) => void) => unknown,
  of: (id: number) => MockSla,
  world: MockWorld,
): Answers {
  const put = <T extends { id: number | null }>(list: T[], record: T): T[] =>
    list.some((r) => r.id === record.id)
      ? list.map((r) => (r.id === record.id ? record : r))
      : [record, ...list];
  return {
    sla_outage_save: ({ draft }) => {
      // As the register asks about the night of 25 October.
      if (draft.from === '2026-10-25T02:30') {
        const params = {
          time: '2026-10-25 02:30',
          first: '2026-10-25 02:30+02:00',
          second: '2026-10-25 02:30+01:00',
        };
        const fields = [{ field: 'from', code: 'instant-twice', params }];
        throw { code: 'invalid', params: {}, fields };
      }
      const id = draft.id ?? ((of(draft.sla_id).outages.length + 1) as never);
      const op = change('sla.outage', draft.sla_id, (sla) => {
        sla.outages = put(sla.outages, { ...draft, id });
      });
      return { op, id };
    },
    sla_outage_delete: ({ id }) => {
      const whose = world.slas.find((s) => s.outages.some((o) => o.id === id));
      return {
        op: change('sla.outage.delete', whose?.draft.id ?? 0, (sla) => {
          sla.outages = sla.outages.filter((o) => o.id !== id);
        }),
      };
    },
    sla_ticket_save: ({ draft }) => {
      const id = draft.id ?? ((of(draft.sla_id).tickets.length + 1) as never);
      const op = change('sla.ticket', draft.sla_id, (sla) => {
        sla.tickets = put(sla.tickets, { ...draft, id });
      });
      return { op, id };
    },
    sla_ticket_delete: ({ id }) => {
      const whose = world.slas.find((s) => s.tickets.some((k) => k.id === id));
      return {
        op: change('sla.ticket.delete', whose?.draft.id ?? 0, (sla) => {
          sla.tickets = sla.tickets.filter((k) => k.id !== id);
        }),
      };
    },
    sla_file_pick: () => null,
  };
}

function rowOf(world: MockWorld, sla: MockSla, year: string): SlaRow {
  const { draft } = sla;
  const contract = world.contracts.find((c) => c.id === draft.contract_id);
  const vendor = world.vendors.find((v) => v.id === contract?.vendor_id);
  const starts = Array.from(
    { length: 12 },
    (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`,
  );
  const periods = starts.map((start) => periodOf(world, sla, start));
  const count = (outcome: SlaPeriod['outcome']): number =>
    periods.filter((p) => p.outcome === outcome && p.over).length;
  return {
    id: draft.id as never,
    contract_id: draft.contract_id as never,
    contract_number: contract?.number ?? '',
    contract_title: contract?.title ?? '',
    vendor_id: (contract?.vendor_id ?? 0) as never,
    vendor: vendor?.name ?? '',
    name: draft.name,
    metric: draft.metric,
    comparator: draft.comparator,
    target: draft.target,
    unit: draft.unit,
    window: draft.window,
    zone: draft.zone,
    periods,
    met: count('met'),
    missed: count('missed'),
    no_data: count('no_data'),
    due: periods.flatMap((p) => p.claim?.due ?? p.credit ?? []).slice(0, 1),
    received: [],
    next_claim_by: null,
    currency: 'EUR',
  };
}

function periodOf(world: MockWorld, sla: MockSla, start: string): SlaPeriod {
  const entered = sla.values[start];
  const value = entered?.value ? entered.value : null;
  const end = endOfMonth(start);
  const missed = value !== null && Number(value) < Number(sla.draft.target);
  const outcome = value === null ? 'no_data' : missed ? 'missed' : 'met';
  return {
    start,
    end,
    over: end < world.today,
    entered: value,
    value: value === null ? null : Number(value).toFixed(2),
    exact: value === null ? null : `${Math.round(Number(value) * 100)}/100`,
    basis: value === null ? 'none' : 'entered',
    outcome,
    downtime_seconds: null,
    service_seconds: null,
    incidents: null,
    credit_percent: missed ? '10.00' : null,
    credit: missed ? { minor: 62_000, currency: 'EUR' } : null,
    claim_by: missed ? addDays(end, 30) : null,
    claim: sla.claims[start] ?? null,
    claimable: missed && end < world.today && sla.claims[start] === undefined,
    counted: false,
    note: entered?.note ?? '',
    document_id: (entered?.document_id ?? null) as never,
  };
}
