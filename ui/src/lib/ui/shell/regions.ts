// F6: from region to region (sidebar, list, panel, toasts), in the order of the document.

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

function entry(region: HTMLElement): HTMLElement | null {
  const wanted = region.querySelector<HTMLElement>(
    '[aria-current="page"], [role$="grid"][tabindex="0"]',
  );
  return wanted ?? region.querySelector<HTMLElement>(FOCUSABLE);
}

/** Focuses the next region that has something to focus; `back` goes the other way round. */
export function cycleRegion(back = false, root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter((r) => entry(r));
  if (regions.length === 0) return;
  // The innermost region that has the focus: a panel lies inside the main region.
  const at = regions.findLastIndex((r) => r.contains(document.activeElement));
  const step = back ? -1 : 1;
  const next = at < 0 ? 0 : (at + step + regions.length) % regions.length;
  const target = regions[next];
  if (target) entry(target)?.focus();
}

/** Whether one is in the panel beside a list: what one does is about the record there. */
export function inPanel(): boolean {
  return document.activeElement?.closest('[data-region="panel"]') != null;
}
