import { describe, expect, it } from 'vitest';

import { covers, focused } from './covering';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a toast', () => {
  const toast = box(216, 700, 420, 44);

  it.each([
    ['a cell beneath it', box(250, 708, 120, 32), true],
    ['a cell of which most is beneath it', box(250, 725, 120, 30), true],
    ['a cell that only touches it', box(250, 735, 120, 32), false],
    ['a cell beside it', box(640, 708, 120, 32), false],
    ['a whole list', box(200, 140, 1000, 640), false],
  ])('lies over %s: %s', (_what, under, expected) => {
    expect(covers(toast, under)).toBe(expected);
  });
});

describe('what one is in', () => {
  it('is the cell a list points out, and the list where it points out none', () => {
    const list = document.createElement('div');
    const cell = document.createElement('i');
    Object.assign(list, { id: 'list', tabIndex: 0 });
    cell.id = 'cell';
    list.setAttribute('aria-activedescendant', 'cell');
    list.append(cell);
    document.body.append(list);
    list.focus();
    expect(focused()?.id).toBe('cell');
    list.removeAttribute('aria-activedescendant');
    expect(focused()?.id).toBe('list');
    list.remove();
  });
});
