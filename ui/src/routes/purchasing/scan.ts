// The scanner's list: what was scanned of which line, and what becomes of the next number. Pure, so
// that a duplicate within the delivery is heard as soon as one of the register.
import type { OrderId } from '$lib/api/gen/OrderId';
import type { OrderLineId } from '$lib/api/gen/OrderLineId';
import type { ReceiveDraft } from '$lib/api/gen/ReceiveDraft';
import type { ScanCheck } from '$lib/api/gen/ScanCheck';
import type { IsoDate } from '$lib/format/date';

export interface Piece {
  line: OrderLineId;
  serial: string;
}

export interface Delivery {
  order: OrderId;
  on: IsoDate | null;
  delivery_no: string;
  place: string;
  prefix: string;
}

/** What the scanner says of a number. */
export type Verdict =
  | { kind: 'taken'; serial: string }
  | { kind: 'duplicate'; serial: string; tag: string }
  | { kind: 'twice'; serial: string }
  | { kind: 'alike'; serial: string; tag: string; other: string };

/** What is to be said of a number the register has looked at. */
export function judge(check: ScanCheck, scanned: readonly Piece[]): Verdict {
  const { serial, duplicate, alike } = check;
  const same = (p: Piece): boolean =>
    serial !== '' && p.serial.toLowerCase() === serial.toLowerCase();
  if (scanned.some(same)) return { kind: 'twice', serial };
  if (duplicate !== null) return { kind: 'duplicate', serial, tag: duplicate };
  const [near] = alike;
  if (near) return { kind: 'alike', serial, tag: near.tag, other: near.serial };
  return { kind: 'taken', serial };
}

/** The delivery as the register takes it: the pieces by line, in the order they were scanned. */
export function receiveDraft(
  { order, on, delivery_no, place, prefix }: Delivery,
  scanned: readonly Piece[],
  over: boolean,
  today: IsoDate,
): ReceiveDraft {
  const lines = [...new Set(scanned.map((p) => p.line))].map((line_id) => ({
    line_id,
    pieces: scanned.filter((p) => p.line === line_id).map(({ serial }) => ({ serial, tag: '' })),
  }));
  return { order_id: order, received_on: on ?? today, delivery_no, place, prefix, lines, over };
}
