// The current language and `t()`. Reading `t()` in markup or in `$derived` follows the language:
// switching it re-renders words only, nothing is mounted anew, so nothing typed is lost.
import { buildCatalogue, formatMessage, hasMessage, isLanguage, LOCALES } from './catalogue';
import type { Args, Language } from './catalogue';

const texts = import.meta.glob<string>('../../../../i18n/{en,it}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const catalogue = buildCatalogue(texts);

let current = $state<Language>('en');

export function language(): Language {
  return current;
}

/** BCP 47 tag for Intl, from the setting and never from the browser (`C` makes Intl throw). */
export function locale(): string {
  return LOCALES[current];
}

export function setLanguage(next: string): void {
  if (!isLanguage(next)) return;
  current = next;
  document.documentElement.lang = next;
}

/** The words of a message in the current language. */
export function t(id: string, args?: Args): string {
  return formatMessage(catalogue[current], id, args);
}

/** Whether the catalogue knows a message: for ids that come from outside, such as error codes. */
export function knows(id: string): boolean {
  return hasMessage(catalogue[current], id);
}

/** Marks a message id that is stored as data and translated later; a test checks it exists. */
export function msg(id: string): string {
  return id;
}
