// What was changed elsewhere while the form was open is not written over.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { vendorDetail } from '../../dev/mock/vendors';
import Vendors from './Vendors.svelte';

let desk: MockDesk | undefined;
beforeEach(() => setLanguage('en'));
afterEach(() => desk?.stop());

/** The form of the first vendor, with a phone typed, while phone and country change elsewhere. */
async function typedMeanwhile() {
  desk = await openDesk('#/vendors/1/edit');
  const { container } = render(Vendors);
  const user = userEvent.setup();
  const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
  // Contacts have phones too: the vendor's own stands last.
  await screen.findByLabelText(/^Country/u);
  const phone = () =>
    screen.getAllByLabelText<HTMLInputElement>(/^Phone/u).at(-1) as HTMLInputElement;
  await user.clear(phone());
  await user.type(phone(), '02 999');
  const world = desk.world.vendors.find((v) => v.id === 1);
  if (!world) throw new Error('no vendor');
  Object.assign(world, { phone: '06 111', country: 'San Marino' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  return { desk, user, container, field, phone, world, alert };
}

describe('a vendor that was changed elsewhere while its form was open', () => {
  it('says which fields, with what stands there now, and saves nothing', async () => {
    const { alert, world, phone, container } = await typedMeanwhile();
    expect(alert.textContent).toContain('Not saved: 2 fields were changed elsewhere');
    const lines = within(alert)
      .getAllByRole('listitem')
      .map((li) => li.textContent.trim());
    expect(lines).toEqual([
      'Phone: Changed elsewhere meanwhile: now “06 111”.',
      'Country: Changed elsewhere meanwhile: now “San Marino”.',
    ]);
    expect(world.phone).toBe('06 111');
    expect(phone().value).toBe('02 999');
    expect(document.activeElement).toBe(alert);
    expect(await violations(container)).toEqual([]);
  });

  it('takes the new values, and only then saves', async () => {
    const { desk, user, phone, field, world } = await typedMeanwhile();
    await user.click(screen.getByRole('button', { name: 'Take the new values' }));
    expect([phone().value, field(/^Country/u).value]).toEqual(['06 111', 'San Marino']);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(desk.calls('vendor_save')).toHaveLength(1);
    expect(document.activeElement).toBe(phone());
    await user.type(field(/^Web site/u), '/it');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(desk.world.vendors.find((v) => v.id === world.id)).toMatchObject({
      phone: '06 111',
      country: 'San Marino',
    });
  });

  it('keeps what was typed, but not a value nobody typed', async () => {
    const { desk, user, phone, field } = await typedMeanwhile();
    await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
    expect([phone().value, field(/^Country/u).value]).toEqual(['02 999', 'San Marino']);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(desk.world.vendors.find((v) => v.id === 1)).toMatchObject({
      phone: '02 999',
      country: 'San Marino',
    });
  });

  it('asks again when it changes once more, and goes on asking until one decides', async () => {
    const { user, world, phone } = await typedMeanwhile();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('2 fields');
    await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
    world.phone = '06 222';
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const again = await screen.findByRole('alert');
    expect(again.textContent).toContain('one field was changed elsewhere');
    expect(again.textContent).toContain('06 222');
    expect(phone().value).toBe('02 999');
  });

  it('names also what changes between the refusal and the look at it', async () => {
    desk = await openDesk('#/vendors/1/edit');
    render(Vendors);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/^Notes/u), 'mine');
    const { world } = desk;
    const vendor = world.vendors.find((v) => v.id === 1);
    if (!vendor) throw new Error('no vendor');
    vendor.country = 'San Marino';
    desk.answer('vendor_get', () => {
      vendor.customer_no = 'C-2';
      return vendorDetail(world, 1);
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('now “C-2”');
    await user.click(screen.getByRole('button', { name: 'Take the new values' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(world.vendors.find((v) => v.id === 1)).toMatchObject({
      country: 'San Marino',
      customer_no: 'C-2',
    });
  });

  it('makes a contact anew that is gone elsewhere when it is kept', async () => {
    desk = await openDesk('#/vendors/1/edit');
    render(Vendors);
    const user = userEvent.setup();
    const box = await screen.findByRole('region', { name: /^Contacts/u });
    await user.type(within(box).getAllByLabelText(/^Name/u)[0] as HTMLElement, ' jr.');
    const world = desk.world.vendors.find((v) => v.id === 1);
    if (!world) throw new Error('no vendor');
    const gone = world.contacts.shift();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Contacts: Changed elsewhere meanwhile.');
    await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().path).toBe('/vendors/1'));
    expect(desk.calls('vendor_save').at(-1)).toMatchObject({
      draft: { contacts: [{ id: null, name: `${gone?.name} jr.` }, {}] },
    });
  });
});
