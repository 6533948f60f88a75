// The two ways to reach the register: the Tauri shell, or handlers in memory for the development
// server and for tests.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

export interface Backend {
  call(name: string, args: Record<string, unknown>): Promise<unknown>;
  /** Subscribes to an event of the shell; returns the way out. */
  listen(event: string, handler: (payload: unknown) => void): () => void;
}

export const tauriBackend: Backend = {
  // Every command of ours takes one argument, named so.
  call: (name, args) => invoke(name, { args }),
  listen(event, handler) {
    let stop: (() => void) | undefined;
    let stopped = false;
    void listen(event, (e) => handler(e.payload)).then((unlisten) => {
      if (stopped) unlisten();
      else stop = unlisten;
    });
    return () => {
      stopped = true;
      stop?.();
    };
  },
};

export type Handlers = Record<string, (args: never) => unknown>;

/** Answers from functions. An unknown command rejects as a bug would. */
export class MemoryBackend implements Backend {
  readonly calls: { name: string; args: Record<string, unknown> }[] = [];
  private readonly handlers: Handlers;
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>();

  constructor(handlers: Handlers) {
    this.handlers = handlers;
  }

  async call(name: string, args: Record<string, unknown>): Promise<unknown> {
    this.calls.push({ name, args });
    const handler = this.handlers[name];
    if (!handler) throw new Error(`no handler for command ${name}`);
    return handler(args as never);
  }

  listen(event: string, handler: (payload: unknown) => void): () => void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set.add(handler));
    return () => set.delete(handler);
  }

  emit(event: string, payload: unknown): void {
    for (const handler of this.listeners.get(event) ?? []) handler(payload);
  }
}
