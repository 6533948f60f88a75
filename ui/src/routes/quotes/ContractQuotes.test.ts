import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';

import { call } from '$lib/api';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import ContractQuotes from './ContractQuotes.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open() {
  desk = await openDesk('#/contracts/1');
  const { row } = await call('contract_get', { id: 1 as never });
  const { container } = render(ContractQuotes, { contract: row });
  return { desk, container, row, user: userEvent.setup() };
}

it('takes a quote by keyboard and shows it beside the terms as they are', async () => {
  const { desk, container, row, user } = await open();
  expect(await screen.findByText('No quotes yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add a quote' }));
  const dialog = await screen.findByRole('dialog', { name: 'New quote' });
  const vendor = within(dialog).getByRole<HTMLInputElement>('combobox', { name: /^Vendor/u });
  expect(vendor.value, 'the contract’s own vendor is proposed').toBe(row.vendor);
  await user.type(within(dialog).getByRole('textbox', { name: /^Reference/u }), 'Q-77');
  await user.type(within(dialog).getByRole('textbox', { name: /^Recurring/u }), '12000');
  await user.click(within(dialog).getByRole('button', { name: /^Save/u }));
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('columnheader', { name: 'As is: current terms' })).toBeTruthy();
  expect(within(table).getByRole('columnheader', { name: /Q-77/u })).toBeTruthy();
  expect(desk.calls('quote_save')[0]).toMatchObject({
    draft: {
      contract_id: 1,
      reference: 'Q-77',
      recurring: { minor: 1_200_000, currency: 'EUR' },
      billing: 'annual',
      term_months: 12,
    },
  });
  expect(await violations(container)).toEqual([]);
});

it('says at its field what is missing, and saves nothing', async () => {
  const { desk, user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Add a quote' }));
  const dialog = await screen.findByRole('dialog', { name: 'New quote' });
  await user.click(within(dialog).getByRole('button', { name: /^Save/u }));
  const amount = within(dialog).getByRole('textbox', { name: /^Recurring/u });
  expect(amount.getAttribute('aria-invalid')).toBe('true');
  expect(desk.calls('quote_save')).toEqual([]);
});
