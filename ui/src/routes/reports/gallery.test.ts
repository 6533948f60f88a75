import { beforeEach, describe, expect, it } from 'vitest';

import { setLanguage, t } from '$lib/i18n';
import { type Entry, matchCommands } from '$lib/ui/palette/palette';

import { reportCommands } from './gallery';

beforeEach(() => setLanguage('en'));

function found(typed: string): string[] {
  const commands = reportCommands().map(({ label, words, searched, run }): Entry => ({
    id: label,
    kind: 'command',
    label: t(label),
    words: words && t(words),
    searched,
    run,
  }));
  return matchCommands(commands, typed).map((c) => c.id);
}

describe('the reports in the palette', () => {
  it('have a name each, and no two the same', () => {
    const names = reportCommands().map(({ label }) => t(label));
    expect(names.filter((name) => name.startsWith('report-'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(found('')).toEqual([]);
  });

  it.each([
    ['en', ['review', 'procurement', 'purchasing']],
    ['it', ['revisione', 'riesame', 'acquisti', 'ufficio acquisti', 'review']],
  ])('the review is found by what people call it: %s', (language, words) => {
    setLanguage(language);
    for (const word of words) expect(found(word), word).toContain('report-review-pack-name');
  });
});
