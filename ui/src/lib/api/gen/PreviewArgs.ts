// interim
export type PreviewArgs = { id: number, };
