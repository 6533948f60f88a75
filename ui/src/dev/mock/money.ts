// Money in memory: plans, rates, budget lines, requests and costs are kept; what they come to is the
// register's business, and only as much of it is repeated here as a screen needs to be tried.
import type { AssetCostDraft } from '$lib/api/gen/AssetCostDraft';
import type { AssetId } from '$lib/api/gen/AssetId';
import type { BudgetLineDraft } from '$lib/api/gen/BudgetLineDraft';
import type { BudgetYear } from '$lib/api/gen/BudgetYear';
import type { CapitalRequestDraft } from '$lib/api/gen/CapitalRequestDraft';
import type { Commands } from '$lib/api/gen/commands';
import type { DepreciationPlanDraft } from '$lib/api/gen/DepreciationPlanDraft';
import type { ExchangeRateDraft } from '$lib/api/gen/ExchangeRateDraft';
import type { Money } from '$lib/api/gen/Money';
import type { MoneySettings } from '$lib/api/gen/MoneySettings';
import type { RefreshForecast } from '$lib/api/gen/RefreshForecast';
import type { RefreshRow } from '$lib/api/gen/RefreshRow';

import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export interface MockMoney {
  plans: DepreciationPlanDraft[];
  rates: ExchangeRateDraft[];
  lines: BudgetLineDraft[];
  requests: CapitalRequestDraft[];
  costs: AssetCostDraft[];
  settings: MoneySettings;
}

export function sampleMoney(): MockMoney {
  return {
    plans: [],
    rates: [],
    lines: [],
    requests: [],
    costs: [],
    settings: {
      report_currency: null,
      growth: '3',
      energy_price: null,
      hours_per_year: 1760,
      discount: null,
    },
  };
}

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });
const none = (): { sum: Money; apart: Money[] } => ({ sum: eur(0), apart: [] });
const spans = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    from: `${first + i}-01-01`,
    until: `${first + i}-12-31`,
  }));

/** Laptops of the fleet go in the running year, each for 1,200 €. */
function dueRows(world: MockWorld): RefreshRow[] {
  return world.assets.slice(0, 3).map((asset) => ({
    id: asset.id ?? (0 as AssetId),
    tag: asset.tag,
    name: asset.name,
    manufacturer: asset.manufacturer,
    model: asset.model,
    category: asset.category,
    location: asset.location,
    clock: 'age',
    due_on: '2026-05-10',
    overdue: true,
    year: 2026,
    age_months: 54,
    price: eur(120_000),
    cost: eur(120_000),
  }));
}

function forecastOf(world: MockWorld, count: number): RefreshForecast {
  const rows = dueRows(world);
  const years = spans(2026, count).map((_, i) => ({
    count: i === 0 ? rows.length : 0,
    unpriced: 0,
    cost: i === 0 ? { sum: eur(120_000 * rows.length), apart: [] } : none(),
  }));
  return {
    today: world.today,
    currency: 'EUR',
    growth: world.money.settings.growth,
    spans: spans(2026, count),
    years,
    categories: [{ name: 'Laptop', years }],
    sites: [{ name: 'Milano', years }],
    clocks: [{ name: 'age', years }],
    overdue: rows.length,
    later: 0,
    undated: 1,
    category_names: ['Laptop'],
    site_names: ['Milano'],
  };
}

function budgetOf(world: MockWorld, count: number): BudgetYear[] {
  const planned = forecastOf(world, count).years;
  return spans(2026, count).map((span, i) => {
    const year = 2026 + i;
    const rows = world.money.lines
      .filter((line) => line.fiscal_year === year)
      .map((line) => {
        const cost = line.kind === 'capex' ? (planned[i]?.cost ?? none()) : none();
        const budget = line.amount ?? eur(0);
        const left = eur(budget.minor - cost.sum.minor);
        const sums = { budget: { sum: budget, apart: [] }, planned: cost, left };
        return { line, kind: line.kind, scope: line.scope, ...sums };
      });
    const sum = rows.reduce((total, row) => total + row.budget.sum.minor, 0);
    const all = rows.reduce((total, row) => total + row.planned.sum.minor, 0);
    return {
      year,
      span,
      rows,
      budget: { sum: eur(sum), apart: [] },
      planned: { sum: eur(all), apart: [] },
      left: eur(sum - all),
    };
  });
}

export function moneyAnswers(world: MockWorld, write: Write): Answers {
  /** Answers of a table: saved by id, deleted by id. */
  function kept<T extends { id: number | null }>(
    name: string,
    subject: (draft: T) => string,
    table: (money: MockMoney) => T[],
    set: (money: MockMoney, next: T[]) => void,
  ) {
    return {
      save: ({ draft }: { draft: T }) => {
        const all = table(world.money);
        const id = draft.id ?? Math.max(0, ...all.map((d) => d.id ?? 0)) + 1;
        const op = write(`${name}.save`, subject(draft), () => {
          const others = table(world.money).filter((d) => d.id !== id);
          set(world.money, [...others, { ...draft, id }]);
        });
        return { op, id };
      },
      remove: ({ id }: { id: number }) => {
        const old = table(world.money).find((d) => d.id === id);
        const op = write(`${name}.delete`, old ? subject(old) : '', () => {
          set(
            world.money,
            table(world.money).filter((d) => d.id !== id),
          );
        });
        return { op };
      },
    };
  }

  const plans = kept<DepreciationPlanDraft>(
    'depreciation.plan',
    (d) => d.category ?? '',
    (m) => m.plans,
    (m, next) => (m.plans = next),
  );
  const rates = kept<ExchangeRateDraft>(
    'rate',
    (d) => `${d.currency}/${d.into}`,
    (m) => m.rates,
    (m, next) => (m.rates = next),
  );
  const lines = kept<BudgetLineDraft>(
    'budget',
    (d) => `${d.fiscal_year} ${d.scope}`.trim(),
    (m) => m.lines,
    (m, next) => (m.lines = next),
  );
  const requests = kept<CapitalRequestDraft>(
    'capital',
    (d) => d.number,
    (m) => m.requests,
    (m, next) => (m.requests = next),
  );
  const costs = kept<AssetCostDraft>(
    'asset.cost',
    (d) => String(d.asset_id),
    (m) => m.costs,
    (m, next) => (m.costs = next),
  );
  const totalOf = (d: CapitalRequestDraft): Money[] => [
    eur(d.lines.reduce((sum, l) => sum + l.quantity * (l.price?.minor ?? 0), 0)),
  ];

  return {
    refresh_forecast: ({ years }) => forecastOf(world, years),
    refresh_page: ({ page }) => {
      const all = dueRows(world);
      const rows = all.slice(page.offset, page.offset + page.limit);
      return { total: all.length, offset: page.offset, rows };
    },
    depreciation_schedule: ({ book, first_year, years }) => ({
      book,
      first_year: first_year ?? 2026,
      spans: spans(first_year ?? 2026, years),
      lines: [],
      total: spans(2026, years).map(() => ({
        opening: [],
        additions: [],
        depreciation: [],
        disposals: [],
        closing: [],
        result: [],
      })),
      without_plan: 2,
      incomplete: 0,
      other_currency: 0,
    }),
    depreciation_plans: () => world.money.plans,
    depreciation_plan_save: plans.save,
    depreciation_plan_delete: plans.remove,
    fiscal_year: () => 2026,
    budget_plan: ({ years }) => ({ currency: 'EUR', years: budgetOf(world, years) }),
    budget_save: lines.save,
    budget_delete: lines.remove,
    rate_list: () => world.money.rates,
    rate_save: rates.save,
    rate_delete: rates.remove,
    money_settings: () => world.money.settings,
    money_settings_save: ({ settings }) => ({
      op: write('money.settings', '', () => {
        world.money.settings = settings;
      }),
    }),
    capital_list: () =>
      world.money.requests.map((d) => ({
        id: d.id,
        number: d.number,
        title: d.title,
        status: d.status,
        fiscal_year: d.fiscal_year,
        requested_on: d.requested_on,
        total: totalOf(d),
      })),
    capital_get: ({ id }) => {
      const draft = world.money.requests.find((d) => d.id === id);
      if (!draft) throw { code: 'not-found', params: {}, fields: [] };
      return { draft, requested_by: '', decided_by: '', total: totalOf(draft), costs: [] };
    },
    capital_save: requests.save,
    capital_delete: requests.remove,
    asset_money: ({ id }) => ({
      tco: {
        since: null,
        until: world.today,
        months: 1,
        purchase: eur(120_000),
        setup: eur(0),
        support: eur(0),
        energy: eur(0),
        other: eur(0),
        disposal: eur(0),
        resale: eur(0),
        total: eur(120_000),
        per_year: eur(1_440_000),
        per_month: eur(120_000),
        present_value: null,
        apart: [],
      },
      schedules: [],
      costs: world.money.costs.filter((c) => c.asset_id === id),
    }),
    asset_cost_save: costs.save,
    asset_cost_delete: costs.remove,
  };
}
