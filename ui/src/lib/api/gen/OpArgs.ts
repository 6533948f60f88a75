// interim
export type OpArgs = { op_id: string, };
