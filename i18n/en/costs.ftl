# What contracts cost over time, price increases, and the notice letter.

cost-view-cash = By invoice date
cost-view-accrual = By days of service

costs-title = Cost forecast
costs-by-year = By fiscal year
costs-by-month = Months of the first fiscal year
costs-by-contract = Expected by contract
costs-col-year = Fiscal year
costs-col-month = Month
costs-committed = Committed
costs-expected = Expected
costs-beyond = Expected beyond it
costs-figure-committed = committed in { $year }
costs-figure-expected = expected in { $year }
costs-chart = If everything that renews by itself does, contracts cost { $money } in { $year }.
costs-note-committed = Committed: up to the end of the period in force or already decided; open-ended contracts up to the day they can end if notice is given today.
costs-note-expected = Expected: the committed, and every renewal that comes by itself unless notice is decided.
costs-note-prices = At today’s prices. A fixed increase agreed in the contract is added at each renewal; increases by an index are not known beforehand and not included.
costs-note-view-cash = Money counts on the day of the invoice.
costs-note-view-accrual = Money counts over the days it is for; each year’s share is by days and the shares sum exactly.

letter-notice-title = Notice of non-renewal
letter-withdrawal-title = Notice of termination
letter-by-email = By e-mail
letter-by-pec = By certified e-mail (PEC)
letter-by-registered = By registered letter with acknowledgement of receipt
letter-by-portal = Through the vendor’s portal
letter-contract = Contract
letter-contract-no = Contract number
letter-customer-no = Our customer number
letter-signed-on = Signed on
letter-in-force-since = In force since
letter-period-end = Current period ends on
letter-clause = Clause
letter-salutation = Dear Sir or Madam,
letter-not-renew = we hereby give notice that we do not wish to renew the contract named above. It therefore ends on { $end } and is not renewed for any further period.
letter-withdraw = we hereby give notice of termination of the contract named above. Observing the notice period it ends on { $end }.
letter-withdraw-soonest = we hereby give notice of termination of the contract named above to the earliest possible date.
letter-under-clause = This notice is given under { $clause } ({ $notice }).
letter-under-contract = This notice is given as the contract provides ({ $notice }).
letter-otherwise = Should that day not be possible, please take this as notice to the earliest day on which the contract can end.
letter-confirm = Please confirm in writing that you have received this notice and the day on which the contract ends.
letter-closing = Yours faithfully
letter-signatory = Name, title, signature
letter-signatory-for = For { $firm }: name, title, signature

costs-view = Money counts
costs-years = Fiscal years
costs-first-year = First fiscal year
costs-first-year-help = The calendar year it begins in; empty: the running one.
report-cost-forecast-name = { costs-title }
report-cost-forecast-purpose = What contracts cost by fiscal year, committed and expected, for the budget
report-letter-sheet-name = { letter-notice-title }
report-letter-sheet-purpose = A letter to the vendor in its language, ready to be signed and sent

costs-fact-order = Purchase order
costs-fact-payment = Payment
costs-payment = within { $days } days
costs-fact-increase = Price increase

increase-text-none = none
increase-text-fixed = { $percent } % at each renewal
increase-text-cpi_plus = the price index and { $percent } %
increase-text-cpi_plus-named = { $index } and { $percent } %
increase-text-cpi_share = { $share } % of the price index
increase-text-cpi_share-named = { $share } % of { $index }
increase-text-lower_of = { $percent } % or the price index, whichever is lower
increase-text-lower_of-named = { $percent } % or { $index }, whichever is lower
increase-text-higher_of = { $percent } % or the price index, whichever is higher
increase-text-higher_of-named = { $percent } % or { $index }, whichever is higher
increase-text-floor = { $clause }, at least { $limit } %
increase-text-cap = { $clause }, at most { $limit } %

amendments-title = Amendments
amendment-col-from = From
amendment-col-title = Amendment
amendment-col-changes = What changes
amendment-end = the period ends on { $date }
amendment-renewal = renewal: { $kind }
amendment-months = { $months } each time
amendment-most = at most { $most } renewals
amendment-notice = notice: { $span }
amendment-nothing = nothing about time

tracker-title = Price against the contract
tracker-col-asked = Asked a year
tracker-col-increase = Increase
tracker-col-allowed-increase = Allowed
tracker-col-allowed = Allowed a year
tracker-col-over = Over-charged
tracker-unknown = index not entered
tracker-total = Over-charged in all

notices-title = Notices
notice-col-sent = Sent on
notice-col-reference = Reference
notice-col-received = Received on
notice-col-proof = Proof
notice-proof-yes = on file
notice-proof-no = missing
