// The closed choices of disposal in the order they are offered, and which questions a record asks.
import type { FormAnswer } from '$lib/api/gen/FormAnswer';
import type { LineAnswer } from '$lib/api/gen/LineAnswer';
import type { LotReason } from '$lib/api/gen/LotReason';
import type { MediaType } from '$lib/api/gen/MediaType';
import type { MediumDestination } from '$lib/api/gen/MediumDestination';
import type { MediumException } from '$lib/api/gen/MediumException';
import type { PolicyProfile } from '$lib/api/gen/PolicyProfile';
import type { Sanitization } from '$lib/api/gen/Sanitization';
import type { SanitizationTechnique } from '$lib/api/gen/SanitizationTechnique';
import type { SanitizationVerification } from '$lib/api/gen/SanitizationVerification';
import type { SecurityCategory } from '$lib/api/gen/SecurityCategory';

export const REASONS: readonly LotReason[] = [
  'refresh',
  'office_closure',
  'data_centre_exit',
  'lease_return',
  'failure',
  'ad_hoc',
];

export const DESTINATIONS: readonly MediumDestination[] = [
  'internal_reuse',
  'on_site_maintenance',
  'sale',
  'donation',
  'lease_return',
  'rma_exchange',
  'recycler_under_contract',
  'recycler',
];

export const PROFILES: readonly PolicyProfile[] = ['r2_ieee2883', 'iso21964', 'r1'];

export const CATEGORIES: readonly SecurityCategory[] = [
  'none',
  'low',
  'moderate',
  'high',
  'unknown',
];

export const EXCEPTIONS: readonly MediumException[] = [
  'vendor_destroys',
  'kept',
  'no_data',
  'lost',
  'other',
];

export const LINE_ANSWERS: readonly LineAnswer[] = ['yes', 'no', 'not_needed'];
export const FORM_ANSWERS: readonly FormAnswer[] = ['yes', 'no', 'unknown'];

export const VERIFICATIONS: readonly SanitizationVerification[] = [
  'not_done',
  'tool_status',
  'full_read',
  'sampling',
  'visual',
  'passed',
  'failed',
];

export const MEDIA: readonly MediaType[] = [
  'hdd',
  'ssd_sata',
  'ssd_nvme',
  'sshd',
  'embedded_flash',
  'usb_flash',
  'mobile',
  'tape',
  'optical',
  'floppy',
  'network_device',
  'printer_mfp',
  'ram',
  'nvdimm',
  'paper',
  'cloud_logical',
];

type T = SanitizationTechnique;

const ATA: readonly T[] = [
  'ata_sanitize_overwrite',
  'ata_sanitize_block_erase',
  'ata_sanitize_crypto_scramble',
  'ata_security_erase',
  'ata_security_erase_enhanced',
  'tcg_revert',
];
const NVME: readonly T[] = [
  'nvme_sanitize_block',
  'nvme_sanitize_crypto',
  'nvme_sanitize_overwrite',
  'nvme_format_ses1',
  'nvme_format_ses2',
  'tcg_revert',
];
const BROKEN: readonly T[] = ['shred', 'pulverize', 'disintegrate', 'incinerate', 'melt', 'deform'];
const WRONG: readonly T[] = ['quick_format', 'trim_only', 'delete_only'];

/**
 * Techniques people use on a kind of medium, those that count first. What each achieves is the
 * register's to say: what counts for nothing is offered, too, because it is what was done.
 */
export function techniquesFor(media: MediaType): readonly T[] {
  switch (media) {
    case 'hdd':
      return ['host_overwrite', ...ATA, 'degauss', ...BROKEN, ...WRONG];
    case 'sshd':
    case 'ssd_sata':
      return [...ATA, 'host_overwrite', 'crypto_erase', ...BROKEN, 'degauss', ...WRONG];
    case 'ssd_nvme':
      return [...NVME, 'host_overwrite', 'crypto_erase', ...BROKEN, 'degauss', ...WRONG];
    case 'usb_flash':
    case 'nvdimm':
      return ['host_overwrite', 'crypto_erase', 'vendor_erase', ...BROKEN, ...WRONG];
    case 'embedded_flash':
      return ['embedded_sanitize', 'host_overwrite', 'crypto_erase', ...BROKEN, ...WRONG];
    case 'tape':
      return ['tape_long_erase', 'host_overwrite', 'crypto_erase', 'degauss', ...BROKEN];
    case 'floppy':
      return ['host_overwrite', 'degauss', ...BROKEN, ...WRONG];
    case 'optical':
      return ['grind', ...BROKEN];
    case 'mobile':
      return ['mobile_reset_encrypted', 'factory_reset', ...BROKEN];
    case 'network_device':
    case 'printer_mfp':
      return ['factory_reset', 'vendor_erase', 'write_erase', ...BROKEN];
    case 'ram':
      return ['power_off', ...BROKEN];
    case 'paper':
      return ['shred', 'incinerate', 'disintegrate'];
    case 'cloud_logical':
      return ['cloud_key_destroy', 'host_overwrite', 'delete_only'];
  }
}

const CRYPTO: readonly T[] = [
  'ata_sanitize_crypto_scramble',
  'nvme_format_ses2',
  'nvme_sanitize_crypto',
  'tcg_revert',
  'crypto_erase',
  'mobile_reset_encrypted',
  'cloud_key_destroy',
];

/** What a record of such a deed is asked; nothing else is shown. */
export interface Asked {
  crypto: boolean;
  passes: boolean;
  particles: boolean;
  degausser: boolean;
  vendor: boolean;
  namespaces: boolean;
  lock: boolean;
  hidden: boolean;
  /** Broken: a photograph, a witness. */
  physical: boolean;
}

export function asked({ media, technique, additional }: Sanitization): Asked {
  const all = [technique, ...additional];
  const any = (some: readonly T[]): boolean => all.some((one) => some.includes(one));
  return {
    crypto: any(CRYPTO),
    passes: any(['host_overwrite', 'ata_sanitize_overwrite', 'nvme_sanitize_overwrite']),
    particles: any(['shred', 'pulverize', 'disintegrate']),
    degausser: any(['degauss']),
    vendor: any(['vendor_erase', 'write_erase', 'cloud_key_destroy']),
    namespaces: any(['nvme_format_ses1', 'nvme_format_ses2']),
    lock: media === 'mobile',
    hidden:
      (media === 'hdd' || media === 'sshd' || media === 'ssd_sata') &&
      any(['host_overwrite', 'ata_security_erase', 'ata_security_erase_enhanced']),
    physical: any([...BROKEN, 'grind']),
  };
}

/** The letter of ISO/IEC 21964 for what a medium is made of; `null` where nothing can be shredded. */
export function particleLetter(media: MediaType): string | null {
  switch (media) {
    case 'paper':
      return 'P';
    case 'optical':
      return 'O';
    case 'tape':
    case 'floppy':
      return 'T';
    case 'hdd':
      return 'H';
    case 'cloud_logical':
      return null;
    default:
      return 'E';
  }
}
