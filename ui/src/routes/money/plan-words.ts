// A depreciation plan in words.
import type { DepreciationPlanDraft } from '$lib/api/gen/DepreciationPlanDraft';
import { formatDecimal } from '$lib/format/number';
import { locale, t } from '$lib/i18n';

/** How it writes off: method, life or shares, convention. */
export function planWords(p: DepreciationPlanDraft): string {
  const parts = [t(`depreciation-${p.method}`)];
  if (p.life_months !== null) parts.push(t('money-plan-months', { count: p.life_months }));
  if (p.coefficient !== null) parts.push(`${formatDecimal(p.coefficient, locale())} %`);
  if (p.factor !== null) parts.push(`${formatDecimal(p.factor, locale())} %`);
  if (p.method !== 'italian') parts.push(t(`convention-${p.convention}`));
  return parts.join(' · ');
}
