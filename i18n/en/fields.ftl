# fields: what is wrong with one field, beside it

## Codes of the core

field-required = Fill in this field.
field-too-long = At most { $max } characters.
field-too-many = Too many entries.
field-too-large = Too large: at most { $max }.
field-too-many-steps = At most ten steps.
field-unknown = This entry no longer exists. Choose another one.
field-email = This is not an e-mail address.
field-duplicate-name = This name is already taken.
field-duplicate-email = { $name } already has this e-mail address.
field-duplicate-username = { $name } already has this login name.
field-duplicate-tag = There is already an asset with the tag { $tag }.
field-duplicate-serial = The asset { $tag } of this manufacturer already has this serial number.
field-duplicate-contract-number = This vendor already has a contract with this number.
field-twice = This is in the list twice.
field-negative = This cannot be negative.
field-amount-range = This amount is out of range.
field-date-range = Dates go from 1900 to 2199.
field-in-future = This day is still to come.
field-end-before-start = The end lies before the start.
field-before-purchase = This lies before the purchase.
field-term-required = Give the initial term in months, or the last day of the contract.
field-range-365 = From 0 to 365 days.
field-range-1200 = At most 1200 months.
field-range-3650 = At most 3650.
field-window-order = The window opens before it closes: this number must not be smaller than the notice, and at most 3650.
field-notice-longer-than-term = The notice is longer than the term: for the term ending on { $end } it would have to arrive by { $notice_by }, before the start on { $start }.
field-month = From 1 to 12.
field-month-day = Month and day, like 12-07.
field-not-png = Only a PNG picture.
field-unknown-column = This list has no column “{ $column }”.
field-bad-filter = The filter on “{ $column }” has a value it cannot have.

## Arguments of the terminal
field-ending = The file’s name must end in .pdf, .xlsx or .csv.
field-unknown-choice = “{ $value }” is not one of: { $known }.
field-range-days = At most { $max } days.
