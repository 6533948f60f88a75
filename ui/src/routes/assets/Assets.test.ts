import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { go, place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';
import { answer, question } from '$lib/ui/overlay/confirm.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Assets from './Assets.svelte';
import { assetsHref } from './filters';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Assets);
  return { desk, container, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const said = () => toasts().map((toast) => toast.text);

describe('the list of assets', () => {
  it('asks for the filters of the address and shows them as chips', async () => {
    const { desk } = await open(
      assetsHref({ state: ['in_use'], location: ['Torino, via Nizza'], supplier: ['3'] }),
    );
    await row(/IT-000232/u);
    expect(screen.queryByRole('row', { name: /IT-000231/u })).toBeNull();
    expect(desk.calls('asset_page')[0]).toMatchObject({
      query: {
        filters: [
          { field: 'state', values: ['in_use'] },
          { field: 'location', values: ['Torino, via Nizza'] },
          { field: 'supplier', values: ['3'] },
        ],
        sort: [{ key: 'tag', desc: false }],
      },
    });
    for (const chip of [
      'State: In use',
      'Location: Torino, via Nizza',
      'Supplier: Dell Technologies',
    ]) {
      expect(await screen.findByRole('button', { name: `Remove the filter ${chip}` })).toBeTruthy();
    }
  });

  it('asks for rows before their sums, for nothing twice, and for no list it does not show', async () => {
    const { desk } = await open('#/assets');
    await row(/IT-000231/u);
    await waitFor(() => expect(desk.calls('asset_choices')).toHaveLength(1));
    const asked = desk.backend.calls.map(({ name }) => name);
    const order = ['asset_page', 'list_selection', 'asset_choices'].map((n) => asked.indexOf(n));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const times = (name: string): number => desk.calls(name).length;
    expect(['asset_page', 'field_list', 'view_list', 'asset_choices'].map(times)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(['person_list', 'vendor_names'].map(times)).toEqual([0, 0]);
  });

  it('takes the focus from the heading it came after, and is there at once the next time', async () => {
    desk = await openDesk('#/assets');
    const { unmount } = render(Assets);
    expect(screen.queryByRole('grid'), 'columns are not known yet').toBeNull();
    screen.getByRole('heading', { level: 1 }).focus();
    await row(/IT-000231/u);
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
    unmount();
    render(Assets);
    expect(screen.queryByRole('grid'), 'they are known from before').toBeTruthy();
  });

  it('names the contract whose assets are asked for', async () => {
    await open('#/assets?contract=1');
    await screen.findByRole('button', {
      name: 'Remove the filter Covered by: Managed hosting, two racks',
    });
    await row(/IT-000231/u);
    expect(screen.queryByRole('row', { name: /IT-000240/u })).toBeNull();
  });

  it('finds by a part of the serial number, and says so when nothing matches', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.type(screen.getByRole('searchbox'), 'Q094');
    await waitFor(() => expect(screen.queryByRole('row', { name: /IT-000231/u })).toBeNull());
    await row(/IT-000232/u);
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByRole('heading', { name: 'No asset matches' })).toBeTruthy();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(clear as HTMLElement);
    await row(/IT-000231/u);
    expect(place().query.q).toBeUndefined();
  });

  it('sums up what is shown, then what is selected', async () => {
    const { user, container } = await open('#/assets?supplier=7');
    await row(/IT-000231/u);
    await waitFor(() => expect(container.textContent).toContain('14 rows'));
    const whole = /Σ [^€]*€[\d,.]+/u.exec(container.textContent ?? '')?.[0];
    screen.getByRole('grid').focus();
    await user.keyboard(' ');
    await waitFor(() => expect(container.textContent).toContain('Σ Cost €6,840.00'));
    expect(whole).not.toContain('6,840.00');
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(container.textContent).toContain('14 selected'));
    await waitFor(() => expect(container.textContent).toContain(whole?.trim()));
  });

  it('opens a panel on Enter that follows the row and keeps its tab', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}{Home}{/Control}{Enter}');
    const panel = await screen.findByRole('complementary');
    await within(panel).findByRole('heading', { level: 2, name: 'IT-000231' });
    await user.click(within(panel).getByRole('tab', { name: /^Cover/u }));
    await within(panel).findByRole('link', { name: 'Managed hosting, two racks' });
    expect(place().query).toMatchObject({ id: '1', tab: 'cover' });
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}');
    await within(panel).findByRole('heading', { level: 2, name: 'IT-000232' });
    expect(place().query).toMatchObject({ id: '2', tab: 'cover' });
    await user.keyboard('{Control>}.{/Control}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    await user.keyboard('{Control>}.{/Control}');
    const again = await screen.findByRole('complementary');
    await within(again).findByRole('heading', { level: 2, name: 'IT-000232' });
  });

  it('goes to the full page on Ctrl+Enter', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}{Home}{Enter}{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'IT-000231' });
    expect(place().path).toBe('/assets/1');
  });

  it('keeps the panel of the address though the list takes the focus', async () => {
    await open('#/assets?id=4');
    (await screen.findByRole('grid')).focus();
    await row(/IT-000231/u);
    const panel = await screen.findByRole('complementary');
    await within(panel).findByRole('heading', { level: 2, name: 'IT-000234' });
    expect(place().query.id).toBe('4');
  });

  it('goes on paper as it stands: filters, columns, order', async () => {
    const { user } = await open('#/assets?state=in_use&id=4');
    await row(/IT-000231/u);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/list'));
    expect(place().query).toEqual({
      of: 'assets',
      columns: 'tag,serial,model,status,custodian,location,warranty_end,cost',
      sort: 'tag',
      state: 'in_use',
      from: 'list',
      print: 'yes',
    });
  });

  it('prints the asset in the panel from there, the list from beside it', async () => {
    const { user } = await open('#/assets?id=1');
    await row(/IT-000231/u);
    const panel = await screen.findByRole('complementary');
    (await within(panel).findByRole('tab', { name: 'Overview' })).focus();
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().segments).toEqual(['reports', 'asset']));
    expect(place().query).toMatchObject({ id: '1', print: 'yes' });
    await go('#/assets?id=1');
    await row(/IT-000231/u);
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().segments).toEqual(['reports', 'list']));
  });

  it('prints the sheet of one asset, with the way back to it', async () => {
    const { user } = await open('#/assets/1');
    await screen.findByRole('heading', { level: 1, name: 'IT-000231' });
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/asset'));
    expect(place().query).toEqual({ id: '1', from: 'record', print: 'yes' });
  });

  it('says what it is for when it is empty, and offers both ways to fill it', async () => {
    await open('#/assets', (world) => (world.assets = []));
    expect(await screen.findByRole('heading', { name: 'No assets yet' })).toBeTruthy();
    const example = screen.getByRole('group', { name: 'Example' });
    expect(within(example).getByText('IT-000123')).toBeTruthy();
    expect(screen.queryByRole('gridcell', { name: /IT-000123/u }), 'no row of the list').toBeNull();
    expect(await violations()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Import a list' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^New asset/u })).toHaveLength(2);
  });

  it('has no accessibility violation with its panel, also in Italian', async () => {
    const { container } = await open('#/assets?id=1&category=Server');
    await screen.findByRole('heading', { name: 'Identity' });
    expect(await violations(container)).toEqual([]);
    setLanguage('it');
    await screen.findByRole('heading', { name: 'Identificazione' });
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

describe('the page of an asset', () => {
  it('shows what covers it, and where it was bought', async () => {
    const { container } = await open('#/assets/1');
    await screen.findByRole('heading', { level: 1, name: 'IT-000231' });
    const covered = within(screen.getByRole('region', { name: 'Cover' }));
    expect(await covered.findByText('Its warranty covers it', { exact: false })).toBeTruthy();
    expect(
      covered.getByRole('img', { name: /^Warranty, On site, next business day/u }),
    ).toBeTruthy();
    expect(covered.getByRole('link', { name: 'Workstation lease' })).toBeTruthy();
    const supplier = screen.getByRole('link', { name: 'Hewlett Packard Enterprise' });
    expect(supplier.getAttribute('href')).toBe('#/vendors/7');
    await screen.findByText('Giulia Rossi', { exact: false });
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('says when the asset is gone', async () => {
    await open('#/assets/999');
    expect(
      await screen.findByRole('heading', { name: 'This asset is not there any more' }),
    ).toBeTruthy();
  });

  it('deletes only after saying what it covers no longer', async () => {
    const { user, desk } = await open('#/assets/1');
    await screen.findByRole('heading', { level: 1, name: 'IT-000231' });
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByText('Delete asset…'));
    await waitFor(() => expect(question()?.title).toBe('Delete IT-000231?'));
    expect(question()?.text).toContain('5 contracts cover it');
    expect(desk.calls('asset_delete')).toEqual([]);
    answer('delete');
    await waitFor(() => expect(place().path).toBe('/assets'));
    expect(desk.world.assets.some((a) => a.id === 1)).toBe(false);
    expect(said()).toContain('IT-000231 was deleted');
  });
});

describe('the form of an asset', () => {
  it('asks for a tag before saving', async () => {
    const { user, desk } = await open('#/assets/new');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    const tag = screen.getByLabelText(/^Tag/u);
    await waitFor(() => expect(tag.getAttribute('aria-invalid')).toBe('true'));
    expect(desk.calls('asset_save')).toEqual([]);
  });

  it('puts the register’s errors at their fields', async () => {
    const { user, container } = await open('#/assets/new');
    await user.type(await screen.findByLabelText(/^Tag/u), 'IT-000232');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.getByLabelText(/^Tag/u).getAttribute('aria-invalid')).toBe('true'),
    );
    expect(
      screen.getAllByText(/There is already an asset with the tag IT-000232/u).length,
    ).toBeGreaterThan(0);
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('starts in stock, takes a new location as typed, and opens what was saved', async () => {
    const { user, desk } = await open('#/assets/new');
    await user.type(await screen.findByLabelText(/^Tag/u), ' IT-9 ');
    await user.type(screen.getByLabelText(/^Location/u), 'Bologna');
    await user.tab();
    await user.type(screen.getByLabelText(/^Purchase cost/u), '1234.56');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(place().path).toBe('/assets/41'));
    expect(desk.calls('asset_save')).toMatchObject([
      {
        draft: {
          id: null,
          tag: 'IT-9',
          location: 'Bologna',
          cost: { minor: 123_456, currency: 'EUR' },
        },
      },
    ]);
    expect(desk.world.assets.at(-1)?.status_id).toBe(2);
    await screen.findByRole('heading', { level: 1, name: 'IT-9' });
  });

  it('takes a known location in another case for the known one', async () => {
    const { user } = await open('#/assets/new');
    const location = await screen.findByLabelText<HTMLInputElement>(/^Location/u);
    await user.type(location, 'mILANO');
    await user.tab();
    expect(location.value).toBe('Milano');
  });

  it('creates a supplier that is not there yet', async () => {
    const { user, desk } = await open('#/assets/2/edit');
    const supplier = await screen.findByLabelText<HTMLInputElement>(/^Supplier/u);
    await waitFor(() => expect(supplier.value).toBe('Dell Technologies'));
    await user.clear(supplier);
    await user.type(supplier, 'Fujitsu');
    await user.click(await screen.findByText('Create “Fujitsu”'));
    await waitFor(() => expect(desk.world.vendors.at(-1)?.name).toBe('Fujitsu'));
    expect(supplier.value).toBe('Fujitsu');
  });

  it('copies what a second one has in common', async () => {
    await open('#/assets/new?from=2');
    expect((await screen.findByLabelText<HTMLInputElement>(/^Model$/u)).value).toBe(
      'Latitude 5420',
    );
    expect(screen.getByLabelText<HTMLInputElement>(/^Tag/u).value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>(/^Serial/u).value).toBe('');
  });

  it('asks before it is left with changes', async () => {
    const { user } = await open('#/assets/2/edit');
    await user.type(await screen.findByLabelText(/^Name/u), 'lap-17');
    void go('#/assets');
    await waitFor(() => expect(question()?.title).toBe('Save your changes?'));
    answer(null);
    expect(place().path).toBe('/assets/2/edit');
  });
});
