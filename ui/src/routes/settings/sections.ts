// The sections of the settings, in the order of their list.
export const SECTIONS = [
  'organisation',
  'language',
  'appearance',
  'deadlines',
  'catalogue',
  'vendors',
  'disposal',
  'people',
  'data',
  'about',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The section an address names; the first one without. */
export function sectionOf(text: string | undefined): Section {
  return SECTIONS.find((s) => s === text) ?? 'organisation';
}
