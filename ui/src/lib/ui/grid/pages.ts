// Pages of rows fetched on demand. Keeps the pages around the window and drops the far ones; a
// refresh keeps the old rows on screen until the new ones are there. Knows nothing of drawing.
import type { Page } from './types';
import { PAGE_ROWS } from './types';

interface Slot<R> {
  rows: readonly R[];
  generation: number;
}

export interface PagesOptions<R> {
  load: (offset: number, limit: number) => Promise<Page<R>>;
  /** Called after anything visible changed. */
  onchange: () => void;
  pageRows?: number;
  keep?: number;
}

/** Requests under way at once: the page one looks at and its neighbour. */
const PARALLEL = 2;

export class Pages<R> {
  total = 0;
  /** Whether any page has ever arrived. */
  loaded = false;
  error: unknown;

  private readonly load: PagesOptions<R>['load'];
  private readonly onchange: () => void;
  private readonly size: number;
  private readonly keep: number;
  private readonly slots = new Map<number, Slot<R>>();
  private readonly running = new Set<string>();
  private generation = 0;
  private wanted: number[] = [0];
  private lastFirst = 0;

  constructor({ load, onchange, pageRows = PAGE_ROWS, keep = 6 }: PagesOptions<R>) {
    this.load = load;
    this.onchange = onchange;
    this.size = pageRows;
    this.keep = keep;
  }

  row(index: number): R | undefined {
    const page = Math.floor(index / this.size);
    return this.slots.get(page)?.rows[index - page * this.size];
  }

  /** Whether rows on their way would replace what is shown. */
  get stale(): boolean {
    return this.wanted.some((p) => this.slots.get(p)?.generation !== this.generation);
  }

  /** Says which rows are drawn. Their pages come first, then the next one in scroll direction. */
  want(first: number, end: number): void {
    const from = Math.floor(first / this.size);
    const to = Math.floor(Math.max(first, end - 1) / this.size);
    const pages: number[] = [];
    for (let p = from; p <= to; p += 1) pages.push(p);
    const down = first >= this.lastFirst;
    this.lastFirst = first;
    const last = Math.max(0, Math.ceil(this.total / this.size) - 1);
    for (const p of down ? [to + 1, from - 1] : [from - 1, to + 1]) {
      if (p >= 0 && p <= last) pages.push(p);
    }
    this.wanted = pages;
    this.pump();
  }

  /** Fetches everything wanted again; what is shown stays until it is replaced. */
  refresh(): void {
    this.generation += 1;
    this.error = undefined;
    this.pump();
  }

  /** Rows `first` to `end` (exclusive), fetched where they are missing. For ranges and copying. */
  async rows(first: number, end: number): Promise<R[]> {
    const out: R[] = [];
    for (let p = Math.floor(first / this.size); p * this.size < end; p += 1) {
      const slot = this.slots.get(p);
      const rows =
        slot?.generation === this.generation
          ? slot.rows
          : (await this.load(p * this.size, this.size)).rows;
      const base = p * this.size;
      out.push(...rows.slice(Math.max(0, first - base), end - base));
    }
    return out;
  }

  /** Looks for a row among those at hand. */
  findIndex(test: (row: R) => boolean): number {
    for (const [page, slot] of this.slots) {
      const at = slot.rows.findIndex(test);
      if (at >= 0) return page * this.size + at;
    }
    return -1;
  }

  private pump(): void {
    for (const page of this.wanted) {
      if (this.running.size >= PARALLEL || this.error !== undefined) return;
      const key = `${this.generation}:${page}`;
      if (this.slots.get(page)?.generation === this.generation || this.running.has(key)) continue;
      this.running.add(key);
      void this.fetch(page, this.generation, key);
    }
  }

  private async fetch(page: number, generation: number, key: string): Promise<void> {
    let answer: Page<R> | undefined;
    let failure: unknown;
    try {
      answer = await this.load(page * this.size, this.size);
    } catch (reason) {
      failure = reason ?? new Error('page');
    }
    this.running.delete(key);
    if (generation === this.generation) {
      if (answer) this.store(page, answer);
      else this.error = failure;
      this.onchange();
    }
    this.pump();
  }

  private store(page: number, answer: Page<R>): void {
    this.slots.set(page, { rows: answer.rows, generation: this.generation });
    this.total = answer.total;
    this.loaded = true;
    // An empty list still has its first page: it says that there is nothing.
    const last = Math.max(0, Math.ceil(answer.total / this.size) - 1);
    for (const p of this.slots.keys()) if (p > last) this.slots.delete(p);
    this.wanted = this.wanted.filter((p) => p <= last);
    if (this.slots.size > this.keep) this.evict();
  }

  private evict(): void {
    const centre = this.wanted[0] ?? 0;
    const far = [...this.slots.keys()]
      .filter((p) => !this.wanted.includes(p))
      .sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre));
    for (const p of far.slice(0, this.slots.size - this.keep)) this.slots.delete(p);
  }
}
