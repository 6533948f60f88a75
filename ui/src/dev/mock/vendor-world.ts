// What hangs on the vendors of the world in memory: one of them has something of everything.
import type { CertificateDraft } from '$lib/api/gen/CertificateDraft';
import type { EscalationLevel } from '$lib/api/gen/EscalationLevel';
import type { SurveyDraft } from '$lib/api/gen/SurveyDraft';
import type { VendorStandards } from '$lib/api/gen/VendorStandards';

/** The files of all vendors, and what they are measured by. */
export interface VendorFiles {
  levels: Record<number, EscalationLevel[]>;
  proofs: CertificateDraft[];
  surveys: SurveyDraft[];
  standards: VendorStandards;
}

const ACME = 1 as never;

export function vendorFiles(): VendorFiles {
  const level = { hours: '', phone: '', email: '', portal: '', quote_no: '' };
  const proof = { label: '', scope: '', issuer: '', alert_days: null, note: '', document_id: null };
  const answers = { administrative: null, commercial: null, note: '' };
  return {
    levels: {
      1: [
        {
          ...level,
          id: 1 as never,
          who: 'Service desk',
          after_minutes: 0,
          hours: '24 × 7',
          phone: '+39 02 5550 100',
          quote_no: 'BF-2210',
        },
        {
          ...level,
          id: 2 as never,
          who: 'Duty manager',
          after_minutes: 90,
          email: 'duty@acme-hosting.example',
        },
      ],
    },
    proofs: [
      proofOf(1, 'iso27001', 'IT-27-4410', '2024-01-15', '2027-01-14', proof),
      proofOf(2, 'insurance', 'P-882', '2025-07-01', '2026-06-30', proof),
      proofOf(3, 'dpa', '', '2024-03-01', null, proof),
    ],
    surveys: [
      {
        ...answers,
        id: 1 as never,
        vendor_id: ACME,
        delivered_on: '2026-09-14',
        reference: 'DDT 4471',
        availability: 4,
        quality: 5,
        reliability: 3,
      },
    ],
    standards: {
      expiry_alert_days: 60,
      rows: [
        { kind: 'sla_attainment', weight: 25, target: 9900, zero: 8000 },
        { kind: 'sla_breaches', weight: 10, target: 0, zero: 600 },
        { kind: 'sla_credits', weight: 10, target: 10_000, zero: 0 },
        { kind: 'delivery', weight: 20, target: 450, zero: 200 },
        { kind: 'price', weight: 15, target: 0, zero: 1000 },
        { kind: 'tacit', weight: 5, target: 3000, zero: 10_000 },
        { kind: 'concentration', weight: 5, target: 2000, zero: 6000 },
        { kind: 'certificates', weight: 10, target: 0, zero: 200 },
      ],
    },
  };
}

function proofOf(
  id: number,
  scheme: CertificateDraft['scheme'],
  number: string,
  valid_from: string,
  valid_until: string | null,
  rest: Pick<
    CertificateDraft,
    'label' | 'scope' | 'issuer' | 'alert_days' | 'note' | 'document_id'
  >,
): CertificateDraft {
  return { ...rest, id: id as never, vendor_id: ACME, scheme, number, valid_from, valid_until };
}
