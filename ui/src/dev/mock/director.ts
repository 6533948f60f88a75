// The director's page in memory: what a screen needs to be tried; figures are the register's business.
import type { Commands } from '$lib/api/gen/commands';
import type { DirectorFigures } from '$lib/api/gen/DirectorFigures';
import type { DirectorMeasure } from '$lib/api/gen/DirectorMeasure';
import type { DirectorMeasureCode } from '$lib/api/gen/DirectorMeasureCode';
import type { MeasureValue } from '$lib/api/gen/MeasureValue';
import type { Money } from '$lib/api/gen/Money';
import { addDays, addMonths } from '$lib/format/civil';

import { agendaOf } from './contracts';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });
const whole = (minor: number) => ({ sum: eur(minor), apart: [] });
const count = (n: number): MeasureValue => ({ kind: 'count', count: n });
const share = (n: number | null): MeasureValue => ({ kind: 'share', share: n });
const money = (minor: number): MeasureValue => ({ kind: 'money', money: whole(minor) });

/** The register of the world begins here: no month before it is known. */
const BEGAN = '2026-06-01';

function figures(world: MockWorld, on: string): DirectorFigures {
  const asked = { days: 90, vendor_id: null, owner_id: null, kind: null, decided: false };
  const agenda = agendaOf(world, { ...asked, snoozed: false });
  const year = Number(on.slice(0, 4));
  return {
    on,
    currency: 'EUR',
    run_rate: whole(61_240_000),
    contracts: world.contracts.length,
    years: [0, 1, 2].map((n) => ({
      year: year + n,
      span: { from: `${year + n}-01-01`, until: `${year + n}-12-31` },
      committed: whole(40_000_000 - n * 9_000_000),
      expected: whole(61_240_000 + n * 1_000_000),
      planned: whole(78_500_000 + n * 4_000_000),
      budget: whole(n === 2 ? 0 : 80_000_000),
      budgeted: n < 2,
    })),
    months: agenda.months,
    open: agenda.open,
    missed: agenda.missed,
    if_nothing: whole(9_120_000),
    critical: { assets: 42, covered: 39, uncovered: 2, unknown: 1 },
    sla: { met: 52, missed: 4, no_data: 3, due: [], unclaimed: [eur(62_000)], received: [] },
    disposal: { assets: 12, proved: 12, proceeds: [], cost: [] },
    quality: 98,
    for_nothing: whole(340_000),
    savings_open: whole(466_000),
    savings_recovered: whole(1_200_000),
    refresh_overdue: 17,
    expired_proofs: 1,
    largest: { vendor: 'Kyndryl Italia', percent: 46 },
  };
}

/** A measure now, the month before it, and the difference as the register tells it. */
function measure(
  code: DirectorMeasureCode,
  now: MeasureValue,
  before: MeasureValue | null,
  more: Pick<DirectorMeasure, 'change' | 'better'> = { change: null, better: null },
): DirectorMeasure {
  return { code, now, before, ...more };
}

function measures(f: DirectorFigures, known: boolean): DirectorMeasure[] {
  const then = (value: MeasureValue): MeasureValue | null => (known ? value : null);
  const same = (code: DirectorMeasureCode, value: MeasureValue) =>
    measure(code, value, then(value));
  const changed = (change: DirectorMeasure['change'], better: boolean | null) =>
    known ? { change, better } : undefined;
  return [
    measure(
      'run_rate',
      money(61_240_000),
      then(money(60_000_000)),
      changed({ kind: 'money', money: eur(1_240_000) }, null),
    ),
    same('contracts', count(f.contracts)),
    measure(
      'open',
      count(f.open),
      then(count(f.open + 2)),
      changed({ kind: 'count', count: -2 }, true),
    ),
    same('missed', count(f.missed)),
    same('if_nothing', money(9_120_000)),
    same('for_nothing', money(340_000)),
    measure(
      'critical',
      share(9_286),
      then(share(9_500)),
      changed({ kind: 'share', share: -214 }, false),
    ),
    same('uncovered', count(2)),
    same('sla', share(9_286)),
    same('unclaimed', { kind: 'amounts', amounts: f.sla.unclaimed }),
    same('savings_open', money(466_000)),
    same('savings_recovered', money(1_200_000)),
    same('disposed', count(12)),
    same('proved', share(10_000)),
    same('refresh', count(17)),
    same('quality', { kind: 'score', score: 98 }),
  ];
}

export function directorAnswers(world: MockWorld): Answers {
  return {
    director_page: ({ month }) => {
      const first = `${(month ?? world.today).slice(0, 7)}-01`;
      if (first < BEGAN) {
        throw { code: 'refused-past-before', params: { day: first, first: BEGAN }, fields: [] };
      }
      const last = addDays(addMonths(first, 1), -1);
      const on = last < world.today ? last : world.today;
      const now = figures(world, on);
      const known = first > BEGAN;
      return {
        now,
        before: known ? figures(world, addDays(first, -1)) : null,
        measures: measures(now, known),
        risks: [
          { code: 'notice_missed', weight: 'high', count: 1, money: [], subject: '' },
          {
            code: 'over_budget',
            weight: 'medium',
            count: 0,
            money: [eur(450_000)],
            subject: '2027',
          },
          { code: 'concentration', weight: 'low', count: 46, money: [], subject: 'Kyndryl Italia' },
        ],
      };
    },
  };
}
