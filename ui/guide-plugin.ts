// The user guide (docs/guide/<language>/*.md) as modules `virtual:guide/<language>`: its Markdown is
// read when the program is built, its pictures become files of the bundle. What cannot be shown
// (HTML, a link to nowhere) stops the build instead of surprising a reader.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { lexer, type Token, type Tokens } from 'marked';
import { normalizePath, type Plugin } from 'vite';

import type { GuideNode, GuidePage, GuideSection } from './src/routes/help/tree';

const PREFIX = 'virtual:guide/';
/** The language whose headings are the anchors of all. */
const FIRST = 'en';
/** Stands for a picture's address until the bundler gives one. */
const PICTURE = 'guide-picture:';

interface Source {
  id: string;
  tokens: Token[];
  /** The anchors of its headings, in its own language, the title's first. */
  anchors: string[];
}

export interface Guide {
  pages: GuidePage[];
  /** Names of pictures, in `img/`. */
  pictures: string[];
  /** Links that lead out of the guide: shown as words, as there is no network to follow them in. */
  outside: { page: string; href: string }[];
}

/** A heading as GitHub makes an anchor of it. */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}

/** Reads the pages of a language. Throws at the first thing that no window could show. */
export function readGuide(folder: string, language: string): Guide {
  const own = sources(join(folder, language));
  const first = language === FIRST ? own : sources(join(folder, FIRST));
  return new Reader(own, first, join(folder, language)).read();
}

function sources(folder: string): Map<string, Source> {
  const out = new Map<string, Source>();
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.md'))) {
    const tokens = lexer(readFileSync(join(folder, file), 'utf8'));
    const id = file.replace(/\.md$/u, '');
    const anchors = tokens.flatMap((t) => (t.type === 'heading' ? [slug(words(t.tokens))] : []));
    out.set(id, { id, tokens, anchors });
  }
  return out;
}

function words(tokens: readonly Token[] = []): string {
  return tokens.map((t) => ('tokens' in t && t.tokens ? words(t.tokens) : text(t))).join('');
}

function text(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text.replace(/\s+/gu, ' ') : '';
}

class Reader {
  private readonly pictures = new Set<string>();
  private readonly outside: Guide['outside'] = [];
  private page = '';

  constructor(
    private readonly own: ReadonlyMap<string, Source>,
    private readonly first: ReadonlyMap<string, Source>,
    private readonly folder: string,
  ) {}

  read(): Guide {
    const pages = this.order().map((source) => this.readPage(source));
    return { pages, pictures: [...this.pictures], outside: this.outside };
  }

  /** The table of contents decides; a page it forgets comes last. */
  private order(): Source[] {
    const start = this.own.get('README');
    if (!start) throw new Error(`${this.folder} has no README.md`);
    const listed = [...JSON.stringify(start.tokens).matchAll(/"href":"([\w-]+)\.md"/gu)];
    const ids = new Set(['README', ...listed.map(([, id = '']) => id), ...this.own.keys()]);
    return [...ids].flatMap((id) => this.own.get(id) ?? []);
  }

  private readPage(source: Source): GuidePage {
    this.page = source.id;
    const anchors = this.first.get(source.id)?.anchors ?? source.anchors;
    const sections: GuideSection[] = [];
    let title = '';
    let at = 0;
    for (const token of source.tokens) {
      if (token.type === 'heading') {
        const heading = words(token.tokens);
        if (at === 0) title = heading;
        const level = token.depth as number;
        const id = at === 0 ? '' : (anchors[at] ?? source.anchors[at] ?? '');
        sections.push({ id, title: heading, level, nodes: [] });
        at += 1;
        continue;
      }
      const nodes = this.block(token);
      if (nodes.length === 0) continue;
      const section = sections.at(-1);
      if (!section) this.fail('begins without a title');
      section.nodes.push(...nodes);
    }
    return { id: source.id, title, sections };
  }

  private block(token: Token): GuideNode[] {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
        return [{ tag: 'p', children: this.inline(token.tokens) }];
      case 'code':
        return [{ tag: 'pre', children: [token.text as string] }];
      case 'list':
        return [this.list(token as Tokens.List)];
      case 'table':
        return [this.table(token as Tokens.Table)];
      case 'text':
        return token.tokens ? this.inline(token.tokens) : [text(token)];
      default:
        return this.fail(`has a ${token.type}: ${token.raw}`);
    }
  }

  private list(token: Tokens.List): GuideNode {
    const items = token.items.map((item): GuideNode => ({
      tag: 'li',
      children: item.tokens.flatMap((t) => this.block(t)),
    }));
    return { tag: token.ordered ? 'ol' : 'ul', children: items };
  }

  private table(token: Tokens.Table): GuideNode {
    const head = token.header.map((cell) => this.inline(cell.tokens));
    const rows = token.rows.map((row) => row.map((cell) => this.inline(cell.tokens)));
    return { tag: 'table', rows, ...(head.every((c) => c.length === 0) ? {} : { head }) };
  }

  private inline(tokens: readonly Token[] = []): GuideNode[] {
    return tokens.flatMap((token): GuideNode[] => {
      switch (token.type) {
        case 'text':
        case 'escape':
          return [text(token)];
        case 'strong':
        case 'em':
          return [{ tag: token.type, children: this.inline(token.tokens) }];
        case 'codespan':
          return [{ tag: 'code', children: [text(token)] }];
        case 'br':
          return [{ tag: 'br' }];
        case 'link':
          return this.link(token as Tokens.Link);
        case 'image':
          return [this.picture(token as Tokens.Image)];
        default:
          return this.fail(`has a ${token.type}: ${token.raw}`);
      }
    });
  }

  private link(token: Tokens.Link): GuideNode[] {
    const children = this.inline(token.tokens);
    const inside = /^(?:([\w-]+)\.md)?(?:#(.+))?$/u.exec(token.href);
    if (!inside) {
      if (/^[a-z]+:/iu.test(token.href) || !existsSync(resolve(this.folder, token.href))) {
        this.fail(`links to ${token.href}`);
      }
      this.outside.push({ page: this.page, href: token.href });
      return children;
    }
    const [, page = this.page, anchor] = inside;
    return [{ tag: 'a', href: this.address(page, anchor, token.href), children }];
  }

  private address(page: string, anchor: string | undefined, written: string): string {
    const target = this.own.get(page);
    const start = page === 'README' ? '#/help' : `#/help/${page}`;
    if (!target) return this.fail(`links to ${written}`);
    if (anchor === undefined) return start;
    const at = target.anchors.indexOf(decodeURIComponent(anchor));
    if (at < 0) return this.fail(`links to ${written}`);
    // The same place in the first language: what an address names does not change with the words.
    const id = this.first.get(page)?.anchors[at] ?? anchor;
    return at === 0 ? start : `${start}?at=${encodeURIComponent(id)}`;
  }

  private picture(token: Tokens.Image): GuideNode {
    const name = /^img\/([\w-]+\.png)$/u.exec(token.href)?.[1];
    if (!name || !existsSync(join(this.folder, 'img', name)) || token.text === '') {
      return this.fail(`shows ${token.href}, which is not there or has no words`);
    }
    this.pictures.add(name);
    // The head of every PNG: eight bytes of signature, then IHDR with width and height.
    const png = readFileSync(join(this.folder, 'img', name));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    return { tag: 'img', src: PICTURE + name, alt: token.text, width, height };
  }

  private fail(what: string): never {
    throw new Error(`${this.folder}/${this.page}.md ${what}`);
  }
}

/** The module of a language: its pages, with every picture as what the bundler makes of it. */
export function guideModule(folder: string, language: string): string {
  const { pages, pictures } = readGuide(folder, language);
  const imports = pictures.map((name, i) => {
    const file = normalizePath(resolve(folder, language, 'img', name));
    return `import p${String(i)} from ${JSON.stringify(file)};`;
  });
  const data = JSON.stringify(pages).replace(
    new RegExp(`"${PICTURE}([^"]+)"`, 'gu'),
    (_, name: string) => `p${String(pictures.indexOf(name))}`,
  );
  return `${imports.join('\n')}\nexport default ${data};\n`;
}

export function guide(folder: string): Plugin {
  return {
    name: 'guide',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const language = id.slice(PREFIX.length + 1);
      for (const of of new Set([FIRST, language])) {
        for (const file of readdirSync(join(folder, of))) {
          if (file.endsWith('.md')) this.addWatchFile(join(folder, of, file));
        }
      }
      return guideModule(folder, language);
    },
  };
}
