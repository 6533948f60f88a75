// What was changed elsewhere while the form was open is not written over.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Assets from './Assets.svelte';

let desk: MockDesk | undefined;
beforeEach(() => setLanguage('en'));
afterEach(() => desk?.stop());

it('an asset that moved elsewhere keeps its move, and names and amounts are said in words', async () => {
  desk = await openDesk('#/assets/2/edit');
  render(Assets);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/^Room/u), '3.14');
  const world = desk.world.assets.find((a) => a.id === 2);
  const supplier = desk.world.vendors.find((v) => v.id !== world?.supplier_id);
  if (!world || !supplier) throw new Error('no asset');
  world.location = 'Palermo';
  world.supplier_id = supplier.id;
  world.cost = { minor: 99_900, currency: 'EUR' };
  world.custom = [];
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Location: Changed elsewhere meanwhile: now “Palermo”.');
  expect(alert.textContent).toContain(`now “${supplier.name}”`);
  expect(alert.textContent).toContain('now “€999.00”');
  await user.click(screen.getByRole('button', { name: 'Take the new values' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(place().path).toBe('/assets/2'));
  expect(desk.world.assets.find((a) => a.id === 2)).toMatchObject({
    location: 'Palermo',
    supplier_id: supplier.id,
    cost: { minor: 99_900 },
  });
  expect(desk.world.assets.find((a) => a.id === 2)?.room).toMatch(/3\.14$/u);
});
