import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { detailOf } from '../../dev/mock/contracts';
import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { checkDecision, decisionDraft, startDecision, type Subject } from './decide';
import DecideDialog from './DecideDialog.svelte';
import { subjectOf } from './record';

let desk: MockDesk;
let subject: Subject;

beforeEach(async () => {
  desk = await openDesk('#/contracts/1');
  const found = subjectOf(detailOf(desk.world, 1 as never));
  if (!found) throw new Error('nothing to decide');
  subject = found;
});
afterEach(() => desk.stop());

async function open(choice: 'terminate' | '' = 'terminate') {
  const onclose = vi.fn();
  const onrecorded = vi.fn();
  render(DecideDialog, { subject, choice, onclose, onrecorded });
  const dialog = await screen.findByRole('dialog');
  return { onclose, onrecorded, dialog, user: userEvent.setup() };
}

describe('the decide dialog', () => {
  it('says what happens otherwise and by when notice must leave', async () => {
    const { dialog } = await open();
    expect(dialog.textContent).toContain('renews for 12 months, to 29 Feb 2028, €14,400.00');
    expect(dialog.textContent).toContain('Ends; notice must leave by Mon 30 Nov 2026.');
    expect(await violations(dialog)).toEqual([]);
  });

  it('starts with the choice one came with, the operator and today', async () => {
    const { dialog } = await open();
    expect(
      within(dialog).getByRole<HTMLInputElement>('radio', { name: /Terminate/u }).checked,
    ).toBe(true);
    await waitFor(() =>
      expect(within(dialog).getByLabelText<HTMLInputElement>(/Decided by/u).value).toBe(
        'Giulia Rossi',
      ),
    );
    expect(within(dialog).getByLabelText<HTMLInputElement>(/^Date/u).value).toBe('20 Nov 2026');
  });

  it('begins where something is missing, so that typing never changes the choice', async () => {
    const { dialog, user } = await open();
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByLabelText(/Reason/u)),
    );
    await user.keyboard('two quotes are cheaper');
    const radio = (name: RegExp) => within(dialog).getByRole<HTMLInputElement>('radio', { name });
    expect(radio(/Terminate/u).checked).toBe(true);
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>(/Reason/u).value).toBe(
      'two quotes are cheaper',
    );
  });

  it('begins with the choice when none was made', async () => {
    const { dialog } = await open('');
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog).getByRole('radio', { name: /^Renew /u })),
    );
  });

  it('asks about what was typed above itself', async () => {
    const { dialog, user, onclose } = await open();
    render(ConfirmDialog);
    await user.type(within(dialog).getByLabelText(/Reason/u), 'x');
    await user.keyboard('{Escape}');
    const question = await screen.findByText('Save your changes?');
    const asking = question.closest('[role="dialog"]');
    expect(asking?.classList.contains('above')).toBe(true);
    expect(dialog.classList.contains('above')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(onclose).toHaveBeenCalled());
  });

  it('records nothing without a reason and says so at the field', async () => {
    const { dialog, user, onclose } = await open();
    await user.click(within(dialog).getByRole('button', { name: 'Record decision' }));
    const reason = within(dialog).getByLabelText(/Reason/u);
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    expect(desk.calls('decision_record')).toEqual([]);
    expect(onclose).not.toHaveBeenCalled();
  });

  it('records the decision once, tells, and offers to undo it', async () => {
    const { dialog, user, onclose, onrecorded } = await open();
    await user.type(within(dialog).getByLabelText(/Reason/u), ' Moving to the new provider ');
    await user.click(within(dialog).getByRole('button', { name: 'Record decision' }));
    await waitFor(() => expect(onrecorded).toHaveBeenCalledOnce());
    expect(onclose).toHaveBeenCalledOnce();
    expect(desk.calls('decision_record')).toMatchObject([
      {
        draft: {
          contract_id: 1,
          period_id: subject.period_id,
          choice: 'terminate',
          reason: 'Moving to the new provider',
          decided_by: 1,
          decided_on: '2026-11-20',
        },
      },
    ]);
    const said = toasts().at(-1);
    expect(said?.text).toBe('Terminate: recorded for C-2024-017 · Managed hosting, two racks');
    expect(desk.world.decisions).toHaveLength(2);
    said?.action?.run();
    await waitFor(() => expect(desk.world.decisions).toHaveLength(1));
  });

  it('asks for a choice when one came without', async () => {
    const { dialog, user } = await open('');
    await user.type(within(dialog).getByLabelText(/Reason/u), 'x');
    await user.click(within(dialog).getByRole('button', { name: 'Record decision' }));
    expect(await within(dialog).findAllByText('Fill in this field.')).not.toEqual([]);
    expect(desk.calls('decision_record')).toEqual([]);
  });
});

describe('the draft of a decision', () => {
  it('is refused for a day to come', () => {
    const values = { ...startDecision('renew', 1 as never, '2026-11-20'), reason: 'x' };
    expect(Object.values(checkDecision(values, '2026-11-20')).filter(Boolean)).toEqual([]);
    const late = { ...values, decided_on: '2026-11-21' };
    expect(checkDecision(late, '2026-11-20').decided_on?.code).toBe('in-future');
  });

  it('does not exist without a choice or a day', () => {
    const values = startDecision('', undefined, '2026-11-20');
    expect(decisionDraft(subject, values)).toBeNull();
    expect(decisionDraft(subject, { ...values, choice: 'renew', decided_on: null })).toBeNull();
    expect(decisionDraft(subject, { ...values, choice: 'renew' })?.decided_by).toBeNull();
  });
});
