// Drafts and words of what others give us about a lot: recyclers' certificates and notes of waste.
import type { DestructionField } from '$lib/api/gen/DestructionField';
import type { FirField } from '$lib/api/gen/FirField';
import type { LotDetail } from '$lib/api/gen/LotDetail';
import type { ReceivedDraft } from '$lib/api/gen/ReceivedDraft';
import type { SanitizationTechnique } from '$lib/api/gen/SanitizationTechnique';
import type { SerialFault } from '$lib/api/gen/SerialFault';
import type { WasteDraft } from '$lib/api/gen/WasteDraft';
import type { WasteProposal } from '$lib/api/gen/WasteProposal';
import type { IsoDate } from '$lib/format/civil';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

import { withRoles } from './drafts';
import { isNamed } from './hands';

/** What recyclers do with media, what they do most often first. */
export const RECYCLERS: readonly SanitizationTechnique[] = [
  'shred',
  'disintegrate',
  'pulverize',
  'incinerate',
  'melt',
  'deform',
  'grind',
  'degauss',
  'host_overwrite',
  'ata_sanitize_block_erase',
  'ata_security_erase_enhanced',
  'nvme_sanitize_block',
  'crypto_erase',
  'factory_reset',
];

/** Classes of particles of what a recycler shreds: hard disks, then electronics, tape and optical. */
export const PARTICLES: readonly string[] = ['H', 'E', 'T', 'O'].flatMap((letter) =>
  [1, 2, 3, 4, 5, 6, 7].map((n) => `${letter}-${n}`),
);

export const FORMATS = ['paper', 'xfir', 'paper_or_xfir'] as const;
export const STATES = ['solid', 'powder', 'sludge', 'liquid'] as const;
export const ACCEPTED = ['yes', 'partly', 'no'] as const;

/** R1 to R13, then D1 to D15, as the notes write them. */
export const OPERATIONS: readonly string[] = [
  ...Array.from({ length: 13 }, (_, i) => `R${String(i + 1)}`),
  ...Array.from({ length: 15 }, (_, i) => `D${String(i + 1)}`),
];

export const FAULT_STATUS: Record<SerialFault, Status> = {
  missing: 'critical',
  extra: 'critical',
  duplicate: 'critical',
  blank: 'warning',
  of_lot: 'ok',
};

/** What a certificate must say and does not, in words. */
export function destructionWords(fields: readonly DestructionField[]): string {
  return fields.map((field) => t(`destruction-field-${field}`)).join(', ');
}

/** What a note lacks, in words. */
export function firWords(fields: readonly FirField[]): string {
  return fields.map((field) => t(`fir-field-${field}`)).join(', ');
}

export function emptyReceived({ row }: LotDetail, received: IsoDate): ReceivedDraft {
  return {
    id: null,
    lot_id: row.id,
    vendor_id: row.draft.vendor_id,
    number: '',
    fields: {
      client_name: '',
      vendor_name: row.vendor,
      vendor_address: '',
      vendor_certifications: '',
      place_of_destruction: '',
      on_site: null,
      technique: null,
      particles: null,
      method: '',
      equipment: '',
      custody_transfer: '',
      downstream: '',
      waste_note: '',
      weight_g: null,
    },
    // Only a pickup that was: a certificate of tomorrow is none yet.
    collected_on:
      row.draft.pickup_on !== null && row.draft.pickup_on <= received ? row.draft.pickup_on : null,
    destroyed_on: null,
    document_id: null,
    received_on: received,
    note: '',
    people: [],
    serials: [],
  };
}

/** Every role of a certificate has its field, named or not. */
export function withSigners(draft: ReceivedDraft): ReceivedDraft {
  return { ...draft, people: withRoles(draft.people, ['vendor', 'witness']) };
}

/** As it is sent: without people nobody named, and without a class where nothing was cut. */
export function asReceived(draft: ReceivedDraft): ReceivedDraft {
  const { fields } = draft;
  const cut = ['shred', 'pulverize', 'disintegrate'].includes(fields.technique ?? '');
  return {
    ...draft,
    fields: { ...fields, particles: cut ? fields.particles : null },
    people: draft.people.filter(isNamed),
  };
}

/** A note of the waste that is proposed, or an empty one. */
export function emptyWaste({ row }: LotDetail, of?: WasteProposal): WasteDraft {
  return {
    id: null,
    lot_id: row.id,
    format: 'xfir',
    number: '',
    eer: of?.eer ?? '',
    description: of?.description ?? '',
    hazard: '',
    physical_state: 'solid',
    quantity_g: of && of.unweighed === 0 && of.weight_g > 0 ? of.weight_g : null,
    volume_l: null,
    packages: null,
    adr: null,
    carrier_id: null,
    albo_no: '',
    recipient_id: row.draft.vendor_id,
    authorisation: '',
    operation: '',
    stored_since: null,
    left_on: null,
    received_on: null,
    returned_on: null,
    accepted: null,
    accepted_g: null,
    document_id: null,
    note: '',
  };
}

/** Hazardous waste has a star. */
export function isHazardous(eer: string): boolean {
  return eer.trim().endsWith('*');
}
