import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { SlaRow } from '$lib/api/gen/SlaRow';
import { place } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Slas from './Slas.svelte';
import { newSla } from './terms';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

const REPORT = { id: 7, name: 'april.pdf' };

async function open() {
  desk = await openDesk('#/slas');
  desk.answer('document_list', () => [REPORT]);
  render(Slas);
  render(ConfirmDialog);
  const card = await screen.findByRole('region', { name: 'WAN availability' });
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }), card: within(card) };
}

async function dialog() {
  return within(await screen.findByRole('dialog'));
}

type User = ReturnType<typeof userEvent.setup>;

/** Menus and selects open by key, and lie where jsdom, which lays nothing out, sees nothing. */
async function choose(user: User, opener: HTMLElement, role: 'option' | 'menuitem', name: string) {
  opener.focus();
  await user.keyboard('{Enter}');
  const entries = await screen.findAllByRole(role, { hidden: true });
  const entry = entries.find((e) => e.textContent?.trim() === name);
  if (!entry) throw new Error(`${name} is not among ${entries.map((e) => e.textContent).join()}`);
  await user.click(entry);
}

async function gone(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('many service levels', () => {
  it('are a list that sorts, with the one that one is on beneath it', async () => {
    desk = await openDesk('#/slas');
    const [first] = (await desk.backend.call('sla_rows', {
      contract_id: null,
      vendor_id: null,
      first: '2026-01-01',
      last: '2026-12-31',
    })) as SlaRow[];
    if (!first) throw new Error('no service level');
    const rows = Array.from({ length: 7 }, (_, i) => ({
      ...first,
      id: (i + 1) as never,
      name: `Line ${i + 1}`,
      missed: i,
    }));
    desk.answer('sla_rows', () => rows);
    render(Slas);
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await screen.findByRole('row', { name: /Line 7/u });
    const cards = () => screen.getAllByRole('region').map((r) => r.getAttribute('aria-labelledby'));
    await screen.findByRole('region', { name: 'Line 1' });
    expect(cards()).toHaveLength(1);
    const grid = screen.getByRole('grid', { name: 'SLAs' });
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await screen.findByRole('region', { name: 'Line 3' });
    const missed = within(grid).getByRole('columnheader', { name: /Missed/u });
    await user.click(missed);
    await user.click(missed);
    await waitFor(() =>
      expect(within(grid).getAllByRole('row')[1]?.textContent).toContain('Line 7'),
    );
    expect(await violations()).toEqual([]);
  });
});

describe('a service level over a year', () => {
  it('says what it found, in words, in a picture and in a table', async () => {
    const { card } = await open();
    const said = /2 of 10 periods judged missed the target; the worst was 99.20 % in October 2026/u;
    const picture = card.getByRole('img', { name: said });
    expect(picture.querySelectorAll('[data-missed]')).toHaveLength(2);
    const table = card.getByRole('table');
    expect(picture.getAttribute('aria-describedby')).toBe(table.id);
    const evidence = within(table).getByRole('row', { name: /Evidence/u });
    expect(within(evidence).getAllByRole('button')).toHaveLength(10);
    expect(await violations()).toEqual([]);
  });

  it('is typed by keyboard: arrows go from month to month, Enter saves', async () => {
    const { desk, user, card } = await open();
    const cell = (month: string) =>
      card.getByRole('textbox', { name: `WAN availability, ${month} 2026` });
    await user.click(cell('November'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('December'));
    await user.keyboard('{ArrowLeft}');
    await user.paste('99,7\t98');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(desk.calls('sla_measure')[0]).toMatchObject({
        draft: {
          rows: [
            { period: '2026-11-01', value: '99,7' },
            { period: '2026-12-01', value: '98' },
          ],
        },
      }),
    );
    await waitFor(() => expect(cell('November')).toHaveProperty('value', '99.7'));
  });

  it('keeps the proof of a claim when the claim is changed', async () => {
    const { desk, user, card } = await open();
    await user.click(card.getByRole('button', { name: /Credit of WAN availability, April/u }));
    const form = await dialog();
    const what = form.getByRole('combobox', { name: 'What happened' });
    await choose(user, what, 'option', 'Refused');
    await user.type(form.getByRole('textbox', { name: /Reason/u }), 'Late');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('sla_settle')[0]).toMatchObject({
      draft: { status: 'refused', document_id: 7 },
    });
  });

  it('opens the letter that claims a credit', async () => {
    const { user, card } = await open();
    await user.click(card.getByRole('button', { name: /Credit of WAN availability, October/u }));
    await user.click((await dialog()).getByRole('button', { name: 'Claim letter' }));
    await waitFor(() => expect(place().path).toBe('/reports/claim-letter'));
    expect(place().query).toMatchObject({ id: '1', period: '2026-10-01', from: 'slas' });
  });

  it('takes a file as evidence for a month', async () => {
    const { desk, user, card } = await open();
    await user.click(card.getByRole('button', { name: /October 2026: no evidence/u }));
    const form = await dialog();
    const proof = form.getByRole('combobox', { name: 'Evidence' });
    await choose(user, proof, 'option', 'april.pdf');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('sla_measure')[0]).toMatchObject({
      draft: { rows: [{ period: '2026-10-01', value: '99.2', document_id: 7 }] },
    });
    expect(card.getByRole('button', { name: /October 2026: evidence is there/u }).textContent).toBe(
      '✓',
    );
  });

  it('is deleted after a question, and comes back', async () => {
    const { desk, user, card } = await open();
    const more = card.getByRole('button', { name: 'More for WAN availability' });
    await choose(user, more, 'menuitem', 'Delete');
    await user.click((await dialog()).getByRole('button', { name: 'Delete' }));
    await screen.findByText('No service level yet.');
    await desk.backend.call('undo', { op_id: 'u', target: null } as never);
    await screen.findByRole('region', { name: 'WAN availability' });
  });
});

describe('the records of a service level', () => {
  async function records() {
    const opened = await open();
    await opened.user.click(opened.card.getByText('Outages, tickets, files'));
    await opened.card.findByText('No record in this time.');
    return opened;
  }

  it('are added with times of the zone, asked about where the clocks were set back', async () => {
    const { desk, user, card } = await records();
    await user.click(card.getByRole('button', { name: 'Add an outage' }));
    const form = await dialog();
    const from = form.getByRole('textbox', { name: /^From/u });
    await user.type(from, '25/10/2026 02:30');
    await user.type(form.getByRole('textbox', { name: /^Until/u }), '25/10/2026 04:00');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    expect((await form.findAllByText(/comes twice/u)).length).toBeGreaterThan(0);
    await user.clear(from);
    await user.type(from, '25/10/2026 02:30+01:00');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('sla_outage_save')[1]).toMatchObject({
      draft: { from: '2026-10-25T02:30+01:00', until: '2026-10-25T04:00', kind: 'outage' },
    });
    await card.findByRole('row', { name: /25 Oct 2026 02:30\+01:00/u });
    expect(await violations()).toEqual([]);
  });

  it('are deleted, and come back by undo', async () => {
    const { desk, user, card } = await records();
    const draft = {
      id: null,
      sla_id: 1,
      kind: 'excluded',
      from: '2026-10-14T10:15',
      until: '2026-10-14T11:15',
      reference: 'CHG-7',
      note: '',
    };
    await desk.backend.call('sla_outage_save', { op_id: 'o', draft } as never);
    const more = await card.findByRole('button', { name: 'More for 14 Oct 2026 10:15' });
    await choose(user, more, 'menuitem', 'Delete');
    await card.findByText('No record in this time.');
    await desk.backend.call('undo', { op_id: 'u', target: null } as never);
    await card.findByText('CHG-7');
  });

  it('are brought in from a file after a look at what is new', async () => {
    const { desk, user, card } = await records();
    desk.answer('sla_file_pick', () => ({
      file_name: 'outages.csv',
      kind: 'outages',
      created: 3,
      changed: 2,
      unchanged: 1,
      refused_count: 1,
      refused: [{ line: 4, error: { field: 'from', code: 'instant', params: {} } }],
      problem: null,
    }));
    const file = card.getByRole('button', { name: 'From a file' });
    await choose(user, file, 'menuitem', 'Outages…');
    const form = await dialog();
    expect(
      form.getByText(
        '3 new, 2 changed (the new value replaces the old), 1 there already, 1 left out',
      ),
    ).toBeTruthy();
    expect(form.getByText(/Line 4, beginning: This is not a date with a time/u)).toBeTruthy();
    desk.answer('sla_file_apply', () => ({ op: null }));
    await user.click(form.getByRole('button', { name: /Bring them in/u }));
    await gone();
  });
});

describe('the dialog of a service level', () => {
  async function adding() {
    const opened = await open();
    await opened.user.click(screen.getByRole('button', { name: 'Add a service level' }));
    return { ...opened, form: await dialog() };
  }

  async function pick(user: User, label: RegExp, option: string) {
    await choose(user, (await dialog()).getByRole('combobox', { name: label }), 'option', option);
  }

  it('asks only what matters', async () => {
    const { user, form } = await adding();
    expect(form.queryByRole('textbox', { name: /^Rolling days/u })).toBeNull();
    expect(form.queryByRole('textbox', { name: 'Monday' })).toBeNull();
    expect(form.queryByRole('combobox', { name: /Share of/u })).toBeNull();
    expect(form.getByRole('textbox', { name: /Shortest outage/u })).toBeTruthy();
    await pick(user, /Measured over/u, 'Rolling days');
    expect(form.getByRole('textbox', { name: /^Rolling days/u })).toHaveProperty('value', '30');
    await pick(user, /^Promise/u, 'Resolution');
    expect(form.getByRole('textbox', { name: /Limit of a ticket/u })).toBeTruthy();
    expect(form.queryByRole('textbox', { name: /Shortest outage/u })).toBeNull();
    await pick(user, /^Counted in/u, 'hours');
    expect(form.queryByRole('textbox', { name: /Limit of a ticket/u })).toBeNull();
    expect(form.queryByRole('checkbox', { name: 'Around the clock' })).toBeNull();
    await pick(user, /^Credit/u, 'By table');
    expect(form.getByRole('combobox', { name: /Share of/u })).toBeTruthy();
    expect(form.getAllByRole('button', { name: /Remove row/u })).toHaveLength(2);
  });

  it('sends hours of weekdays and days off', async () => {
    const { desk, user, form } = await adding();
    await user.type(form.getByRole('textbox', { name: /^Name/u }), 'Office hours');
    await user.type(form.getByRole('textbox', { name: /^Target/u }), '99.5');
    await user.click(form.getByRole('checkbox', { name: 'Around the clock' }));
    await user.clear(form.getByRole('textbox', { name: 'Friday' }));
    await user.type(form.getByRole('textbox', { name: 'Friday' }), '09:00-13:00');
    await pick(user, /Holidays/u, 'Italy');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    const week = [
      '09:00-18:00',
      '09:00-18:00',
      '09:00-18:00',
      '09:00-18:00',
      '09:00-13:00',
      '',
      '',
    ];
    expect(desk.calls('sla_save')[0]).toMatchObject({ draft: { hours: week, holidays: 'it' } });
    expect(await violations()).toEqual([]);
  });
});

describe('what one chooses among others', () => {
  it('is the currency of a credit only where neither claim nor fee says it', async () => {
    const { desk, user, card } = await open();
    await user.click(card.getByRole('button', { name: /Credit of WAN availability, October/u }));
    const known = await dialog();
    expect(known.queryByRole('combobox', { name: 'Currency' })).toBeNull();
    await user.keyboard('{Escape}');
    await gone();
    const range = { first: '2026-01-01', last: '2026-12-31' };
    const asked = { contract_id: null, vendor_id: null, ...range };
    const rows = (await desk.backend.call('sla_rows', asked as never)) as SlaRow[];
    desk.world.settings.organisation.currency = 'CHF';
    desk.answer('sla_rows', () =>
      rows.map((row) => ({
        ...row,
        currency: null,
        periods: row.periods.map((p) => ({ ...p, credit: null })),
      })),
    );
    await desk.backend.call('sla_measure', { op_id: 'x', draft: { sla_id: 1, rows: [] } } as never);
    await screen.findByRole('region', { name: 'WAN availability' });
    await waitFor(() => expect(card.queryByText('€620.00')).toBeTruthy());
    await user.click(card.getByRole('button', { name: /Credit of WAN availability, October/u }));
    const form = await dialog();
    const currency = form.getByRole('combobox', { name: 'Currency' });
    await waitFor(() => expect(currency.textContent).toContain('CHF'));
    await choose(user, currency, 'option', 'GBP');
    await user.type(form.getByRole('textbox', { name: /^Claimed amount/u }), '50');
    await user.click(form.getByRole('button', { name: /^Save/u }));
    await gone();
    expect(desk.calls('sla_claim')[0]).toMatchObject({
      draft: { due: { minor: 5_000, currency: 'GBP' } },
    });
  });

  it('is a published level, after a question where something was typed', async () => {
    const { desk, user } = await open();
    const draft = { ...newSla(null, '2026-01-01'), name: 'Cloud, published', target: '99.9' };
    desk.answer('sla_presets', () => [{ name: 'Cloud', draft }]);
    await desk.backend.call('sla_measure', { op_id: 'x', draft: { sla_id: 1, rows: [] } } as never);
    await user.click(screen.getByRole('button', { name: 'Add a service level' }));
    const form = await dialog();
    const name = form.getByRole('textbox', { name: /^Name/u });
    await user.type(name, 'Mine');
    const preset = form.getByRole('combobox', { name: /Published level/u });
    await choose(user, preset, 'option', 'Cloud');
    const ask = () => screen.findByRole('dialog', { name: 'Replace with “Cloud”?' });
    await ask();
    await user.keyboard('{Escape}');
    expect(name).toHaveProperty('value', 'Mine');
    await waitFor(() => expect(preset.textContent).toContain('None'));
    await choose(user, preset, 'option', 'Cloud');
    await user.click(within(await ask()).getByRole('button', { name: 'Replace' }));
    await waitFor(() => expect(name).toHaveProperty('value', 'Cloud, published'));
  });
});
