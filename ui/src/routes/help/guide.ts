// The guide, loaded when it is first opened, one language at a time.
import { href } from '$lib/app/router';
import type { Language } from '$lib/i18n';

import type { GuidePage } from './tree';

/** The page one begins with. */
export const START = 'README';

const LOADERS: Record<Language, () => Promise<{ default: readonly GuidePage[] }>> = {
  en: () => import('virtual:guide/en'),
  it: () => import('virtual:guide/it'),
};

export async function loadGuide(language: Language): Promise<readonly GuidePage[]> {
  return (await LOADERS[language]()).default;
}

/** Where a page, or a heading of it, is shown. */
export function address(page: string, at?: string): string {
  return href(page === START ? ['help'] : ['help', page], { at });
}
