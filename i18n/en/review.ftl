# The procurement review: the pack it is held over, what it recommends, its decisions, its minutes.

report-kind-review_pack = { pack-title }
report-kind-review_minutes = { minutes-title }
report-review-pack-name = { pack-title }
report-review-pack-purpose = One document to hold the meeting over: what to decide by when, each contract's decision sheet, scorecards, forecast and data
report-review-pack-words = review meeting procurement purchasing pack contracts
report-review-minutes-name = { minutes-title }
report-review-minutes-purpose = Who was there, what was decided about each contract and why, and what is left open
report-review-minutes-words = review meeting procurement purchasing

pack-title = Procurement review
pack-subtitle = Decisions to take by { $until }
pack-vendors = Vendors
pack-which = How they were chosen
pack-which-chosen = chosen by hand
pack-which-due = every vendor with a decision in the window
pack-no-vendors = No vendor has a decision in this window.
pack-sheets = Decision sheets
pack-sheets-due = to decide in the window, or with money to get back
pack-sheets-every = every contract of these vendors
pack-currency = Currency of sums
pack-note-recommends = A recommendation follows from what is recorded; it decides nothing. Who decides may know more.
pack-note-rates = Sums are converted with the register's rates of the day. What has no rate is shown apart in its own currency and is in no sum.
pack-note-lists = Every number stands in a list of the register; the lists are named below the numbers.
pack-source = In the register: { $list }

pack-summary = Summary
pack-figure-open = { $count ->
    [one] decision to take
   *[other] decisions to take
  }
pack-figure-committed = committed if nothing is done
pack-figure-change = change against last year
pack-decisions = Decisions in the window, by last safe day
pack-decisions-none = Nothing is to be decided in this window.
pack-contract = Contract
pack-committed = If nothing is done
pack-recommended = Recommended
pack-decided = Decided: { $choice }
pack-list-agenda = { today-title }, put-off and decided ones included
pack-savings = Money found
pack-savings-what = What
pack-savings-count = How many
pack-savings-amount = Amount
pack-savings-list = List in the register
pack-savings-nothing = Paid for nothing, a year
pack-savings-over = Asked above the clause, so far
pack-savings-credits = Credits nobody has claimed
pack-savings-recovered = Recovered or not spent, this fiscal year
pack-savings-unknown = { $count ->
    [one] The worth of one credit is not known: it is not in the amount.
   *[other] The worth of { $count } credits is not known: they are not in the amount.
  }
pack-savings-unpriced = { $count ->
    [one] What one of them costs is not entered: it is not in the amount.
   *[other] What { $count } of them cost is not entered: they are not in the amount.
  }
pack-list-nothing = { coverage-title } › { report-nothing-title }, of the vendor
pack-list-tracker = The contract › { tracker-title }
pack-list-ledger = { savings-title }
pack-list-credits = { today-title } and { slas-title }: what can still be claimed
pack-years = Cost by vendor against last year
pack-years-others = { $count ->
    [one] One other vendor
   *[other] { $count } other vendors
  }
pack-years-partly = { $count ->
    [one] The contracts of one vendor begin after { $year } did: what it cost before them is not in the register, and its change says little.
   *[other] The contracts of { $count } vendors begin after { $year } did: what they cost before is not in the register, and their change says little.
  }
pack-year-open = { $year } (expected)
pack-year-cost = Cost { $year }
pack-change = Change
pack-change-percent = Change, %
pack-list-costs = { costs-title }, accrued, ended contracts included
pack-vendor-no-contracts = This vendor has no contract that is in force or to come.

pack-apart = Amounts in { $list } have no rate into { $into }: they stand under the sums and are in none of them.
pack-vendors-sums = Vendors, sums in { $currency }
pack-vendor-due = To decide
pack-in-full = Decisions and cost in full
pack-decisions-more = { $count ->
    [one] One more decision stands on the next page; the total is that of all.
   *[other] { $count } more decisions stand on the next page; the total is that of all.
  }
pack-question-more = { $count ->
    [one] { $list }; one more
   *[other] { $list }; { $count } more
  }

pack-advice = Recommended: { $advice }
pack-terms = Terms
pack-price = Cost and price
pack-cost-unknown = { $count ->
    [one] What one contract of these vendors costs is not entered: it is in no sum.
   *[other] What { $count } contracts of these vendors cost is not entered: they are in no sum.
  }
pack-committed-ends = ends
pack-committed-runs-on = runs on
pack-committed-decided = decided
pack-cost-missing = not entered
pack-no-cost = no cost in this year
pack-no-prices = No price history: the prices of two periods are not known, so nothing is held against the clause.
pack-prices-untyped = No price history: nobody entered the price of a period; by the cost lines nothing was asked above the clause.
pack-price-chart = From { $first } in the first period to { $last } in the last one
pack-sla = Service levels, twelve months
pack-sla-year = Service levels
pack-no-sla = No service level is recorded for this contract.
pack-sla-met = Kept
pack-sla-missed = Missed
pack-sla-no-data = Not measured
pack-sla-due = Credit due
pack-sla-received = Received
pack-sla-note = Each missed period stands in the service level's own page.
pack-cover = Coverage and gaps
pack-covers-nothing = This contract covers no asset.
pack-cover-covered = Assets covered
pack-cover-gone = Of these, retired, disposed of or lost
pack-cover-twice = Covered today by something else, too
pack-cover-alone = Without other cover once it ends
pack-cover-gaps = Gaps of these assets, running or beginning soon
pack-cover-gap-price = What closing them costs
pack-gaps-unpriced = { $count ->
    [one] The price of one gap is not known: it is not in the amount.
   *[other] The price of { $count } gaps is not known: they are not in the amount.
  }
pack-nothing-more = { $count ->
    [one] One more stands in the appendix.
   *[other] { $count } more stand in the appendix.
  }
pack-quotes = Quotes side by side
pack-quotes-no-rate = No rate was entered for { $list }: these offers cannot be compared.
pack-annual-converted = Its yearly cost is { $money } in the currency of this document, by the register's rates.
pack-list-contract = { contracts-title } › { $contract }
pack-decide = Decision
pack-line-reason = Reason

pack-scorecards = How the vendors did
pack-score-band = Rating
pack-list-scorecard = { vendors-title } › the vendor › { vendor-file-scorecard }, { $from } to { $to }
pack-refresh = To be replaced
pack-supplied-nothing = No asset is recorded as supplied by these vendors.
pack-list-refresh = { money-refresh-title }; only assets these vendors supplied
pack-disposals = Disposed of in twelve months
pack-figure-disposed = { $count ->
    [one] asset disposed of
   *[other] assets disposed of
  }
pack-proceeds = Proceeds
pack-disposal-cost = Cost of disposal
pack-disposed-on = Disposed of on
pack-disposals-none = Nothing these vendors supplied was disposed of in this time.
pack-list-disposals = { assets-title }, supplied by these vendors, disposed of from { $from } to { $to }

pack-questions = Open questions
pack-questions-what = What is missing or doubtful in the register about these vendors. Numbers that rest on it are only as good as it is.
pack-questions-none = Nothing is missing.
pack-question = Question
pack-question-about = About
pack-question-rate = No rate leads from { $currency } to { $into }: amounts in it are in no sum
pack-question-unmeasured = A service level was agreed, nothing was measured
pack-question-credit = What a credit is worth is not known
pack-question-prices = The prices of two periods are not known
pack-question-expired = Quotes that can no longer be taken
pack-question-quote-rate = Currencies of quotes without a rate
pack-about-vendors = These vendors
pack-about-contracts = Their contracts
pack-about-assets = Assets they supplied or cover
pack-list-rates = { money-rates }
pack-list-sla = { slas-title }
pack-list-quotes = The contract › { quotes-title }
pack-list-quality = { quality-title }, this check

pack-appendix = Appendix: the data
pack-appendix-what = Amounts in their own currency
pack-appendix-contracts = Contracts of these vendors
pack-appendix-costs = Cost lines
pack-appendix-assets = Assets covered
pack-appendix-models = Assets covered, by model
pack-cost-from = From
pack-cost-until = Until
pack-credit-period = Period from
pack-credit-by = Claim by
pack-credits-none = No credit can be claimed.

advice-renew = Renew
advice-renegotiate = Renegotiate
advice-replace = Replace
advice-terminate = Terminate
advice-find_out = Find out what is missing first
advice-reason-all_gone = { $count ->
    [one] The only asset it covers is retired, disposed of or lost.
   *[other] All { $count } assets it covers are retired, disposed of or lost.
  }
advice-reason-all_twice = { $count ->
    [one] The only asset left is covered without it, too.
   *[other] All { $count } assets left are covered without it, too.
  }
advice-reason-no_cost = Nobody entered what it costs.
advice-reason-no_notice = It renews by itself, and the notice it asks for is not entered.
advice-reason-cheaper_elsewhere = Another vendor offers it { $share } cheaper.
advice-reason-cheaper_same = Its own vendor offers it { $share } cheaper.
advice-reason-above_cap = Its vendor's offer is above what the clause allows.
advice-reason-over_charged = More was asked than the clause allows.
advice-reason-some_gone = { $count ->
    [one] One covered asset is retired, disposed of or lost.
   *[other] { $count } covered assets are retired, disposed of or lost.
  }
advice-reason-some_twice = { $count ->
    [one] One covered asset is covered today by something else, too.
   *[other] { $count } covered assets are covered today by something else, too.
  }
advice-reason-missed = { $count ->
    [one] A service level was missed in one period of the twelve months.
   *[other] Service levels were missed in { $count } periods of the twelve months.
  }
advice-reason-unclaimed = { $count ->
    [one] One credit can still be claimed and nobody has.
   *[other] { $count } credits can still be claimed and nobody has.
  }
advice-reason-alone = { $count ->
    [one] Without it, one asset has no other cover.
   *[other] Without it, { $count } assets have no other cover.
  }
advice-reason-critical_vendor = The vendor is of high importance to us.
advice-reason-few_days = { $count ->
    [0] The last safe day is today.
    [one] One day is left to the last safe day.
   *[other] { $count } days are left to the last safe day.
  }
advice-reason-day_past = { $count ->
    [one] The last safe day passed yesterday.
   *[other] The last safe day passed { $count } days ago.
  }
advice-reason-unmeasured = Service levels were agreed, but nothing was measured in the twelve months.
advice-reason-no_prices = The prices of two periods are not known: no increase can be judged.
advice-reason-no_offer = No other offer is recorded.
advice-reason-nothing_known = Prices over time, service levels, covered assets and offers: none is recorded.
advice-reason-nothing_against = Nothing recorded speaks against it.

minutes-title = Minutes of the procurement review
minutes-subtitle = Held on { $date }
minutes-held-on = Held on
minutes-present = Present
minutes-decided = What was decided
minutes-decided-none = Nothing was decided on this day.
minutes-vendors = Vendors: { $list }
minutes-price = Price a year
minutes-reason = Reason: { $reason }
minutes-open = What is left open
minutes-open-none = Nothing is left open.
minutes-sign = Present
minutes-note-decisions = Decisions recorded with the day of the meeting. A decision is never changed: a change of mind is a new one.

op-decision-record-all = Decisions of a review recorded

meeting-title = Decisions of the procurement review
meeting-count = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
  }
meeting-held = The meeting
meeting-open = Open the contract
meeting-none = No decision to enter
meeting-not-decided = Left open
meeting-not-decidable = No decision can be recorded about it now: its period is not known, or it is not in force.
meeting-record = { $count ->
    [0] Record
    [one] Record { $count } decision
   *[other] Record { $count } decisions
  }
meeting-recorded = { $count ->
    [one] { $count } decision recorded
   *[other] { $count } decisions recorded
  }
meeting-minutes = Minutes
meeting-enter = Enter the decisions
meeting-present-help = One name a line; printed in the minutes with a line to sign.
meeting-add-vendor = Add a vendor
meeting-without = Leave out { $vendor }
meeting-every = A sheet for every contract of these vendors
meeting-assets = List every covered asset in the data
meeting-currency-help = Three letters, e.g. EUR; the register's report currency when empty.
