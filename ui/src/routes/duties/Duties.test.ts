import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { ContractId } from '$lib/api/gen/ContractId';
import type { DutyDraft } from '$lib/api/gen/DutyDraft';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Today from '../today/Today.svelte';
import { checkDuty, dutyStatus, rhythm, startDuty } from './duties';
import DutyBox from './DutyBox.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function box() {
  desk = await openDesk('#/contracts/4');
  render(DutyBox, { contract_id: 4 as ContractId, vendor_id: null });
  await screen.findByText('Nothing that comes back is recorded.');
  return { desk, user: userEvent.setup() };
}

async function add(user: ReturnType<typeof userEvent.setup>, title: string, first: string) {
  await user.click(screen.getByRole('button', { name: 'Add a duty' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /What is to be done/u }), title);
  await user.type(dialog.getByRole('textbox', { name: /First due on/u }), first);
  await user.click(dialog.getByRole('button', { name: /Save/u }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('the duties of a contract', () => {
  it('are added, shown with their next day, and recorded as done', async () => {
    const { desk, user } = await box();
    await add(user, 'UPS batteries', '2026-11-18');
    expect(desk.calls('duty_save')[0]).toMatchObject({
      draft: { contract_id: 4, vendor_id: null, first_due: '2026-11-18', every: 12 },
    });
    await screen.findByText(/Wed 18 Nov 2026/u);
    await user.click(screen.getByRole('button', { name: 'Record: UPS batteries' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /Record…/u }));
    await waitFor(() =>
      expect(desk.calls('duty_record')[0]).toMatchObject({
        draft: { due: '2026-11-18', outcome: 'done', on: '2026-11-20', by: 1 },
      }),
    );
    await screen.findByText(/Thu 18 Nov 2027/u);
  });

  it('are left out only for a reason', async () => {
    const { desk, user } = await box();
    await add(user, 'Audit', '2026-11-18');
    await user.click(await screen.findByRole('button', { name: 'Record: Audit' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Left out' }));
    await user.click(dialog.getByRole('button', { name: /Record…/u }));
    expect(await dialog.findAllByText(/Reason/u)).not.toHaveLength(0);
    expect(desk.calls('duty_record')).toEqual([]);
  });

  it('tell what became of them: when, by whom, and what was said', async () => {
    const { user } = await box();
    await add(user, 'UPS batteries', '2026-11-18');
    await user.click(await screen.findByRole('button', { name: 'Record: UPS batteries' }));
    const record = within(await screen.findByRole('dialog'));
    await user.type(record.getByRole('textbox', { name: /^Note/u }), 'Two cells replaced');
    await user.click(record.getByRole('button', { name: /Record…/u }));
    await screen.findByText(/Thu 18 Nov 2027/u);
    screen.getByRole('button', { name: 'More about UPS batteries' }).focus();
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByText('History'));
    const dialog = within(await screen.findByRole('dialog', { name: /UPS batteries/u }));
    const [, row] = await dialog.findAllByRole('row');
    expect(row?.textContent).toMatch(
      /18 Nov 2026.*Done.*20 Nov 2026.*Giulia Rossi.*Two cells replaced/u,
    );
    expect(await violations()).toEqual([]);
  });

  it('stand on Today while they are due', async () => {
    const { user } = await box();
    await add(user, 'UPS batteries', '2026-11-18');
    render(Today);
    const section = within(await screen.findByRole('region', { name: 'Duties' }));
    expect(section.getByRole('link', { name: /UPS batteries/u })).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('a duty', () => {
  it('needs a title, a first day and a rhythm', () => {
    const values = { ...startDuty(null), every: null };
    expect(Object.keys(checkDuty(values)).sort()).toEqual(['every', 'first_due', 'title']);
    const all = Object.values(checkDuty(values));
    expect(all.map((issue) => issue?.code)).toEqual(['required', 'required', 'required']);
  });

  it('says how often it comes', () => {
    const draft = { every: 1, unit: 'months', until: null } as DutyDraft;
    expect(rhythm(draft)).toBe('every month');
    expect(rhythm({ ...draft, every: 0 })).toBe('once');
    expect(rhythm({ ...draft, every: 2, unit: 'weeks', until: '2027-12-31' })).toBe(
      'every 2 weeks until 31 Dec 2027',
    );
  });

  it('is pressing from a week before its day, and late after it', () => {
    const of = (due: string): string => dutyStatus(due, '2026-11-20');
    expect(of('2026-11-19')).toBe('critical');
    expect(of('2026-11-20')).toBe('warning');
    expect(of('2026-11-27')).toBe('warning');
    expect(of('2026-11-28')).toBe('neutral');
  });
});
