// Short messages about what just happened, each with its undo. They stay at least eight seconds,
// wait while one looks at them, and Ctrl+Z works after they are gone.

export type ToastKind = 'done' | 'error';

export interface Toast {
  id: number;
  kind: ToastKind;
  text: string;
  action?: { label: string; run: () => void };
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

export function toast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const id = next;
  next += 1;
  list = [...list, { id, text, kind: 'done', ...options } satisfies Toast].slice(-MAX);
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
