// Whether something lies over what one is in. Pure.

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** True when half of `under` or more is hidden: what is larger than what lies over it never is. */
export function covers(over: Box, under: Box): boolean {
  const width = Math.min(over.right, under.right) - Math.max(over.left, under.left);
  const height = Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top);
  if (width <= 0 || height <= 0) return false;
  const area = (under.right - under.left) * (under.bottom - under.top);
  return width * height >= area / 2;
}

/** What one is in: the cell or entry an element points out, else the element with the focus. */
export function focused(): Element | null {
  const active = document.activeElement;
  const named = active?.getAttribute('aria-activedescendant');
  return (named ? document.getElementById(named) : null) ?? active;
}
