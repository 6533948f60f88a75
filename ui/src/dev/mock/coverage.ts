// Cover in memory: warranties and added covers as the assets of the world have them. What they come
// to is the register's business; only as much of it is repeated here as a screen needs to be tried.
import type { AssetCoverage } from '$lib/api/gen/AssetCoverage';
import type { AssetDraft } from '$lib/api/gen/AssetDraft';
import type { Commands } from '$lib/api/gen/commands';
import type { CoverageDraft } from '$lib/api/gen/CoverageDraft';
import type { CoverageRow } from '$lib/api/gen/CoverageRow';
import type { CoverageSummary } from '$lib/api/gen/CoverageSummary';
import type { CoverBar } from '$lib/api/gen/CoverBar';
import type { CoverStanding } from '$lib/api/gen/CoverStanding';
import type { GapSeen } from '$lib/api/gen/GapSeen';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { ModelCoverage } from '$lib/api/gen/ModelCoverage';
import { addDays, daysBetween } from '$lib/format/civil';

import { assetPage } from './assets';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

const OWN = ['cover_state', 'cover_reason', 'bucket'];

function barsOf(world: MockWorld, asset: AssetDraft): CoverBar[] {
  const contracts = world.contracts.filter((c) => asset.id !== null && c.assets.includes(asset.id));
  const bar = (more: Partial<CoverBar>): CoverBar => ({
    kind: 'warranty',
    level: null,
    start: null,
    end: null,
    renews: false,
    contract_id: null,
    contract: '',
    vendor: '',
    id: null,
    ...more,
  });
  return [
    ...(asset.warranty_end
      ? [bar({ start: asset.purchase_date, end: asset.warranty_end, level: 'nbd_onsite' })]
      : []),
    ...world.covers
      .filter((c) => c.asset_id === asset.id)
      .map((c) => bar({ kind: c.kind, level: c.level, start: c.start, end: c.end, id: c.id })),
    ...contracts
      .filter((c) => ['maintenance', 'support'].includes(c.kind))
      .map((c) =>
        bar({
          kind: 'contract',
          start: c.start,
          end: c.explicit_end ?? addDays(world.today, 200),
          renews: c.renewal === 'tacit',
          contract_id: c.id,
          contract: c.number || c.title,
          vendor: 'Vendor',
        }),
      ),
  ];
}

function standingOf(world: MockWorld, asset: AssetDraft, bars: CoverBar[]): CoverStanding {
  const { today } = world;
  const held = bars.filter((b) => (b.start ?? '') <= today && (b.end === null || b.end >= today));
  const ends = held.map((b) => b.end).sort();
  const until = held.some((b) => b.end === null) ? null : (ends.at(-1) ?? null);
  const renews = held.some((b) => b.renews);
  const ended = bars.flatMap((b) => (b.end !== null && b.end < today ? [b.end] : [])).sort();
  const last = ended.at(-1) ?? null;
  const gone = asset.status_id === (7 as never) || asset.status_id === (8 as never);
  const money = [{ minor: 12_000, currency: 'EUR' }];
  const gap = (from: string | null): GapSeen => ({
    from,
    to: null,
    phase: from !== null && from > today ? 'coming' : 'running',
    days: from !== null && from <= today ? daysBetween(from, today) + 1 : null,
    yearly: money,
    price: money,
  });
  const standing: CoverStanding = {
    state: 'covered',
    reason: 'covered_warranty',
    level: held[0]?.level ?? null,
    required: null,
    until,
    renews,
    ended: null,
    next: null,
    bucket: until === null || renews ? null : '>90',
    days_left: until === null || renews ? null : daysBetween(today, until),
    gap: until === null || renews ? null : gap(addDays(until, 1)),
  };
  if (gone) return { ...standing, state: 'gone', reason: 'gone', gap: null, bucket: null };
  if (held.length > 0) return standing;
  if (last === null) {
    return { ...standing, state: 'unknown', reason: 'data_missing', gap: null, bucket: null };
  }
  return {
    ...standing,
    state: 'gap',
    reason: 'warranty_expired',
    until: null,
    ended: last,
    bucket: 'expired',
    gap: gap(addDays(last, 1)),
  };
}

function rowsOf(world: MockWorld, query: ListQuery): CoverageRow[] {
  const plain = { ...query, filters: query.filters.filter((f) => !OWN.includes(f.field)) };
  const listed = assetPage(world, { query: plain, offset: 0, limit: 500 }).rows;
  const rows = listed.flatMap((asset): CoverageRow[] => {
    const draft = world.assets.find((a) => a.id === asset.id);
    if (!draft) return [];
    const bars = barsOf(world, draft);
    return [{ asset, bars, standing: standingOf(world, draft, bars) }];
  });
  const kept = rows.filter(({ standing }) =>
    query.filters.every(({ field, values }) => {
      if (field === 'cover_state') return values.includes(standing.state);
      if (field === 'cover_reason') return values.includes(standing.reason);
      return field !== 'bucket' || (standing.bucket !== null && values.includes(standing.bucket));
    }),
  );
  const order = ['gap', 'covered', 'unknown', 'gone'];
  return kept.sort((a, b) => order.indexOf(a.standing.state) - order.indexOf(b.standing.state));
}

function summaryOf(world: MockWorld, query: ListQuery): CoverageSummary {
  const rows = rowsOf(world, query).filter((r) => r.standing.state !== 'gone');
  const tally = <T>(of: (r: CoverageRow) => T | null) => {
    const counts = new Map<T, number>();
    for (const row of rows) {
      const key = of(row);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts];
  };
  const gaps = rows.filter((r) => r.standing.state === 'gap').length;
  return {
    on: world.today,
    assets: rows.length,
    states: tally((r) => r.standing.state).map(([state, count]) => ({ state, count })),
    reasons: tally((r) => r.standing.reason).map(([reason, count]) => ({ reason, count })),
    buckets: tally((r) => r.standing.bucket).map(([bucket, count]) => ({ bucket, count })),
    running: gaps,
    coming: 0,
    price: gaps > 0 ? [{ minor: 12_000 * gaps, currency: 'EUR' }] : [],
    unpriced: 0,
    categories: [],
  };
}

function modelsOf(world: MockWorld, query: ListQuery): ModelCoverage[] {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of rowsOf(world, query)) {
    const key = `${row.asset.manufacturer} ${row.asset.model}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const [first] = rows;
    const covered = rows.filter((r) => r.standing.state === 'covered');
    const until = covered.map((r) => r.standing.until ?? '9999').sort()[0] ?? null;
    const gaps = rows.filter((r) => r.standing.state === 'gap').length;
    return {
      manufacturer: first?.asset.manufacturer ?? '',
      model: first?.asset.model ?? '',
      assets: rows.length,
      states: [
        { state: 'covered' as const, count: covered.length },
        { state: 'gap' as const, count: gaps },
      ],
      until,
      ending: covered.filter((r) => r.standing.until === until).length,
      price: [],
      unpriced: gaps,
      steps:
        covered.length > 0
          ? [{ from: addDays(world.today, -400), to: until, covered: covered.length }]
          : [],
    };
  });
}

export function coverageAnswers(world: MockWorld, write: Write): Answers {
  const page = <T>(all: T[], { offset, limit }: { offset: number; limit: number }) => ({
    total: all.length,
    offset,
    rows: all.slice(offset, offset + limit),
  });
  const tag = (id: number): string => world.assets.find((a) => a.id === id)?.tag ?? '';
  return {
    coverage_page: (a) => {
      const rows = rowsOf(world, a.query);
      return page(a.gaps_by ? rows.filter((r) => r.standing.state === 'gap') : rows, a);
    },
    coverage_models: (a) => page(modelsOf(world, a.query), a),
    coverage_summary: ({ query }) => summaryOf(world, query),
    coverage_lifecycle: () => [],
    coverage_nothing: ({ offset }) => ({
      page: { total: 0, offset, rows: [] },
      assets: 0,
      contracts: 0,
      yearly: [],
    }),
    coverage_of_asset: ({ id }): AssetCoverage => {
      const draft = world.assets.find((a) => a.id === id);
      if (!draft) throw { code: 'not-found', params: {}, fields: [] };
      const bars = barsOf(world, draft);
      const standing = standingOf(world, draft, bars);
      return {
        standing,
        covers: bars.map((bar) => ({
          bar,
          draft: world.covers.find((c) => c.id !== null && c.id === bar.id) ?? null,
          holds: (bar.start ?? '') <= world.today && (bar.end ?? '9999') >= world.today,
          yearly: [],
          needless: false,
        })),
        gaps: standing.gap ? [standing.gap] : [],
        need: 'as_category',
        need_note: '',
        category: draft.category,
        demanded: null,
        retire_on: null,
        model: null,
      };
    },
    coverage_save: ({ draft }) => {
      const id = draft.id ?? Math.max(0, ...world.covers.map((c) => Number(c.id))) + 1;
      const kept: CoverageDraft = { ...draft, id: id as never };
      const op = write('coverage.save', tag(draft.asset_id), () => {
        world.covers = [...world.covers.filter((c) => c.id !== kept.id), kept];
      });
      return { op, id };
    },
    coverage_delete: ({ id }) => ({
      op: write(
        'coverage.delete',
        tag(world.covers.find((c) => c.id === id)?.asset_id ?? 0),
        () => {
          world.covers = world.covers.filter((c) => c.id !== id);
        },
      ),
    }),
  };
}
