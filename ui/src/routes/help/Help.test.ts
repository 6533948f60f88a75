import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { handleKeydown } from '$lib/app/keyboard';
import { go, place, startRouter } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { loadGuide } from './guide';
import Help from './Help.svelte';

// The first time both are read and transformed.
beforeAll(async () => {
  await loadGuide('en');
  await loadGuide('it');
}, 60_000);

let stop: () => void;
beforeEach(() => {
  history.replaceState(null, '', '#/contracts/3?tab=history');
  stop = startRouter('#/today');
  addEventListener('keydown', handleKeydown);
});
afterEach(() => {
  stop();
  removeEventListener('keydown', handleKeydown);
});

const title = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name });
const contents = (name: string): HTMLElement => screen.getByRole('navigation', { name });

describe('the guide in the window', () => {
  it('opens in the language of the window, follows it, and is accessible', async () => {
    setLanguage('it');
    await go('#/help/today');
    render(Help);
    await title("Oggi e l'ultimo giorno utile");
    expect(await violations()).toEqual([]);
    setLanguage('en');
    await title('Today and the last safe day');
    within(contents('Contents of the guide')).getByRole('link', { name: 'Coverage' });
    // What leads out of the guide is words: there is no network to follow it in.
    for (const link of screen.getAllByRole('link')) {
      expect(link.getAttribute('href')).toMatch(/^#\/help/u);
    }
    expect(await violations()).toEqual([]);
  });

  it('goes from page to page and to a heading, and Esc back to where one was', async () => {
    const user = userEvent.setup();
    await go('#/help');
    render(Help);
    await title('User guide');
    await user.click(
      within(contents('Contents of the guide')).getByRole('link', { name: 'Contracts' }),
    );
    await title('Contracts');
    await go('#/help/contracts?at=periods');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Periods' })),
    );
    await user.keyboard('{Escape}');
    expect(location.hash).toBe('#/contracts/3?tab=history');
  });

  it('finds, opens what it found with the words marked, and Esc first leaves the search', async () => {
    const user = userEvent.setup();
    await go('#/help');
    render(Help);
    await title('User guide');
    await user.type(screen.getByRole('searchbox'), 'registered letter');
    await screen.findByText(/\d+ places found/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place().query['find']).toBe('registered letter'));
    await waitFor(() => {
      const article = document.querySelector('article');
      expect(article?.querySelectorAll('mark').length).toBeGreaterThan(0);
    });
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    expect(place().segments[0]).toBe('help');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    await user.keyboard('{Escape}');
    expect(location.hash).toBe('#/contracts/3?tab=history');
  });

  it('shows a picture large, and says that a page is not there', async () => {
    const user = userEvent.setup();
    await go('#/help/journal');
    render(Help);
    await title('The journal and undo');
    await user.click(screen.getByRole('button', { name: 'Enlarge the picture: The journal' }));
    const dialog = await screen.findByRole('dialog', { name: 'The journal' });
    within(dialog).getByRole('img', { name: 'The journal' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await go('#/help/nothing-of-the-kind');
    await screen.findByText('There is no such page');
  });
});
