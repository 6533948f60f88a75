import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ApiError } from '$lib/api';
import { setToday } from '$lib/app/clock.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';
import FormHarness from '$lib/testing/FormHarness.svelte';

import { createForm, issue } from './form.svelte';

import { fold, latestOnly, narrow } from './narrow';

interface Draft {
  name: string;
  serial: string;
  kind: string;
  vendor: string;
  end: string | null;
  amount: { minor: number; currency: string } | null;
  notice: number | null;
  renewal: string;
  covered: boolean;
}

const empty: Draft = {
  name: '',
  serial: '',
  kind: 'a',
  vendor: '',
  end: null,
  amount: null,
  notice: null,
  renewal: 'none',
  covered: false,
};

function setup(
  save = vi.fn(async (_: Draft): Promise<void> => undefined),
  initial: Partial<Draft> = {},
) {
  const form = createForm<Draft>({
    initial: { ...empty, ...initial },
    check: (v) => ({ name: v.name.trim() ? undefined : issue('required') }),
    save,
  });
  const view = render(FormHarness, { form });
  return { form, save, user: userEvent.setup(), ...view };
}

const field = (name: RegExp): HTMLInputElement => screen.getByRole('textbox', { name });

// jsdom gives popups no place, so their library keeps them hidden: found by text, not by role.
const day = (iso: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-bits-day][data-value="${iso}"]`);
    if (!found) throw new Error(`no ${iso}`);
    return found;
  });

beforeEach(() => setToday('2026-11-20'));

describe('a form', () => {
  it('says what is wrong beside the field on leaving it, and no longer while one mends it', async () => {
    const { user } = setup();
    await user.click(field(/^Name/u));
    await user.tab();
    expect(field(/^Name/u).getAttribute('aria-invalid')).toBe('true');
    expect(field(/^Name/u).getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(field(/^Name/u), 'A');
    expect(field(/^Name/u).hasAttribute('aria-invalid')).toBe(false);
  });

  it('refuses to save, moves the focus to a summary, and its links lead to the fields', async () => {
    const { user, save } = setup();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(save).not.toHaveBeenCalled();
    await user.click(screen.getByRole('link', { name: /^Name/u }));
    expect(document.activeElement).toBe(field(/^Name/u));
  });

  it('puts the register’s errors at their fields and its refusal on top', async () => {
    const wire = {
      code: 'invalid',
      params: {},
      fields: [{ field: 'serial', code: 'taken', params: {} }],
    };
    const save = vi.fn(async (_: Draft) => Promise.reject(new ApiError(wire)));
    const { user, form } = setup(save, { name: 'x' });
    await user.type(field(/^Serial/u), '7X{Enter}');
    await screen.findByRole('link', { name: /^Serial/u });
    expect(field(/^Serial/u).getAttribute('aria-invalid')).toBe('true');
    expect(form.dirty).toBe(true);
    save.mockRejectedValueOnce(new ApiError({ code: 'refused-read-only', params: {}, fields: [] }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(form.generalError).toBeTruthy());
    expect(screen.getByRole('alert').textContent).toContain(form.generalError);
  });

  it('is dirty only when it differs, and clean once saved', async () => {
    const { user, form, save } = setup(undefined, { name: 'x' });
    expect(form.dirty).toBe(false);
    await user.type(field(/^Name/u), 'y');
    expect(form.dirty).toBe(true);
    await user.keyboard('{Backspace}');
    expect(form.dirty).toBe(false);
    await user.keyboard('z{Enter}');
    await waitFor(() => expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: 'xz' })));
    expect(form.dirty).toBe(false);
    await user.type(field(/^Name/u), '!');
    form.reset();
    expect(form.values.name).toBe('xz');
  });

  it('never saves while a field holds text that is not a value', async () => {
    const { user, save, form } = setup(undefined, { name: 'x' });
    await user.type(field(/^Ends/u), '31/2/26');
    expect(form.dirty).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('alert');
    expect(save).not.toHaveBeenCalled();
    expect(field(/^Ends/u).value).toBe('31/2/26');
  });

  it('is accessible, errors and all', async () => {
    const { user } = setup();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('alert');
    expect(await violations()).toEqual([]);
  });
});

describe('a date field', () => {
  it('reads what people type, echoes the long form, and writes it out on leaving', async () => {
    const { user, form } = setup();
    await user.type(field(/^Ends/u), '+90d');
    expect(form.values.end).toBe('2027-02-18');
    expect(screen.getByText('Thu 18 Feb 2027 · in 90 days')).toBeTruthy();
    expect(field(/^Ends/u).value).toBe('+90d');
    await user.tab();
    expect(field(/^Ends/u).value).toBe('18 Feb 2027');
    await user.clear(field(/^Ends/u));
    expect(form.values.end).toBeNull();
  });

  it('keeps what is being typed when the language changes, and rewrites what is not', async () => {
    const { user } = setup(undefined, { end: '2026-12-31' });
    expect(field(/^Ends/u).value).toBe('31 Dec 2026');
    await user.type(field(/^Name/u), 'half a wo');
    setLanguage('it');
    await waitFor(() => expect(field(/^Ends/u).value).toBe('31/12/2026'));
    expect(field(/^Name/u).value).toBe('half a wo');
    await user.clear(field(/^Ends/u));
    await user.type(field(/^Ends/u), 'fine me');
    setLanguage('en');
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(field(/^Ends/u).value).toBe('fine me');
  });

  it('offers a calendar that starts on Monday and gives the focus back', async () => {
    const { user, form } = setup(undefined, { end: '2026-12-31' });
    await user.click(screen.getByRole('button', { name: /Choose a date: Ends/u }));
    const days = await screen.findAllByRole('columnheader', { hidden: true });
    expect(days[0]?.textContent).toMatch(/^Mo/u);
    expect(await violations()).toEqual([]);
    await user.click(await day('2026-12-24'));
    expect(form.values.end).toBe('2026-12-24');
    await waitFor(() => expect(document.activeElement).toBe(field(/^Ends/u)));
  });
});

describe('other fields', () => {
  it('money keeps its cents in both notations', async () => {
    const { user, form } = setup();
    await user.type(field(/^Amount/u), '1.234,56');
    expect(form.values.amount).toEqual({ minor: 123_456, currency: 'EUR' });
    await user.tab();
    expect(field(/^Amount/u).value).toBe('1,234.56');
    await user.clear(field(/^Amount/u));
    await user.type(field(/^Amount/u), '1.2.3');
    await user.tab();
    expect(field(/^Amount/u).getAttribute('aria-invalid')).toBe('true');
    expect(field(/^Amount/u).value).toBe('1.2.3');
  });

  it('a serial loses its spaces', async () => {
    const { user, form } = setup();
    await user.type(field(/^Serial/u), ' 7X K2\u200b ');
    await user.tab();
    expect(form.values.serial).toBe('7XK2');
  });

  it('a number stays within its limits', async () => {
    const { user, form } = setup();
    await user.type(field(/^Notice/u), '400');
    await user.tab();
    expect(form.values.notice).toBeNull();
    expect(field(/^Notice/u).getAttribute('aria-invalid')).toBe('true');
    await user.clear(field(/^Notice/u));
    await user.type(field(/^Notice/u), '90');
    expect(form.values.notice).toBe(90);
  });

  it('a select is chosen by keyboard and by type-ahead', async () => {
    const { user, form } = setup();
    const select = screen.getByLabelText(/^Type/u);
    select.focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByText('Lease'));
    expect(form.values.kind).toBe('c');
    expect(select.textContent).toContain('Lease');
  });

  it('a combobox narrows, chooses, creates, and is emptied', async () => {
    const { user, form } = setup();
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: /^Vendor/u });
    await user.type(box, 'citta');
    await user.click(await screen.findByText('Città Servizi'));
    expect([form.values.vendor, box.value]).toEqual(['2', 'Città Servizi']);
    await user.clear(box);
    await user.type(box, 'Fujitsu');
    await user.click(await screen.findByText('Create “Fujitsu”'));
    await waitFor(() => expect(form.values.vendor).toBe('new'));
    await waitFor(() => expect(box.value).toBe('Fujitsu'));
    await user.clear(box);
    await user.tab();
    expect(form.values.vendor).toBe('');
  });

  it('radio segments and check boxes', async () => {
    const { user, form } = setup();
    await user.click(screen.getByRole('radio', { name: 'Tacit' }));
    await user.click(screen.getByRole('checkbox', { name: 'Covers assets' }));
    expect([form.values.renewal, form.values.covered]).toEqual(['tacit', true]);
  });
});

describe('narrowing', () => {
  const options = ['Dell Italia', 'Città Servizi', 'Adele'].map((label, i) => ({
    value: String(i),
    label,
  }));

  it('ignores case and accents, wants every word, and prefers beginnings', () => {
    expect(narrow(options, 'DEL').map((o) => o.label)).toEqual(['Dell Italia', 'Adele']);
    expect(narrow(options, 'servizi citta').map((o) => o.label)).toEqual(['Città Servizi']);
    expect(narrow(options, 'x')).toEqual([]);
    expect(fold('È già')).toBe('e gia');
  });

  it('drops answers that were overtaken', async () => {
    const latest = latestOnly();
    let first: (v: string) => void = () => undefined;
    const old = latest(new Promise<string>((r) => (first = r)));
    const next = latest(Promise.resolve('new'));
    first('old');
    expect([await old, await next]).toEqual([undefined, 'new']);
  });
});
