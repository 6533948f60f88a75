// interim
export type NamedId = { id: number, name: string, };
