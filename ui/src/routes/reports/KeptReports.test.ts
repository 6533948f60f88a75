import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { ReportPreset } from '$lib/api/gen/ReportPreset';
import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { renewals } from '../../dev/mock/reports';

// Pages are drawn by pdf.js on a canvas, which jsdom has not; the viewer is tested in the window.
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async () => ({ pages: [], close: () => undefined }),
}));

const { default: Reports } = await import('./Reports.svelte');

const KEPT: ReportPreset[] = [
  {
    id: 1 as never,
    name: 'Board, quarterly',
    request: renewals(90),
    formats: ['pdf', 'csv'],
    batch: 'Monday',
  },
  {
    id: 2 as never,
    name: 'Next weeks',
    request: renewals(30),
    formats: ['xlsx'],
    batch: 'Monday',
  },
  { id: 3 as never, name: 'From tomorrow', request: null, formats: ['pdf'], batch: '' },
];

let desk: MockDesk;
afterEach(() => desk.stop());

async function open(address: string, presets: readonly ReportPreset[] = KEPT) {
  desk = await openDesk(address, (world) => {
    world.presets = [...presets];
  });
  const { container } = render(Reports);
  return { container, user: userEvent.setup() };
}

describe('keeping a report', () => {
  it('asks for a name, files and a batch, and keeps what is shown', async () => {
    const { user, container } = await open('#/reports/renewals?days=30', []);
    await user.click(await screen.findByRole('button', { name: 'Keep…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keep this report' });
    expect(await violations(container)).toEqual([]);
    const name = within(dialog).getByLabelText(/^Name/u);
    await user.clear(name);
    await user.click(within(dialog).getByLabelText('PDF document'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(desk.calls('preset_save'), 'neither a name nor a file').toEqual([]);
    await user.type(name, 'Monday renewals');
    await user.click(within(dialog).getByLabelText('CSV table'));
    await user.click(within(dialog).getByLabelText('PDF document'));
    await user.type(within(dialog).getByLabelText(/^Batch/u), 'Mondays');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.calls('preset_save')).toHaveLength(1));
    expect(desk.calls('preset_save')).toMatchObject([
      {
        draft: {
          id: null,
          name: 'Monday renewals',
          formats: ['pdf', 'csv'],
          batch: 'Mondays',
          request: renewals(30),
        },
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(toasts().at(-1)?.text).toBe('Monday renewals is kept');
  });

  it('changes what was opened from what is kept, under its own id', async () => {
    const { user } = await open('#/reports/renewals?days=60&kept=1');
    await user.click(await screen.findByRole('button', { name: 'Keep…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change the kept report' });
    expect(within(dialog).getByLabelText(/^Name/u)).toHaveProperty('value', 'Board, quarterly');
    await user.click(within(dialog).getByLabelText('Excel workbook'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(desk.calls('preset_save')).toMatchObject([
        {
          draft: {
            id: 1,
            batch: 'Monday',
            formats: ['pdf', 'xlsx', 'csv'],
            request: renewals(60),
          },
        },
      ]),
    );
  });
});

describe('kept reports', () => {
  it('stand above the gallery by batch, and one of another version says so', async () => {
    const { container } = await open('#/reports');
    const monday = await screen.findByRole('region', { name: 'Monday' });
    const links = within(monday).getAllByRole('link');
    expect(links.map((l) => l.getAttribute('href'))).toEqual([
      '#/reports/kept?id=1',
      '#/reports/kept?id=2',
    ]);
    expect(links[0]?.textContent).toContain('PDF, CSV');
    const alone = screen.getByRole('region', { name: 'Kept reports' });
    expect(alone.textContent).toContain('Kept by another version');
    expect(within(alone).queryByRole('button', { name: /^Make /u })).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('are removed, and the toast can take it back', async () => {
    const { user } = await open('#/reports');
    (await screen.findByRole('button', { name: 'More about Next weeks' })).focus();
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByText('Remove'));
    await waitFor(() => expect(desk.calls('preset_delete')).toMatchObject([{ id: 2 }]));
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Next weeks is no longer kept'));
    await waitFor(() => expect(screen.queryByText('Next weeks')).toBeNull());
  });

  it('are opened on the screen on which they can be changed', async () => {
    const { user } = await open('#/reports');
    (await screen.findByRole('button', { name: 'More about Next weeks' })).focus();
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByText('Change…'));
    await waitFor(() => expect(place().path).toBe('/reports/renewals'));
    expect(place().query).toMatchObject({ days: '30', kept: '2' });
  });

  it.each([
    ['3', 'Kept by another version'],
    ['99', 'This report is not kept any more'],
  ])('number %s says why there are no pages', async (id, words) => {
    await open(`#/reports/kept?id=${id}`);
    expect(await screen.findByRole('heading', { name: words })).toBeTruthy();
    expect(desk.calls('report_preview')).toEqual([]);
  });
});

describe('making a batch', () => {
  it('says what became of each file', async () => {
    const { user, container } = await open('#/reports');
    await user.click(await screen.findByRole('button', { name: 'Make 2 reports…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Monday' });
    expect(await within(dialog).findByText('3 files are in Reports.')).toBeTruthy();
    expect(desk.calls('batch_run')).toEqual([{ ids: [1, 2] }]);
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(3);
    expect(await violations(container)).toEqual([]);
  });

  it('tells the one that failed from those that are there', async () => {
    const { user } = await open('#/reports');
    const none = { format: 'pdf', name: '', pages: 0, warnings: [], error: null };
    desk.answer('batch_run', () => ({
      done: true,
      folder: 'Reports',
      files: [
        { ...none, preset: 'A', name: 'A.pdf', pages: 2, warnings: ['No font has 漢.'] },
        {
          ...none,
          preset: 'Lost',
          error: { code: 'refused-preset-unknown', params: { name: 'Lost' }, fields: [] },
        },
      ],
    }));
    await user.click(await screen.findByRole('button', { name: 'Make 2 reports…' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/^1 file is in Reports;/u)).toBeTruthy();
    const [first, second] = within(dialog).getAllByRole('listitem');
    expect(first?.textContent).toContain('No font has 漢.');
    expect(second?.textContent).toContain('Lost');
  });

  it('is over when the folder is not chosen', async () => {
    const { user } = await open('#/reports');
    desk.answer('batch_run', () => ({ done: false, folder: '', files: [] }));
    await user.click(await screen.findByRole('button', { name: 'Make 2 reports…' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('region', { name: 'Monday' })).toBeTruthy();
  });

  it('is stopped by who closes the dialog', async () => {
    const { user } = await open('#/reports');
    desk.answer('batch_run', () => new Promise(() => undefined));
    await user.click(await screen.findByRole('button', { name: 'Make 2 reports…' }));
    await screen.findByRole('dialog', { name: 'Monday' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(desk.calls('report_cancel')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
