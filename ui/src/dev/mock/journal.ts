// A journal in memory: some weeks of believable operations, and on top what was done since.
import type { Change } from '$lib/api/gen/Change';
import type { Commands } from '$lib/api/gen/commands';
import type { EventInfo } from '$lib/api/gen/EventInfo';
import type { Happened } from '$lib/api/gen/Happened';
import type { OpInfo } from '$lib/api/gen/OpInfo';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

/** What was done in this session. */
export interface MockStep {
  op: number;
  name: string;
  subject: string;
}

interface Told {
  name: string;
  subject: string;
  /** 1-based person; 0: the system. */
  actor: number;
  events: number;
  changes: Change[];
  ent: string;
  undoes?: number;
}

const PEOPLE = ['', 'Giulia Rossi', 'Marco Bianchi', 'Laura Esposito'];
const change = (field: string, old: string | null, now: string | null): Change => ({
  field,
  old,
  new: now,
  erased: false,
});

/** Oldest first; the number of an operation is its place. */
const TOLD: Told[] = [
  { name: 'register.create', subject: '', actor: 0, events: 1, ent: 'register/1', changes: [] },
  {
    name: 'import.assets',
    subject: 'beni-2024.xlsx',
    actor: 1,
    events: 1204,
    ent: 'asset/1',
    changes: [
      change('tag', null, 'IT-000231'),
      change('serial', null, '7XK2Q93'),
      change('model', null, 'Latitude 5420'),
      change('cost_minor', null, '129000'),
      change('cost_currency', null, 'EUR'),
      change('purchase_date', null, '2023-12-02'),
    ],
  },
  {
    name: 'contract.save',
    subject: 'C-2024-017',
    actor: 1,
    events: 3,
    ent: 'contract/1',
    changes: [
      change('title', null, 'Managed hosting, two racks'),
      change('number', null, 'C-2024-017'),
      change('vendor_id', null, '1'),
      change('renewal', null, 'tacit'),
      change('notice_value', null, '60'),
      change('notice_unit', null, 'days'),
    ],
  },
  {
    name: 'contract.save',
    subject: 'C-2024-017',
    actor: 2,
    events: 1,
    ent: 'contract/1',
    changes: [
      change('notice_value', '60', '90'),
      change('owner_id', '2', '1'),
      change('delivery_method', 'email', 'pec'),
    ],
  },
  {
    name: 'person.save',
    subject: '',
    actor: 1,
    events: 1,
    ent: 'person/9',
    changes: [{ field: 'name', old: null, new: null, erased: true }, change('active', '1', '0')],
  },
  {
    name: 'asset.delete',
    subject: 'IT-000999',
    actor: 2,
    events: 1,
    ent: 'asset/999',
    changes: [change('tag', 'IT-000999', null), change('model', 'OptiPlex 3070', null)],
  },
  {
    name: 'journal.undo',
    subject: 'IT-000999',
    actor: 2,
    events: 1,
    ent: 'asset/999',
    changes: [change('tag', null, 'IT-000999'), change('model', null, 'OptiPlex 3070')],
    undoes: 6,
  },
  {
    name: 'decision.record',
    subject: 'GL-5521',
    actor: 3,
    events: 1,
    ent: 'decision/1',
    changes: [
      change('contract_id', null, '3'),
      change('choice', null, 'renegotiate'),
      change('reason', null, 'Two quotes are cheaper by 18 %'),
      change('decided_by', null, '3'),
      change('decided_on', null, '2026-11-12'),
    ],
  },
];

function happened(changes: readonly Change[]): Happened {
  const told = changes.filter((c) => !c.erased);
  if (told.length === 0) return 'changed';
  if (told.every((c) => c.old === null)) return 'created';
  return told.every((c) => c.new === null) ? 'deleted' : 'changed';
}

/** Long enough to scroll. */
const FILLERS = 240;

function all(steps: readonly MockStep[]): Told[] {
  const filler = Array.from({ length: FILLERS }, (_, i): Told => {
    const id = 231 + (i % 40);
    return {
      name: 'asset.save',
      subject: `IT-${String(id).padStart(6, '0')}`,
      actor: 1 + (i % 3),
      events: 1,
      ent: `asset/${id}`,
      changes: [change('location', 'Torino', 'Milano'), change('custodian_id', '2', '1')],
    };
  });
  const [start, ...rest] = TOLD;
  const old = start ? [start, ...rest.slice(0, 6), ...filler, ...rest.slice(6)] : [];
  const done = steps.map((s): Told => ({
    name: s.name,
    subject: s.subject,
    actor: 1,
    events: 1,
    ent: 'asset/1',
    changes: [change('notes', null, 'x')],
  }));
  return [...old, ...done];
}

function info(told: Told, at: number, ops: readonly Told[]): OpInfo {
  const by = ops.find((o) => o.undoes === at + 1);
  const day = 1 + Math.floor((at * 19) / ops.length);
  const undoes = told.undoes ? ops[told.undoes - 1] : undefined;
  return {
    id: (at + 1) as never,
    op_id: `019a-${at}`,
    name: told.name,
    at: `2026-11-${String(day).padStart(2, '0')}T${String(8 + (at % 9)).padStart(2, '0')}:14:00Z`,
    actor: told.actor === 0 ? null : (told.actor as never),
    actor_name: PEOPLE[told.actor] || null,
    subject: told.subject,
    undoes: undoes ? { id: told.undoes as never, name: undoes.name } : null,
    undone: by !== undefined,
    undoable: by === undefined && !told.name.startsWith('register.'),
    events: told.events,
  };
}

export function journalAnswers(steps: () => readonly MockStep[]): Answers {
  return {
    journal_page: ({ filter, offset, limit }) => {
      const ops = all(steps());
      const text = filter.text?.toLowerCase() ?? '';
      const rows = ops
        .map((told, at) => ({ told, row: info(told, at, ops) }))
        .filter(({ told, row }) => {
          const { entity, actor } = filter;
          if (text && !`${told.subject} ${told.name}`.toLowerCase().includes(text)) return false;
          if (entity && told.ent !== entity && !told.ent.startsWith(`${entity}/`)) return false;
          if (actor !== null && (row.actor ?? 0) !== actor) return false;
          if (filter.from && Date.parse(row.at) < Date.parse(filter.from)) return false;
          return !filter.to || Date.parse(row.at) < Date.parse(filter.to);
        })
        .map(({ row }) => row)
        .reverse();
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    journal_op: ({ op }) => {
      const ops = all(steps());
      const told = ops[op - 1];
      if (!told) return [];
      const row = info(told, op - 1, ops);
      return Array.from({ length: Math.min(told.events, 500) }, (_, i): EventInfo => ({
        seq: op * 1000 + i,
        ent: i === 0 ? told.ent : told.ent.replace(/\d+$/u, (n) => String(Number(n) + i)),
        op: row.id,
        act: told.name,
        at: row.at,
        title: told.changes.length > 0 && i === 0 ? told.subject || null : null,
        system: row.actor === null,
        actor_name: row.actor_name,
        happened: happened(told.changes),
        changes: told.changes,
      }));
    },
    journal_verify: () => {
      const broken = new URLSearchParams(location.search).has('broken');
      const events = all(steps()).reduce((sum, o) => sum + o.events, 0);
      if (broken) return { events: 311, ok: false, first_bad: { seq: 312, what: 'leaf' } };
      return { events, ok: true, first_bad: null };
    },
  };
}
