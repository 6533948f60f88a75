// What happens if nobody acts, in words: the same choice of message as on paper, so that the desk
// and the renewals report never say different things about one contract.
import type { IfNothing } from '$lib/api/gen/IfNothing';
import type { RenewalKind } from '$lib/api/gen/RenewalKind';
import { formatDate } from '$lib/format/date';
import { formatTotals } from '$lib/format/money';
import { type Args, locale, t } from '$lib/i18n';

export interface Circumstances {
  renewal: RenewalKind;
  /** The last day of notice has passed. */
  missed: boolean;
}

/** The message and its arguments. */
export function consequenceMessage(
  what: IfNothing,
  { renewal, missed }: Circumstances,
  where: string,
): { id: string; args: Args } {
  switch (what.kind) {
    case 'renews': {
      const money = formatTotals(what.committed, where);
      const until = formatDate(what.until, where);
      const id = missed
        ? money
          ? 'if-nothing-renewed-missed'
          : 'if-nothing-renewed-missed-plain'
        : money
          ? 'if-nothing-renews-for'
          : 'if-nothing-renews';
      return { id, args: { months: what.months, until, money } };
    }
    case 'ends':
      return {
        id: renewal === 'express' ? 'if-nothing-ends-express' : 'if-nothing-ends',
        args: { on: formatDate(what.on, where), assets: what.assets },
      };
    case 'can_end':
      return { id: 'if-nothing-can-end', args: { on: formatDate(what.on, where) } };
    case 'ended':
      return { id: 'if-nothing-ended', args: { on: formatDate(what.on, where) } };
  }
}

/** One sentence in the current language. */
export function consequence(what: IfNothing, circumstances: Circumstances): string {
  const { id, args } = consequenceMessage(what, circumstances, locale());
  return t(id, args);
}
