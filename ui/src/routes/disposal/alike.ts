// Two serial numbers side by side: which characters differ.

/** A piece of a number, marked where the other one differs. */
export interface Piece {
  text: string;
  differs: boolean;
}

function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        a[i] === b[j]
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function pieces(chars: readonly string[], same: ReadonlySet<number>): Piece[] {
  const out: Piece[] = [];
  chars.forEach((text, i) => {
    const differs = !same.has(i);
    const last = out.at(-1);
    if (last?.differs === differs) last.text += text;
    else out.push({ text, differs });
  });
  return out;
}

/** Both numbers in pieces. Case does not make a difference, as it makes none to the register. */
export function compare(one: string, other: string): [Piece[], Piece[]] {
  const [a, b] = [[...one], [...other]];
  const [x, y] = [a.map((c) => c.toUpperCase()), b.map((c) => c.toUpperCase())];
  const table = lengths(x, y);
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < x.length && j < y.length;) {
    if (x[i] === y[j]) {
      left.add(i);
      right.add(j);
      i += 1;
      j += 1;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [pieces(a, left), pieces(b, right)];
}

/** The numbers of a typed or pasted list, one a line; blank lines at its end say nothing. */
export function listed(text: string): string[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
