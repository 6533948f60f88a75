import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { forgetChain } from './chain.svelte';
import Journal from './Journal.svelte';

let desk: MockDesk;
beforeEach(() => forgetChain());
afterEach(() => desk.stop());

async function open(address = '#/journal') {
  desk = await openDesk(address);
  const { container } = render(Journal);
  return { container, user: userEvent.setup() };
}

const rows = (name: RegExp) => screen.findAllByRole('row', { name });
const panel = () => screen.findByRole('complementary');

describe('the list of operations', () => {
  it('shows the newest first, in pages, with who, when and what', async () => {
    const { container } = await open();
    const [first] = await rows(/Decision on GL-5521 recorded/u);
    expect(first?.textContent).toContain('Laura Esposito');
    expect(first?.textContent).toMatch(/19 Nov 2026/u);
    expect(desk.calls('journal_page')[0]).toMatchObject({ offset: 0, limit: 200 });
    expect(await violations(container)).toEqual([]);
  });

  it('marks what was undone, and says what an undo undid', async () => {
    await open('#/journal?q=IT-000999');
    const [deleted] = await rows(/^(?!.*Undo:).*Asset IT-000999 deleted/u);
    expect(deleted?.textContent).toContain('Undone');
    const [undo] = await rows(/Undo: Asset IT-000999 deleted/u);
    expect(undo?.textContent).not.toContain('Undone');
  });

  it('asks for what the address says, and shows it as chips', async () => {
    const { user } = await open('#/journal?entity=asset/231&actor=2&when=2026-11-01..2026-11-20');
    await rows(/Asset IT-000231 saved/u);
    expect(desk.calls('journal_page')[0]).toMatchObject({
      filter: { entity: 'asset/231', actor: 2, text: null },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Remove the filter Who: Marco Bianchi' }),
    );
    expect(place().query.actor).toBeUndefined();
    expect(place().query.entity).toBe('asset/231');
  });

  it('says so when nothing matches', async () => {
    const { user } = await open('#/journal?q=zzz');
    await screen.findByRole('heading', { name: 'Nothing in the journal matches' });
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(clear as HTMLElement);
    await rows(/Decision on GL-5521 recorded/u);
  });

  it('goes on paper as it stands', async () => {
    const { user } = await open('#/journal?actor=2&when=2026-11-01..2026-11-20');
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(place().path).toBe('/reports/list'));
    expect(place().query).toEqual({
      of: 'journal',
      columns: 'at,actor,what,state,events,number',
      actor: '2',
      when: '2026-11-01..2026-11-20',
      from: 'list',
      print: 'yes',
    });
  });
});

describe('the panel of an operation', () => {
  it('keeps the operation of the address when the list has arrived', async () => {
    await open('#/journal?op=4');
    screen.getByRole('grid').focus();
    await rows(/Decision on GL-5521 recorded/u);
    await within(await panel()).findByText('Certified e-mail (PEC)');
    expect(place().query.op).toBe('4');
  });

  it('shows each record old → new with names, and links to it', async () => {
    const { container } = await open('#/journal?op=4');
    const it = await panel();
    const link = await within(it).findByRole('link', { name: /contract C-2024-017/iu });
    expect(link.getAttribute('href')).toBe('#/contracts/1');
    const list = await within(it).findByText('Certified e-mail (PEC)');
    const text = list.closest('dl')?.textContent?.replace(/\s+/gu, ' ');
    expect(text).toContain('Notice 60 → 90');
    await waitFor(() => expect(list.closest('dl')?.textContent).toContain('Giulia Rossi'));
    expect(await violations(container)).toEqual([]);
  });

  it('shows a personal value that was erased as erased', async () => {
    await open('#/journal?op=5');
    expect(within(await panel()).queryByText('null')).toBeNull();
    expect((await within(await panel()).findAllByText(/\(erased\)/u)).length).toBeGreaterThan(0);
  });

  it('does not draw the thousands of an import', async () => {
    const { user } = await open('#/journal?op=2');
    const it = await panel();
    const more = await within(it).findByRole('button', { name: 'Show 500 records' });
    expect(within(it).getAllByRole('listitem').length).toBeLessThanOrEqual(50);
    await user.click(more);
    await waitFor(() => expect(within(it).getAllByRole('listitem')).toHaveLength(500));
  });

  it('follows the active row and closes with Esc', async () => {
    const { user } = await open();
    await rows(/Decision on GL-5521 recorded/u);
    screen.getByRole('grid').focus();
    await user.keyboard('{Enter}');
    await within(await panel()).findByText('Two quotes are cheaper by 18 %');
    await user.keyboard('{ArrowDown}');
    await waitFor(async () =>
      expect(within(await panel()).getByRole('heading', { level: 2 }).textContent).toContain(
        'saved',
      ),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('undoes this operation, not the newest', async () => {
    const { user } = await open('#/journal?op=4&q=C-2024');
    desk.answer('undo', () => ({ op: null }));
    await user.click(await screen.findByRole('button', { name: 'Undo this' }));
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Undone: Contract C-2024-017 saved'));
    expect(desk.backend.call).toHaveBeenCalledWith('undo', expect.objectContaining({ target: 4 }));
  });

  it('says in words what stands in the way of an undo', async () => {
    const { user, container } = await open('#/journal?op=4&q=C-2024');
    desk.answer('undo', () => {
      const params = { ent: 'contract/1', op: 'contract.save' };
      throw { code: 'refused-undo-conflict', params, fields: [] };
    });
    await user.click(await screen.findByRole('button', { name: 'Undo this' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('contract 1 was changed since');
    expect(within(alert).getByRole('link').getAttribute('href')).toBe(
      '#/journal?entity=contract%2F1',
    );
    expect(await violations(container)).toEqual([]);
  });

  it('offers no undo for what cannot be undone', async () => {
    await open('#/journal?op=1&q=register');
    await within(await panel()).findByRole('heading', { name: 'Register created' });
    expect(screen.queryByRole('button', { name: 'Undo this' })).toBeNull();
  });
});

describe('the chain', () => {
  it('is verified once, and again when asked', async () => {
    const { user } = await open();
    await screen.findByText(/Chain intact: 1,4\d\d events verified/u);
    expect(desk.calls('journal_verify')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Verify now' }));
    await waitFor(() => expect(desk.calls('journal_verify')).toHaveLength(2));
  });

  it('that is broken says where, why and what to do, in both languages', async () => {
    desk = await openDesk('#/journal');
    desk.answer('journal_verify', () => ({
      events: 311,
      ok: false,
      first_bad: { seq: 312, what: 'leaf' },
    }));
    const { container } = render(Journal);
    await screen.findByText('Chain broken at event 312: its content was altered');
    expect(screen.getByText(/Make a copy of the register now/u)).toBeTruthy();
    setLanguage('it');
    await screen.findByText('Catena interrotta all’evento 312: il contenuto è stato alterato');
    expect(await violations(container)).toEqual([]);
  });
});
