// The message catalogue, framework-free: Fluent texts in, words out. Knows nothing of Svelte and
// holds no current language.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LANGUAGES = ['en', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale whose number and date conventions a language uses (never the browser's). */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT' };

export type Args = Readonly<Record<string, string | number>>;
export type Catalogue = Readonly<Record<Language, FluentBundle>>;

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((l) => l === value);
}

/**
 * Builds one bundle per language from `.ftl` texts keyed by path (`…/i18n/it/common.ftl`).
 * Throws on a message defined twice, because the second would silently lose.
 */
export function buildCatalogue(texts: Readonly<Record<string, string>>): Catalogue {
  const bundles = Object.fromEntries(
    // Isolation marks would end up in copied cells and file names.
    LANGUAGES.map((l) => [l, new FluentBundle(LOCALES[l], { useIsolating: false })]),
  ) as Record<Language, FluentBundle>;
  for (const [path, text] of Object.entries(texts)) {
    const language = path.split('/').at(-2);
    if (!isLanguage(language)) continue;
    const [error] = bundles[language].addResource(new FluentResource(text));
    if (error) throw new Error(`${path}: ${error.message}`);
  }
  return bundles;
}

export function hasMessage(bundle: FluentBundle, id: string): boolean {
  return bundle.getMessage(id)?.value != null;
}

/** The text of a message; its id when there is none, so that a gap is seen and never a crash. */
export function formatMessage(bundle: FluentBundle, id: string, args?: Args): string {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) return id;
  return bundle.formatPattern(pattern, args ? fluentArgs(args) : null, []);
}

function fluentArgs(args: Args): Record<string, FluentVariable> {
  const out: Record<string, FluentVariable> = {};
  for (const [key, value] of Object.entries(args)) {
    // it-IT would print 1000 without a separator and 10.000 with one.
    out[key] =
      typeof value === 'number'
        ? new FluentNumber(value, { useGrouping: 'always' } as Intl.NumberFormatOptions)
        : value;
  }
  return out;
}
