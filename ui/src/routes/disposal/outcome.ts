// What became of one file of an erasing tool, in a sentence.
import { errorText } from '$lib/api';
import type { EvidenceOutcome } from '$lib/api/gen/EvidenceOutcome';
import { t } from '$lib/i18n';

export function outcomeWords({ name, error, drives, matched }: EvidenceOutcome): string {
  if (error !== '') {
    const why = errorText({ code: error, params: {} });
    return t('evidence-not-read', { name, why });
  }
  return t('evidence-read', { name, drives, matched });
}
