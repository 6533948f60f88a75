// When a tooltip shows and where. One layer serves the whole desk: any element with `data-tip`
// (and `data-keys`) has one, on hover and on keyboard focus.

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

export const TIP_DELAY_MS = 400;

/** Below its target, above where there is no room; never outside the window. */
export function placeTip(
  target: Box,
  tip: { width: number; height: number },
  view: { width: number; height: number },
): { x: number; y: number } {
  const gap = 6;
  const margin = 4;
  const below = target.bottom + gap;
  const fits = below + tip.height + margin <= view.height;
  const y = fits ? below : Math.max(margin, target.top - gap - tip.height);
  const wanted = target.left + target.width / 2 - tip.width / 2;
  const x = Math.max(margin, Math.min(wanted, view.width - tip.width - margin));
  return { x: Math.round(x), y: Math.round(y) };
}
