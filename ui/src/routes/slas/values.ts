// The values of a service level's periods while they are typed: pasting a row, what is sent.
import type { MeasurementDraft } from '$lib/api/gen/MeasurementDraft';
import type { SlaPeriod } from '$lib/api/gen/SlaPeriod';

/** Typed texts by the first day of their period; what is not in it was not touched. */
export type Typed = Readonly<Record<string, string>>;

/** What was typed without some cells. */
export function without(typed: Typed, drop: (start: string, text: string) => boolean): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([start, text]) => !drop(start, text)));
}

/** The cells of a row copied from a sheet or a report, one after the other. */
export function pastedCells(text: string): string[] {
  return text
    .replace(/[\r\n]+$/u, '')
    .split(/\t|\r?\n|;/u)
    .map((cell) => cell.trim());
}

/** What was typed with a pasted row laid over it, from a period on. */
export function paste(
  typed: Typed,
  periods: readonly SlaPeriod[],
  at: number,
  cells: readonly string[],
): Typed {
  const over = periods
    .slice(at, at + cells.length)
    .map((period, i) => [period.start, cells[i] ?? ''] as const);
  return { ...typed, ...Object.fromEntries(over) };
}

/** The touched periods, as they are sent; where a value is from stays with it, and goes with it. */
export function drafts(typed: Typed, periods: readonly SlaPeriod[]): MeasurementDraft[] {
  return periods.flatMap((period) => {
    const value = typed[period.start]?.trim();
    if (value === undefined) return [];
    const counted = value === '' && period.counted;
    const kept = value !== '' || counted;
    return [
      {
        period: period.start,
        value,
        counted,
        note: kept ? period.note : '',
        document_id: kept ? period.document_id : null,
      },
    ];
  });
}
