// interim
import type { ContractId } from "./ContractId";
export type ContractDeleteArgs = { op_id: string, id: ContractId, };
