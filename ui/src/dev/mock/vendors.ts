// Vendors in memory: pages and details as the register answers them.
import type { Page } from '$lib/api/gen/Page';
import type { PageRequest } from '$lib/api/gen/PageRequest';
import type { VendorDetail } from '$lib/api/gen/VendorDetail';
import type { VendorDraft } from '$lib/api/gen/VendorDraft';
import type { VendorKind } from '$lib/api/gen/VendorKind';
import type { VendorRow } from '$lib/api/gen/VendorRow';
import { emptyVendor } from '$lib/ui/record/quick';

import { rowOf as contractRow, sum } from './contracts';
import { holds, sorted } from './lists';
import { proofRows, surveyRows } from './vendor-file';
import type { MockWorld } from './world';

/** Name, kinds, country, our customer number. */
const SPECS: [string, VendorKind[], string, string][] = [
  ['Acme Hosting Srl', ['cloud', 'service'], 'Italia', 'BF-2210'],
  ['Microsoft Ireland', ['software', 'cloud'], 'Ireland', '77120044'],
  ['Dell Technologies', ['maker', 'maintainer'], 'Italia', '5300118'],
  ['NetCo Telecomunicazioni', ['telecom'], 'Italia', '88213'],
  ['Canon Italia', ['printing', 'leasing'], 'Italia', 'C-118220'],
  ['Fortinet EMEA', ['maker'], 'France', ''],
  ['Hewlett Packard Enterprise', ['maker', 'maintainer'], 'Italia', '0040771'],
  ['Telecom Italia', ['telecom'], 'Italia', '1104'],
  ['Adobe Systems', ['software'], 'Ireland', 'VIP-33310'],
  ['Aruba PEC', ['service'], 'Italia', ''],
  ['Grenke Locazione', ['leasing'], 'Italia', '5521'],
  ['Veeam Software', ['software'], 'Switzerland', ''],
  ['Atlassian', ['software', 'cloud'], 'Australia', ''],
  ['Eaton Power', ['maintainer'], 'Italia', 'EA-55'],
  ['Kyndryl Italia', ['service', 'maintainer', 'reseller'], 'Italia', 'KY-2025'],
  ['Raee Nord Recuperi', ['itad'], 'Italia', ''],
];

export function vendorList(): VendorDraft[] {
  return SPECS.map(([label, kinds, country, customer_no], i) => ({
    ...emptyVendor(),
    id: (i + 1) as never,
    name: label,
    kinds,
    country,
    customer_no,
    ...(i === 0
      ? {
          vat_no: 'IT02114450962',
          registration_no: 'MI-1928331',
          website: 'https://acme-hosting.example',
          email: 'info@acme-hosting.example',
          phone: '+39 02 5550 118',
          address: 'Via Ripamonti 114\n20141 Milano MI',
          notes: 'Notices by PEC only, to the address of the first contact.',
          contacts: [
            {
              id: 1 as never,
              name: 'Elena Marchetti',
              kind: 'account_manager' as const,
              role: 'Renewals',
              phone: '+39 02 5550 120',
              email: 'rinnovi@acme-hosting.example',
            },
            {
              id: 2 as never,
              name: 'Service desk',
              kind: 'technical' as const,
              role: '',
              phone: '+39 02 5550 100',
              email: 'help@acme-hosting.example',
            },
          ],
        }
      : {}),
  }));
}

function rowOf(world: MockWorld, d: VendorDraft): VendorRow {
  const mine = world.contracts
    .filter((c) => Number(c.vendor_id) === Number(d.id) && c.status !== 'ended')
    .map((c) => contractRow(world, c));
  const ahead = mine.filter((r) => r.send_by && r.send_by >= world.today);
  const next = ahead.sort((a, b) => ((a.send_by ?? '') < (b.send_by ?? '') ? -1 : 1))[0];
  return {
    id: d.id ?? (0 as never),
    name: d.name,
    kinds: d.kinds,
    customer_no: d.customer_no,
    country: d.country,
    contracts: mine.length,
    assets: world.assets.filter((a) => a.supplier_id === d.id).length,
    annual: sum(mine.flatMap((r) => (r.state === 'expired' ? [] : r.annual))),
    next_send_by: next?.send_by ?? null,
    urgency: next?.urgency ?? null,
    risk: d.risk,
    criticality: d.criticality,
    score: null,
    band: null,
    next_expiry: null,
    expiry_state: null,
  };
}

export function vendorDetail(world: MockWorld, id: number): VendorDetail {
  const draft = world.vendors.find((v) => v.id === id);
  if (!draft) throw { code: 'not-found', params: { what: `vendor/${id}` }, fields: [] };
  return {
    row: rowOf(world, draft),
    draft: structuredClone(draft),
    vat: null,
    escalation: structuredClone(world.files.levels[id] ?? []),
    certificates: proofRows(world, id),
    surveys: surveyRows(world, id),
  };
}

export function vendorPage(
  world: MockWorld,
  { query, offset, limit }: PageRequest,
): Page<VendorRow> {
  const rows = world.vendors
    .map((d) => rowOf(world, d))
    .filter((r) => holds(`${r.name} ${r.customer_no}`, query.text))
    .filter((r) =>
      query.filters.every(({ field, values }) =>
        field === 'kinds'
          ? r.kinds.some((k) => values.includes(k)) || (r.kinds.length === 0 && values.includes(''))
          : values.includes(r.country),
      ),
    );
  const all = sorted(rows, query.sort, (r, key) => {
    if (key === 'annual') return Math.max(0, ...r.annual.map((m) => m.minor));
    if (key === 'next_send_by') return r.next_send_by ?? '9999';
    const value = r[key as keyof VendorRow];
    return typeof value === 'number' ? value : String(value).toLowerCase();
  });
  return { total: all.length, offset, rows: all.slice(offset, offset + limit) };
}
