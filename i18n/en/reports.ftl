# reports

## On paper: what every printed report says around its content
paper-page-of = Page { $page } of { $pages }
paper-generated = Generated { $when }
report-as-at = As at { $day } – from the journal, printed on { $printed }
report-as-at-doubts = { $count ->
    [one] The time of one operation contradicts its place in the journal: a clock was wrong. The order of the journal was followed.
   *[other] The times of { $count } operations contradict their places in the journal: a clock was wrong. The order of the journal was followed.
}
paper-today = Today
paper-continued = { $group } (continued)
paper-notes = Notes
paper-contents = Contents
paper-texts-in-full = Texts in full
paper-signature-date = Date
paper-warning-no-glyph = { $count ->
    [one] No font on this computer has the character { $chars }; it is printed as a box with its code.
   *[other] No font on this computer has the characters { $chars }; they are printed as boxes with their codes.
}
paper-warning-logo = The logo could not be read and was left out.
paper-warning-no-code = No code for scanners can say “{ $data }”; it is printed as text.

## Files
export-sheet-about = About
export-sheet-details = Details
export-label = Label
export-value = Value
export-about-title = Report
export-about-organisation = Organisation
export-about-generated = Generated
export-currency = { $column }: currency
export-note = Note
export-group = Group
export-section = Section
export-category = Category
export-sheet-chart = Chart

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
report-renewals-timeline-late = The first open decision is { $vendor }: its last safe day was { $date }.
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
report-calc-col-step = Step
report-calc-col-day = Day
report-calc-col-name = Which is
report-chart-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
  }
report-chart-other-currencies = Amounts in { $list } are not in the picture.
report-chart-quarter = Q{ $quarter } { $year }
report-not-stated = Not stated
report-group-none = in one list
report-group-location = by location
report-group-category = by category
report-group-status = by status
report-group-vendor = by vendor
report-group-custodian = by custodian
report-fact-group = Grouped
report-fact-ended = Ended contracts
report-history = History
report-history-none = Nothing has changed since it was entered.
report-history-more = Older changes, beyond the newest { $count }, are in the journal extract.
report-decision-col-on = Decided on
report-decision-col-by = By
report-decision-col-reason = Reason
report-period-col-start = From
report-period-col-end = To

report-asset-register-title = Asset register
report-asset-register-figure-assets = { $count ->
    [one] asset
   *[other] assets
  }
report-asset-register-figure-in-use = in use
report-asset-register-figure-covered = in service and under warranty
report-asset-register-figure-value = Purchase value
report-asset-register-by-category = { $category } has the largest share of the purchase value: { $share }.
report-asset-register-warranties = { $count ->
    [one] { $n } warranty ends by { $until }.
   *[other] { $n } warranties end by { $until }.
  }
report-asset-register-ending = Warranties ending

report-asset-sheet-title = Asset sheet
report-asset-sheet-contracts = Contracts that cover it
report-asset-sheet-no-contracts = No contract covers this asset.

report-contract-register-title = Contract register
report-contract-register-figure-running = { $count ->
    [one] contract in force
   *[other] contracts in force
  }
report-contract-register-figure-due = last safe day within 90 days or past, undecided
report-contract-register-figure-no-owner = without an owner
report-contract-register-by-vendor = { $vendor } takes the largest share of the annualised cost: { $share }.
report-contract-register-note-sums = Sums count contracts in force only: not drafts, nor contracts that have not started or are over.
report-contract-register-total = Annualised cost of the contracts in force

report-contract-sheet-title = Contract sheet
report-contract-sheet-can-end = Notice sent today ends it on
report-contract-sheet-covered = Covered assets
report-contract-sheet-decided = Decided: { $choice }, on { $date } by { $name }. { $reason }
report-contract-sheet-agreed = Agreed: { $terms }.
report-contract-sheet-a-year = { $money } a year
report-contract-sheet-timeline = The last safe day to give notice is { $date }.
report-contract-sheet-timeline-end = It ends on { $date }; no notice is needed.
report-contract-sheet-timeline-past = The last safe day to give notice was { $date }.
report-contract-sheet-no-periods = No period is stored yet.

report-vendor-sheet-title = Vendor sheet
report-vendor-sheet-figure-contracts = { $count ->
    [one] contract
   *[other] contracts
  }
report-vendor-sheet-figure-assets = { $count ->
    [one] asset bought here
   *[other] assets bought here
  }
report-vendor-sheet-no-contracts = There is no contract with this vendor.
report-vendor-sheet-bought = Bought from this vendor

report-journal-title = Journal extract
report-journal-subtitle = From { $from } to { $to }
report-journal-everybody = everybody
report-journal-oldest-first = oldest first
report-journal-table = Changes
report-journal-empty = Nothing was changed in this time.
report-journal-col-record = Record
report-journal-col-field = Field
report-journal-col-old = Before
report-journal-col-new = After
report-journal-figure-ops = { $count ->
    [one] operation
   *[other] operations
  }
report-journal-figure-events = { $count ->
    [one] record changed
   *[other] records changed
  }
report-journal-figure-undone = undone later
report-journal-whole = Whole
report-journal-not-whole = Broken
report-journal-figure-chain = { $count ->
    [one] { $n } event of the journal checked
   *[other] { $n } events of the journal checked
  }
report-journal-broken = The journal is not as it was written: at event { $seq }, { $what }. What follows it proves nothing.
report-journal-note-chain = Every change is an event in a chain of SHA-256 hashes, checked when this report was made. The chain alone shows edits, gaps and insertions; a cut end only shows against a checkpoint kept elsewhere.
report-journal-note-personal = Names and addresses of people are not part of the events, only sealed commitments to them: they can be erased without breaking the chain.
report-attachment-events = The events in the published format, one a line
report-attachment-proof = What ties the events to the whole journal
report-attachment-inclusions = Proofs that single events are in the journal
report-attachment-checkpoints = The checkpoints kept beside the register
report-attachment-verifier = The program that checks these files: Python, nothing else
report-attachment-readme = What these files are and what they prove

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
# Of what Italian takes as feminine: scadenza, categoria, sede.
reports-any-f = All
reports-list-title = List: { $list }
reports-list-how = The list as it stands on its screen: the same columns, filter and order. Change them there.
reports-list-open = To the list
reports-decided = Show decided contracts
reports-signatures = Add a block to sign
reports-lang = Language
reports-paper = Paper
reports-as-vendor = The vendor’s, else as in the settings
reports-as-register = As in the settings
reports-preview = Preview of the report
reports-warnings = Before you print
reports-open = Open in viewer
reports-export = Export
reports-print = Print
reports-save-pdf = Save PDF
reports-save-title = Save the report
reports-batch-folder = Folder for the reports
reports-file-pdf = PDF document
reports-file-xlsx = Excel workbook
reports-file-csv = CSV table
reports-saved = Saved as { $name }
reports-opened = Opened { $name } in the viewer
reports-printed-printer = { $name } was sent to the printer
reports-printed-viewer = { $name } is open in the PDF viewer: print it there with Ctrl+P
reports-for-decide = To decide
reports-for-registers = Registers
reports-for-record = One record
reports-for-proof = Proof
reports-way = Orientation
reports-way-own = As suits the report
reports-way-portrait = Portrait
reports-way-landscape = Landscape
reports-as-at = As at
reports-as-at-help = The register as it stood at the end of that day; empty: as it is now
reports-draft = Mark every page as a draft
reports-attach = Carry the tables as CSV inside the PDF
reports-group = Group by
reports-group-none = Not grouped
reports-group-location = Location
reports-group-category = Category
reports-group-status = Status
reports-group-vendor = Vendor
reports-group-custodian = Custodian
reports-ended = Show ended contracts
reports-sheets = Add the sheet of each contract
reports-pick-contract = Contract
reports-pick-vendor = Vendor
reports-pick-asset = Asset
reports-pick-help = Type a name, a number or a tag
reports-pick-title = Of which record?
reports-pick-text = Choose one on the left: its sheet appears here.
reports-period = Period
reports-period-last = Last days
reports-period-range = From – to
reports-from = First day
reports-to = Last day, inclusive
reports-scorecard-period = Without days: the twelve months up to today.
reports-person = Who
reports-values = Show old and new values
reports-events = Carry the events inside the PDF, for anyone to verify
report-asset-register-name = Asset register
report-asset-register-purpose = Every asset in groups with their sums, and the warranties that end
report-contract-register-name = Contract register
report-contract-register-purpose = Every contract with its terms and costs, if wanted with the sheet of each
report-contract-sheet-name = Contract sheet
report-contract-sheet-purpose = All about one contract: dates and how they are calculated, costs, decisions, assets
report-vendor-sheet-name = Vendor sheet
report-vendor-sheet-purpose = One vendor with its contacts, contracts and what they cost
report-asset-sheet-name = Asset sheet
report-asset-sheet-purpose = One asset: where it is, who has it, what covers it, what happened to it
report-journal-extract-name = Journal extract
report-journal-extract-purpose = Who changed what in a period, value by value, with the proof that nothing is missing
reports-record-print = Print…

## Reports kept under a name
reports-keep = Keep…
reports-keep-title = Keep this report
reports-keep-change = Change the kept report
reports-keep-text = Made again with one click, or together with the others of its batch. Windows in days count from the day it is made.
reports-keep-name = Name
reports-keep-formats = Files
reports-keep-batch = Batch
reports-keep-batch-help = Reports of one batch are made together, e.g. “Monday reports”
reports-kept = { $name } is kept
reports-kept-title = Kept reports
reports-kept-more = More about { $name }
reports-kept-make = Make its files…
reports-kept-change = Change…
reports-kept-remove = Remove
reports-kept-removed = { $name } is no longer kept
reports-kept-unknown = Kept by another version
reports-kept-unknown-text = This version does not understand what it asks for. It stays as it is.
reports-kept-gone = This report is not kept any more
reports-making = The report is being made
reports-stop = Stop
reports-batch-make = { $count ->
    [one] Make { $count } report…
   *[other] Make { $count } reports…
  }
reports-batch-all = { $count ->
    [one] { $count } file is in { $folder }.
   *[other] { $count } files are in { $folder }.
  }
reports-batch-some = { $count ->
    [one] { $count } file is in { $folder };
   *[other] { $count } files are in { $folder };
  } { $failed ->
    [one] { $failed } could not be made.
   *[other] { $failed } could not be made.
  }
