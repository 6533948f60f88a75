# contracts: the list, a contract, its form, decisions

contracts-title = Contracts
contracts-new = New contract
contracts-edit-title = Edit contract
contracts-back = Contracts
contracts-report-renewals = Renewals report
contracts-report-list = This list
contracts-print = Print the renewals report
contracts-delete = Delete…
contracts-delete-title = Delete { $contract }?
contracts-delete-text = Its periods, cost lines and links to assets go with it. It can be undone. A contract with decisions cannot be deleted: it is ended instead.
contracts-delete-yes = Delete contract
contracts-deleted = { $contract } was deleted
contracts-saved = { $contract } was saved
contracts-gone-title = This contract is not there any more

## Columns and facts

contracts-col-vendor = Vendor
contracts-col-title = Title
contracts-col-number = Number
contracts-col-kind = Type
contracts-col-state = State
contracts-col-send-by = Last safe day
contracts-notice-unknown = Notice not entered
contracts-notice-unknown-note = The notice this renewal asks for is not entered. The day is that of a contract that asks for none; the real one is earlier by the notice.
contracts-col-decide-by = Decide by
contracts-col-notice-by = Last day of notice
contracts-col-period-end = Period ends
contracts-col-annual = Annualised cost
contracts-col-owner = Owner
contracts-col-decision = Decision
contracts-col-renewal = Renewal
contracts-col-start = Start
contracts-col-assets = Assets
contracts-col-cost-centre = Cost centre

contracts-notice-by-day = Last day of notice
contracts-send-by-day = Last safe day
contracts-decide-by-day = Decide by
contracts-decide-by-line = Decide by { $date }

contracts-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
  }
contracts-ends-on = Ends on { $date }
contracts-days-today = Today is the last day
contracts-days-past = { $days ->
    [one] { $days } day past
   *[other] { $days } days past
  }
contracts-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
contracts-unit-months = { $count ->
    [one] month
   *[other] months
  }
contracts-span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
contracts-span-business_days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
  }
contracts-span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
  }
contracts-span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }

contracts-fact-period = In force
contracts-fact-start = Start
contracts-fact-notice = Notice
contracts-fact-delivery = Delivery of notice
contracts-fact-lead = { $days ->
    [one] { $days } working day under way
   *[other] { $days } working days under way
  }
contracts-since = since { $date }
contracts-notice-none = No notice clause
contracts-notice-text = { $span } { $anchor ->
    [renewal_date] before the renewal date
   *[term_end] before the end of the term
  }{ $clear ->
    [yes] , clear days
   *[no] {""}
  }
contracts-notice-evergreen = { $span }, then it ends { $end }
contracts-renewal-text = { $kind }, { $months } each time
contracts-renewal-text-most = { $kind }, { $months } each time, at most { $most ->
    [one] once
   *[other] { $most } times
  }

## The page of a contract

contracts-term = Term and notice
contracts-record = Contract
contracts-cost = Cost
contracts-cost-none = No cost is recorded.
contracts-cost-label = For
contracts-cost-fee = Fee
contracts-cost-billing = Billed
contracts-cost-amount = Amount
contracts-cost-once = Paid once
contracts-cost-add = Add cost line
contracts-cost-remove = Remove cost line { $number }
contracts-periods = Periods
contracts-period-term = Term
contracts-period-dates = Dates
contracts-period-notice = Notice { $date }
contracts-period-initial = Initial
contracts-period-renewal = Renewal { $k }
contracts-period-current = Current
contracts-assets = Covered assets
contracts-assets-none = No asset is linked to this contract.
contracts-assets-list = Show them in the list of assets
contracts-assets-add = Add an asset
contracts-assets-help = Type a tag, a serial number or a model
contracts-assets-remove = Remove { $tag }

## The calculation

contracts-calc-how = How this day came about
contracts-calc-period-end = End of the period
contracts-calc-renewal-date = The day after, when the next period would begin
contracts-calc-minus-notice = − { $span } of notice
contracts-calc-minus-notice-clear = − { $span } of notice, clear days
contracts-calc-rolled-back = { $from } is off ({ $reason }): the working day before
contracts-calc-minus-delivery = { $days ->
    [one] − { $days } working day for delivery
   *[other] − { $days } working days for delivery
  }
contracts-calc-minus-buffer = { $days ->
    [one] − { $days } day to decide
   *[other] − { $days } days to decide
  }

## Decisions

contracts-decision = Decision
contracts-decide = Decide…
contracts-decide-title = Decide: { $contract }
contracts-decide-choice = Decision
contracts-decide-reason = Reason
contracts-decide-reason-help = It stays with the decision and cannot be edited afterwards.
contracts-decide-by = Decided by
contracts-decide-on = Date
contracts-decide-record = Record decision
contracts-decide-cancel = Not now
contracts-decide-hint-renew = Goes on under the same terms; the next period counts as agreed.
contracts-decide-hint-renegotiate = Talks are open: until something else is recorded it stays on Today with its last safe day.
contracts-decide-hint-replace = Goes on with another vendor; this contract is left.
contracts-decide-hint-replace-by = Goes on with another vendor; notice must leave by { $date }.
contracts-decide-hint-replace-late = Goes on with another vendor. The last safe day was { $date }: notice now may only count for the next period.
contracts-decide-hint-terminate = Ends, and notice must be given.
contracts-decide-hint-terminate-by = Ends; notice must leave by { $date }.
contracts-decide-hint-terminate-late = Ends. The last safe day was { $date }: notice now may only count for the next period.
contracts-decide-hint-let_run = Nothing is done, knowingly.
contracts-decided = { $choice }: recorded for { $contract }
contracts-decided-as = Decided: { $choice }
contracts-decided-send-by = The notice must be sent by { $date }, the last safe day.
contracts-decided-arrive-by = The last safe day has passed: the notice must arrive by { $date }.
contracts-decide-again = A change of mind is a new decision; the old one stays in the history.
contracts-nothing-to-decide = There is nothing to decide about this contract now.
contracts-decision-history = Decisions so far
contracts-decision-by = { $name }, { $date }
contracts-decision-period = About the period to { $date }

## Filters

contracts-search = Search contracts
contracts-filter-more = Vendor, owner, dates…
contracts-filter-kind = Type
contracts-filter-state = State
contracts-filter-renewal = Renewal
contracts-filter-vendor_id = Vendor
contracts-filter-owner_id = Owner
contracts-filter-decided = Decision
contracts-filter-decided-no = Not decided
contracts-filter-decided-yes = Decided
contracts-filter-decide_by = Decide by
contracts-filter-send_by = Last safe day
contracts-filter-notice_by = Last day of notice
contracts-filter-period_end = Period ends
contracts-filter-day = Which day
contracts-empty-title = No contracts yet
contracts-empty-text = A contract here is its term, its notice clause and its cost. From these follow the last safe day to give notice, and what happens if nobody acts.
contracts-example-vendor = Acme S.r.l.
contracts-example-title = Printer maintenance
contracts-example-number = 2026/118
contracts-example-state = Active
contracts-example-decide-by = 16 Sep 2027
contracts-example-send-by = 30 Sep 2027
contracts-example-period-end = 31 Dec 2027
contracts-example-annual = €4,800.00
contracts-example-owner = Giulia Rossi
contracts-none-title = No contract matches

## The form

contracts-field-status = Status
contracts-field-ended-on = Ended on
contracts-field-start = First day in force
contracts-field-term = First term
contracts-field-term-months = Months
contracts-field-term-end = Last day
contracts-field-initial-months = Length
contracts-field-explicit-end = Last day, inclusive
contracts-field-renewal = Renewal
contracts-help-renewal-none = It ends; there is no renewal clause.
contracts-help-renewal-express = It ends unless both sides agree to renew.
contracts-help-renewal-tacit = It renews by itself unless notice is given in time.
contracts-help-renewal-evergreen = It has no end; it runs until notice is given.
contracts-field-renewal-months = Each renewal lasts
contracts-field-max-renewals = At most, times
contracts-help-max-renewals = Empty: without limit
contracts-field-notice = Notice
contracts-help-notice = Empty: no notice clause
contracts-field-notice-unit = Counted in
contracts-help-notice-unit = As the contract says it
contracts-field-evergreen-end = It can end
contracts-field-rare = Rarer clauses
contracts-field-anchor = Counted back from
contracts-field-window = Not earlier than
contracts-help-window = Units before; empty: any time
contracts-field-convention = Months are counted
contracts-field-clear = Clear days
contracts-help-clear = Neither the day of notice nor the last day counts
contracts-field-lead = Delivery takes
contracts-field-buffer = Time to decide
contracts-help-default = Empty: as in the settings
contracts-field-notes = Notes

contracts-preview = What follows
contracts-preview-incomplete = With a start and a term, the days to act by appear here.
