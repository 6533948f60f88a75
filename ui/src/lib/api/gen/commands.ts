// Stands in until `cargo xtask gen` writes the real map: every command by name, loosely typed.

export interface Commands {
  [name: string]: { args: Record<string, unknown>; result: unknown };
}
