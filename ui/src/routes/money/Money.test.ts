import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import AssetMoney from './AssetMoney.svelte';
import Money from './Money.svelte';
import { barText, convertedText, heights, yearLabel } from './years';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(tab?: string) {
  desk = await openDesk(tab ? `#/money?tab=${tab}` : '#/money');
  render(Money);
  render(ConfirmDialog);
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

async function dialog() {
  return within(await screen.findByRole('dialog'));
}

async function gone(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('the refresh forecast', () => {
  it('says what it found in words, in a picture and in a table', async () => {
    await open();
    const picture = await screen.findByRole('img', { name: /dearest year is 2026.*3 assets/u });
    const table = screen.getByRole('table', { name: 'By fiscal year' });
    expect(picture.getAttribute('aria-describedby')).toBe(table.id);
    const row = within(table).getByRole('row', { name: /^2026/u });
    expect(row.textContent).toContain('3,600.00');
    expect(screen.getByText(/Overdue: 3/u)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('asks for one clock alone, in the address', async () => {
    const { desk, user } = await open();
    const clock = await screen.findByRole('combobox', { name: 'Clock' });
    clock.focus();
    await user.keyboard('{Enter}');
    const all = await screen.findAllByRole('option', { hidden: true });
    const age = all.find((o) => o.textContent?.trim() === 'Policy age');
    if (!age) throw new Error('the clock is not offered');
    await user.click(age);
    await waitFor(() => expect(place().query).toMatchObject({ clock: 'age' }));
    await waitFor(() =>
      expect(desk.calls('refresh_forecast').at(-1)).toMatchObject({ clocks: ['age'] }),
    );
  });
});

describe('depreciation', () => {
  it('takes a plan, says it, and takes it back', async () => {
    const { desk, user } = await open('depreciation');
    await user.click(await screen.findByRole('button', { name: 'Add a plan' }));
    const form = await dialog();
    expect(form.queryByRole('textbox', { name: /Coefficient/u })).toBeNull();
    const life = form.getByRole('textbox', { name: /Useful life/u });
    await user.clear(life);
    await user.type(life, '36');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('depreciation_plan_save')[0]).toMatchObject({
      draft: { book: 'civil', method: 'straight_line', life_months: 36, category: '' },
    });
    await screen.findByText('All other categories');
    expect(screen.getByText(/Straight line · 36 months/u)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await desk.backend.call('undo', { op_id: 'u', target: null } as never);
    await waitFor(() => expect(screen.queryByText('All other categories')).toBeNull());
  });

  it('of one asset is a plan of its own, and goes back to that of its category', async () => {
    desk = await openDesk('#/assets/1');
    render(AssetMoney, { id: 1 as never });
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    expect(await screen.findAllByText('As its category')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Own plan: Accounts' }));
    const form = await dialog();
    expect(form.queryByRole('combobox', { name: /^Category/u })).toBeNull();
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('depreciation_plan_save')[0]).toMatchObject({
      draft: { asset_id: 1, category: null, book: 'civil' },
    });
    await screen.findByText(/Straight line · 60 months/u);
    expect(screen.getAllByText('As its category')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('begins a tax plan with the coefficient of computers', async () => {
    const { user } = await open('depreciation');
    await user.click(await screen.findByRole('radio', { name: 'Tax' }));
    await waitFor(() => expect(place().query).toMatchObject({ book: 'fiscal' }));
    await user.click(await screen.findByRole('button', { name: 'Add a plan' }));
    const form = await dialog();
    expect(form.getByRole('textbox', { name: /Coefficient/u })).toHaveProperty('value', '20');
    expect(form.queryByRole('textbox', { name: /Useful life/u })).toBeNull();
  });
});

describe('budget, rates and requests', () => {
  it('holds a line against what is planned', async () => {
    const { desk, user } = await open('budget');
    const [add] = await screen.findAllByRole('button', { name: 'Add a budget line' });
    if (!add) throw new Error('nothing to add a line with');
    await user.click(add);
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: /^Amount/u }), '1000');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('budget_save')[0]).toMatchObject({
      draft: { fiscal_year: 2026, kind: 'capex', amount: { minor: 100_000, currency: 'EUR' } },
    });
    const row = await screen.findByRole('row', { name: /Everything else/u });
    expect(row.textContent).toMatch(/2,600\.00/u);
    expect(await violations()).toEqual([]);
  });

  it('takes a rate with a decimal comma and refuses nothing worth', async () => {
    const { desk, user } = await open('rates');
    await user.click(await screen.findByRole('button', { name: 'Add a rate' }));
    const form = await dialog();
    const rate = form.getByRole('textbox', { name: /^Rate/u });
    await user.type(rate, '0');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    expect(desk.calls('rate_save')).toHaveLength(0);
    await user.clear(rate);
    await user.type(rate, '0,92');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('rate_save')[0]).toMatchObject({
      draft: { currency: 'USD', into: 'EUR', rate: '0.92', on: '2026-11-20' },
    });
    await screen.findByRole('row', { name: /USD\/EUR/u });
    expect(await violations()).toEqual([]);
  });

  it('writes a request with a line and a way, and opens its paper', async () => {
    const { desk, user } = await open('requests');
    await screen.findByText('No capital request yet.');
    await user.click(screen.getByRole('button', { name: 'Add a request' }));
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: /^Number/u }), 'CR-1');
    await user.type(form.getByRole('textbox', { name: /^Title/u }), 'Laptops');
    await user.click(form.getByRole('button', { name: 'Add a line' }));
    await user.type(form.getByRole('textbox', { name: /^Description/u }), 'Laptop');
    await user.type(form.getByRole('textbox', { name: /^Price of one/u }), '1200');
    await user.click(form.getByRole('button', { name: 'Add an option' }));
    await user.type(form.getByRole('textbox', { name: /^Price paid at once/u }), '1200');
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('capital_save')[0]).toMatchObject({
      draft: {
        number: 'CR-1',
        lines: [{ description: 'Laptop', quantity: 1, price: { minor: 120_000 } }],
        options: [{ kind: 'buy', months: 48, upfront: { minor: 120_000 } }],
      },
    });
    expect(desk.calls('fiscal_year'), 'the year is the register’s').toHaveLength(1);
    const link = await screen.findByRole('link', { name: 'CR-1' });
    expect(link.getAttribute('href')).toContain('capital-request');
  });
});

describe('words of money', () => {
  it('calls a fiscal year by both its years where it has two', () => {
    expect(yearLabel({ from: '2026-01-01', until: '2026-12-31' })).toBe('2026');
    expect(yearLabel({ from: '2026-07-01', until: '2027-06-30' })).toBe('2026/27');
  });

  it('never adds what has no rate', () => {
    const sum = { minor: 100, currency: 'EUR' };
    const text = convertedText({ sum, apart: [{ minor: 500, currency: 'USD' }] }, 'en-GB');
    expect(text).toMatch(/1\.00.*\+.*5\.00/u);
    expect(convertedText({ sum: { ...sum, minor: 0 }, apart: [] }, 'en-GB')).toBe('—');
  });

  it('says over a bar what its height is, and that the table says more', () => {
    const sum = { minor: 100, currency: 'EUR' };
    const apart = [{ minor: 500, currency: 'USD' }];
    expect(barText({ sum, apart: [] }, 'en-GB')).toBe('€1.00');
    expect(barText({ sum, apart }, 'en-GB')).toBe('€1.00 + …');
    expect(barText({ sum: { ...sum, minor: 0 }, apart }, 'en-GB')).toBe('+ …');
  });

  it('draws heights from nothing to the most', () => {
    expect(heights([0, 50, 100])).toEqual([0, 0.5, 1]);
    expect(heights([0, 0])).toEqual([0, 0]);
  });
});
