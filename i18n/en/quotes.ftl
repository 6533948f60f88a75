# Quotes: side by side, line by line against our assets, a common end, the end of a lease.

op-quote-save = Quote for { $subject } saved
op-quote-delete = Quote for { $subject } deleted
op-quote-import = Lines of a quote for { $subject } imported
op-quote-judge = Line of a quote for { $subject } explained
op-quote-compare = Comparison of quotes for { $subject } changed
op-lease-save = End of the lease { $subject } saved

ent-quote = quote
ent-quote_fee = one-off amount of a quote
ent-quote_line = line of a quote
ent-quote_comparison = comparison of quotes
ent-quote_rate = rate of exchange
ent-lease_item = leased asset
ent-lease_condition = condition of a lease

field-name-vendor-name = Vendor, by name
field-name-received-on = Received on
field-name-starts-on = Starts on
field-name-term-months = Term, months
field-name-recurring-minor = Recurring amount
field-name-recurring-currency = Currency
field-name-uplift = Increase per year, %
field-name-source = File
field-name-quote-id = Quote
field-name-line = Line
field-name-read-as = Stands for
field-name-part-no = Part number
field-name-description = Description
field-name-quantity = Quantity
field-name-price-minor = Price
field-name-price-currency = Currency
field-name-from-date = First day
field-name-previous-minor = Paid before
field-name-previous-currency = Currency
field-name-comparison-id = Comparison
field-name-rate = Rate
field-name-rate-on = Rate of
field-name-return-by = Back by
field-name-done = Done

field-quote-recurs = A quote has an amount that recurs. What is paid once stands below.
field-quote-currency = { $currency } beside { $own }: a quote has one currency.
field-valid-before-received = Valid until { $valid }, before it was received on { $received }.
field-rate = Only a number above 0, like 0.9213.
field-percent = Only a percentage, like 3.5.
field-rate-of-itself = The comparison is in this currency already.
field-coterm-one-contract = By asset only one contract at a time.
field-coterm-no-end = { $contract } has no end to start from.
field-coterm-too-early = { $contract } runs until { $ends }; the common end { $end } must be later.
field-coterm-vendors = One request goes to one vendor; these contracts are with { $count }.

refused-quote-no-lines = The file has no line that can be used. Nothing was written.
refused-quote-too-long = The file has { $lines } lines; a quote holds { $max }.
refused-quote-other-currency = Line { $line } is in { $currency }, the quote in { $own }.
refused-quote-no-key-column = No column holds serial numbers or tags. Say which one does. The file has: { $columns }.
refused-quote-no-price-column = No column holds prices. Say which one does. The file has: { $columns }.
refused-quote-import-elsewhere = A quote is brought in from its contract.
refused-not-a-lease = “{ $title }” is not a lease.
refused-document-is-quote = “{ $name }” is the file of a quote. Take it off there first.

import-kind-quotes = Lines of a quote
import-field-description = Description
import-field-quantity = Quantity
import-field-unit_price = Price each
import-field-line_total = Price of the line
import-issue-total_row = This row sums up others; it is no line of its own.
import-issue-missing_price = No price.
import-issue-quote_currency = In { $found }; the quote is in { $own }.

quote-status-open = Open
quote-status-accepted = Accepted
quote-status-declined = Declined

quote-group-matched = Ours, in use
quote-group-gone = No longer in use
quote-group-unknown = Not ours
quote-group-elsewhere = Covered elsewhere
quote-group-duplicate = Quoted twice
quote-group-missing = Missing from the quote

quote-reason-ours = Matches an asset of ours
quote-reason-read-as = Taken for { $read }, as somebody said
quote-reason-not-listed = Ours, but the contract does not list it
quote-reason-warranty-part = Under warranty until { $end }: part of the term is paid twice
quote-reason-disposed = Disposed of
quote-reason-lost = Lost or stolen
quote-reason-retired = Out of use, awaiting disposal
quote-reason-other-contract = Covered by { $contract }
quote-reason-warranty = Under warranty until { $end }
quote-reason-not-ours = No asset has this number
quote-reason-look-alike = No asset has this number; one nearly has
quote-reason-unnamed = Neither serial number nor tag
quote-reason-twice = Line { $line } quotes it already
quote-reason-not-quoted = The contract covers it; the quote does not name it

lease-choice-open = Not decided
lease-choice-return = Return
lease-choice-buy = Buy
lease-choice-extend = Extend

proration-act_term = Days over the days of the twelve months that end on the common end
proration-act_365 = Days over 365
proration-monthly = Whole months, then days over the days of the last month
proration-30e_360 = Months of thirty days (30E/360)

## What quotes are called on screen and paper

quotes-title = Quotes
quotes-compare = Side by side
quotes-none = No quotes yet
quotes-offer = Offer
quotes-as-is = As is: current terms
quotes-vendor = Vendor
quotes-reference = Reference
quotes-received-on = Received on
quotes-valid-until = Valid until
quotes-status = Status
quotes-source = File
quotes-term-months = Term, months
quotes-offered-months = Months offered
quotes-currency = Currency
quotes-cap = Cap on the increase
quotes-rate = Rate of exchange
quotes-rate-words = 1 { $from } = { $rate } { $into }, of { $date }
quotes-uplift = Increase per year
quotes-recurring = Recurring
quotes-own-total = In its currency
quotes-total = Total
quotes-per-year = Per year
quotes-per-month = Per month
quotes-one-off = One-off
quotes-difference = Difference
quotes-percent = %
quotes-other-currency = other currency
quotes-by-year = Recurring price by year
quotes-year = Year
quotes-assumed =
    { $months ->
        [one] Offered for one month less: beyond that, its price is assumed to hold.
       *[other] Offered for { $months } months less: beyond that, its price is assumed to hold.
    }
quotes-over-cap = Above the contract’s cap: { $allowed } in the first year would be allowed, { $over } is too much.
quotes-groups = Result
quotes-group = Group
quotes-count = Lines
quotes-price = Price
quotes-previous = Paid before
quotes-document = The vendor’s document
quotes-document-none = None
quotes-document-open = Open the vendor’s document
quotes-previous-title = Paid before: { $name }
quotes-previous-help = For what this line offers. Empty: as in the last accepted quote.
quotes-previous-enter = Enter
quotes-previous-saved = Price paid before kept for { $name }
quotes-sum = Sum of the quote
quotes-lines = Lines
quotes-line = Line
quotes-description = Description
quotes-asset = Asset
quotes-reason = Why
quotes-no-lines = No lines
quotes-contract = Contract
quotes-common-end = Common end
quotes-from = From
quotes-until = To
quotes-days = Days
quotes-annual = Price of a year
quotes-prorated = Price of the days

lease-title = End of the lease
lease-ends-on = The lease ends on
lease-summary = In sum
lease-choice = What becomes of it
lease-price = Price
lease-return-by = Back by
lease-note = Note
lease-conditions = Conditions
lease-condition = Condition
lease-done = Met
lease-no-conditions = No conditions
lease-whole = Whole lease

report-kind-quote_comparison = { report-quote-comparison-title }
report-kind-quote_reconciliation = { report-quote-reconciliation-title }
report-kind-quote_request = { report-quote-request-title }
report-kind-lease_end = { report-lease-end-title }
report-quote-comparison-title = Quotes side by side
report-quote-reconciliation-title = Vendor’s quote against our assets
report-quote-request-title = Request for a quote
report-lease-end-title = End of a lease
report-quote-note-as-is = “As is” are the current recurring costs of the contract at today’s price, without an increase.
report-quote-note-once = The total is recurring cost plus one-off amounts in full; per year and per month it is divided by the term. Each year is rounded once.
report-quote-note-beyond = Where an offer is shorter than the common term, its price and its increase are assumed to hold beyond it.
report-quote-note-percent = Percentages are rounded to two decimals for reading; what is compared is money. Two currencies are compared only by the rate shown.
report-reconcile-note-groups = Every line of the quote is in exactly one group; the groups sum to the quote. What is missing from the quote stands below its sum.
report-reconcile-note-match = Lines are matched by serial number, then by tag, without case, blanks and hyphens. Look-alikes are proposed, never taken.
report-reconcile-note-previous = “Paid before” is the line of the last accepted quote, or what somebody typed.
report-quote-request-text = We ask for your quote to bring the following to one common end on { $end }. Each line says from which day it is to be covered, and the price as we calculate it from today’s price of a year.
report-quote-request-closing = Please quote line by line with serial numbers, and say until when your offer is valid.
report-quote-request-lines = To be covered
report-quote-request-asked = please quote
report-quote-request-basis = Part of a year: { $basis }.
report-quote-request-days = First and last day are both counted.
report-quote-request-unpriced = Lines without a price are not in the total.
report-lease-note-prices = Prices: sending back, buying, or a further term, as agreed with the lessor.

cli-quote-line = Line { $line } · { $name }: { $why }
cli-quote-group = { $group }: { $count } · { $totals }

## Screens

quotes-add = Add a quote
quotes-add-title = New quote
quotes-edit-title = Quote
quotes-vendor-help = From the register, or any name
quotes-starts-on = Starts on
quotes-uplift-field = Increase per year, %
quotes-fees = Paid once
quotes-fee-add = Add a one-off amount
quotes-saved = Quote saved
quotes-delete = Delete
quotes-delete-title = Delete the quote { $quote }?
quotes-delete-text = Its lines go with it. It can be undone.
quotes-deleted = Quote deleted
quotes-more-of = More for { $quote }
quotes-compare-title = Term, currency, rates
quotes-compare-text = Every offer is brought to one term. Another currency is compared only by a rate you type.
quotes-compared = Comparison changed
quotes-rate-field = 1 { $from } in { $into }
quotes-rate-help = Empty: not compared
quotes-rate-on = Rate of
quotes-over = { $months ->
    [one] Over { $months } month
   *[other] Over { $months } months
  }
quotes-lowest = lowest
quotes-result = Against our assets
quotes-result-title = Quote against our assets
quotes-result-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
quotes-mean = It is { $name }
quotes-meant = Line taken for { $name }
quotes-more = { $count } more
quotes-import = Bring in the vendor’s file…
quotes-imported = Lines brought in
quotes-file-title = { $name }
quotes-file-replaces = These lines take the place of those the quote has now.
quotes-file-apply = Keep these lines
quotes-refused = Left out
quotes-print = Print
quotes-none-with-lines = This contract has no quote with lines.
quotes-pick-text = Choose what the report is about.
quotes-coterm = Bring to a common end…
quotes-coterm-title = Common end
quotes-coterm-text = What the days up to one common end cost, as a request to the vendor
quotes-coterm-add = Add a contract
quotes-coterm-remove = Take { $contract } out
quotes-coterm-empty = No contracts or no end yet
quotes-coterm-empty-text = Choose contracts and the common last day.
quotes-coterm-change = Change contracts and end
quotes-basis = Part of a year
quotes-by-asset = A line for each covered asset
quotes-by-asset-help = From the day after its own cover ends, where the last accepted quote says it
quotes-letter = Request for a quote

lease-edit = Decide
lease-print = Print
lease-saved = End of the lease saved
lease-overdue = { $count ->
    [one] { $count } asset should be back already
   *[other] { $count } assets should be back already
  }
lease-about = Of
lease-condition-add = Add a condition
lease-condition-remove = Remove condition { $number }

reports-for-quotes = To negotiate
report-quote-comparison-name = Quotes side by side
report-quote-comparison-purpose = A contract’s offers brought to one term and one currency, beside today’s terms
report-quote-reconciliation-name = Quote against our assets
report-quote-reconciliation-purpose = What a vendor quotes and we no longer have, nobody knows, or pay elsewhere; what is missing
report-quote-request-name = Request for a quote
report-quote-request-purpose = Contracts or assets to one common end, prorated, as a letter in the vendor’s language
report-lease-end-name = End of a lease
report-lease-end-purpose = Return, buy or extend, asset by asset, with prices, days and conditions
