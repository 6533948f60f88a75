import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { Commands } from '$lib/api/gen/commands';
import type { WasteView } from '$lib/api/gen/WasteView';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Disposal from './Disposal.svelte';
import { emptyMedium } from './drafts';
import { formatKilos, kilos, parseKilos } from './kilos';
import { asReceived, emptyWaste, withSigners } from './papers';
import { wasteState } from './waste';
import { blockTab, emptyLot, resultStatus, resultWords } from './words';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

async function dialog() {
  return within(await screen.findByRole('dialog'));
}

function say<K extends keyof Commands & string>(name: K, args: Commands[K]['args']) {
  return sure(desk).backend.call(name, args as unknown as Record<string, unknown>);
}

/** A collected lot with an asset and its disk `WD-1O3`, at a tab. */
async function lotAt(tab: string) {
  desk = await openDesk('#/disposal');
  render(Disposal);
  render(ConfirmDialog);
  await say('disposal_save', { op_id: 'a', draft: { ...emptyLot(), title: 'Old laptops' } });
  const assets = [sure(desk.world.assets[0]).id] as never[];
  await say('disposal_add', { op_id: 'b', id: 1 as never, assets });
  const lot = sure(desk.world.lots[0]);
  const draft = {
    ...emptyMedium(sure(lot.lines[0]).id),
    media_type: 'hdd' as const,
    serial: 'WD-103',
  };
  await say('disposal_medium_save', { op_id: 'c', draft });
  lot.stage = 'collected';
  window.location.hash = `#/disposal/1?tab=${tab}`;
  await screen.findByRole('heading', { name: /D-2026-001 · Old laptops/u });
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('certificates received', () => {
  it('are compared with the lot, and a number that only looks like one is explained', async () => {
    const { desk, user } = await lotAt('received');
    await user.click(await screen.findByRole('button', { name: 'Add a certificate' }));
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: 'Certificate number' }), 'COD-7');
    await user.type(form.getByRole('textbox', { name: 'Serial numbers' }), 'WD-1O3');
    expect(form.getByText('One number')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.calls('received_save')).toHaveLength(1));
    expect(desk.calls('received_save')[0]).toMatchObject({
      draft: { number: 'COD-7', serials: ['WD-1O3'], people: [] },
    });
    // Missing here, extra there: both sides with the other one beside it.
    await screen.findByText('2 numbers do not fit, and nobody has said why.');
    const table = within(screen.getByRole('table', { name: 'The list against the lot' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
    const marks = [...document.querySelectorAll('mark')].map((m) => m.textContent);
    expect(marks).toEqual(['O', '0', 'O', '0']);
    expect(await violations()).toEqual([]);
    await user.click(table.getByRole('button', { name: 'Explain…' }));
    const word = await dialog();
    expect(word.getByRole<HTMLInputElement>('combobox', { name: 'It is this medium' }).value).toBe(
      'WD-103',
    );
    await user.click(word.getByRole('button', { name: 'Save' }));
    expect(desk.calls('received_word'), 'no word without a reason').toHaveLength(0);
    await user.type(word.getByRole('textbox', { name: /^Why/u }), 'Misread');
    await user.click(word.getByRole('button', { name: 'Save' }));
    await screen.findByText('The one number of the lot is in the list, exactly once or explained.');
    expect(screen.queryByRole('table', { name: 'The list against the lot' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findAllByText('Misread')).toHaveLength(2);
  });

  it('take their list from a file, and another column of it', async () => {
    const { desk, user } = await lotAt('received');
    await user.click(await screen.findByRole('button', { name: 'Add a certificate' }));
    const form = await dialog();
    const serials = form.getByRole<HTMLTextAreaElement>('textbox', { name: 'Serial numbers' });
    await user.click(form.getByRole('button', { name: 'From a file…' }));
    await waitFor(() => expect(serials.value).toBe('IT-1\nIT-2'));
    await user.click(form.getByRole('checkbox', { name: 'The first line is a heading' }));
    await waitFor(() => expect(serials.value).toBe('Asset\nIT-1\nIT-2'));
    expect(desk.calls('received_list_read')).toEqual([{ column: 0, headed: false }]);
    expect(await violations()).toEqual([]);
  });

  it('send no class of particles of what was not cut, and nobody who was not named', () => {
    const draft = withSigners({
      ...(asReceived(empty()) as ReturnType<typeof empty>),
      fields: { ...empty().fields, technique: 'incinerate', particles: 'H-4' },
    });
    expect(draft.people.map((p) => p.role)).toEqual(['vendor', 'witness']);
    expect(asReceived(draft).people).toEqual([]);
    expect(asReceived(draft).fields.particles).toBeNull();
    const cut = { ...draft, fields: { ...draft.fields, technique: 'shred' as const } };
    expect(asReceived(cut).fields.particles).toBe('H-4');
  });

  function empty() {
    return {
      id: null,
      lot_id: 1 as never,
      vendor_id: null,
      number: '',
      fields: {
        client_name: '',
        vendor_name: '',
        vendor_address: '',
        vendor_certifications: '',
        place_of_destruction: '',
        on_site: null,
        technique: null,
        particles: null,
        method: '',
        equipment: '',
        custody_transfer: '',
        downstream: '',
        waste_note: '',
        weight_g: null,
      },
      collected_on: null,
      destroyed_on: null,
      document_id: null,
      received_on: '2026-11-20',
      note: '',
      people: [],
      serials: [],
    };
  }
});

describe('waste', () => {
  it('is proposed by code, and its note asks for what the code needs', async () => {
    const { desk, user } = await lotAt('waste');
    await user.click(await screen.findByRole('button', { name: 'Note for 16 02 14…' }));
    const form = await dialog();
    const code = form.getByRole<HTMLInputElement>('combobox', { name: /^EER code/u });
    expect(code.value).toBe('16 02 14');
    expect(form.queryByRole('textbox', { name: 'Hazard properties' })).toBeNull();
    await user.clear(code);
    await user.type(code, '16 02 13*');
    await user.tab();
    await user.type(await form.findByRole('textbox', { name: 'Hazard properties' }), 'HP 5');
    await user.type(form.getByRole('textbox', { name: 'Quantity' }), '12.5');
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.calls('waste_save')).toHaveLength(1));
    expect(desk.calls('waste_save')[0]).toMatchObject({
      draft: { eer: '16 02 13*', hazard: 'HP 5', quantity_g: 12_500 },
    });
    await screen.findByText('Not left yet');
    await screen.findByText('Missing: number');
    expect(await violations()).toEqual([]);
  });

  const note = (draft: Partial<WasteView['draft']>, more: Partial<WasteView> = {}): WasteView => ({
    id: 1 as never,
    draft: { ...emptyWaste({ row: { id: 1, draft: {} } } as never), ...draft },
    lot: 'D-1',
    carrier: '',
    recipient: '',
    hazardous: false,
    missing: [],
    proposed: 'xfir',
    copy_due: null,
    storage: null,
    ...more,
  });
  const stored = { until: '2026-11-30', overdue: false, too_much: false };

  it.each([
    ['not left', note({}), 'neutral'],
    ['in storage', note({}, { storage: stored }), 'warning'],
    ['too long', note({}, { storage: { ...stored, overdue: true } }), 'critical'],
    ['too much', note({}, { storage: { ...stored, too_much: true } }), 'critical'],
    ['on its way', note({ left_on: '2026-11-01' }, { copy_due: '2026-11-21' }), 'warning'],
    ['on the last day', note({ left_on: '2026-11-01' }, { copy_due: '2026-11-20' }), 'warning'],
    ['late', note({ left_on: '2026-11-01' }, { copy_due: '2026-11-19' }), 'critical'],
    ['back', note({ left_on: '2026-11-01', returned_on: '2026-11-25' }), 'ok'],
  ])('that is %s has its mark', (_, view, status) => {
    expect(wasteState(view, '2026-11-20').status).toBe(status);
  });
});

describe('a weight', () => {
  it.each([
    ['12.5', 'en', 12_500],
    ['12,5', 'it', 12_500],
    ['1.234', 'it', 1_234_000],
    ['1.234', 'en', 1_234],
    ['0,001 kg', 'it', 1],
    ['0.0005', 'en', null],
    ['-3', 'en', null],
    ['heavy', 'en', null],
  ])('%s in %s is %s g', (text, locale, grams) => {
    expect(parseKilos(text, locale)).toBe(grams);
  });

  it('comes back as it was typed', () => {
    for (const grams of [0, 1, 999, 1_000, 12_500, 100_000_000]) {
      for (const locale of ['en', 'it']) {
        expect(parseKilos(formatKilos(grams, locale), locale), `${grams} ${locale}`).toBe(grams);
      }
    }
    expect(kilos(null, 'en')).toBe('');
    expect(kilos(500, 'it')).toBe('0,5 kg');
  });
});

describe('a medium in the list', () => {
  const record = {
    technique: 'host_overwrite' as const,
    achieved: 'clear' as const,
    verification: 'full_read' as const,
    errors: 0,
    tool: 'nwipe 0.42',
    performer: '',
    validator: '',
  };

  it('tells tool and outcome, and errors before a word of success', () => {
    expect(resultWords({ record } as never)).toBe('nwipe 0.42 · Everything read back');
    expect(resultStatus(record)).toBe('ok');
    const failed = { ...record, errors: 3 };
    expect(resultWords({ record: failed } as never)).toMatch(/^nwipe 0\.42 · 3 /u);
    expect(resultStatus(failed)).toBe('critical');
    expect(resultStatus({ ...record, verification: 'not_done' })).toBe('warning');
    expect(resultWords({ record: null } as never)).toBe('');
  });
});

describe('a block', () => {
  it.each([
    ['waste_note_missing', 'waste'],
    ['not_reconciled', 'received'],
    ['custody_fault', 'custody'],
    ['certificate_missing', 'certificates'],
    ['medium_open', 'media'],
    ['legal_hold', 'assets'],
    ['vendor_missing', null],
  ] as const)('%s is mended in %s', (code, tab) => {
    expect(blockTab({ code, count: 1, examples: [] })).toBe(tab);
  });
});
