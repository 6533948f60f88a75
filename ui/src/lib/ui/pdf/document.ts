// pdf.js, loaded when the first preview is: the legacy build (modern ones throw in WebKit), fed
// bytes (a blob address cannot be fetched in a webview), its worker from our own files.
import type * as PdfJsModule from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import type { Size } from './zoom';

export interface PdfDocument {
  pages: readonly PdfPage[];
  close(): void;
}

export interface PdfPage {
  number: number;
  /** In points. */
  size: Size;
  /** The words on it, for those who do not see the canvas. */
  text(): Promise<string>;
  /** A canvas of its own with the page, `scale` device pixels per point. */
  draw(scale: number): Drawing;
}

export interface Drawing {
  done: Promise<HTMLCanvasElement>;
  cancel(): void;
}

type PdfJs = typeof PdfJsModule;
let loading: Promise<PdfJs> | undefined;

async function pdfjs(): Promise<PdfJs> {
  loading ??= (async () => {
    const [lib, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<PdfJs>,
      import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    ]);
    lib.GlobalWorkerOptions.workerSrc = worker.default;
    return lib;
  })();
  return loading;
}

export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const lib = await pdfjs();
  // pdf.js hands the buffer to its worker, so it gets a copy. No wasm: the policy forbids it.
  const task = lib.getDocument({
    data: bytes.slice(),
    useWasm: false,
    isOffscreenCanvasSupported: false,
  });
  const doc: PDFDocumentProxy = await task.promise;
  const numbers = Array.from({ length: doc.numPages }, (_, i) => i + 1);
  const pages = await Promise.all(numbers.map((n) => doc.getPage(n)));
  return { pages: pages.map(pageOf), close: () => void task.destroy() };
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    number: page.pageNumber,
    size: { width, height },
    async text() {
      const content = await page.getTextContent();
      return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    },
    draw(scale) {
      const canvas = document.createElement('canvas');
      const viewport = page.getViewport({ scale });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const task = page.render({ canvas, viewport });
      return { done: task.promise.then(() => canvas), cancel: () => task.cancel() };
    },
  };
}
