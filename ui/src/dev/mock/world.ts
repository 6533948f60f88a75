// A small believable register in memory: people, vendors, contracts around 20 November 2026.
import type { ListView } from '$lib/api/gen/ListView';
import type { ReportPreset } from '$lib/api/gen/ReportPreset';
import type { CertificateDue } from '$lib/api/gen/CertificateDue';
import type { ClaimDue } from '$lib/api/gen/ClaimDue';
import type { BillingPeriod } from '$lib/api/gen/BillingPeriod';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import type { CoverageDraft } from '$lib/api/gen/CoverageDraft';
import type { DutyRow } from '$lib/api/gen/DutyRow';
import type { Decision } from '$lib/api/gen/Decision';
import type { Person } from '$lib/api/gen/Person';
import type { Settings } from '$lib/api/gen/Settings';

import { emptyDraft } from '../../routes/contracts/draft';
import { fleet } from './assets';
import { catalogueOf, type MockCatalogue } from './catalogue';
import { periodId, type World } from './contracts';
import type { MockLot } from './disposal';
import { type MockMoney, sampleMoney } from './money';
import type { MockSavings } from './savings';
import { labelSupplies, type MockLabels } from './labels';
import { type MockSla, sampleSla } from './slas';
import type { MockStocktake } from './stocktake';
import { type VendorFiles, vendorFiles } from './vendor-world';
import { vendorList } from './vendors';

export interface MockWorld extends World {
  people: Person[];
  settings: Settings;
  operator: number;
  sample: boolean;
  firstStart: boolean;
  presets: ReportPreset[];
  views: ListView[];
  duties: DutyRow[];
  claims: ClaimDue[];
  certificates: CertificateDue[];
  slas: MockSla[];
  covers: CoverageDraft[];
  money: MockMoney;
  /** What was recorded of findings of the savings ledger. */
  savings: MockSavings;
  files: VendorFiles;
  catalogue: MockCatalogue;
  stocktakes: MockStocktake[];
  lots: MockLot[];
  labels: MockLabels;
}

const PEOPLE: [string, string][] = [
  ['Giulia Rossi', 'IT'],
  ['Marco Bianchi', 'IT'],
  ['Laura Esposito', 'Procurement'],
  ['Chiara Ferrari', 'Finance'],
  ['Alena Nováková', 'Operations'],
];

type Spec = [
  vendor: number,
  number: string,
  title: string,
  kind: ContractDraft['kind'],
  owner: number,
  start: string,
  months: number,
  renewal: ContractDraft['renewal'],
  notice: [number, ContractDraft['notice_unit']],
  method: ContractDraft['delivery_method'],
  cost: [number, BillingPeriod, string?],
  assets: number,
];

const SPECS: Spec[] = [
  [
    1,
    'C-2024-017',
    'Managed hosting, two racks',
    'cloud',
    1,
    '2024-03-01',
    12,
    'tacit',
    [90, 'days'],
    'pec',
    [360_000, 'quarterly'],
    4,
  ],
  [
    4,
    'NC-88213',
    'WAN, 14 sites',
    'connectivity',
    2,
    '2023-02-01',
    24,
    'tacit',
    [60, 'days'],
    'registered',
    [80_000, 'monthly'],
    14,
  ],
  [
    11,
    'GL-5521',
    'Laptop lease, batch 2023',
    'lease',
    1,
    '2023-12-15',
    36,
    'tacit',
    [30, 'days'],
    'registered',
    [118_900, 'monthly'],
    32,
  ],
  [
    2,
    'E5-77120',
    'Microsoft 365 E3',
    'subscription',
    1,
    '2025-01-15',
    12,
    'tacit',
    [30, 'days'],
    'portal',
    [318_400, 'monthly'],
    0,
  ],
  [
    3,
    'PS-30122',
    'ProSupport Plus, servers',
    'support',
    2,
    '2024-01-01',
    36,
    'none',
    [0, 'days'],
    'email',
    [714_000, 'annual'],
    9,
  ],
  [
    5,
    'CA-2022-4',
    'Multifunction printers',
    'lease',
    3,
    '2023-01-01',
    48,
    'tacit',
    [3, 'months'],
    'registered',
    [64_500, 'monthly'],
    11,
  ],
  [
    6,
    'FTN-0098',
    'FortiGate UTM bundle',
    'licence',
    2,
    '2026-01-10',
    12,
    'express',
    [0, 'days'],
    'email',
    [890_000, 'annual'],
    3,
  ],
  [
    8,
    'TI-1104/22',
    'Voice trunks and mobile',
    'connectivity',
    5,
    '2022-07-01',
    12,
    'tacit',
    [30, 'days'],
    'pec',
    [214_000, 'quarterly'],
    0,
  ],
  [
    9,
    'VIP-33310',
    'Creative Cloud for teams',
    'subscription',
    3,
    '2025-12-20',
    12,
    'tacit',
    [30, 'days'],
    'portal',
    [712_000, 'annual', 'USD'],
    0,
  ],
  [
    10,
    'PEC-9',
    'Certified e-mail boxes',
    'service',
    4,
    '2024-12-01',
    12,
    'tacit',
    [1, 'months'],
    'pec',
    [18_000, 'annual'],
    0,
  ],
  [
    12,
    'VM-2201',
    'Backup for 10 sockets',
    'licence',
    2,
    '2024-06-01',
    36,
    'express',
    [0, 'days'],
    'email',
    [496_000, 'annual', 'USD'],
    2,
  ],
  [
    13,
    'AT-710',
    'Jira and Confluence',
    'subscription',
    1,
    '2026-02-14',
    12,
    'tacit',
    [30, 'days'],
    'portal',
    [52_000, 'monthly', 'USD'],
    0,
  ],
  [
    14,
    'EA-55',
    'UPS maintenance',
    'maintenance',
    2,
    '2024-04-01',
    24,
    'tacit',
    [60, 'days'],
    'registered',
    [138_000, 'semiannual'],
    6,
  ],
  [
    15,
    'KY-2025-2',
    'Data-centre operations',
    'service',
    1,
    '2025-04-01',
    24,
    'tacit',
    [6, 'months'],
    'pec',
    [1_250_000, 'monthly'],
    21,
  ],
  [
    7,
    'HPE-7714',
    'Storage maintenance, Nimble',
    'maintenance',
    2,
    '2024-02-01',
    36,
    'none',
    [0, 'days'],
    'email',
    [920_000, 'annual'],
    2,
  ],
  [
    1,
    'C-2025-101',
    'Domain names and certificates',
    'service',
    5,
    '2025-11-30',
    12,
    'tacit',
    [15, 'days'],
    'email',
    [64_000, 'annual'],
    0,
  ],
  [
    3,
    'LS-8801',
    'Workstation lease',
    'lease',
    1,
    '2025-05-01',
    36,
    'none',
    [0, 'days'],
    'registered',
    [92_400, 'monthly'],
    18,
  ],
  [
    4,
    'NC-90011',
    'Guest Wi-Fi',
    'connectivity',
    5,
    '2025-03-01',
    12,
    'tacit',
    [30, 'business_days'],
    'pec',
    [24_500, 'monthly'],
    4,
  ],
  [
    2,
    'AZ-1',
    'Azure consumption',
    'cloud',
    1,
    '2022-05-01',
    0,
    'evergreen',
    [1, 'months'],
    'portal',
    [420_000, 'monthly'],
    0,
  ],
  [
    8,
    'TI-DIA',
    'Fibre, headquarters',
    'connectivity',
    2,
    '2021-09-01',
    0,
    'evergreen',
    [30, 'days'],
    'pec',
    [99_000, 'monthly'],
    1,
  ],
  [
    15,
    'NDA-15',
    'Mutual confidentiality',
    'nda',
    4,
    '2025-06-01',
    60,
    'none',
    [0, 'days'],
    'email',
    [0, 'annual'],
    0,
  ],
  [
    13,
    'AT-OLD',
    'Bitbucket',
    'subscription',
    1,
    '2023-02-01',
    12,
    'none',
    [0, 'days'],
    'portal',
    [9_000, 'monthly', 'USD'],
    0,
  ],
];

function draftOf(spec: Spec, i: number): ContractDraft {
  const [vendor, number, title, kind, owner, start, months, renewal, notice, method, cost, assets] =
    spec;
  const [minor, billing, currency = 'EUR'] = cost;
  return {
    ...emptyDraft(),
    id: (i + 1) as never,
    vendor_id: vendor as never,
    number,
    title,
    kind,
    owner_id: owner as never,
    start,
    initial_months: months || null,
    renewal,
    renewal_months: renewal === 'tacit' ? Math.min(months, 12) : 0,
    notice_value: notice[0],
    notice_unit: notice[1],
    delivery_method: method,
    cost_centre: kind === 'lease' ? 'CC-210' : 'CC-100',
    cost_lines: minor
      ? [
          {
            id: (i + 1) as never,
            label: '',
            amount: { minor, currency },
            billing,
            first_invoice: null,
            timing: 'advance',
            from: null,
            until: null,
          },
        ]
      : [],
    assets: Array.from({ length: assets }, (_, n) => (((i * 7 + n) % 40) + 1) as never),
  };
}

function decision(id: number, contract: number, k: number, by: number): Decision {
  return {
    id: id as never,
    contract_id: contract as never,
    period_id: periodId(contract, k),
    choice: 'renegotiate',
    reason: 'Price index +7 %; two competing offers asked for, answer expected in December.',
    decided_by: by as never,
    decided_by_name: PEOPLE[by - 1]?.[0] ?? '',
    decided_on: '2026-11-12',
    approver_id: null,
    approver: '',
    price: null,
    term_months: null,
    notice: null,
  };
}

function settings(): Settings {
  return {
    organisation: {
      name: 'Bianchi & Figli Srl',
      address: 'Via Savona 12\n20144 Milano MI',
      currency: 'EUR',
      fiscal_year_start: 1,
      accent: '',
      heading: '',
      footer: '',
      has_logo: false,
    },
    language: 'en',
    paper: 'a4',
    calendar: {
      country: 'it',
      patron_saint: '12-07',
      closures: [
        { date: '2026-12-24', label: 'Christmas Eve' },
        { date: '2026-12-31', label: 'Stocktaking' },
      ],
    },
    deadlines: {
      decide_buffer_days: 14,
      delivery_leads: [
        { method: 'email', days: 0 },
        { method: 'pec', days: 0 },
        { method: 'registered', days: 5 },
        { method: 'portal', days: 0 },
      ],
      reminder_steps: [60, 30, 14, 7, 1],
    },
  };
}

export function makeWorld(): MockWorld {
  return {
    today: '2026-11-20',
    contracts: SPECS.map(draftOf),
    decisions: [decision(1, 18, 1, 1)],
    vendors: vendorList(),
    views: [],
    presets: [],
    duties: [],
    claims: [],
    certificates: [],
    covers: [],
    slas: [sampleSla(1, 2)],
    money: sampleMoney(),
    savings: [],
    files: vendorFiles(),
    catalogue: catalogueOf(),
    stocktakes: [],
    lots: [],
    labels: labelSupplies(),
    people: PEOPLE.map(([name, department], i) => ({
      id: (i + 1) as never,
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/gu, '.')}@example.org`,
      username: '',
      phone: '',
      department,
      cost_centre: '',
      is_operator: i < 2,
      active: true,
    })),
    assets: fleet(),
    settings: settings(),
    operator: 1,
    sample: true,
    firstStart: false,
  };
}
