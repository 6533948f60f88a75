// Orders on screen: statuses, filters in the address, and what a form edits.
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { OrderDraft } from '$lib/api/gen/OrderDraft';
import type { OrderId } from '$lib/api/gen/OrderId';
import type { OrderLineDraft } from '$lib/api/gen/OrderLineDraft';
import type { OrderRow } from '$lib/api/gen/OrderRow';
import type { OrderStatus } from '$lib/api/gen/OrderStatus';
import type { VendorId } from '$lib/api/gen/VendorId';
import type { SortKey } from '$lib/app/prefs';
import type { IsoDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { issue, type Issues } from '$lib/ui/form/form.svelte';
import type { Status } from '$lib/ui/types';

export const STATUSES: readonly OrderStatus[] = ['draft', 'ordered', 'received', 'cancelled'];

/** How a status is marked; what is late needs somebody. */
export function orderMark({ status, late }: Pick<OrderRow, 'status' | 'late'>): Status {
  if (late) return 'critical';
  switch (status) {
    case 'draft':
      return 'neutral';
    case 'ordered':
      return 'info';
    case 'received':
      return 'ok';
    case 'cancelled':
      return 'ended';
  }
}

export function orderQuery(text: string, status: string, sort: readonly SortKey[]): ListQuery {
  const filters = status === '' ? [] : [{ field: 'status', values: [status] }];
  return { text, filters, sort: sort.map(({ key, desc }) => ({ key, desc })) };
}

export interface LineValues {
  key: number;
  id: OrderLineDraft['id'];
  description: string;
  manufacturer: string;
  model: string;
  part_no: string;
  category: string;
  quantity: number | null;
  price: Money | null;
  per: '1' | '0';
  warranty_months: number | null;
}

export interface OrderValues {
  id: OrderId | null;
  vendor: string;
  number: string;
  status: OrderStatus;
  ordered_on: IsoDate | null;
  expected_on: IsoDate | null;
  currency: string;
  cost_centre: string;
  shipping: Money | null;
  note: string;
  lines: LineValues[];
}

export function blankLine(key: number): LineValues {
  return {
    key,
    id: null,
    description: '',
    manufacturer: '',
    model: '',
    part_no: '',
    category: '',
    quantity: 1,
    price: null,
    per: '1',
    warranty_months: null,
  };
}

export function orderValues(
  draft: OrderDraft | null,
  today: IsoDate,
  currency: string,
): OrderValues {
  if (draft === null) {
    return {
      id: null,
      vendor: '',
      number: '',
      status: 'ordered',
      ordered_on: today,
      expected_on: null,
      currency,
      cost_centre: '',
      shipping: null,
      note: '',
      lines: [blankLine(0)],
    };
  }
  const { vendor_id, lines, ...rest } = draft;
  return {
    ...rest,
    vendor: vendor_id === null ? '' : String(vendor_id),
    lines: lines.map(({ per_piece, ...line }, key) => ({
      ...line,
      key,
      per: per_piece ? '1' : '0',
    })),
  };
}

/** Amounts are of the order's currency, whichever was chosen last. */
export function orderDraft({ vendor, lines, ...v }: OrderValues): OrderDraft {
  const money = (m: Money | null): Money | null => m && { ...m, currency: v.currency };
  return {
    ...v,
    vendor_id: vendor === '' ? null : (Number(vendor) as VendorId),
    shipping: money(v.shipping),
    lines: lines.map(({ key: _, per, quantity, price, ...line }) => ({
      ...line,
      quantity: quantity ?? 0,
      price: money(price),
      per_piece: per === '1',
    })),
  };
}

export function checkOrder(v: OrderValues): Issues {
  const blank = (text: string) => (text.trim() === '' ? issue('required') : undefined);
  const lines = v.lines.flatMap((l, i) => [
    [`lines.${i}.description`, blank(l.description + l.manufacturer + l.model)] as const,
    [`lines.${i}.quantity`, l.quantity ? undefined : issue('order-quantity')] as const,
  ]);
  return {
    vendor_id: blank(v.vendor),
    number: blank(v.number),
    ...Object.fromEntries(lines),
  };
}

/** What a line is called: its description, else manufacturer and model. */
export function lineName(
  line: Pick<OrderLineDraft, 'description' | 'manufacturer' | 'model'>,
): string {
  return line.description || `${line.manufacturer} ${line.model}`.trim();
}
