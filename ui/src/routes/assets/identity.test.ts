import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Assets from './Assets.svelte';
import { emptyAsset, fieldsFor, modelDefaults, toDraft, toValues } from './draft';
import { emptyModel } from '../catalogue/model';
import { bearsData, COMPONENTS } from './parts';

type User = ReturnType<typeof userEvent.setup>;

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  const { container } = render(Assets);
  return { desk, container, user: userEvent.setup() };
}

/** Selects open by key, and lie where jsdom, which lays nothing out, sees nothing. */
async function choose(user: User, opener: HTMLElement, name: string): Promise<void> {
  opener.focus();
  await user.keyboard('{Enter}');
  const entries = await screen.findAllByRole('option', { hidden: true });
  const entry = entries.find((e) => e.textContent?.trim() === name);
  if (!entry) throw new Error(`${name} is not among ${entries.map((e) => e.textContent).join()}`);
  await user.click(entry);
}

describe('the form of an asset', () => {
  it('offers the next tag, warns of a look-alike and takes what the model gives', async () => {
    const { desk, user, container } = await open('#/assets/new', (world) => {
      world.catalogue.numbering.on = true;
    });
    expect(await screen.findByDisplayValue('IT-000009')).toBeTruthy();
    await screen.findByText('The next free number was filled in.');
    await user.type(screen.getByLabelText('Serial number'), '7XK2QO93');
    await user.type(screen.getByLabelText('Manufacturer'), 'Dell');
    await user.tab();
    await user.type(screen.getByLabelText('Model'), 'Latitude 5420');
    await user.tab();
    await screen.findByText(/IT-000231 .*the two look the same/u);
    await screen.findByText(/From the model: Category Laptop, Warranty, months 36/u);
    expect(desk.calls('asset_hints').at(-1)).toMatchObject({
      serial: '7XK2QO93',
      model: { manufacturer: 'Dell', name: 'Latitude 5420' },
    });
    expect(await violations(container)).toEqual([]);
  });

  it('takes second numbers and own fields', async () => {
    const { desk, user } = await open('#/assets/1/edit');
    await user.click(await screen.findByRole('button', { name: 'Add a number' }));
    await user.type(screen.getByLabelText('Number 1'), '490154203237518');
    await choose(user, screen.getByRole('combobox', { name: 'Colour' }), 'Silver');
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await expect.poll(() => desk.calls('asset_save').length).toBe(1);
    expect(desk.calls('asset_save')[0]?.draft).toMatchObject({
      identifiers: [{ kind: 'imei', value: '490154203237518' }],
      custom: [{ field_id: 1, value: 'Silver' }],
    });
  });

  it('fills in only what is still blank', () => {
    const values = toValues({ ...emptyAsset(), category: 'Notebook' });
    const model = { ...emptyModel(), category: 'Laptop', warranty_months: 36, part_no: 'P-1' };
    expect(modelDefaults(values, model)).toEqual({ model_number: 'P-1', warranty_months: 36 });
  });

  it('shows the fields of its category and those that have a value', () => {
    const field = (id: number, category: string) => ({
      id: id as never,
      name: `F${id}`,
      kind: 'text' as const,
      category,
      choices: [],
      required: false,
      position: id,
    });
    const fields = [field(1, ''), field(2, 'laptop'), field(3, 'Server'), field(4, 'Server')];
    const custom = [{ field_id: 4 as never, value: 'x' }];
    const values = toValues({ ...emptyAsset(), category: 'Laptop', custom });
    expect(fieldsFor(fields, values).map((f) => f.id)).toEqual([1, 2, 4]);
    expect(toDraft({ ...values, custom: { '1': ' ', '4': 'x' } }).custom).toEqual(custom);
  });
});

describe('the parts of an asset', () => {
  it('can be added in the panel', async () => {
    const { desk, user } = await open('#/assets?id=1&tab=parts');
    await user.click(await screen.findByRole('button', { name: 'Add a part' }));
    await choose(user, await screen.findByRole('combobox', { name: 'Type' }), 'RAM');
    expect(screen.getByLabelText<HTMLInputElement>('Can bear data').checked).toBe(false);
    await user.type(screen.getByLabelText('Serial number'), 'M-1');
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await screen.findByText('M-1');
    expect(desk.calls('component_save')[0]?.draft).toMatchObject({
      asset_id: 1,
      kind: 'ram',
      data_bearing: false,
    });
  });

  it.each(COMPONENTS)('%s bears data or not, as the register has it', (kind) => {
    const bare = ['ram', 'controller', 'psu', 'other'];
    expect(bearsData(kind)).toBe(!bare.includes(kind));
  });
});
