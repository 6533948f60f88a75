# Duties on a contract or at a vendor, decisions put off, reminders on the desktop: what is seen.

duties-title = Duties
duties-none = Nothing that comes back is recorded.
duties-add = Add a duty
duties-edit = Edit the duty
duties-help = Work that comes back: maintenance, calibration, review meetings, audits.
duties-title-field = What is to be done
duties-first-help = Every later day is counted from this one.
duties-every-help = 0: it comes once
duties-once = once
duties-every-months = { $count ->
    [one] every month
   *[other] every { $count } months
  }
duties-every-weeks = { $count ->
    [one] every week
   *[other] every { $count } weeks
  }
duties-until = { $rhythm } until { $date }
duties-over = Nothing left to be done
duties-last = Last taken care of: the one due on { $date }
duties-saved = Duty “{ $title }” saved
duties-record = Record…
duties-record-title = Record: { $title }
duties-record-due = Due on { $date }
duties-recorded = “{ $title }” taken care of
duties-more = More about { $title }
duties-more-due = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
duties-delete = Remove
duties-delete-title = Remove “{ $title }”?
duties-delete-text = What was recorded about it goes with it. It can be undone.
duties-deleted = Duty “{ $title }” removed
duties-history = History
duties-history-title = { $title }: what became of it
duties-history-none = Nothing has been recorded yet.
duties-history-note = Note

owner-menu = Owner…
owner-title = Owner of { $title }
owner-help = Who decides on it from now on. Empty: nobody.
owner-done = Owner of { $title } changed

snooze-action = Put off
snooze-menu = Put off…
snooze-title = Put off the decision on { $title }
snooze-until = Until
snooze-until-help = It comes back on this day; at the latest on the last safe day, { $date }.
snooze-done = Decision on { $title } put off
snooze-woken = Decision on { $title } taken up again
snooze-count = { $count ->
    [one] One decision is put off.
   *[other] { $count } decisions are put off.
  }
snooze-show = Show
snooze-mark = Put off until { $date }: { $reason }
snooze-wake = Take up again

settings-notify = Show reminders on the desktop
settings-notify-help = At start and every hour while the window is open, each once, where the system shows notifications of programs (Linux desktops). Today shows the same everywhere.
