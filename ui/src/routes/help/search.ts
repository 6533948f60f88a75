// Searching the guide: every typed word must stand in a section, its heading or its page's title.
// Case and accents do not matter. Pure; a language has some 150 sections, so nothing is indexed.
import { fold } from '$lib/ui/form/narrow';

import { type GuidePage, plainText } from './tree';

export interface Hit {
  page: string;
  pageTitle: string;
  /** The heading's anchor; '' for what stands before the first. */
  section: string;
  title: string;
  /** Words around the first place found. */
  excerpt: string;
}

export interface Part {
  text: string;
  hit: boolean;
}

const AROUND = 60;
const MOST = 40;

export function wordsOf(typed: string): string[] {
  return fold(typed).split(/\s+/u).filter(Boolean);
}

/** Sections that hold all words: those with the words side by side first, headings before text. */
export function search(pages: readonly GuidePage[], typed: string): Hit[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const phrase = words.join(' ');
  const found: { rank: number; hit: Hit }[] = [];
  for (const page of pages) {
    for (const section of page.sections) {
      const text = plainText(section.nodes);
      const heading = fold(`${page.title} ${section.title}`);
      const body = fold(text);
      if (!words.every((w) => heading.includes(w) || body.includes(w))) continue;
      const own = fold(section.title);
      const rank = own.includes(phrase)
        ? 0
        : words.every((w) => own.includes(w))
          ? 1
          : body.includes(phrase)
            ? 2
            : 3;
      const hit = {
        page: page.id,
        pageTitle: page.title,
        section: section.id,
        title: section.title,
        excerpt: excerpt(text, body.includes(phrase) ? [phrase] : words),
      };
      found.push({ rank, hit });
    }
  }
  // Equal ranks stay in the order of the table of contents.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ hit }) => hit);
}

function excerpt(text: string, words: readonly string[]): string {
  const places = ranges(text, words);
  const start = Math.max(0, (places[0]?.[0] ?? 0) - AROUND);
  const end = Math.min(text.length, start + 3 * AROUND);
  // Whole words: what is cut at the ends is left out.
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const last = text.lastIndexOf(' ', end);
  const to = end === text.length || last <= from ? end : last;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** The text in parts, those that are one of the words marked. */
export function marked(text: string, words: readonly string[]): Part[] {
  const out: Part[] = [];
  let at = 0;
  for (const [from, to] of ranges(text, words)) {
    if (from > at) out.push({ text: text.slice(at, from), hit: false });
    out.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), hit: false });
  return out;
}

/** Where the folded words stand in the text as it is written, in order, without overlap. */
function ranges(text: string, words: readonly string[]): [number, number][] {
  if (words.length === 0) return [];
  // Folding can change the length (ﬁ, İ): remember where each folded character came from.
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const char of text) {
    const f = fold(char);
    for (let i = 0; i < f.length; i += 1) from.push(at);
    folded += f;
    at += char.length;
  }
  from.push(text.length);
  const all: [number, number][] = [];
  for (const word of words) {
    for (let i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + 1)) {
      all.push([from[i] ?? 0, from[i + word.length] ?? text.length]);
    }
  }
  all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return all.reduce<[number, number][]>((kept, next) => {
    const last = kept.at(-1);
    if (last && next[0] < last[1]) last[1] = Math.max(last[1], next[1]);
    else kept.push([...next]);
    return kept;
  }, []);
}
