// What the palette shows for a text: scopes, commands, order. Pure.
import { fold } from '../form/narrow';
import type { IconComponent } from '../types';

export type Scope = 'command' | 'asset' | 'vendor' | 'contract';

/** The character that narrows the palette to a kind. */
export const SCOPES: Readonly<Record<string, Scope>> = {
  '>': 'command',
  '#': 'asset',
  '@': 'vendor',
  '!': 'contract',
};

export interface Entry {
  /** Unique and stable: `asset/12`, `shell-nav-assets`. */
  id: string;
  kind: Scope;
  label: string;
  /** Quieter, on the right or after the label: serial, vendor, … */
  hint?: string;
  icon?: IconComponent;
  keys?: string;
  /** What else it is called: found by it, never shown. */
  words?: string;
  /** Left out where nothing is typed. */
  searched?: boolean;
  /** Where a record is. */
  href?: string;
  /** What a command does. */
  run?: () => void;
}

export interface Section {
  id: 'recent' | 'commands' | 'records';
  entries: readonly Entry[];
}

const MAX_COMMANDS = 8;

/** A scope character at the start becomes the scope; what follows is the text. */
export function takeScope(
  text: string,
  scope: Scope | null,
): { text: string; scope: Scope | null } {
  const wanted = SCOPES[text.charAt(0)];
  return wanted && scope === null
    ? { text: text.slice(1).trimStart(), scope: wanted }
    : { text, scope };
}

/**
 * Commands whose label, or what else they are called, holds every typed word; those where words
 * begin with it come first, and a label before another name.
 */
export function matchCommands(commands: readonly Entry[], typed: string): Entry[] {
  const words = fold(typed.trim()).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return commands.filter((entry) => !entry.searched);
  return commands
    .map((entry) => ({ entry, score: rank(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || later(a.entry) - later(b.entry))
    .map(({ entry }) => entry);
}

/** Screens and deeds before what only a search offers. */
const later = ({ searched }: Entry): number => (searched ? 1 : 0);

function rank({ label, words: others = '' }: Entry, typed: readonly string[]): number {
  const byLabel = score(fold(label), typed);
  if (byLabel > 0 || others === '') return byLabel;
  return score(fold(`${label} ${others}`), typed) / 10;
}

function score(label: string, words: readonly string[]): number {
  let total = 0;
  for (const word of words) {
    const at = label.indexOf(word);
    if (at < 0) return 0;
    const begins = at === 0 || /\W/u.test(label.charAt(at - 1));
    total += at === 0 ? 3 : begins ? 2 : 1;
  }
  return total;
}

/** The sections in the order they are drawn; an entry is never in two of them. */
export function sections(input: {
  typed: string;
  scope: Scope | null;
  commands: readonly Entry[];
  records: readonly Entry[];
  recent: readonly Entry[];
}): Section[] {
  const { typed, scope, commands, records, recent } = input;
  const blank = typed.trim() === '';
  const out: Section[] = [];
  const shown = new Set<string>();
  const push = (id: Section['id'], entries: readonly Entry[]): void => {
    const fresh = entries.filter((e) => !shown.has(e.id) && (scope === null || e.kind === scope));
    for (const e of fresh) shown.add(e.id);
    if (fresh.length > 0) out.push({ id, entries: fresh });
  };
  if (blank) push('recent', recent);
  const wanted = matchCommands(commands, typed);
  // Somebody who types a serial means a record, somebody who types a verb means a command.
  const recordsFirst = !blank && scope !== 'command' && /\d/u.test(typed);
  if (recordsFirst) push('records', records);
  push('commands', scope === 'command' || blank ? wanted : wanted.slice(0, MAX_COMMANDS));
  if (!recordsFirst) push('records', records);
  return out;
}
