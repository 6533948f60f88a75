# settings

## The screen

settings-print-none = There is no printed page of the settings.
settings-title = Settings
settings-sections = Sections
settings-section-organisation = Organisation
settings-section-language = Language and formats
settings-section-appearance = Appearance
settings-section-deadlines = Deadlines
settings-section-vendors = Vendors
settings-section-people = People
settings-section-data = Data and backup
settings-section-about = About
settings-saved = Settings were saved
settings-discard = Discard changes
settings-dirty = Not saved yet

## Organisation

settings-organisation = Organisation
settings-organisation-name = Name
settings-organisation-name-help = Printed at the top of every report
settings-organisation-address = Address
settings-accent = Colour of rules and bars
settings-accent-help = On paper; empty: Custodia’s blue
settings-heading = Colour of titles
settings-heading-help = On paper; empty: black
settings-footer = Line at the foot of every page
settings-footer-help = E.g. company register and share capital, or “Confidential”
settings-colour-pick = Pick a colour
settings-currency-help = New amounts start with it
settings-fiscal-year = Fiscal year starts in
settings-fiscal-year-help = For yearly figures
settings-logo = Logo
settings-logo-help = A PNG, JPEG or SVG, printed at the top right of every report. It is checked and kept as a picture of print size.
settings-logo-alt = The logo
settings-logo-pick = Choose a logo
settings-logo-kind = Pictures (PNG, JPEG, SVG)
settings-logo-choose = Choose a picture…
settings-logo-remove = Remove logo
settings-logo-set = { $name } is the logo now
settings-logo-removed = The logo was removed

## Language

settings-language = Language
settings-language-help = Of the window, the terminal and new reports; it is kept in the register
settings-language-formats = Language and paper
settings-paper = Paper
settings-paper-help = Sheet size of reports
settings-formats = How values look
settings-format-date = Date
settings-format-long = Long date
settings-format-money = Amount

## Appearance

settings-appearance = Appearance
settings-appearance-help = For this computer only. Changes show at once.
settings-theme = Theme
settings-density = Density of lists
settings-density-compact = Compact
settings-density-default = Normal
settings-density-comfortable = Comfortable
settings-text-size = Text size
settings-text-size-help = Also Ctrl and +, − or 0

## Deadlines

settings-deadlines = Deadlines
settings-deadlines-help = Saving recomputes the open periods of every contract; the journal keeps what they were.
settings-buffer = Time to decide
settings-buffer-help = Days between “decide by” and the last safe day
settings-reminders = Reminders
settings-reminders-help = Days before “decide by”, e.g. 60, 30, 14, 7, 1. From the middle one on a decision counts as due.
settings-leads = Delivery of notice takes
settings-calendar = Working days
settings-calendar-help = The last safe day and “decide by” always fall on a working day.
settings-country = Public holidays of
settings-saint-month = Patron saint, month
settings-saint-day = Day
settings-saint-none = None
settings-closures = Company closures
settings-closure-date = Closed on
settings-closure-label = Reason
settings-closure-add = Add a closure
settings-closure-remove = Remove closure { $number }

## People

settings-operator = Who is at the keyboard
settings-operator-help = Every change in the journal carries this name. It is kept on this computer; there are no passwords.
settings-operator-now = Operator
settings-operator-switched = { $name } is at the keyboard now
settings-people = People
settings-people-find = Find a person
settings-people-more = { $count ->
    [one] One more is not shown. Type a part of the name, department or e-mail to find it.
   *[other] { $count } more are not shown. Type a part of the name, department or e-mail to find one.
  }
settings-person-add = Add a person
settings-person-edit = Edit person
settings-person-edit-name = Edit { $name }
settings-person-name = Name
settings-person-email = E-mail
settings-person-phone = Phone
settings-person-department = Department
settings-person-cost-centre = Cost centre
settings-person-username = Login name
settings-person-is-operator = Can be the operator
settings-person-is-operator-help = Offered above as the person at the keyboard
settings-person-operator = Operator
settings-person-here = At the keyboard
settings-person-saved = { $name } was saved

## Data

settings-register = Register
settings-register-name = File
settings-register-kind = Custodia register
settings-register-new = New register
settings-register-new-dots = New register…
settings-register-new-text = An empty register in a file of its own. The one in use stays as it is.
settings-register-organisation = Name of your organisation
settings-register-country-help = A last safe day never falls on one of them; patron saint and closures are set later
settings-register-where = Choose where…
settings-register-made = { $name } is ready
settings-register-open = Open register
settings-register-open-dots = Open register…
settings-register-opened = { $name } is open
settings-backup-now = Back up now…
settings-backup-title = Save a copy of the register
settings-backup-done = Copied to { $name } and checked
settings-backup-copying = The register is being copied
settings-backup-checking = The copy is being checked
settings-backup-stop = Stop
settings-journal = Journal
settings-journal-open = Who changed what, and whether the chain holds
settings-copies = Automatic copies
settings-copies-help = One before each import, restore, bulk change and update of the register; the newest twenty are kept.
settings-copies-none = There is none yet.
settings-copy-newest = Newest copy
settings-copy-never = None yet
settings-copy-today = Today
settings-copy-age = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
  }
settings-copy-when = Made
settings-copy-why = Before
settings-copy-how-large = Size
settings-copy-size = { $mb } MB
settings-copy-import = Import
settings-copy-migration = Update of the register
settings-copy-bulk = Bulk change
settings-copy-restore = Restore
settings-restore = Restore
settings-restore-dots = Restore…
settings-restore-of = Restore the copy of { $date }
settings-restore-file = Restore from a file…
settings-restore-title = Choose the copy to go back to
settings-restore-sure = Go back to { $from }?
settings-restore-a-file = a copy from a file
settings-restore-text = Everything changed since then is set aside. A copy of what is here now is made first, so you can come back to it.
settings-restore-yes = Restore this copy
settings-restored = Went back to { $name }
settings-check = Check
settings-check-now = Check now
settings-check-help = Reads the whole register: the file, the links between records, the journal’s chain and the search index.
settings-check-running = Checking…
settings-check-ok = Everything is in order
settings-check-bad = { $count ->
    [one] { $count } problem found
   *[other] { $count } problems found
  }
settings-count-asset = Assets
settings-count-contract = Contracts
settings-count-vendor = Vendors
settings-count-person = People
settings-count-decision = Decisions
settings-count-event = Journal entries
settings-sample = Sample
settings-sample-here = This register holds the sample. Removing it leaves an empty register, and can be undone.
settings-sample-help = A register of an invented firm to look around in; yours stays as it is.
settings-sample-open = Open the sample

## About

settings-about = About
settings-about-version = Version { $version }
settings-about-licence = Licence
settings-about-offline = Custodia works without a network and sends nothing anywhere.
settings-about-parts = Made with
settings-about-parts-help = The main parts and their licences.
