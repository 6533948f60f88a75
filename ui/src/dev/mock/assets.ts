// Assets in memory: a small fleet, and pages, details and sums of it as the register answers them.
import type { AssetChoices } from '$lib/api/gen/AssetChoices';
import type { AssetDetail } from '$lib/api/gen/AssetDetail';
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { AssetLink } from '$lib/api/gen/AssetLink';
import type { AssetRow } from '$lib/api/gen/AssetRow';
import type { AssetStatus } from '$lib/api/gen/AssetStatus';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { Page } from '$lib/api/gen/Page';
import type { PageRequest } from '$lib/api/gen/PageRequest';
import type { Selection } from '$lib/api/gen/Selection';
import type { SelectionSummary } from '$lib/api/gen/SelectionSummary';

import { emptyAsset } from '../../routes/assets/draft';
import { name, sum } from './contracts';
import { holds, inRange, sorted } from './lists';
import { foundBy } from './quality';
import type { MockWorld } from './world';

export const STATUSES: AssetStatus[] = (
  [
    ['Planned', 'planned'],
    ['In stock', 'in_stock'],
    ['In use', 'in_use'],
    ['On loan', 'in_use'],
    ['In repair', 'in_repair'],
    ['Retired', 'retired'],
    ['Disposed of', 'disposed'],
    ['Lost or stolen', 'lost'],
  ] as const
).map(([label, state], i) => ({ id: (i + 1) as never, name: label, state }));

/** Manufacturer, model, category, cost, months of warranty. */
const MODELS: [string, string, string, number, number][] = [
  ['HPE', 'ProLiant DL380 Gen10', 'Server', 684_000, 60],
  ['Dell', 'Latitude 5420', 'Laptop', 129_000, 36],
  ['Lenovo', 'ThinkPad T14 Gen 3', 'Laptop', 141_500, 36],
  ['Fortinet', 'FortiGate 100F', 'Firewall', 318_000, 12],
  ['Apple', 'MacBook Pro 14" (M3 Pro)', 'Laptop', 248_900, 12],
];
const PLACES = ['Milano', 'Torino, via Nizza', 'Roma', 'Data centre Settimo'];

function assetOf(i: number): AssetDraft {
  const [manufacturer, model, category, cost, months] = MODELS[i % 5] ?? MODELS[0] ?? [];
  const year = 2022 + (i % 5);
  const month = String((i % 12) + 1).padStart(2, '0');
  const bought = `${year}-${month}-11`;
  const until = new Map([12, 36, 60].map((m) => [m, `${year + m / 12}-${month}-10`]));
  const status = i % 11 === 7 ? 5 : i % 13 === 9 ? 6 : i % 7 === 3 ? 2 : i === 22 ? 8 : 3;
  return {
    ...emptyAsset(),
    id: (i + 1) as never,
    tag: `IT-${String(231 + i).padStart(6, '0')}`,
    serial: `7XK2Q${String(93 + i).padStart(3, '0')}`,
    name: category === 'Server' ? `srv-mi-${String(i).padStart(2, '0')}` : '',
    manufacturer: manufacturer ?? '',
    model: model ?? '',
    category: category ?? '',
    status_id: status as never,
    location: category === 'Server' ? (PLACES[3] ?? '') : (PLACES[i % 3] ?? ''),
    custodian_id: status === 3 && category === 'Laptop' ? (((i % 5) + 1) as never) : null,
    department: category === 'Laptop' ? 'Sales' : 'IT',
    cost_centre: category === 'Laptop' ? 'CC-310' : 'CC-100',
    supplier_id: (i % 3 === 0 ? 7 : 3) as never,
    purchase_date: bought,
    cost: { minor: cost ?? 0, currency: i % 17 === 4 ? 'USD' : 'EUR' },
    invoice_no: `FT-${year}-${String(118 + i)}`,
    warranty_start: bought,
    warranty_months: months ?? null,
    warranty_end: until.get(months ?? 0) ?? null,
  };
}

export function fleet(): AssetDraft[] {
  return Array.from({ length: 40 }, (_, i) => assetOf(i));
}

function rowOf(world: MockWorld, d: AssetDraft): AssetRow {
  const status = STATUSES.find((s) => s.id === d.status_id);
  return {
    id: d.id ?? (0 as never),
    tag: d.tag,
    serial: d.serial,
    name: d.name,
    manufacturer: d.manufacturer,
    model: d.model,
    category: d.category,
    status: status?.name ?? '',
    state: status?.state ?? 'in_stock',
    location: d.location,
    custodian: name(world.people, d.custodian_id),
    user: name(world.people, d.user_id),
    company: d.company,
    inventory_no: d.inventory_no,
    ownership: d.ownership,
    criticality: d.criticality,
    in_service_on: d.in_service_on,
    department: d.department,
    cost_centre: d.cost_centre,
    supplier: name(world.vendors, d.supplier_id),
    purchase_date: d.purchase_date,
    cost: d.cost,
    warranty_end: d.warranty_end,
    model_number: d.model_number,
    room: d.room,
    invoice_no: d.invoice_no,
    order_no: d.order_no,
    part_of: world.assets.find((a) => a.id === d.part_of_id)?.tag ?? '',
    warranty_start: d.warranty_start,
    warranty_months: d.warranty_months,
    eol_date: d.eol_date,
    delivered_on: d.delivered_on,
    due_back: d.due_back,
    retire_on: d.retire_on,
    disposed_on: d.disposed_on,
    confidentiality: d.confidentiality,
    cover_need: d.cover_need,
    rto_minutes: d.rto_minutes,
    rpo_minutes: d.rpo_minutes,
    proceeds: d.proceeds,
    disposal_cost: d.disposal_cost,
    custom: d.custom,
  };
}

function link(world: MockWorld, d: AssetDraft): AssetLink {
  const { id, tag, state, manufacturer, model } = rowOf(world, d);
  return { id, tag, state, model: `${manufacturer} ${model}`.trim() };
}

export function assetDetail(world: MockWorld, id: number): AssetDetail {
  const draft = world.assets.find((a) => a.id === id);
  if (!draft) throw { code: 'not-found', params: { what: `asset/${id}` }, fields: [] };
  return {
    row: rowOf(world, draft),
    draft: structuredClone(draft),
    contracts: world.contracts
      .filter((c) => (c.assets as number[]).includes(id))
      .map((c) => ({
        id: c.id ?? (0 as never),
        title: c.title,
        vendor: name(world.vendors, c.vendor_id),
      })),
    part_of:
      world.assets.filter((a) => a.id === draft.part_of_id).map((a) => link(world, a))[0] ?? null,
    parts: world.assets.filter((a) => a.part_of_id === id).map((a) => link(world, a)),
    components: world.catalogue.components.filter((c) => c.asset_id === id),
    fields: world.catalogue.fields.flatMap((field) => {
      const value = draft.custom.find((v) => v.field_id === field.id)?.value;
      return value === undefined ? [] : [{ field, value }];
    }),
    model:
      world.catalogue.models.find(
        (m) => m.manufacturer === draft.manufacturer && m.name === draft.model,
      ) ?? null,
    photo: null,
    disposal: null,
  };
}

const REFERENCES = {
  status: 'status_id',
  custodian: 'custodian_id',
  user: 'user_id',
  part_of: 'part_of_id',
  supplier: 'supplier_id',
} as const;

function matches(world: MockWorld, d: AssetDraft, query: ListQuery): boolean {
  const row = rowOf(world, d);
  const { text } = query;
  const hay = [row.tag, row.serial, row.name, row.manufacturer, row.model, row.custodian];
  if (!holds([...hay, row.location].join(' '), text)) return false;
  return query.filters.every(({ field, op, values }) => {
    if (op === 'has' || op === 'lacks') {
      const text = String(row[field as keyof AssetRow] ?? '').toLowerCase();
      return values.some((v) => text.includes(v.toLowerCase())) === (op === 'has');
    }
    if (field === 'check') return Number(d.id) <= foundBy(values[0] ?? '');
    if (field === 'contract') {
      const covering = world.contracts.filter((c) => values.includes(String(c.id)));
      return covering.some((c) => (c.assets as unknown[]).includes(d.id));
    }
    if (field in REFERENCES) {
      return values.includes(String(d[REFERENCES[field as keyof typeof REFERENCES]] ?? ''));
    }
    const value = row[field as keyof AssetRow];
    if (field === 'location') {
      return values.some((v) => d.location === v || d.location.startsWith(`${v} / `));
    }
    if (field === 'purchase_date' || field === 'warranty_end' || field === 'in_service_on') {
      return values.some((v) => inRange(value as string | null, v));
    }
    return values.includes(String(value));
  });
}

export function assetPage(world: MockWorld, { query, offset, limit }: PageRequest): Page<AssetRow> {
  const rows = world.assets.filter((d) => matches(world, d, query)).map((d) => rowOf(world, d));
  const all = sorted(rows, query.sort, (r, key) =>
    key === 'cost' ? (r.cost?.minor ?? 0) : ((r[key as keyof AssetRow] ?? '') as string),
  );
  return { total: all.length, offset, rows: all.slice(offset, offset + limit) };
}

export function assetSelection(world: MockWorld, selection: Selection): SelectionSummary {
  const chosen = world.assets.filter((d) =>
    selection.mode === 'ids'
      ? selection.ids.includes(d.id ?? 0)
      : matches(world, d, selection.query) && !selection.except.includes(d.id ?? 0),
  );
  return { count: chosen.length, totals: sum(chosen.flatMap((d) => (d.cost ? [d.cost] : []))) };
}

export function assetChoices(world: MockWorld): AssetChoices {
  const all = (of: (d: AssetDraft) => string): string[] =>
    [...new Set(world.assets.map(of))].filter(Boolean).sort();
  return {
    statuses: STATUSES,
    manufacturers: all((d) => d.manufacturer),
    models: all((d) => d.model),
    categories: all((d) => d.category),
    locations: all((d) => d.location),
    departments: all((d) => d.department),
    cost_centres: all((d) => d.cost_centre),
    companies: all((d) => d.company),
    fields: world.catalogue.fields,
  };
}
