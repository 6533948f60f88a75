// Which rows of a grid are selected: by hand, from one to another, or all that match.
import type { GridRows } from './rows.svelte';
import { countSelected, EVERYTHING, NOTHING, type Selection, selectIds, toggle } from './selection';
import type { RowId } from './types';
import { PAGE_ROWS } from './types';

interface Options<R> {
  rows: GridRows<R>;
  rowId: (row: R) => RowId;
  onselection: (selection: Selection) => void;
}

export class GridPicked<R> {
  selection = $state.raw<Selection>(NOTHING);
  /** The place from which a run of rows is selected. */
  private anchor = 0;

  constructor(private readonly options: Options<R>) {}

  get count(): number {
    return countSelected(this.selection, this.options.rows.total);
  }

  /** The next run of rows begins here. */
  begin(place: number): void {
    this.anchor = place;
  }

  set(selection: Selection): void {
    this.selection = selection;
    this.options.onselection(selection);
  }

  toggle(place: number): void {
    const row = this.options.rows.at(place);
    if (row === undefined) return;
    this.anchor = place;
    this.set(toggle(this.selection, this.options.rowId(row)));
  }

  /** From where the run began to a place: replaces what was selected, as in a file list. */
  async extend(place: number): Promise<void> {
    await this.run(Math.min(this.anchor, place), Math.max(this.anchor, place) + 1);
  }

  /** Exactly the rows of these places. */
  async run(from: number, end: number): Promise<void> {
    const { rows, rowId } = this.options;
    if (from === 0 && end === rows.length && rows.total > PAGE_ROWS) {
      this.set(EVERYTHING);
      return;
    }
    const chosen = await rows.between(from, end);
    this.set(selectIds(chosen.map(rowId)));
  }

  /** All selected rows in list order; fetches what is not at hand. */
  async rows(): Promise<R[]> {
    const chosen = this.atHand();
    if (chosen) return chosen;
    return (await this.options.rows.everything()).filter((r) => this.holds(r));
  }

  /** The same without waiting: `undefined` when some of them are not at hand. */
  atHand(): R[] | undefined {
    return this.options.rows.some(this.count, (row) => this.holds(row));
  }

  holds(row: R): boolean {
    const id = this.options.rowId(row);
    return this.selection.mode === 'all'
      ? !this.selection.except.has(id)
      : this.selection.ids.has(id);
  }
}
