// What an organisation decides about disposal, as its form edits it.
import type { CertificateScheme } from '$lib/api/gen/CertificateScheme';
import type { DisposalSettings } from '$lib/api/gen/DisposalSettings';
import type { RetentionPolicy } from '$lib/api/gen/RetentionPolicy';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

/** What a vendor can prove that has to do with disposal, the strictest first. */
export const SCHEMES: readonly CertificateScheme[] = [
  'r2v3',
  'e_stewards',
  'naid_aaa',
  'adisa',
  'albo_gestori',
  'iso27001',
  'iso14001',
];

/** Longest years of each stand in its words. */
export const POLICIES: readonly RetentionPolicy[] = [
  'default',
  'accounting_it',
  'contract_it',
  'sanctions_it',
  'fir_it',
  'sox',
  'hipaa',
  'pci_dss',
  'iso_27001',
  'soc_2',
];

export const CRITERIA = ['quarterly', 'volume'] as const;

/** Numbers may be empty while one types. */
export interface DisposalValues extends Omit<DisposalSettings, 'sample_percent' | 'employees'> {
  sample_percent: number | null;
  employees: number | null;
}

export function disposalValues(settings: DisposalSettings): DisposalValues {
  return structuredClone(settings);
}

export function checkDisposal({ sample_percent, employees }: DisposalValues): Issues {
  return {
    sample_percent: sample_percent === null ? issue('required') : undefined,
    employees: employees === null ? issue('required') : undefined,
  };
}

export function withDisposal(values: DisposalValues): DisposalSettings {
  return {
    ...values,
    sample_percent: values.sample_percent ?? 0,
    employees: values.employees ?? 0,
  };
}

/** A choice ticked or not; in the order the choices are offered, what is not offered stays. */
export function ticked<T>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] {
  const next = new Set(chosen);
  if (on) next.add(one);
  else next.delete(one);
  return [...all.filter((a) => next.has(a)), ...[...next].filter((a) => !all.includes(a))];
}
