// What others give about a lot, in memory: recyclers' certificates with their lists, notes of waste.
// The comparison only goes as far as a screen needs to be tried; the register's is Rust's.
import type { Commands } from '$lib/api/gen/commands';
import type { LotReconciliation } from '$lib/api/gen/LotReconciliation';
import type { ReceivedDraft } from '$lib/api/gen/ReceivedDraft';
import type { ReceivedSerial } from '$lib/api/gen/ReceivedSerial';
import type { SerialFinding } from '$lib/api/gen/SerialFinding';
import type { WasteDraft } from '$lib/api/gen/WasteDraft';
import type { WasteView } from '$lib/api/gen/WasteView';

import type { MockLot } from './disposal';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

interface Kept {
  draft: ReceivedDraft;
  serials: ReceivedSerial[];
}

const key = (text: string): string => text.toUpperCase().replace(/[\s\-_./]/gu, '');

export function paperAnswers(world: MockWorld, write: Write): Answers {
  const received: Kept[] = [];
  const notes: WasteDraft[] = [];
  let last = 0;
  const nextId = (): number => (last += 1);
  const lost = (): never => {
    throw { code: 'not-found', params: {}, fields: [] };
  };
  const lotOf = (id: number): MockLot => world.lots.find((l) => l.id === id) ?? lost();
  const vendor = (id: number | null): string => world.vendors.find((v) => v.id === id)?.name ?? '';

  function compare(lot: MockLot): LotReconciliation {
    const own = received.filter((k) => k.draft.lot_id === lot.id);
    const lines = own.flatMap((k) => k.serials);
    const media = lot.media.filter((m) => m.draft.data_bearing && m.draft.serial !== '');
    const said = new Set(lines.filter((l) => l.reason !== '').map((l) => l.medium_id));
    const missing = media.filter((m) => !lines.some((l) => key(l.serial) === key(m.draft.serial)));
    const near = (a: string, b: string): boolean =>
      a.length === b.length && [...a].filter((c, i) => c !== b[i]).length === 1;
    const findings: SerialFinding[] = [
      ...missing.map((m) => ({
        fault: 'missing' as const,
        serial: m.draft.serial,
        times: 0,
        serial_id: null,
        medium_id: m.id,
        near: lines
          .filter((l) => near(key(l.serial), key(m.draft.serial)))
          .map((l) => ({ serial: l.serial, medium_id: null, reads_the_same: true })),
        reason: lines.find((l) => l.medium_id === m.id)?.reason ?? '',
        open: !said.has(m.id),
      })),
      ...lines
        .filter((l) => !media.some((m) => key(m.draft.serial) === key(l.serial)))
        .map((l) => ({
          fault: l.serial === '' ? ('blank' as const) : ('extra' as const),
          serial: l.serial,
          times: 1,
          serial_id: l.id,
          medium_id: l.reason === '' ? null : l.medium_id,
          near: missing
            .filter((m) => near(key(l.serial), key(m.draft.serial)))
            .map((m) => ({ serial: m.draft.serial, medium_id: m.id, reads_the_same: true })),
          reason: l.reason,
          open: l.reason === '',
        })),
    ];
    const named = (s: ReceivedSerial): ReceivedSerial['medium_id'] =>
      media.find((m) => key(m.draft.serial) === key(s.serial))?.id ?? s.medium_id;
    return {
      certificates: own.map(({ draft, serials }) => ({
        id: draft.id ?? lost(),
        draft,
        vendor: vendor(draft.vendor_id),
        missing: draft.number === '' ? ['certificate_number'] : [],
        serials: serials.map((s) => ({ ...s, medium_id: named(s) })),
        named: serials.filter((s) => named(s) !== null).length,
      })),
      expected: media.length,
      result: {
        matched: media.length - missing.length,
        missing: missing.map((m) => m.draft.serial),
        extra: [],
        duplicates: [],
        duplicates_in_lot: [],
        alike: [],
        blank: 0,
      },
      findings,
      open: findings.filter((f) => f.open).length,
    };
  }

  function noteView(draft: WasteDraft): WasteView {
    const hazardous = draft.eer.endsWith('*');
    return {
      id: draft.id ?? lost(),
      draft,
      lot: `D-2026-${String(draft.lot_id).padStart(3, '0')}`,
      carrier: vendor(draft.carrier_id),
      recipient: vendor(draft.recipient_id),
      hazardous,
      missing: draft.number === '' ? ['number'] : [],
      proposed: 'xfir',
      copy_due: draft.left_on,
      storage: null,
    };
  }

  return {
    received_get: ({ id }) => structuredClone(compare(lotOf(id))),
    received_save: ({ draft }) => {
      const id = draft.id ?? (nextId() as never);
      const op = write('received.save', '', () => {
        const known = received.find((k) => k.draft.id === id);
        const serials = draft.serials.map(
          (serial) =>
            known?.serials.find((s) => s.serial === serial) ?? {
              id: nextId() as never,
              serial,
              medium_id: null,
              reason: '',
            },
        );
        const kept = { draft: { ...structuredClone(draft), id }, serials };
        if (known) Object.assign(known, kept);
        else received.push(kept);
      });
      return { op, id };
    },
    received_delete: ({ id }) => ({
      op: write('received.delete', '', () => {
        received.splice(
          received.findIndex((k) => k.draft.id === id),
          1,
        );
      }),
    }),
    received_word: ({ word }) => ({
      op: write('received.word', '', () => {
        const all = received.flatMap((k) => k.serials);
        const line = all.find((s) => s.id === word.serial_id) ?? lost();
        line.medium_id = word.medium_id;
        line.reason = word.reason;
      }),
    }),
    received_apply: () => ({ op: write('received.apply', '', () => undefined) }),
    received_list_pick: () => list(0, true),
    received_list_read: ({ column, headed }) => list(column, headed),
    waste_get: ({ id }) => {
      const lot = lotOf(id);
      const own = notes.filter((n) => n.lot_id === id).map(noteView);
      const codes = new Set(own.map((n) => n.draft.eer));
      const open = lot.lines.filter((line) => !codes.has(line.proposed_eer));
      return {
        notes: own,
        proposals: open.slice(0, 1).map((line) => ({
          eer: line.proposed_eer,
          description: line.category,
          assets: open.length,
          weight_g: 0,
          unweighed: open.length,
          look_at_new_codes: false,
        })),
        tax: {
          total_cost: { minor: 1_250_000, currency: 'EUR' },
          uncosted: 0,
          proof: own.length > 0 ? 'fir_or_ddt' : 'verbale_pubblico_ufficiale',
          notice_by: null,
        },
      };
    },
    waste_save: ({ draft }) => {
      const id = draft.id ?? (nextId() as never);
      const op = write('waste.save', '', () => {
        const at = notes.findIndex((n) => n.id === id);
        const kept = { ...structuredClone(draft), id };
        if (at < 0) notes.push(kept);
        else notes[at] = kept;
      });
      return { op, id };
    },
    waste_delete: ({ id }) => ({
      op: write('waste.delete', '', () => {
        notes.splice(
          notes.findIndex((n) => n.id === id),
          1,
        );
      }),
    }),
  };
}

/** A file with the numbers in the second of its columns. */
function list(column: number, headed: boolean): unknown {
  const columns = ['Asset', 'HDD serial'];
  const cells = column === 1 ? ['WD-1', 'WD-9'] : ['IT-1', 'IT-2'];
  const serials = headed ? cells : [columns[column], ...cells];
  return {
    file_name: 'list.csv',
    columns,
    column,
    headed,
    serials,
    known: serials.includes('WD-1') ? 1 : 0,
    rounded: 0,
  };
}
