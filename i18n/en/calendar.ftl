# Contracts by day and over time: the calendar and the timeline.

contracts-views = Ways to see the contracts
contracts-view-grid = Grid
contracts-view-calendar = Calendar
contracts-view-timeline = Timeline

## Calendar

calendar-title = Calendar
calendar-view = What is on view
calendar-view-month = Month
calendar-view-year = Year
calendar-year = Twelve months
calendar-span = { $from } to { $to }
calendar-today = Today
calendar-before = A year earlier
calendar-after = A year later
calendar-save = Save as calendar (.ics)
calendar-saved = “{ $name }” saved
calendar-empty = Nothing due
calendar-day = { $count ->
    [0] { $date }: nothing
    [one] { $date }: one deadline
   *[other] { $date }: { $count } deadlines
}
calendar-more = { $count ->
    [one] +1 more
   *[other] +{ $number } more
}

## Timeline

timeline-title = Timeline
timeline-zoom = Months on view
timeline-zoom-6 = 6 months
timeline-zoom-18 = 18 months
timeline-zoom-36 = 3 years
timeline-before = Earlier
timeline-after = Later
timeline-today = Today
timeline-table = As a table
timeline-contract = Contract
timeline-days = Days
timeline-no-end = no end
timeline-nothing = nothing in these months
timeline-confirmed = confirmed period
timeline-proposed = proposed period
timeline-keys = ← → move in time, ↑ ↓ between contracts, Enter opens one
timeline-more = { $count ->
    [one] +1 more contract
   *[other] +{ $number } more contracts
}
