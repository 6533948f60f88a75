import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { setLanguage } from '$lib/i18n';
import { undo } from '$lib/app/register.svelte';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import type { MockWorld } from '../../dev/mock/world';
import Today from './Today.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

async function open(address = '#/today', change?: (world: MockWorld) => void) {
  desk = await openDesk(address, change);
  render(Today);
  await waitFor(() => expect(desk?.calls('agenda').length).toBeGreaterThan(0));
  return { desk, user: userEvent.setup() };
}

const items = async () => within(await screen.findByRole('list', { name: 'Decide' }));

describe('Today', () => {
  it('names the day and lists decisions by “decide by”', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Today');
    expect(screen.getByText('Friday 20 November 2026')).toBeTruthy();
    const links = (await items()).getAllByRole('link');
    expect(links.map((l) => l.textContent).slice(0, 2)).toEqual([
      'Canon Italia: Multifunction printers',
      'Kyndryl Italia: Data-centre operations',
    ]);
    expect(links[0]?.getAttribute('href')).toBe('#/contracts/6');
  });

  it('has no accessibility violation, also in Italian', async () => {
    await open();
    await items();
    expect(await violations()).toEqual([]);
    setLanguage('it');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Oggi'));
    expect(await violations()).toEqual([]);
  }, 30_000);

  it('shows at most twelve, and where the others are', async () => {
    await open('#/today?days=3660');
    expect((await items()).getAllByRole('listitem')).toHaveLength(12);
    const more = screen.getByRole('link', { name: /more → list/u });
    expect(more.getAttribute('href')).toContain('#/contracts?state=');
  });

  it('moves between decisions with the arrows', async () => {
    const { user } = await open();
    const [first, second] = (await items()).getAllByRole('link');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(first);
  });

  it('loses an item only by a recorded decision, and undo brings it back', async () => {
    const { user } = await open();
    const before = (await items()).getAllByRole('listitem').length;
    await user.click(
      (await items()).getByRole('button', { name: 'Renegotiate: Multifunction printers' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Reason/u), 'Too dear');
    await user.click(within(dialog).getByRole('button', { name: 'Record decision' }));
    await waitFor(async () =>
      expect((await items()).getAllByRole('listitem')).toHaveLength(before - 1),
    );
    // The focus goes on with what took its place.
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Kyndryl Italia: Data-centre operations'),
    );
    await undo();
    await waitFor(async () =>
      expect((await items()).getAllByRole('listitem')).toHaveLength(before),
    );
  });

  it('gives a decision to somebody else in one cell, which undo takes back', async () => {
    const { user, desk } = await open();
    const contract = desk.world.contracts.find((c) => c.title === 'Multifunction printers');
    const before = contract?.owner_id;
    const other = desk.world.people.find((p) => p.active && p.id !== before);
    if (!contract || !other) throw new Error('the sample has nobody else');
    const name = 'More about Multifunction printers';
    await user.click((await items()).getByRole('button', { name }));
    // The menu hides what is behind it, and jsdom does not know where it stands.
    const entries = await screen.findAllByRole('menuitem', { hidden: true });
    entries.find((entry) => entry.textContent.trim() === 'Owner…')?.focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    const box = dialog.getByRole('combobox', { name: /^Owner/u });
    await user.clear(box);
    await user.type(box, other.name);
    const option = { selector: '[role="option"], [role="option"] *' };
    await user.click(await screen.findByText(other.name, option));
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(contract.owner_id).toBe(other.id);
    expect(desk.calls('bulk_edit')[0]).toMatchObject({
      list: 'contracts',
      change: { rows: [{ id: contract.id, cells: [{ field: 'owner', text: other.name }] }] },
    });
    const [item] = (await items()).getAllByRole('listitem');
    await waitFor(() => expect(item?.textContent).toContain(`Owner: ${other.name}`));
    await undo();
    expect(desk.world.contracts.find((c) => c.id === contract.id)?.owner_id).toBe(before);
  }, 30_000);

  it('removes the sample in one click', async () => {
    const { user, desk } = await open();
    await user.click(await screen.findByRole('button', { name: 'Remove sample' }));
    await waitFor(() => expect(desk.world.contracts).toHaveLength(0));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove sample' })).toBeNull());
    expect(await screen.findByRole('heading', { name: 'No contracts yet' })).toBeTruthy();
  });

  it('names the next decision when there is none in the window', async () => {
    await open('#/today', (world) => {
      world.contracts = world.contracts.filter((c) => c.number === 'EA-55');
    });
    expect(await screen.findByRole('heading', { name: /Nothing to decide/u })).toBeTruthy();
    expect(screen.getByText(/Next, on 8 Jan 2027/u)).toBeTruthy();
  });

  it('names credits nobody has claimed and documents that end', async () => {
    await open('#/today', (world) => {
      world.claims = [
        {
          sla_id: 4 as never,
          contract_id: 3 as never,
          vendor: 'NetCo',
          name: 'WAN availability',
          period: '2025-10-01',
          period_end: '2025-12-31',
          window: 'quarter',
          value: '98.20',
          due: { minor: 25_000, currency: 'EUR' as never },
          claim_by: '2026-11-24',
          days_left: 4,
          urgency: 'critical',
        },
      ];
      const draft = { id: 1, vendor_id: 2, scheme: 'iso27001', label: '', number: 'IS-7' };
      world.certificates = [
        {
          vendor_id: 2 as never,
          vendor: 'Recircle',
          certificate: {
            draft: { ...draft, valid_until: '2026-11-10' } as never,
            validity: 'expired',
            days_left: -10,
            alert_from: '2026-09-11',
            followed: false,
          },
          urgency: 'missed',
        },
      ];
    });
    const section = within(
      await screen.findByRole('region', { name: 'Credits, documents, loans and disposal' }),
    );
    const credit = section.getByRole('link', { name: 'NetCo: WAN availability' });
    expect(credit.getAttribute('href')).toBe('#/slas?year=2025');
    expect(section.getByText(/Q4 2025: 98.2/u)).toBeTruthy();
    expect(section.getByText('€250.00')).toBeTruthy();
    const document = section.getByRole('link', { name: 'Recircle: ISO/IEC 27001' });
    expect(document.getAttribute('href')).toBe('#/vendors/2');
    expect(section.getByText('Expired without a successor · IS-7')).toBeTruthy();
    const tile = screen.getByRole('link', { name: /€250 in credits to claim/u });
    expect(tile.getAttribute('href')).toBe('#/slas?year=2025');
    expect(await violations()).toEqual([]);
  }, 30_000);

  it('draws the chart with a table that says the same', async () => {
    await open();
    const table = await screen.findByRole('table', { hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(13);
    expect(screen.getByRole('img', { name: /Most falls due in/u })).toBeTruthy();
  });
});
