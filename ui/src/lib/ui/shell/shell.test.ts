import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { prefs, startPrefs } from '$lib/app/prefs.svelte';
import { toastDone } from '$lib/app/register.svelte';
import { go, place, startRouter } from '$lib/app/router.svelte';
import { setOrganisation } from '$lib/app/title.svelte';
import { dismiss, toast, toasts } from '$lib/app/toasts.svelte';
import { setLanguage, t } from '$lib/i18n';
import { violations } from '$lib/testing/axe';
import ShellHarness from '$lib/testing/ShellHarness.svelte';

import { confirm } from '../overlay/confirm.svelte';
import { leaveForm } from '../overlay/leave';
import { placeTip } from '../overlay/tooltip';
import type { Entry } from '../palette/palette';
import { matchCommands, sections, takeScope } from '../palette/palette';
import { pageAt, scaleOf, stepZoom, topOf } from '../pdf/zoom';

let stop: () => void;
beforeEach(() => {
  history.replaceState(null, '', '#/today');
  startPrefs({}, () => undefined);
  stop = startRouter('#/today');
});
afterEach(() => {
  stop();
  toasts().forEach((t) => dismiss(t.id));
});

describe('the frame', () => {
  it('is accessible, open panel, toast and all, in both languages', async () => {
    render(ShellHarness, {});
    toast('Deleted IT-1', { action: { label: 'Undo', run: () => undefined } });
    await screen.findByText('Deleted IT-1');
    expect(await violations()).toEqual([]);
    setLanguage('it');
    await screen.findByRole('link', { name: /Oggi/u });
    expect(await violations()).toEqual([]);
  });

  it('keeps toasts below a page that ends with its buttons, and over the foot of a list', async () => {
    render(ShellHarness, {});
    const below = () => document.querySelector("main:has([data-layout='page']) + .toasts");
    await waitFor(() => expect(below()).not.toBeNull());
    const page = document.querySelector('main [data-layout]');
    page?.setAttribute('data-layout', 'fill');
    expect(below()).toBeNull();
    expect(document.querySelector('main + .toasts')).not.toBeNull();
  });

  it('lifts a page as far as a toast would hide what has the focus', async () => {
    render(ShellHarness, {});
    const page = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('main [data-layout="page"]');
      if (!found) throw new Error('no page');
      return found;
    });
    const save = document.createElement('button');
    page.append(save);
    save.focus();
    const rect = (bottom: number) => () => new DOMRect(0, 0, 10, bottom);
    page.getBoundingClientRect = rect(600);
    save.getBoundingClientRect = rect(640);
    const strip = document.querySelector<HTMLElement>('.toasts');
    if (strip) Object.defineProperty(strip, 'offsetHeight', { value: 58, configurable: true });
    toast('Saved');
    await waitFor(() => expect(page.scrollTop).toBe(40));
    save.getBoundingClientRect = rect(900);
    toast('Once more');
    await screen.findByText('Once more');
    expect(page.scrollTop).toBe(40);
  });

  it('says what happened in the language that is set', async () => {
    render(ShellHarness, {});
    toastDone(() => t('common-undone-plain'), { op: 1, name: 'x', subject: '' } as never);
    await screen.findByText('Undone');
    setLanguage('it');
    await screen.findByText('Annullato');
    expect(screen.getByRole('button', { name: 'Annulla' })).toBeTruthy();
    setLanguage('en');
  });

  it('goes to screens by number, names the window and puts the focus on the heading', async () => {
    const user = userEvent.setup();
    setOrganisation('Acme Srl');
    render(ShellHarness, {});
    await user.keyboard('{Control>}2{/Control}');
    await waitFor(() => expect(place().path).toBe('/assets'));
    expect(document.title).toBe('A screen — Acme Srl');
    const link = screen.getByRole('link', { name: 'Assets' });
    await waitFor(() => expect(link.getAttribute('aria-current')).toBe('page'));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })),
    );
  });

  it('opens the front of a screen, however deep one was in it, and Back leads to the page', async () => {
    render(ShellHarness, {});
    const link = () => screen.getByRole('link', { name: 'Assets' }).getAttribute('href');
    await go('#/assets?q=dell');
    await waitFor(() => expect(link()).toBe('#/assets'));
    await go('#/assets/12');
    await waitFor(() => expect(link()).toBe('#/assets?q=dell'));
    await go('#/today');
    expect(link()).toBe('#/assets?q=dell');
    await go('#/assets?q=dell');
    await waitFor(() => expect(link()).toBe('#/assets'));
    history.go(-2);
    await waitFor(() => expect(place().path).toBe('/assets/12'));
  });

  it('cycles regions with F6, toasts included', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    toast('Done', { action: { label: 'Undo', run: () => undefined } });
    await screen.findByText('Done');
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 4; i += 1) {
      await user.keyboard('{F6}');
      seen.push(document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region);
    }
    // The heading has the focus on arrival.
    expect(seen).toEqual(['panel', 'toasts', 'sidebar', 'main']);
  });

  it('collapses its sidebar and keeps the names for those who cannot see icons', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    await user.keyboard('{Control>}b{/Control}');
    expect(prefs().sidebarCollapsed).toBe(true);
    expect(screen.getByRole('link', { name: /Assets/u }).dataset.tip).toBe('Assets');
    expect(await violations()).toEqual([]);
  });

  it('resizes its panel by keyboard, within limits, and Esc closes it', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const splitter = screen.getByRole('separator', { name: 'Width of the panel' });
    splitter.focus();
    await user.keyboard('{ArrowLeft}');
    expect(prefs().panelWidth).toBe(436);
    await user.keyboard('{End}{ArrowLeft}');
    expect(splitter.getAttribute('aria-valuenow')).toBe('640');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('separator')).toBeNull();
  });

  it('shows a broken part as a panel and leaves the rest alive', async () => {
    render(ShellHarness, { broken: true });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A screen');
    expect(screen.getByText('inside')).toBeTruthy();
  });

  it('lists its shortcuts under Ctrl+/, searchable, and Esc closes only the list', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    await user.keyboard('{Control>}/{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Select all that match')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    expect(await violations()).toEqual([]);
    await user.type(within(dialog).getByLabelText('Find a shortcut'), 'sidebar');
    expect(within(dialog).queryByText('Select all that match')).toBeNull();
    expect(within(dialog).getByText(/sidebar/u)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('inside'), 'the panel stays').toBeTruthy();
  });
});

describe('a tooltip', () => {
  it('shows words and shortcut on keyboard focus, after a moment, and Esc hides it alone', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const button = screen.getByRole('button', { name: 'Do it' });
    // jsdom does not know who focused it.
    vi.spyOn(button, 'matches').mockReturnValue(true);
    button.focus();
    const tip = await screen.findByRole('tooltip', {}, { timeout: 1500 });
    expect(tip.textContent).toContain('Ctrl');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    expect(screen.getByText('inside')).toBeTruthy();
  });

  it('shows what stands in the cell one has moved to by keys', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const grid = document.createElement('div');
    grid.tabIndex = 0;
    grid.setAttribute('aria-activedescendant', 'the-cell');
    const cell = document.createElement('div');
    cell.id = 'the-cell';
    const day = document.createElement('span');
    day.dataset.tip = 'in 12 days';
    cell.append(day);
    grid.append(cell);
    document.body.append(grid);
    grid.focus();
    await user.keyboard('{ArrowDown}');
    const tip = await screen.findByRole('tooltip', {}, { timeout: 1500 });
    expect(tip.textContent.trim()).toBe('in 12 days');
    grid.removeAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    grid.remove();
  });

  it('stays inside the window', () => {
    const view = { width: 1000, height: 600 };
    const box = (left: number, top: number) => ({
      left,
      top,
      right: left + 28,
      bottom: top + 28,
      width: 28,
      height: 28,
    });
    expect(placeTip(box(980, 10), { width: 100, height: 24 }, view)).toEqual({ x: 896, y: 44 });
    expect(placeTip(box(0, 570), { width: 100, height: 24 }, view)).toEqual({ x: 4, y: 540 });
  });
});

describe('the palette', () => {
  const entry = (n: number): Entry => ({
    id: `asset/${n}`,
    kind: 'asset',
    label: `IT-${n}`,
    hint: '7XK',
    href: `#/assets/${n}`,
  });

  async function open(props = {}) {
    const user = userEvent.setup();
    const search = vi.fn(async (text: string) => (text === 'none' ? [] : [entry(1), entry(2)]));
    const onrecord = vi.fn();
    render(ShellHarness, { search, onrecord, ...props });
    screen.getByRole('link', { name: /Assets/u }).focus();
    await user.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole<HTMLInputElement>('combobox');
    await waitFor(() => expect(document.activeElement).toBe(box));
    return { user, box, search, onrecord };
  }

  const options = () =>
    screen.queryAllByRole('option').map((o) => o.textContent?.replace(/\s+/gu, ' ').trim() ?? '');

  it('lists commands with their shortcuts, and running one closes it', async () => {
    const { user } = await open();
    expect(options().some((o) => /Collapse or expand the sidebar.*Ctrl.*B/u.test(o))).toBe(true);
    await user.keyboard('sideb{Enter}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    await waitFor(() => expect(prefs().sidebarCollapsed).toBe(true));
    expect(prefs().recent[0]?.id).toBe('shell-sidebar-toggle');
  });

  it('leads to every screen, also to one without keys', async () => {
    const { user } = await open();
    await user.keyboard('Journal{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/journal'));
  });

  it('finds records, opens the best by Enter and in full with Ctrl, and remembers it', async () => {
    const { user, box, search, onrecord } = await open();
    await user.keyboard('7xk2');
    await waitFor(() => expect(options()[0]).toContain('IT-1'));
    expect(search).toHaveBeenLastCalledWith('7xk2', null);
    expect(
      document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent,
    ).toContain('IT-1');
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(onrecord).toHaveBeenCalledWith(expect.objectContaining({ id: 'asset/2' }), true),
    );
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(options()[0]).toContain('IT-2'));
  });

  it('narrows by a scope, which Backspace takes away', async () => {
    const { user, box, search } = await open();
    await user.keyboard('#7x');
    await waitFor(() => expect(search).toHaveBeenLastCalledWith('7x', 'asset'));
    expect(box.value).toBe('7x');
    await user.keyboard('{Backspace}{Backspace}{Backspace}>');
    expect(options().length).toBeGreaterThan(5);
    await user.keyboard('zzz');
    expect(await screen.findByText('Nothing found')).toBeTruthy();
  });

  it('gives the focus back on Esc, and is accessible', async () => {
    const { user } = await open();
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('link', { name: /Assets/u })),
    );
  });

  it('ranks the beginnings of words, and repeats nothing', () => {
    const commands: Entry[] = ['Export the list', 'New asset', 'Set next term'].map((label) => ({
      id: label,
      kind: 'command',
      label,
    }));
    expect(matchCommands(commands, 'ne').map((c) => c.label)).toEqual([
      'New asset',
      'Set next term',
    ]);
    expect(matchCommands(commands, 'list exp')).toHaveLength(1);
    const shown = sections({
      typed: '',
      scope: null,
      commands,
      records: [],
      recent: commands.slice(1, 2),
    });
    expect(shown.map((s) => [s.id, s.entries.length])).toEqual([
      ['recent', 1],
      ['commands', 2],
    ]);
    expect(takeScope('@del', null)).toEqual({ text: 'del', scope: 'vendor' });
    expect(takeScope('@del', 'asset')).toEqual({ text: '@del', scope: 'asset' });
  });
});

describe('a command by another name', () => {
  it('is found by it, after those that are called so, and only when searched for', () => {
    const command = (label: string, more: Partial<Entry> = {}): Entry => ({
      id: label,
      kind: 'command',
      label,
      ...more,
    });
    const pack = command('Riesame degli acquisti', { words: 'revisione', searched: true });
    const all = [pack, command('Ultima revisione'), command('Riesame')];
    const found = (typed: string) => matchCommands(all, typed).map((c) => c.label);
    expect(found('revisione')).toEqual(['Ultima revisione', 'Riesame degli acquisti']);
    expect(found('revisione acq')).toEqual(['Riesame degli acquisti']);
    expect(found('riesame')).toEqual(['Riesame', 'Riesame degli acquisti']);
    expect(found('')).toEqual(['Ultima revisione', 'Riesame']);
  });
});

describe('a question', () => {
  it('is answered by a button, or by nothing on Esc', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const ask = { title: 'Sure?', text: 'Really.', answers: [{ id: 'yes', label: 'Yes' }] };
    const first = confirm(ask);
    await user.click(await screen.findByRole('button', { name: 'Yes' }));
    expect(await first).toBe('yes');
    const second = confirm(ask);
    await screen.findByRole('dialog', { name: 'Sure?' });
    await user.keyboard('{Escape}');
    expect(await second).toBeNull();
  });

  it('that cannot be undone wants the name typed', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const answer = confirm({
      title: 'Void?',
      text: 'For ever.',
      typed: 'D-2026-09',
      answers: [{ id: 'void', label: 'Void it' }],
    });
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Void it' });
    expect(button.disabled).toBe(true);
    await user.type(screen.getByLabelText(/Type D-2026-09/u), 'D-2026-09');
    expect(button.disabled).toBe(false);
    await user.click(button);
    expect(await answer).toBe('void');
  });

  it('is asked of a dirty form only', async () => {
    const user = userEvent.setup();
    render(ShellHarness, {});
    const form = { dirty: false, submit: vi.fn(async () => true), reset: vi.fn() };
    expect(await leaveForm(form)).toBe(true);
    form.dirty = true;
    for (const [button, leaves] of [
      ['Save', true],
      ['Discard', true],
      ['Go back', false],
    ] as const) {
      const leaving = leaveForm(form);
      await user.click(await screen.findByRole('button', { name: button }));
      expect(await leaving, button).toBe(leaves);
    }
    expect([form.submit.mock.calls.length, form.reset.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('the zoom of a page', () => {
  const a4 = { width: 595, height: 842 };
  const view = { width: 1000, height: 700 };

  it('fits the width, the page, or is what one chose', () => {
    expect(scaleOf('width', a4, view)).toBeCloseTo(952 / 595);
    expect(scaleOf('page', a4, view)).toBeCloseTo(652 / 842);
    expect(scaleOf(1, a4, view)).toBeCloseTo(96 / 72);
    expect(scaleOf('width', a4, { width: 0, height: 0 })).toBeGreaterThan(0);
  });

  it('steps from what one sees, and ends', () => {
    expect(stepZoom(96 / 72, true)).toBe(1.25);
    expect(stepZoom(scaleOf('width', a4, view), false)).toBe(1);
    expect([stepZoom(100, true), stepZoom(0.01, false)]).toEqual([4, 0.25]);
  });
});

it('knows which page is in view, and where each begins', () => {
  const upright = { width: 595, height: 842 };
  const pages = [upright, { width: 842, height: 595 }, upright];
  expect([0, 1, 2].map((page) => topOf(pages, 1, page))).toEqual([0, 858, 1469]);
  for (const page of [0, 1, 2]) {
    expect(pageAt(pages, 1, topOf(pages, 1, page) + 30)).toBe(page);
    expect(pageAt(pages, 2, topOf(pages, 2, page) + 30)).toBe(page);
  }
  expect([pageAt(pages, 1, 0), pageAt(pages, 1, 1e9), pageAt([], 1, 5)]).toEqual([0, 2, 0]);
});

it('a place left in history is found again', async () => {
  await go('#/assets?q=dell');
  expect(place().query).toEqual({ q: 'dell' });
});
