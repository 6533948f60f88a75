// How large a page is drawn. Sizes of pages are PDF points (1/72 inch), of the view CSS pixels.

export type Zoom = 'width' | 'page' | number;

export interface Size {
  width: number;
  height: number;
}

/** CSS pixels per point at 100 %. */
export const CSS_PER_POINT = 96 / 72;
const MARGIN = 24;
export const STEPS: readonly number[] = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** CSS pixels per point for a page in a view. */
export function scaleOf(zoom: Zoom, page: Size, view: Size): number {
  const byWidth = Math.max(0.1, (view.width - 2 * MARGIN) / page.width);
  if (zoom === 'width') return byWidth;
  const byHeight = Math.max(0.1, (view.height - 2 * MARGIN) / page.height);
  return zoom === 'page' ? Math.min(byWidth, byHeight) : zoom * CSS_PER_POINT;
}

/** The next larger or smaller step from the scale one sees. */
export function stepZoom(scale: number, up: boolean): number {
  const now = scale / CSS_PER_POINT;
  const next = up
    ? STEPS.find((s) => s > now * 1.02)
    : [...STEPS].reverse().find((s) => s < now * 0.98);
  return next ?? (up ? 4 : 0.25);
}

/** CSS pixels between two pages. */
export const GAP = 16;

/** How far down a page (from 0) begins. */
export function topOf(pages: readonly Size[], scale: number, page: number): number {
  return pages.slice(0, page).reduce((top, size) => top + size.height * scale + GAP, 0);
}

/** The page (from 0) at a distance from the top; the last one below them all. */
export function pageAt(pages: readonly Size[], scale: number, y: number): number {
  let bottom = MARGIN;
  const at = pages.findIndex((size) => {
    bottom += size.height * scale + GAP;
    return bottom > y;
  });
  return at < 0 ? Math.max(pages.length - 1, 0) : at;
}
