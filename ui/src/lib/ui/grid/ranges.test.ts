// Ranges of cells: drawing them, copying, pasting and filling; what the foot sums up; moving
// columns by dragging; the menu of a cell.
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { startKeyboard } from '$lib/app/keyboard';
import { gridLayout, startPrefs } from '$lib/app/prefs.svelte';
import { go, startRouter } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import { active, columns, copy, footer, provider, type Row, show } from '$lib/testing/grid';
import { layOut } from '$lib/testing/layout';

import type { Column } from './types';

const stops: (() => void)[] = [];
beforeAll(() => {
  stops.push(layOut(640), startRouter('#/ranges'), startKeyboard());
});
afterAll(() => stops.forEach((s) => s()));
beforeEach(() => startPrefs({}, () => undefined));
let screens = 0;
afterEach(async () => {
  screens += 1;
  await go(`#/ranges/${screens}`);
});

const ranged = (grid: HTMLElement): string[] =>
  within(grid)
    .queryAllByRole('gridcell', { selected: true })
    .map((c) => c.textContent?.trim() ?? '');
const said = (): string =>
  [...document.querySelectorAll('[role="status"]')].map((s) => s.textContent?.trim()).join('|');

describe('a range of cells', () => {
  it('grows by Shift and the arrows, is announced, and goes by Esc before the selection', async () => {
    const { grid, user } = await show();
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
    expect(ranged(grid)).toEqual(['1', 'Asset 1', '2', 'Asset 2', '3', 'Asset 3']);
    expect(said()).toContain('3 × 2 cells');
    expect(footer()).toContain('3 × 2 cells');
    expect(footer(), 'rows stay selected').toContain('1 selected');
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(ranged(grid)).toEqual([]);
    expect(footer()).toContain('1 selected');
    await user.keyboard('{Escape}');
    expect(footer()).not.toContain('selected');
  });

  it('grows by Shift and a click, and is left by the next move', async () => {
    const { grid, user } = await show();
    await user.click(within(grid).getByText('Asset 2'));
    await user.keyboard('{Shift>}');
    const last = within(grid).getAllByRole('row')[4]?.lastElementChild;
    if (last) await user.click(last);
    await user.keyboard('{/Shift}');
    expect(ranged(grid)).toEqual(['Asset 2', '—', 'Asset 3', '—', 'Asset 4', '—']);
    await user.keyboard('{ArrowUp}');
    expect(ranged(grid)).toEqual([]);
    expect(active(grid)).toBe('—');
  });

  it('of the whole list is not fetched and says how large it is', async () => {
    const { user, props } = await show();
    await user.keyboard('{Control>}{Shift>}{End}{/Shift}{/Control}');
    expect(footer()).toContain('100,000 × 3 cells');
    await waitFor(() => expect(screen.getByText('Asset 100000')).toBeTruthy());
    expect(props.fetch.mock.calls.length, 'the ends and their neighbours').toBeLessThan(6);
  });

  it('selects its rows with Shift and Space', async () => {
    const { grid, user } = await show();
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight} {/Shift}');
    await waitFor(() => expect(footer()).toContain('3 selected'));
    expect(ranged(grid)).toEqual([]);
  });

  it('is copied without headings, as it stands', async () => {
    const { grid, user } = await show();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{ArrowDown}{/Shift}');
    expect(copy(grid)).toBe('1\tAsset 1\r\n2\tAsset 2');
  });
});

describe('the foot', () => {
  const money: Column<Row>[] = [
    ...columns.slice(0, 2),
    {
      key: 'price',
      title: 'common-apply',
      width: 90,
      text: () => '',
      amounts: ({ id }) => [{ minor: id * 100, currency: id % 2 ? 'EUR' : 'USD' }],
    },
  ];

  it('sums the column one is in, each currency by itself, of the selection or of all', async () => {
    const { user } = await show({ columns: money, fetch: provider(4) });
    expect(footer()).not.toContain('Σ');
    await user.keyboard('{End}');
    expect(footer()).toContain('Σ Apply €4.00 + US$6.00');
    await user.keyboard(' {ArrowDown}{ArrowDown} ');
    expect(footer()).toContain('Σ Apply €4.00');
    expect(footer()).not.toContain('US$');
    await user.keyboard('{Home}');
    expect(footer()).not.toContain('Σ');
  });

  it('sums nothing it has not seen all of', async () => {
    const { user } = await show({ columns: money });
    await user.keyboard('{End}');
    expect(footer()).not.toContain('Σ');
  });
});

describe('a heading', () => {
  /** jsdom lays nothing out: columns of 100 px, one after another. */
  function inLine(grid: HTMLElement): HTMLElement[] {
    const heads = within(grid).getAllByRole('columnheader').slice(1);
    heads.forEach((head) => {
      const at = (): number =>
        within(grid).getAllByRole('columnheader').slice(1).indexOf(head) * 100;
      head.getBoundingClientRect = () => new DOMRect(at(), 0, 100, 30);
    });
    return heads;
  }
  const names = (grid: HTMLElement): string[] =>
    within(grid)
      .getAllByRole('columnheader')
      .slice(1)
      .map((h) => h.textContent?.trim() ?? '');
  const drag = async (head: HTMLElement, from: number, to: number): Promise<void> => {
    const at = (clientX: number) => ({ pointerId: 1, button: 0, clientX });
    await fireEvent(head, new PointerEvent('pointerdown', { bubbles: true, ...at(from) }));
    await fireEvent(head, new PointerEvent('pointermove', { bubbles: true, ...at(to) }));
  };
  const drop = (head: HTMLElement): Promise<boolean> =>
    fireEvent(head, new PointerEvent('pointerup', { bubbles: true, pointerId: 1 }));

  it('dragged moves its column, does not sort, and stays so', async () => {
    const { grid, props, unmount } = await show();
    const first = inLine(grid)[0] as HTMLElement;
    await drag(first, 50, 240);
    expect(first.classList).toContain('moving');
    await drop(first);
    expect(names(grid)).toEqual(['Currency', 'Width', 'Apply']);
    expect(props.fetch.mock.lastCall?.[0].sort).toEqual([]);
    expect(gridLayout('test')?.order).toEqual(['name', 'id', 'note']);
    unmount();
    const again = await show();
    expect(names(again.grid)).toEqual(['Currency', 'Width', 'Apply']);
  });

  it('goes back by Esc, and a hand that trembles sorts', async () => {
    const { grid, user, props } = await show();
    const first = inLine(grid)[0] as HTMLElement;
    await drag(first, 50, 240);
    await user.keyboard('{Escape}');
    await drop(first);
    expect(names(grid)).toEqual(['Width', 'Currency', 'Apply']);
    await drag(first, 50, 52);
    await drop(first);
    expect(props.fetch.mock.lastCall?.[0].sort).toEqual([{ key: 'id', desc: false }]);
  });

  it('offers a filter of its column', async () => {
    const onfilter = vi.fn();
    const { user } = await show({ onfilter });
    await user.keyboard('{ArrowRight}{ArrowUp}{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByText('Filter this column…'));
    expect(onfilter.mock.calls[0]?.[0].key).toBe('name');
  });
});

describe('the menu of a cell', () => {
  const entries = async (): Promise<string[]> => {
    const all = await screen.findAllByRole('menuitem', { hidden: true });
    return all.map((e) => e.textContent?.trim() ?? '');
  };
  const props = {
    menu: (row: Row) => [{ label: `Retire ${row.id}`, onselect: vi.fn() }],
  };

  it.each(['{Shift>}{F10}{/Shift}', '{ContextMenu}'])(
    'is the same by %s and pointer',
    async (key) => {
      const { grid, user } = await show(props);
      await user.keyboard(`{ArrowDown}${key}`);
      const byKey = await entries();
      expect(byKey[0]).toBe('Retire 2');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryAllByRole('menuitem', { hidden: true })).toEqual([]));
      await fireEvent.contextMenu(within(grid).getByText('Asset 2'));
      expect(await entries()).toEqual(byKey);
      expect(active(grid)).toBe('Asset 2');
    },
  );

  it('leaves a range it is opened in', async () => {
    const { grid, user } = await show(props);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    await fireEvent.contextMenu(within(grid).getByText('Asset 1'));
    expect(ranged(grid)).toHaveLength(4);
    await user.keyboard('{Escape}');
    await fireEvent.contextMenu(within(grid).getByText('Asset 5'));
    expect(ranged(grid)).toEqual([]);
  });
});
