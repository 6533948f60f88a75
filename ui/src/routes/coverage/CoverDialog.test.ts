import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { violations } from '$lib/testing/axe';
import ConfirmDialog from '$lib/ui/overlay/ConfirmDialog.svelte';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import AssetCover from '../assets/AssetCover.svelte';

let desk: MockDesk | undefined;
afterEach(() => desk?.stop());

describe('the cover of an asset', () => {
  it('is added, shown and removed', async () => {
    desk = await openDesk('#/assets/2');
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    const { container } = render(AssetCover, {
      asset: { id: 2 as never, tag: 'IT-000232' },
      contracts: [],
    });
    render(ConfirmDialog);
    await user.click(await screen.findByRole('button', { name: 'Add cover' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^First day/u), '1/7/2026');
    await user.type(dialog.getByLabelText(/^Last day$/u), '30/6/2026');
    await user.type(dialog.getByLabelText(/^Price/u), '120');
    await user.click(dialog.getByRole('button', { name: /^Save/u }));
    // Backwards: said at the field, nothing is sent.
    expect(desk.calls('coverage_save')).toEqual([]);
    const end = dialog.getByLabelText(/^Last day$/u);
    await user.clear(end);
    await user.type(end, '30/6/2027');
    await user.click(dialog.getByRole('button', { name: /^Save/u }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(desk.calls('coverage_save')[0]).toMatchObject({
      draft: {
        asset_id: 2,
        kind: 'extension',
        level: null,
        start: '2026-07-01',
        end: '2027-06-30',
        price: { minor: 12_000, currency: 'EUR' },
        origin: 'user',
      },
    });
    const said = 'Extension, level not known: 1 Jul 2026 → 30 Jun 2027';
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByRole('img', { name: new RegExp(said, 'u') })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    expect(desk.world.covers).toHaveLength(1);
  }, 30_000);
});
