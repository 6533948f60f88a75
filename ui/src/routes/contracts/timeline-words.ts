// The timeline in words: for those who do not see it, and for its table.
import type { TimelineBar } from '$lib/api/gen/TimelineBar';
import type { TimelineMark } from '$lib/api/gen/TimelineMark';
import type { TimelineRow } from '$lib/api/gen/TimelineRow';
import { formatDate } from '$lib/format/date';
import { locale, t } from '$lib/i18n';

import { signOf } from './calendar';
import { boxOf, marksIn, type Span } from '$lib/ui/timeline/time';

/** `1 Mar 2026 → 28 Feb 2027`. */
export function barText({ start, end }: TimelineBar): string {
  const last = end === null ? t('timeline-no-end') : formatDate(end, locale());
  return `${formatDate(start, locale())} → ${last}`;
}

/** `▲ Last safe day: 30 Nov 2026`, `◇ Decision recorded: 20 Nov 2026 (Terminate)`. */
export function markText({ kind, date, decision }: TimelineMark): string {
  const word = `${signOf(kind)} ${t(`deadline-kind-${kind}`)}: ${formatDate(date, locale())}`;
  return kind === 'decided' && decision !== null ? `${word} (${t(`decision-${decision}`)})` : word;
}

/** Everything of a row that lies in a span. */
export function rowText({ bars, marks }: TimelineRow, span: Span): string {
  const told = [
    ...bars
      .filter((bar) => boxOf(bar, span) !== null)
      .map((bar) => `${barText(bar)} (${t(`period-${bar.state}`)})`),
    ...marksIn(marks, span).map(markText),
  ];
  return told.join('; ') || t('timeline-nothing');
}
