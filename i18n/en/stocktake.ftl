# Stock-takes and labels: what is counted, what was found, what is stuck on things.

stocktake-title = Stock-takes
stocktake-new = New stock-take
stocktake-edit = Edit the stock-take
stocktake-number = Number
stocktake-title-field = What it is called
stocktake-state = State
stocktake-lead = Led by
stocktake-due = To be finished by
stocktake-started = Begun
stocktake-ended = Ended
stocktake-scope = What is counted
stocktake-scope-all = Everything
stocktake-scope-location = Place, with all beneath it
stocktake-scope-location-help = e.g. “Milano / Building A”: its rooms are counted, too.
stocktake-scope-custodian = With this person
stocktake-scope-category = Category
stocktake-scope-count = { $count ->
    [0] No asset is in this scope.
    [one] One asset is expected.
   *[other] { $assets } assets are expected.
  }
stocktake-scope-worth = They cost { $value }.
stocktake-scope-note = Assets that are on order, disposed of or lost are not expected.
stocktake-scope-frozen = Counting has begun: the scope no longer changes.
stocktake-state-draft = Being planned
stocktake-state-active = Being counted
stocktake-state-completed = Completed
stocktake-state-cancelled = Cancelled
stocktake-class-expected = Found
stocktake-class-corrected = Other place
stocktake-class-missing = Missing
stocktake-class-new = Unknown code
stocktake-class-out_of_scope = Not asked for
stocktake-class-none = None.
stocktake-none-expected = No asset is expected.
stocktake-matched-tag = by its tag
stocktake-matched-serial = by its serial number
stocktake-matched-identifier = by a second number
stocktake-matched-by_hand = by hand
stocktake-matched-ambiguous = fits several assets
stocktake-matched-unknown = fits no asset
stocktake-condition-good = In order
stocktake-condition-damaged = Damaged
stocktake-condition-defective = Defective
stocktake-col-title = Stock-take
stocktake-col-progress = Found
stocktake-progress = { $found } of { $expected }
stocktake-col-class = Result
stocktake-col-count = Number
stocktake-col-value = Value
stocktake-col-tag = Tag
stocktake-col-serial = Serial number
stocktake-col-name = Name or model
stocktake-col-code = Code
stocktake-col-recorded = Place in the register
stocktake-col-found = Found at
stocktake-col-custodian = Custodian
stocktake-col-status = Status
stocktake-col-condition = Condition
stocktake-col-note = Note
stocktake-col-matched = Recognised
stocktake-empty-title = No stock-take yet
stocktake-empty-text = Choose a place, a person or a category, print the list or take a scanner, and see what is missing.
stocktake-results-empty = Nothing here.
stocktake-gone-title = This stock-take is not there any more
stocktake-saved = Stock-take { $number } saved
stocktake-start = Begin counting
stocktake-start-title = Begin counting { $number }?
stocktake-start-text = What is expected is frozen now: what changes in the register later does not reach this stock-take.
stocktake-begun = Counting of { $number } has begun
stocktake-cancel = Cancel the stock-take
stocktake-cancel-title = Cancel { $number }?
stocktake-cancel-text = What was counted stays to be read; nothing of it goes into the register.
stocktake-cancel-reason = Why
stocktake-cancelled = Stock-take { $number } cancelled
stocktake-cancelled-because = Cancelled: { $reason }
stocktake-more = More about { $number }
stocktake-print = Print
stocktake-list = Counting list
stocktake-variance = Variance report
stocktake-scan = Scanner
stocktake-scan-code = Scan or type a code
stocktake-scan-help = Tag, serial number or a second number; Enter counts it and waits for the next.
stocktake-scan-place = Where you are
stocktake-scan-place-help = Every scan is recorded at this place.
stocktake-scan-condition = Condition
stocktake-scan-condition-none = not said
stocktake-scan-close = End scanning
stocktake-scan-count = { $count ->
    [one] One scan in this session
   *[other] { $count } scans in this session
  }
stocktake-outcome-found = Found
stocktake-outcome-wrong_place = Wrong place
stocktake-outcome-not_expected = Not asked for here
stocktake-outcome-ambiguous = Fits several assets
stocktake-outcome-unknown = Unknown code
stocktake-outcome-already = Already counted
stocktake-said-found = { $tag } is where it should be.
stocktake-said-wrong_place = { $tag }: the register has it at { $recorded }.
stocktake-said-not_expected = { $tag } is known, at { $recorded }; this stock-take does not ask for it.
stocktake-said-ambiguous = “{ $code }” is the number of several assets: choose one.
stocktake-said-unknown = “{ $code }” fits no asset. The code is kept.
stocktake-said-already = { $tag } was counted a moment ago.
stocktake-nowhere = no place
stocktake-choose = It is { $tag }
stocktake-resolve = Say which asset it is…
stocktake-resolve-title = Which asset is “{ $code }”?
stocktake-resolve-asset = Asset
stocktake-resolved = “{ $code }” assigned
stocktake-scan-remove = Take the scan back
stocktake-scan-removed = Scan of “{ $code }” taken back
stocktake-paste = Codes from elsewhere…
stocktake-paste-title = Codes that were scanned elsewhere
stocktake-paste-codes = Codes
stocktake-paste-help = One a line; behind a tab or a semicolon the place it was found at.
stocktake-paste-place = Place of lines without one
stocktake-paste-apply = Count them
stocktake-paste-preview = Preview
stocktake-paste-pick = From a file…
stocktake-paste-picked = { $count ->
    [one] One code from { $name }
   *[other] { $count } codes from { $name }
  }
stocktake-paste-code = Code
stocktake-paste-is = What it is
stocktake-paste-recorded = Recorded at
stocktake-paste-at = Found at
stocktake-paste-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
stocktake-pasted = { $count ->
    [one] One code counted
   *[other] { $count } codes counted
  }
stocktake-paste-said = Found { $found }, at another place { $wrong }, not asked for { $besides }, unknown { $unknown }, already counted { $already }
stocktake-complete = Complete…
stocktake-complete-title = Complete { $number }
stocktake-complete-text = What you choose is written into the register as one operation, which can be undone.
stocktake-apply-places = Correct the places of what was found elsewhere
stocktake-apply-out-of-scope = Also of what was not asked for
stocktake-apply-seen = Note the day each was seen
stocktake-apply-missing = What is missing becomes
stocktake-apply-missing-keep = Stays as it is
stocktake-plan-places = { $count ->
    [0] No place changes
    [one] One place changes
   *[other] { $count } places change
  }
stocktake-plan-seen = { $count ->
    [0] no day of being seen
    [one] one day of being seen
   *[other] { $count } days of being seen
  }
stocktake-plan-missing = { $count ->
    [0] no status
    [one] one status
   *[other] { $count } statuses
  }
stocktake-plan-open = { $count ->
    [one] One code fits no asset or several; it stays in the report.
   *[other] { $count } codes fit no asset or several; they stay in the report.
  }
stocktake-plan-changes = What changes
stocktake-plan-skipped = { $count ->
    [one] One result is left alone
   *[other] { $count } results are left alone
  }
stocktake-skip-gone = no longer in the register
stocktake-skip-moved_since = moved in the register since counting began
stocktake-skip-status_since = its status was changed since counting began
stocktake-skip-seen_since = seen elsewhere since counting began
stocktake-completed = Stock-take { $number } completed
stocktake-tabs = Results
stocktake-unpriced = { $count ->
    [one] one without a price
   *[other] { $count } without a price
  }

report-count-list-name = { report-count-list-title }
report-count-list-purpose = What a stock-take expects, place by place, with a code to scan and a box to tick
report-count-list-title = Counting list
report-count-list-table = Expected assets
report-count-list-draft = Counting has not begun: what is expected is not frozen yet.
report-count-list-note = Tick what is there. Write what is found besides at the end, with its place. The codes can be scanned from this sheet.
report-count-expected = { $count ->
    [one] asset expected
   *[other] assets expected
  }
report-count-tick = Found
report-count-remarks = Remarks
report-count-besides = Found besides
report-count-besides-code = Tag or serial number
report-count-line = No.
report-count-counted-by = Counted by
report-count-variance-name = { report-count-variance-title }
report-count-variance-purpose = What counting found out: found, at another place, missing, unknown, not asked for, with values
report-count-variance-title = Stock-take variance
report-count-classes = Results
report-count-unpriced = Without a price
report-count-missing-value = value of what is missing
report-count-note-values = Values are the purchase prices the register had when counting began. Currencies are never added to each other.
report-count-note-classes = “Other place”: found, but recorded elsewhere. “Unknown code”: a code that fits no asset, or several. “Not asked for”: an asset outside the scope of this stock-take.
report-count-note-open = Counting is not completed: the results are those of this moment.
report-count-with-expected = Also what was found in its place
report-count-pick = Stock-take
report-kind-count_list = { report-count-list-title }
report-kind-count_variance = { report-count-variance-title }
report-kind-labels = { report-labels-title }
reports-for-counting = To count

report-labels-name = { report-labels-title }
report-labels-purpose = QR codes or Code 128 on Avery sheets, Brother tapes, Dymo rolls and sizes of your own
report-labels-title = Labels
report-labels-serial = S/N { $serial }
report-labels-lines = Text
report-labels-none = No asset is chosen.
report-labels-ruler = Millimetres from the edges of the sheet
report-labels-shift = Shift: { $x } mm to the right, { $y } mm down
paper-warning-label-cut = { $count ->
    [one] On the label of { $tags } not all of the text has room.
   *[other] On { $count } labels not all of the text has room: { $tags }
  }

labels-print = Print labels…
labels-stock = Sheet or roll
labels-start = First free label
labels-start-help = For a sheet that is partly used. Arrow keys move, Enter or a click chooses.
labels-start-cell = Label { $n }, row { $row }, column { $column }
labels-code = Code
label-code-qr = QR code
label-code-code128 = Code 128
label-code-none = None
labels-fields = Lines besides the tag
label-field-company = Company
label-field-name = Name
label-field-model = Manufacturer and model
label-field-serial = Serial number
label-field-location = Place
labels-text = Text of your own
labels-text-help = e.g. “Property of IT, call 1234”
labels-profile = Printer
labels-profile-none = Prints exactly
labels-test = Ruler page instead of labels
labels-pick-title = Labels of which assets?
labels-pick-text = Select assets in the list and choose “Print labels…”, or look at the ruler page.
labels-pick-assets = To the assets
labels-supplies = Sizes and printers…
labels-supplies-title = Sizes and printers
labels-own-sizes = Sizes of your own
labels-own-none = None yet.
labels-size-add = Add a size
labels-size-edit = Edit the size
labels-size-saved = Size “{ $name }” saved
labels-size-deleted = Size “{ $name }” removed
labels-printers = Printers
labels-printer-add = Add a printer
labels-printer-edit = Edit the printer
labels-printer-help = Print the ruler page, measure how far it is off, and enter here what must be added.
labels-printer-saved = Printer “{ $name }” saved
labels-printer-deleted = Printer “{ $name }” removed
labels-printer-shift = { $x } mm to the right, { $y } mm down
labels-name = Name
labels-mm = mm
labels-page-width = Width of the sheet
labels-page-height = Height of the sheet
labels-first-left = From the left edge to the first label
labels-first-top = From the top to the first label
labels-width = Width of a label
labels-height = Height of a label
labels-pitch-x = From one left edge to the next
labels-pitch-y = From one top to the next
labels-across = Labels side by side
labels-down = Labels one under the other
labels-shift-x = To the right
labels-shift-y = Down
labels-remove = Remove { $name }
labels-change = Edit { $name }

refused-stocktake-over = Stock-take { $number } has ended and no longer changes.
refused-stocktake-scope = Counting of { $number } has begun: what it counts no longer changes.
refused-stocktake-not-active = Stock-take { $number } is not being counted.
refused-stocktake-begun = Counting of { $number } has begun already.
refused-stocktake-empty = Stock-take { $number } has nothing to count: no asset is in its scope.
refused-stocktake-scan-known = “{ $code }” is known already.
field-status-not-lost = Choose a status that means lost.
field-length-range = From { $least } to { $most } mm.
field-label-count = From 1 to { $max }.
field-labels-overlap = The labels would lie on each other.
field-labels-off-sheet = The labels do not fit the sheet.
field-shift-range = At most { $max } mm either way.
field-label-start = From 1 to { $max }.
field-millimetres = Enter millimetres, e.g. 63.5.

op-stocktake-save = Stock-take { $subject } saved
op-stocktake-start = Counting of { $subject } begun
op-stocktake-scan = Scan in stock-take { $subject }
op-stocktake-count = Codes counted in stock-take { $subject }
op-stocktake-resolve = Code assigned in stock-take { $subject }
op-stocktake-scan-delete = Scan taken back in stock-take { $subject }
op-stocktake-cancel = Stock-take { $subject } cancelled
op-stocktake-complete = Stock-take { $subject } completed
op-label-stock-save = Label size “{ $subject }” saved
op-label-stock-delete = Label size “{ $subject }” removed
op-label-printer-save = Label printer “{ $subject }” saved
op-label-printer-delete = Label printer “{ $subject }” removed
ent-stocktake = stock-take
ent-stocktake_line = counted asset
ent-stocktake_scan = scan
ent-label_stock = label size
ent-printer_profile = label printer
field-name-year = Year
field-name-lead-id = Led by
field-name-started-at = Begun
field-name-ended-at = Ended
field-name-stocktake-id = Stock-take
field-name-expected = Expected
field-name-asset-state = State of the asset
field-name-value-minor = Value
field-name-value-currency = Currency
field-name-at = Time
field-name-matched = Recognised
field-name-page-width = Width of the sheet (µm)
field-name-page-height = Height of the sheet (µm)
field-name-first-left = Left edge to first label (µm)
field-name-first-top = Top to first label (µm)
field-name-height = Height (µm)
field-name-pitch-x = Pitch across (µm)
field-name-pitch-y = Pitch down (µm)
field-name-across = Labels side by side
field-name-down = Labels one under the other
field-name-shift-x = Shift to the right (µm)
field-name-shift-y = Shift down (µm)

cli-stocktake-counted = Counted { $count }: found { $found }, at another place { $wrong }, not asked for { $besides }, unknown { $unknown }, already counted { $already }
