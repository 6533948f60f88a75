// The life of assets and buying in memory: actions that change a status, orders whose pieces become
// assets, invoices that are shared alike. The rules are the core's; this only shows them.
import type { AssetState } from '$lib/api/gen/AssetState';
import type { Commands } from '$lib/api/gen/commands';
import type { Handover } from '$lib/api/gen/Handover';
import type { MoveAction } from '$lib/api/gen/MoveAction';
import type { MoveKind } from '$lib/api/gen/MoveKind';
import type { OrderDetail } from '$lib/api/gen/OrderDetail';
import type { OrderDraft } from '$lib/api/gen/OrderDraft';

import { emptyAsset } from '../../routes/assets/draft';
import { STATUSES } from './assets';
import { name } from './contracts';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => { op: never };

const NO = 'no' as const;
const MAY = 'may' as const;
const MUST = 'must' as const;
const ASKS = {
  person: NO,
  place: MAY,
  due_back: NO,
  vendor: NO,
  reference: NO,
  condition: MAY,
  data_deletion: NO,
  note: MAY,
};

/** Name, states it starts from, the state it leads to, and what it asks for beyond the usual. */
const KINDS: [MoveKind, string, AssetState[], AssetState, Partial<MoveAction['asks']>][] = [
  ['deploy', 'Deploy', ['planned', 'in_stock'], 'in_use', { person: MUST, place: MUST }],
  [
    'return',
    'Return',
    ['in_use'],
    'in_stock',
    { person: MAY, condition: MUST, data_deletion: MUST },
  ],
  ['repair', 'Send to repair', ['in_stock', 'in_use'], 'in_repair', { vendor: MAY }],
  ['lend', 'Lend', ['in_stock'], 'in_use', { person: MUST, due_back: MUST }],
  ['retire', 'Retire', ['in_stock', 'in_use', 'in_repair'], 'retired', {}],
  ['report_lost', 'Report lost', ['in_stock', 'in_use'], 'lost', { place: NO, note: MUST }],
];

function actions(): MoveAction[] {
  return KINDS.map(([kind, label, from, to, asks], position) => ({
    transition: {
      id: (position + 1) as never,
      name: label,
      kind,
      from,
      status_id: null,
      active: true,
      position,
      terms_en: '',
      terms_it: '',
    },
    asks: { ...ASKS, ...asks },
    form: ['deploy', 'lend', 'return'].includes(kind),
    sources: from,
    targets: [to],
  }));
}

export function moveAnswers(world: MockWorld, write: Write): Answers {
  const steps: Handover[] = [];
  return {
    move_actions: actions,
    move_history: ({ id }) => steps.filter((s) => s.asset_id === id).toReversed(),
    move_sign: () => null,
    move_perform: ({ draft }) => {
      const ids = draft.assets.mode === 'ids' ? draft.assets.ids : world.assets.map((a) => a.id);
      const state = KINDS.find(([kind]) => kind === draft.kind)?.[3];
      const status = STATUSES.find((s) => s.state === state)?.id ?? null;
      const sheet = (steps.length + 1) as never;
      const first = world.assets.find((a) => a.id === ids[0]);
      const done = write('move.perform', first?.tag ?? '', () => {
        for (const asset of world.assets.filter((a) => ids.includes(a.id as never))) {
          steps.push({
            ...draft,
            id: (steps.length + 1) as never,
            asset_id: asset.id ?? (0 as never),
            tag: asset.tag,
            sheet,
            transition_id: draft.transition_id ?? null,
            person: name(world.people, draft.person_id ?? null),
            by_id: null,
            by: '',
            vendor: '',
            deleted_by: '',
            language: draft.language ?? 'en',
            document_id: null,
            document: '',
          } as Handover);
          asset.status_id = status;
          asset.custodian_id = draft.person_id ?? asset.custodian_id;
        }
      });
      return { op: done, id: sheet };
    },
  };
}

export function purchaseAnswers(world: MockWorld, write: Write): Answers {
  const orders: OrderDetail[] = [];
  const find = (id: number): OrderDetail => {
    const found = orders.find((o) => o.row.id === id);
    if (!found) throw { code: 'not-found', params: {}, fields: [] };
    return found;
  };
  const detail = (draft: OrderDraft, before?: OrderDetail): OrderDetail => {
    const lines = draft.lines.map((l, i) => ({ ...l, id: l.id ?? ((i + 1) as never) }));
    const id = draft.id ?? ((orders.length + 1) as never);
    const received = before?.received ?? lines.map(() => 0);
    const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0);
    return {
      draft: { ...draft, id, lines },
      received,
      receipts: before?.receipts ?? [],
      assets: before?.assets ?? [],
      row: {
        id,
        number: draft.number,
        vendor_id: draft.vendor_id ?? (0 as never),
        vendor: name(world.vendors, draft.vendor_id),
        status: draft.status,
        ordered_on: draft.ordered_on,
        expected_on: draft.expected_on,
        late: false,
        pieces: sum(lines.map((l) => l.quantity)),
        received: sum(received),
        total: null,
        cost_centre: draft.cost_centre,
        what: lines.map((l) => l.description || l.model).join(', '),
      },
    };
  };
  return {
    order_page: ({ query, offset }) => {
      const rows = orders.map((o) => o.row).filter((r) => r.number.includes(query.text));
      return { total: rows.length, offset, rows };
    },
    order_get: ({ id }) => find(id),
    order_save: ({ draft }) => {
      const before = orders.find((o) => o.row.id === draft.id);
      const saved = detail(draft, before);
      const done = write('order.save', draft.number, () => {
        if (before) orders[orders.indexOf(before)] = saved;
        else orders.unshift(saved);
      });
      return { op: done, id: saved.row.id };
    },
    order_next_tag: ({ prefix }) => ({ prefix: prefix ?? 'IT-', tag: `${prefix ?? 'IT-'}000271` }),
    order_scan: ({ serial }) => {
      const same = world.assets.find((a) => a.serial === serial.trim());
      return { serial: serial.trim(), duplicate: same?.tag ?? null, alike: [] };
    },
    order_receive: ({ draft }) => {
      const order = find(draft.order_id);
      const done = write('order.receive', order.row.number, () => {
        for (const { line_id, pieces } of draft.lines) {
          const at = order.draft.lines.findIndex((l) => l.id === line_id);
          order.received[at] = (order.received[at] ?? 0) + pieces.length;
          for (const piece of pieces) {
            const id = (world.assets.length + 1) as never;
            const tag = `${draft.prefix}${String(231 + world.assets.length).padStart(6, '0')}`;
            world.assets.push({
              ...emptyAsset(),
              id,
              tag,
              serial: piece.serial,
              status_id: 2 as never,
            });
          }
        }
      });
      return { op: done, id: 1 };
    },
    invoice_page: ({ offset }) => ({ total: 0, offset, rows: [] }),
  };
}
