// interim
export type HistoryArgs = { ent: string, };
