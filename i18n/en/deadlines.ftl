# Every deadline: the calendar, the timeline, the calendar file, reminders, duties.

deadline-kind-last_safe = Last safe day
deadline-kind-notice_by = Last day of notice
deadline-kind-decide_by = Decide by
deadline-kind-notice_opens = Notice can be given from
deadline-kind-period_end = Period ends
deadline-kind-decided = Decision recorded

deadline-help-last_safe = The notice leaves on this day at the latest to be received in time.
deadline-help-notice_by = The last day on which notice may be received, by the contract’s terms.
deadline-help-decide_by = The day to have decided by, so that there is time to send the notice.
deadline-help-notice_opens = Notice given before this day is not valid.
deadline-help-period_end = The last day in force.
deadline-help-decided = What was decided about the period.

## The calendar file

feed-name = Custodia: deadlines
feed-category = Custodia
feed-summary = { $kind }: { $vendor }, { $title }
feed-summary-decided = { $kind }: { $vendor }, { $title } (decided: { $decision })
feed-number = Contract number: { $number }
feed-annual = Annualised cost: { $money }
feed-decided = Decided: { $decision }
feed-renews = If nothing is done, the contract renews by itself.
feed-ends = If nothing is done, the contract ends.

## Reminders

reminder-head = { $vendor }: { $title }
reminder-decision-by = { $days ->
    [0] The last safe day is today, { $date }.
    [one] The last safe day is tomorrow, { $date }.
   *[other] To be decided: { $days } days left to the last safe day, { $date }.
  }
reminder-decision-late = The last safe day, { $date }, has passed. Only a faster delivery still arrives in time.
reminder-decision-missed = The last day of notice has passed without a decision.
