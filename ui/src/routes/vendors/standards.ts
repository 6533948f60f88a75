// What vendors are measured by, as it is typed: hundredths of a unit as a plain decimal.
import type { ScoreKind } from '$lib/api/gen/ScoreKind';
import type { ScoreStandard } from '$lib/api/gen/ScoreStandard';
import type { ScoreUnit } from '$lib/api/gen/ScoreUnit';
import type { VendorStandards } from '$lib/api/gen/VendorStandards';
import { formatDecimal } from '$lib/format/number';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

/** What each row is measured in: the register says it only with a scorecard. */
export const UNITS: Readonly<Record<ScoreKind, ScoreUnit>> = {
  sla_attainment: 'percent',
  sla_breaches: 'count',
  sla_credits: 'percent',
  delivery: 'marks',
  price: 'percent',
  tacit: 'percent',
  concentration: 'percent',
  certificates: 'count',
};

/** Numbers may be missing while they are typed. */
export interface StandardValues {
  kind: ScoreKind;
  weight: number | null;
  target: number | null;
  zero: number | null;
}

export interface StandardsValues {
  expiry_alert_days: number | null;
  rows: StandardValues[];
}

export function standardsValues({ expiry_alert_days, rows }: VendorStandards): StandardsValues {
  return { expiry_alert_days, rows: rows.map((row) => ({ ...row })) };
}

export function standardsDraft({ expiry_alert_days, rows }: StandardsValues): VendorStandards {
  return {
    expiry_alert_days: expiry_alert_days ?? 0,
    rows: rows.map(({ kind, weight, target, zero }): ScoreStandard => {
      return { kind, weight: weight ?? 0, target: target ?? 0, zero: zero ?? 0 };
    }),
  };
}

/** Every number is needed; the register has the last word on what they mean. */
export function checkStandards({ expiry_alert_days, rows }: StandardsValues): Issues {
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {
    expiry_alert_days: expiry_alert_days === null ? issue('required') : undefined,
  };
  rows.forEach((row, i) => {
    for (const field of ['target', 'zero', 'weight'] as const) {
      if (row[field] === null) wrong[`rows.${i}.${field}`] = issue('required');
    }
  });
  return wrong;
}

/** A typed value in hundredths of its unit. Either decimal sign is understood; counts are whole. */
export function parseHundredths(text: string, unit: ScoreUnit): number | null {
  const parts = /^(\d{1,6})(?:[.,](\d{1,2}))?$/u.exec(text.trim().replace(/\s*%$/u, ''));
  if (!parts) return null;
  const [, whole = '', fraction = ''] = parts;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return unit === 'count' && value % 100 !== 0 ? null : value;
}

/** As short as it is exact: `99`, `99.5`, `4.25`. */
export function formatHundredths(value: number, locale: string): string {
  const [whole, fraction] = [Math.floor(value / 100), value % 100];
  if (fraction === 0) return String(whole);
  const digits = String(fraction).padStart(2, '0').replace(/0$/u, '');
  return formatDecimal(`${whole}.${digits}`, locale);
}
