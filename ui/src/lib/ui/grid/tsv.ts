// Rows as tab-separated text, quoted as Excel and LibreOffice quote.

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
