// What was changed elsewhere while the form was open is not written over.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Contracts from './Contracts.svelte';

let desk: MockDesk | undefined;
beforeEach(() => setLanguage('en'));
afterEach(() => desk?.stop());

it('a contract whose term and costs changed elsewhere is not written over', async () => {
  desk = await openDesk('#/contracts/1/edit');
  render(Contracts);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/^Cost centre/u), '-7');
  // Another object, as another write makes one: the form has what it read.
  desk.world.contracts = desk.world.contracts.map((c) =>
    c.id === 1
      ? {
          ...c,
          initial_months: null,
          explicit_end: '2027-12-31',
          cost_lines: c.cost_lines.map((l) => ({
            ...l,
            amount: { minor: 4_200, currency: 'EUR' },
          })),
        }
      : c,
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Cost: Changed elsewhere meanwhile.');
  expect(alert.textContent).toContain('now “31 Dec 2027”');
  // Nothing of it was typed here: there is nothing to keep.
  expect(screen.queryByRole('button', { name: 'Keep what I typed' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take the new values' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(place().path).toBe('/contracts/1'));
  expect(desk.world.contracts.find((c) => c.id === 1)).toMatchObject({
    explicit_end: '2027-12-31',
    initial_months: null,
    cost_lines: [{ amount: { minor: 4_200, currency: 'EUR' } }],
  });
  expect(desk.world.contracts.find((c) => c.id === 1)?.cost_centre).toMatch(/-7$/u);
});

it('a copy has seen nothing', async () => {
  desk = await openDesk('#/contracts/new?from=1');
  render(Contracts);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/^Title/u), ' again');
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(desk?.calls('contract_save')).toHaveLength(1));
  expect(desk.calls('contract_save')[0]).toMatchObject({ draft: { id: null }, seen: null });
});
