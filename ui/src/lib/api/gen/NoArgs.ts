// interim
export type NoArgs = Record<string, never>;
