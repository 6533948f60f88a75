// From a list of contracts to the renewals report about the same ones, as far as the report can
// say it: a window from "decide by", one vendor, one owner, one type, with or without decided ones.
import { href } from '$lib/app/router';
import { daysBetween, type IsoDate } from '$lib/format/civil';

import { type ContractFilters, rangeOf } from './filters';

/** `print`: who comes to print finds the focus on that button. */
export function reportHref({ values }: ContractFilters, today: IsoDate, print = false): string {
  const only = (list: readonly string[] | undefined): string | undefined =>
    list?.length === 1 ? list[0] : undefined;
  const until = values.decide_by?.map((v) => rangeOf(v).to).at(-1);
  const days = until ? Math.max(0, daysBetween(today, until)) : undefined;
  return href(['reports', 'renewals'], {
    days: days === undefined ? undefined : String(days),
    vendor: only(values.vendor_id),
    owner: only(values.owner_id),
    kind: only(values.kind),
    decided: values.decided?.includes('yes') || !values.decided ? undefined : 'no',
    print: print ? 'yes' : undefined,
  });
}
