// A form: the draft, whether it differs from what was loaded, and which fields are wrong. What is
// valid is decided in Rust; `check` only repeats what one wants to hear before saving.
import { getContext, setContext, tick } from 'svelte';

import { type ApiError, errorText, fieldErrorText, toApiError } from '$lib/api';
import { knows, t } from '$lib/i18n';

import type { Undecided } from './elsewhere.svelte';

export interface FieldIssue {
  code: string;
  params: Record<string, string>;
}

/** By field; `undefined` is "nothing wrong", so that a check can be one object literal. */
export type Issues = Readonly<Record<string, FieldIssue | undefined>>;

/** `issue('required')`, for checks. */
export function issue(code: string, params: Record<string, string> = {}): FieldIssue {
  return { code, params };
}

export interface FormOptions<V extends object> {
  initial: V;
  /** Instant checks, by field. Run on blur and before saving. */
  check?: (values: V) => Issues;
  /**
   * Saves; rejects with an `ApiError` whose `fields` land at their fields. `false`: it was not saved
   * yet, e.g. only looked at, and the draft is as unsaved as before.
   */
  save: (values: V) => Promise<unknown>;
  /** Of a record that somebody else may change while the form is open. */
  elsewhere?: Undecided<V>;
}

/** What a field needs of its form, whatever the form edits. */
export interface FormFields {
  /** Something was changed. */
  readonly dirty: boolean;
  error(name: string): string | undefined;
  /** Typing clears what was said about the field. */
  input(name: string): void;
  blur(name: string): void;
  /** Text that is not a value of the field's kind at all; it would be lost by saving. */
  setBad(name: string, wrong: FieldIssue | null): void;
  register(name: string, label: () => string): () => void;
}

export class Form<V extends object> implements FormFields {
  values: V = $state() as V;
  /** An error of the whole, e.g. a refusal. */
  general = $state.raw<ApiError>();
  busy = $state(false);
  /** Grows with each failed attempt: the summary takes the focus when it does. */
  failures = $state(0);
  private baseline = $state('');
  private bad = $state.raw<Issues>({});
  /** What `check` said about fields one has left, or about all of them after a failed save. */
  private checked = $state.raw<Issues>({});
  /** What the register said; each stays until its field is edited. */
  private answered = $state.raw<Issues>({});
  private readonly labels = new Map<string, () => string>();
  private readonly options: FormOptions<V>;

  readonly issues: Issues = $derived.by(() => ({ ...this.checked, ...this.answered }));

  readonly dirty = $derived.by(
    () => JSON.stringify(this.values) !== this.baseline || Object.keys(this.bad).length > 0,
  );

  constructor(options: FormOptions<V>) {
    this.options = options;
    this.values = options.initial;
    this.baseline = JSON.stringify(options.initial);
  }

  /** The draft as plain data. */
  snapshot(): V {
    return $state.snapshot(this.values) as V;
  }

  error(name: string): string | undefined {
    const wrong = this.issues[name];
    return wrong && fieldErrorText(wrong);
  }

  get generalError(): string | undefined {
    return this.general && this.general.wire.code !== 'invalid'
      ? errorText(this.general.wire)
      : undefined;
  }

  /** Every wrong field with its label, for the summary; unknown fields by their path. */
  summary(): { name: string; label: string; text: string }[] {
    return Object.entries(this.issues).flatMap(([name, wrong]) =>
      wrong ? [{ name, label: this.label(name), text: fieldErrorText(wrong) }] : [],
    );
  }

  /** What the field is called; of what has no field of its own, as the journal calls it. */
  private label(name: string): string {
    const id = `field-name-${name.replaceAll('_', '-')}`;
    return this.labels.get(name)?.() ?? (knows(id) ? t(id) : '');
  }

  /** What was changed elsewhere while this form was open, and is to be decided. */
  get elsewhere(): Undecided<V> | undefined {
    const { elsewhere } = this.options;
    return elsewhere && elsewhere.fields.length > 0 ? elsewhere : undefined;
  }

  /** Decides it: takes what stands there now, or keeps what was typed. Nothing is saved yet. */
  settle(keep: boolean): void {
    const settled = this.elsewhere?.settle(this.snapshot(), keep);
    if (!settled) return;
    this.values = settled.values;
    this.baseline = JSON.stringify(settled.stored);
    this.answered = {};
    this.general = undefined;
  }

  input(name: string): void {
    if (this.checked[name]) this.checked = without(this.checked, name);
    if (this.answered[name]) this.answered = without(this.answered, name);
  }

  blur(name: string): void {
    const all: Issues = { ...this.options.check?.(this.snapshot()), ...this.bad };
    // What concerns two fields is mended in either: drop what no longer holds.
    const still = Object.keys(this.checked).filter((key) => key === name || all[key]);
    this.checked = Object.fromEntries([...still, name].map((key) => [key, all[key]]));
  }

  setBad(name: string, wrong: FieldIssue | null): void {
    if (wrong) this.bad = { ...this.bad, [name]: wrong };
    else if (this.bad[name]) this.bad = without(this.bad, name);
  }

  register(name: string, label: () => string): () => void {
    this.labels.set(name, label);
    return () => {
      this.labels.delete(name);
      this.setBad(name, null);
    };
  }

  /** Checks and saves. True when it is saved; then the draft counts as clean. */
  async submit(): Promise<boolean> {
    if (this.busy) return false;
    const values = this.snapshot();
    this.checked = { ...this.options.check?.(values), ...this.bad };
    this.answered = {};
    this.general = undefined;
    if (this.summary().length > 0) return this.failed();
    this.busy = true;
    try {
      if ((await this.options.save(values)) === false) return false;
      this.baseline = JSON.stringify(values);
      return true;
    } catch (reason) {
      let error = toApiError(reason);
      if (this.options.elsewhere) error = await this.options.elsewhere.look(error, values);
      this.general = error;
      this.answered = Object.fromEntries(
        error.wire.fields.map(({ field, code, params }) => [field, { code, params }]),
      );
      return await this.failed();
    } finally {
      this.busy = false;
    }
  }

  /** Back to what was loaded, or to something newly loaded. */
  reset(values?: V): void {
    if (values) this.baseline = JSON.stringify(values);
    this.values = JSON.parse(this.baseline) as V;
    this.checked = {};
    this.answered = {};
    this.bad = {};
    this.general = undefined;
  }

  private async failed(): Promise<false> {
    await tick();
    this.failures += 1;
    return false;
  }
}

export function createForm<V extends object>(options: FormOptions<V>): Form<V> {
  return new Form(options);
}

const KEY = Symbol('form');

export function provideForm(form: FormFields): void {
  setContext(KEY, form);
}

export function formOf(): FormFields | undefined {
  return getContext<FormFields | undefined>(KEY);
}

function without(issues: Issues, name: string): Issues {
  return Object.fromEntries(Object.entries(issues).filter(([key]) => key !== name));
}
