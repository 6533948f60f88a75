// Dragging a heading: its edge changes the width, the heading itself moves the column. All of it
// can be done from the menu of the column, too.
import { dropBefore, withPlaced, withWidth } from './columns';
import type { GridState } from './state.svelte';
import type { Column } from './types';

/** So far a hand trembles while it clicks, in CSS pixels. */
const TREMBLE = 5;

export class ColumnDrag<R> {
  /** The column on its way, and before which one it would stand; `null`: behind the last. */
  moving = $state.raw<{ key: string; before: string | null } | null>(null);

  constructor(private readonly grid: GridState<R>) {}

  /** A heading is pressed: let go it sorts, dragged it moves. */
  press(event: PointerEvent, column: Column<R>, index: number): void {
    const { grid } = this;
    const cell = event.currentTarget as HTMLElement;
    if (event.button !== 0) return;
    event.preventDefault();
    grid.activate({ row: -1, col: index });
    const from = event.clientX;
    const stop = follow(cell, event.pointerId, {
      move: (e) => {
        if (this.moving === null && Math.abs(e.clientX - from) < TREMBLE) return;
        this.moving = { key: column.key, before: dropBefore(heads(cell), e.clientX) };
      },
      end: (e) => {
        const { moving } = this;
        leave();
        if (moving === null) grid.sortBy(column, e.shiftKey);
        else this.drop(moving.key, moving.before);
      },
      cancel: () => leave(),
    });
    const escape = (e: KeyboardEvent): void => {
      if (e.key !== 'Escape' || this.moving === null) return;
      e.preventDefault();
      e.stopPropagation();
      leave();
    };
    const leave = (): void => {
      stop();
      this.moving = null;
      removeEventListener('keydown', escape, true);
    };
    addEventListener('keydown', escape, true);
  }

  /** The edge of a heading is dragged. */
  resize(event: PointerEvent, column: Column<R>): void {
    const { grid } = this;
    const handle = event.currentTarget as HTMLElement;
    const cell = handle.parentElement;
    if (event.button !== 0 || !cell) return;
    event.preventDefault();
    event.stopPropagation();
    const from = cell.getBoundingClientRect().width;
    const x = event.clientX;
    const done = (): void => {
      stop();
      grid.setLayout(grid.layout);
    };
    const stop = follow(handle, event.pointerId, {
      move: (e) => {
        grid.layout = withWidth(grid.layout, column.key, from + e.clientX - x, column.minWidth);
      },
      end: done,
      cancel: done,
    });
  }

  private drop(key: string, before: string | null): void {
    const { grid } = this;
    const layout = withPlaced(grid.layout, key, before);
    if (layout === grid.layout) return;
    grid.setLayout(layout);
    grid.activate({ row: -1, col: grid.columns.findIndex((c) => c.key === key) });
  }
}

interface Follower {
  move: (event: PointerEvent) => void;
  end: (event: PointerEvent) => void;
  cancel: () => void;
}

/** Follows one pointer until it is let go, wherever it goes. Returns the way to stop. */
function follow(element: HTMLElement, pointer: number, on: Follower): () => void {
  const own =
    (run: (event: PointerEvent) => void) =>
    (event: PointerEvent): void => {
      if (event.pointerId === pointer) run(event);
    };
  const move = own(on.move);
  const end = own(on.end);
  const cancel = own(() => on.cancel());
  // Also outside the window, where the engine can.
  element.setPointerCapture?.(pointer);
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', cancel);
  return () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', cancel);
  };
}

function heads(cell: HTMLElement): { key: string; left: number; width: number }[] {
  const all = [...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  return all.map((head) => {
    const { left, width } = head.getBoundingClientRect();
    return { key: head.dataset.key ?? '', left, width };
  });
}
