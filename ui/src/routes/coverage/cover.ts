// A cover of an asset as it is typed.
import type { AssetId } from '$lib/api/gen/AssetId';
import type { ContractId } from '$lib/api/gen/ContractId';
import type { CoverageDraft } from '$lib/api/gen/CoverageDraft';
import type { CoverageKind } from '$lib/api/gen/CoverageKind';
import type { CoverLevel } from '$lib/api/gen/CoverLevel';
import type { EndSource } from '$lib/api/gen/EndSource';
import type { IsoDate } from '$lib/format/date';
import type { Money } from '$lib/format/money';
import { issue, type Issues } from '$lib/ui/form/form.svelte';

export const KINDS: readonly CoverageKind[] = [
  'warranty',
  'extension',
  'contract',
  'lease',
  'self_insured',
];

/** From the least to the most. */
export const LEVELS: readonly CoverLevel[] = [
  'parts_only',
  'depot',
  'collect_return',
  'nbd_onsite',
  'same_day_onsite',
  'onsite_8h',
  'onsite_4h',
  'onsite_2h',
];

export const ORIGINS: readonly EndSource[] = ['vendor', 'user', 'computed'];

export interface CoverValues {
  kind: CoverageKind;
  level: CoverLevel | '';
  provider: string;
  contract_id: string;
  reference: string;
  start: IsoDate | null;
  end: IsoDate | null;
  price: Money | null;
  keep_drive: boolean;
  origin: EndSource;
  validated_on: IsoDate | null;
  note: string;
}

export function startCover(draft: CoverageDraft | null): CoverValues {
  return {
    kind: draft?.kind ?? 'extension',
    level: draft?.level ?? '',
    provider: draft?.provider ?? '',
    contract_id: draft?.contract_id ? String(draft.contract_id) : '',
    reference: draft?.reference ?? '',
    start: draft?.start ?? null,
    end: draft?.end ?? null,
    price: draft?.price ?? null,
    keep_drive: draft?.keep_drive ?? false,
    origin: draft?.origin ?? 'user',
    validated_on: draft?.validated_on ?? null,
    note: draft?.note ?? '',
  };
}

export function checkCover({ start, end }: CoverValues): Issues {
  const backwards = start !== null && end !== null && end < start;
  return { end: backwards ? issue('end-before-start') : undefined };
}

export function coverDraft(
  draft: CoverageDraft | null,
  asset: AssetId,
  values: CoverValues,
): CoverageDraft {
  return {
    ...values,
    id: draft?.id ?? null,
    asset_id: asset,
    level: values.level === '' ? null : values.level,
    provider: values.provider.trim(),
    contract_id: values.contract_id === '' ? null : (Number(values.contract_id) as ContractId),
    reference: values.reference.trim(),
    note: values.note.trim(),
  };
}
