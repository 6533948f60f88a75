# Every deadline: the calendar, the timeline, the calendar file, reminders, duties.

deadline-kind-last_safe = Last safe day
deadline-kind-notice_by = Last day of notice
deadline-kind-decide_by = Decide by
deadline-kind-notice_opens = Notice can be given from
deadline-kind-period_end = Period ends
deadline-kind-claim = Claim the credit by
deadline-kind-certificate = Vendor document ends
deadline-kind-decided = Decision recorded

deadline-help-last_safe = The notice leaves on this day at the latest to be received in time.
deadline-help-notice_by = The last day on which notice may be received, by the contract’s terms.
deadline-help-decide_by = The day to have decided by, so that there is time to send the notice.
deadline-help-notice_opens = Notice given before this day is not valid.
deadline-help-period_end = The last day in force.
deadline-help-claim = The last day to claim the credit of a missed service level.
deadline-help-certificate = The last day of what the vendor proves: ask for its successor in time.
deadline-help-decided = What was decided about the period.

## The calendar file

feed-name = Custodia: deadlines
feed-category = Custodia
feed-summary = { $kind }: { $vendor }, { $title }
feed-summary-claimed = { $title }: { $vendor } (credit dealt with)
feed-summary-decided = { $kind }: { $vendor }, { $title } (decided: { $decision })
feed-number = Contract number: { $number }
feed-document-number = Number of the document: { $number }
feed-credit = Credit: { $money }
feed-annual = Annualised cost: { $money }
feed-decided = Decided: { $decision }
feed-renews = If nothing is done, the contract renews by itself.
feed-ends = If nothing is done, the contract ends.

calendar-save-title = Save the deadlines as a calendar
calendar-file = Calendars
calendar-file-name = Custodia deadlines

## Reminders

reminder-head = { $vendor }: { $title }
reminder-decision-by = { $days ->
    [0] The last safe day is today, { $date }.
    [one] The last safe day is tomorrow, { $date }.
   *[other] To be decided: { $days } days left to the last safe day, { $date }.
  }
reminder-decision-late = The last safe day, { $date }, has passed. Only a faster delivery still arrives in time.
reminder-decision-missed = The last day of notice has passed without a decision.

deadline-kind-duty = Duty
deadline-kind-duty_done = Duty done
deadline-help-duty = Work that comes back under this contract or at this vendor.
deadline-help-duty_done = This has been taken care of.
feed-summary-done = { $title }: { $vendor } (taken care of)
reminder-notice-by = { $days ->
    [0] The notice has not been sent yet. The last safe day is today, { $date }.
   *[other] The notice has not been sent yet. The last safe day is { $date }.
  }
reminder-notice-missed = It was decided to leave, but no notice is recorded and its last day has passed.
reminder-duty-due = Due on { $date }.
reminder-duty-missed = Was due on { $date } and has not been recorded as done.
reminder-claim-by = { $days ->
    [0] The credit can be claimed until today, { $date }.
   *[other] Nobody has claimed the credit yet. The last day to do so is { $date }.
  }
reminder-certificate-until = Ends on { $date }, and no successor is recorded.
reminder-certificate-expired = Ended on { $date }, and no successor is recorded.
reminder-more = { $count ->
    [one] One more reminder
   *[other] { $count } more reminders
  }
reminder-more-where = Custodia shows all of them in Today.

## Duties

duty-kind-maintenance = Maintenance
duty-kind-calibration = Calibration
duty-kind-review = Review meeting
duty-kind-audit = Audit
duty-kind-other = Other
duty-unit-weeks = weeks
duty-unit-months = months
duty-outcome-done = Done
duty-outcome-skipped = Left out

ent-duty = duty
ent-duty_record = record of a duty
ent-snooze = decision put off
op-duty-save = Duty for { $subject } saved
op-duty-delete = Duty for { $subject } removed
op-duty-record = Duty for { $subject } taken care of
op-contract-snooze = Decision on { $subject } put off
op-contract-wake = Decision on { $subject } taken up again

field-name-first-due = First due on
field-name-every = Every
field-name-unit = Counted in
field-name-until-date = Until
field-name-duty-id = Duty
field-name-due = Due on
field-name-outcome = Outcome
field-name-on-date = On
field-name-recorded-by = Recorded by
field-name-snoozed-by = Put off by
field-name-snoozed-on = Put off on

field-duty-whose = A duty is of one contract or of one vendor.
field-range-every = At most { $max }.
field-snooze-not-ahead = The day it comes back lies after today.
field-snooze-too-late = At the latest on the last safe day, { $max }.
refused-duty-day = The next day of this duty is { $next }: it was recorded or moved meanwhile.
refused-duty-over = Nothing of this duty is left to be done.
refused-nothing-to-decide = Nothing is to be decided about “{ $title }”.

## The terminal

cli-agenda-duty = due { $date } · { $kind } · { $vendor } · { $title }
cli-agenda-snoozed = Put off: { $count }

renewal-calendar-title = Renewal calendar
renewal-calendar-subtitle = { $from } to { $to }
renewal-calendar-note = A last safe day counts once, in its month; what is at stake is the yearly cost of the contracts whose last safe day falls in the month.
renewal-calendar-open = Only what is open
renewal-calendar-figure-safe = { $count ->
    [one] last safe day
   *[other] last safe days
}
renewal-calendar-figure-ends = { $count ->
    [one] period ends
   *[other] periods end
}
renewal-calendar-figure-duties = { $count ->
    [one] duty
   *[other] duties
}
renewal-calendar-figure-stake = at stake a year
renewal-calendar-col-month = Month
renewal-calendar-col-duties = Duties
renewal-calendar-col-stake = At stake a year
renewal-calendar-by-month = By month
renewal-calendar-col-date = Day
renewal-calendar-col-what = What
renewal-calendar-col-contract = Contract or duty
renewal-calendar-list = Every deadline
renewal-calendar-empty = Nothing falls into these months.
report-renewal-calendar-name = { renewal-calendar-title }
report-renewal-calendar-purpose = Every deadline of the coming months, to hang up or to plan by
report-kind-renewal_calendar = { renewal-calendar-title }
field-range-months = One to { $max } months.
renewal-calendar-from = From the month of
renewal-calendar-from-help = Empty: this month.
renewal-calendar-months = Months
