// The text form of what a list is narrowed to, beside its chips: two views of one question. What
// is typed becomes the question as soon as it can be read; what is chosen elsewhere becomes text.
import { call } from '$lib/api';
import type { Completion } from '$lib/api/gen/Completion';
import type { Lang } from '$lib/api/gen/Lang';
import type { ListKind } from '$lib/api/gen/ListKind';
import type { ListQuery } from '$lib/api/gen/ListQuery';
import type { Suggestion } from '$lib/api/gen/Suggestion';
import type { TextError } from '$lib/api/gen/TextError';
import { prefs } from '$lib/app/prefs.svelte';

type Question = Pick<ListQuery, 'text' | 'filters'>;

interface Options {
  list: ListKind;
  /** The question as it stands. */
  query: () => Question;
  onquery: (query: Question) => void;
}

const PAUSE = 150;
const NOTHING: Completion = { from: 0, to: 0, suggestions: [] };

function language(): Lang {
  return prefs().language;
}

function same(a: Question, b: Question): boolean {
  return JSON.stringify([a.text, a.filters]) === JSON.stringify([b.text, b.filters]);
}

export class TextFilter {
  /** What is typed; `null` while the question stands as it is written. */
  typed = $state<string | null>(null);
  errors = $state.raw<readonly TextError[]>([]);
  completion = $state.raw<Completion>(NOTHING);
  /** The suggestion the arrows are on; −1 for none. */
  chosen = $state(-1);
  private written = $state.raw<{ query: Question; text: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  /** What is typed is not the question yet. */
  private reading = false;
  /** Nobody types any more. */
  private left = false;

  constructor(private readonly options: Options) {}

  get text(): string {
    if (this.typed !== null) return this.typed;
    const query = this.options.query();
    const { written } = this;
    return written && same(written.query, query) ? written.text : query.text;
  }

  /** Call in an effect: writes the question as text whenever it changed elsewhere. */
  async follow(): Promise<void> {
    const query = this.options.query();
    if (this.written && same(this.written.query, query)) return;
    if (query.filters.length === 0) {
      this.written = { query, text: query.text };
      return;
    }
    const text = await call('list_print', {
      list: this.options.list,
      query: { ...query, sort: [] },
      lang: language(),
    });
    if (same(query, this.options.query())) this.written = { query, text };
  }

  type(text: string, at: number): void {
    this.typed = text;
    this.chosen = -1;
    this.reading = true;
    this.left = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(text, at), PAUSE);
  }

  /** The box is gone, or another text counts: what is being read comes too late. */
  stop(): void {
    this.turn += 1;
    clearTimeout(this.timer);
  }

  /** One leaves the box: what was typed last still counts, what could not be read stays to be seen. */
  leave(): void {
    this.completion = NOTHING;
    this.left = true;
    if (!this.reading && this.errors.length === 0) this.typed = null;
  }

  clear(): void {
    this.stop();
    this.typed = null;
    this.reading = false;
    this.errors = [];
    this.completion = NOTHING;
  }

  move(by: number): boolean {
    const { length } = this.completion.suggestions;
    if (length === 0) return false;
    this.chosen = (this.chosen + by + length + (this.chosen < 0 && by < 0 ? 1 : 0)) % length;
    return true;
  }

  /** Puts a suggestion in; the new text and where one goes on typing. */
  take(suggestion: Suggestion | undefined): { text: string; at: number } | null {
    if (!suggestion) return null;
    const { from, to } = this.completion;
    const old = this.text;
    // Behind a value one goes on with the next filter.
    const space = suggestion.insert.endsWith(':') ? '' : ' ';
    const before = old.slice(0, from) + suggestion.insert + space;
    const text = before + old.slice(to).trimStart();
    this.completion = NOTHING;
    this.type(text, before.length);
    return { text, at: before.length };
  }

  /** Adds the beginning of a filter on a column; the whole text. */
  async begin(key: string): Promise<string> {
    const { list } = this.options;
    const { suggestions } = await call('list_complete', {
      list,
      text: key,
      at: key.length,
      lang: language(),
    });
    const text = [this.text.trim(), suggestions[0]?.insert].filter(Boolean).join(' ');
    this.typed = text;
    return text;
  }

  private async read(text: string, at: number): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const { list, onquery } = this.options;
    const [{ query, errors }, completion] = await Promise.all([
      call('list_parse', { list, text }),
      call('list_complete', { list, text, at, lang: language() }),
    ]);
    if (turn !== this.turn || this.typed !== text) return;
    this.reading = false;
    this.errors = errors;
    this.completion = this.left ? NOTHING : completion;
    if (errors.length > 0) return;
    const asked = { text: query.text, filters: query.filters };
    this.written = { query: asked, text };
    onquery(asked);
    if (this.left) this.typed = null;
  }
}
