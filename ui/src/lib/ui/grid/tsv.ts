// Rows as tab-separated text, quoted as Excel and LibreOffice quote.

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads it again; the line break behind the last row, which Excel adds, makes no row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      const [quoted, end] = unquote(text, at + 1);
      value = quoted;
      at = end;
    }
    const end = /[\t\r\n]/u.exec(text.slice(at));
    const stop = end ? at + end.index : text.length;
    value += text.slice(at, stop);
    row.push(value);
    at = stop;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end opens one more, empty cell.
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The text of a quoted cell, and where it ends. */
function unquote(text: string, from: number): [string, number] {
  let out = '';
  let at = from;
  while (at < text.length) {
    if (text[at] !== '"') {
      out += text[at] ?? '';
      at += 1;
    } else if (text[at + 1] === '"') {
      out += '"';
      at += 2;
    } else return [out, at + 1];
  }
  return [out, at];
}
