// Settings as the forms of the sections edit them, and back. A section replaces its own part of
// settings read afresh, so that saving one never brings back the old values of another.
import type { Closure } from '$lib/api/gen/Closure';
import type { Country } from '$lib/api/gen/Country';
import type { DeliveryMethod } from '$lib/api/gen/DeliveryMethod';
import type { Lang } from '$lib/api/gen/Lang';
import type { PaperSize } from '$lib/api/gen/PaperSize';
import type { Settings } from '$lib/api/gen/Settings';
import { daysInMonth } from '$lib/format/civil';
import type { IsoDate } from '$lib/format/date';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

import { METHODS } from '../contracts/choices';

export const COUNTRIES: readonly Country[] = ['none', 'it', 'de', 'fr', 'gb', 'es'];
export const CURRENCIES: readonly string[] = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'JPY',
  'CAD',
  'AUD',
];

// ── organisation ──

export interface OrganisationValues {
  name: string;
  address: string;
  /** `#RRGGBB` or empty. */
  accent: string;
  heading: string;
  footer: string;
  currency: string;
  /** Month 1–12 as a select keeps it. */
  fiscal_year_start: string;
}

export function organisationValues({ organisation: o }: Settings): OrganisationValues {
  return {
    name: o.name,
    address: o.address,
    accent: o.accent,
    heading: o.heading,
    footer: o.footer,
    currency: o.currency,
    fiscal_year_start: String(o.fiscal_year_start),
  };
}

export function withOrganisation(settings: Settings, values: OrganisationValues): Settings {
  return {
    ...settings,
    organisation: {
      ...settings.organisation,
      name: values.name.trim(),
      address: tidyLines(values.address),
      accent: values.accent.trim(),
      heading: values.heading.trim(),
      footer: values.footer.trim(),
      currency: values.currency,
      fiscal_year_start: Number(values.fiscal_year_start),
    },
  };
}

/** Lines without spaces around them and without empty ones at the ends. */
function tidyLines(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

// ── language and paper ──

export interface LanguageValues {
  language: Lang;
  paper: PaperSize;
}

export function languageValues({ language, paper }: Settings): LanguageValues {
  return { language, paper };
}

export function withLanguage(settings: Settings, values: LanguageValues): Settings {
  return { ...settings, ...values };
}

// ── deadlines and calendar ──

export interface ClosureValues {
  /** Stable while the form is open; never sent. */
  key: number;
  date: IsoDate | null;
  label: string;
}

export interface DeadlineValues {
  decide_buffer_days: number | null;
  leads: { method: DeliveryMethod; days: number | null }[];
  reminder_steps: number[] | null;
  country: Country;
  /** Month of the patron saint, `1`–`12`, or empty for none. */
  saint_month: string;
  saint_day: number | null;
  closures: ClosureValues[];
}

export function deadlineValues({ deadlines, calendar }: Settings): DeadlineValues {
  const saint = /^(\d{2})-(\d{2})$/u.exec(calendar.patron_saint);
  return {
    decide_buffer_days: deadlines.decide_buffer_days,
    leads: METHODS.map((method) => ({
      method,
      days: deadlines.delivery_leads.find((l) => l.method === method)?.days ?? 0,
    })),
    reminder_steps: [...deadlines.reminder_steps],
    country: calendar.country,
    saint_month: saint ? String(Number(saint[1])) : '',
    saint_day: saint ? Number(saint[2]) : null,
    closures: calendar.closures.map((c, key) => ({ ...c, key })),
  };
}

export function withDeadlines(settings: Settings, values: DeadlineValues): Settings {
  return {
    ...settings,
    deadlines: {
      ...settings.deadlines,
      decide_buffer_days: values.decide_buffer_days ?? 0,
      delivery_leads: values.leads.map(({ method, days }) => ({ method, days: days ?? 0 })),
      reminder_steps: values.reminder_steps ?? [],
    },
    calendar: {
      ...settings.calendar,
      country: values.country,
      patron_saint: saintText(values),
      closures: values.closures.flatMap(({ date, label }): Closure[] =>
        date === null ? [] : [{ date, label: label.trim() }],
      ),
    },
  };
}

function saintText({ saint_month, saint_day }: DeadlineValues): string {
  if (saint_month === '' || saint_day === null) return '';
  return `${saint_month.padStart(2, '0')}-${String(saint_day).padStart(2, '0')}`;
}

export function checkDeadlines(values: DeadlineValues): Issues {
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {};
  const month = Number(values.saint_month);
  if (month > 0) {
    // A leap year, so that 29 February is a day.
    const last = daysInMonth(2028, month);
    if (values.saint_day === null) wrong['calendar.patron_saint.day'] = issue('required');
    else if (values.saint_day < 1 || values.saint_day > last) {
      wrong['calendar.patron_saint.day'] = issue('day-of-month', { max: String(last) });
    }
  }
  values.closures.forEach((closure, i) => {
    if (closure.date === null) wrong[`calendar.closures.${i}.date`] = issue('required');
  });
  return wrong;
}

/** Closures by day, as the register keeps them; lines still without a day come last. */
export function sortedClosures(closures: readonly ClosureValues[]): ClosureValues[] {
  return [...closures].sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
}

export function newClosure(closures: readonly ClosureValues[]): ClosureValues {
  return { key: Math.max(-1, ...closures.map((c) => c.key)) + 1, date: null, label: '' };
}

/** `60, 30, 14` as steps, largest first and each once; `null` when it is not a list of days. */
export function parseSteps(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/u).filter(Boolean);
  if (!parts.every((p) => /^\d{1,3}$/u.test(p))) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => b - a);
}

export function formatSteps(steps: readonly number[]): string {
  return steps.join(', ');
}
