// The import in hand. It lives as long as the window, so that looking at another screen loses
// nothing; the file itself and the plan stay in the shell.
import { type ApiError, call, newOpId, on, onChanged, toApiError } from '$lib/api';
import type { ImportDone } from '$lib/api/gen/ImportDone';
import type { ImportKind } from '$lib/api/gen/ImportKind';
import type { ImportOptions } from '$lib/api/gen/ImportOptions';
import type { ImportPreview } from '$lib/api/gen/ImportPreview';
import type { PlanSummary } from '$lib/api/gen/PlanSummary';

import { nothingSaid } from './options';

export type Work = 'pick' | 'columns' | 'plan' | 'apply';

export interface Progress {
  done: number;
  total: number;
}

export interface Done extends ImportDone {
  fileName: string;
  kind: ImportKind;
  /** Where the refused records were saved, if they were. */
  savedAs: string | null;
}

/** A stopped reading or writing is not an error: nothing happened, as asked. */
export function isCancelled(error: ApiError): boolean {
  return ['refused-cancelled', 'import-read-cancelled'].includes(error.wire.code);
}

class Hand {
  /** What was understood of the file; `undefined`: no file. */
  preview = $state.raw<ImportPreview>();
  /** What the user said about it. */
  said = $state.raw<ImportOptions>(nothingSaid());
  /** What it would change; `undefined` until compared, and again after a change of the columns. */
  summary = $state.raw<PlanSummary>();
  done = $state.raw<Done>();
  doing = $state<Work | null>(null);
  progress = $state.raw<Progress>({ done: 0, total: 0 });
  error = $state.raw<ApiError>();
  savedAs = $state<string | null>(null);
  /** The register is no longer the one the comparison was made with. */
  stale = $state(false);

  private turn = 0;
  private waiting: ImportOptions | null = null;
  private unwatch: () => void = () => undefined;

  /** Lets the user choose a file; `true` when one was read. */
  async pick(kind: ImportKind | null): Promise<boolean> {
    return this.begin(kind, () => call('import_pick', { kind }));
  }

  /** Takes the file that was dropped on the window; `true` when it was read. */
  async takeDropped(): Promise<boolean> {
    return this.begin(null, () => call('import_dropped', { kind: null }));
  }

  private async begin(
    kind: ImportKind | null,
    ask: () => Promise<ImportPreview | null>,
  ): Promise<boolean> {
    const preview = await this.run('pick', ask);
    if (!preview) return false;
    this.preview = preview;
    this.said = nothingSaid(kind);
    this.summary = undefined;
    this.done = undefined;
    this.savedAs = null;
    this.watch();
    return true;
  }

  /** Changes are noticed on every screen, as the comparison waits while one looks elsewhere. */
  private watch(): void {
    this.unwatch();
    this.unwatch = onChanged(() => {
      const compared = this.summary !== undefined || this.doing === 'plan';
      if (compared && this.doing !== 'apply') this.stale = true;
    });
  }

  /** Decides over the file anew. Changes made meanwhile are taken together. */
  async change(said: ImportOptions): Promise<void> {
    if (this.doing === 'columns') {
      this.waiting = said;
      return;
    }
    const before = this.said;
    this.said = said;
    this.summary = undefined;
    const preview = await this.run('columns', () => call('import_columns', said));
    if (preview) this.preview = preview;
    // A word the reader cannot follow (another encoding, another sheet) is taken back.
    else this.said = before;
    const next = this.waiting;
    this.waiting = null;
    if (next) await this.change(next);
  }

  /** Compares with the register; `true` when there is something to look at. */
  async plan(): Promise<boolean> {
    this.stale = false;
    const summary = await this.run('plan', () => call('import_plan'));
    if (summary) this.summary = summary;
    return summary !== undefined;
  }

  /** Says of conflicts, these or all but these, whether the file's word is taken. */
  async overwrite(records: number[], all_but: boolean, take: boolean): Promise<void> {
    const ask = () => call('import_overwrite', { records, all_but, take });
    const summary = await this.run('columns', ask);
    if (summary) this.summary = summary;
  }

  /** Writes what the review showed; `true` when it is done. */
  async apply(): Promise<boolean> {
    const { preview, savedAs } = this;
    if (!preview) return false;
    const done = await this.run('apply', () => call('import_apply', { op_id: newOpId() }));
    if (!done) return false;
    this.done = { ...done, fileName: preview.file_name, kind: preview.kind, savedAs };
    this.forget();
    return true;
  }

  async saveRefused(): Promise<string | null> {
    const { done, name } = await call('import_save_refused');
    if (done) this.savedAs = name;
    return done ? name : null;
  }

  /** Stops what is running. A comparison writes nothing, so nobody waits for its end. */
  cancel(): void {
    if (this.doing === 'plan') {
      this.turn += 1;
      this.doing = null;
    }
    call('import_cancel').catch(() => undefined);
  }

  /** The file is no longer in the shell's hand. */
  forget(): void {
    this.unwatch();
    this.stale = false;
    this.preview = undefined;
    this.summary = undefined;
    this.said = nothingSaid();
    this.savedAs = null;
  }

  /** One thing at a time, with its progress. `undefined`: it did not happen. */
  private async run<T>(work: Work, ask: () => Promise<T>): Promise<T | undefined> {
    if (this.doing) return undefined;
    this.turn += 1;
    const mine = this.turn;
    this.doing = work;
    this.error = undefined;
    this.progress = { done: 0, total: 0 };
    const stop = on<[number, number]>('progress', ([done, total]) => {
      if (mine === this.turn) this.progress = { done, total };
    });
    try {
      const answer = await ask();
      return mine === this.turn ? answer : undefined;
    } catch (reason) {
      if (mine === this.turn) this.fail(toApiError(reason));
      return undefined;
    } finally {
      stop();
      if (mine === this.turn) this.doing = null;
    }
  }

  private fail(error: ApiError): void {
    // Another register, or a second window: the file has to be chosen again.
    if (error.wire.code === 'refused-no-import') this.forget();
    this.error = error;
  }
}

let hand = new Hand();

/** The import in hand. */
export function inHand(): Hand {
  return hand;
}

/** Starts from nothing: tests only. */
export function emptyHand(): void {
  hand.forget();
  hand = new Hand();
}
