// What the grid of assets does beyond showing them: the text form of the filter, views, groups,
// and editing one cell or many.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Assets from './Assets.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Assets);
  return { desk, container, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.findByRole('row', { name });
/** One with groups is a tree. */
const grid = () => screen.queryByRole('treegrid') ?? screen.getByRole('grid');
const active = (): string =>
  document
    .getElementById(grid().getAttribute('aria-activedescendant') ?? '')
    ?.textContent?.trim() ?? '';
const box = () => screen.getByRole<HTMLInputElement>('searchbox');

/** Menus lie where jsdom, which lays nothing out, sees nothing. */
async function pick(
  user: ReturnType<typeof userEvent.setup>,
  role: 'menuitem' | 'menuitemcheckbox',
  name: string,
) {
  const entries = await screen.findAllByRole(role, { hidden: true });
  const entry = entries.find((e) => e.textContent?.trim() === name);
  if (!entry) throw new Error(`${name} is not among ${entries.map((e) => e.textContent).join()}`);
  await user.click(entry);
}

/** To the column of locations of the first asset. */
async function toLocation(user: ReturnType<typeof userEvent.setup>) {
  grid().focus();
  await user.keyboard('{Control>}{Home}{/Control}{ArrowRight>5/}');
}

describe('the text form of the filter', () => {
  it('becomes chips, and a chip taken away is taken from the text', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.type(box(), 'vendor:dell latitude');
    const chip = await screen.findByRole('button', {
      name: 'Remove the filter Supplier contains: “dell”',
    });
    expect(place().query).toMatchObject({ 'supplier.has': 'dell', q: 'latitude' });
    // The chip comes with the address, the rows when they are answered.
    await waitFor(() => expect(screen.queryByRole('row', { name: /IT-000231/u })).toBeNull());
    await user.click(chip);
    await waitFor(() => expect(box().value).toBe('latitude'));
    expect(place().query['supplier.has']).toBeUndefined();
  });

  it('counts when one leaves the box before it was read', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.type(box(), 'vendor:dell');
    await user.tab();
    await screen.findByRole('button', { name: 'Remove the filter Supplier contains: “dell”' });
    expect(box().value).toBe('vendor:dell');
  });

  it('says what it cannot read and keeps the list as it was', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.type(box(), 'quux:dell');
    await screen.findByText(/There is no column “quux”/u);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    await row(/IT-000231/u);
    expect(place().query.q).toBeUndefined();
  });

  it('shows filters of an address as text, days counted from today in words', async () => {
    await open('#/assets?warranty_end=%3C%2B90d&state.not=lost');
    await screen.findByRole('button', {
      name: 'Remove the filter Warranty until: before in 90 days',
    });
    await screen.findByRole('button', { name: 'Remove the filter State is not: Lost' });
    await waitFor(() => expect(box().value).toContain('warranty<90d'));
  });

  it('completes a column by the arrows and Enter', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.type(box(), 'ven');
    await screen.findByRole('option', { name: 'vendor' });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(box().value).toBe('vendor:');
  });
});

describe('views', () => {
  it('are saved, changed with a sign, put back, and opened again from their address', async () => {
    const { user, desk } = await open('#/assets?state=in_use');
    await row(/IT-000231/u);
    const picker = () => screen.getByRole('button', { name: /^View: / });
    await user.click(picker());
    await pick(user, 'menuitem', 'Save as…');
    await user.type(await screen.findByRole('textbox', { name: /Name of the view/u }), 'In use');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(picker().textContent).toContain('In use'));
    expect(place().query).toMatchObject({ view: '1', state: 'in_use' });
    expect(desk.world.views[0]?.definition?.query.filters).toEqual([
      { field: 'state', values: ['in_use'] },
    ]);
    expect(picker().textContent).not.toContain('●');

    await user.type(box(), ' latitude');
    await waitFor(() => expect(picker().textContent).toContain('●'));
    await user.click(picker());
    await pick(user, 'menuitem', 'Reset');
    await waitFor(() => expect(picker().textContent).not.toContain('●'));
    expect(place().query.q).toBeUndefined();
  });

  it('refuse a name that is taken, beside the field', async () => {
    const { user } = await open('#/assets', (world) => {
      world.views = [
        { id: 4 as never, list: 'assets', name: 'Mine', definition: null, pinned: false },
      ];
    });
    await row(/IT-000231/u);
    await user.click(screen.getByRole('button', { name: /^View: / }));
    await pick(user, 'menuitem', 'Save as…');
    await user.type(await screen.findByRole('textbox', { name: /Name of the view/u }), 'Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findAllByText('This name is already taken.')).length).toBeGreaterThan(0);
  });
});

describe('groups', () => {
  it('count and sum, close by ← and open by →', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await user.click(screen.getByRole('button', { name: 'Group' }));
    await pick(user, 'menuitemcheckbox', 'Location');
    const head = await row(/Data centre Settimo, 8 rows/u);
    expect(head.textContent).toContain('Σ');
    expect(head.getAttribute('aria-expanded')).toBe('true');
    const before = Number(grid().getAttribute('aria-rowcount'));
    grid().focus();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(active()).toContain('Data centre Settimo');
    await user.keyboard('{ArrowLeft}');
    expect(head.getAttribute('aria-expanded')).toBe('false');
    expect(Number(grid().getAttribute('aria-rowcount'))).toBe(before - 8);
    await user.keyboard('{ArrowDown}');
    expect(active()).toContain('Milano');
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}');
    expect(active()).toMatch(/IT-/u);
    expect(await violations(document.body)).toEqual([]);
  });
});

describe('editing in place', () => {
  it('replaces by typing, goes down by Enter and keeps what was there by Esc', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    expect(active()).toBe('Data centre Settimo');
    await user.keyboard('Bari{Enter}');
    await waitFor(() => expect(desk.world.assets[0]?.location).toBe('Bari'));
    expect(desk.calls('bulk_edit')[0]).toMatchObject({
      list: 'assets',
      change: {
        rows: [{ id: 1, cells: [{ field: 'location', text: 'Bari', was: 'Data centre Settimo' }] }],
      },
    });
    expect(active(), 'the row below').toBe('Torino, via Nizza');
    await user.keyboard('{F2}');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Edit Location' }).value).toBe(
      'Torino, via Nizza',
    );
    await user.keyboard('x{Escape}');
    expect(desk.calls('bulk_edit')).toHaveLength(1);
    expect(document.activeElement).toBe(grid());
    await user.keyboard('Y{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(desk.world.assets[1]?.location).toBe('Y'));
    expect(active()).toBe('Bari');
    await user.keyboard('{F2}{Tab}');
    expect(grid().getAttribute('aria-activedescendant')).toMatch(/-0-6$/u);
  });

  it('stays open while one clicks inside it', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    await user.keyboard('{F2}');
    const editor = screen.getByRole<HTMLInputElement>('textbox', { name: 'Edit Location' });
    await user.click(editor);
    await user.dblClick(editor);
    expect(document.activeElement).toBe(editor);
    await user.keyboard('{End}!{Enter}');
    expect(active()).toBe('Torino, via Nizza');
  });

  it('keeps a cell that cannot be saved marked with the reason', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    await user.keyboard('{ArrowLeft}Nobody{Enter}');
    const cell = await screen.findByRole('gridcell', { name: /Nothing is called “Nobody”/u });
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    expect(cell.textContent).toContain('Nobody');
    expect(await violations(document.body)).toEqual([]);
  });

  it('says which field somebody else has changed meanwhile', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    await user.keyboard('{F2}');
    const asset = desk.world.assets[0];
    if (asset) asset.location = 'Elsewhere';
    await user.keyboard('x{Enter}');
    await screen.findByRole('gridcell', { name: /Location: .*now “Elsewhere”/u });
    expect(desk.world.assets[0]?.location).toBe('Elsewhere');
  });

  it('pastes a block, asks before more than twenty cells, and leaves out the headings', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    const paste = (text: string) =>
      fireEvent.paste(grid(), { clipboardData: { getData: () => text } });
    await paste('Bari\r\nLecce\r\n');
    await waitFor(() => expect(desk.world.assets[1]?.location).toBe('Lecce'));
    expect(desk.world.assets[2]?.location).toBe('Roma');
    expect(toasts().map((x) => x.text)).toContain('2 rows changed');

    await paste(['Location', ...Array.from({ length: 21 }, (_, i) => `Room ${i}`)].join('\n'));
    const dialog = await screen.findByRole('dialog', { name: 'Paste 21 cells' });
    expect(within(dialog).getByText('21 rows change')).toBeTruthy();
    expect(desk.world.assets[0]?.location, 'nothing yet').toBe('Bari');
    await user.click(within(dialog).getByRole('button', { name: 'Change 21 rows' }));
    await waitFor(() => expect(desk.world.assets[20]?.location).toBe('Room 20'));
  });

  it('puts one copied cell into a whole range, and a block into its corner', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    const paste = (text: string) =>
      fireEvent.paste(grid(), { clipboardData: { getData: () => text } });
    // Drawn upwards: the corner is where it begins on screen, not where one is.
    await user.keyboard('{ArrowDown>2/}{Shift>}{ArrowUp>2/}{/Shift}');
    await paste('Bari');
    const places = () => desk.world.assets.slice(0, 4).map((a) => a.location);
    await waitFor(() => expect(places()).toEqual(['Bari', 'Bari', 'Bari', 'Milano']));
    await paste('Lecce\nOria');
    await waitFor(() => expect(places()).toEqual(['Lecce', 'Oria', 'Bari', 'Milano']));
  });

  it('fills a range from its first row, column by column', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    const first = desk.world.assets[0]?.serial;
    await user.keyboard('{Home}{ArrowRight}{Shift>}{ArrowDown}{ArrowRight>4/}{/Shift}');
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(desk.calls('bulk_edit')).toHaveLength(1));
    expect(desk.calls('bulk_edit')[0]).toMatchObject({
      change: {
        rows: [
          {
            id: 2,
            cells: [
              { field: 'serial', text: first },
              { field: 'model' },
              { field: 'status' },
              { field: 'custodian' },
              { field: 'location', text: 'Data centre Settimo', was: 'Torino, via Nizza' },
            ],
          },
        ],
      },
    });
  });

  it('begins a filter of the column one is in', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    grid().focus();
    await user.keyboard(
      '{Control>}{Home}{/Control}{ArrowUp}{ArrowRight>5/}{Alt>}{ArrowDown}{/Alt}',
    );
    await pick(user, 'menuitem', 'Filter this column…');
    await waitFor(() => expect(box().value).toBe('location:'));
    expect(document.activeElement).toBe(box());
  });

  it('fills down the selected rows', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    await user.keyboard('{Shift>}{ArrowDown>3/}{/Shift}{Control>}d{/Control}');
    await waitFor(() =>
      expect(desk.world.assets.slice(0, 4).map((a) => a.location)).toEqual(
        Array(4).fill('Data centre Settimo'),
      ),
    );
  });
});

describe('editing many rows', () => {
  it('shows old and new and the rows that cannot, then changes the others as one', async () => {
    const { user, desk } = await open('#/assets');
    await row(/IT-000231/u);
    await toLocation(user);
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Edit 40…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit 40 rows' });
    await user.type(within(dialog).getByRole('textbox', { name: /New value/u }), 'Bari');
    await user.click(within(dialog).getByRole('button', { name: 'Preview' }));
    await within(dialog).findByText('40 rows change');
    expect(desk.calls('bulk_preview')[0]).toMatchObject({
      change: { selection: { mode: 'matching', except: [] } },
    });
    expect(desk.world.assets[0]?.location).toBe('Data centre Settimo');
    await user.click(within(dialog).getByRole('button', { name: 'Change 40 rows' }));
    await waitFor(() => expect(desk.world.assets.every((a) => a.location === 'Bari')).toBe(true));
    expect(desk.calls('bulk_edit')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('names the rows that stay as they are', async () => {
    const { user } = await open('#/assets');
    await row(/IT-000231/u);
    grid().focus();
    await user.keyboard('{Control>}{Home}{/Control}{Shift>}{ArrowDown>2/}{/Shift}{ArrowRight}');
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Edit 40…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /New value/u }), 'SAME');
    await user.click(within(dialog).getByRole('button', { name: 'Preview' }));
    await within(dialog).findByText('39 rows cannot be changed and stay as they are');
    expect(await violations(document.body)).toEqual([]);
  });
});
