// interim
export type FileOutcome = { done: boolean, name: string, };
