// interim
export type GridLayout = { key: string, layout: string, };
