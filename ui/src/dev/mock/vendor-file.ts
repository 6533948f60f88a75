// What hangs on a vendor, in memory: enough of it for the screens, whose rules are the register's.
import type { CertificateDraft } from '$lib/api/gen/CertificateDraft';
import type { CertificateRow } from '$lib/api/gen/CertificateRow';
import type { Commands } from '$lib/api/gen/commands';
import type { DuplicateGroup } from '$lib/api/gen/DuplicateGroup';
import type { MergeField } from '$lib/api/gen/MergeField';
import type { MergePlan } from '$lib/api/gen/MergePlan';
import type { Scorecard } from '$lib/api/gen/Scorecard';
import type { ScoreRow } from '$lib/api/gen/ScoreRow';
import type { SurveyRow } from '$lib/api/gen/SurveyRow';
import type { Validity } from '$lib/api/gen/Validity';
import type { VendorDraft } from '$lib/api/gen/VendorDraft';
import type { YearSpend } from '$lib/api/gen/YearSpend';
import { addDays, addMonths, daysBetween } from '$lib/format/civil';

import { annualOf, sum } from './contracts';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

/** What a vendor proves, without the rule of replacement: that is the register's. */
export function proofRows(world: MockWorld, vendor: number): CertificateRow[] {
  const validity = ({ valid_until, alert_days }: CertificateDraft): Validity => {
    if (valid_until === null) return 'valid';
    if (valid_until < world.today) return 'expired';
    const days = alert_days ?? world.files.standards.expiry_alert_days;
    return daysBetween(world.today, valid_until) <= days ? 'expiring' : 'valid';
  };
  return world.files.proofs
    .filter((p) => p.vendor_id === vendor)
    .sort((a, b) => (a.valid_until ?? '9').localeCompare(b.valid_until ?? '9'))
    .map((draft) => ({
      draft,
      validity: validity(draft),
      days_left: draft.valid_until && daysBetween(world.today, draft.valid_until),
      alert_from: draft.valid_until && addDays(draft.valid_until, -60),
    })) as CertificateRow[];
}

export function surveyRows(world: MockWorld, vendor: number): SurveyRow[] {
  return world.files.surveys
    .filter((s) => s.vendor_id === vendor)
    .map((draft) => {
      const { administrative, commercial, availability, quality, reliability } = draft;
      const given = [administrative, commercial, availability, quality, reliability].filter(
        (mark) => mark !== null,
      );
      const total = given.reduce((a, b) => a + b, 0);
      return { draft, mean: Math.round((total * 100) / Math.max(1, given.length)) };
    });
}

function spendOf(world: MockWorld, vendor: number): YearSpend[] {
  const contracts = world.contracts.filter((c) => Number(c.vendor_id) === vendor);
  return [2023, 2024, 2025, 2026, 2027].map((year) => ({
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    open: `${year}-12-31` >= world.today,
    totals: sum(contracts.flatMap((c) => ((c.start ?? '') <= `${year}-12-31` ? annualOf(c) : []))),
  }));
}

function scorecardOf(world: MockWorld, from: string | null, to: string | null): Scorecard {
  const last = to ?? world.today;
  const bases: Partial<Record<string, Pick<ScoreRow, 'value' | 'score' | 'basis'>>> = {
    sla_attainment: {
      value: 9583,
      score: 8332,
      basis: { kind: 'attainment', met: 23, measured: 24 },
    },
    delivery: {
      value: 400,
      score: 8000,
      basis: { kind: 'surveys', deliveries: 1, answers: 3, sum: 12 },
    },
    tacit: { value: 10_000, score: 0, basis: { kind: 'tacit', tacit: 2, contracts: 2 } },
  };
  const rows = world.files.standards.rows.map((row): ScoreRow => {
    const unit =
      row.kind === 'delivery' ? 'marks' : /breach|cert/u.test(row.kind) ? 'count' : 'percent';
    const none = { value: null, score: null, basis: { kind: 'no_data' } } as const;
    return { ...row, unit, ...(bases[row.kind] ?? none) };
  });
  const counted = rows.filter((r) => r.score !== null);
  const weight = counted.reduce((w, r) => w + r.weight, 0);
  const points = counted.reduce((s, r) => s + r.weight * (r.score ?? 0), 0);
  return {
    from: from ?? addDays(addMonths(last, -12), 1),
    to: last,
    rows,
    score: weight === 0 ? null : Math.round(points / weight),
    band: 'watch',
    weight,
    weights: rows.reduce((w, r) => w + r.weight, 0),
  };
}

/** Vendors whose names differ only in the legal form. */
function duplicatesOf(world: MockWorld): DuplicateGroup[] {
  const key = (name: string): string => name.toLowerCase().replace(/\s+(srl|spa|ltd)$/u, '');
  return world.vendors.flatMap((v, i): DuplicateGroup[] => {
    const same = world.vendors.slice(i + 1).filter((o) => key(o.name) === key(v.name));
    if (same.length === 0) return [];
    const vendors = [v, ...same].map(({ id, name, vat_no }) => ({
      id: id ?? (0 as never),
      name,
      vat_no,
      contracts: world.contracts.filter((c) => c.vendor_id === id).length,
      assets: world.assets.filter((a) => a.supplier_id === id).length,
    }));
    return [{ reason: 'same_name', vendors }];
  });
}

const COMPARED = ['name', 'vat_no', 'customer_no', 'email', 'country', 'risk'] as const;

function planOf(world: MockWorld, kept: number, gone: number): MergePlan {
  const find = (id: number): VendorDraft => {
    const found = world.vendors.find((v) => v.id === id);
    if (!found) throw { code: 'not-found', params: { what: `vendor/${id}` }, fields: [] };
    return found;
  };
  const [into, out] = [find(kept), find(gone)];
  const fields = COMPARED.map((field): MergeField => {
    return { field, kept: into[field] ?? '', gone: out[field] ?? '' };
  }).filter((f) => f.gone !== '' && f.gone !== f.kept);
  const contracts = world.contracts.filter((c) => Number(c.vendor_id) === gone);
  const moves = [
    { entity: 'vendor_contact', count: out.contacts.length },
    { entity: 'contract', count: contracts.length },
    { entity: 'asset', count: world.assets.filter((a) => Number(a.supplier_id) === gone).length },
  ];
  return {
    kept: kept as never,
    kept_name: into.name,
    gone: gone as never,
    gone_name: out.name,
    moves: moves.filter((m) => m.count > 0),
    filled: fields.filter((f) => f.kept === ''),
    dropped: fields.filter((f) => f.kept !== ''),
    clashes: contracts.flatMap((g) =>
      world.contracts
        .filter((k) => Number(k.vendor_id) === kept && k.number === g.number && g.number !== '')
        .map((k) => ({
          number: g.number,
          kept_id: k.id ?? (0 as never),
          kept_title: k.title,
          gone_id: g.id ?? (0 as never),
          gone_title: g.title,
        })),
    ),
  };
}

function merge(world: MockWorld, kept: number, gone: number): void {
  const { filled } = planOf(world, kept, gone);
  for (const c of world.contracts) if (Number(c.vendor_id) === gone) c.vendor_id = kept as never;
  for (const a of world.assets) if (Number(a.supplier_id) === gone) a.supplier_id = kept as never;
  const into = world.vendors.find((v) => Number(v.id) === kept);
  if (into) Object.assign(into, Object.fromEntries(filled.map((f) => [f.field, f.gone])));
  world.vendors = world.vendors.filter((v) => Number(v.id) !== gone);
}

export function vendorFileAnswers(world: MockWorld, write: Write): Answers {
  const nameOf = (id: number): string => world.vendors.find((v) => v.id === id)?.name ?? '';
  const put = <D extends { id: number | null }>(list: D[], draft: D): number => {
    const id = draft.id ?? Math.max(0, ...list.map((d) => d.id ?? 0)) + 1;
    const at = list.findIndex((d) => d.id === id);
    list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, { ...draft, id: id as never });
    return id;
  };
  return {
    document_list: () => [],
    vendor_escalation_save: ({ draft }) => {
      const unreachable = draft.levels.flatMap((l, i) =>
        l.phone || l.email || l.portal
          ? []
          : [{ field: `levels.${i}.phone`, code: 'unreachable', params: {} }],
      );
      if (unreachable.length > 0) throw { code: 'invalid', params: {}, fields: unreachable };
      const save = (): void => {
        world.files.levels[draft.vendor_id] = draft.levels.map((level, i) => ({
          ...level,
          id: level.id ?? ((i + 100) as never),
        }));
      };
      return { op: write('vendor.escalation', nameOf(draft.vendor_id), save) };
    },
    vendor_certificate_save: ({ draft }) => {
      let id = 0;
      const save = (): void => void (id = put(world.files.proofs, draft));
      return { op: write('certificate.save', nameOf(draft.vendor_id), save), id };
    },
    vendor_certificate_delete: ({ id }) => ({
      op: write('certificate.delete', '', () => {
        world.files.proofs = world.files.proofs.filter((p) => p.id !== id);
      }),
    }),
    vendor_survey_save: ({ draft }) => {
      let id = 0;
      const save = (): void => void (id = put(world.files.surveys, draft));
      return { op: write('survey.save', nameOf(draft.vendor_id), save), id };
    },
    vendor_survey_delete: ({ id }) => ({
      op: write('survey.delete', '', () => {
        world.files.surveys = world.files.surveys.filter((s) => s.id !== id);
      }),
    }),
    vendor_scorecard: ({ period }) => scorecardOf(world, period.from, period.to),
    vendor_spend: ({ id }) => spendOf(world, id),
    vendor_standards: () => structuredClone(world.files.standards),
    vendor_standards_save: ({ standards }) => ({
      op: write('standards.save', '', () => {
        world.files.standards = structuredClone(standards);
      }),
    }),
    vendor_duplicates: () => duplicatesOf(world),
    vendor_merge_plan: ({ kept, gone }) => planOf(world, kept, gone),
    vendor_merge: ({ kept, gone }) => ({
      op: write('vendor.merge', nameOf(kept), () => merge(world, kept, gone)),
    }),
  };
}
