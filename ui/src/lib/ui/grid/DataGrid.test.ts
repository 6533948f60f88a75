import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { startKeyboard } from '$lib/app/keyboard';
import { gridLayout, startPrefs } from '$lib/app/prefs.svelte';
import { go, startRouter } from '$lib/app/router.svelte';
import { violations } from '$lib/testing/axe';
import { active, base, copy, footer, provider, type Row, show, TOTAL } from '$lib/testing/grid';
import { layOut } from '$lib/testing/layout';

import DataGrid from './DataGrid.svelte';
import type { PageQuery } from './types';

const stops: (() => void)[] = [];
beforeAll(() => {
  stops.push(layOut(640), startRouter('#/test'), startKeyboard());
});
afterAll(() => stops.forEach((s) => s()));
beforeEach(() => startPrefs({}, () => undefined));
let screens = 0;
afterEach(async () => {
  // Another path, so that nothing is restored from the test before.
  screens += 1;
  await go(`#/test/${screens}`);
});

const selected = (grid: HTMLElement): number =>
  within(grid).queryAllByRole('row', { selected: true }).length;

describe('a grid of 100 000 rows', () => {
  it('draws a window of them and tells how many there are', async () => {
    const { grid } = await show();
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(grid.getAttribute('aria-colcount')).toBe('4');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length).toBeLessThan(40);
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
    expect(footer()).toContain('100,000 rows');
  });

  it('has one tab stop and an active cell that the keys move', async () => {
    const { grid, user } = await show();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
    expect(active(grid)).toBe('1');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(active(grid)).toBe('Asset 3');
    await user.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(within(grid).getByText('Asset 100000')).toBeTruthy());
    expect(grid.scrollTop).toBe(TOTAL * 32 - 640);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(active(grid)).toBe('1');
    await user.keyboard('{PageDown}');
    expect(active(grid)).toBe('20');
  });

  it('shows bones, never nothing, while a page is on its way', async () => {
    let answer: () => void = () => undefined;
    const slow = provider();
    const fetch = (q: PageQuery) =>
      q.offset === 0
        ? slow(q)
        : new Promise<Awaited<ReturnType<typeof slow>>>((done) => {
            answer = () => void slow(q).then(done);
          });
    const { grid, user } = await show({ fetch });
    await user.keyboard('{Control>}{End}{/Control}');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length, 'a screenful of rows').toBeGreaterThan(20);
    expect(grid.querySelectorAll('.bone').length).toBeGreaterThan(20);
    await waitFor(() => {
      answer();
      expect(grid.querySelectorAll('.bone')).toHaveLength(0);
    });
  });

  it('opens by Enter, and in full with Ctrl; the panel follows the active row', async () => {
    const { user, props } = await show();
    await user.keyboard('{ArrowDown}{Enter}{ArrowDown}{Control>}{Enter}{/Control}');
    expect(props.onopen.mock.calls.map(([row, full]) => [row.id, full])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(props.onactive.mock.lastCall?.[0]).toMatchObject({ id: 3 });
  });
});

describe('selecting', () => {
  it('by Space, a run of rows with Shift, by mouse, and nothing by Esc', async () => {
    const { grid, user } = await show();
    await user.keyboard(' ');
    expect(selected(grid)).toBe(1);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown} {/Shift}');
    await waitFor(() => expect(selected(grid)).toBe(3));
    await user.keyboard('{Escape}');
    expect(selected(grid)).toBe(0);
    await user.click(within(grid).getByText('Asset 2'));
    expect(document.activeElement).toBe(grid);
    await user.keyboard('{ArrowDown}');
    expect(active(grid)).toBe('Asset 3');
    await user.keyboard('{Control>}');
    await user.click(within(grid).getByText('Asset 5'));
    await user.click(within(grid).getByText('Asset 7'));
    await user.keyboard('{/Control}{Shift>}');
    expect(selected(grid)).toBe(2);
    const check = within(grid).getByText('Asset 9').closest('[role="row"]')?.firstElementChild;
    if (check) await user.click(check);
    await waitFor(() => expect(selected(grid)).toBe(3));
  });

  it('a run of rows goes on from the one chosen last, however far one walked', async () => {
    const { grid, user } = await show();
    await user.keyboard(' {ArrowDown>4/}{Shift>} {/Shift}');
    await waitFor(() => expect(selected(grid)).toBe(5));
  });

  it('all means all that match, and says so', async () => {
    const { grid, user, props } = await show();
    await user.keyboard('{Control>}a{/Control}');
    expect(footer()).toContain('100,000 selected');
    const status = [...document.querySelectorAll('[role="status"]')].map((s) => s.textContent);
    expect(status).toContain('100,000 selected');
    await user.keyboard('{ArrowDown} ');
    expect(footer()).toContain('99,999 selected');
    expect(selected(grid)).toBeGreaterThan(10);
    expect(props.fetch.mock.calls.length, 'not one page more').toBeLessThanOrEqual(2);
  });

  it('is kept by sorting and dropped by another filter', async () => {
    const { grid, user, rerender } = await show();
    await user.keyboard('{Control>}a{/Control}{ArrowUp}{Enter}');
    expect(
      within(grid).getByRole('columnheader', { name: /Width/u }).getAttribute('aria-sort'),
    ).toBe('ascending');
    expect(footer()).toContain('selected');
    await rerender({ fetch: provider(5) });
    await waitFor(() => expect(footer()).toContain('5 rows'));
    expect(footer()).not.toContain('selected');
  });
});

describe('columns', () => {
  it('sort by click, a second key with Shift, and by keyboard from the header', async () => {
    const { grid, user, props } = await show();
    const [id, name] = [/Width/u, /Currency/u].map((n) =>
      within(grid).getByRole('columnheader', { name: n }),
    );
    if (!id || !name) throw new Error('no headers');
    await user.click(id);
    await user.keyboard('{Shift>}');
    await user.click(name);
    await user.keyboard('{/Shift}');
    expect(props.fetch.mock.lastCall?.[0].sort).toEqual([
      { key: 'id', desc: false },
      { key: 'name', desc: false },
    ]);
    grid.focus();
    await user.keyboard('{Enter}');
    expect(props.fetch.mock.lastCall?.[0].sort).toEqual([{ key: 'name', desc: true }]);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(props.fetch.mock.lastCall?.[0].sort, 'a column that cannot sort').toEqual([
      { key: 'name', desc: true },
    ]);
    expect(gridLayout('test')?.sort).toEqual([{ key: 'name', desc: true }]);
  });

  it('hide, move and change width from the menu, without dragging, and stay so', async () => {
    const { grid, user, unmount } = await show();
    await user.keyboard('{ArrowUp}{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByText('Move right'));
    const heads = (): string[] =>
      within(grid)
        .getAllByRole('columnheader')
        .slice(1)
        .map((h) => h.textContent?.trim() ?? '');
    expect(heads()).toEqual(['Currency', 'Width', 'Apply']);
    grid.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByText('Hide column'));
    expect(heads()).toEqual(['Width', 'Apply']);
    grid.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(await screen.findByText('Width…'));
    const width = await screen.findByLabelText<HTMLInputElement>('Width');
    await user.clear(width);
    await user.type(width, '333{Enter}');
    await waitFor(() => expect(grid.style.getPropertyValue('--columns')).toBe('36px 333px 100px'));
    unmount();
    const again = await show();
    expect(again.grid.style.getPropertyValue('--columns')).toBe('36px 333px 100px');
  });
});

describe('refreshing', () => {
  it('fetches again in place when the register changed', async () => {
    const { grid, user, rerender, props } = await show();
    await user.keyboard('{ArrowDown}');
    const before = props.fetch.mock.calls.length;
    await rerender({ revision: 1 });
    await waitFor(() => expect(props.fetch.mock.calls.length).toBeGreaterThan(before));
    expect(active(grid)).toBe('2');
  });

  it('coming back restores scroll, active cell and selection', async () => {
    const first = await show();
    await first.user.keyboard('{PageDown}{PageDown} ');
    const top = first.grid.scrollTop;
    await tick();
    first.unmount();
    const second = await show();
    await waitFor(() => expect(second.grid.scrollTop).toBe(top));
    expect(document.activeElement).toBe(second.grid);
    await waitFor(() => expect(active(second.grid)).toBe('39'));
    expect(footer()).toContain('1 selected');
  });

  it('what is selected of one question never comes back under another', async () => {
    const asked = (check: string) => ({
      list: 'assets' as const,
      query: { text: '', filters: [{ field: 'check', values: [check] }], sort: [] },
    });
    const first = await show(asked('no_owner'));
    await first.user.keyboard('{ArrowDown}{Control>}a{/Control}');
    expect(footer()).toContain('100,000 selected');
    first.unmount();
    const other = await show(asked('no_serial'));
    await tick();
    expect(selected(other.grid)).toBe(0);
    expect(footer()).not.toContain('selected');
    other.unmount();
    const again = await show(asked('no_owner'));
    await waitFor(() => expect(footer()).toContain('100,000 selected'));
    await waitFor(() => expect(active(again.grid)).toBe('2'));
  });
});

describe('copying', () => {
  it('gives the cell one is in, or the selected rows under their headings', async () => {
    const { grid, user } = await show();
    await user.keyboard('{ArrowRight}');
    expect(copy(grid)).toBe('Asset 1');
    await user.keyboard(' {ArrowDown} ');
    expect(copy(grid)).toBe('Width\tCurrency\tApply\r\n1\tAsset 1\t—\r\n2\tAsset 2\t—');
  });
});

describe('states', () => {
  it('empty is not the same as no results', async () => {
    const { createRawSnippet } = await import('svelte');
    const text = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));
    const slots = {
      fetch: provider(0),
      empty: text('nothing yet'),
      noresults: text('nothing matches'),
    };
    const { rerender } = await show(slots);
    expect(screen.getByText('nothing yet')).toBeTruthy();
    await rerender({ filtered: true });
    expect(screen.getByText('nothing matches')).toBeTruthy();
  });

  it('a failing register is said, and tried again', async () => {
    const good = provider(3);
    const fetch = vi.fn(good).mockRejectedValueOnce({ code: 'internal', params: {}, fields: [] });
    render(DataGrid<Row>, base({ fetch }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(footer()).toContain('3 rows'));
  });

  it('the row menu opens by key at the active cell', async () => {
    const onselect = vi.fn();
    const { user, grid } = await show({
      menu: (row: Row) => [{ label: `Retire ${row.id}`, onselect }],
    });
    await user.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}');
    await user.click(await screen.findByText('Retire 2'));
    expect(onselect).toHaveBeenCalledOnce();
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });

  it('is accessible, with and without a selection', async () => {
    const { user } = await show();
    expect(await violations()).toEqual([]);
    await user.keyboard(' ');
    expect(await violations()).toEqual([]);
  });
});
