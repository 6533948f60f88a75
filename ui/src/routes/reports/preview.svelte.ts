// The preview of a report: asked for a moment after the last change, the newest answer wins, and
// what is being drawn in vain is stopped. Old pages stay until the new ones are there; while there
// are none, the first page comes before a long report is done.
import { type ApiError, call, toApiError } from '$lib/api';
import type { ReportPreview } from '$lib/api/gen/ReportPreview';
import type { ReportRequest } from '$lib/api/gen/ReportRequest';

export const DEBOUNCE_MS = 300;
/** A report that takes longer shows its first page before the others. */
export const FIRST_PAGE_MS = 150;

export interface Previewed {
  readonly preview: ReportPreview | undefined;
  readonly bytes: Uint8Array | null;
  readonly error: ApiError | undefined;
  /** Something newer is on its way. */
  readonly busy: boolean;
}

/** Call during component initialisation; `asked` is tracked. Without a request nothing is drawn. */
export function previewOf(
  asked: () => { request: ReportRequest | null; revision: number },
): Previewed {
  let preview = $state.raw<ReportPreview>();
  let bytes = $state.raw<Uint8Array | null>(null);
  let error = $state.raw<ApiError>();
  let busy = $state(true);
  let drawing = false;
  let latest = 0;

  /** Shows the first page of a long report; whatever it does not show is said by the whole. */
  async function glance(request: ReportRequest, mine: number): Promise<void> {
    try {
      const file = await call('report_thumbnail', { request });
      if (mine === latest && bytes === null && busy) bytes = new Uint8Array(file);
    } catch {
      // The whole meets the same error, or none.
    }
  }

  function stop(): void {
    if (drawing) void call('report_cancel', { files: false }).catch(() => undefined);
    drawing = false;
  }

  async function draw(request: ReportRequest, mine: number): Promise<void> {
    drawing = true;
    const first = setTimeout(() => {
      if (bytes === null) void glance(request, mine);
    }, FIRST_PAGE_MS);
    try {
      const made = await call('report_preview', { request });
      if (mine !== latest) return;
      const file = await call('report_bytes', { id: made.id });
      if (mine !== latest) return;
      [preview, bytes, error, busy] = [made, new Uint8Array(file), undefined, false];
    } catch (reason) {
      if (mine !== latest) return;
      if (!preview) bytes = null;
      [error, busy] = [toApiError(reason), false];
    } finally {
      clearTimeout(first);
      if (mine === latest) drawing = false;
    }
  }

  $effect(() => {
    const { request } = asked();
    latest += 1;
    const mine = latest;
    stop();
    if (!request) {
      [preview, bytes, error, busy] = [undefined, null, undefined, false];
      return;
    }
    busy = true;
    // The first preview need not wait: nobody is still typing.
    const wait = mine === 1 ? 0 : DEBOUNCE_MS;
    const timer = setTimeout(() => void draw(request, mine), wait);
    return () => clearTimeout(timer);
  });

  $effect(() => () => {
    latest += 1;
    stop();
  });

  return {
    get preview() {
      return preview;
    },
    get bytes() {
      return bytes;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
  };
}
