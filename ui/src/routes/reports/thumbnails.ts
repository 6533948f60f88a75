// Thumbnails are real first pages, drawn one after the other: a gallery must not keep the register
// from other work. Whoever leaves takes its wishes back.
import { call } from '$lib/api';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';
import { openPdf } from '$lib/ui/pdf/document';

/** Device pixels per point: a card is a third of a page wide. */
const SCALE = 0.62;

let line: Promise<unknown> = Promise.resolve();

export interface Wish {
  /** `null` when it was taken back or no page could be drawn. */
  done: Promise<HTMLCanvasElement | null>;
  cancel(): void;
}

/** The first page of a report on a canvas of its own. */
export function firstPage(request: ReportRequest): Wish {
  let wanted = true;
  const draw = async (): Promise<HTMLCanvasElement | null> => {
    if (!wanted) return null;
    const file = await call('report_thumbnail', { request });
    if (!wanted) return null;
    const doc = await openPdf(new Uint8Array(file));
    try {
      const page = doc.pages[0];
      return page && wanted ? await page.draw(SCALE * devicePixelRatio).done : null;
    } finally {
      doc.close();
    }
  };
  // A report that cannot be made has no picture; its own screen says why.
  const done = line.then(draw).catch(() => null);
  line = done;
  return {
    done,
    cancel() {
      wanted = false;
    },
  };
}
