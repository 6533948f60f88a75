import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { go, place } from '$lib/app/router.svelte';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Slas from './Slas.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(change?: (world: MockWorld) => void) {
  desk = await openDesk('#/slas', change);
  render(Slas);
  render(ConfirmDialog);
  const card = within(await screen.findByRole('region', { name: 'WAN availability' }));
  const cell = (month: string, year = 2026) =>
    card.findByRole<HTMLInputElement>('textbox', { name: `WAN availability, ${month} ${year}` });
  return { desk, card, cell, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

async function answer(name: RegExp) {
  const dialog = within(await screen.findByRole('dialog', { name: 'Save your changes?' }));
  return dialog.getByRole('button', { name });
}

describe('values that are typed', () => {
  it('stay when they were typed while others were saved', async () => {
    const { desk, cell, user } = await open();
    let finish = (): void => undefined;
    desk.answer(
      'sla_measure',
      () => new Promise((resolve) => (finish = () => resolve({ op: null }))),
    );
    await user.type(await cell('November'), '99');
    await user.keyboard('{Enter}');
    await user.type(await cell('November'), '.5');
    await user.type(await cell('December'), '98');
    finish();
    await waitFor(async () => expect((await cell('November')).value).toBe('99.5'));
    expect((await cell('December')).value).toBe('98');
    expect(screen.getByRole('button', { name: 'Save the values' })).toBeTruthy();
  });

  it('go one by one with Esc', async () => {
    const { cell, user } = await open();
    await user.type(await cell('November'), '97');
    await user.type(await cell('December'), '98');
    await user.keyboard('{Escape}');
    expect((await cell('December')).value).toBe('');
    expect((await cell('November')).value).toBe('97');
  });

  it('are asked about before another screen', async () => {
    const { desk, cell, user } = await open();
    await user.type(await cell('November'), '97');
    void go('#/today');
    await answer(/^Save/u);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(place().path).toBe('/slas');
    expect((await cell('November')).value).toBe('97');
    void go('#/today');
    await user.click(await answer(/^Save/u));
    await waitFor(() => expect(place().path).toBe('/today'));
    expect(desk.calls('sla_measure')).toMatchObject([
      { draft: { rows: [{ period: '2026-11-01', value: '97' }] } },
    ]);
  });

  it('are asked about before another year, and never go into its cells', async () => {
    const { desk, cell, user } = await open();
    await user.type(await cell('November'), '97');
    const other = screen.getByRole('radio', { name: '2025' });
    await user.click(other);
    await answer(/^Save/u);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(place().query.year).toBeUndefined();
    await waitFor(() => expect(other).toHaveProperty('checked', false));
    await user.click(other);
    await user.click(await answer(/Discard/u));
    expect((await cell('November', 2025)).value).toBe('');
    expect(place().query.year).toBe('2025');
    expect(desk.calls('sla_measure')).toHaveLength(0);
  });

  it('stand beside values counted from records, which are words, not fields', async () => {
    const { desk, cell } = await open();
    const rows = (await desk.backend.call('sla_rows', {
      contract_id: null,
      vendor_id: null,
      first: '2026-01-01',
      last: '2026-12-31',
    } as never)) as { periods: { entered: string | null; value: string | null }[] }[];
    const [row] = rows;
    if (!row) throw new Error('no service level');
    row.periods = row.periods.map((p, i) =>
      i === 9 ? { ...p, entered: null, value: '99.91' } : p,
    );
    desk.answer('sla_rows', () => [row]);
    await desk.backend.call('sla_measure', { op_id: 'x', draft: { sla_id: 1, rows: [] } } as never);
    const october = await cell('October');
    await waitFor(() => expect(october.closest('td')?.textContent).toContain('99.91 counted'));
    expect(october.value).toBe('');
  });
});
