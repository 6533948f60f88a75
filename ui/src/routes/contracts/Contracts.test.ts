import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Contracts from './Contracts.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Contracts);
  return { desk, container, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('the list of contracts', () => {
  it('shows contracts by the day to decide by and asks for the filters of the address', async () => {
    const { desk } = await open('#/contracts?kind=lease');
    await row(/Canon Italia/u);
    expect(screen.queryByRole('row', { name: /Microsoft/u })).toBeNull();
    expect(desk.calls('contract_page')[0]).toMatchObject({
      query: {
        text: '',
        filters: [{ field: 'kind', values: ['lease'] }],
        sort: [
          { key: 'decide_by', desc: false },
          { key: 'vendor', desc: false },
        ],
      },
    });
    expect(screen.getByRole('button', { name: 'Remove the filter Type: Lease' })).toBeTruthy();
  });

  it('says with a last safe day how far it is away, not only to who hovers', async () => {
    await open('#/contracts?kind=lease');
    const safe = await within(await row(/Canon Italia/u)).findByText(/^· /u);
    expect(safe.textContent).toMatch(/^\s*· (?:in \d+ days|\d+ days ago|today|tomorrow)$/u);
    expect(safe.closest<HTMLElement>('[data-tip]')?.dataset.tip).toContain(safe.textContent.trim());
  });

  it('finds by words, and says so when nothing matches', async () => {
    const { user } = await open('#/contracts');
    await row(/Canon Italia/u);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByRole('heading', { name: 'No contract matches' })).toBeTruthy();
    expect(place().query.q).toBe('zzz');
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(clear as HTMLElement);
    await row(/Canon Italia/u);
    expect(place().query.q).toBeUndefined();
  });

  it('says beside a last safe day that the notice it rests on is not entered', async () => {
    await open('#/contracts', (world) => {
      const draft = world.contracts.find((c) => c.renewal === 'tacit');
      if (draft) draft.notice_value = 0;
    });
    const marks = await screen.findAllByText(/Notice not entered/u);
    expect(marks).toHaveLength(1);
  });

  it('opens a panel on Enter that follows the row, and Esc closes it', async () => {
    const { user } = await open('#/contracts');
    await row(/Canon Italia/u);
    // Arriving at a list is arriving in it: the keys work without a click.
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary');
    const first = (await within(panel).findByRole('heading', { level: 2 })).textContent;
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(within(panel).getByRole('heading', { level: 2 }).textContent).not.toBe(first);
    });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('keeps the panel of the address', async () => {
    await open('#/contracts?id=4');
    const panel = await screen.findByRole('complementary');
    await within(panel).findByRole('heading', { name: 'Microsoft 365 E3' });
    await row(/Canon Italia/u);
    expect(place().query.id).toBe('4');
  });

  it('says in the panel when the record of its address is gone, with the way to the journal', async () => {
    await open('#/contracts?id=404');
    const panel = await screen.findByRole('complementary');
    await within(panel).findByRole('button', { name: 'Open in the journal' });
    expect(within(panel).queryByText('Loading…')).toBeNull();
  });

  it('prints the renewals of what it shows by Ctrl+P', async () => {
    const { user } = await open('#/contracts?kind=lease');
    await row(/Grenke/u);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/renewals'));
    expect(place().query).toMatchObject({ kind: 'lease', print: 'yes' });
  });

  it('says what it is for when it is empty', async () => {
    await open('#/contracts', (world) => (world.contracts = []));
    expect(await screen.findByRole('heading', { name: 'No contracts yet' })).toBeTruthy();
  });

  it('has no accessibility violation with its panel', async () => {
    const { container } = await open('#/contracts?id=1&kind=cloud');
    await screen.findByRole('heading', { name: 'Last safe day' });
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('the page of a contract', () => {
  it('shows how the last safe day came about', async () => {
    const { container } = await open('#/contracts/2');
    await screen.findByRole('heading', { level: 1, name: 'WAN, 14 sites' });
    expect(screen.getByText('How this day came about')).toBeTruthy();
    const steps = [...container.querySelectorAll('details ol li')].map((li) =>
      li.textContent?.replace(/\s+/gu, ' ').trim(),
    );
    expect(steps.at(-2)).toMatch(/− 5 working days for delivery Wed 25 Nov 2026 Last safe day/u);
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('says when it ends where nothing renews and no notice is left to give', async () => {
    await open('#/contracts/2', (world) => {
      const wan = world.contracts.find((c) => Number(c.id) === 2);
      const terms = {
        renewal: 'none',
        start: '2025-02-01',
        notice_value: 300,
        notice_unit: 'days',
      };
      if (wan) Object.assign(wan, terms);
    });
    const box = await screen.findByRole('region', { name: 'Period ends' });
    expect(within(box).getByText('It ends; there is no renewal clause.')).toBeTruthy();
    expect(box.textContent).toMatch(/in \d+ (?:days|months)/u);
    expect(screen.queryByText(/days past/u)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Last safe day' })).toBeNull();
  });

  it('says when the contract is gone', async () => {
    await open('#/contracts/999');
    expect(
      await screen.findByRole('heading', { name: 'This contract is not there any more' }),
    ).toBeTruthy();
  });

  it('shows earlier decisions with who and when', async () => {
    await open('#/contracts/18');
    const list = await screen.findByRole('list', { name: 'Decisions so far' });
    expect(list.textContent).toContain('Giulia Rossi, 12 Nov 2026');
  });
});

describe('the form of a contract', () => {
  it('puts the register’s errors at their fields', async () => {
    const { user, desk } = await open('#/contracts/new');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const title = screen.getByLabelText(/^Title/u);
    await waitFor(() => expect(title.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByLabelText(/^Vendor/u).getAttribute('aria-invalid')).toBe('true');
    expect(desk.calls('contract_save')).toEqual([]);
  });

  it('shows what follows from the dates while they are typed', async () => {
    const { user } = await open('#/contracts/new');
    await user.type(await screen.findByLabelText(/^First day in force/u), '1/3/2026');
    const box = screen.getByRole('region', { name: 'What follows' });
    // 12 months from 1 March, 90 days of notice by PEC, 14 days to decide.
    await waitFor(() => expect(box.textContent).toContain('Sun 28 Feb 2027'));
    expect(box.textContent).toContain('Mon 30 Nov 2026');
    expect(box.textContent).toContain(
      'If nothing is done: renews for 12 months, to 28 Feb 2028'.slice(0, 40),
    );
  });

  it('saves what was typed and opens the contract', async () => {
    const { user, desk } = await open('#/contracts/1/edit');
    const title = await screen.findByLabelText(/^Title/u);
    await user.clear(title);
    await user.type(title, 'Hosting, three racks');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(place().path).toBe('/contracts/1'));
    expect(desk.calls('contract_save')).toMatchObject([
      { draft: { id: 1, title: 'Hosting, three racks', notice_value: 90, initial_months: 12 } },
    ]);
    await screen.findByRole('heading', { level: 1, name: 'Hosting, three racks' });
  });

  it('creates a vendor that is not there yet', async () => {
    const { user, desk } = await open('#/contracts/new');
    const vendor = await screen.findByLabelText(/^Vendor/u);
    await user.click(vendor);
    await user.type(vendor, 'Fujitsu');
    await user.click(await screen.findByText('Create “Fujitsu”'));
    await waitFor(() => expect(desk.world.vendors.at(-1)?.name).toBe('Fujitsu'));
    expect((vendor as HTMLInputElement).value).toBe('Fujitsu');
  });

  it('adds and removes cost lines, and wants an amount for each', async () => {
    const { user, container } = await open('#/contracts/1/edit');
    await user.click(await screen.findByRole('button', { name: 'Add cost line' }));
    expect(screen.getAllByLabelText(/^Amount/u)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.getAllByLabelText(/^Amount/u)[1]?.getAttribute('aria-invalid')).toBe('true'),
    );
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove cost line 2' }));
    expect(screen.getAllByLabelText(/^Amount/u)).toHaveLength(1);
  }, 30_000);
});
