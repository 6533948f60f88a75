// What a key does in a grid. Pure: from the event and where one is to a command.
import type { Cell } from './block';

export type GridCommand =
  | { kind: 'move'; to: Cell }
  /** A range of cells up to this one. */
  | { kind: 'stretch'; to: Cell }
  | { kind: 'toggle' }
  /** Selects the rows of the range, or from where a run of them began. */
  | { kind: 'rows' }
  | { kind: 'all' }
  | { kind: 'open'; full: boolean }
  | { kind: 'sort'; add: boolean }
  | { kind: 'menu' }
  | { kind: 'column-menu' }
  | { kind: 'fold'; open: boolean }
  /** Without a text the cell's own. */
  | { kind: 'edit'; text?: string }
  | { kind: 'fill' };

export interface GridPlace {
  active: Cell;
  total: number;
  columns: number;
  page: number;
  /** The heading of a group one is on. */
  group?: 'open' | 'closed';
}

export interface GridKey {
  key: string;
  shift: boolean;
  mod: boolean;
  alt: boolean;
}

/** The command of a key, or `null` when the key is not the grid's. */
export function gridCommand(event: GridKey, place: GridPlace): GridCommand | null {
  const { key, shift, mod, alt } = event;
  const { active } = place;
  const header = active.row < 0;
  if (alt) return key === 'ArrowDown' ? { kind: 'column-menu' } : null;
  if (key === 'ContextMenu' || (key === 'F10' && shift)) {
    return { kind: header ? 'column-menu' : 'menu' };
  }
  if (place.group !== undefined) {
    if (key === 'Enter' || key === ' ') return { kind: 'fold', open: place.group === 'closed' };
    if (key === 'ArrowLeft' && place.group === 'open') return { kind: 'fold', open: false };
    if (key === 'ArrowRight' && place.group === 'closed') return { kind: 'fold', open: true };
  } else if (!header) {
    if (key === 'F2' && !shift && !mod) return { kind: 'edit' };
    if (key.toLowerCase() === 'd' && mod && !shift) return { kind: 'fill' };
    if (!mod && key !== ' ' && [...key].length === 1) return { kind: 'edit', text: key };
  }
  if (key === 'Enter') {
    return header ? { kind: 'sort', add: shift } : shift ? null : { kind: 'open', full: mod };
  }
  if (key === ' ') {
    if (header) return { kind: 'sort', add: shift };
    return { kind: shift ? 'rows' : 'toggle' };
  }
  if (mod && key.toLowerCase() === 'a' && !shift) return { kind: 'all' };
  const to = target(key, mod, place);
  if (!to) return null;
  if (!shift || header) return { kind: 'move', to };
  return { kind: 'stretch', to: { ...to, row: Math.max(0, to.row) } };
}

function target(
  key: string,
  mod: boolean,
  { active, total, columns, page }: GridPlace,
): Cell | null {
  const { row, col } = active;
  const last = total - 1;
  const edge = columns - 1;
  switch (key) {
    case 'ArrowUp':
      // One row above the first is the header, where Enter sorts.
      return { row: mod ? (row <= 0 ? -1 : 0) : Math.max(-1, row - 1), col };
    case 'ArrowDown':
      return { row: mod ? last : Math.min(last, row + 1), col };
    case 'ArrowLeft':
      return { row, col: mod ? 0 : Math.max(0, col - 1) };
    case 'ArrowRight':
      return { row, col: mod ? edge : Math.min(edge, col + 1) };
    case 'Home':
      return mod ? { row: Math.min(0, last), col: 0 } : { row, col: 0 };
    case 'End':
      return mod ? { row: last, col: edge } : { row, col: edge };
    case 'PageUp':
      return { row: row < 0 ? row : Math.max(0, row - page), col };
    case 'PageDown':
      return { row: Math.min(last, row + page), col };
    default:
      return null;
  }
}
