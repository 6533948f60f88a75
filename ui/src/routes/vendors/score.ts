// The numbers of a scorecard in words, with the messages paper has them from.
import type { ScorePeriod } from '$lib/api/gen/ScorePeriod';
import type { ScoreRow } from '$lib/api/gen/ScoreRow';
import type { ScoreUnit } from '$lib/api/gen/ScoreUnit';
import type { YearSpend } from '$lib/api/gen/YearSpend';
import { formatMoney } from '$lib/format/money';
import { formatNumber, formatPercent } from '$lib/format/number';
import { locale, t } from '$lib/i18n';
import type { Option } from '$lib/ui/types';

import { yearLabel } from './spend';

/** Hundredths of a point of 100. */
export function pointsText(hundredths: number): string {
  return formatNumber(hundredths / 100, locale(), 2);
}

/** A value in hundredths of its unit. */
export function valueText(unit: ScoreUnit, hundredths: number): string {
  switch (unit) {
    case 'percent':
      return formatPercent(hundredths / 10_000, locale(), hundredths % 100 === 0 ? 0 : 2);
    case 'count':
      return formatNumber(hundredths / 100, locale());
    case 'marks':
      return formatNumber(hundredths / 100, locale(), 2);
  }
}

const NOTHING: Readonly<Record<ScoreRow['kind'], string>> = {
  sla_attainment: 'measured',
  sla_breaches: 'measured',
  sla_credits: 'due',
  delivery: 'delivered',
  price: 'priced',
  tacit: 'in-force',
  concentration: 'in-force',
  certificates: 'proved',
};

function basisText({ kind, basis }: ScoreRow): string {
  const int = (n: number): string => formatNumber(n, locale());
  const money = (m: Parameters<typeof formatMoney>[0]): string => formatMoney(m, locale());
  const say = (id: string, a: string, b = '', c = ''): string =>
    t(`vendor-file-how-${id}`, { a, b, c });
  switch (basis.kind) {
    case 'no_data':
      return t(`vendor-file-nothing-${NOTHING[kind]}`);
    case 'attainment':
      return say('attainment', int(basis.met), int(basis.measured));
    case 'breaches':
      return say('breaches', int(basis.breaches));
    case 'credits':
      return say('credits', money(basis.received), money(basis.due));
    case 'surveys':
      return say('surveys', int(basis.sum), int(basis.answers), int(basis.deliveries));
    case 'prices':
      return say('prices', money(basis.asked), money(basis.allowed), money(basis.before));
    case 'tacit':
      return say('tacit', int(basis.tacit), int(basis.contracts));
    case 'concentration':
      return say('concentration', money(basis.own), money(basis.all));
    case 'documents':
      return say('documents', int(basis.expired), int(basis.held));
  }
}

/** How a row came about: what was counted, and where that lies between nothing and the target. */
export function howText(row: ScoreRow): string {
  const basis = basisText(row);
  if (row.score === null) return basis;
  const line = t('vendor-file-how-line', {
    a: valueText(row.unit, row.zero),
    b: valueText(row.unit, row.target),
  });
  return `${basis} ${line}`;
}

/** The period nobody chose: the twelve months up to today. */
export const MONTHS = 'months';

/** The days of a chosen period: a fiscal year by its number, up to today while it is not over. */
export function periodOf(choice: string, years: readonly YearSpend[]): ScorePeriod {
  const year = years.find((y) => String(y.year) === choice);
  return { from: year?.from ?? null, to: year && !year.open ? year.to : null };
}

/** The twelve months, then the fiscal years, the latest first. */
export function periodOptions(years: readonly YearSpend[]): Option[] {
  const words = (year: YearSpend): string =>
    t(year.open ? 'vendors-score-year-open' : 'vendors-score-year', { year: yearLabel(year) });
  return [
    { value: MONTHS, label: t('vendors-score-months') },
    ...[...years].reverse().map((year) => ({ value: String(year.year), label: words(year) })),
  ];
}
