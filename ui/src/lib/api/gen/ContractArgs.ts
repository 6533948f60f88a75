// interim
import type { ContractId } from "./ContractId";
export type ContractArgs = { id: ContractId, };
