// A contract as its form starts from it, with what its assets and its framework are called.
import { call } from '$lib/api';
import type { ContractDraft } from '$lib/api/gen/ContractDraft';
import type { ContractId } from '$lib/api/gen/ContractId';

import { type ContractValues, toValues } from './draft';

export interface ReadContract {
  draft: ContractDraft;
  values: ContractValues;
  /** The values of another draft of it, e.g. a copy. */
  as: (draft: ContractDraft) => ContractValues;
}

export async function readContract(id: ContractId): Promise<ReadContract> {
  const { draft, assets } = await call('contract_get', { id });
  const parent = draft.parent_id;
  const above = parent === null ? null : await call('contract_get', { id: parent });
  const as = (of: ContractDraft): ContractValues => toValues(of, assets, above?.row.title);
  return { draft, values: as(draft), as };
}
