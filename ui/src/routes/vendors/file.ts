// What hangs on a vendor, as its dialogs edit it and back, and in words.
import type { CertificateDraft } from '$lib/api/gen/CertificateDraft';
import type { CertificateScheme } from '$lib/api/gen/CertificateScheme';
import type { EscalationLevel } from '$lib/api/gen/EscalationLevel';
import type { SurveyDraft } from '$lib/api/gen/SurveyDraft';
import type { VendorId } from '$lib/api/gen/VendorId';
import type { IsoDate } from '$lib/format/civil';
import { formatNumber } from '$lib/format/number';
import { locale, t } from '$lib/i18n';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

/** A level while it is edited: its minutes may be missing for a moment. */
export interface LevelValues extends Omit<EscalationLevel, 'after_minutes'> {
  after_minutes: number | null;
  /** Stable while the form is open; never sent. */
  key: number;
}

/** Fields of a level, as errors name them. */
export const LEVEL_FIELDS = [
  'who',
  'after_minutes',
  'hours',
  'phone',
  'email',
  'portal',
  'quote_no',
] as const;

export function newLevel(levels: readonly LevelValues[]): LevelValues {
  const key = Math.max(-1, ...levels.map((l) => l.key)) + 1;
  const blank = { who: '', hours: '', phone: '', email: '', portal: '', quote_no: '' };
  return { key, id: null, after_minutes: levels.length === 0 ? 0 : null, ...blank };
}

/** The levels of a path; one to fill in where there is none. */
export function levelValues(levels: readonly EscalationLevel[]): LevelValues[] {
  return levels.length === 0 ? [newLevel([])] : levels.map((level, key) => ({ ...level, key }));
}

export function levelDrafts(levels: readonly LevelValues[]): EscalationLevel[] {
  return levels.map(({ key: _key, after_minutes, ...level }) => ({
    ...level,
    after_minutes: after_minutes ?? 0,
  }));
}

export function checkLevels({ levels }: { levels: readonly LevelValues[] }): Issues {
  const wrong: Record<string, ReturnType<typeof issue> | undefined> = {};
  levels.forEach((level, i) => {
    if (level.who.trim() === '') wrong[`levels.${i}.who`] = issue('required');
    if (level.after_minutes === null) wrong[`levels.${i}.after_minutes`] = issue('required');
  });
  return wrong;
}

/** A list with one thing a place further up or down. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at + by, 0, one);
  return next;
}

/** `at once`, `after 1 h 30 min`, `after 2 days`. */
export function afterText(minutes: number): string {
  if (minutes === 0) return t('vendors-after-now');
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ];
  const time = [
    days > 0 ? t('vendors-time-days', { count: days }) : '',
    hours > 0 ? t('vendors-time-hours', { count: hours }) : '',
    rest > 0 ? t('vendor-file-minutes', { count: rest }) : '',
  ];
  return t('vendors-after', { time: time.filter(Boolean).join(' ') });
}

export interface ProofValues extends Omit<CertificateDraft, 'id' | 'vendor_id' | 'scheme'> {
  scheme: string;
}

export function proofValues(draft: CertificateDraft | null): ProofValues {
  const { id: _id, vendor_id: _vendor, ...rest } = draft ?? BLANK_PROOF;
  return rest;
}

const BLANK_PROOF: CertificateDraft = {
  id: null,
  vendor_id: 0 as VendorId,
  scheme: 'iso27001',
  label: '',
  number: '',
  scope: '',
  issuer: '',
  valid_from: null,
  valid_until: null,
  alert_days: null,
  note: '',
  document_id: null,
};

export function proofDraft(
  old: CertificateDraft | null,
  vendor: VendorId,
  values: ProofValues,
): CertificateDraft {
  return {
    ...values,
    id: old?.id ?? null,
    vendor_id: vendor,
    scheme: values.scheme as CertificateScheme,
  };
}

export function checkProof({ scheme, label }: ProofValues): Issues {
  return { label: scheme === 'other' && label.trim() === '' ? issue('required') : undefined };
}

/** The five questions about a delivery, in the order of the register. */
export const QUESTIONS = [
  'administrative',
  'commercial',
  'availability',
  'quality',
  'reliability',
] as const;
export type Question = (typeof QUESTIONS)[number];

export interface SurveyValues extends Record<Question, string> {
  delivered_on: IsoDate | null;
  reference: string;
  note: string;
}

export function surveyValues(draft: SurveyDraft | null, today: IsoDate): SurveyValues {
  const mark = (question: Question): string => String(draft?.[question] ?? '');
  return {
    delivered_on: draft ? draft.delivered_on : today,
    reference: draft?.reference ?? '',
    note: draft?.note ?? '',
    administrative: mark('administrative'),
    commercial: mark('commercial'),
    availability: mark('availability'),
    quality: mark('quality'),
    reliability: mark('reliability'),
  };
}

export function surveyDraft(
  old: SurveyDraft | null,
  vendor: VendorId,
  values: SurveyValues,
): SurveyDraft {
  const mark = (question: Question): number | null => Number(values[question]) || null;
  return {
    ...values,
    id: old?.id ?? null,
    vendor_id: vendor,
    administrative: mark('administrative'),
    commercial: mark('commercial'),
    availability: mark('availability'),
    quality: mark('quality'),
    reliability: mark('reliability'),
  };
}

export function checkSurvey(values: SurveyValues): Issues {
  const answered = QUESTIONS.some((question) => values[question] !== '');
  return {
    delivered_on: values.delivered_on === null ? issue('required') : undefined,
    administrative: answered ? undefined : issue('no-answer'),
  };
}

/** `Administrative follow-up 4 · Quality of the intervention 5`: the answers given. */
export function marksText(draft: SurveyDraft): string {
  const given = QUESTIONS.flatMap((question) => {
    const mark = draft[question];
    if (mark === null) return [];
    return [`${t(`field-name-${question}`)} ${formatNumber(mark, locale())}`];
  });
  return given.join(' · ');
}
