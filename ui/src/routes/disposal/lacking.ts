// Media that cannot be certified, those that lack the same under one line.
import type { DisposalMediumId } from '$lib/api/gen/DisposalMediumId';
import type { Unsealable } from '$lib/api/gen/Unsealable';
import { t } from '$lib/i18n';

import { fieldWords } from './hands';

export interface Lacking {
  /** What they lack, in words. */
  why: string;
  media: { id: DisposalMediumId | null; label: string }[];
}

function why({ no_record, missing }: Unsealable): string {
  const parts = [
    no_record ? t('certificate-no-record') : '',
    missing.length > 0 ? t('certificate-missing', { fields: fieldWords(missing) }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** In the order of the first of each. */
export function lackingAlike(all: readonly Unsealable[]): Lacking[] {
  const groups = new Map<string, Lacking>();
  for (const one of all) {
    const words = why(one);
    const group = groups.get(words) ?? { why: words, media: [] };
    group.media.push({ id: one.medium_id, label: one.label });
    groups.set(words, group);
  }
  return [...groups.values()];
}
