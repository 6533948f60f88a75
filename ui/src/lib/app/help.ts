// Which page of the guide tells about a place of the window.
import { href, type Place } from './router';

/** First segments of an address, the longer first, and the page and heading that fit. */
const PAGES: readonly [start: string, page: string, at?: string][] = [
  ['/contracts/calendar', 'contracts', 'calendar'],
  ['/contracts/timeline', 'contracts', 'timeline'],
  ['/contracts/review', 'review', 'after-the-meeting'],
  ['/contracts/new', 'contracts', 'a-new-contract'],
  ['/settings/catalogue', 'catalogue'],
  ['/settings/deadlines', 'settings', 'deadlines'],
  ['/settings/people', 'settings', 'people'],
  ['/settings/data', 'settings', 'data-and-backup'],
  ['/coverage/lifecycle', 'coverage', 'the-screen'],
  ['/today', 'today'],
  ['/assets', 'assets-and-vendors'],
  ['/director/savings', 'savings'],
  ['/director', 'director'],
  ['/coverage', 'coverage'],
  ['/contracts', 'contracts'],
  ['/vendors', 'assets-and-vendors', 'vendors'],
  ['/slas', 'service-levels'],
  ['/purchasing', 'life-and-buying', 'orders'],
  ['/stocktakes', 'stock-takes'],
  ['/disposal', 'disposal'],
  ['/money', 'money'],
  ['/import', 'import'],
  ['/quality', 'data-quality'],
  ['/reports/review-pack', 'review'],
  ['/reports/review-minutes', 'review', 'after-the-meeting'],
  ['/reports', 'report'],
  ['/journal', 'journal'],
  ['/settings', 'settings'],
];

/** The address of the page that tells about where one is; of the guide's start where none does. */
export function helpFor(place: Place): string {
  const found = PAGES.find(([start]) => `${place.path}/`.startsWith(`${start}/`));
  if (!found) return href(['help']);
  const [, page, at] = found;
  return href(['help', page], { at });
}

/** Every page and heading that a place leads to: a test looks for them in the guide. */
export const HELP_TARGETS = PAGES.map(([, page, at]) => ({ page, at }));
