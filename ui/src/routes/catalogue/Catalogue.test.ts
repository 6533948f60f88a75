import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { parsePlace } from '$lib/app/router';
import { violations } from '$lib/testing/axe';
import { answer, question } from '$lib/ui/overlay/confirm.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Settings from '../settings/Settings.svelte';
import { SECTIONS } from './sections';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(section: string, change?: (world: MockWorld) => void) {
  desk = await openDesk(`#/settings/catalogue/${section}`, change);
  const { container } = render(Settings);
  return { desk, container, user: userEvent.setup() };
}

describe('the catalogue', () => {
  it.each(SECTIONS.filter((s) => s !== 'models'))('%s: nothing for axe to say', async (section) => {
    const { container } = await open(section);
    await screen.findByRole('heading', { level: 2 });
    expect(await violations(container)).toEqual([]);
  });

  it('shows places as a tree with what is inside each', async () => {
    await open('places', (world) => {
      const [first, second] = world.assets;
      if (first) first.location = 'Milano / Building A / Room 2';
      if (second) second.location = 'Milano / Building A';
    });
    const row = await screen.findByRole('row', { name: /Milano \/ Building A .*Building/u });
    const cells = within(row)
      .getAllByRole('cell')
      .map((c) => c.textContent.trim());
    expect(cells.slice(0, 4)).toEqual(['Building', '', '1', '2']);
    const link = within(row).getByRole('link', { name: '2' });
    expect(parsePlace(link.getAttribute('href') ?? '').query.location).toBe('Milano / Building A');
  });

  it('gives a category without a record its rule', async () => {
    const { desk, user } = await open('categories');
    await user.click(await screen.findByRole('button', { name: 'Edit Laptop' }));
    const months = await screen.findByLabelText('Replaced after, months');
    await user.type(months, '48');
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await screen.findByRole('row', { name: /Laptop .*48/u });
    expect(desk.calls('category_save')[0]).toMatchObject({
      draft: { id: null, was: 'Laptop', name: 'Laptop', refresh_months: 48 },
      merge: false,
    });
  });

  it('asks before two models become one, and only then merges', async () => {
    const { desk, user } = await open('models');
    await user.dblClick(await screen.findByRole('row', { name: /Dell Latitude 5420/u }));
    const name = await screen.findByLabelText(/^Model\s?\(required\)/u);
    await user.clear(name);
    await user.type(name, 'ThinkPad T14 Gen 3');
    const maker = screen.getByLabelText('Manufacturer');
    await user.clear(maker);
    await user.type(maker, 'Lenovo');
    await user.tab();
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await expect.poll(() => question()?.title).toBe('Merge with ThinkPad T14 Gen 3?');
    answer('merge');
    await expect.poll(() => desk.calls('model_save').length).toBe(2);
    expect(desk.calls('model_save').map((c) => c.merge)).toEqual([false, true]);
  });

  it('says how many values a field takes with it', async () => {
    const { desk, user } = await open('fields', (world) => {
      const [first] = world.assets;
      first?.custom.push({ field_id: 1 as never, value: 'Black' });
    });
    await user.click(await screen.findByRole('button', { name: /Delete the field Colour/u }));
    expect(question()?.text).toBe('One asset loses its value. It can be undone.');
    answer('delete');
    await screen.findByText('No own fields yet.');
    expect(desk.calls('field_delete')).toHaveLength(1);
  });

  it('numbers assets', async () => {
    const { desk, user } = await open('numbering');
    await user.click(await screen.findByLabelText('Offer a tag to new assets'));
    await user.click(screen.getByRole('button', { name: /^Save/u }));
    await expect.poll(() => desk.calls('numbering_save').length).toBe(1);
    expect(desk.calls('numbering_save')[0]).toMatchObject({
      numbering: { on: true, prefix: 'IT-', width: 6, fill: false },
    });
  });
});
