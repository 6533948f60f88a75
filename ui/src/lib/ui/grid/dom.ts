// What can only be known from the drawn grid: widths and positions of cells.

/** Room for the padding of a cell and the sort arrow of its header. */
const SPARE = 26;

/** The width at which every drawn cell of a column is whole. */
export function contentWidth(scroller: HTMLElement, key: string): number {
  let width = 0;
  for (const cell of scroller.querySelectorAll<HTMLElement>('[data-key]')) {
    if (cell.dataset.key !== key) continue;
    const content = document.createRange();
    content.selectNodeContents(cell);
    width = Math.max(width, content.getBoundingClientRect().width);
  }
  return width + SPARE;
}

/** Scrolls sideways until a column is whole beside those that stay in place. */
export function revealColumn(scroller: HTMLElement, headId: string, lastStickyId: string): void {
  const head = document.getElementById(headId);
  const sticky = document.getElementById(lastStickyId);
  if (!head || !sticky || head === sticky || 'sticky' in head.dataset) return;
  const cell = head.getBoundingClientRect();
  const left = sticky.getBoundingClientRect().right;
  const right = scroller.getBoundingClientRect().left + scroller.clientWidth;
  if (cell.left < left) scroller.scrollLeft -= left - cell.left;
  else if (cell.right > right) scroller.scrollLeft += cell.right - right;
}
