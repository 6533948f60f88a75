// What a page of the guide is once it was read: text and elements, never markup. Made when the
// program is built (guide-plugin.ts) and drawn by Prose.svelte, so no HTML is ever parsed.

export type Tag =
  'p' | 'ul' | 'ol' | 'li' | 'table' | 'code' | 'pre' | 'strong' | 'em' | 'a' | 'img' | 'br';

export interface GuideElement {
  tag: Tag;
  /** Of a link: an address of the window. */
  href?: string;
  /** Of a picture: the bundled file, and what it shows. */
  src?: string;
  alt?: string;
  /** Its pixels: the page keeps their place, so that no heading moves when they come. */
  width?: number;
  height?: number;
  /** Of a table: its headings; none where the Markdown leaves them blank. */
  head?: GuideNode[][];
  /** Of a table. */
  rows?: GuideNode[][][];
  children?: GuideNode[];
}

export type GuideNode = string | GuideElement;

export interface GuideSection {
  /** The anchor: the heading of the English page, in every language; '' before the first heading. */
  id: string;
  title: string;
  /** 2 or 3, as in the Markdown; 1 before the first heading. */
  level: number;
  nodes: GuideNode[];
}

export interface GuidePage {
  /** The file's name without its ending; `README` is the start. */
  id: string;
  title: string;
  sections: GuideSection[];
}

/** The words of a section, one blank between any two parts. */
export function plainText(nodes: readonly GuideNode[]): string {
  const out: string[] = [];
  const walk = (node: GuideNode): void => {
    if (typeof node === 'string') {
      out.push(node);
      return;
    }
    node.children?.forEach(walk);
    for (const cell of [...(node.head ?? []), ...(node.rows ?? []).flat()]) {
      out.push(' ');
      cell.forEach(walk);
    }
    // Words of two paragraphs, items or cells are not one word.
    if (!['strong', 'em', 'code', 'a'].includes(node.tag)) out.push(' ');
  };
  nodes.forEach(walk);
  return out.join('').replace(/\s+/gu, ' ').trim();
}
