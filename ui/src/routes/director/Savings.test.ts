import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { SavingRow } from '$lib/api/gen/SavingRow';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Savings from './Savings.svelte';
import { draftOf, narrowed, nowText, withStatus } from './savings';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address = '#/director/savings') {
  desk = await openDesk(address);
  render(Savings);
  await screen.findByRole('table', { name: 'Lines' });
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const lines = () => within(screen.getByRole('table', { name: 'Lines' }));

describe('the savings ledger', () => {
  it('tells what was found, by year and kind, and leads to where it was found', async () => {
    await open();
    const years = within(screen.getByRole('table', { name: 'By fiscal year' }));
    expect(years.getByRole('row', { name: /^Total 4 €16,660\.00 €4,660\.00/u })).toBeTruthy();
    const over = lines().getByRole('link', {
      name: 'Price above the clause, period from 1 Mar 2025',
    });
    expect(over.getAttribute('href')).toMatch(/^#\/contracts\/\d+$/u);
    const credit = lines().getByRole('link', { name: 'Availability, period from 1 Oct 2026' });
    expect(credit.getAttribute('href')).toBe('#/slas?year=2026');
    expect(await violations()).toEqual([]);
  }, 30_000);

  it('records what became of a finding, with its reason where one is needed', async () => {
    const { desk, user } = await open();
    const record = lines().getByRole('button', { name: /Record what became of Price above/u });
    await user.click(record);
    const dialog = within(await screen.findByRole('dialog', { name: 'What became of it' }));
    // Selects open by key, and lie where jsdom, which lays nothing out, sees nothing.
    dialog.getByRole('combobox', { name: /What became of it/u }).focus();
    await user.keyboard('{Enter}');
    const outcomes = await screen.findAllByRole('option', { hidden: true });
    await user.click(outcomes.find((o) => o.textContent?.trim() === 'Refused') as HTMLElement);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findAllByText(/Fill in this field/u)).not.toHaveLength(0);
    await user.type(dialog.getByRole('textbox', { name: /Why/u }), 'The clause was changed');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.calls('saving_record').at(-1)).toMatchObject({
      draft: { status: 'refused', amount: null, note: 'The clause was changed' },
    });
    expect(await lines().findByText('The clause was changed')).toBeTruthy();
  }, 30_000);

  it('keeps all findings, and narrows the list by what became of them', async () => {
    const { desk, user } = await open('#/director/savings?show=recovered');
    expect(lines().getAllByRole('row')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Keep all' }));
    await waitFor(() => expect(desk.calls('savings_keep')).toHaveLength(1));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Keep all' })).toHaveProperty('disabled', true),
    );
    await user.click(screen.getByRole('radio', { name: 'Closed' }));
    expect(await screen.findByText('No line is in this state.')).toBeTruthy();
  }, 30_000);
});

describe('its lines', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  const row = {
    id: null,
    kind: 'over_charged',
    contract_id: 7,
    of_day: '2026-03-01',
    sla_id: null,
    found: eur(500),
    now: eur(500),
    status: 'open',
    amount: null,
    settled_on: null,
    note: '',
  } as unknown as SavingRow;

  it('propose the amount that was found, and take away what does not go with an outcome', () => {
    const draft = draftOf(row);
    if (!draft) throw new Error('it can be recorded');
    const claimed = withStatus(draft, 'claimed', row, '2026-11-20');
    expect(claimed).toMatchObject({ amount: eur(500), settled_on: '2026-11-20' });
    const open = withStatus(claimed, 'open', row, '2026-11-20');
    expect(open).toMatchObject({ amount: null, settled_on: null });
    expect(draftOf({ ...row, kind: 'sla_credit' })).toBeNull();
  });

  it('say what is different today only of what was kept', () => {
    expect(nowText(row, 'en-GB')).toBe('');
    expect(nowText({ ...row, id: 1 as never, now: null }, 'en-GB')).toBe('no longer found');
    expect(nowText({ ...row, id: 1 as never, now: eur(300) }, 'en-GB')).toBe('now €3.00');
    const lapsed = { ...row, status: 'lapsed' } as SavingRow;
    expect(narrowed([row, lapsed], 'closed')).toEqual([lapsed]);
  });
});
