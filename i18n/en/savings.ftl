### The savings ledger.

savings-title = Savings ledger
report-kind-savings_ledger = { savings-title }
report-savings-ledger-name = { savings-title }
report-savings-ledger-purpose = What was found in contracts and service levels, and what became of it, in money, by fiscal year
report-list-count-savings = { $count ->
    [one] One line
   *[other] { $n } lines
}
ent-saving = line of the savings ledger
op-saving-record = Outcome recorded: { $subject }
op-saving-keep = { $subject } findings kept in the savings ledger
op-saving-delete = Line of the savings ledger removed: { $subject }
field-name-of-day = Day it is of
field-name-found-minor = Found
field-name-found-currency = Currency
field-name-found-on = Kept on
field-name-settled-on = Outcome on
refused-saving-sla = What became of a credit is recorded with its service level, under SLAs.
refused-saving-gone = This is no longer found, and nobody had kept it in the ledger.
refused-savings-none = Everything that is found is already in the ledger.
refused-contract-savings = { $count ->
    [one] A line of the savings ledger is about this contract, so it stays on record. Set its status to “Ended” instead.
   *[other] { $count } lines of the savings ledger are about this contract, so it stays on record. Set its status to “Ended” instead.
}
field-saving-amount = Only what was claimed or recovered has an amount.
saving-kind-paid_for_nothing = Paid for nothing
saving-kind-over_charged = Charged above the clause
saving-kind-sla_credit = Service credits
saving-kind-cancelled = Cancelled in time
saving-what-paid_for_nothing = { $count ->
    [0] Cover nobody needs, fiscal year from { $day }
    [one] Cover one asset does not need, fiscal year from { $day }
   *[other] Cover { $count } assets do not need, fiscal year from { $day }
}
saving-what-over_charged = Price above the clause, period from { $day }
saving-what-sla_credit = { $sla }, period from { $day }
saving-what-cancelled = Renewal from { $day } that did not come
saving-status-open = Open
saving-status-claimed = Claimed
saving-status-recovered = Recovered
saving-status-refused = Refused
saving-status-accepted = Accepted as is
saving-status-lapsed = Lapsed
savings-figure-count = { $count ->
    [one] open line
   *[other] open lines
}
savings-figure-open = Open
savings-figure-claimed = Claimed, not yet here
savings-figure-recovered = Recovered or not spent
savings-years = By fiscal year
savings-kinds = By kind
savings-lines = Lines
savings-col-kind = What was found
savings-col-count = Lines
savings-col-found = Found
savings-col-let-go = Accepted or lapsed
savings-col-status = What became of it
savings-col-amount = Amount
savings-col-day = On
savings-col-note = Note
savings-col-actions = Actions
savings-unknown = not known
savings-now = now { $money }
savings-no-longer = no longer found
savings-empty = Nothing was found
savings-empty-text = No contract is paid for nothing, charged above its clause or ended in time, and no service credit is due.
savings-note-what = Findings are those of Coverage, of the price trackers, of the service levels and of notices given in time. What became of them was recorded by a person.
savings-note-money = Sums are per currency; the figures on top are converted at the rates of the day, and what has no rate stands beside them.
savings-note-credits = Outcomes of service credits are those of their claims. What lapsed can no longer be claimed.
savings-note-gone = A line that was kept stays with what it came to then, also when nothing is found any more.
savings-keep = Keep all
savings-keep-help = Puts everything that is found into the ledger, so that it stays when it is no longer found
savings-kept = Findings kept in the ledger
savings-print = Savings ledger, report
savings-show = Show
savings-show-all = All
savings-show-open = Open
savings-show-claimed = Claimed
savings-show-recovered = Recovered
savings-show-closed = Closed
savings-none-shown = No line is in this state.
savings-more = Show { $count } more
savings-record = What became of it
savings-record-short = Record
savings-record-of = Record what became of { $what }, { $contract }
savings-recorded = Outcome recorded
savings-delete = Remove from the ledger
savings-deleted = Line removed from the ledger
savings-in-slas = In SLAs
savings-amount-recovered = How much came, or is no longer paid
savings-amount-claimed = How much was asked for
savings-amount-yearly = For the fiscal year.
savings-day-claimed = Asked for on
savings-day-recovered = Recovered on
savings-day-refused = Refused on
savings-day-accepted = Decided on
savings-reason = Why
savings-note-help = Who said so, the credit note, the reference of the letter.
savings-last-year = Last fiscal year
savings-last-year-help = The year it begins in; empty: the running one.
director-view-page = Page of a month
director-views = What leadership looks at
