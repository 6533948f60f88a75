// The words and marks of disposal lots, their media, records and evidence.
import type { EvidenceMatched } from '$lib/api/gen/EvidenceMatched';
import type { EvidenceStatus } from '$lib/api/gen/EvidenceStatus';
import type { LotDraft } from '$lib/api/gen/LotDraft';
import type { LotLine } from '$lib/api/gen/LotLine';
import type { LotMedium } from '$lib/api/gen/LotMedium';
import type { LotRow } from '$lib/api/gen/LotRow';
import type { LotStage } from '$lib/api/gen/LotStage';
import type { MediumRecord } from '$lib/api/gen/MediumRecord';
import type { RecordState } from '$lib/api/gen/RecordState';
import type { SanitizationDecision } from '$lib/api/gen/SanitizationDecision';
import type { SanitizationReason } from '$lib/api/gen/SanitizationReason';
import type { SanitizationStep } from '$lib/api/gen/SanitizationStep';
import type { StageBlock } from '$lib/api/gen/StageBlock';
import { register } from '$lib/app/register.svelte';
import { href } from '$lib/app/router';
import { formatNumber } from '$lib/format/number';
import { NONE } from '$lib/format/text';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** The way of a lot; `cancelled` is no stage of it. */
export const STAGES: readonly LotStage[] = [
  'draft',
  'approved',
  'collected',
  'sanitizing',
  'verified',
  'handed_over',
  'certified',
  'closed',
];

export const STAGE_STATUS: Record<LotStage, Status> = {
  draft: 'neutral',
  approved: 'info',
  collected: 'info',
  sanitizing: 'info',
  verified: 'info',
  handed_over: 'warning',
  certified: 'ok',
  closed: 'ok',
  cancelled: 'ended',
};

export const RECORD_STATUS: Record<RecordState, Status> = {
  proposed: 'info',
  accepted: 'ok',
  rejected: 'critical',
  escalated: 'warning',
  withdrawn: 'ended',
};

export const DECISION_STATUS: Record<SanitizationDecision, Status> = {
  accepted: 'ok',
  rejected: 'critical',
  escalated: 'warning',
};

export const EVIDENCE_STATUS: Record<EvidenceStatus, Status> = {
  erased: 'ok',
  failed: 'critical',
  aborted: 'critical',
  in_progress: 'info',
  issued: 'warning',
  never_sanitized: 'critical',
  unknown: 'warning',
};

export const MATCHED_STATUS: Record<EvidenceMatched, Status> = {
  serial: 'ok',
  cut_serial: 'warning',
  by_hand: 'ok',
  ambiguous: 'critical',
  host: 'warning',
  look_alike: 'warning',
  unmatched: 'critical',
  set_aside: 'ended',
};

export function emptyLot(): LotDraft {
  return {
    id: null,
    title: '',
    reason: 'refresh',
    destination: 'recycler_under_contract',
    will_be_reused: false,
    profile: 'r2_ieee2883',
    format_purges: false,
    requested_by_id: register()?.operator?.id ?? null,
    coordinator_id: null,
    vendor_id: null,
    vendor_order: '',
    pickup_on: null,
    gate_reason: '',
    custody_reason: '',
    cost: null,
    hold: '',
    note: '',
  };
}

export function lotHref(id: number, query?: Record<string, string>): string {
  return href(['disposal', id], query);
}

/** `3 of 8`; nothing where there is no medium. */
export function mediaWords(of: Pick<LotRow, 'media' | 'media_done'>, locale: string): string {
  return t('lot-media-done', {
    done: formatNumber(of.media_done, locale),
    media: formatNumber(of.media, locale),
  });
}

/** What keeps a lot from its next stage, with the first examples. */
export function blockWords({ code, count, examples }: StageBlock): string {
  const words = t(`stage-block-${code}`, { count });
  if (examples.length === 0) return words;
  const rest = count - examples.length;
  const list = examples.join(', ');
  return `${words} ${
    rest > 0
      ? t('stage-block-examples-more', { list, count: rest })
      : t('stage-block-examples', { list })
  }`;
}

/** Where a block is mended: the tab of the lot. */
export function blockTab({ code }: StageBlock): string | null {
  if (/^(no_lines|legal_hold|backup|licences|labels|mdm)/u.test(code)) return 'assets';
  if (code.startsWith('medi')) return 'media';
  switch (code) {
    case 'custody_missing':
    case 'custody_fault':
      return 'custody';
    case 'vendor_record_missing':
    case 'not_reconciled':
      return 'received';
    case 'waste_note_missing':
      return 'waste';
    case 'certificate_missing':
      return 'certificates';
    default:
      return null;
  }
}

/** How a medium stands, as one mark. */
export function mediumStatus(medium: LotMedium): { status: Status; label: string } {
  if (medium.exception !== null) {
    return { status: 'warning', label: t('medium-state-exception') };
  }
  if (medium.record_state !== null) {
    const status = RECORD_STATUS[medium.record_state];
    return { status, label: t(`record-state-${medium.record_state}`) };
  }
  return medium.done
    ? { status: 'neutral', label: t('medium-state-nothing') }
    : { status: 'critical', label: t('medium-state-open') };
}

/** What was achieved and by what; of what nobody recorded, nothing. */
export function methodWords({ record }: LotMedium): string {
  if (!record) return NONE;
  const technique = t(`sanitization-technique-${record.technique}`);
  return `${t(`achieved-method-${record.achieved}`)} · ${technique}`;
}

/** The tool, and how what it did was verified; nothing without a record. */
export function resultWords({ record }: LotMedium): string {
  if (!record) return '';
  const told =
    record.errors > 0
      ? t('evidence-errors', { count: record.errors })
      : t(`sanitization-verification-${record.verification}`);
  return [record.tool, told].filter(Boolean).join(' · ');
}

export function resultStatus({ errors, verification }: MediumRecord): Status {
  if (errors > 0 || verification === 'failed') return 'critical';
  return verification === 'not_done' ? 'warning' : 'ok';
}

/** How many of the five questions of an asset have an answer. */
export function answered({ draft }: LotLine): number {
  const { legal_hold, backup, licences, labels, mdm } = draft.checks;
  return [legal_hold, backup, licences, labels, mdm].filter((a) => a !== null).length;
}

export function reasonWords(reason: SanitizationReason): string {
  switch (reason.code) {
    case 'technique':
      return t('sanitization-reason-technique', { flag: t(`sanitization-flag-${reason.flag}`) });
    case 'below_required':
      return t('sanitization-reason-below_required', {
        achieved: t(`achieved-method-${reason.achieved}`),
        required: t(`sanitization-method-${reason.required}`),
      });
    case 'verification_unsuitable':
      return t('sanitization-reason-verification_unsuitable', {
        verification: t(`sanitization-verification-${reason.verification}`),
      });
    case 'media_contradicts':
      return t('sanitization-reason-media_contradicts', {
        told: t(`media-type-${reason.told}`),
        recorded: t(`media-type-${reason.recorded}`),
      });
    case 'errors_reported':
      return t('sanitization-reason-errors_reported', { count: reason.count });
    default:
      return t(`sanitization-reason-${reason.code}`);
  }
}

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** One step of a verdict as a sentence. */
export function stepWords(step: SanitizationStep): string {
  switch (step.step) {
    case 'required':
      return t('sanitization-step-required', {
        category: t(`security-category-${step.category}`),
        reused: yes(step.will_be_reused),
        leaves: yes(step.leaves_control),
        minimum: t(`sanitization-method-${step.minimum}`),
      });
    case 'note':
      return t(`sanitization-step-note-${step.note}`);
    case 'achieved':
      return t('sanitization-step-achieved', {
        technique: t(`sanitization-technique-${step.technique}`),
        media: t(`media-type-${step.media}`),
        achieved: t(`achieved-method-${step.achieved}`),
        profile: t(`policy-profile-${step.profile}`),
      });
    case 'advice':
      return t('sanitization-step-advice', { flag: t(`sanitization-flag-${step.flag}`) });
    case 'reason':
      return t('sanitization-step-reason', { reason: reasonWords(step.reason) });
    case 'decision':
      return t(`sanitization-step-decision-${step.decision}`);
  }
}
