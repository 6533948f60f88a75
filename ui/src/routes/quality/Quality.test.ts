import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';
import type { Language } from '$lib/i18n/catalogue';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import { shareText } from './quality';
import Quality from './Quality.svelte';

let desk: MockDesk | undefined;
afterEach(() => {
  desk?.stop();
  setLanguage('en');
});

async function open(address = '#/quality', language: Language = 'en') {
  desk = await openDesk(address, (world) => {
    world.settings.language = language;
  });
  const { container } = render(Quality);
  return { desk, container, user: userEvent.setup() };
}

describe('data quality', () => {
  it('says the score, and each check by how grave it is, with why it matters', async () => {
    const { container } = await open();
    expect(await screen.findByRole('heading', { name: '98 of 100' })).toBeTruthy();
    const high = screen.getByRole('region', { name: /^High/u });
    expect(within(high).getByText('No serial number')).toBeTruthy();
    expect(within(high).getByText(/recyclers know a device by nothing else/u)).toBeTruthy();
    expect(within(high).getByText('3 of 412 · 0.7%')).toBeTruthy();
    expect(within(high).queryByText('Lent and not back')).toBeNull();
    const fine = screen.getByRole('region', { name: /^Nothing wrong/u });
    expect(within(fine).getByText('Lent and not back')).toBeTruthy();
    expect(within(fine).queryByRole('link')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('leads to the records behind a check, and from one of them to its page', async () => {
    const { desk, user, container } = await open('#/quality/contract_without_owner');
    await screen.findByRole('row', { name: /Storage maintenance/u });
    expect(desk.calls('quality_rows')[0]).toMatchObject({ check: 'contract_without_owner' });
    expect(screen.getByText(/nobody’s task/u)).toBeTruthy();
    expect(await violations(container)).toEqual([]);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(place().path).toBe('/contracts/1'));
  });

  it('tells the days that contradict each other as people write them', async () => {
    await open('#/quality/warranty_before_purchase');
    expect(await screen.findAllByText('1 Mar 2025 · 31 Dec 2024')).toHaveLength(2);
  });

  it('has no score where there is nothing to look at', async () => {
    desk = await openDesk('#/quality');
    desk.answer('quality_get', () => ({ score: null, checks: [] }));
    render(Quality);
    expect(await screen.findByText('Nothing to check yet')).toBeTruthy();
  });

  it('speaks Italian', async () => {
    await open('#/quality', 'it');
    expect(await screen.findByText('Senza numero di serie')).toBeTruthy();
  });
});

describe('a share', () => {
  it('that is not none never reads as none', () => {
    const of = 100_000;
    const rest = { check: 'missing_cost', severity: 'medium', subject: 'asset' } as const;
    expect(shareText({ ...rest, count: 1, of }, 'en-GB')).toBe('< 0.1%');
    expect(shareText({ ...rest, count: 0, of }, 'en-GB')).toBe('0.0%');
    expect(shareText({ ...rest, count: 0, of: 0 }, 'en-GB')).toBe('0.0%');
    expect(shareText({ ...rest, count: of, of }, 'en-GB')).toBe('100.0%');
  });
});
