# reports

## On paper: what every printed report says around its content
paper-page-of = Page { $page } of { $pages }
paper-generated = Generated { $when }
paper-today = Today
paper-notes = Notes
paper-signature-date = Date
paper-warning-no-glyph = { $count ->
    [one] No font on this computer has the character { $chars }; it is printed as a box with its code.
   *[other] No font on this computer has the characters { $chars }; they are printed as boxes with their codes.
}
paper-warning-logo = The logo could not be read and was left out.

## Files
export-sheet-about = About
export-about-title = Report
export-about-organisation = Organisation
export-about-generated = Generated
export-currency = { $column }: currency
export-note = Note
export-group = Group

# ── the renewals report ──
report-total = Total
report-watermark-sample = Sample
report-watermark-draft = Draft
report-watermark-sample-draft = Sample · Draft
report-attachment-tables = The tables of this report as CSV
report-fact-window = Window
report-fact-window-days = { $days ->
    [one] decide by within { $days } day
   *[other] decide by within { $days } days
  }
report-fact-filter = Filter
report-fact-filter-none = all vendors, owners and types
report-fact-vendor = Vendor
report-fact-owner = Owner
report-fact-kind = Type
report-fact-decided = Decided contracts
report-fact-decided-yes = shown
report-fact-decided-no = left out
report-sign-heading = Approval
report-sign-it = IT manager
report-sign-procurement = Procurement
report-sign-finance = Finance

report-renewals-name = Renewals
report-renewals-purpose = Which decisions are due, by which last safe day, and what happens if nobody acts
report-renewals-title = Renewals
report-renewals-subtitle = Decisions due until { $until }
report-renewals-table = Decisions by day
report-renewals-empty = No decision is due in this window.
report-renewals-count = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
  }
report-renewals-figure-open = { $count ->
    [one] open decision
   *[other] open decisions
  }
report-renewals-figure-pressing = last safe day within a week, or past
report-renewals-figure-missed = past the last day of notice
report-renewals-figure-committed = committed if nothing is done
report-renewals-group-past = “Decide by” has passed
report-renewals-timeline-caption = The first open decision is { $vendor }: last safe day { $date }.
report-renewals-timeline-quiet = Every decision in this window has been taken.
report-renewals-timeline-some = The picture shows { $shown } of { $all }; the table has them all.
report-renewals-decided = Decided on { $date } by { $name }: { $reason }
report-renewals-undecided = to decide
report-renewals-no-owner = no owner
report-mark-decide = Decide by
report-mark-last-safe = Last safe day
report-mark-notice = Last day of notice
report-mark-end = End of period
report-renewals-col-decide_by = Decide by
report-renewals-col-send_by = Last safe day
report-renewals-col-notice_by = Last day of notice
report-renewals-col-period_end = Period ends
report-renewals-col-vendor = Vendor
report-renewals-col-contract = Contract
report-renewals-col-kind = Type
report-renewals-col-renewal = Renewal
report-renewals-col-annual = Annualised cost
report-renewals-col-owner = Owner
report-renewals-col-decision = Decision
report-renewals-note-deadlines = The last safe day is the working day on which notice must leave so that it arrives by the last day of notice. “Decide by” leaves time before it.
report-renewals-note-inclusive = All end dates are inclusive: the contract is in force on that day.
report-renewals-note-annualised = Annualised cost: recurring amounts times billing periods per year; one-off costs are not counted. Currencies are never added to each other.
report-renewals-note-committed = Committed if nothing is done: the cost of the next term of every open contract that renews by itself.
report-renewals-note-evergreen = { $count ->
    [one] { $count } evergreen contract is not listed: it has no deadline and runs on until notice is sent.
   *[other] { $count } evergreen contracts are not listed: they have no deadline and run on until notice is sent.
  }

# ── registers and sheets ──
report-asset-register-title = Asset register
report-contract-register-title = Contract register
report-contract-sheet-title = Contract sheet
report-vendor-sheet-title = Vendor sheet
report-asset-sheet-title = Asset sheet
report-journal-title = Journal extract

# ── lists as they stand on the screen ──
report-list-search = Search
report-list-quoted = “{ $words }”
report-list-filter-none = none, the whole list
report-list-order = Order
report-list-order-desc = { $column } (descending)
report-list-order-entry = as entered
report-list-order-newest = newest first
report-list-empty = The list is empty.
report-list-count-assets = { $count ->
    [one] { $n } asset
   *[other] { $n } assets
  }
report-list-count-vendors = { $count ->
    [one] { $n } vendor
   *[other] { $n } vendors
  }
report-list-count-contracts = { $count ->
    [one] { $n } contract
   *[other] { $n } contracts
  }
report-list-count-journal = { $count ->
    [one] { $n } operation
   *[other] { $n } operations
  }
report-list-note-warranty = Warranty until: the last day covered. Marked: it ends within 60 days. Grey: it has ended.
report-list-note-currencies = Totals are per currency; currencies are never added to each other.
report-list-note-next = Next last safe day: the next working day on which notice of one of the vendor’s contracts must leave so that it arrives in time. Marked: within 30 days; within 7 days.
report-list-note-times = Times are local to the computer on which the report was made.
report-assets-name = Assets
report-assets-purpose = What there is, where it is, who has it, until when it is under warranty and what it cost
report-vendors-name = Vendors
report-vendors-purpose = Whom you buy from and what their contracts cost a year
report-contracts-name = Contracts
report-contracts-purpose = Every contract with its state, deadlines, yearly cost and owner
report-journal-name = Journal
report-journal-purpose = Who changed what in the register, and when

# ── the reports screen ──
reports-title = Reports
reports-formats = PDF, Excel, CSV
reports-params = Parameters
reports-window = Window
reports-window-help = “Decide by” within this many days
reports-days = Days
reports-empty-all = Empty: all
reports-any = All
reports-list-title = List: { $list }
reports-list-how = The list as it stands on its screen: the same columns, filter and order. Change them there.
reports-list-open = To the list
reports-decided = Show decided contracts
reports-signatures = Add a block to sign
reports-lang = Language
reports-paper = Paper
reports-as-register = As in the settings
reports-preview = Preview of the report
reports-warnings = Before you print
reports-open = Open in viewer
reports-export = Export
reports-print = Print
reports-save-pdf = Save PDF
reports-save-title = Save the report
reports-file-pdf = PDF document
reports-file-xlsx = Excel workbook
reports-file-csv = CSV table
reports-saved = Saved as { $name }
reports-opened = Opened { $name } in the viewer
reports-printed = { $name } is open in the PDF viewer: print it there with Ctrl+P
