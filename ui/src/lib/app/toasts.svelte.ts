// Short messages about what just happened, each with its undo. They stay at least eight seconds,
// wait while one looks at them, and Ctrl+Z works after they are gone.

export type ToastKind = 'done' | 'error';

export interface Toast {
  id: number;
  kind: ToastKind;
  /** In the language of the moment, where whoever raised it says it anew. */
  readonly text: string;
  action?: { readonly label: string; run: () => void };
}

/** A text, or the way to say it in the language that is set when it is read. */
export type Said = string | (() => string);

export function saying(said: Said): string {
  return typeof said === 'string' ? said : said();
}

export const TOAST_MS = 8000;
/** Errors stay until closed: there may be nothing else that says so. */
const MAX = 4;

let list = $state.raw<readonly Toast[]>([]);
let next = 1;
let held = false;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export function toasts(): readonly Toast[] {
  return list;
}

export function toast(said: Said, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const id = next;
  next += 1;
  const item: Toast = {
    id,
    kind: 'done',
    ...options,
    get text() {
      return saying(said);
    },
  };
  list = [...list, item].slice(-MAX);
  arm(id);
  return id;
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  list = list.filter((t) => t.id !== id);
  // What is gone under the pointer never says that the pointer left it.
  if (list.length === 0) held = false;
}

/** While the pointer or the focus is on a toast none of them leaves. */
export function holdToasts(hold: boolean): void {
  held = hold;
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  if (!held) for (const t of list) arm(t.id);
}

function arm(id: number): void {
  const it = list.find((t) => t.id === id);
  if (held || !it || it.kind === 'error') return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), TOAST_MS),
  );
}
