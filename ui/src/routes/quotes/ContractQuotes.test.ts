import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { call } from '$lib/api';
import type { QuoteFinding } from '$lib/api/gen/QuoteFinding';
import type { QuoteLine } from '$lib/api/gen/QuoteLine';
import type { Reconciliation } from '$lib/api/gen/Reconciliation';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import ContractQuotes from './ContractQuotes.svelte';
import Findings from './Findings.svelte';
import PreviousDialog from './PreviousDialog.svelte';

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

it('keeps the vendor’s document with the quote', async () => {
  const { desk, user } = await open();
  desk.answer('document_list', () => [{ id: 7, name: 'offer.pdf' }]);
  await user.click(await screen.findByRole('button', { name: 'Add a quote' }));
  const dialog = await screen.findByRole('dialog', { name: 'New quote' });
  await user.type(within(dialog).getByRole('textbox', { name: /^Recurring/u }), '12000');
  within(dialog).getByLabelText('The vendor’s document').focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByText('offer.pdf'));
  await user.click(within(dialog).getByRole('button', { name: /^Save/u }));
  await screen.findByRole('table');
  expect(desk.calls('quote_save')[0]).toMatchObject({ draft: { document_id: 7 } });
});

it('takes what was paid before for a line, or gives the word back to the last accepted quote', async () => {
  const { desk, user } = await open();
  const said: unknown[] = [];
  desk.answer('quote_judge', (args) => {
    said.push(args);
    return { op: { op: 1, name: 'quote.judge', subject: '' } };
  });
  const price = { minor: 12_000, currency: 'EUR' };
  const line: QuoteLine = {
    id: 5 as never,
    line: 2,
    serial: 'CZJ207PJJR',
    tag: '',
    read_as: 'CZJ207PJJR',
    part_no: '',
    description: 'Foundation Care',
    quantity: 1,
    price,
    from: null,
    until: null,
    previous: null,
  };
  const asset = { id: 1 as never, tag: 'IT-1', serial: 'CZJ207PJJR', model: '' };
  const finding: QuoteFinding = {
    ...{ group: 'matched', reason: 'ours', params: {}, line, asset, proposals: [] },
    ...{ price, previous: null, difference: null, percent: null },
  };
  const found = { findings: [finding], groups: [], quoted: [], quote: null as never };
  const asked = vi.fn();
  render(Findings, { found: found as Reconciliation, onprevious: asked });
  await user.click(screen.getByRole('button', { name: 'Paid before: CZJ207PJJR' }));
  expect(asked).toHaveBeenCalledWith(line);
  render(PreviousDialog, { line, onclose: () => undefined });
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Paid before/u }), '100');
  await user.click(dialog.getByRole('button', { name: /^Save/u }));
  await waitFor(() =>
    expect(said).toMatchObject([
      { said: { line_id: 5, read_as: 'CZJ207PJJR', previous: { minor: 10_000, currency: 'EUR' } } },
    ]),
  );
});
