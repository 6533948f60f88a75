// Drafts and words of custody and certificates.
import type { CertificateField } from '$lib/api/gen/CertificateField';
import type { CustodyDraft } from '$lib/api/gen/CustodyDraft';
import type { CustodyProblem } from '$lib/api/gen/CustodyProblem';
import type { LotCustody } from '$lib/api/gen/LotCustody';
import type { LotDetail } from '$lib/api/gen/LotDetail';
import type { PartyDraft } from '$lib/api/gen/PartyDraft';
import type { SignatoryDraft } from '$lib/api/gen/SignatoryDraft';
import type { SignatoryRole } from '$lib/api/gen/SignatoryRole';
import { t } from '$lib/i18n';

import { emptySignatory } from './drafts';

/** Rows of a long list that are shown; how many more there are is said. */
export const MOST_SHOWN = 100;

export const ACTIONS = [
  'collect',
  'store',
  'transport',
  'receive',
  'open',
  'reseal',
  'sanitize',
  'destroy',
  'return',
] as const;
export const PARTIES = ['person', 'storage', 'carrier', 'recycler'] as const;

/** Who stands in a role, or nobody yet. */
export function signatory(role: SignatoryRole, people: readonly SignatoryDraft[]): SignatoryDraft {
  return people.find((p) => p.role === role) ?? emptySignatory(role);
}

/** Somebody was named, or signed. */
export function isNamed(who: SignatoryDraft): boolean {
  return who.person_id !== null || who.name.trim() !== '' || who.signature !== '';
}

export function partyName({ name, organisation }: PartyDraft): string {
  return [name, organisation].filter((part) => part !== '').join(', ');
}

export function emptyParty({ row }: LotDetail): PartyDraft {
  return {
    id: null,
    lot_id: row.id,
    kind: 'person',
    name: '',
    organisation: '',
    id_document: '',
    vendor_id: null,
  };
}

/** The next hand-over: from the last hand, in the container and under the seals it has. */
export function nextHandover({ row }: LotDetail, chain: LotCustody): CustodyDraft {
  const last = chain.events.at(-1)?.draft;
  return {
    id: null,
    lot_id: row.id,
    at: '',
    zone: last?.zone ?? '',
    action: last ? 'transport' : 'collect',
    from_id: last?.to_id ?? (0 as never),
    to_id: 0 as never,
    place: '',
    container: last?.container ?? '',
    seals: last?.seals ?? [],
    vehicle: '',
    driver: '',
    condition: '',
    photo_id: null,
    note: '',
    lines: [],
    people: [],
  };
}

/** Problems told at a hand-over. */
export function problemsAt(
  problems: readonly CustodyProblem[],
  position: number,
): CustodyProblem[] {
  return problems.filter((p) => 'at' in p && p.at === position);
}

/** Problems of the whole chain. */
export function problemsOfAll(problems: readonly CustodyProblem[]): CustodyProblem[] {
  return problems.filter((p) => !('at' in p));
}

export function problemWords(problem: CustodyProblem): string {
  const { code, ...params } = problem;
  return t(`custody-problem-${code}`, params);
}

/** Fields of a certificate, in words; ids of words have no dots. */
export function fieldWords(fields: readonly CertificateField[]): string {
  return fields.map((field) => t(`certificate-field-${field.replace('.', '-')}`)).join(', ');
}
