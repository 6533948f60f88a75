// The first rows of a list that is handed out in pages, for a table that shows them all at once.
/** Most rows the register hands out at once. */
const PAGE = 500;

export async function firstRows<Row>(
  load: (offset: number, limit: number) => Promise<{ total: number; rows: readonly Row[] }>,
  most: number,
): Promise<{ total: number; rows: Row[] }> {
  const rows: Row[] = [];
  for (;;) {
    const page = await load(rows.length, Math.min(PAGE, most - rows.length));
    rows.push(...page.rows);
    const all = Math.min(most, page.total);
    if (rows.length >= all || page.rows.length === 0) return { total: page.total, rows };
  }
}
