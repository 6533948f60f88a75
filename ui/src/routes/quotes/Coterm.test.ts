import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Contracts from '../contracts/Contracts.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

it('asks for what its address says, and a contract that is taken out leaves the address', async () => {
  desk = await openDesk('#/contracts/coterm?ids=1,2&end=2027-12-31');
  const { container } = render(Contracts);
  const [out] = await screen.findAllByRole('button', { name: /^Take .* out$/u });
  expect(desk.calls('coterm')[0]).toEqual({
    contract_ids: [1, 2],
    end: '2027-12-31',
    basis: 'act_term',
    by_asset: false,
  });
  expect(await violations(container)).toEqual([]);
  // Asked once: what comes back must not ask again.
  expect(desk.calls('coterm')).toHaveLength(1);
  expect(desk.calls('contract_get')).toHaveLength(2);
  await userEvent.setup().click(out as HTMLElement);
  expect(place().query.ids).toBe('2');
  expect(
    await screen.findByRole('checkbox', { name: 'A line for each covered asset' }),
  ).toBeTruthy();
});

it('takes one contract after another: the field is empty again, and nothing is asked in circles', async () => {
  const user = userEvent.setup();
  desk = await openDesk('#/contracts/coterm');
  const [first, second] = desk.world.contracts;
  render(Contracts);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Add a contract' });
  for (const contract of [first, second]) {
    await user.type(field, contract?.title ?? '');
    // jsdom lays out no popup: by its text.
    await user.click(await screen.findByText(contract?.title ?? ''));
    await expect.poll(() => field.value).toBe('');
  }
  expect(place().query.ids).toBe(`${first?.id},${second?.id}`);
  expect(await screen.findAllByRole('button', { name: /^Take .* out$/u })).toHaveLength(2);
  expect(desk.calls('contract_get')).toHaveLength(3);
  expect(desk.calls('coterm'), 'not before there is an end').toEqual([]);
});
