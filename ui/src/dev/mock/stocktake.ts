// Stock-takes in memory: what is expected, scanned and found is kept; matching
// codes and judging places are the register's business, and only as much of it is repeated here as
// a screen needs to be tried.
import type { Commands } from '$lib/api/gen/commands';
import type { CountRow } from '$lib/api/gen/CountRow';
import type { Pasted } from '$lib/api/gen/Pasted';
import type { ScanAnswer } from '$lib/api/gen/ScanAnswer';
import type { ScanDraft } from '$lib/api/gen/ScanDraft';
import type { StocktakeRow } from '$lib/api/gen/StocktakeRow';
import type { StocktakeScope } from '$lib/api/gen/StocktakeScope';

import { CLASSES } from '../../routes/stocktakes/words';
import { assetDetail } from './assets';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export interface MockStocktake {
  row: StocktakeRow;
  results: CountRow[];
}

export function stocktakeAnswers(world: MockWorld, write: Write): Answers {
  const of = (id: number): MockStocktake => {
    const found = world.stocktakes.find((s) => s.row.id === id);
    if (!found) throw { code: 'not-found', params: {}, fields: [] };
    return found;
  };
  const change = (name: string, id: number, how: (s: MockStocktake) => void): unknown =>
    write(name, of(id).row.number, () => how(of(id)));

  function expected(scope: StocktakeScope): CountRow[] {
    return world.assets
      .filter(
        (a) =>
          (scope.location === '' || a.location === scope.location) &&
          (scope.category === '' || a.category === scope.category) &&
          (scope.custodian_id === null || a.custodian_id === scope.custodian_id),
      )
      .map((a) => missing(world, Number(a.id)));
  }

  function scan(take: MockStocktake, draft: ScanDraft): ScanAnswer {
    const code = draft.code.trim();
    const asset = world.assets.find((a) => a.tag === code || a.serial === code);
    const answer: ScanAnswer = {
      scan_id: 1 as never,
      outcome: 'unknown',
      code,
      tag: asset?.tag ?? '',
      serial: asset?.serial ?? '',
      name: asset?.model ?? '',
      recorded: asset?.location ?? '',
      place: draft.place,
      candidates: [],
    };
    const row = take.results.find((r) => (asset ? r.tag === asset.tag : r.code === code));
    if (row && row.class !== 'missing') return { ...answer, scan_id: null, outcome: 'already' };
    const elsewhere = draft.place !== '' && draft.place !== asset?.location;
    const seen = {
      found: draft.place,
      code,
      scan_id: (100 + take.results.length) as never,
      condition: draft.condition,
    };
    if (row) {
      Object.assign(row, seen, { class: elsewhere ? 'corrected' : 'expected', matched: 'tag' });
      return { ...answer, outcome: elsewhere ? 'wrong_place' : 'found' };
    }
    if (asset) {
      take.results.push({
        ...missing(world, Number(asset.id)),
        ...seen,
        class: 'out_of_scope',
        matched: 'tag',
      });
      return { ...answer, outcome: 'not_expected' };
    }
    take.results.push({ ...unknown(), ...seen });
    return { ...answer, scan_id: seen.scan_id };
  }

  function paste(take: MockStocktake, codes: string, place: string): ScanAnswer[] {
    const lines = codes.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const [code = '', where = place] = line.split(/[\t;]/u);
      return scan(take, { code, place: where.trim(), condition: null, note: '' });
    });
  }

  return {
    stocktake_list: () => world.stocktakes.map(({ row }) => row),
    stocktake_get: ({ id }) => {
      const { row, results } = of(id);
      const found = results.filter((r) => r.class === 'expected' || r.class === 'corrected');
      return {
        row: { ...row, found: found.length },
        sums: CLASSES.map((cls) => {
          const own = results.filter((r) => r.class === cls);
          const minor = own.reduce((sum, r) => sum + (r.value?.minor ?? 0), 0);
          return {
            class: cls,
            count: own.length,
            totals: minor > 0 ? [{ minor, currency: 'EUR' }] : [],
            unpriced: 0,
          };
        }),
      };
    },
    stocktake_scope: ({ scope }) => {
      const found = expected(scope);
      const minor = found.reduce((sum, r) => sum + (r.value?.minor ?? 0), 0);
      return { assets: found.length, totals: minor > 0 ? [{ minor, currency: 'EUR' }] : [] };
    },
    stocktake_results: ({ query, offset, limit }) => {
      const value = (field: string): string[] =>
        query.filters.find((f) => f.field === field)?.values ?? [];
      const rows = of(Number(value('stocktake')[0])).results.filter((r) =>
        value('class').includes(r.class),
      );
      return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) };
    },
    stocktake_save: ({ draft }) => {
      if (draft.title.trim() === '') {
        const fields = [{ field: 'title', code: 'required', params: {} }];
        throw { code: 'invalid', params: {}, fields };
      }
      const id = draft.id ?? ((world.stocktakes.length + 1) as never);
      const number = `2026-${String(id).padStart(3, '0')}`;
      const op = write('stocktake.save', number, () => {
        const known = world.stocktakes.find((s) => s.row.id === id);
        if (known) known.row.draft = structuredClone(draft);
        else world.stocktakes.push({ row: planned(draft, id, number), results: [] });
      });
      return { op, id };
    },
    stocktake_start: ({ id }) => ({
      op: change('stocktake.start', id, (s) => {
        s.results = expected(s.row.draft.scope);
        s.row.state = 'active';
        s.row.started_at = '2026-11-20T08:00:00Z';
        s.row.expected = s.results.length;
      }),
    }),
    stocktake_scan: ({ id, draft }) => {
      let answer: ScanAnswer | undefined;
      const op = change('stocktake.scan', id, (s) => (answer = scan(s, draft)));
      return { op, answer };
    },
    stocktake_paste: ({ id, codes, place }) => {
      let answers: ScanAnswer[] = [];
      const op = change('stocktake.count', id, (s) => (answers = paste(s, codes, place)));
      return counted(op as Pasted['op'], answers);
    },
    stocktake_paste_preview: ({ id, codes, place }) => {
      const answers = paste(structuredClone(of(id)), codes, place);
      return { counts: counted(null, answers), answers };
    },
    stocktake_codes_pick: () => ({
      file_name: 'scanner.txt',
      count: 2,
      codes: 'IT-000231\tMilano\nINV-1',
    }),
    stocktake_cancel: ({ id, reason }) => ({
      op: change('stocktake.cancel', id, (s) =>
        Object.assign(s.row, { state: 'cancelled', reason }),
      ),
    }),
    stocktake_plan: ({ id, choice }) => {
      const { results } = of(id);
      const moved = choice.places ? results.filter((r) => r.class === 'corrected') : [];
      const lost = results.filter((r) => r.class === 'missing');
      return {
        places: moved.length,
        seen: choice.seen ? results.filter((r) => r.class === 'expected').length : 0,
        missing: choice.missing_status === null ? 0 : lost.length,
        open_codes: results.filter((r) => r.class === 'new').length,
        changes: moved.map((r) => ({
          asset_id: r.asset_id,
          tag: r.tag,
          place: [r.recorded, r.found],
          seen_on: null,
          missing: false,
        })),
        skipped: [],
        skipped_count: 0,
      };
    },
    stocktake_complete: ({ id }) => ({
      op: change('stocktake.complete', id, (s) => (s.row.state = 'completed')),
    }),
  };
}

function counted(op: Pasted['op'], answers: readonly ScanAnswer[]): Pasted {
  const count = (outcome: string): number => answers.filter((a) => a.outcome === outcome).length;
  return {
    op,
    count: answers.length,
    found: count('found'),
    wrong: count('wrong_place'),
    besides: count('not_expected'),
    unknown: count('unknown'),
    already: count('already'),
  };
}

function planned(draft: StocktakeRow['draft'], id: number, number: string): StocktakeRow {
  return {
    id: id as never,
    number,
    draft: { ...structuredClone(draft), id: id as never },
    custodian: '',
    lead: '',
    state: 'draft',
    started_at: null,
    ended_at: null,
    reason: '',
    expected: 0,
    found: 0,
  };
}

function missing(world: MockWorld, id: number): CountRow {
  const { row } = assetDetail(world, id);
  return {
    ...unknown(),
    line_id: id as never,
    scan_id: null,
    asset_id: id as never,
    class: 'missing',
    tag: row.tag,
    serial: row.serial,
    name: row.model,
    category: row.category,
    recorded: row.location,
    custodian: row.custodian,
    status: row.status,
    state: row.state,
    value: row.cost,
    matched: null,
    at: null,
  };
}

function unknown(): CountRow {
  return {
    line_id: null,
    scan_id: null,
    asset_id: null,
    class: 'new',
    tag: '',
    serial: '',
    name: '',
    category: '',
    recorded: '',
    found: '',
    custodian: '',
    status: '',
    state: null,
    value: null,
    code: '',
    matched: 'unknown',
    condition: null,
    note: '',
    at: '2026-11-20T09:00:00Z',
  };
}
