// Parameters of the procurement review, as the address keeps them: pack, minutes and the screen its
// decisions are entered on are about the same vendors and the same window.
import type { MeetingQuery } from '$lib/api/gen/MeetingQuery';
import type { ReportOf } from '$lib/api/gen/ReportOf';
import type { VendorId } from '$lib/api/gen/VendorId';
import { fromIso } from '$lib/format/civil';

import { DEFAULT_DAYS, MAX_DAYS, type Query, whole, yes } from './params';

/** Screens of the two reports; each is the address of its report. */
export const REVIEW_REPORTS = ['review-pack', 'review-minutes'] as const;
export type ReviewReport = (typeof REVIEW_REPORTS)[number];

type Address = Record<string, string | undefined>;
type Pack = Extract<ReportOf, { report: 'review_pack' }>;
type Minutes = Extract<ReportOf, { report: 'review_minutes' }>;

/** Which review an address means; what is no number is left out. */
export function reviewOf(query: Query): MeetingQuery {
  const ids = (query.vendors ?? '').split(',').map(whole);
  const days = whole(query.days);
  return {
    vendor_ids: [...new Set(ids.filter((id) => id !== null))] as VendorId[],
    days: days === null ? DEFAULT_DAYS : Math.min(days, MAX_DAYS),
    every: query.every === 'yes',
  };
}

/** For an address; defaults are left out. */
export function reviewQuery({ vendor_ids, days, every }: MeetingQuery): Address {
  return {
    vendors: vendor_ids.length > 0 ? vendor_ids.join(',') : undefined,
    days: days === DEFAULT_DAYS ? undefined : String(days),
    every: yes(every),
  };
}

/** Names as somebody types them: one a line. */
export function people(written: string | undefined): string[] {
  const names = (written ?? '').split('\n').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

export function packOf(query: Query): Pack {
  const currency = query.currency?.trim().toUpperCase() ?? '';
  return {
    report: 'review_pack',
    ...reviewOf(query),
    currency: /^[A-Z]{3}$/u.test(currency) ? currency : null,
    assets: query.assets === 'yes',
  };
}

export function minutesOf(query: Query): Minutes {
  const held = query.held;
  return {
    report: 'review_minutes',
    ...reviewOf(query),
    held_on: held !== undefined && fromIso(held) ? held : null,
    present: people(query.present),
  };
}

/** The address of a kept request; defaults are left out. */
export function reviewAddress(of: Pack | Minutes): [ReviewReport, Address] {
  if (of.report === 'review_pack') {
    const more = { currency: of.currency ?? undefined, assets: of.assets ? 'yes' : undefined };
    return ['review-pack', { ...reviewQuery(of), ...more }];
  }
  const present = of.present.length > 0 ? of.present.join('\n') : undefined;
  return ['review-minutes', { ...reviewQuery(of), held: of.held_on ?? undefined, present }];
}
