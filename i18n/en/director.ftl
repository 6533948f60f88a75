### The director's page.

director-title = Director’s page
report-kind-director_page = { director-title }
report-director-page-name = { director-title }
report-director-page-purpose = Cost against budget, commitments, cover, service and risks on one page, with what changed in a month
director-subtitle = { $month }, as at { $day }
director-measure-run_rate = Contracts a year
director-measure-contracts = Contracts that run
director-figure-open = { $count ->
    [one] decision in 90 days
   *[other] decisions in 90 days
}
director-measure-open = Decisions due in 90 days
director-measure-missed = Past the last day of notice
director-measure-if_nothing = Committed if nothing is done
director-measure-for_nothing = Paid for nothing, a year
director-measure-critical = Critical assets covered
director-measure-uncovered = Critical assets without cover
director-measure-sla = Service levels kept, 12 months
director-measure-unclaimed = Credits not claimed
director-measure-savings_open = Savings found, open
director-measure-savings_recovered = Savings recovered, this fiscal year
director-measure-disposed = Disposed of in 12 months
director-measure-proved = Disposals with proof of what became of the data
director-measure-refresh = Assets past their day of replacement
director-measure-quality = Data quality, of 100
director-risks = Risks
director-risks-none = Nothing stands out.
director-col-weight = Weight
director-col-risk = What it means
director-years = Fiscal years
director-col-year = Fiscal year
director-col-planned = Planned
director-col-budget = Budget
director-months = { $count ->
    [0] No decision falls in the next twelve months.
    [one] One decision in the next twelve months, { $money } a year.
   *[other] { $count } decisions in the next twelve months, { $money } a year.
}
director-months-series = Yearly cost to decide about
director-months-none = No decision falls in the next twelve months.
director-measures = What changed in the month
director-measures-first = Other figures
director-measures-none = Nothing changed.
director-col-measure = Measure
director-col-before = Month before
director-col-change = Change
director-note-lists = Sources: Today, Cost forecast, Budget, Coverage, SLAs, Disposals, Data quality; each has the list behind its figure.
director-note-money = Amounts in other currencies are converted at the rates of the day; what has no rate stands beside the sum, never in it.
director-note-first = The register does not reach back to the end of the month before: there is nothing to compare with.
risk-weight-high = High
risk-weight-medium = Medium
risk-weight-low = Low
director-risk-notice_missed = { $count ->
    [one] One contract is past its last day of notice and nobody has decided.
   *[other] { $count } contracts are past their last day of notice and nobody has decided.
}
director-risk-critical_uncovered = { $count ->
    [one] One critical asset is not covered as it should be.
   *[other] { $count } critical assets are not covered as they should be.
}
director-risk-disposed_unproved = { $count ->
    [one] One asset was disposed of in the last twelve months without proof of what became of its data.
   *[other] { $count } assets were disposed of in the last twelve months without proof of what became of their data.
}
director-risk-over_budget = { $subject } is planned { $money } above its budget.
director-risk-decisions_due = { $any ->
    [yes] { $count ->
        [one] One decision is due within 90 days; { $money } is committed if nothing is done.
       *[other] { $count } decisions are due within 90 days; { $money } is committed if nothing is done.
    }
   *[no] { $count ->
        [one] One decision is due within 90 days.
       *[other] { $count } decisions are due within 90 days.
    }
}
director-risk-credits_unclaimed = Credits of { $money } can be claimed and nobody has.
director-risk-paid_for_nothing = { $money } a year is paid for cover nobody needs.
director-risk-service_missed = { $count } % of the measured periods missed their service level.
director-risk-critical_unknown = { $count ->
    [one] Nobody knows whether one critical asset is covered.
   *[other] Nobody knows whether { $count } critical assets are covered.
}
director-risk-proof_expired = { $count ->
    [one] One certificate of a vendor has expired.
   *[other] { $count } certificates of vendors have expired.
}
director-risk-refresh_overdue = { $count ->
    [one] One asset is past its day of replacement.
   *[other] { $count } assets are past their day of replacement.
}
director-risk-concentration = { $count } % of this year’s contract cost goes to { $subject }.
director-risk-data_doubtful = Data quality is { $count } of 100: figures may be wrong where data is missing.
director-risk-rate_missing = { $money } has no rate of exchange and stands apart from the sums.
director-month = Month
director-month-help = Any day of it; empty: the month that runs, up to today.
director-figures = Key figures
director-as-at = As at { $day }
director-print = One page, PDF
director-running = The running month
director-unknown = That month is not known
director-reading = Reading the register …
director-lists-today = The figures are of the chosen month. The lists behind them show the register of today.
director-col-against = Planned against budget
director-over = { $money } above the budget
director-left = { $money } left
director-no-budget = No budget entered
director-change = { $change } since last month
director-change-none = as last month
director-better = { $text } (better)
director-worse = { $text } (worse)
