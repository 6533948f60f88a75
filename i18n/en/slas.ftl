# Service levels: choices, what is wrong with a field, the journal, the screen, the papers.

sla-metric-availability = Availability
sla-metric-response = Response
sla-metric-resolution = Resolution
sla-metric-delivery = Delivery
sla-metric-custom = Other

sla-comparator-at_least = at least
sla-comparator-at_most = at most

sla-unit-percent = %
sla-unit-minutes = minutes
sla-unit-hours = hours
sla-unit-days = days
sla-unit-count = times

sla-window-month = Month
sla-window-quarter = Quarter
sla-window-year = Year
sla-window-rolling = Rolling days

sla-method-ast = Agreed service time
sla-method-total = Whole period

sla-credit-none = None
sla-credit-tiers = By table
sla-credit-steps = By step

sla-fee-contract = The contract’s recurring cost
sla-fee-amount = An amount

sla-claim-rule-none = Not said
sla-claim-rule-days = Days after the period
sla-claim-rule-months = Months after the period
sla-claim-rule-billing_cycles = End of the nth month after it

sla-outage-outage = Outage
sla-outage-excluded = Does not count

sla-claim-claimed = Claimed
sla-claim-credited = Credited
sla-claim-refused = Refused
sla-claim-written_off = Written off

sla-outcome-met = Kept
sla-outcome-missed = Missed
sla-outcome-no_data = No data
sla-outcome-outside = Not promised

## What is wrong with a field

field-zone = “{ $zone }” is not a time zone. Write it like Europe/Rome.
field-hours = “{ $value }” are no service hours. Write them like 09:00-13:00 14:00-18:00.
field-decimal = This is not a number. Write it like 99.95, without a sign.
field-instant = This is not a date with a time. Write it like 2026-10-14 10:15.
field-instant-twice = The clocks were set back that night, so { $time } comes twice. Write { $first } for the first, { $second } for the second.
field-instant-skipped = The clocks were set forward that night, so { $time } never came: they showed { $instead } then.
field-sla-proves-nothing = Enter a value, or say that the records are complete: without either there is nothing to prove.
field-range-100 = From 0 to 100 %.
field-range-366 = From 1 to 366 days.
field-range-minutes = This many minutes are out of range.
field-above-zero = More than 0.
field-availability-percent = Availability is counted in percent.
field-tier-not-lower = { $bound } is not lower than { $above } of the row above. Rows go from the best value to the worst.
field-tier-not-higher = { $bound } is not higher than { $above } of the row above. Rows go from the best value to the worst.
field-tier-credit = { $credit } % is less than the { $above } % of the row above. A worse value is never worth less.
field-tier-pays-kept = At { $bound } the target of { $target } is kept, so nothing is due: 0 %.
field-fee-currencies = The contract costs several currencies ({ $currencies }). Give the fee as an amount.
field-fee-other-currency = The contract costs { $currencies }, this amount is in { $currency }.
field-other-currency = This is in { $currency }, the claim in { $expected }.
refused-document-is-evidence = “{ $name }” proves a value or a claim of a service level. Take it off there first.
field-pause-before-opened = A pause begins after the ticket was opened.
field-pause-after-closed = A pause ends before the ticket was closed.
field-pause-overlaps = This pause lies over another one.
field-until-before-from = { $until } is not after { $from }.
field-day-before = { $day } lies before { $after }.
field-sla-outside = The period from { $period } is not promised: the service level runs from { $from }.
field-sla-outside-until = The period from { $period } is not promised: the service level runs from { $from } until { $until }.
field-sla-month = “{ $value }” is not a month. Write it like 2026-10.

refused-sla-claimed = Credits were claimed for this service level, so it stays on record. Give it a last day instead.
refused-sla-not-missed = “{ $name }” was not missed in this period: there is nothing to claim.
refused-sla-not-claimed = Nothing was claimed for this period of “{ $name }” yet.
refused-contract-slas = This contract has service levels. Remove them first, or set its status to “Ended”.
refused-sla-no-column = The file has no column “{ $column }” (known headers: { $known }).
refused-sla-unknown = There is no service level called “{ $name }”.
refused-sla-several = Several service levels are called “{ $name }”: give the number.

## The terminal

cli-credit-by = claim by { $date }
cli-credit-sum = Due: { $due } · still to be claimed: { $unclaimed } · received: { $received }

## The journal

op-sla-save = Service level { $subject } saved
op-sla-delete = Service level { $subject } deleted
op-sla-measure = Values of { $subject } entered
op-sla-outage = Outage of { $subject } saved
op-sla-outage-delete = Outage of { $subject } deleted
op-sla-ticket = Ticket of { $subject } saved
op-sla-ticket-delete = Ticket of { $subject } deleted
op-sla-claim = Credit of { $subject } claimed
op-sla-settle = Claim of { $subject } closed
op-sla-import = Records of { $subject } imported

ent-sla = service level
ent-sla_tier = row of a credit table
ent-sla_measurement = measured value
ent-sla_outage = outage
ent-sla_ticket = ticket
ent-sla_pause = pause of a ticket
ent-sla_claim = claim

field-name-metric = Promise
field-name-comparator = Kept when
field-name-window = Measured over
field-name-rolling-days = Rolling days
field-name-zone = Time zone
field-name-holidays = Holidays
field-name-method = Measured against
field-name-minimum-minutes = Shortest outage that counts, minutes
field-name-limit-minutes = Limit of a ticket, minutes
field-name-exclusions = What does not count
field-name-credit = Credit
field-name-step = Step
field-name-step-percent = Percent for each step
field-name-cap-percent = At most, percent
field-name-fee-basis = Share of
field-name-fee-minor = Fee
field-name-fee-currency = Currency
field-name-claim-rule = Claim within
field-name-claim-value = Claim within, number
field-name-sla-id = Service level
field-name-ticket-id = Ticket
field-name-place = Row
field-name-bound = From
field-name-period-start = Period
field-name-from-at = From
field-name-until-at = Until
field-name-opened-at = Opened
field-name-closed-at = Done
field-name-due-minor = Claimed amount
field-name-due-currency = Currency
field-name-claimed-on = Claimed on
field-name-closed-on = Closed on
field-name-received-minor = Received
field-name-received-currency = Currency

## The screen

slas-title = SLAs
slas-year = Year
slas-none = No service level yet.
slas-add = Add a service level
slas-saved = “{ $name }” saved
slas-preset = Published level
slas-preset-none = None
slas-preset-help = As the provider’s page said when it was read; check it against yours.
slas-preset-replace-title = Replace with “{ $name }”?
slas-preset-replace-text = The published level replaces what was entered: name, promise, service, credit and notes.
slas-preset-replace = Replace
slas-promise = { $metric } { $comparator } { $target } { $unit } · { $window }
slas-period = Period
slas-measured-row = Measured
slas-outcome = Target
slas-credit = Credit
slas-value-of = { $name }, { $period }
slas-value-counted = { $value } counted
slas-measured = Values of “{ $name }” saved
slas-save-values = Save the values
slas-sums = Credits due { $due } · received { $received }
slas-claim = Claim
slas-claim-by = claim by { $date }
slas-claim-of = Credit of { $name }, { $period }
slas-status = What happened
slas-claimed = Claim of “{ $name }” recorded
slas-settled = Claim of “{ $name }” closed
slas-tier-bound = Row { $row }: value from
slas-tier-credit = Row { $row }: percent of the fee
slas-tier-add = Add a row
slas-hours-help = Like 09:00-13:00 14:00-18:00. An empty day has no service; a window that ends before it begins ends on the next day.
slas-edit = Change “{ $name }”
slas-more = More for { $name }
slas-delete = Delete
slas-delete-title = Delete “{ $name }”?
slas-delete-text = Its values, outages and tickets go with it. Undo brings them back.
slas-deleted = “{ $name }” deleted
slas-quarter = Q{ $quarter } { $year }
slas-part-promise = What is promised
slas-part-service = Service
slas-part-credit = Credit
slas-target-help = In percent, like 99.95
slas-unit-help = Percent of the tickets that keep their limit, or of what the provider reports
slas-limit-help = With it the share is counted from tickets; without it values are entered
slas-rolling-help = So many days up to each day. The month shows its worst one
slas-zone-help = Like Europe/Rome; months begin and hours run there
slas-holidays-none = No day off
slas-always = Around the clock
slas-method-ast-help = What does not count is taken off the time owed
slas-method-total-help = What does not count is no downtime; the whole period stays
slas-exclusions-help = In the contract’s words; the spans themselves are entered as records
slas-fee-help = What was owed in the period that was missed, by days
slas-tier-remove = Remove row { $row }
slas-evidence = Evidence
slas-evidence-of = Evidence for { $name }, { $period }
slas-evidence-there = { $name }, { $period }: evidence is there
slas-evidence-missing = { $name }, { $period }: no evidence
slas-evidence-entered = The value { $value } was entered
slas-evidence-counted = No value was entered: it is counted from the records
slas-evidence-note = Where it is from
slas-evidence-saved = Evidence of “{ $name }” saved
slas-counted = The records of this period are complete
slas-counted-help = A period without a single outage then counts as 100 %, not as “no data”
slas-letter = Claim letter
slas-letter-none-title = No claim is chosen
slas-letter-none-text = The letter is opened from the claim of a missed period, on the SLA screen.
slas-chart-none = Nothing was judged yet in this time.
slas-chart-met = { $judged ->
    [one] The one period judged kept the target: { $value }, { $period }.
   *[other] All { $judged } periods judged kept the target; the worst was { $value } in { $period }.
}
slas-chart-missed = { $missed } of { $judged } periods judged missed the target; the worst was { $value } in { $period }.
slas-records = Outages, tickets, files
slas-records-none = No record in this time.
slas-records-more = { $count } more are not shown
slas-record-more = More for { $time }
slas-outages-in = Outages, times of { $zone }
slas-tickets-in = Tickets, times of { $zone }
slas-outage-add = Add an outage
slas-outage-edit = Change the outage
slas-outage-saved = Outage of “{ $name }” saved
slas-outage-deleted = Outage of “{ $name }” deleted
slas-outage-kind = Kind
slas-outage-kind-help = Agreed maintenance and force majeure do not count
slas-ticket-add = Add a ticket
slas-ticket-edit = Change the ticket
slas-ticket-saved = Ticket of “{ $name }” saved
slas-ticket-deleted = Ticket of “{ $name }” deleted
slas-ticket-open = open
slas-ticket-closed-help = Empty while it is open
slas-pauses = Pauses
slas-pauses-help = While it waited for you or for somebody else; the clock stands still.
slas-pause-add = Add a pause
slas-pause-from = Pause { $number } from
slas-pause-until = Pause { $number } until
slas-pause-remove = Remove pause { $number }
slas-instant-help = Date and time as the clock shows them in { $zone }, like 14/10/2026 10:15
slas-instant-echo = { $time } ({ $zone })
slas-import = From a file
slas-import-measurements = Values by month…
slas-import-outages = Outages…
slas-import-tickets = Tickets…
slas-file-title = Records from { $name }
slas-file-order = Dates in the file
slas-file-order-help = Times without an offset are those of { $zone }
slas-file-order-none = Year first (2026-10-14)
slas-file-order-ymd = Year/month/day (2026/10/14)
slas-file-order-dmy = Day/month/year (14/10/2026)
slas-file-order-mdy = Month/day/year (10/14/2026)
slas-file-counts = { $created } new, { $changed } changed (the new value replaces the old), { $unchanged } there already, { $refused } left out
slas-file-refused = Left out
slas-file-line = Line { $line }, { $column }:
slas-file-column-period = period
slas-file-column-value = value
slas-file-column-note = note
slas-file-column-from = beginning
slas-file-column-until = end
slas-file-column-kind = kind
slas-file-column-reference = reference
slas-file-column-opened = opened
slas-file-column-closed = done
slas-file-apply = Bring them in
slas-file-applied = Records of “{ $name }” brought in

sla-report-title = Service levels
sla-report-target = { $comparator ->
    [at_most] ≤ { $target } { $unit }
   *[other] ≥ { $target } { $unit }
}
sla-report-grid = Measured by month
sla-report-empty = No service level is in the register.
sla-report-credits = Breaches and credits
sla-report-no-credits = Nothing was missed.
sla-col-name = Service level
sla-col-target = Target
sla-col-value = Measured
sla-col-claim-by = Claim by
sla-figure-met = { $count ->
    [one] period kept
   *[other] periods kept
}
sla-figure-missed = { $count ->
    [one] period missed
   *[other] periods missed
}
sla-figure-no-data = { $count ->
    [one] period without data
   *[other] periods without data
}
sla-figure-due = Credits due
sla-figure-received = Received
sla-no-data-short = no data
sla-claim-none = Not claimed
sla-claim-too-late = Too late to claim
sla-note-exact = Values are shown with two decimals; exact fractions decide whether a target was kept.
sla-note-no-data = A period without data is neither kept nor missed.
sla-note-credits = Credits are the agreed share of the fee, rounded once, then capped; a claimed amount replaces the computed one.
sla-letter-title = Claim for a service credit
sla-letter-period = Period
sla-letter-missed = in the period { $period } the service level named above was not kept.
sla-letter-claim = We claim the service credit of { $money } the contract provides for, and ask you to set it off against the next invoice.
sla-letter-claim-open = We claim the service credit the contract provides for, and ask you to state its amount and to set it off against the next invoice.
sla-letter-confirm = Please confirm the credit in writing, or give the reasons against it.
report-sla-report-name = { sla-report-title }
report-sla-report-purpose = A year of measurements, breaches and credits, for the vendor review
report-claim-letter-name = { sla-letter-title }
report-claim-letter-purpose = The credit of one missed period, asked for in the vendor’s language
sla-report-year = Year
