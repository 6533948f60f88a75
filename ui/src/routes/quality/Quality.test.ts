import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import { go, place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';
import type { Language } from '$lib/i18n/catalogue';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Assets from '../assets/Assets.svelte';
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
  return { desk, container };
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

  it('leads to the list of the records behind a check, narrowed to them', async () => {
    const { desk } = await open();
    const link = await screen.findByRole('link', { name: /^Show the record: .*owner/u });
    expect(link.getAttribute('href')).toBe('#/contracts?check=contract_without_owner');
    const many = screen.getByRole('link', { name: /^Show the 3 records: No serial number/u });
    expect(many.getAttribute('href')).toBe('#/assets?check=missing_serial');
    await go('#/assets?check=missing_serial');
    render(Assets);
    const chip = await screen.findByRole('button', {
      name: 'Remove the filter Data check: No serial number',
    });
    await waitFor(() => expect(screen.getByText('3 rows')).toBeTruthy());
    expect(desk.calls('asset_page').at(-1)).toMatchObject({
      query: { filters: [{ field: 'check', values: ['missing_serial'] }] },
    });
    await userEvent.click(chip);
    await waitFor(() => expect(place().query.check).toBeUndefined());
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
