// interim
export type CopyArgs = { name: string, };
