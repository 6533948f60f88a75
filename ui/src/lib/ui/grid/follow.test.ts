import { afterEach, describe, expect, it, vi } from 'vitest';

import { follower } from './follow';

afterEach(() => document.body.replaceChildren());

function list(open: number | null) {
  const grid = document.createElement('div');
  grid.role = 'grid';
  grid.tabIndex = 0;
  document.body.append(grid);
  const show = vi.fn();
  const panel = follower({ id: (row: { id: number }) => row.id, shown: () => open, show });
  return { grid, show, ...panel };
}

describe('a panel that follows the active row', () => {
  it('keeps what the address names when the list arrives', () => {
    const { grid, show, follow } = list(5);
    grid.focus();
    follow(undefined);
    follow({ id: 1 });
    expect(show).not.toHaveBeenCalled();
    follow({ id: 2 });
    expect(show.mock.calls).toEqual([[2]]);
  });

  it('stays closed while one walks', () => {
    const { grid, show, follow } = list(null);
    grid.focus();
    follow({ id: 1 });
    follow({ id: 2 });
    expect(show).not.toHaveBeenCalled();
  });

  it('opens on the row one is at', () => {
    const { show, follow, open } = list(null);
    open();
    expect(show).not.toHaveBeenCalled();
    follow({ id: 1 });
    follow({ id: 2 });
    open();
    expect(show.mock.calls).toEqual([[2]]);
  });

  it('does not follow a list that changes while one types elsewhere', () => {
    const { grid, show, follow } = list(1);
    follow({ id: 1 });
    follow({ id: 7 });
    expect(show).not.toHaveBeenCalled();
    grid.focus();
    follow({ id: 8 });
    expect(show.mock.calls).toEqual([[8]]);
  });
});
