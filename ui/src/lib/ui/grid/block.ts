// A rectangle of cells, from one corner to the cell one is in. Pure.

/** A cell by its place; row −1 is the header. */
export interface Cell {
  row: number;
  col: number;
}

/** Places and columns, both ends inclusive. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cells between two corners, whichever of them comes first. */
export function blockOf(a: Cell, b: Cell): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** Whether a cell lies inside. */
export function holds(block: Block | null, { row, col }: Cell): boolean {
  return (
    block !== null &&
    row >= block.top &&
    row <= block.bottom &&
    col >= block.left &&
    col <= block.right
  );
}

/** Which sides of a cell inside are sides of the whole; empty for a cell outside. */
export function edges(block: Block | null, cell: Cell): string[] {
  if (block === null || !holds(block, cell)) return [];
  return [
    'within',
    ...(cell.row === block.top ? ['top'] : []),
    ...(cell.row === block.bottom ? ['bottom'] : []),
    ...(cell.col === block.left ? ['left'] : []),
    ...(cell.col === block.right ? ['right'] : []),
  ];
}
