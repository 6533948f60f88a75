// Believable assets for the gallery, as many as wanted, made on demand.
import type { Money } from '$lib/format/money';
import { addDays } from '$lib/format/civil';
import type { FetchPage, SortKey } from '$lib/ui/grid/types';
import type { Status } from '$lib/ui/types';

export interface SampleRow {
  id: number;
  tag: string;
  serial: string;
  model: string;
  status: Status;
  statusText: string;
  owner: string;
  site: string;
  ends: string;
  cost: Money;
}

const MODELS = [
  'Latitude 5420',
  'Precision 3570',
  'ThinkPad T14 Gen 3',
  'ProLiant DL380 Gen10',
  'Catalyst 9300-48P',
  'EliteDesk 800 G9',
];
const OWNERS = ['G. Rossi', 'M. Bianchi', 'L. Esposito', 'C. Ferrari', 'A. Nováková', ''];
const SITES = ['Milano', 'Torino', 'Roma EUR', 'Bologna'];
const STATES: [Status, string][] = [
  ['ok', 'In use'],
  ['neutral', 'In stock'],
  ['warning', 'In repair'],
  ['ended', 'Retired'],
  ['info', 'Ordered'],
  ['critical', 'Lost'],
];

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

export function sampleRow(i: number): SampleRow {
  const h = (i * 2_654_435_761) % 4_294_967_296;
  const [status, statusText] = pick(STATES, h % 11 > 4 ? 0 : h % 6);
  return {
    id: i + 1,
    tag: `IT-${String(i + 1).padStart(6, '0')}`,
    serial: h.toString(36).toUpperCase().padStart(7, '0'),
    model: pick(MODELS, h % 17),
    status,
    statusText,
    owner: pick(OWNERS, h % 13),
    site: pick(SITES, h % 7),
    ends: addDays('2026-11-20', (h % 1200) - 200),
    cost: { minor: 45_000 + (h % 400) * 1250, currency: 'EUR' },
  };
}

/** A provider that answers after a moment, as a register would. */
export function sampleFetch(total: number, delay = 20): FetchPage<SampleRow> {
  return async ({ offset, limit, sort }) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const order = sort[0] ? sorted(total, sort[0]) : null;
    const count = Math.max(0, Math.min(limit, total - offset));
    const rows = Array.from({ length: count }, (_, i) =>
      sampleRow(order ? (order[offset + i] ?? 0) : offset + i),
    );
    return { rows, total };
  };
}

function sorted(total: number, { key, desc }: SortKey): number[] {
  const value = (i: number): string | number => {
    const row = sampleRow(i);
    const v = row[key as keyof SampleRow];
    return typeof v === 'object' ? v.minor : v;
  };
  const order = Array.from({ length: total }, (_, i) => i);
  const values = order.map(value);
  const sign = desc ? -1 : 1;
  return order.sort((a, b) => {
    const [x, y] = [values[a] ?? 0, values[b] ?? 0];
    return x < y ? -sign : x > y ? sign : a - b;
  });
}
