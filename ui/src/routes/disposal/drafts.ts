// Empty drafts of media, people and records.
import type { DisposalLineId } from '$lib/api/gen/DisposalLineId';
import type { LotMedium } from '$lib/api/gen/LotMedium';
import type { MediumDraft } from '$lib/api/gen/MediumDraft';
import type { RecordDraft } from '$lib/api/gen/RecordDraft';
import type { SignatoryDraft } from '$lib/api/gen/SignatoryDraft';
import type { SignatoryRole } from '$lib/api/gen/SignatoryRole';

import { asked, particleLetter, techniquesFor } from './choices';

export function emptyMedium(line: DisposalLineId): MediumDraft {
  return {
    id: null,
    line_id: line,
    media_type: null,
    manufacturer: '',
    model: '',
    serial: '',
    capacity_gb: null,
    self_encrypting: false,
    data_bearing: true,
    will_be_reused: null,
    leaves_control: null,
    note: '',
  };
}

export function emptySignatory(role: SignatoryRole): SignatoryDraft {
  return {
    id: null,
    role,
    person_id: null,
    name: '',
    title: '',
    organisation: '',
    place: '',
    contact: '',
    signed_on: null,
    signature: '',
    signature_kind: null,
  };
}

/** Every role has its field, named or not. */
export function withRoles(
  people: readonly SignatoryDraft[],
  roles: readonly SignatoryRole[],
): SignatoryDraft[] {
  const missing = roles.filter((role) => !people.some((p) => p.role === role));
  return [...people, ...missing.map(emptySignatory)];
}

/** A record of a medium, as it is begun: the first technique its kind is usually treated with. */
export function emptyRecord({ id, draft }: LotMedium): RecordDraft {
  const media = draft.media_type ?? 'hdd';
  return {
    id: null,
    medium_id: id,
    origin: 'typed',
    evidence_id: null,
    received_id: null,
    deed: {
      media,
      technique: techniquesFor(media)[0] ?? 'host_overwrite',
      additional: [],
      crypto_erase: null,
      passes: null,
      particles: null,
      vendor_statement: null,
      all_namespaces: null,
      degausser_matched: null,
      activation_lock_removed: null,
    },
    verification: 'not_done',
    verification_detail: '',
    errors: 0,
    inaccessible: false,
    written_since: false,
    hidden_area: 'unknown',
    tool: '',
    tool_version: '',
    equipment: '',
    calibrated_on: null,
    tool_calibrated: null,
    performer_qualified: null,
    started_at: null,
    finished_at: null,
    zone_assumed: false,
    place: '',
    external: false,
    vendor_id: null,
    details: '',
    note: '',
    people: [emptySignatory('performer'), emptySignatory('validator'), emptySignatory('witness')],
  };
}

/** The record with an answer only where its technique asks, and without people nobody named. */
export function asRecorded(draft: RecordDraft): RecordDraft {
  const { deed } = draft;
  const ask = asked(deed);
  const letter = particleLetter(deed.media);
  return {
    ...draft,
    hidden_area: ask.hidden || deed.media === 'hdd' ? draft.hidden_area : 'none',
    deed: {
      ...deed,
      crypto_erase: ask.crypto ? deed.crypto_erase : null,
      passes: ask.passes ? deed.passes : null,
      particles:
        ask.particles && letter && deed.particles?.startsWith(letter) ? deed.particles : null,
      vendor_statement: ask.vendor ? deed.vendor_statement : null,
      all_namespaces: ask.namespaces ? deed.all_namespaces : null,
      degausser_matched: ask.degausser ? deed.degausser_matched : null,
      activation_lock_removed: ask.lock ? deed.activation_lock_removed : null,
    },
    people: draft.people.filter((p) => p.name.trim() !== '' || p.person_id !== null),
  };
}
