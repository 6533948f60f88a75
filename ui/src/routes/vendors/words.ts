// Words of vendors that several places share.
import type { Band } from '$lib/api/gen/Band';
import type { CertificateDraft } from '$lib/api/gen/CertificateDraft';
import type { CertificateScheme } from '$lib/api/gen/CertificateScheme';
import type { ContactDraft } from '$lib/api/gen/ContactDraft';
import type { ContactKind } from '$lib/api/gen/ContactKind';
import type { RiskLevel } from '$lib/api/gen/RiskLevel';
import type { Validity } from '$lib/api/gen/Validity';
import type { VendorKind } from '$lib/api/gen/VendorKind';
import { t } from '$lib/i18n';
import type { Status } from '$lib/ui/types';

/** What a vendor can do for us, in the order of the register. */
export const KINDS: readonly VendorKind[] = [
  'maker',
  'reseller',
  'maintainer',
  'software',
  'cloud',
  'telecom',
  'leasing',
  'itad',
  'printing',
  'service',
  'other',
];

export const CONTACT_KINDS: readonly ContactKind[] = [
  'account_manager',
  'technical',
  'billing',
  'escalation',
  'legal',
  'data_protection',
  'other',
];

export const RISKS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

export const SCHEMES: readonly CertificateScheme[] = [
  'iso27001',
  'iso9001',
  'iso14001',
  'soc2',
  'insurance',
  'dpa',
  'r2v3',
  'e_stewards',
  'naid_aaa',
  'adisa',
  'albo_gestori',
  'durc',
  'other',
];

export const BANDS: readonly Band[] = ['good', 'watch', 'poor'];
export const VALIDITIES: readonly Validity[] = ['expired', 'expiring', 'valid', 'not_yet'];

/** What somebody is to us, and the title they have. */
export function roleText({ kind, role }: ContactDraft): string {
  if (kind === 'other') return role || t('vendor-contact-kind-other');
  const word = t(`vendor-contact-kind-${kind}`);
  return role === '' || role === word ? word : `${word} · ${role}`;
}

/** What a document is called: its own name where its kind says nothing. */
export function proofName({ scheme, label }: Pick<CertificateDraft, 'scheme' | 'label'>): string {
  if (label === '') return t(`vendor-scheme-${scheme}`);
  return scheme === 'other' ? label : `${t(`vendor-scheme-${scheme}`)} · ${label}`;
}

export const VALIDITY_STATUS: Readonly<Record<Validity, Status>> = {
  not_yet: 'neutral',
  valid: 'ok',
  expiring: 'warning',
  expired: 'critical',
  replaced: 'ended',
};

export const BAND_STATUS: Readonly<Record<Band, Status>> = {
  good: 'ok',
  watch: 'warning',
  poor: 'critical',
};

export const RISK_STATUS: Readonly<Record<RiskLevel, Status>> = {
  low: 'ok',
  medium: 'neutral',
  high: 'warning',
  critical: 'critical',
};

export function kindsText(kinds: readonly VendorKind[], none = ''): string {
  return kinds.map((kind) => t(`vendor-kind-${kind}`)).join(', ') || none;
}
