import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { setBackend } from '$lib/api';
import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';
import { answer, question } from '$lib/ui/overlay/confirm.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import { pressing } from '../contracts/words';
import Vendors from './Vendors.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Vendors);
  return { desk, container, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const said = () => toasts().map((toast) => toast.text);

/** Asks to delete the vendor of a page and says yes. */
async function deleteOnPage(user: ReturnType<typeof userEvent.setup>, name: string) {
  await screen.findByRole('heading', { level: 1, name });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByText('Delete vendor…'));
  await waitFor(() => expect(question()?.title).toBe(`Delete ${name}?`));
  answer('delete');
}

describe('the list of vendors', () => {
  it('asks for the filters of the address', async () => {
    const { desk } = await open('#/vendors?kinds=leasing&country=Italia');
    await row(/Canon Italia/u);
    await row(/Grenke Locazione/u);
    expect(screen.queryByRole('row', { name: /Dell/u })).toBeNull();
    expect(desk.calls('vendor_page')).toContainEqual(
      expect.objectContaining({
        query: {
          text: '',
          filters: [
            { field: 'kinds', values: ['leasing'] },
            { field: 'country', values: ['Italia'] },
          ],
          sort: [{ key: 'name', desc: false }],
        },
      }),
    );
    expect(screen.getByRole('button', { name: 'Remove the filter Type: Leasing' })).toBeTruthy();
  });

  it('shows what runs with each, and its next last safe day', async () => {
    await open('#/vendors?q=NetCo');
    const netco = await row(/NetCo/u);
    const cells = within(netco)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent?.trim());
    expect(cells.slice(3, 5)).toEqual(['▲25 Nov 2026', '€12,540.00']);
    expect(cells).toContain('2');
  });

  it('opens a panel with the people and the contracts there', async () => {
    const { user } = await open('#/vendors');
    await row(/Acme Hosting/u);
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}{Home}{/Control}{Enter}');
    const panel = await screen.findByRole('complementary');
    await within(panel).findByText('Elena Marchetti');
    expect(within(panel).getByText(/Mon 30 Nov 2026/u)).toBeTruthy();
    await user.click(within(panel).getByRole('tab', { name: 'Contracts' }));
    const contract = await within(panel).findByRole('link', { name: 'Managed hosting, two racks' });
    expect(contract.getAttribute('href')).toBe('#/contracts/1');
    expect(place().query).toMatchObject({ id: '1', tab: 'contracts' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('says what it is for when it is empty, and when nothing matches', async () => {
    const { user } = await open('#/vendors', (world) => (world.vendors = []));
    expect(await screen.findByRole('heading', { name: 'No vendors yet' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByRole('heading', { name: 'No vendor matches' })).toBeTruthy();
  });

  it('goes on paper as it stands', async () => {
    const { user } = await open('#/vendors?kinds=cloud');
    await row(/Acme Hosting/u);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/list'));
    expect(place().query).toMatchObject({ of: 'vendors', kinds: 'cloud', sort: 'name' });
  });

  it('has no accessibility violation with its panel, also in Italian', async () => {
    const { container } = await open('#/vendors?id=1');
    await screen.findByRole('heading', { name: /^Contacts/u });
    expect(await violations(container)).toEqual([]);
    setLanguage('it');
    await screen.findByRole('heading', { name: /^Referenti/u });
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('the page of a vendor', () => {
  it('leads to its contracts and to the assets bought there', async () => {
    const { container } = await open('#/vendors/7');
    await screen.findByRole('heading', { level: 1, name: 'Hewlett Packard Enterprise' });
    const assets = screen.getByRole('link', { name: '14 assets bought here' });
    expect(assets.getAttribute('href')).toBe('#/assets?supplier=7');
    await screen.findByRole('link', { name: 'Storage maintenance, Nimble' });
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('prints the sheet of this vendor, and of no other', async () => {
    const { user } = await open('#/vendors/1');
    await screen.findByRole('heading', { level: 1, name: 'Acme Hosting Srl' });
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/vendor'));
    expect(place().query).toEqual({ id: '1', from: 'record', print: 'yes' });
  });

  it('says why a vendor that is in use stays', async () => {
    const { user, desk } = await open('#/vendors/1');
    await deleteOnPage(user, 'Acme Hosting Srl');
    await waitFor(() => expect(said().join()).toContain('still in use (contracts: 2, assets: 0)'));
    expect(place().path).toBe('/vendors/1');
    expect(desk.world.vendors.some((v) => v.name === 'Acme Hosting Srl')).toBe(true);
  });

  it('deletes one that nothing refers to', async () => {
    const { user, desk } = await open('#/vendors/16');
    await deleteOnPage(user, 'Raee Nord Recuperi');
    await waitFor(() => expect(place().path).toBe('/vendors'));
    expect(desk.world.vendors.some((v) => v.name === 'Raee Nord Recuperi')).toBe(false);
    expect(said()).toContain('Raee Nord Recuperi was deleted');
  });

  it('says when the vendor is gone', async () => {
    await open('#/vendors/999');
    expect(
      await screen.findByRole('heading', { name: 'This vendor is not there any more' }),
    ).toBeTruthy();
  });
});

describe('the form of a vendor', () => {
  it('adds, checks and removes contacts', async () => {
    const { user, desk, container } = await open('#/vendors/1/edit');
    await user.click(await screen.findByRole('button', { name: 'Add a contact' }));
    const box = screen.getByRole('region', { name: /^Contacts/u });
    const names = () => within(box).getAllByLabelText(/^Name/u);
    expect(names()).toHaveLength(3);
    expect(document.activeElement).toBe(names()[2]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(names()[2]?.getAttribute('aria-invalid')).toBe('true'));
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Remove contact 1' }));
    expect(names()).toHaveLength(2);
    expect(names()[1]?.getAttribute('aria-invalid')).toBeNull();
    await user.type(names()[1] as HTMLElement, 'Ugo Neri');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(desk.calls('vendor_save')).toMatchObject([
      {
        draft: {
          id: 1,
          contacts: [
            { id: 2, name: 'Service desk' },
            { id: null, name: 'Ugo Neri' },
          ],
        },
      },
    ]);
    expect(desk.calls('vendor_save')[0]).not.toHaveProperty('draft.contacts.0.key');
  }, 30_000);

  it('puts the register’s errors at their fields', async () => {
    const { user } = await open('#/vendors/new');
    const name = await screen.findByLabelText(/^Name/u);
    await user.type(name, 'Canon Italia');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(/This name is already taken/u).length).toBeGreaterThan(0);
    expect(place().path).toBe('/vendors/new');
  });

  it('leads to the list when the register does not say which one was saved', async () => {
    const { desk, user } = await open('#/vendors/new');
    const { backend } = desk;
    // Asked again with the same id after an unknown outcome, the register only says that it is done.
    setBackend({
      call: (name, args) =>
        name === 'vendor_save' ? Promise.resolve({ op: null, id: 0 }) : backend.call(name, args),
      listen: (event, handler) => backend.listen(event, handler),
    });
    await user.type(await screen.findByRole('textbox', { name: /^Name/u }), 'Initech');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors'));
  });

  it('keeps every kind that is ticked', async () => {
    const { user, desk } = await open('#/vendors/new');
    await user.type(await screen.findByLabelText(/^Name/u), 'Fujitsu');
    await user.click(screen.getByLabelText('Manufacturer'));
    await user.click(screen.getByLabelText('Cloud'));
    await user.click(screen.getByLabelText('Leasing'));
    await user.click(screen.getByLabelText('Cloud'));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(place().path).toBe('/vendors/17'));
    expect(desk.world.vendors.at(-1)).toMatchObject({
      name: 'Fujitsu',
      kinds: ['maker', 'leasing'],
    });
  });
});

it.each([
  [null, undefined],
  ['ahead', undefined],
  ['due', 'warning'],
  ['critical', 'critical'],
  ['late', 'critical'],
  ['missed', 'critical'],
] as const)('a last safe day that is %s', (urgency, expected) => {
  expect(pressing(urgency)).toBe(expected);
});
