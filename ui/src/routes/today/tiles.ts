// The figures on Today and the lists they count. Every figure links to exactly those contracts:
// the filters here repeat the agenda's own conditions.
import type { Agenda } from '$lib/api/gen/Agenda';
import { href } from '$lib/app/router';
import { addDays, type IsoDate } from '$lib/format/civil';
import type { Money } from '$lib/format/money';

import { contractsHref, OPEN_STATES, type Values } from '../contracts/filters';

/** The windows offered, in days; {@link ALL} looks at everything. */
export const ALL = 3660;
export const WINDOWS: readonly number[] = [7, 30, 90, ALL];
export const DEFAULT_WINDOW = 7;

export function windowOf(text: string | undefined): number {
  const days = Number(text);
  return WINDOWS.includes(days) ? days : DEFAULT_WINDOW;
}

export interface Tiles {
  open: { count: number; href: string };
  missed: { count: number; href: string };
  committed: { totals: readonly Money[]; href: string };
  /** Missed service levels whose credit nobody has claimed; absent when there is none. */
  credits?: { count: number; totals: readonly Money[]; href: string };
  /** The next last safe day among the open decisions that can still be met. */
  next?: { date: IsoDate; days: number; vendor: string; href: string };
  /** Without an open decision in the window: the first one after it. */
  later?: { date: IsoDate; vendor: string; href: string };
}

/** The filter that finds the open decisions of an agenda. */
export function openFilter(today: IsoDate, days: number): Values {
  return {
    state: OPEN_STATES,
    decided: ['no'],
    // A window without an end still means "with a day to decide by".
    decide_by: [days >= ALL ? '1900-01-01..' : `..${addDays(today, days)}`],
  };
}

export function tilesOf(agenda: Agenda, days: number): Tiles {
  const open = openFilter(agenda.today, days);
  const coming = agenda.items
    .flatMap((i) =>
      i.step === 'decide' && i.send_by !== null && i.send_by >= agenda.today
        ? [{ date: i.send_by, days: i.days_left ?? 0, vendor: i.vendor }]
        : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
  const later = agenda.next;
  return {
    open: { count: agenda.open, href: contractsHref(open) },
    missed: {
      count: agenda.missed,
      href: contractsHref({ ...open, state: ['notice_missed'] }),
    },
    committed: {
      totals: agenda.committed,
      href: contractsHref({ ...open, renewal: ['tacit'] }),
    },
    credits:
      agenda.unclaimed > 0
        ? {
            count: agenda.unclaimed,
            totals: agenda.unclaimed_credit,
            // A year at a time is shown there: the first one something is still to be claimed of.
            href: href(['slas'], { year: agenda.oldest_claim?.slice(0, 4) }),
          }
        : undefined,
    next: coming && { ...coming, href: contractsHref({ ...open, send_by: [coming.date] }) },
    later:
      agenda.open === 0 && later
        ? {
            date: later.decide_by,
            vendor: later.vendor,
            href: contractsHref({ ...openFilter(agenda.today, ALL), decide_by: [later.decide_by] }),
          }
        : undefined,
  };
}

/** Never more than this many decisions at once; the rest is a list. */
export const MOST = 12;
