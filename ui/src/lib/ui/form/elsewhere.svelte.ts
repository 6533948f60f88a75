// What was changed elsewhere while the form of a record was open. The register refuses to write it
// over; this reads the record again and puts what was typed together with what stands there now.
import type { ApiError } from '$lib/api';

/** A record as the register has it, and as its form edits it. */
export interface Read<D extends object, V extends object> {
  draft: D;
  values: V;
}

export interface ElsewhereOptions<D extends object, V extends object> {
  /** The record as it was read; `null` when it is a new one. */
  seen: D | null;
  /** Reads it again. */
  read: () => Promise<Read<D, V>>;
  toDraft: (values: V) => D;
  /** What stands in a field, in words; empty for what has none, `null` for what takes too many. */
  words: (field: string, value: unknown) => string | null;
  /** What belongs to a field in the form and is not sent, e.g. the name of what an id stands for. */
  beside?: Readonly<Record<string, readonly string[]>>;
  /** Lists of records of its own: one that is gone is made anew when what was typed is kept. */
  lists?: readonly string[];
}

/** Code of the register at each field that was changed. */
const CODE = 'changed-elsewhere';

/** What a form needs of it, whatever the record. */
export interface Undecided<V extends object> {
  /** Fields changed elsewhere about which nothing was decided yet. */
  readonly fields: readonly string[];
  /** Something was typed in one of them. */
  readonly typed: boolean;
  /** Looks whether a refusal is about this, and says with it what stands there now. */
  look(error: ApiError, values: V): Promise<ApiError>;
  /** The form's values once it is decided, and what they are compared with from now on. */
  settle(values: V, keep: boolean): { values: V; stored: V };
}

type Fields = Record<string, unknown>;

export class Elsewhere<D extends object, V extends object> implements Undecided<V> {
  fields = $state.raw<readonly string[]>([]);
  typed = $state.raw(false);
  /** What is sent with the draft: the record as whoever saves has seen it. */
  seen: D | null;
  private first: V;
  private now: Read<D, V> | null = null;
  private readonly options: ElsewhereOptions<D, V>;

  constructor(first: V, options: ElsewhereOptions<D, V>) {
    this.first = first;
    this.seen = options.seen;
    this.options = options;
  }

  async look(error: ApiError, values: V): Promise<ApiError> {
    const { wire } = error;
    const named = wire.fields.filter(({ code }) => code === CODE).map(({ field }) => field);
    if (named.length === 0) return error;
    try {
      this.now = await this.options.read();
    } catch {
      // Gone meanwhile, or out of reach: what the register said about the fields still holds.
      return error;
    }
    const now = this.now.draft as Fields;
    this.fields = [...named, ...this.since(now, values).filter((f) => !named.includes(f))];
    this.typed = this.fields.some((field) => this.wasTyped(field, values));
    const others = wire.fields.filter(({ code }) => code !== CODE);
    const fields = this.fields.map((field) => ({
      field,
      code: CODE,
      params: this.said(field, now[field]),
    }));
    return Object.assign(error, { wire: { ...wire, fields: [...others, ...fields] } });
  }

  settle(values: V, keep: boolean): { values: V; stored: V } {
    const { now } = this;
    if (!now) return { values, stored: values };
    const [next, fresh] = [{ ...values } as Fields, now.values as Fields];
    for (const field of this.fields) {
      if (keep && this.wasTyped(field, values)) next[field] = this.renewed(field, next[field]);
      // What nobody typed here was only read: it takes what stands there now either way.
      else
        for (const key of [field, ...(this.options.beside?.[field] ?? [])]) next[key] = fresh[key];
    }
    // From here on the form is one that was opened now: nothing else of it had changed.
    [this.seen, this.first] = [now.draft, now.values];
    [this.now, this.fields, this.typed] = [null, [], false];
    return { values: next as V, stored: now.values };
  }

  /** What differs by now: between the refusal and this look it may have changed once more. */
  private since(now: Fields, values: V): string[] {
    const others = [this.seen, this.options.toDraft(values)] as (Fields | null)[];
    const text = (of: Fields | null, field: string): string => JSON.stringify(of?.[field]);
    return Object.keys(now).filter((field) =>
      others.every((of) => text(of, field) !== text(now, field)),
    );
  }

  /** Compared as drafts, where the form keeps a value in more than one way. */
  private wasTyped(field: string, values: V): boolean {
    const [was, is] = [this.first, values].map((v) => (this.options.toDraft(v) as Fields)[field]);
    return JSON.stringify(was) !== JSON.stringify(is);
  }

  private said(field: string, value: unknown): Record<string, string> {
    const words = this.options.words(field, value);
    if (words === null) return {};
    return words === '' ? { kind: 'empty' } : { kind: 'value', now: words };
  }

  /** A line whose record is gone becomes a new one: its number means nothing any more. */
  private renewed(field: string, lines: unknown): unknown {
    const there = (this.now?.draft as Fields)[field];
    if (!this.options.lists?.includes(field) || !Array.isArray(lines)) return lines;
    const ids = Array.isArray(there) ? there.map((line: { id: unknown }) => line.id) : [];
    return lines.map((line: { id: unknown }) =>
      ids.includes(line.id) ? line : { ...line, id: null },
    );
  }
}
