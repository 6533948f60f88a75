import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { Commands } from '$lib/api/gen/commands';
import { place } from '$lib/app/router.svelte';
import { joinInstant, splitInstant } from '$lib/format/instant';
import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { addedWords } from './added';
import { asked, particleLetter } from './choices';
import Disposal from './Disposal.svelte';
import { asRecorded, emptyMedium, emptyRecord, emptySignatory } from './drafts';
import { blockWords, emptyLot, reasonWords, stepWords } from './words';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address = '#/disposal') {
  desk = await openDesk(address);
  render(Disposal);
  render(ConfirmDialog);
  return { desk, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

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

/** A lot with two assets and a disk, at a stage. */
async function lotAt(stage: 'draft' | 'collected' | 'sanitizing', tab = '') {
  const opened = await open();
  await say('disposal_save', { op_id: 'a', draft: { ...emptyLot(), title: 'Old laptops' } });
  const [one, two] = opened.desk.world.assets;
  const assets = [sure(one).id, sure(two).id] as never[];
  await say('disposal_add', { op_id: 'b', id: 1 as never, assets });
  const lot = sure(opened.desk.world.lots[0]);
  const line = sure(lot.lines[0]);
  const draft = { ...emptyMedium(line.id), media_type: 'hdd' as const, serial: 'WD-1' };
  await say('disposal_medium_save', { op_id: 'c', draft });
  lot.stage = stage;
  window.location.hash = `#/disposal/1${tab}`;
  await screen.findByRole('heading', { name: /D-2026-001 · Old laptops/u });
  return opened;
}

describe('disposal lots', () => {
  it('are made from the empty list and refuse a missing title beside its field', async () => {
    const { user } = await open();
    await user.click(sure((await screen.findAllByRole('button', { name: 'New disposal lot' }))[0]));
    const form = await dialog();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findAllByText(/required|Enter/iu)).not.toHaveLength(0);
    expect(await violations()).toEqual([]);
    await user.type(form.getByRole('textbox', { name: /What it is called/u }), 'Old laptops');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(place().segments).toEqual(['disposal', '1']));
    await screen.findByText('No asset is in the lot.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Approve…' }).disabled).toBe(true);
  });

  it('are approved by a named person', async () => {
    const { desk, user } = await lotAt('draft');
    await user.click(await screen.findByRole('button', { name: 'Approve…' }));
    const form = await dialog();
    expect(form.getByText(/2 assets, book value/u)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Approve…' }));
    await waitFor(() => expect(desk.calls('disposal_stage')).toHaveLength(1));
    expect(desk.calls('disposal_stage')[0]).toMatchObject({ to: 'approved', person_id: 1 });
    await screen.findByText(/Approved by Giulia Rossi/u);
  });

  it('answer the five questions for every selected asset at once', async () => {
    const { desk, user } = await lotAt('collected');
    await screen.findByText(/2 assets nobody said whether their data is under legal hold/u);
    const grid = await screen.findByRole('grid', { name: 'Assets' });
    grid.focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Answer the questions…' }));
    const form = await dialog();
    expect(form.getByText('For 2 assets')).toBeTruthy();
    const hold = within(form.getByRole('group', { name: /legal hold/u }));
    await user.click(hold.getByRole('radio', { name: 'No' }));
    expect(await violations()).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(desk.calls('disposal_checks')).toHaveLength(1));
    const lot = sure(desk.world.lots[0]);
    expect(lot.lines.map((l) => l.draft.checks.legal_hold)).toEqual(['no', 'no']);
    expect(
      lot.lines.map((l) => l.draft.checks.backup),
      'what was not answered',
    ).toEqual([null, null]);
    await waitFor(() => expect(screen.queryByText(/under legal hold\. /u)).toBeNull());
  });

  it('tell the verdict while a record is typed, and why it was not accepted', async () => {
    const { desk, user } = await lotAt('sanitizing', '?tab=media&medium=3');
    const panel = within(await screen.findByRole('complementary', { name: 'WD-1' }));
    await user.click(await panel.findByRole('button', { name: 'New record…' }));
    const form = await dialog();
    await form.findByText(/Not acceptable: Clear was achieved, Destroy is required/u);
    expect(form.getByRole('group', { name: /Hidden area/u })).toBeTruthy();
    expect(form.queryByText('What is known of the key'), 'no key was destroyed').toBeNull();
    expect(await violations()).toEqual([]);
    await user.type(form.getByRole('combobox', { name: /^Performed by/u }), 'Marco Bianchi');
    await user.tab();
    await user.click(form.getByRole('button', { name: 'Save as proposed' }));
    await waitFor(() => expect(desk.calls('record_save')).toHaveLength(1));
    await user.click(await panel.findByRole('button', { name: 'Decide…' }));
    const decide = await dialog();
    await user.click(decide.getByRole('button', { name: 'Accept' }));
    await decide.findByText(/One could not be accepted/u);
    expect(decide.getByText(/Clear was achieved, Destroy is required/u)).toBeTruthy();
    expect(sure(sure(desk.world.lots[0]).media[0]).done).toBe(false);
    expect(await violations()).toEqual([]);
  });

  it('tell how many media somebody independent looked at again, and add who did', async () => {
    const { desk, user } = await lotAt('sanitizing');
    const lot = sure(desk.world.lots[0]);
    const medium = sure(lot.media[0]);
    await say('record_save', { op_id: 'd', draft: emptyRecord(medium) });
    sure(lot.records[0]).state = 'accepted';
    medium.record_state = 'accepted';
    window.location.hash = '#/disposal/1?tab=media';
    await screen.findByText('Sample to verify independently: 0 of 1 done');
    expect(await violations()).toEqual([]);
    (await screen.findByRole('grid', { name: 'Media' })).focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Sign one as verified again…' }));
    const form = await dialog();
    expect(form.getByText(/neither did nor validated the work/u)).toBeTruthy();
    await user.type(form.getByRole('combobox', { name: /^Agreed by/u }), 'Luca Neri');
    await user.tab();
    expect(form.getByText(/^Who agreed states/u)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Sign' }));
    await screen.findByText('Sample to verify independently: 1 of 1 done');
    expect(desk.calls('record_sign')[0]).toMatchObject({
      draft: { signatory: { role: 'concurrence', name: 'Luca Neri' } },
    });
  });

  it('close an open medium by an exception somebody stands for', async () => {
    const { desk, user } = await lotAt('sanitizing', '?tab=media&medium=3');
    const panel = within(await screen.findByRole('complementary', { name: 'WD-1' }));
    await user.click(await panel.findByRole('button', { name: 'Document an exception…' }));
    const form = await dialog();
    await user.type(form.getByRole('textbox', { name: /^Reason/u }), 'Destroyed at the plant');
    await user.click(form.getByRole('button', { name: 'Document the exception' }));
    await panel.findByText(/Destroyed at the plant/u);
    expect(sure(sure(desk.world.lots[0]).media[0]).done).toBe(true);
  });

  it('show a medium after one click on its row, and mark the row of an asset', async () => {
    const { user } = await lotAt('sanitizing', '?tab=media');
    const media = within(await screen.findByRole('grid', { name: 'Media' }));
    await user.click(await media.findByRole('gridcell', { name: 'WD-1' }));
    await screen.findByRole('complementary', { name: 'WD-1' });
    expect(place().query.medium).toBe('3');
    await user.click(screen.getByRole('tab', { name: /^Assets/u }));
    const grid = await screen.findByRole('grid', { name: 'Assets' });
    const tag = sure(sure(sure(desk).world.assets[1]).tag);
    const cell = await within(grid).findByRole('gridcell', { name: tag });
    await user.click(cell);
    expect(document.activeElement).toBe(grid);
    expect(cell.parentElement?.classList.contains('current')).toBe(true);
    expect(grid.getAttribute('aria-activedescendant')).toBe(cell.id);
  });

  it('take files of tools, ask which medium a drive is, and make records of the chosen', async () => {
    const { desk, user } = await lotAt('sanitizing', '?tab=evidence');
    await user.click(await screen.findByRole('button', { name: 'Add files…' }));
    await screen.findByText('nwipe_2026-11-20.log: 2 drives, 1 matched');
    await screen.findByText('Less was erased than there is.');
    expect(await violations()).toEqual([]);
    const drives = screen.getByRole('table', { name: 'nwipe_2026-11-20.log' });
    const box = within(drives).getByRole<HTMLInputElement>('checkbox');
    await user.click(sure(drives.querySelector('label') ?? undefined));
    expect(box.checked, 'a click on the drive itself').toBe(true);
    await user.click(box);
    await user.click(await screen.findByRole('button', { name: 'Choose all 1' }));
    await user.click(screen.getByRole('button', { name: 'Make records (1)…' }));
    const form = await dialog();
    await user.type(form.getByRole('combobox', { name: /^Performed by/u }), 'Marco Bianchi');
    await user.tab();
    await user.click(form.getByRole('button', { name: /^Make records/u }));
    await waitFor(() => expect(desk.calls('evidence_propose')).toHaveLength(1));
    expect(desk.calls('evidence_propose')[0]).toMatchObject({
      draft: { drives: [1], performer: { name: 'Marco Bianchi' } },
    });
  });
});

describe('words and questions of disposal', () => {
  it('name both kinds of medium where a file contradicts the lot', () => {
    const reason = { code: 'media_contradicts', told: 'ssd_sata', recorded: 'hdd' } as const;
    expect(reasonWords(reason)).toMatch(/^The file says SSD.*, the lot HDD/u);
  });

  it('name the first examples of a block and count the rest', () => {
    expect(blockWords({ code: 'medium_open', count: 7, examples: ['A', 'B'] })).toBe(
      '7 media have neither an accepted record nor an exception. A, B and 5 more',
    );
  });

  it('tell each step as a sentence that names the policy profile', () => {
    const words = stepWords({
      step: 'achieved',
      media: 'hdd',
      technique: 'host_overwrite',
      profile: 'r2_ieee2883',
      achieved: 'clear',
    });
    expect(words).toBe(
      'Overwrite on HDD counts as: Clear. Policy profile: NIST SP 800-88 Rev. 2, conservative.',
    );
  });

  it('say which assets did not come in, and where they are', () => {
    const words = addedWords(
      { added: 1, elsewhere: [['IT-1', 'D-2026-002']], disposed: [] },
      'D-1',
    );
    expect(words).toBe('One asset added to D-1. One is in another lot: IT-1 (D-2026-002).');
  });

  const medium = { id: 3 as never, draft: { ...emptyMedium(1 as never), media_type: 'hdd' } };
  const draft = emptyRecord(medium as never);

  it('ask about keys only where one is destroyed, about particles only where there are some', () => {
    expect(asked({ ...draft.deed, technique: 'tcg_revert' }).crypto).toBe(true);
    expect(asked({ ...draft.deed, technique: 'shred' })).toMatchObject({
      crypto: false,
      particles: true,
      physical: true,
      hidden: false,
    });
    expect(particleLetter('ssd_nvme')).toBe('E');
    expect(particleLetter('cloud_logical')).toBeNull();
  });

  it('keep the time of a day with the offset of this computer, and refuse what is no time', () => {
    const at = joinInstant('2026-11-20', '9:05');
    expect(at).toMatch(/^2026-11-20T09:05:00[+-]\d\d:\d\d$/u);
    expect(splitInstant(at)).toEqual({ day: '2026-11-20', time: '09:05' });
    expect(joinInstant('2026-11-20', '25:00')).toBeNull();
    expect(joinInstant('2026-11-20', 'noon')).toBeNull();
  });

  it('drop answers another technique asked for, and people nobody named', () => {
    const deed = { ...draft.deed, technique: 'shred' as const, passes: 3, particles: 'E-4' };
    const named = { ...emptySignatory('performer'), name: 'Marco Bianchi' };
    const people = [named, emptySignatory('witness')];
    const kept = asRecorded({ ...draft, deed, people });
    expect(kept.deed.passes).toBeNull();
    expect(kept.deed.particles, 'a class of another material').toBeNull();
    expect(kept.people).toEqual([named]);
  });
});
