import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Stocktakes from './Stocktakes.svelte';
import { emptyStocktake } from './words';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address = '#/stocktakes') {
  desk = await openDesk(address);
  render(Stocktakes);
  render(ConfirmDialog);
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

/** What must be there for a test to go on. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

async function dialog() {
  return within(await screen.findByRole('dialog'));
}

/** A stock-take of Roma that is being counted. */
async function counting() {
  const opened = await open();
  const draft = { ...emptyStocktake(), title: 'Roma 2026' };
  draft.scope = { ...draft.scope, location: 'Roma' };
  await opened.desk.backend.call('stocktake_save', { op_id: 'a', draft });
  await opened.desk.backend.call('stocktake_start', { op_id: 'b', id: 1 as never });
  window.location.hash = '#/stocktakes/1';
  await screen.findByRole('heading', { name: /2026-001 · Roma 2026/u });
  return opened;
}

describe('stock-takes', () => {
  it('are planned with a live count of what is expected', async () => {
    const { desk, user } = await open();
    await user.click(sure((await screen.findAllByRole('button', { name: 'New stock-take' }))[0]));
    const form = await dialog();
    await user.type(form.getByRole('combobox', { name: /^Place/u }), 'Roma');
    await user.tab();
    await waitFor(() => expect(form.getByText(/\d+ assets are expected/u)).toBeTruthy());
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findAllByText(/required|Enter/iu)).not.toHaveLength(0);
    await user.type(form.getByRole('textbox', { name: /What it is called/u }), 'Roma 2026');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().segments).toEqual(['stocktakes', '1']));
    expect(desk.calls('stocktake_save').at(-1)).toMatchObject({
      draft: { title: 'Roma 2026', scope: { location: 'Roma' } },
    });
  });

  it('answer every scan at once, in words, and keep the focus in the field', async () => {
    const { desk, user } = await counting();
    await user.click(await screen.findByRole('button', { name: 'Scanner' }));
    const field = await screen.findByRole('textbox', { name: 'Scan or type a code' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    const first = sure(sure(desk.world.stocktakes[0]).results[0]);
    await user.keyboard(`${first.tag}{Enter}`);
    const scanner = within(screen.getByRole('region', { name: 'Scanner' }));
    await waitFor(() =>
      expect(scanner.getByText(`${first.tag} is where it should be.`)).toBeTruthy(),
    );
    expect(document.activeElement).toBe(field);
    await user.keyboard(`${first.tag}{Enter}INV-77{Enter}`);
    await waitFor(() => expect(scanner.getByText(/“INV-77” fits no asset/u)).toBeTruthy());
    expect(scanner.getByText(`${first.tag} · Already counted`)).toBeTruthy();
    expect(desk.calls('stocktake_scan').map((c) => (c.draft as { code: string }).code)).toEqual([
      first.tag,
      first.tag,
      'INV-77',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('take pasted codes and show what completing would write before it does', async () => {
    const { desk, user } = await counting();
    const [one, two] = sure(desk.world.stocktakes[0]).results.map((r) => r.tag);
    await user.click(await screen.findByRole('button', { name: 'Codes from elsewhere…' }));
    let form = await dialog();
    await user.click(form.getByRole('textbox', { name: /^Codes/u }));
    await user.paste(`${one}\n${two}\tMilano\nINV-1\n`);
    await user.click(form.getByRole('button', { name: 'Preview' }));
    const unknown = await form.findByRole('row', { name: /INV-1 .*Unknown code/u });
    expect(unknown).toBeTruthy();
    expect(form.getByText(/Found 1, at another place 1/u)).toBeTruthy();
    expect(await violations()).toEqual([]);
    expect(desk.calls('stocktake_paste'), 'nothing is counted yet').toEqual([]);
    await user.click(form.getByRole('button', { name: 'Count them' }));
    await waitFor(() => expect(form.getByText(/Found 1, at another place 1/u)).toBeTruthy());
    await user.click(sure(form.getAllByRole('button', { name: 'Close' })[0]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: /Other place/u }).textContent).toContain('1'),
    );
    await user.click(screen.getByRole('button', { name: 'Complete…' }));
    form = await dialog();
    await waitFor(() => expect(form.getByText(/One place changes/u)).toBeTruthy());
    expect(form.getByText(/Roma → Milano/u)).toBeTruthy();
    expect(form.getByText(/One code fits no asset/u)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Complete…' }));
    await waitFor(() => expect(desk.calls('stocktake_complete')).toHaveLength(1));
    await waitFor(() => expect(screen.getByText('Completed')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Scanner' })).toBeNull();
  });

  it('take codes from a file into the same box, and look again at what was changed', async () => {
    const { desk, user } = await counting();
    await user.click(await screen.findByRole('button', { name: 'Codes from elsewhere…' }));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'From a file…' }));
    await form.findByText('2 codes from scanner.txt');
    const box = form.getByRole<HTMLTextAreaElement>('textbox', { name: /^Codes/u });
    expect(box.value).toBe('IT-000231\tMilano\nINV-1');
    await user.click(form.getByRole('button', { name: 'Preview' }));
    await form.findByRole('button', { name: 'Count them' });
    await user.type(box, '2');
    await user.click(form.getByRole('button', { name: 'Preview' }));
    await form.findByRole('row', { name: /INV-12/u });
    expect(desk.calls('stocktake_paste_preview')).toHaveLength(2);
    expect(desk.calls('stocktake_paste')).toEqual([]);
    // What was only looked at is not counted yet, and says so before it is left.
    await user.click(sure(form.getAllByRole('button', { name: 'Close' })[0]));
    await screen.findByRole('button', { name: 'Discard' });
  });
});
