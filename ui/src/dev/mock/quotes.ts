// Quotes in memory: one contract's list and a comparison by plain sums; no file is ever read.
import type { Commands } from '$lib/api/gen/commands';
import type { ComparedOffer } from '$lib/api/gen/ComparedOffer';
import type { Comparison } from '$lib/api/gen/Comparison';
import type { ComparisonDraft } from '$lib/api/gen/ComparisonDraft';
import type { LeaseEnd } from '$lib/api/gen/LeaseEnd';
import type { Normalised } from '$lib/api/gen/Normalised';
import type { QuoteDraft } from '$lib/api/gen/QuoteDraft';
import type { QuoteRow } from '$lib/api/gen/QuoteRow';
import type { Money } from '$lib/format/money';

import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => { op: never };

const MONTHS = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12, biennial: 24 } as const;

function over(each: Money, every: number, once: number, months: number): Normalised {
  const money = (minor: number): Money => ({ minor: Math.round(minor), currency: each.currency });
  const recurring = (each.minor * months) / every;
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, year) =>
    money((each.minor * Math.min(12, months - 12 * year)) / every),
  );
  return {
    by_year: years,
    recurring: money(recurring),
    one_off: money(once),
    total: money(recurring + once),
    per_year: money(((recurring + once) * 12) / months),
    per_month: money((recurring + once) / months),
    one_off_per_month: money(once / months),
  } as Normalised;
}

export function quoteAnswers(world: MockWorld, write: Write): Answers {
  const quotes: QuoteRow[] = [];
  const said = new Map<number, ComparisonDraft>();
  let next = 1;

  const of = (contract: number): QuoteRow[] =>
    quotes.filter((q) => q.draft.contract_id === contract);

  function save(draft: QuoteDraft): number {
    const id = draft.id ?? next;
    const row: QuoteRow = {
      draft: { ...draft, id: id as never },
      id: id as never,
      vendor: world.vendors.find((v) => v.id === draft.vendor_id)?.name ?? draft.vendor_name,
      expired: draft.valid_until !== null && draft.valid_until < world.today,
      lines: 0,
      source: '',
    };
    const at = quotes.findIndex((q) => q.id === id);
    if (at < 0) quotes.unshift(row);
    else quotes[at] = row;
    next = Math.max(next, id + 1);
    return id;
  }

  function comparison(id: number): Comparison {
    const asked = said.get(id);
    const months = asked?.term_months ?? 12;
    const currency = asked?.currency ?? 'EUR';
    const column = (n: Normalised, more: Partial<ComparedOffer>): ComparedOffer => ({
      quote_id: null,
      vendor: '',
      reference: '',
      valid_until: null,
      expired: false,
      offered_months: null,
      assumed_months: 0,
      uplift: '0' as never,
      own: [n.total],
      common: n.total.currency === currency ? n : null,
      against: null,
      cap: null,
      lowest: false,
      ...more,
    });
    const lines = world.contracts.find((c) => c.id === id)?.cost_lines ?? [];
    const each = lines[0]?.amount ?? { minor: 0, currency: 'EUR' };
    const every = MONTHS[(lines[0]?.billing ?? 'annual') as keyof typeof MONTHS];
    const now = column(over(each, every, 0, months), {});
    const offers = of(id).map(({ id: quote_id, vendor, draft }) => {
      const every = MONTHS[draft.billing as keyof typeof MONTHS];
      const once = draft.fees.reduce((sum, fee) => sum + fee.amount.minor, 0);
      return column(over(draft.recurring, every, once, months), {
        quote_id,
        vendor,
        reference: draft.reference,
        valid_until: draft.valid_until,
        offered_months: draft.term_months,
        assumed_months: Math.max(0, months - draft.term_months),
      });
    });
    return {
      contract_id: id as never,
      term_months: months,
      currency,
      rates: asked?.rates ?? [],
      without_rate: [],
      cap: null,
      columns: [now, ...offers],
    };
  }

  const lease = (id: number): LeaseEnd => ({
    contract_id: id as never,
    ends_on: null,
    items: [],
    sums: (['open', 'return', 'buy', 'extend'] as const).map((choice) => ({
      choice,
      count: 0,
      totals: [],
    })),
    conditions: [],
  });

  return {
    quote_list: ({ id }) => of(id),
    quote_comparison: ({ id }) => comparison(id),
    quote_save: ({ draft }) => {
      let id = 0;
      const op = write('quote.save', draft.reference, () => {
        id = save(draft);
      });
      return { op, id };
    },
    quote_delete: ({ id }) => ({
      op: write('quote.delete', '', () => {
        quotes.splice(
          quotes.findIndex((q) => q.id === id),
          1,
        );
      }),
    }),
    quote_compare: ({ draft }) => ({
      op: write('quote.compare', '', () => said.set(draft.contract_id, draft)),
    }),
    coterm: (query) => ({ query, vendors: [], totals: [] }),
    lease_get: ({ id }) => lease(id),
    lease_save: () => ({ op: write('lease.save', '', () => undefined) }),
  };
}
