import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { prefs } from '$lib/app/prefs.svelte';
import { go, place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Today from './Today.svelte';

let desk: MockDesk;
beforeEach(() => setLanguage('en'));
afterEach(() => desk.stop());

async function open(firstStart = true) {
  desk = await openDesk('#/today', (world) => (world.firstStart = firstStart));
  const { container, unmount } = render(Today);
  return { user: userEvent.setup(), container, unmount };
}

const panel = () => screen.findByRole('region', { name: 'Welcome to Custodia' });

describe('the first start', () => {
  it('asks on the sample itself, beside what there is to decide', async () => {
    const { container } = await open();
    const asked = within(await panel());
    expect(asked.getAllByRole('button').map((b) => b.textContent.trim())).toEqual([
      'Look around the sample',
      'Start empty',
      'Import your data',
    ]);
    expect(asked.getByText(/This is a sample register\./u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove sample' })).toBeNull();
    expect(await screen.findByRole('heading', { name: 'Decide', level: 2 })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('speaks the language that is chosen at once, and keeps it with the answer', async () => {
    const { user } = await open();
    await user.type(within(await panel()).getByRole('textbox'), 'Bianchi Srl');
    await user.click(screen.getByRole('radio', { name: 'Italiano' }));
    const asked = within(await screen.findByRole('region', { name: 'Benvenuto in Custodia' }));
    // News of the register, whose language is still another.
    desk.backend.emit('changed', { tables: ['health'] });
    await new Promise((passed) => setTimeout(passed, 50));
    await waitFor(() => expect(prefs().language).toBe('it'));
    await user.click(asked.getByRole('button', { name: 'Esplora l’esempio' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Benvenuto/u })).toBeNull());
    expect(desk.calls('first_start')).toMatchObject([
      { lang: 'it', organisation: 'Bianchi Srl', sample: true },
    ]);
    expect(await screen.findByRole('button', { name: 'Rimuovi l’esempio' })).toBeTruthy();
  });

  it('begins empty', async () => {
    const { user } = await open();
    await user.click(within(await panel()).getByRole('button', { name: 'Start empty' }));
    expect(await screen.findByRole('heading', { name: 'No contracts yet' })).toBeTruthy();
    expect(desk.calls('first_start')).toMatchObject([{ sample: false, organisation: '' }]);
    expect(place().path).toBe('/today');
  });

  it('leads to the import', async () => {
    const { user } = await open();
    await user.click(within(await panel()).getByRole('button', { name: 'Import your data' }));
    await waitFor(() => expect(place().path).toBe('/import'));
    expect(desk.calls('first_start')).toMatchObject([{ sample: false }]);
  });

  it('says why not, and can be asked again', async () => {
    const { user } = await open();
    desk.answer('first_start', () => {
      throw { code: 'refused-first-start-over', params: {}, fields: [] };
    });
    await user.click(within(await panel()).getByRole('button', { name: 'Start empty' }));
    await waitFor(() => expect(toasts().at(-1)?.text).toContain('already'));
    expect(within(await panel()).getByRole('button', { name: 'Start empty' })).toBeTruthy();
  });

  it('gives the register’s language back when one goes elsewhere without an answer', async () => {
    const { user, unmount } = await open();
    await panel();
    await user.click(screen.getByRole('radio', { name: 'Italiano' }));
    await waitFor(() => expect(prefs().language).toBe('it'));
    await go('#/assets');
    unmount();
    expect(prefs().language).toBe('en');
  });

  it('is over once it was answered', async () => {
    await open(false);
    expect(await screen.findByRole('button', { name: 'Remove sample' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Welcome to Custodia' })).toBeNull();
  });
});
