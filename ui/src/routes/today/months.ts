// The chart of decisions due in the next twelve months: what it says and where its bars are. Pure.
import type { AgendaMonth } from '$lib/api/gen/AgendaMonth';
import type { IsoDate } from '$lib/format/date';

export interface Bar {
  month: IsoDate;
  count: number;
  minor: number;
  /** 0 to 1 of the tallest bar. */
  share: number;
}

/** Currencies that occur, the one with most decisions first: amounts do not compare across. */
export function currencies(months: readonly AgendaMonth[]): string[] {
  const decisions = new Map<string, number>();
  for (const { count, annual } of months) {
    for (const { currency } of annual) {
      decisions.set(currency, (decisions.get(currency) ?? 0) + count);
    }
  }
  return [...decisions.keys()].sort(
    (a, b) => (decisions.get(b) ?? 0) - (decisions.get(a) ?? 0) || (a < b ? -1 : 1),
  );
}

/** One bar a month in one currency. */
export function bars(months: readonly AgendaMonth[], currency: string): Bar[] {
  const values = months.map((m) => ({
    month: m.month,
    count: m.count,
    minor: m.annual.find((a) => a.currency === currency)?.minor ?? 0,
  }));
  const most = Math.max(0, ...values.map((v) => v.minor));
  return values.map((v) => ({ ...v, share: most > 0 ? Math.max(0, v.minor) / most : 0 }));
}

/** The month with most money, for the caption; `undefined` when nothing is due. */
export function peak(list: readonly Bar[]): Bar | undefined {
  return list.reduce<Bar | undefined>(
    (best, bar) => (bar.minor > 0 && bar.minor > (best?.minor ?? 0) ? bar : best),
    undefined,
  );
}
