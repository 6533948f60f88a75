import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { prefs } from '$lib/app/prefs.svelte';
import { register, undo } from '$lib/app/register.svelte';
import { go, place } from '$lib/app/router.svelte';
import { toasts } from '$lib/app/toasts.svelte';
import { answer, question } from '$lib/ui/overlay/confirm.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { localMinute } from '$lib/format/instant';
import { SECTIONS } from './sections';
import Settings from './Settings.svelte';

let desk: MockDesk;
afterEach(() => desk.stop());

async function open(section: string, change?: Parameters<typeof openDesk>[1]) {
  desk = await openDesk(`#/settings/${section}`, change);
  const { container } = render(Settings);
  return { container, user: userEvent.setup() };
}

const saved = () => desk.calls('settings_save').at(-1)?.settings as never;

describe('settings', () => {
  it.each(SECTIONS)(
    'have no accessibility violation: %s',
    async (section) => {
      const { container } = await open(section);
      // The catalogue is a screen of its own, with a grid where the others have sections.
      await screen.findAllByRole('heading', { level: section === 'catalogue' ? 1 : 2 });
      expect(await violations(container)).toEqual([]);
    },
    30_000,
  );

  it('save a section only when something changed, and can be undone', async () => {
    const { user } = await open('organisation');
    const name = await screen.findByLabelText<HTMLInputElement>(/^Name/u);
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
    expect(save.disabled).toBe(true);
    await user.clear(name);
    await user.type(name, 'Acme Srl');
    await user.click(save);
    await waitFor(() => expect(desk.world.settings.organisation.name).toBe('Acme Srl'));
    expect(saved()).toMatchObject({ language: 'en', organisation: { currency: 'EUR' } });
    await waitFor(() => expect(register()?.organisation).toBe('Acme Srl'));
    await waitFor(() => expect(save.disabled).toBe(true));
    await undo();
    await waitFor(() => expect(name.value).toBe('Bianchi & Figli Srl'));
  });

  it('ask before a changed section is left, and stay when told to', async () => {
    const { user } = await open('organisation');
    await user.type(await screen.findByLabelText(/^Name/u), '!');
    void go('#/settings/people');
    await waitFor(() => expect(question()?.title).toBe('Save your changes?'));
    answer(null);
    await waitFor(() => expect(question()).toBeUndefined());
    expect(place().path).toBe('/settings/organisation');
    void go('#/settings/people');
    await waitFor(() => expect(question()).toBeDefined());
    answer('discard');
    await waitFor(() => expect(place().path).toBe('/settings/people'));
    expect(desk.calls('settings_save')).toEqual([]);
  });

  it('say that they are not printed', async () => {
    const { user } = await open('#/settings');
    await user.keyboard('{Control>}p{/Control}');
    expect(toasts().at(-1)?.text).toContain('no printed page of the settings');
  });

  it('switch the language at once', async () => {
    const { user } = await open('language');
    await user.click(await screen.findByRole('radio', { name: 'Italiano' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Impostazioni' })).toBeTruthy();
    expect(screen.getByText('20/11/2026')).toBeTruthy();
  });

  it('change the appearance without saving', async () => {
    const { user } = await open('appearance');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(prefs().density).toBe('compact');
  });

  it('keep closures in order and the patron saint as month and day', async () => {
    const { user } = await open('deadlines');
    await user.click(await screen.findByRole('button', { name: 'Add a closure' }));
    const dates = screen.getAllByLabelText(/^Closed on/u);
    expect(document.activeElement).toBe(dates[2]);
    await user.type(dates[2] as HTMLElement, '14/8/2026');
    const day = screen.getByLabelText(/^Day/u);
    await user.clear(day);
    await user.type(day, '32');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
    expect(desk.calls('settings_save')).toEqual([]);
    await user.clear(day);
    await user.type(day, '8');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.calls('settings_save')).toHaveLength(1));
    expect(saved()).toMatchObject({
      calendar: {
        patron_saint: '12-08',
        closures: [{ date: '2026-08-14' }, { date: '2026-12-24' }, { date: '2026-12-31' }],
      },
    });
  });

  it('put the register’s error at its field', async () => {
    const { user } = await open('deadlines');
    const steps = await screen.findByLabelText(/^Reminders/u);
    await user.clear(steps);
    await user.type(steps, 'soon');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(steps.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(/Days separated by commas/u).length).toBeGreaterThan(0);
  });

  it('add a person and switch the operator', async () => {
    const { user } = await open('people');
    await user.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Name/u), 'Paolo Verdi');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Can be the operator' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByRole('rowheader', { name: /Paolo Verdi/u });
    const operator = screen.getByLabelText('Operator');
    await user.clear(operator);
    await user.type(operator, 'Paolo');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(register()?.operator?.name).toBe('Paolo Verdi'));
  });

  it('draw as many people as one looks through, and find the others', async () => {
    const { user } = await open('people', (world) => {
      const [first] = world.people;
      if (!first) throw new Error('the mock has people');
      world.people = Array.from({ length: 500 }, (_, i) => ({
        ...structuredClone(first),
        id: (i + 1) as never,
        name: `Person ${i + 1}`,
        email: `person${i + 1}@example.com`,
      }));
    });
    await screen.findByRole('rowheader', { name: /^Person 1\b/u });
    expect(screen.getAllByRole('rowheader')).toHaveLength(200);
    screen.getByText(/^300 more are not shown/u);
    await user.type(screen.getByLabelText('Find a person'), 'person471');
    await screen.findByRole('rowheader', { name: /^Person 471/u });
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('ask before going back to a copy', async () => {
    const { user } = await open('data');
    const [restore] = await screen.findAllByRole('button', { name: /Restore the copy of/u });
    await user.click(restore as HTMLElement);
    await waitFor(() => expect(question()?.title).toContain('Go back to'));
    answer(null);
    await waitFor(() => expect(question()).toBeUndefined());
    expect(desk.calls('restore_copy')).toEqual([]);
    await user.click(restore as HTMLElement);
    await waitFor(() => expect(question()).toBeDefined());
    answer('restore');
    await waitFor(() =>
      expect(desk.calls('restore_copy')).toEqual([{ name: 'acme-20261118-1.db' }]),
    );
  });

  it('show how far a copy is once it has begun, and stop it when asked', async () => {
    const { user, container } = await open('data');
    let end: (reason: unknown) => void = () => undefined;
    desk.answer('backup_now', () => new Promise((_, reject) => (end = reject)));
    await user.click(screen.getByRole('button', { name: 'Back up now…' }));
    // The file dialog is open: nothing is being done, however long it takes.
    await new Promise((passed) => setTimeout(passed, 400));
    expect(screen.queryByRole('progressbar')).toBeNull();
    desk.backend.emit('progress', [25, 100]);
    const bar = await screen.findByRole('progressbar', { name: 'The register is being copied' });
    expect(bar).toHaveProperty('value', 0.25);
    expect(await violations(container)).toEqual([]);
    desk.backend.emit('progress', [80, 100]);
    await screen.findByRole('progressbar', { name: 'The copy is being checked' });
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(desk.calls('backup_cancel')).toHaveLength(1);
    end({ code: 'refused-cancelled', params: {}, fields: [] });
    await waitFor(() => expect(toasts().at(-1)?.text).toBe('Cancelled. Nothing was written.'));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('ask a new register’s organisation, language and holidays', async () => {
    const { user } = await open('data');
    await user.click(screen.getByRole('button', { name: 'New register…' }));
    const dialog = within(await screen.findByRole('dialog'));
    const country = dialog.getByLabelText(/^Public holidays of/u);
    expect(country.textContent).toContain('Weekends only');
    await user.click(dialog.getByRole('radio', { name: 'Italiano' }));
    expect(country.textContent, 'as a register in Italian begins').toContain('Italy');
    country.focus();
    await user.keyboard('Ger');
    await waitFor(() => expect(country.textContent).toContain('Germany'));
    await user.click(dialog.getByRole('radio', { name: 'English' }));
    expect(country.textContent, 'what was chosen stays').toContain('Germany');
    await user.type(dialog.getByLabelText(/^Name of your organisation/u), 'Acme');
    await user.click(dialog.getByRole('button', { name: 'Choose where…' }));
    await waitFor(() =>
      expect(desk.calls('register_new')).toEqual([
        { lang: 'en', organisation: 'Acme', country: 'de' },
      ]),
    );
  });

  it('check the register and say how it went', async () => {
    const { user } = await open('data');
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    expect(await screen.findByText('Everything is in order')).toBeTruthy();
    expect(screen.getByText('Journal entries')).toBeTruthy();
    desk.backend.emit('changed', { tables: ['health'] });
    await Promise.resolve();
    expect(screen.getByText('Everything is in order')).toBeTruthy();
    desk.backend.emit('changed', { tables: ['register'] });
    await waitFor(() => expect(screen.queryByText('Everything is in order')).toBeNull());
    expect(
      screen.queryByText('Journal entries'),
      'counts of a register that is no more',
    ).toBeNull();
  });
});

describe('an instant', () => {
  it('is shown in local time, in the language’s way', () => {
    expect(localMinute('2026-11-18T09:12:00Z', 'en-GB', 'Europe/Rome')).toBe('18 Nov 2026, 10:12');
    expect(localMinute('2026-11-18T23:30:00Z', 'it-IT', 'Europe/Rome')).toBe('19 nov 2026, 00:30');
    expect(localMinute('nonsense', 'en-GB')).toBe('nonsense');
  });
});
