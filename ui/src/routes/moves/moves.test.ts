import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { MoveAction } from '$lib/api/gen/MoveAction';
import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Assets from '../assets/Assets.svelte';
import { checkMove, moveDraft, moveEntries, moveValues } from './moves';

const asks = {
  person: 'must',
  place: 'must',
  due_back: 'no',
  vendor: 'no',
  reference: 'no',
  condition: 'may',
  data_deletion: 'no',
  note: 'may',
} as const;

function action(name: string, from: MoveAction['transition']['from'], active = true): MoveAction {
  return {
    transition: {
      id: 7 as never,
      name,
      kind: 'deploy',
      from,
      status_id: null,
      active,
      position: 0,
      terms_en: '',
      terms_it: '',
    },
    asks,
    form: true,
    sources: from,
    targets: ['in_use'],
  };
}

describe('the actions of an asset', () => {
  it('are those of its state; of several assets all that are offered', () => {
    const all = [
      action('Deploy', ['in_stock']),
      action('Return', ['in_use']),
      action('Old', ['in_stock'], false),
    ];
    const labels = (state: 'in_stock' | null) =>
      moveEntries(all, state, () => undefined).map((e) => 'label' in e && e.label);
    expect(labels('in_stock')).toEqual(['Deploy…']);
    expect(labels(null)).toEqual(['Deploy…', 'Return…']);
  });

  it('ask for what they need before they are sent', () => {
    const values = moveValues('2026-11-20', 1, 'it');
    const wrong = checkMove(action('Deploy', ['in_stock']), values);
    expect(Object.keys(wrong).filter((field) => wrong[field])).toEqual(['person_id', 'place']);
    const returned = checkMove(action('Return', ['in_use']), {
      ...values,
      person: '3',
      place: 'Milano',
      data_deletion: 'deleted',
      deleted_by: '',
    });
    expect(Object.keys(returned).filter((field) => returned[field])).toEqual(['deleted_by_id']);
  });

  it('become a draft with ids and without blanks', () => {
    const doing = {
      action: action('Deploy', ['in_stock']),
      assets: { mode: 'ids' as const, ids: [4] },
      count: 1,
      tag: 'IT-4',
    };
    const values = { ...moveValues('2026-11-20', 1, 'it'), person: '3', place: 'Milano' };
    expect(moveDraft(doing, values, '2026-11-20')).toMatchObject({
      kind: 'deploy',
      transition_id: 7,
      person_id: 3,
      vendor_id: null,
      condition: null,
      deleted_by_id: null,
      language: 'it',
    });
  });
});

describe('doing an action on screen', () => {
  let desk: MockDesk | undefined;
  afterEach(() => desk?.stop());

  it('hands an asset out, then goes on to the form to sign', async () => {
    desk = await openDesk('#/assets/4');
    const user = userEvent.setup();
    render(Assets);
    const menu = await screen.findByRole<HTMLButtonElement>('button', { name: 'Actions' });
    await waitFor(() => expect(menu.disabled).toBe(false));
    // Menus open by key, and lie where jsdom, which lays nothing out, sees nothing.
    menu.focus();
    await user.keyboard('{Enter}');
    const entries = await screen.findAllByRole('menuitem', { hidden: true });
    const deploy = entries.find((entry) => entry.textContent.trim() === 'Deploy…');
    await user.click(deploy as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: /Deploy: IT-000234/u });
    expect(await violations(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: /^Deploy/u }));
    await waitFor(() => expect(desk?.calls('move_perform')).toHaveLength(0));
    await user.type(within(dialog).getByRole('combobox', { name: /Who gets it/u }), 'Giulia');
    await user.click((await screen.findAllByRole('option', { hidden: true }))[0] as HTMLElement);
    await user.type(within(dialog).getByLabelText(/^Place/u), 'Milano');
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: /^Deploy/u }));
    await waitFor(() => expect(desk?.calls('move_perform')).toHaveLength(1));
    expect(desk.calls('move_perform')[0]).toMatchObject({
      draft: { kind: 'deploy', assets: { mode: 'ids', ids: [4] }, place: 'Milano' },
    });
    await waitFor(() => expect(place().segments).toEqual(['reports', 'handover-form']));
    expect(toasts().map((toast) => toast.text)).toContain('Deploy: done with IT-000234');
  });
});
