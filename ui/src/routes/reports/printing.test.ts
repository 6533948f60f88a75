import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import type { PrintOutcome } from '$lib/api/gen/PrintOutcome';
import { toasts } from '$lib/app/toasts.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';

// Pages are drawn by pdf.js on a canvas, which jsdom has not; the viewer is tested in the window.
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async () => ({ pages: [], close: () => undefined }),
}));

const { default: Reports } = await import('./Reports.svelte');

let desk: MockDesk;
afterEach(() => desk.stop());

/** Prints where the shell ends it so; what the window says about it. */
async function printed(outcome: PrintOutcome): Promise<string[]> {
  desk = await openDesk('#/reports/renewals');
  const plain = desk.backend.call.bind(desk.backend);
  const call = vi.spyOn(desk.backend, 'call').mockImplementation(async (name, args) => {
    return name === 'report_print' ? outcome : plain(name, args);
  });
  render(Reports);
  const before = toasts().map((toast) => toast.id);
  const button = await screen.findByRole('button', { name: 'Print' });
  await userEvent.setup().click(button);
  await waitFor(() =>
    expect(call.mock.calls.filter(([name]) => name === 'report_print')).toHaveLength(1),
  );
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
  return toasts()
    .filter((toast) => !before.includes(toast.id))
    .map((toast) => toast.text);
}

it('says that the printer has it', async () => {
  expect(await printed({ done: true, name: 'Renewals.pdf', way: 'printer' })).toEqual([
    'Renewals.pdf was sent to the printer',
  ]);
});

it('says that the viewer has to print it', async () => {
  expect(await printed({ done: true, name: 'Renewals.pdf', way: 'viewer' })).toEqual([
    'Renewals.pdf is open in the PDF viewer: print it there with Ctrl+P',
  ]);
});

it('says nothing of a dialog that was closed', async () => {
  expect(await printed({ done: false, name: '', way: 'printer' })).toEqual([]);
});
