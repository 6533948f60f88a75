import { render, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';

import { type MockDesk, openDesk } from '../../dev/mock/desk';

// Pages are drawn by pdf.js on a canvas, which jsdom has not: what it is given is what counts here.
const given: string[] = [];
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async (bytes: Uint8Array) => {
    given.push(new TextDecoder().decode(bytes));
    return { pages: [], close: () => undefined };
  },
}));

const { default: Reports } = await import('./Reports.svelte');

let desk: MockDesk;
afterEach(() => {
  desk.stop();
  given.length = 0;
});

/** A desk that answers some commands when it is told to. */
async function slow(...names: string[]) {
  desk = await openDesk('#/reports/asset-register');
  const plain = desk.backend.call.bind(desk.backend);
  const answers = new Map<string, (value: unknown) => void>();
  vi.spyOn(desk.backend, 'call').mockImplementation((name, args) =>
    names.includes(name)
      ? new Promise((resolve) => answers.set(name, resolve as (value: unknown) => void))
      : plain(name, args),
  );
  render(Reports);
  return (name: string, value: unknown) => answers.get(name)?.(value);
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const made = { id: 7, pages: 900, size: 5, file_name: 'x.pdf', warnings: [] };

it('a report that takes long shows its first page before the others', async () => {
  const answer = await slow('report_preview', 'report_bytes', 'report_thumbnail');
  await waitFor(() => {
    answer('report_thumbnail', bytes('first'));
    expect(given).toEqual(['first']);
  });
  answer('report_preview', made);
  await waitFor(() => {
    answer('report_bytes', bytes('whole'));
    expect(given).toEqual(['first', 'whole']);
  });
});

it('a first page that comes after the whole is not shown', async () => {
  const answer = await slow('report_preview', 'report_bytes', 'report_thumbnail');
  await waitFor(() =>
    expect(desk.backend.call).toHaveBeenCalledWith('report_thumbnail', expect.anything()),
  );
  answer('report_preview', made);
  await waitFor(() => {
    answer('report_bytes', bytes('whole'));
    expect(given).toEqual(['whole']);
  });
  answer('report_thumbnail', bytes('first'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(given).toEqual(['whole']);
});
