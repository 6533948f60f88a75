// A real, tiny PDF of one page with lines of text, so that the viewer has bytes to show.
export function textPdf(title: string, lines: readonly string[]): Uint8Array {
  const safe = (s: string): string => s.replace(/[^\x20-\x7e]/gu, '?').replace(/[\\()]/gu, '\\$&');
  const body = lines.map((line, i) => `1 0 0 1 48 ${500 - i * 18} Tm (${safe(line)}) Tj`);
  const stream = [
    'BT /F1 20 Tf 1 0 0 1 48 536 Tm',
    `(${safe(title)}) Tj /F1 10 Tf`,
    ...body,
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((o, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}
