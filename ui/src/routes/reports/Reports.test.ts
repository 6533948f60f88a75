import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { go, place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';

// Pages are drawn by pdf.js on a canvas, which jsdom has not; the viewer is tested in the window.
vi.mock('$lib/ui/pdf/document', () => ({
  openPdf: async () => ({ pages: [], close: () => undefined }),
}));

const { default: Reports } = await import('./Reports.svelte');

let desk: MockDesk;
afterEach(() => desk.stop());

async function open(address: string) {
  desk = await openDesk(address);
  const { container } = render(Reports);
  return { container, user: userEvent.setup() };
}

const previews = () => desk.calls('report_preview');

describe('the gallery', () => {
  it('says what each report is for', async () => {
    const { container } = await open('#/reports');
    const card = screen.getByRole('link', { name: /^Renewals/u });
    expect(card.getAttribute('href')).toBe('#/reports/renewals');
    expect(card.textContent).toContain('by which last safe day');
    for (const [name, list] of [
      ['Assets', 'assets'],
      ['Vendors', 'vendors'],
      ['Contracts', 'contracts'],
      ['Journal PDF|Journal Who', 'journal'],
    ] as const) {
      const link = screen.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
      expect(link.getAttribute('href')).toBe(`#/reports/list?of=${list}`);
    }
    for (const [name, address] of [
      ['Contract register', 'contract-register'],
      ['Asset register', 'asset-register'],
      ['Contract sheet', 'contract'],
      ['Vendor sheet', 'vendor'],
      ['Asset sheet', 'asset'],
      ['Journal extract', 'journal'],
    ] as const) {
      const link = screen.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
      expect(link.getAttribute('href')).toBe(`#/reports/${address}`);
    }
    const groups = screen.getAllByRole('region').map((g) => g.querySelector('h2')?.textContent);
    expect(groups).toEqual([
      'To decide',
      'To negotiate',
      'Cover',
      'What it costs',
      'Registers',
      'To count',
      'Disposals',
      'One record',
      'Proof',
    ]);
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('registers, sheets and the extract', () => {
  beforeEach(() => vi.useRealTimers());

  it.each([
    [
      '#/reports/asset-register?group=vendor&state=in_use&attach=yes',
      {
        of: {
          report: 'asset_register',
          group: 'vendor',
          query: { filters: [{ field: 'state', values: ['in_use'] }] },
        },
        attach: true,
      },
    ],
    [
      '#/reports/contract-register?ended=yes&sheets=yes&way=portrait',
      {
        of: { report: 'contract_register', ended: true, sheets: true },
        orientation: 'portrait',
      },
    ],
    [
      '#/reports/contract?id=1&signatures=yes&draft=yes',
      { of: { report: 'contract_sheet', contract_id: 1, signatures: true }, draft: true },
    ],
    ['#/reports/vendor?id=1', { of: { report: 'vendor_sheet', vendor_id: 1, sheets: false } }],
    ['#/reports/asset?id=1', { of: { report: 'asset_sheet', asset_id: 1 } }],
    [
      '#/reports/journal?period=range&first=2026-01-01',
      { of: { report: 'journal', days: null, from: '2026-01-01', to: null } },
    ],
  ])(
    'draw what %s asks for',
    async (address, request) => {
      const { container } = await open(address);
      await waitFor(() => expect(desk.calls('report_bytes')).toHaveLength(1));
      expect(previews()).toMatchObject([{ request }]);
      expect(await violations(container)).toEqual([]);
    },
    30_000,
  );

  it('draw nothing and offer nothing until a record is picked, then its sheet', async () => {
    const { user } = await open('#/reports/asset');
    expect(await screen.findByRole('heading', { name: 'Of which record?' })).toBeTruthy();
    const save = screen.getByRole('button', { name: 'Save PDF' });
    expect(save).toHaveProperty('disabled', true);
    await user.keyboard('{Control>}s{/Control}');
    const asset = screen.getByLabelText(/^Asset/u);
    await user.click(asset);
    await user.type(asset, '000231');
    await user.click(await screen.findByText('IT-000231'));
    await waitFor(() => expect(desk.calls('report_bytes')).toHaveLength(1));
    expect(place().query).toEqual({ id: '1' });
    expect(save).toHaveProperty('disabled', false);
    expect(desk.calls('report_save')).toEqual([]);
  });

  it('are made as at a past day where they have a past, and the day stays with the rest', async () => {
    const { user } = await open('#/reports/asset-register?group=vendor');
    await user.type(await screen.findByLabelText('As at'), '2025-12-31');
    await user.tab();
    await waitFor(() => expect(place().query).toEqual({ group: 'vendor', as_at: '2025-12-31' }));
    const request = { as_at: '2025-12-31', of: { group: 'vendor' } };
    await waitFor(() => expect(previews().at(-1)).toMatchObject({ request }));
    await go('#/reports/journal?as_at=2025-12-31');
    await waitFor(() => expect(previews().at(-1)).toMatchObject({ request: { as_at: null } }));
    expect(screen.queryByLabelText('As at')).toBeNull();
  });

  it('go back to the record one came from', async () => {
    const { user } = await open('#/contracts/1');
    await go('#/reports/contract?id=1&from=record');
    await user.click(await screen.findByRole('button', { name: 'Contracts' }));
    await waitFor(() => expect(place().path).toBe('/contracts/1'));
  });

  it('keep their own days apart from the paper', async () => {
    const { user } = await open('#/reports/journal?lang=it&days=7');
    await user.click(await screen.findByRole('radio', { name: 'From – to' }));
    await waitFor(() => expect(place().query).toEqual({ lang: 'it', period: 'range' }));
    await user.click(screen.getByRole('checkbox', { name: 'Mark every page as a draft' }));
    await waitFor(() =>
      expect(previews().at(-1)).toMatchObject({
        request: { lang: 'it', draft: true, of: { days: null, from: null, to: null } },
      }),
    );
  });
});

describe('a list on paper', () => {
  beforeEach(() => vi.useRealTimers());

  it('draws, saves and prints what its address asks for', async () => {
    const { container, user } = await open(
      '#/reports/list?of=assets&columns=tag,model&sort=-tag&state=in_use&print=yes',
    );
    await waitFor(() => expect(desk.calls('report_bytes')).toHaveLength(1));
    expect(previews()).toMatchObject([
      {
        request: {
          of: {
            report: 'list',
            columns: ['tag', 'model'],
            list: {
              entity: 'assets',
              query: {
                filters: [{ field: 'state', values: ['in_use'] }],
                sort: [{ key: 'tag', desc: true }],
              },
            },
          },
        },
      },
    ]);
    expect(document.activeElement?.textContent?.trim()).toBe('Print');
    expect(previews()).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save PDF' }));
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Saved as Assets_2026-11-20.pdf'));
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() =>
      expect(desk.calls('report_print')).toMatchObject([{ request: { of: { report: 'list' } } }]),
    );
  }, 30_000);

  it('leads to its list, with the filters of the paper', async () => {
    const { user } = await open('#/reports/list?of=vendors&kinds=cloud');
    await user.click(await screen.findByRole('button', { name: 'To the list' }));
    await waitFor(() => expect(place().path).toBe('/vendors'));
    expect(place().query).toEqual({ kinds: 'cloud' });
  });

  it('goes back to the list one came from, as it was left', async () => {
    const { user } = await open('#/assets?q=dell&id=4');
    await go('#/reports/list?of=assets&q=dell&from=list');
    await user.click(await screen.findByRole('button', { name: 'Assets' }));
    await waitFor(() => expect(place().path).toBe('/assets'));
    expect(place().query).toEqual({ q: 'dell', id: '4' });
  });

  it('goes back to the gallery when one came from there', async () => {
    const { user } = await open('#/reports/list?of=journal');
    await user.click(await screen.findByRole('button', { name: 'Reports' }));
    await waitFor(() => expect(place().path).toBe('/reports'));
  });

  it('says why a list is not printed, and where to narrow it', async () => {
    desk = await openDesk('#/reports/list?of=assets');
    const plain = desk.backend.call.bind(desk.backend);
    vi.spyOn(desk.backend, 'call').mockImplementation(async (name, args) => {
      if (name !== 'report_preview') return plain(name, args);
      throw { code: 'refused-list-too-long', params: { rows: '100000', max: '20000' }, fields: [] };
    });
    const { container } = render(Reports);
    expect(await screen.findByText(/This list has .*100.?000 rows/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'To the list' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('the renewals report', () => {
  beforeEach(() => vi.useRealTimers());

  it('draws what the address asks for', async () => {
    const { container } = await open('#/reports/renewals?days=90&decided=no&kind=lease');
    await waitFor(() => expect(desk.calls('report_bytes')).toHaveLength(1));
    expect(previews()).toMatchObject([
      {
        request: {
          of: { report: 'renewals', days: 90, decided: false, kind: 'lease', vendor_id: null },
        },
      },
    ]);
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('waits for the last of several changes before it draws again', async () => {
    const { user } = await open('#/reports/renewals');
    await waitFor(() => expect(previews()).toHaveLength(1));
    const days = screen.getByLabelText(/^Days/u);
    await user.clear(days);
    await user.type(days, '45');
    await waitFor(() => expect(previews()).toHaveLength(2));
    expect(previews()[1]).toMatchObject({ request: { of: { days: 45 } } });
    expect(place().query.days).toBe('45');
    await user.click(screen.getByRole('checkbox', { name: 'Add a block to sign' }));
    await waitFor(() => expect(previews()).toHaveLength(3));
    expect(previews()[2]).toMatchObject({ request: { of: { days: 45, signatures: true } } });
  });

  it('does not show a vendor that is not filtered by', async () => {
    const { user } = await open('#/reports/renewals');
    const vendor = screen.getByRole('combobox', { name: /^Vendor/u });
    await user.type(vendor, 'zzz');
    await user.tab();
    await waitFor(() => expect((vendor as HTMLInputElement).value).toBe(''));
    expect(place().query.vendor).toBeUndefined();
  });

  it('saves, exports and prints what is shown', async () => {
    const { user } = await open('#/reports/renewals?days=30');
    await user.click(screen.getByRole('button', { name: 'Save PDF' }));
    await waitFor(() =>
      expect(desk.calls('report_save')).toMatchObject([
        { format: 'pdf', request: { of: { days: 30 } } },
      ]),
    );
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Saved as Renewals_2026-11-20.pdf'));
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() =>
      expect(desk.calls('report_print')).toMatchObject([
        { request: { of: { report: 'renewals', days: 30 } } },
      ]),
    );
    await waitFor(() =>
      expect(toasts().at(-1)?.text).toBe('Renewals_2026-11-20.pdf was sent to the printer'),
    );
    await user.keyboard('{Control>}e{/Control}');
    await waitFor(() => expect(desk.calls('report_save').at(-1)).toMatchObject({ format: 'xlsx' }));
  });

  it('shows warnings above the pages', async () => {
    desk = await openDesk('#/reports/renewals');
    const plain = desk.backend.call.bind(desk.backend);
    vi.spyOn(desk.backend, 'call').mockImplementation(async (name, args) => {
      const answer = await plain(name, args);
      return name === 'report_preview'
        ? { ...(answer as object), warnings: ['No font has the character 漢.'] }
        : answer;
    });
    render(Reports);
    expect(await screen.findByText(/No font has the character/u)).toBeTruthy();
  });

  it('puts who came by Ctrl+P on the print button, once', async () => {
    await open('#/reports/renewals?print=yes');
    await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('Print'));
    expect(place().query.print).toBeUndefined();
  });
});
