// Contracts in memory, seen from a day: rows, details and the agenda, as the register answers them.
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { VendorDraft } from '$lib/api/gen/VendorDraft';
import type { Agenda } from '$lib/api/gen/Agenda';
import type { AgendaItem } from '$lib/api/gen/AgendaItem';
import type { AgendaQuery } from '$lib/api/gen/AgendaQuery';
import type { ContractDetail } from '$lib/api/gen/ContractDetail';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import type { ContractId } from '$lib/api/gen/ContractId';
import type { ContractPreview } from '$lib/api/gen/ContractPreview';
import type { ContractRow } from '$lib/api/gen/ContractRow';
import type { ContractState } from '$lib/api/gen/ContractState';
import type { Decision } from '$lib/api/gen/Decision';
import type { IfNothing } from '$lib/api/gen/IfNothing';
import type { Money } from '$lib/api/gen/Money';
import type { PageRequest } from '$lib/api/gen/PageRequest';
import type { PeriodId } from '$lib/api/gen/PeriodId';
import type { NextStep } from '$lib/api/gen/NextStep';
import type { Urgency } from '$lib/api/gen/Urgency';
import { addDays, addMonths, daysBetween, type IsoDate } from '$lib/format/civil';

import { type Dates, periodsOf } from './dates';
import { foundBy } from './quality';

export interface World {
  today: IsoDate;
  contracts: ContractDraft[];
  decisions: Decision[];
  vendors: VendorDraft[];
  people: { id: number; name: string; department: string }[];
  assets: AssetDraft[];
}

const PER_YEAR = {
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
  biennial: 0.5,
  triennial: 1 / 3,
  one_off: 0,
} as const;

export function sum(list: readonly Money[]): Money[] {
  const out: Money[] = [];
  for (const m of list) {
    const at = out.find((o) => o.currency === m.currency);
    if (at) at.minor += m.minor;
    else out.push({ ...m });
  }
  return out.filter((m) => m.minor !== 0);
}

export function annualOf(draft: ContractDraft): Money[] {
  return sum(
    draft.cost_lines.map(({ amount, billing }) => ({
      minor: Math.round(amount.minor * PER_YEAR[billing]),
      currency: amount.currency,
    })),
  );
}

/** A record's name; numbers here stand for ids of any kind. */
export const name = (
  list: readonly { id: number | null; name: string }[],
  id: number | null,
): string => list.find((x) => x.id === id)?.name ?? '';

export function periodId(contract: number, k: number): PeriodId {
  return (contract * 100 + k) as PeriodId;
}

function current(draft: ContractDraft, today: IsoDate): { all: Dates[]; now?: Dates } {
  const all = periodsOf(draft, today);
  return { all, now: all.find((p) => p.end >= today) };
}

function decisionOf(world: World, draft: ContractDraft, now?: Dates): Decision | null {
  const wanted = now ? periodId(draft.id ?? 0, now.k) : null;
  const mine = world.decisions.filter((d) => d.contract_id === draft.id);
  return [...mine].reverse().find((d) => d.period_id === wanted) ?? null;
}

function stateOf(world: World, draft: ContractDraft, now?: Dates): ContractState {
  if (draft.status === 'draft') return 'draft';
  if (draft.status === 'ended') return 'terminated';
  if ((draft.start ?? '') > world.today) return 'upcoming';
  if (draft.renewal === 'evergreen') return 'notice_open';
  if (!now) return 'expired';
  const choice = decisionOf(world, draft, now)?.choice;
  if (choice === 'terminate' || choice === 'replace') return 'terminating';
  if (world.today <= now.notice_by) return 'notice_open';
  return draft.renewal === 'tacit' ? 'notice_missed' : 'ending';
}

function ifNothing(world: World, draft: ContractDraft, now?: Dates): IfNothing {
  if (draft.status === 'ended') return { kind: 'ended', on: draft.ended_on ?? world.today };
  if (draft.renewal === 'evergreen') {
    return { kind: 'can_end', on: addMonths(world.today, Math.max(1, draft.notice_value)) };
  }
  if (!now) {
    return { kind: 'ended', on: periodsOf(draft, world.today).at(-1)?.end ?? world.today };
  }
  if (draft.renewal === 'tacit') {
    const months = draft.renewal_months;
    return {
      kind: 'renews',
      months,
      until: addDays(addMonths(addDays(now.end, 1), months), -1),
      committed: annualOf(draft).map((m) => ({ ...m, minor: Math.round((m.minor * months) / 12) })),
    };
  }
  return { kind: 'ends', on: now.end, assets: draft.assets.length };
}

/** What is to be done next: to decide, or to send and prove the notice of a decision to leave. */
function stepOf(world: World, draft: ContractDraft, now: Dates | undefined): NextStep | null {
  if (draft.status !== 'active' || !now) return null;
  const decision = decisionOf(world, draft, now);
  if (decision === null) return 'decide';
  const leaves = decision.choice === 'terminate' || decision.choice === 'replace';
  if (!leaves || draft.renewal !== 'tacit') return null;
  const { notice } = decision;
  if (notice === null) return 'send_notice';
  return notice.received_on !== null && notice.document_id !== null ? null : 'prove_notice';
}

function noticeUnknown(draft: ContractDraft): boolean {
  const asks = draft.renewal === 'tacit' || draft.renewal === 'evergreen';
  return asks && draft.notice_value === 0;
}

export function rowOf(world: World, draft: ContractDraft): ContractRow {
  const { all, now } = current(draft, world.today);
  const shown = now ?? all.at(-1);
  return {
    id: draft.id ?? (0 as ContractId),
    vendor_id: draft.vendor_id ?? (0 as never),
    vendor: name(world.vendors, draft.vendor_id),
    number: draft.number,
    title: draft.title,
    kind: draft.kind,
    owner_id: draft.owner_id,
    owner: name(world.people, draft.owner_id),
    state: stateOf(world, draft, now),
    renewal: draft.renewal,
    start: draft.start ?? world.today,
    period_end: shown?.end ?? null,
    notice_by: shown?.notice_by ?? null,
    send_by: shown?.send_by ?? null,
    decide_by: shown?.decide_by ?? null,
    notice_unknown: noticeUnknown(draft),
    annual: annualOf(draft),
    assets: draft.assets.length,
    decision: decisionOf(world, draft, shown),
    cost_centre: draft.cost_centre,
    urgency: now && draft.renewal !== 'evergreen' ? urgencyOf(draft, now, world.today) : null,
    step: stepOf(world, draft, now),
    rolled_over: null,
  };
}

export function detailOf(world: World, id: ContractId): ContractDetail {
  const draft = world.contracts.find((c) => c.id === id);
  if (!draft) throw { code: 'not-found', params: { what: `contract/${id}` }, fields: [] };
  const { all, now } = current(draft, world.today);
  const mine = world.decisions.filter((d) => d.contract_id === id).reverse();
  return {
    row: rowOf(world, draft),
    draft,
    periods: all.map((p) => ({
      id: periodId(id, p.k),
      k: p.k,
      start: p.start,
      end: p.end,
      notice_opens: null,
      notice_by: p.notice_by,
      send_by: p.send_by,
      decide_by: p.decide_by,
      state: p.start <= world.today ? 'confirmed' : 'proposed',
      current: p.start <= world.today && world.today <= p.end,
      decisions: mine.filter((d) => d.period_id === periodId(id, p.k)),
    })),
    deciding: now && draft.status === 'active' ? periodId(id, now.k) : null,
    if_nothing: ifNothing(world, draft, now),
    calculation: now?.steps ?? [],
    decisions: mine.filter((d) => d.period_id === null),
    one_off: sum(draft.cost_lines.filter((l) => l.billing === 'one_off').map((l) => l.amount)),
    assets: world.assets.flatMap(({ id: asset, tag, model, serial }) =>
      asset !== null && draft.assets.includes(asset) ? [{ id: asset, tag, model, serial }] : [],
    ),
  };
}

export function previewOf(world: World, draft: ContractDraft): ContractPreview {
  const { now } = current(draft, world.today);
  const known = draft.start !== null && (now !== undefined || draft.renewal === 'evergreen');
  return {
    period: now
      ? {
          start: now.start,
          end: now.end,
          notice_by: now.notice_by,
          send_by: now.send_by,
          decide_by: now.decide_by,
        }
      : null,
    if_nothing: known ? ifNothing(world, draft, now) : null,
    calculation: now?.steps ?? [],
    annual: annualOf(draft),
  };
}

function urgencyOf(draft: ContractDraft, p: Dates, today: IsoDate): Urgency {
  const left = (day: IsoDate): number => daysBetween(today, day);
  if (draft.renewal === 'tacit' && today > p.notice_by) return 'missed';
  if (draft.renewal === 'tacit' && today > p.send_by) return 'late';
  if (today > p.send_by) return left(p.end) <= 7 ? 'critical' : 'due';
  if (left(p.send_by) <= 7) return 'critical';
  return left(p.decide_by) <= 14 ? 'due' : 'ahead';
}

function itemOf(world: World, draft: ContractDraft, now: Dates): AgendaItem {
  const row = rowOf(world, draft);
  return {
    contract_id: row.id,
    period_id: periodId(row.id, now.k),
    vendor_id: row.vendor_id,
    vendor: row.vendor,
    number: row.number,
    title: row.title,
    kind: row.kind,
    renewal: row.renewal,
    state: row.state,
    owner_id: row.owner_id,
    owner: row.owner,
    period_end: now.end,
    notice_by: now.notice_by,
    send_by: now.send_by,
    decide_by: now.decide_by,
    notice_unknown: row.notice_unknown,
    days_left: daysBetween(world.today, now.send_by),
    urgency: urgencyOf(draft, now, world.today),
    annual: row.annual,
    assets: row.assets,
    if_nothing: ifNothing(world, draft, now),
    decision: row.decision,
    step: row.step,
    snoozed: null,
  };
}

export function agendaOf(world: World, query: AgendaQuery): Agenda {
  const until = addDays(world.today, query.days);
  const first = `${world.today.slice(0, 8)}01`;
  const months = Array.from({ length: 12 }, (_, n) => ({
    month: addMonths(first, n),
    count: 0,
    annual: [] as Money[],
  }));
  const running = world.contracts.filter((c) => c.status === 'active');
  const all = running.flatMap((c) => {
    const { now } = current(c, world.today);
    return now ? [itemOf(world, c, now)] : [];
  });
  const by = (i: AgendaItem): string => `${i.decide_by} ${i.send_by} ${i.vendor}`;
  all.sort((a, b) => (by(a) < by(b) ? -1 : 1));
  for (const i of all) {
    const month = months.find((m) => i.decide_by?.startsWith(m.month.slice(0, 7)));
    if (!month) continue;
    month.count += 1;
    month.annual = sum([...month.annual, ...i.annual]);
  }
  const within = all.filter((i) => (i.decide_by ?? '') <= until);
  const open = within.filter((i) => i.step === 'decide' || i.step === 'send_notice');
  const next = all.find((i) => i.decision === null && (i.decide_by ?? '') > until);
  return {
    today: world.today,
    items: query.decided ? within : within.filter((i) => i.step !== null),
    open: open.length,
    missed: open.filter((i) => i.urgency === 'missed').length,
    committed: sum(
      open.flatMap((i) => (i.if_nothing.kind === 'renews' ? i.if_nothing.committed : [])),
    ),
    evergreen: running.filter((c) => c.renewal === 'evergreen').length,
    next: next
      ? {
          contract_id: next.contract_id,
          vendor: next.vendor,
          title: next.title,
          decide_by: next.decide_by ?? world.today,
        }
      : null,
    months,
    snoozed: 0,
    duties: [],
    rolled_over: [],
    claims: [],
    unclaimed: 0,
    unclaimed_credit: [],
    oldest_claim: null,
    certificates: [],
    loans: [],
    waste: [],
    lots: [],
  };
}

/** A page of the list, filtered and sorted as the register does it. */
export function pageOf(
  world: World,
  { query, offset, limit }: PageRequest,
): { total: number; offset: number; rows: ContractRow[] } {
  const words = query.text.toLowerCase().split(/\s+/u).filter(Boolean);
  let rows = world.contracts
    .map((c) => rowOf(world, c))
    .filter((r) => {
      const hay = `${r.vendor} ${r.number} ${r.title}`.toLowerCase();
      return words.every((w) => hay.includes(w));
    });
  for (const { field, values } of query.filters) {
    rows = rows.filter((r) => {
      if (field === 'check') return Number(r.id) <= foundBy(values[0] ?? '');
      if (field === 'decided') return values.includes(r.decision ? 'yes' : 'no');
      const value = r[field as keyof ContractRow];
      if (field.endsWith('_by') || field === 'period_end') {
        return values.some((v) => {
          const [from = '', to = from] = v.split('..');
          return typeof value === 'string' && (!from || from <= value) && (!to || value <= to);
        });
      }
      return values.includes(String(value));
    });
  }
  const key = (r: ContractRow, k: string): string | number => {
    const value = r[k as keyof ContractRow];
    if (k === 'annual') return r.annual[0]?.minor ?? 0;
    return typeof value === 'number' ? value : typeof value === 'string' ? value : '\uffff';
  };
  for (const { key: k, desc } of [...query.sort].reverse()) {
    rows = [...rows].sort((a, b) => {
      const [x, y] = [key(a, k), key(b, k)];
      return (x < y ? -1 : x > y ? 1 : 0) * (desc ? -1 : 1);
    });
  }
  return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) };
}
