// The guide itself: both languages say the same, every link leads somewhere, and what it calls a
// button or a screen is what the window calls it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

import { guideModule, readGuide, slug } from '../../../guide-plugin';

import { HELP_TARGETS, helpFor } from '$lib/app/help';
import { parsePlace } from '$lib/app/router';
import { LANGUAGES, setLanguage, t } from '$lib/i18n';
import { SCREENS } from '../../screens';
import { loadGuide } from './guide';
import { marked, search } from './search';
import { type GuideElement, type GuideNode, type GuidePage, plainText } from './tree';

const FOLDER = resolve(__dirname, '../../../../docs/guide');
const guides = new Map(LANGUAGES.map((l) => [l, readGuide(FOLDER, l)]));
const pagesOf = (language: 'en' | 'it'): GuidePage[] => guides.get(language)?.pages ?? [];

function elements(nodes: readonly GuideNode[]): GuideElement[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [
          node,
          ...elements(node.children ?? []),
          ...elements([...(node.head ?? []), ...(node.rows ?? []).flat()].flat()),
        ],
  );
}

const all = (page: GuidePage): GuideElement[] => page.sections.flatMap((s) => elements(s.nodes));

describe('the guide', () => {
  it.each(LANGUAGES)('has, in %s, a page for every room and no link to nowhere', (language) => {
    const pages = pagesOf(language);
    expect(pages.length).toBeGreaterThan(18);
    expect(pages[0]?.id).toBe('README');
    const places = new Map(pages.map((p) => [p.id, new Set(p.sections.map((s) => s.id))]));
    let links = 0;
    for (const page of pages) {
      for (const link of all(page).filter((e) => e.tag === 'a')) {
        const { segments, query } = parsePlace(link.href ?? '');
        expect(segments[0], link.href).toBe('help');
        const anchors = places.get(segments[1] ?? 'README');
        expect(anchors, `${page.id}: ${link.href ?? ''}`).toBeDefined();
        if (query['at'])
          expect(anchors?.has(query['at']), `${page.id}: ${link.href ?? ''}`).toBe(true);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(40);
    // Every page is in the table of contents.
    const listed = new Set(pages[0] ? all(pages[0]).map((e) => e.href) : []);
    expect(pages.slice(1).filter((p) => !listed.has(`#/help/${p.id}`))).toEqual([]);
    // What leads out of the guide is in the repository, and little.
    const outside = new Set(guides.get(language)?.outside.map((o) => o.href));
    expect([...outside].sort()).toEqual(['../../../crates/core/assets/verify.py', '../../cli.md']);
  });

  it('refuses what no window could show', () => {
    expect(() => readGuide(resolve(FOLDER, 'en'), 'img')).toThrow();
    expect(slug('What a credit is a share of?')).toBe('what-a-credit-is-a-share-of');
    expect(slug("L'estratto del registro")).toBe('lestratto-del-registro');
    expect(slug('Che cos’è')).toBe('che-cosè');
  });

  it('has the same pages, headings, pictures and tables in both languages', () => {
    const shape = (language: 'en' | 'it'): unknown =>
      pagesOf(language).map((p) => ({
        id: p.id,
        sections: p.sections.map((s) => ({
          level: s.level,
          id: s.id,
          pictures: elements(s.nodes).flatMap((e) => e.src ?? []),
          tables: elements(s.nodes).flatMap((e) => (e.tag === 'table' ? [e.rows?.length] : [])),
          items: elements(s.nodes).filter((e) => e.tag === 'li').length,
        })),
      }));
    expect(shape('it')).toEqual(shape('en'));
    // And not the same words.
    const words = (l: 'en' | 'it'): string[] =>
      pagesOf(l).flatMap((p) =>
        p.sections.map((s) => plainText(s.nodes)).filter((w) => w.length > 80),
      );
    const english = new Set(words('en'));
    expect(words('it').filter((w) => english.has(w))).toEqual([]);
  });

  it.each(LANGUAGES)('shows, in %s, every picture of its folder and no other', (language) => {
    const shown = guides.get(language)?.pictures ?? [];
    const sizes = pagesOf(language).flatMap((p) => all(p).filter((e) => e.tag === 'img'));
    expect(sizes.filter((e) => !e.width || !e.height || e.width < 300)).toEqual([]);
    const there = readdirSync(resolve(FOLDER, language, 'img'));
    expect([...shown].sort()).toEqual(there.sort());
    for (const name of shown) expect(existsSync(resolve(FOLDER, language, 'img', name))).toBe(true);
  });

  it('is bundled with its pictures as files, in the language that is asked for', async () => {
    expect(guideModule(FOLDER, 'it')).not.toContain('guide-picture:');
    const it_ = await loadGuide('it');
    expect(it_.map((p) => p.id)).toEqual(pagesOf('it').map((p) => p.id));
    const pictures = it_.flatMap(all).flatMap((e) => (e.tag === 'img' ? [e.src ?? ''] : []));
    expect(pictures.length).toBeGreaterThan(30);
    expect(pictures.filter((src) => !src.includes('docs/guide/it/img/'))).toEqual([]);
  });

  it('has a page and a heading for every screen', () => {
    const places = new Map(pagesOf('en').map((p) => [p.id, p.sections.map((s) => s.id)]));
    for (const { page, at } of HELP_TARGETS) {
      expect(places.get(page), page).toBeDefined();
      if (at) expect(places.get(page), `${page}#${at}`).toContain(at);
    }
    const without = SCREENS.filter(
      (s) => s.id !== 'help' && helpFor(parsePlace(`#/${s.id}`)) === '#/help',
    );
    expect(without.map((s) => s.id)).toEqual([]);
    expect(helpFor(parsePlace('#/vendors/7?tab=documents'))).toBe(
      '#/help/assets-and-vendors?at=vendors',
    );
    expect(helpFor(parsePlace('#/settings/catalogue'))).toBe('#/help/catalogue');
  });
});

describe('searching it', () => {
  it('finds words in both languages, whatever their case and accents', () => {
    expect(
      search(pagesOf('en'), 'LAST SAFE day')
        .slice(0, 3)
        .map((h) => h.page),
    ).toContain('today');
    expect(
      search(pagesOf('it'), 'ultimo giorno utile')
        .slice(0, 3)
        .map((h) => h.page),
    ).toContain('today');
    const accents = search(pagesOf('it'), 'qualita dei dati');
    expect(accents[0]).toMatchObject({ page: 'data-quality', section: '' });
    expect(search(pagesOf('it'), 'qualità dei dati')).toEqual(accents);
    expect(search(pagesOf('en'), 'no-such-word-anywhere')).toEqual([]);
    expect(search(pagesOf('en'), '  ')).toEqual([]);
  });

  it('needs every word in one section and shows words around the first', () => {
    const hits = search(pagesOf('en'), 'registered working');
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) {
      const page = pagesOf('en').find((p) => p.id === hit.page);
      const section = page?.sections.find((s) => s.id === hit.section);
      const text = `${hit.pageTitle} ${hit.title} ${plainText(section?.nodes ?? [])}`.toLowerCase();
      expect(text).toContain('registered');
      expect(text).toContain('working');
      expect(hit.excerpt.length).toBeLessThan(200);
    }
  });

  it('marks what was typed where it stands as it was written', () => {
    expect(marked('Qualità e QUALITA', ['qualita'])).toEqual([
      { text: 'Qualità', hit: true },
      { text: ' e ', hit: false },
      { text: 'QUALITA', hit: true },
    ]);
    expect(marked('ababa', ['aba', 'bab'])).toEqual([{ text: 'ababa', hit: true }]);
    expect(marked('nothing', [])).toEqual([{ text: 'nothing', hit: false }]);
  });
});

/** Bold words of a list that begin with a capital and yet name nothing on a screen. */
const STRESSED: Record<'en' | 'it', readonly string[]> = {
  en: [
    'A service level',
    'Outages and tickets',
    'A miss',
    'The warranty of the asset',
    'Covers of its own',
    'Plan.',
    'Count',
    'Look at the results',
    'Snipe-IT',
    'GLPI',
    'Dell, HP, Lenovo and Cisco',
    "Custodia's own",
    'One row is one entitlement',
    'The score',
    'Automatic copies lie on the same disk, and none is made by the clock',
    'A range of cells',
    'In the calendar and the timeline of contracts',
  ],
  it: [
    'Un livello di servizio',
    'Disservizi e ticket',
    'Un mancato rispetto',
    'La garanzia del bene',
    'Coperture proprie',
    'Preparare.',
    'Contare',
    'Guardare gli esiti',
    'Snipe-IT',
    'GLPI',
    'Dell, HP, Lenovo e Cisco',
    'Una riga è un diritto',
    'Il punteggio',
    'Le copie automatiche stanno sullo stesso disco, e nessuna è fatta a orario',
    'Un intervallo di celle',
    'Nel calendario e nella linea temporale dei contratti',
  ],
};

/** The names in what is bold: not keys, not a sentence, not what a sentence stresses. */
function names(bold: string): string[] {
  if (/^Ctrl\+/u.test(bold) || !/^[\p{Lu}\p{N}]/u.test(bold)) return [];
  return bold.endsWith('.') && bold.split(' ').length > 4 ? [] : [bold];
}

describe('what the guide calls things', () => {
  it.each(LANGUAGES)('is, in %s, what the window calls them', (language) => {
    const known = new Set(messages(language));
    const unknown: string[] = [];
    let count = 0;
    for (const page of pagesOf(language)) {
      for (const strong of all(page).filter((e) => e.tag === 'strong')) {
        for (const name of names(plainText(strong.children ?? []))) {
          count += 1;
          if (STRESSED[language].includes(name) || known.has(bare(name))) continue;
          const parts = name.split(/ › | → |, /u).filter((part) => !known.has(bare(part)));
          unknown.push(...parts.map((part) => `${page.id}: ${part}`));
        }
      }
    }
    expect(unknown).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('allows no more exceptions than the guide has', () => {
    for (const language of LANGUAGES) {
      const bold = new Set(
        pagesOf(language).flatMap((p) =>
          all(p)
            .filter((e) => e.tag === 'strong')
            .map((e) => plainText(e.children ?? [])),
        ),
      );
      expect(STRESSED[language].filter((s) => !bold.has(s))).toEqual([]);
    }
  });

  it('says the last safe day as the window does', () => {
    expect(t('deadline-kind-last_safe')).toBe('Last safe day');
    setLanguage('it');
    expect(t('deadline-kind-last_safe')).toBe('Ultimo giorno utile');
  });
});

/** A name without case, ellipsis, numbers, and the shape of quotes. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[….:\d]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function messages(language: string): string[] {
  const folder = resolve(FOLDER, '../../i18n', language);
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(resolve(folder, file), 'utf8');
    return new FluentResource(text).body.flatMap(({ value }) => texts(value).map(bare));
  });
}

/** The texts of a pattern, each variant of a plural for itself, without what is filled in. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const plain = value.filter((v) => typeof v === 'string').join('');
  const variants = value.flatMap((v: { variants?: { value: unknown }[] }) =>
    (v.variants ?? []).flatMap((variant) => texts(variant.value)),
  );
  return [plain, ...variants];
}
