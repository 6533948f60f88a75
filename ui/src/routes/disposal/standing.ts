// How a certificate stands.
import type { SealedCertificate } from '$lib/api/gen/SealedCertificate';
import type { Status } from '$lib/ui/types';

export function standing({ annulled_on, superseded_by }: SealedCertificate): {
  status: Status;
  id: 'force' | 'annulled' | 'superseded';
} {
  if (superseded_by !== '') return { status: 'ended', id: 'superseded' };
  if (annulled_on !== null) return { status: 'critical', id: 'annulled' };
  return { status: 'ok', id: 'force' };
}
