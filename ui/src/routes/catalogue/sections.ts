// What the catalogue is divided into, in the order of its tabs.
export const SECTIONS = [
  'models',
  'categories',
  'places',
  'fields',
  'statuses',
  'actions',
  'numbering',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The section an address names; the first one without. */
export function sectionOf(text: string | undefined): Section {
  return SECTIONS.find((s) => s === text) ?? 'models';
}
