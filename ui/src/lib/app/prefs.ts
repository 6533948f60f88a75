// The shape of the preferences and how stored ones are read back. Pure.
import { isLanguage, type Language } from '$lib/i18n/catalogue';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'default' | 'comfortable';

export interface SortKey {
  key: string;
  desc: boolean;
}

/** What a person changed about one grid. */
export interface GridLayout {
  widths: Record<string, number>;
  hidden: string[];
  order: string[];
  sort: SortKey[];
  /** The column whose values make groups. */
  group?: string;
  /** How many of the first columns stay in place; 1 when left out. */
  frozen?: number;
  /** Another height of rows than everywhere. */
  density?: Density;
}

/** A palette entry as it is remembered. */
export interface Recent {
  id: string;
  kind: 'command' | 'asset' | 'vendor' | 'contract';
  label: string;
  hint?: string;
  href?: string;
}

export interface Prefs {
  language: Language;
  theme: Theme;
  density: Density;
  /** Per cent, one of {@link TEXT_SIZES}. */
  textSize: number;
  sidebarCollapsed: boolean;
  /** CSS pixels, 320 to 640. */
  panelWidth: number;
  grids: Record<string, GridLayout>;
  /** Recently used palette entries, newest first. */
  recent: Recent[];
}

export const TEXT_SIZES: readonly number[] = [100, 110, 125, 150, 175, 200];
export const PANEL = { min: 320, max: 640, initial: 420 } as const;

export function defaultPrefs(): Prefs {
  return {
    language: 'en',
    theme: 'system',
    density: 'default',
    textSize: 100,
    sidebarCollapsed: false,
    panelWidth: PANEL.initial,
    grids: {},
    recent: [],
  };
}

/** Stored preferences over the defaults; whatever is not of the right kind is left at its default. */
export function mergePrefs(stored: unknown): Prefs {
  const out = defaultPrefs();
  if (typeof stored !== 'object' || stored === null) return out;
  const s = stored as Record<string, unknown>;
  if (isLanguage(s.language)) out.language = s.language;
  if (s.theme === 'light' || s.theme === 'dark') out.theme = s.theme;
  if (s.density === 'compact' || s.density === 'comfortable') out.density = s.density;
  if (TEXT_SIZES.includes(s.textSize as number)) out.textSize = s.textSize as number;
  if (typeof s.sidebarCollapsed === 'boolean') out.sidebarCollapsed = s.sidebarCollapsed;
  if (typeof s.panelWidth === 'number') out.panelWidth = clampPanel(s.panelWidth);
  if (Array.isArray(s.recent)) out.recent = s.recent.filter(isRecent);
  if (typeof s.grids === 'object' && s.grids !== null) {
    for (const [key, layout] of Object.entries(s.grids)) out.grids[key] = mergeLayout(layout);
  }
  return out;
}

function isDensity(value: unknown): value is Density {
  return value === 'compact' || value === 'default' || value === 'comfortable';
}

const ROW: Readonly<Record<Density, number>> = { compact: 28, default: 32, comfortable: 40 };

/** Height of a list row in CSS pixels; grows with the text. */
export function rowPixels({ density, textSize }: Pick<Prefs, 'density' | 'textSize'>): number {
  return Math.round((ROW[density] * textSize) / 100);
}

export function clampPanel(width: number): number {
  return Math.round(Math.min(PANEL.max, Math.max(PANEL.min, width)));
}

function mergeLayout(stored: unknown): GridLayout {
  const s = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const widths = Object.entries(s.widths ?? {}).filter(
    (e): e is [string, number] => typeof e[1] === 'number' && Number.isFinite(e[1]),
  );
  const sort = Array.isArray(s.sort) ? s.sort : [];
  return {
    widths: Object.fromEntries(widths),
    hidden: strings(s.hidden),
    order: strings(s.order),
    sort: sort
      .filter((k): k is SortKey => typeof (k as SortKey | null)?.key === 'string')
      .map(({ key, desc }) => ({ key, desc: Boolean(desc) })),
    ...(typeof s.group === 'string' ? { group: s.group } : {}),
    ...(typeof s.frozen === 'number' && s.frozen > 1 ? { frozen: Math.floor(s.frozen) } : {}),
    ...(isDensity(s.density) ? { density: s.density } : {}),
  };
}

function isRecent(value: unknown): value is Recent {
  const v = value as Partial<Recent> | null;
  return typeof v?.id === 'string' && typeof v.kind === 'string' && typeof v.label === 'string';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
}
