// What one looks at before deciding, as facts to read. Words only, no layout.
import type { ContractReview } from '$lib/api/gen/ContractReview';
import type { ReviewYear } from '$lib/api/gen/ReviewYear';
import { formatMoney, formatTotals } from '$lib/format/money';
import { formatDecimal, formatNumber } from '$lib/format/number';
import { NONE } from '$lib/format/text';
import { locale, t } from '$lib/i18n';
import type { Fact } from '$lib/ui/record/Facts.svelte';

import { yearLabel } from '../vendors/spend';

function cost({ span, cost, over }: ReviewYear): string {
  const money = formatTotals(cost, locale(), NONE);
  const year = yearLabel({ from: span.from, to: span.until });
  return t(over ? 'review-year' : 'review-year-expected', { year, money });
}

function price({ price: p }: ContractReview): string | null {
  if (p?.increase == null) return null;
  const percent = (text: string): string => `${formatDecimal(text, locale())} %`;
  return p.allowed_increase === null
    ? t('review-price-asked', { asked: percent(p.increase) })
    : t('review-price-against', {
        asked: percent(p.increase),
        allowed: percent(p.allowed_increase),
      });
}

function service({ sla }: ContractReview): string | null {
  if (sla === null) return null;
  if (sla.measured === 0) return t('review-sla-nothing');
  return t('review-sla', { missed: sla.missed, measured: sla.measured });
}

function credits({ sla }: ContractReview): string | undefined {
  if (sla === null || sla.due.length === 0) return undefined;
  return t('review-credits', {
    due: formatTotals(sla.due, locale(), NONE),
    received: formatTotals(sla.received, locale(), formatNumber(0, locale())),
  });
}

/** What becomes of the covered assets: only what is not zero is said. */
function fates({ assets }: ContractReview): string | undefined {
  const said = (['alone', 'twice', 'gone'] as const).filter((fate) => assets[fate] > 0);
  const words = said.map((fate) => t(`review-assets-${fate}`, { count: assets[fate] }));
  return words.length > 0 ? words.join('\n') : undefined;
}

/** The facts of a review; what there is nothing to say about is left out. */
export function reviewFacts(review: ContractReview): Fact[] {
  const over = review.over_charged.map((m) => formatMoney(m, locale())).join(' + ');
  const asked = price(review);
  const kept = service(review);
  // A year that is over and cost nothing came before the contract.
  const years = review.years.filter((y) => !y.over || y.cost.length > 0);
  return [
    { name: t('review-cost'), value: years.map(cost).join('\n') },
    ...(asked === null
      ? []
      : [
          {
            name: t('review-price'),
            value: asked,
            note: over === '' ? undefined : t('review-over', { money: over }),
          },
        ]),
    ...(kept === null ? [] : [{ name: t('review-service'), value: kept, note: credits(review) }]),
    ...(review.assets.covered === 0
      ? []
      : [
          {
            name: t('review-assets'),
            value: t('review-assets-covered', { count: review.assets.covered }),
            note: fates(review),
          },
        ]),
    ...(review.quotes === 0
      ? []
      : [{ name: t('review-quotes'), value: t('review-quotes-count', { count: review.quotes }) }]),
    ...(review.late_duties === 0
      ? []
      : [
          {
            name: t('review-duties'),
            value: t('review-duties-late', { count: review.late_duties }),
          },
        ]),
  ];
}
