import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import type { NothingRow } from '$lib/api/gen/NothingRow';
import { place } from '$lib/app/router.svelte';
import { setLanguage } from '$lib/i18n';
import { violations } from '$lib/testing/axe';

import { type MockDesk, openDesk } from '../../dev/mock/desk';
import Coverage from './Coverage.svelte';

let desk: MockDesk | undefined;
afterEach(() => {
  setLanguage('en');
  desk?.stop();
});

async function open(address: string, before?: (desk: MockDesk) => void) {
  desk = await openDesk(address);
  before?.(desk);
  const { container } = render(Coverage);
  return { desk, container, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('cover over time', () => {
  it('says where each asset stands, and what covers it, in words', async () => {
    const { container } = await open('#/coverage?as=table&cover_state=gap');
    const table = await screen.findByRole('table');
    const rows = await within(table).findAllByRole('row');
    expect(rows.length).toBeGreaterThan(1);
    expect(within(table).getAllByText('Not covered')).toHaveLength(rows.length - 1);
    expect(within(table).getAllByText('Its warranty has ended')).toHaveLength(rows.length - 1);
    expect(within(table).getAllByText(/days without cover$/u)).toHaveLength(rows.length - 1);
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('asks only for gaps of the months on view', async () => {
    const { desk, user } = await open('#/coverage?from=2026-11&zoom=6');
    await user.click(await screen.findByRole('checkbox', { name: 'Only gaps' }));
    await waitFor(() => expect(place().query.gaps).toBe('1'));
    await waitFor(() =>
      expect(desk.calls('coverage_page').at(-1)).toMatchObject({ gaps_by: '2027-04-30' }),
    );
  });

  it('moves through time and to a row by keyboard, and opens it', async () => {
    const { user } = await open('#/coverage?from=2026-11&zoom=6');
    const grid = await screen.findByRole('grid', { name: 'Cover over time' });
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
    grid.focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(place().query.from).toBe('2026-12'));
    await user.keyboard('{ArrowDown}');
    expect(grid.getAttribute('aria-activedescendant')).toMatch(/-1$/u);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place().segments[0]).toBe('assets'));
  });

  it('leads from every figure to its list', async () => {
    await open('#/coverage?category=Laptop');
    const figures = within(await screen.findByRole('region', { name: 'Cover in figures' }));
    const gaps = figures.getByRole('link', { name: /^Not covered/u });
    expect(gaps.getAttribute('href')).toBe('#/coverage?cover_state=gap&category=Laptop');
  });

  it('puts the assets of a model together', async () => {
    const { container } = await open('#/coverage/models?as=table');
    const row = await screen.findByRole('row', { name: /Latitude 5420/u });
    const link = within(row).getByRole('link');
    expect(link.getAttribute('href')).toBe('#/coverage?manufacturer=Dell&model=Latitude+5420');
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('reads in Italian', async () => {
    const { container } = await open('#/coverage?as=table&cover_state=gap', () =>
      setLanguage('it'),
    );
    expect((await screen.findAllByText('La garanzia è scaduta')).length).toBeGreaterThan(0);
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});

const ROW: NothingRow = {
  contract_id: 1 as never,
  contract: 'C-17',
  vendor: 'Acme',
  asset_id: 2 as never,
  tag: 'IT-000232',
  model: 'Dell R760',
  life: 'in_use',
  reason: 'already_covered',
  since: null,
  instead_kind: 'warranty',
  instead_level: 'onsite_4h',
  instead: '',
  instead_until: '2027-12-31',
  yearly: [{ minor: 30_000, currency: 'EUR' }],
};

describe('what is paid for nothing', () => {
  it('says why, what covers it instead, and the money', async () => {
    const { container } = await open('#/coverage/nothing', (desk) =>
      desk.answer('coverage_nothing', () => ({
        page: { total: 1, offset: 0, rows: [ROW] },
        contracts: 1,
        yearly: ROW.yearly,
      })),
    );
    const row = await screen.findByRole('row', { name: /IT-000232/u });
    expect(within(row).getByText('Covered twice')).toBeTruthy();
    expect(
      within(row).getByText('Warranty (On site within 4 hours, 24×7), until 31 Dec 2027'),
    ).toBeTruthy();
    expect(within(row).getByRole('cell', { name: /300\.00/u })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  }, 30_000);

  it('says so when nothing is', async () => {
    await open('#/coverage/nothing');
    expect(await screen.findByRole('heading', { name: 'Nothing is paid for nothing' })).toBeTruthy();
  });
});

describe('the lifecycle of models', () => {
  it('tells days that are past from those to come', async () => {
    const { container } = await open('#/coverage/lifecycle', (desk) =>
      desk.answer('coverage_lifecycle', () => [
        {
          manufacturer: 'Dell',
          model: 'R740',
          assets: 4,
          end_of_sale: '2021-05-31',
          end_of_maintenance: null,
          end_of_security: null,
          last_day_of_support: '2026-12-20',
          supported: true,
          next: '2026-12-20',
          source: 'dell.com',
          checked_on: '2026-10-01',
        },
      ]),
    );
    const row = await screen.findByRole('row', { name: /R740/u });
    expect(within(row).getAllByText('past')).toHaveLength(1);
    expect(within(row).getByText('in 30 days')).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  }, 30_000);
});
