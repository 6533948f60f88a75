# common: words used all over the window

common-loading = Loading…
common-error = Error
common-error-unknown = Something went wrong ({ $code }). Nothing was changed.
common-field-error-unknown = This value is not accepted ({ $code }).
common-broke = This part could not be shown
common-try-again = Try again
common-copy-details = Copy details
common-copied = Copied
common-copy-failed = Could not be copied
common-key-space = Space
common-yes = Yes
common-no = No
common-close = Close
common-apply = Apply
common-save = Save
common-required = (required)
common-choose = Choose…
common-create = Create “{ $text }”
common-no-choices = Nothing matches
common-show-choices = Show choices
common-currency = Currency
common-date-choose = Choose a date: { $field }
common-calendar = Calendar
common-calendar-previous = Previous month
common-calendar-next = Next month
common-keep-as-is = Go back
common-confirm-typed = Type { $text } to confirm
common-form-errors =
    { $count ->
        [one] One field needs your attention
       *[other] { $count } fields need your attention
    }
common-form-elsewhere =
    { $count ->
        [one] Not saved: one field was changed elsewhere while you were editing
       *[other] Not saved: { $count } fields were changed elsewhere while you were editing
    }
common-form-elsewhere-how = Take what stands there now, or keep what you typed in these fields. Nothing is saved until you press Save.
common-form-elsewhere-take = Take the new values
common-form-elsewhere-keep = Keep what I typed
common-unsaved-title = Save your changes?
common-unsaved-text = This form has changes that are not saved yet.
common-unsaved-discard = Discard

## Lists

common-grid-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
common-grid-count-selected = { $count } selected
common-grid-selected-column = Selection
common-grid-selected = selected
common-grid-copied =
    { $count ->
        [one] { $count } row copied
       *[other] { $count } rows copied
    }
common-grid-columns = Columns
common-grid-columns-reset = Reset columns
common-grid-column-width = Width…
common-grid-column-fit = Fit to content
common-grid-column-left = Move left
common-grid-column-right = Move right
common-grid-column-hide = Hide column
common-grid-sort-ascending = Sort ascending
common-grid-sort-descending = Sort descending
common-grid-sort-then = Then sort by this
common-grid-sort-none = Remove from sorting
common-grid-width-of = Width of “{ $column }”
common-grid-width = Width
common-grid-width-range = From { $min } to { $max } pixels

## Undo

common-undo = Undo
common-redo = Redo
common-undone = Undone: { $what }
common-undone-plain = Undone
common-redone = Done again: { $what }

## History of a record

common-history = History
common-history-none = Nothing is in the journal yet.
common-history-system = Custodia
common-history-gone = somebody no longer listed
common-history-erased = (erased)
common-history-all = Show all { $count }
common-history-journal = Open in the journal

## Lists and records: filters, menus, empty lists

common-filter = Filter
common-filters = Active filters
common-filter-clear = Clear filters
common-filter-remove = Remove the filter { $filter }
common-filter-past = Past
common-filter-within = { $days ->
    [one] Within { $days } day
   *[other] Within { $days } days
  }
common-filter-until = to { $date }
common-filter-from = from { $date }
common-filter-first = From
common-filter-last = To
common-example = Example
common-empty-import = Import a list
common-none-text = The filters above leave nothing to show.
common-vendor-made = Vendor { $name } was added
common-person-made = { $name } was added
common-open = Open
common-open-full = Open full page
common-copy-address = Copy address
common-more = More
common-duplicate = Duplicate
common-gone-text = It was deleted, or it belongs to another register. The journal knows what happened to it.
common-edit = Edit
common-overview = Overview
common-import = Import
common-print = Print what is on screen
common-report = Report
