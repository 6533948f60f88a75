// What is brought to a common end, as the address keeps it: a link is a request.
import type { ContractId } from '$lib/api/gen/ContractId';
import type { CotermQuery } from '$lib/api/gen/CotermQuery';
import type { ProrationBasis } from '$lib/api/gen/ProrationBasis';
import { fromIso } from '$lib/format/civil';

export const BASES: readonly ProrationBasis[] = ['act_term', 'act_365', 'monthly', '30e_360'];

type Address = Record<string, string | undefined>;

export interface CotermChoice {
  ids: ContractId[];
  end: string | null;
  basis: ProrationBasis;
  by_asset: boolean;
}

export function cotermChoice(query: Readonly<Address>): CotermChoice {
  const ids = (query.ids ?? '').split(',').filter((id) => /^\d+$/u.test(id));
  return {
    ids: [...new Set(ids.map((id) => Number(id) as ContractId))],
    end: query.end !== undefined && fromIso(query.end) !== null ? query.end : null,
    basis: BASES.find((b) => b === query.basis) ?? 'act_term',
    by_asset: query.by === 'asset',
  };
}

export function cotermAddress({ ids, end, basis, by_asset }: CotermChoice): Address {
  return {
    ids: ids.length > 0 ? ids.join(',') : undefined,
    end: end ?? undefined,
    basis: basis === 'act_term' ? undefined : basis,
    by: by_asset && ids.length === 1 ? 'asset' : undefined,
  };
}

/** What the register is asked for; `null` until contracts and an end are chosen. */
export function cotermQuery({ ids, end, basis, by_asset }: CotermChoice): CotermQuery | null {
  if (ids.length === 0 || end === null) return null;
  return { contract_ids: ids, end, basis, by_asset: by_asset && ids.length === 1 };
}

export function addressOf(query: CotermQuery): Address {
  const { contract_ids, end, basis, by_asset } = query;
  return cotermAddress({ ids: contract_ids, end, basis, by_asset });
}
