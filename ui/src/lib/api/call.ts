// Typed calls into the register and its `changed` events. The map of commands is generated from
// Rust; nothing outside this folder knows what carries them.
import { type Backend, tauriBackend } from './backend';
import { toApiError } from './error';
import type { Commands } from './gen/commands';
import { forgetAnswers } from './kept';

export type Command = keyof Commands & string;
export type Result<K extends Command> = Commands[K]['result'];
type Empty = null | undefined | Record<string, never>;
/** A command without arguments takes none; one whose arguments are all optional may omit them. */
type CallArgs<K extends Command> = Commands[K]['args'] extends Empty
  ? []
  : Partial<Commands[K]['args']> extends Commands[K]['args']
    ? [args?: Commands[K]['args']]
    : [args: Commands[K]['args']];

let backend: Backend = tauriBackend;

/** Replaces the way to the register: tests and the development server only. */
export function setBackend(next: Backend): void {
  backend = next;
  forgetAnswers();
}

/** Runs a command of the shell; rejects with an `ApiError` and nothing else. */
export async function call<K extends Command>(name: K, ...[args]: CallArgs<K>): Promise<Result<K>> {
  try {
    return (await backend.call(name, (args ?? {}) as Record<string, unknown>)) as Result<K>;
  } catch (reason) {
    throw toApiError(reason);
  }
}

/** What a committed write touched. */
export interface Changed {
  tables: string[];
}

/** Calls back after every committed write, from this window or from outside. */
export function onChanged(handler: (changed: Changed) => void): () => void {
  return on('changed', (payload) => {
    const tables = (payload as Partial<Changed> | null)?.tables;
    handler({ tables: Array.isArray(tables) ? tables : [] });
  });
}

/** Subscribes to any other event of the shell, e.g. progress of an import. */
export function on<T>(event: string, handler: (payload: T) => void): () => void {
  return backend.listen(event, (payload) => handler(payload as T));
}

/**
 * A fresh operation id (UUIDv7). Sending the same one again after an unknown outcome changes
 * nothing twice.
 */
export function newOpId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let ms = Math.floor(performance.timeOrigin + performance.now());
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/**
 * Ids for the attempts of one form. The same draft keeps its id, so that saving again after an
 * unknown outcome writes nothing twice; a draft that was changed meanwhile is another operation,
 * or the change would be taken for the one already done.
 */
export function attempts(): (draft: unknown) => string {
  let last = '';
  let id = '';
  return (draft) => {
    const text = JSON.stringify(draft);
    if (text !== last || id === '') id = newOpId();
    last = text;
    return id;
  };
}
