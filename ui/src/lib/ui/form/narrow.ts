// Narrowing a list by typed text, and keeping only the newest of several answers.
import type { Option } from '../types';

/** How many choices are drawn at once; the rest is found by typing. */
export const MAX_CHOICES = 100;

/** Case and accents do not matter: `citta` finds `Città`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Options whose label or hint holds every typed word; those that start with the text come first. */
export function narrow(options: readonly Option[], typed: string): readonly Option[] {
  const text = fold(typed.trim());
  if (text === '') return options.slice(0, MAX_CHOICES);
  const words = text.split(/\s+/u);
  const hits = options.filter((o) => {
    const hay = fold(`${o.label} ${o.hint ?? ''}`);
    return words.every((w) => hay.includes(w));
  });
  const starts = (o: Option): number => (fold(o.label).startsWith(text) ? 0 : 1);
  return [...hits].sort((a, b) => starts(a) - starts(b)).slice(0, MAX_CHOICES);
}

/** Passes on an answer only if nothing newer was asked meanwhile. */
export function latestOnly(): <T>(answer: Promise<T>) => Promise<T | undefined> {
  let latest = 0;
  return async (answer) => {
    latest += 1;
    const mine = latest;
    const value = await answer;
    return mine === latest ? value : undefined;
  };
}
