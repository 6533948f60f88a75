import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { PlanSummary } from '$lib/api/gen/PlanSummary';
import { go, place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { startDrops } from './drop';
import { emptyHand, inHand } from './import.svelte';
import Import from './Import.svelte';

let desk: MockDesk;
beforeEach(() => emptyHand());
afterEach(() => desk.stop());

async function open(address = '#/import') {
  desk = await openDesk(address);
  const { container } = render(Import);
  return { container, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
type User = ReturnType<typeof userEvent.setup>;

async function toColumns(user: User) {
  await user.click(await button('Choose a file…'));
  await screen.findByRole('heading', { name: 'How the file is read' });
}

/** Chooses in a select without a mouse: jsdom lays out no popup to click on. */
async function choose(user: User, control: string, option: string) {
  const select = screen.getByLabelText(control);
  select.focus();
  await user.keyboard('{Enter}');
  const found = await waitFor(() => {
    const all = [...document.querySelectorAll('[role="option"]')];
    const it = all.find((o) => o.textContent?.trim().startsWith(option));
    if (!it) throw new Error(`no option ${option}`);
    return it;
  });
  await user.click(found);
}

async function toReview(user: User) {
  await toColumns(user);
  await user.click(await button('Review'));
  await screen.findByRole('tab', { name: /^Refused/u });
}

describe('the file', () => {
  it('begins with a file dropped anywhere, and waits while another is being read', async () => {
    await open('#/import');
    const stop = startDrops();
    desk.backend.emit('file-dropped', 'assets.csv');
    await screen.findByRole('heading', { name: 'How the file is read' });
    expect(place().path).toBe('/import/columns');
    inHand().doing = 'columns';
    desk.backend.emit('file-dropped', 'other.csv');
    await waitFor(() => expect(toasts().at(-1)?.text).toContain('other.csv has to wait'));
    expect(desk.calls('import_dropped')).toHaveLength(1);
    stop();
  });

  it('is chosen with what it is said to hold', async () => {
    const { user, container } = await open();
    expect(screen.getByText(/Snipe-IT: import template/u)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Contracts' }));
    await user.click(await button('Choose a file…'));
    await waitFor(() => expect(place().path).toBe('/import/columns'));
    expect(desk.calls('import_pick')).toEqual([{ kind: 'contracts' }]);
  });

  it('that cannot be read says why and where, and leaves everything as it was', async () => {
    const { user, container } = await open();
    const params = { line: '118', detail: '' };
    desk.answer('import_pick', () => {
      throw { code: 'import-read-unterminated-quote', params, fields: [] };
    });
    await user.click(await button('Choose a file…'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('A quotation mark opened on line 118 is never closed.');
    expect(place().path).toBe('/import');
    expect(await violations(container)).toEqual([]);
  });

  it('that was not chosen after all changes nothing', async () => {
    const { user } = await open();
    desk.answer('import_pick', () => null);
    await user.click(await button('Choose a file…'));
    await waitFor(() => expect(desk.backend.call).toHaveBeenCalled());
    expect(place().path).toBe('/import');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the columns', () => {
  it('show what was decided and what to look at', async () => {
    const { user, container } = await open();
    await toColumns(user);
    expect(screen.getByText('snipe-assets-2026-11.csv · 412 records')).toBeTruthy();
    const tag = screen.getByRole('row', { name: /Asset Tag/u });
    expect(within(tag).getByText('406 of 412')).toBeTruthy();
    expect(within(tag).getByText('SN-1001')).toBeTruthy();
    expect(screen.getByText(/One column can be read in two ways: Purchase Date/u)).toBeTruthy();
    expect(screen.getByText(/2 status words are not known/u)).toBeTruthy();
    expect(screen.getByText('2 empty rows were left out.')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  it('take the user’s word for a field, an order of dates and a status', async () => {
    const { user } = await open();
    await toColumns(user);
    await choose(user, '“Requestable” becomes', 'Notes');
    await choose(user, 'Order of dates in “Purchase Date”', 'Day, month');
    await choose(user, '“Parcheggiato” means', 'In stock');
    await waitFor(() => expect(desk.calls('import_columns')).toHaveLength(3));
    expect(desk.calls('import_columns').at(-1)).toMatchObject({
      columns: [
        { index: 14, field: 'notes' },
        { index: 7, field: 'purchase_date', date_order: 'dmy' },
      ],
      statuses: [{ text: 'Parcheggiato', state: 'in_stock' }],
    });
    expect(screen.queryByText(/can be read in two ways/u)).toBeNull();
  });

  it('name the fields a new record needs and no column has', async () => {
    const { user } = await open();
    await toColumns(user);
    await choose(user, '“Asset Tag” becomes', 'Left out');
    expect(await screen.findByText(/No column is mapped to Asset tag/u)).toBeTruthy();
    await user.click(
      screen.getByRole('checkbox', { name: /Give assets without a tag the next free number/u }),
    );
    await waitFor(() =>
      expect(desk.calls('import_columns').at(-1)).toMatchObject({ number_blank_tags: 'IT-' }),
    );
    expect(screen.queryByText(/No column is mapped to Asset tag/u)).toBeNull();
  });

  it('stay under the pointer whatever is remarked above them', async () => {
    // As high as what it says: jsdom lays nothing out.
    const old = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
      configurable: true,
      get(this: HTMLElement) {
        const least = Number.parseInt(this.style.minHeight, 10) || 0;
        return Math.max(least, 40 + 20 * this.querySelectorAll('li').length);
      },
    });
    const { user, container } = await open();
    await toColumns(user);
    const box = screen.getByText('Look at this before going on').closest<HTMLElement>('[role]');
    const page = container.querySelector('[data-layout]');
    expect([box?.style.minHeight, page?.scrollTop]).toEqual(['80px', 0]);
    await choose(user, 'Order of dates in “Purchase Date”', 'Day, month');
    await choose(user, '“Parcheggiato” means', 'In stock');
    await choose(user, '“Out for Diagnostics” means', 'In repair');
    await screen.findByText('Nothing here needs a word from you');
    expect(box?.style.minHeight).toBe('80px');
    const words = screen.getAllByLabelText(/” means$/u).map((s) => s.getAttribute('aria-label'));
    expect(words).toEqual(['“Parcheggiato” means', '“Out for Diagnostics” means']);
    const hand = inHand();
    const missing = ['tag', 'name', 'status'];
    if (hand.preview) hand.preview = { ...hand.preview, near: 'contracts', missing };
    await screen.findByText(/nearly as well/u);
    expect([box?.style.minHeight, page?.scrollTop]).toEqual(['80px', 0]);
    const unknown_statuses = [{ text: 'Odd', count: 1 }];
    if (hand.preview) hand.preview = { ...hand.preview, unknown_statuses };
    await waitFor(() => expect([box?.style.minHeight, page?.scrollTop]).toEqual(['100px', 20]));
    if (old) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', old);
  });

  it('say that another kind fits nearly as well, and read it so', async () => {
    const { user } = await open();
    await toColumns(user);
    expect(screen.queryByText(/nearly as well/u)).toBeNull();
    const hand = inHand();
    if (hand.preview) hand.preview = { ...hand.preview, near: 'contracts' };
    await screen.findByText(/nearly as well\. Are these contracts\?/u);
    await user.click(await button('Read as: contracts'));
    await waitFor(() =>
      expect(desk.calls('import_columns').at(-1)).toMatchObject({ kind: 'contracts' }),
    );
    await waitFor(() => expect(screen.queryByText(/nearly as well/u)).toBeNull());
  });

  it('take back a way of reading the file that fails', async () => {
    const { user } = await open();
    await toColumns(user);
    const params = { line: '0', detail: '' };
    desk.answer('import_columns', () => {
      throw { code: 'import-read-binary', params, fields: [] };
    });
    await choose(user, 'Encoding', 'Windows-1252');
    expect(await screen.findByText('This is not a text file or a workbook.')).toBeTruthy();
    expect(screen.getByLabelText('Encoding').textContent).toContain('UTF-8');
  });
});

describe('the review', () => {
  it('shows refusals first, with reason and cell, and every record in pages', async () => {
    const { user, container } = await open();
    await toReview(user);
    expect(await screen.findByText(/Not a date, such as “2\/31\/25”/u)).toBeTruthy();
    await screen.findAllByRole('row', { name: /“2\/31\/25” is not a date/u });
    const asked = desk.calls('import_rows')[0];
    expect(asked).toMatchObject({ outcome: 'refused', offset: 0 });
    expect(asked?.limit).toBeLessThanOrEqual(500);
    expect(await violations(container)).toEqual([]);
  });

  it('opens a changed record old → new, and the panel follows the row', async () => {
    const { user, container } = await open();
    await toReview(user);
    await user.click(screen.getByRole('tab', { name: /^Changed/u }));
    await screen.findAllByRole('row', { name: /Location: Torino → Milano/u });
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByText('Torino').tagName).toBe('DEL');
    expect(within(panel).getByText('1,290.00 EUR').tagName).toBe('INS');
    expect(await violations(container)).toEqual([]);
    await user.keyboard('{ArrowDown}');
    await within(panel).findByRole('heading', { name: 'SN-1017' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('keeps the refused records as a file', async () => {
    const { user } = await open();
    await toReview(user);
    await user.click(await button('Save refused records…'));
    await waitFor(() =>
      expect(toasts().at(-1)?.text).toContain('snipe-assets-2026-11-refused.csv'),
    );
  });

  it('survives going back to the columns', async () => {
    const { user } = await open();
    await toReview(user);
    await user.click(await button('Back to the columns'));
    await user.click(await button('Review'));
    await screen.findByRole('tab', { name: /^Refused/u });
    expect(desk.calls('import_plan')).toHaveLength(1);
  });

  it('is made again when the register changed meanwhile', async () => {
    const { user } = await open();
    await toReview(user);
    desk.backend.emit('changed', { tables: [] });
    await waitFor(() => expect(desk.calls('import_plan')).toHaveLength(2));
    await waitFor(() => expect(toasts().at(-1)?.text).toContain('up to date again'));
  });
});

describe('looking elsewhere', () => {
  it('keeps file and review, and notices what changed meanwhile', async () => {
    const { user } = await open();
    await toReview(user);
    cleanup();
    render(Import);
    await screen.findByRole('tab', { name: /^Refused/u });
    expect(desk.calls('import_plan')).toHaveLength(1);
    cleanup();
    desk.backend.emit('changed', { tables: [] });
    render(Import);
    await waitFor(() => expect(desk.calls('import_plan')).toHaveLength(2));
    expect(await button('Import 389 records')).toBeTruthy();
  });
});

describe('importing', () => {
  it('says what it will do, does it once, and can be undone', async () => {
    const { user, container } = await open();
    await toReview(user);
    await user.click(await button('Import 389 records'));
    await screen.findByRole('heading', { name: '389 records imported' });
    expect(desk.calls('import_apply')).toHaveLength(1);
    expect(toasts().at(-1)).toMatchObject({ action: { label: 'Undo' } });
    expect(screen.getByText('14 records were refused and are not in the register')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await user.click(await button('Undo the import'));
    await waitFor(() => expect(desk.calls('undo')).toHaveLength(1));
    await user.click(await button('Show the assets'));
    expect(place().path).toBe('/assets');
  });

  it('takes the next file for what it holds, the mended one for what it was', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Contracts' }));
    await toReview(user);
    await user.click(await button('Import 389 records'));
    await user.click(await button('Choose another file…'));
    await waitFor(() => expect(desk.calls('import_pick')).toHaveLength(2));
    expect(desk.calls('import_pick')).toEqual([{ kind: 'contracts' }, { kind: null }]);
    await user.click(await button('Choose another file…'));
    await waitFor(() => expect(desk.calls('import_pick')).toHaveLength(3));
    expect(desk.calls('import_pick').at(-1)).toEqual({ kind: null });
    await user.click(await button('Review'));
    await user.click(await button('Import 389 records'));
    await user.click(await button('Import the mended file…'));
    await waitFor(() => expect(desk.calls('import_pick').at(-1)).toEqual({ kind: 'assets' }));
  });

  it('leaves somebody who has gone elsewhere meanwhile where they are', async () => {
    const { user } = await open();
    await toReview(user);
    const summary = inHand().summary;
    let finish: () => void = () => undefined;
    desk.answer(
      'import_apply',
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ summary, op: null });
        }),
    );
    await user.click(await button('Import 389 records'));
    cleanup();
    await go('#/assets');
    finish();
    await waitFor(() => expect(inHand().done).toBeDefined());
    // Going somewhere takes a moment of its own.
    await new Promise((done) => setTimeout(done, 50));
    expect(place().path).toBe('/assets');
  });

  it('shows how far it is after a moment, and stops when asked', async () => {
    const { user } = await open();
    await toReview(user);
    let stop: () => void = () => undefined;
    desk.answer(
      'import_apply',
      () =>
        new Promise((_, reject) => {
          stop = () => reject({ code: 'refused-cancelled', params: {}, fields: [] });
        }),
    );
    await user.click(await button('Import 389 records'));
    desk.backend.emit('progress', [10_000, 40_000]);
    await screen.findByText('25% done');
    expect(screen.getByRole('progressbar', { name: 'Importing…' })).toBeTruthy();
    await user.click(await button('Cancel'));
    expect(desk.calls('import_cancel')).toHaveLength(1);
    stop();
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Cancelled. Nothing was written.'));
    expect(await button('Import 389 records')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('speaks Italian', async () => {
    const { user, container } = await open();
    await toReview(user);
    setLanguage('it');
    expect(await button('Importa 389 righe')).toBeTruthy();
    expect(screen.getByText(/Non è una data, per esempio/u)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });
});

describe('covers in conflict', () => {
  it('stay as they are until somebody chooses them and takes the file’s', async () => {
    const { user, container } = await open();
    await user.click(screen.getByRole('radio', { name: 'Covers' }));
    await toReview(user);
    await user.click(screen.getByRole('tab', { name: /^Conflicts/u }));
    expect(await screen.findByText(/2 records would shorten covers/u)).toBeTruthy();
    expect(screen.getByText('Ours count everywhere.')).toBeTruthy();
    const take = screen.getByRole('button', { name: 'Take the file’s' });
    expect(take).toHaveProperty('disabled', true);
    await screen.findByRole('row', { name: /SN-1001/u });
    expect(await violations(container)).toEqual([]);
    screen.getByRole('grid').focus();
    await user.keyboard(' ');
    await user.click(await button('Take the file’s for 1 record'));
    await screen.findByText('The file’s counts for one record.');
    expect(desk.calls('import_overwrite')).toEqual([{ records: [1], all_but: false, take: true }]);
    expect(await button(/^Import 390 records/u)).toBeTruthy();
  });

  it('left as they are say why there is nothing to import, and where to change that', async () => {
    const { user, container } = await open();
    const only: PlanSummary = {
      created: 0,
      changed: 0,
      unchanged: 9,
      refused: 1,
      conflicts: 2,
      taken: 0,
      new_vendors: 0,
      new_people: 0,
      problems: [],
    };
    desk.answer('import_plan', () => only);
    desk.answer('import_rows', () => ({ total: 0, offset: 0, rows: [] }));
    desk.answer('import_overwrite', () => ({ ...only, taken: 1 }));
    await user.click(screen.getByRole('radio', { name: 'Covers' }));
    await toReview(user);
    expect(await button('Nothing to import')).toHaveProperty('disabled', true);
    const why = /the 2 records with something new would shorten covers/u;
    expect(screen.getByText(why)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    await user.click(await button('Show the conflicts'));
    const tab = screen.getByRole('tab', { name: /^Conflicts/u });
    expect(tab.getAttribute('aria-selected')).toBe('true');
    await inHand().overwrite([1], false, true);
    await waitFor(() => expect(screen.queryByText(why)).toBeNull());
    expect(await button(/^Import 1 record/u)).toHaveProperty('disabled', false);
  });

  it('lead to the coverage once they are written', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Covers' }));
    await toReview(user);
    await user.click(await button(/^Import 389 records/u));
    await user.click(await button('Show the coverage'));
    expect(place().path).toBe('/coverage');
  });

  it('are nothing for lists of assets', async () => {
    const { user } = await open();
    await toReview(user);
    expect(screen.queryByRole('tab', { name: /^Conflicts/u })).toBeNull();
  });
});
