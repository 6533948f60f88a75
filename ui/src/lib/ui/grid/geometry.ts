// Which rows are on screen, and where to scroll to show one. Pixels are CSS pixels; the header
// lies inside the scroller and covers its first `header` pixels.

export interface View {
  scrollTop: number;
  /** Inner height of the scroller, header included. */
  height: number;
  header: number;
  rowHeight: number;
  total: number;
}

export interface Range {
  first: number;
  /** Exclusive. */
  end: number;
}

/** Rows to draw: those on screen and `overscan` more on each side. */
export function windowRange(view: View, overscan: number): Range {
  const rows = Math.max(0, view.height - view.header);
  const top = Math.max(0, view.scrollTop);
  const first = Math.max(0, Math.floor(top / view.rowHeight) - overscan);
  const end = Math.min(view.total, Math.ceil((top + rows) / view.rowHeight) + overscan);
  return { first: Math.min(first, Math.max(0, end)), end: Math.max(0, end) };
}

/** The smallest scroll that shows a row whole below the header. */
export function scrollToReveal(row: number, view: View): number {
  const visible = Math.max(view.rowHeight, view.height - view.header);
  const top = row * view.rowHeight;
  const bottom = top + view.rowHeight;
  if (top < view.scrollTop) return top;
  if (bottom > view.scrollTop + visible) return bottom - visible;
  return view.scrollTop;
}

/** Rows that PgUp and PgDn move by: a screenful less one, so that one row stays as a landmark. */
export function pageStep(view: View): number {
  return Math.max(1, Math.floor((view.height - view.header) / view.rowHeight) - 1);
}
