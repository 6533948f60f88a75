# Lists: the text form of a filter, saved views, groups, editing many rows at once.

# Names of columns in the text form: one word each, the first is the one written.
filter-name-check = check
filter-name-tag = tag
filter-name-serial = serial,sn
filter-name-name = name
filter-name-manufacturer = manufacturer,maker,brand
filter-name-model = model
filter-name-category = category,type
filter-name-location = location,site
filter-name-department = department,dept
filter-name-cost-centre = costcentre,costcenter,cc
filter-name-state = state
filter-name-status = status
filter-name-custodian = custodian
filter-name-vendor = vendor,supplier
filter-name-contract = contract
filter-name-warranty = warranty,cover
filter-name-purchase = purchased,bought
filter-name-cost = cost,price
filter-name-title = title
filter-name-number = number,no
filter-name-kind = kind
filter-name-renewal = renewal
filter-name-decided = decided
filter-name-owner = owner
filter-name-start = start
filter-name-end = end
filter-name-notice = notice
filter-name-send = send
filter-name-decide = decide
filter-name-annual = annual,yearly
filter-name-assets = assets
filter-name-contracts = contracts
filter-name-customer-no = customer
filter-name-country = country
filter-name-band = score,band
filter-name-risk = risk
filter-name-criticality = criticality
filter-name-proof = proof
filter-name-expiry = expiry
filter-name-company = company,owner
filter-name-inventory-no = inventory,inv
filter-name-model-number = partno,mpn
filter-name-room = room,rack
filter-name-invoice-no = invoice
filter-name-order-no = order,po
filter-name-notes = notes
filter-name-cover-note = covernote
filter-name-user = user
filter-name-part-of = partof,parent
filter-name-ownership = ownership
filter-name-confidentiality = confidentiality
filter-name-cover-need = coverneed
filter-name-rto = rto
filter-name-rpo = rpo
filter-name-warranty-start = warrantyfrom
filter-name-warranty-months = warrantymonths
filter-name-eol = eol
filter-name-delivered = delivered
filter-name-in-service = inservice,in_service
filter-name-due-back = dueback
filter-name-retire = retire
filter-name-disposed = disposed
filter-name-proceeds = proceeds
filter-name-disposal-cost = disposalcost

# Words of the text form; the first is the one written.
filter-none = none,empty
filter-day-today = today
filter-day-month-end = eom
filter-day-year-end = eoy
filter-unit-days = d
filter-unit-weeks = w
filter-unit-months = m
filter-unit-years = y

# A filter's label before its values, when it is not simply "is".
filter-label-not = { $label } is not
filter-label-has = { $label } contains
filter-label-lacks = { $label } does not contain

# What could not be read of a text, and what to do.
filter-error-unknown-field = There is no column “{ $field }”. Put it in quotes to search for the text.
filter-error-unknown-field-near = There is no column “{ $field }”. Did you mean “{ $near }”? Put it in quotes to search for the text.
filter-error-no-value = Type a value after “{ $field }”, or “none” for rows without one.
filter-error-no-order = “{ $field }” has no order: use “:” or “=” instead.
filter-error-no-record = Nothing is called exactly “{ $value }”. Use “:” to look for a part of the name.
filter-error-no-choice = “{ $value }” is none of the values: { $known }.
filter-error-no-day = “{ $value }” is no day. Type 2026-12-31, 31/12/2026, 2026-12, today, 90d, -3m or 2026-01-01..2026-06-30.
filter-error-no-number = “{ $value }” is no number. Type 1000, 99.50 or 100..500.

refused-too-many-groups = This column has more than { $most } different values. Narrow the list, or group by another column.
refused-bulk-outdated = The register has changed since the preview. Look at the preview again; nothing was changed.
refused-bulk-too-many = At most { $most } rows can be pasted at once.

# Why a cell stays as it was.
field-not-editable = This cannot be edited here. Open the record instead.
field-changed-meanwhile = It has been changed meanwhile and is now “{ $now }”. Look at it, then type again.
field-gone = This record no longer exists.
field-no-such-name = Nothing is called “{ $name }” in the register.
field-several-names = Several are called “{ $name }”. Open the record and choose one.
field-filter-text = { $message }
field-no-such-choice = “{ $value }” is none of the values.

# Views.
ent-view = view
field-name-list = List
field-name-definition = What it shows
field-name-pinned = In the sidebar
op-view-save = View { $subject } kept
op-view-delete = View { $subject } removed
op-view-reorder = Views put in order
op-asset-bulk_edit = { $subject } edited
op-contract-bulk_edit = { $subject } edited
op-vendor-bulk_edit = { $subject } edited

# Days of a filter in words.
filter-words-today = today
filter-words-eom = the end of the month
filter-words-eoy = the end of the year
filter-words-ahead-d = { $n ->
    [one] tomorrow
   *[other] in { $n } days
  }
filter-words-ahead-w = { $n ->
    [one] in a week
   *[other] in { $n } weeks
  }
filter-words-ahead-m = { $n ->
    [one] in a month
   *[other] in { $n } months
  }
filter-words-ahead-y = { $n ->
    [one] in a year
   *[other] in { $n } years
  }
filter-words-ago-d = { $n ->
    [one] yesterday
   *[other] { $n } days ago
  }
filter-words-ago-w = { $n ->
    [one] a week ago
   *[other] { $n } weeks ago
  }
filter-words-ago-m = { $n ->
    [one] a month ago
   *[other] { $n } months ago
  }
filter-words-ago-y = { $n ->
    [one] a year ago
   *[other] { $n } years ago
  }
filter-words-before = before { $date }
filter-words-after = after { $date }

# The filter bar.
filter-text-help = Filters can be typed: vendor:dell warranty<90d -status:disposed
filter-suggestions = Suggestions

# Views.
views-picker = View
views-all = All
views-dirty = changed
views-save = Save
views-save-as = Save as…
views-reset = Reset
views-rename = Rename…
views-pin = Show in the sidebar
views-delete = Delete view
views-up = Move up
views-down = Move down
views-name = Name of the view
views-pinned = Saved views
views-unknown = This view was kept by another version of Custodia and cannot be shown here. It stays as it is.

# Groups and columns.
grid-group = Group
grid-group-none = No groups
grid-group-by = Group by { $column }
grid-group-row = { $name }, { $count ->
    [one] one row
   *[other] { $count } rows
  }
grid-density = Row height
grid-density-desk = As everywhere
grid-density-compact = Compact
grid-density-default = Normal
grid-density-comfortable = Comfortable
grid-freeze = Freeze up to here
grid-unfreeze = Unfreeze
grid-filter-column = Filter this column…
grid-copy-with = Copy with headings
grid-copy-without = Copy without headings

# Editing in the list.
grid-edit-cell = Edit { $column }
grid-edit-start = Edit cell
grid-fill-down = Fill down
grid-cells = { $rows } × { $columns } cells
grid-cell-wrong = Not saved: { $reason }
grid-cells-saved = { $count ->
    [one] One row changed
   *[other] { $count } rows changed
  }
grid-cells-refused = { $count ->
    [one] One row could not be changed
   *[other] { $count } rows could not be changed
  }
grid-paste-title = { $count ->
    [one] Paste { $count } cell
   *[other] Paste { $count } cells
}
grid-fill-title = { $count ->
    [one] Fill { $count } row
   *[other] Fill { $count } rows
}
grid-paste-outside = Some of the pasted columns cannot be edited here and were left out.

# Editing many rows.
bulk-edit = Edit { $count }…
bulk-title = Edit { $count ->
    [one] one row
   *[other] { $count } rows
  }
bulk-field = Field
bulk-value = New value
bulk-value-help = Empty takes the value away.
bulk-none = None
bulk-add = Another field
bulk-remove = Leave this field out
bulk-preview = Preview
bulk-back = Back
bulk-apply = Change { $count ->
    [one] one row
   *[other] { $count } rows
  }
bulk-stop = Stop
bulk-changed = { $count ->
    [0] No row changes
    [one] One row changes
   *[other] { $count } rows change
  }
bulk-unchanged = { $count ->
    [one] One row already stands so
   *[other] { $count } rows already stand so
  }
bulk-refused = { $count ->
    [one] One row cannot be changed and stays as it is
   *[other] { $count } rows cannot be changed and stay as they are
  }
bulk-more = The first { $count } are shown.
bulk-col-record = Record
bulk-col-field = Field
bulk-col-old = Now
bulk-col-new = Then
bulk-col-reason = Why not
bulk-lines = What changes
bulk-reasons = What cannot be changed
bulk-progress = { $done } of { $total }
