// The open register as the frame of the window knows it: organisation, operator, what can be
// undone. Asked again after every change, because every change moves what Ctrl+Z would undo.
import {
  call,
  errorText,
  fieldErrorText,
  forgetAnswers,
  newOpId,
  onChanged,
  type Result,
  toApiError,
} from '$lib/api';
import { knows, t } from '$lib/i18n';

import { setToday } from './clock.svelte';
import { prefs, setPrefs } from './prefs.svelte';
import { setOrganisation } from './title.svelte';
import { type Said, toast } from './toasts.svelte';

export type AppState = Result<'app_state'>;
export type OpLabel = NonNullable<AppState['undo']>;

let current = $state.raw<AppState>();
let latest = 0;

/** `undefined` until the shell has answered for the first time. */
export function register(): AppState | undefined {
  return current;
}

/** Whether something can be saved: not in a read-only register, not without one. */
export function writable(): boolean {
  return current !== undefined && current.read_only === null && current.broken === null;
}

export async function loadRegister(): Promise<void> {
  latest += 1;
  const mine = latest;
  try {
    const state = await call('app_state');
    if (mine === latest) takeRegister(state);
  } catch (reason) {
    toastError(reason);
  }
}

/** Takes a state that a command answered with. */
export function takeRegister(state: AppState): void {
  if (current?.register !== state.register) forgetAnswers();
  current = state;
  setToday(state.today);
  setOrganisation(state.organisation);
  // The language is the register's; the preferences only carry it to the document.
  if (prefs().language !== state.lang) setPrefs({ language: state.lang });
}

/** Loads the state and follows every change until the returned function is called. */
export function startRegister(): () => void {
  void loadRegister();
  return onChanged(() => void loadRegister());
}

/** The words for an op: what it did and to what. */
export function opText({ name, subject }: Pick<OpLabel, 'name' | 'subject'>): string {
  const named = `op-${name.replaceAll('.', '-')}`;
  // Where a sentence needs its subject, there is another one for none.
  const id = subject === '' && knows(`${named}-bare`) ? `${named}-bare` : named;
  const words = (knows(id) ? t(id, { subject }) : name).replace(/\s+/gu, ' ');
  return subject && !words.includes(subject) ? `${words} · ${subject}` : words;
}

/** Says what happened, with Undo where something did. */
export function toastDone(said: Said, op: OpLabel | null): void {
  const action = {
    get label() {
      return t('common-undo');
    },
    run: () => void undo(op),
  };
  toast(said, op ? { action } : {});
}

/** Says why something did not happen. */
export function toastError(reason: unknown): void {
  const { wire } = toApiError(reason);
  // Where there is no form to show what is wrong with a field, the message does.
  const [field] = wire.fields;
  toast(() => (field ? fieldErrorText(field) : errorText(wire)), { kind: 'error' });
}

/** Says in which folders the checkpoint could not be written: what was done is done all the same. */
export function toastUnkept(folders: readonly string[]): void {
  for (const folder of folders) toast(t('checkpoint-unkept', { folder }), { kind: 'error' });
}

/** Undoes an op; the newest undoable one when none is named. */
export async function undo(target: OpLabel | null = null): Promise<void> {
  const undone = target ?? current?.undo;
  await write(async () => {
    await call('undo', { op_id: newOpId(), target: target?.op ?? null });
    return () => (undone ? t('common-undone', { what: opText(undone) }) : t('common-undone-plain'));
  });
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  const redone = current?.redo;
  if (!redone) return;
  await write(async () => {
    await call('redo', { op_id: newOpId() });
    return () => t('common-redone', { what: opText(redone) });
  });
}

async function write(run: () => Promise<Said>): Promise<void> {
  try {
    toast(await run());
  } catch (reason) {
    toastError(reason);
  }
}
