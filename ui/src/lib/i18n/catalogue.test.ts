// Both languages say the same things, and every id the program uses exists.
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

import { buildCatalogue, formatMessage } from './catalogue';
import { setLanguage, t } from './index';

const texts = import.meta.glob<string>('../../../../i18n/{en,it}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = import.meta.glob<string>(
  ['../../**/*.{ts,svelte}', '!../../**/*.test.ts', '!../../dev/**', '!../api/gen/**'],
  { query: '?raw', import: 'default', eager: true },
);

function variables(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) node.forEach((n) => variables(n, found));
  else if (typeof node === 'object' && node !== null) {
    const { type, name } = node as { type?: string; name?: string };
    if (type === 'var' && name) found.add(name);
    Object.values(node).forEach((n) => variables(n, found));
  }
  return found;
}

/** Message id → the file it is in and the variables it takes. */
function messages(language: string): Map<string, { file: string; vars: string }> {
  const out = new Map<string, { file: string; vars: string }>();
  for (const [path, text] of Object.entries(texts)) {
    const [lang, file] = path.split('/').slice(-2);
    if (lang !== language || !file) continue;
    for (const { id, value } of new FluentResource(text).body) {
      out.set(id, { file, vars: [...variables(value)].sort().join(' ') });
    }
  }
  return out;
}

const en = messages('en');
const it_ = messages('it');

describe('the catalogue', () => {
  it('has the same messages in the same files, with the same variables', () => {
    const flat = (all: typeof en): string[] =>
      [...all].map(([id, { file, vars }]) => `${file} ${id} { ${vars} }`).sort();
    expect(flat(it_)).toEqual(flat(en));
    expect(en.size).toBeGreaterThan(100);
  });

  it('has no line that Fluent drops without a word', () => {
    for (const [path, text] of Object.entries(texts)) {
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gmu)].map((m) => m[1]);
      const read = new FluentResource(text).body.map((m) => m.id);
      expect(read, path).toEqual(written);
    }
  });

  it('holds every id that the program names', () => {
    const missing: string[] = [];
    let count = 0;
    for (const [path, text] of Object.entries(sources)) {
      for (const [, id = ''] of text.matchAll(/\b(?:t|msg|knows)\(\s*'([^']+)'/gu)) {
        count += 1;
        if (!en.has(id)) missing.push(`${path}: ${id}`);
      }
      // An id that is put together must at least have a family: t(`choice-status-${…}`).
      for (const [, prefix = ''] of text.matchAll(/\b(?:t|msg|knows)\(\s*`([^`$]+)\$\{/gu)) {
        if (![...en.keys()].some((id) => id.startsWith(prefix)))
          missing.push(`${path}: ${prefix}…`);
      }
    }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(80);
  });
});

describe('a message', () => {
  it('follows the language at once', () => {
    expect(t('shell-nav-assets')).toBe('Assets');
    setLanguage('it');
    expect(t('shell-nav-assets')).toBe('Beni');
    expect(document.documentElement.lang).toBe('it');
    setLanguage('xx');
    expect(t('shell-nav-assets')).toBe('Beni');
  });

  it('counts in the language, and groups from a thousand', () => {
    expect(t('common-grid-rows', { count: 1 })).toBe('1 row');
    setLanguage('it');
    expect(t('common-grid-rows', { count: 1000 })).toBe('1.000 righe');
  });

  it('without words shows its id instead of failing', () => {
    expect(t('no-such-message')).toBe('no-such-message');
  });

  it('may not be defined twice', () => {
    expect(() => buildCatalogue({ 'x/en/a.ftl': 'a = 1', 'x/en/b.ftl': 'a = 2' })).toThrow(/a/u);
    const { en: bundle } = buildCatalogue({ 'x/en/a.ftl': 'a = hello { $who }' });
    expect(formatMessage(bundle, 'a', { who: '\u202ex' })).toBe('hello \u202ex');
  });
});
