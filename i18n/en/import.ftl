# import

## What the columns of a file can mean: <field>

import-field-tag = Asset tag
import-field-serial = Serial number
import-field-name = Name
import-field-manufacturer = Manufacturer
import-field-model = Model
import-field-model_number = Model or part number
import-field-category = Category
import-field-status = Status
import-field-company = Company
import-field-location = Location
import-field-room = Room
import-field-custodian = Custodian
import-field-custodian_email = Custodian’s e-mail
import-field-custodian_username = Custodian’s user name
import-field-custodian_first = Custodian’s first name
import-field-custodian_last = Custodian’s last name
import-field-department = Department
import-field-cost_centre = Cost centre
import-field-supplier = Supplier
import-field-purchase_date = Purchase date
import-field-cost = Cost
import-field-currency = Currency
import-field-invoice_no = Invoice number
import-field-order_no = Order number
import-field-warranty_start = Warranty start
import-field-warranty_months = Warranty, months
import-field-warranty_end = Warranty end
import-field-eol_date = End of life
import-field-notes = Notes
import-field-kinds = What the vendor does
import-field-registration_no = Registration number
import-field-vat_no = VAT number
import-field-customer_no = Our customer number
import-field-website = Website
import-field-email = E-mail
import-field-phone = Phone
import-field-address = Address
import-field-postcode = Postal code
import-field-city = City
import-field-country = Country
import-field-contact_name = Contact
import-field-contact_role = Contact’s role
import-field-contact_email = Contact’s e-mail
import-field-contact_phone = Contact’s phone
import-field-number = Contract number
import-field-title = Title
import-field-kind = Contract type
import-field-vendor = Vendor
import-field-start = Start
import-field-end = End of term
import-field-duration = Initial term, months
import-field-notice = Notice
import-field-notice_months = Notice, months
import-field-delivery = How notice is given
import-field-renewal = Renewal
import-field-renewal_months = Renewal term, months
import-field-annual_cost = Annualised cost
import-field-total_cost = Total cost
import-field-billing = Invoiced
import-field-owner = Owner
import-field-owner_email = Owner’s e-mail
import-field-none = Left out

## Kinds of records, layouts, how sure: <choice>

import-kind-assets = Assets
import-kind-vendors = Vendors
import-kind-contracts = Contracts
import-preset-snipe_import = Snipe-IT, import template
import-preset-snipe_fields = Snipe-IT, importer fields
import-preset-snipe_list = Snipe-IT, asset list
import-preset-glpi_contract = GLPI, contracts
import-preset-custodia = Custodia
import-preset-generic = Other list
import-confidence-exact = Known header
import-confidence-alias = Recognised header
import-confidence-remembered = As last time
import-confidence-manual = Your choice
import-confidence-none = Not recognised
import-date-order-ymd = Year, month, day
import-date-order-dmy = Day, month, year
import-date-order-mdy = Month, day, year
import-decimal-point = Decimal point: 1,234.50
import-decimal-comma = Decimal comma: 1.234,50
import-outcome-created = New
import-outcome-changed = Changed
import-outcome-unchanged = Unchanged
import-outcome-refused = Refused

## Why a record is refused: <code>

import-issue-missing_asset_tag = No asset tag, and no known serial number to recognise the asset by.
import-issue-missing_tag_and_serial = Neither asset tag nor serial number: the next import could not recognise this asset.
import-issue-duplicate_asset_tag = Line { $other_line } of this file already has this asset tag.
import-issue-duplicate_serial = { $other_record ->
    [0] Asset { $other_tag } already has this serial number.
   *[other] Line { $other_line } of this file already has this serial number.
}
import-issue-duplicate_vendor = Line { $other_line } of this file is already about this vendor.
import-issue-duplicate_contract = Line { $other_line } of this file is already about this contract.
import-issue-bad_date = “{ $value }” is not a date.
import-issue-bad_number = “{ $value }” is not a number.
import-issue-own_category = “{ $field }” is a field of the category “{ $category }” only.
import-issue-own_whole = “{ $value }” is not a whole number, as “{ $field }” asks for.
import-issue-own_flag = “{ $value }” is neither yes nor no, as “{ $field }” asks for.
import-issue-own_choice = “{ $value }” is none of the choices of “{ $field }”.
import-issue-own_url = “{ $value }” is no address that begins with https:// or http://, as “{ $field }” asks for.
import-issue-bad_currency = “{ $value }” is not a currency code such as EUR.
import-issue-bad_email = “{ $value }” is not an e-mail address.
import-issue-bad_choice = “{ $value }” is none of the expected words.
import-issue-unknown_status = Nobody has said yet what the status “{ $word }” means.
import-issue-negative_price = { $value } is negative.
import-issue-eol_before_purchase = The end of life ({ $to }) comes before the purchase ({ $from }).
import-issue-end_before_start = The end ({ $to }) comes before the start ({ $from }).
import-issue-too_few_fields = { $have ->
    [one] Only one cell where the header has { $want }.
   *[other] Only { $have } cells where the header has { $want }.
}
import-issue-too_many_fields = { $have } cells where the header has { $want }.
import-issue-lossy_serial = A spreadsheet has rounded this number to { $value }; its last digits are lost. Format the column as text and enter it again.
import-issue-cell_error = { $value }: a formula that failed in the spreadsheet.
import-issue-too_long = Too long.
import-issue-missing_field = { $field ->
    [vendor] A new contract needs its vendor
    [title] A new contract needs a title or a number
    [start] A new contract needs the day it starts
    [name] A new vendor needs its name
   *[other] A new record needs this
}: choose a column for it, or fill the cell.
import-issue-missing_end = Neither an end nor a length of the term.
import-issue-notice_longer_than_term = With this notice the last day to cancel ({ $notice_by }) comes before the start ({ $start }).
import-issue-out_of_range = Outside of what is possible.

## Remarks on a record that is accepted: <code>

import-issue-rounded = The currency has no such small unit: rounded to { $to }.
import-issue-currency_differs = The cell names another currency than the record; { $used } is used.
import-issue-warranty_differs = By the months it would end on { $computed }; the file’s date is kept.
import-issue-several_people = Several people have this name; an e-mail address would tell them apart.
import-issue-several_vendors = Several suppliers are named; the first is taken as the vendor.
import-issue-kind_other = This kind is not known: it becomes “Other”.
import-issue-delivery_unknown = This way of giving notice is not known: it stays as it was, e-mail for a new contract.
import-issue-billing_not_kept = The amount is of a year: it is kept as yearly, and this rhythm of invoices is not.
import-issue-matched_by_title = Recognised by vendor, title and start: please check.
import-issue-renewal_months_assumed = { $months ->
    [one] The file does not say for how long it renews: one month is assumed.
   *[other] The file does not say for how long it renews: { $months } months are assumed.
}
import-issue-notice_given = Notice has been given, says the file. Record that as a decision on the contract.
## Reading a file: why it could not be read ($line: line or sheet row, 0 when unknown; $detail: a name or value)

import-read-empty = The file is empty.
import-read-too-large = The file is larger than 1 GB.
import-read-too-many-rows = The table has more than { $detail } rows. Split it, or save a workbook as CSV.
import-read-too-many-columns = Line { $line } has more than 256 columns.
import-read-too-many-cells = The table has more than { $detail } cells. Leave out the columns you do not need.
import-read-cell-too-long =
    { $line ->
        [0] A cell is longer than 32,768 characters.
       *[other] Line { $line } has a cell longer than 32,768 characters.
    }
import-read-unterminated-quote = A quotation mark opened on line { $line } is never closed. Correct that line; nothing was read past it.
import-read-not-a-workbook =
    { $line ->
        [0] The workbook is damaged or was not saved completely. Open it in a spreadsheet program and save it again.
       *[other] The workbook is damaged at row { $line }. Open it in a spreadsheet program and save it again.
    }
import-read-unsupported-format =
    { $detail ->
        [xls] This is an old Excel file (.xls). Save it as .xlsx or CSV.
        [xlsb] This is a binary Excel file (.xlsb). Save it as .xlsx or CSV.
        [ods] This is an OpenDocument file. Save it as .xlsx or CSV.
        [numbers] This is a Numbers file. Export it as Excel or CSV.
        [html] This is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx or CSV.
        [xml] This is an XML file. Open it in a spreadsheet program and save it as .xlsx or CSV.
       *[other] Files of this kind ({ $detail }) cannot be imported. Use CSV or .xlsx.
    }
import-read-password-protected = The workbook is protected by a password. Save a copy without it.
import-read-workbook-bomb = The workbook unpacks to an absurd size ({ $detail }) and was not opened.
import-read-memory-limit = Reading the file took more memory than is allowed. Nothing was imported.
import-read-time-limit = Reading the file took too long and was stopped. Nothing was imported.
import-read-no-sheet = The workbook has no sheet called { $detail }.
import-read-no-visible-sheet = The workbook has no visible sheet.
import-read-binary = This is not a text file or a workbook.
import-read-bad-option = { $detail } is not a known encoding or delimiter.
import-read-unreadable = The file could not be read: { $detail }
import-read-cancelled = Reading was cancelled. Nothing was imported.
import-read-crashed = The reader gave up on this file. Nothing was imported. Details: { $detail }
import-read-no-evidence = Nothing in this file says what was done to a drive. Known are logs of nwipe and ShredOS, output of nvme and hdparm, reports of Blancco (XML) and lists with serial numbers.
import-read-broken-evidence =
    { $line ->
        [0] The file breaks off or is damaged. Export it again. Details: { $detail }
       *[other] The file breaks off or is damaged at line { $line }. Export it again. Details: { $detail }
    }
import-read-evidence-too-large = The file is larger than { $detail } MB. Split it, or leave out what is no evidence.
import-read-too-many-drives = The file names more than { $detail } drives. Split it.

## Reading a file: remarks about the whole file ($count)

import-notice-nul-removed =
    { $count ->
        [one] One NUL character was removed.
       *[other] { $count } NUL characters were removed.
    }
import-notice-undecodable-bytes =
    { $count ->
        [one] One byte belongs to no character in this encoding. Check names with accents.
       *[other] { $count } bytes belong to no character in this encoding. Check names with accents.
    }
import-notice-days-from-1904 = Dates of this workbook count from 1904; numbers without a date format in a column of dates were read so.
import-notice-lone-cr = Lines end in the old Macintosh way.
import-notice-stray-quote =
    { $count ->
        [one] One quotation mark inside a cell is not doubled and was read as it stands.
       *[other] { $count } quotation marks inside cells are not doubled and were read as they stand.
    }
import-notice-blank-rows =
    { $count ->
        [one] One empty row was left out.
       *[other] { $count } empty rows were left out.
    }
import-reading-placeholders = N/D, –, null and the like count as empty
import-reading-placeholders-help = Otherwise they become names and numbers of that kind, and are refused as days and amounts.
import-notice-placeholders =
    { $count ->
        [one] One cell says only that there is nothing to say (such as N/D or –) and counts as empty.
       *[other] { $count } cells say only that there is nothing to say (such as N/D or –) and count as empty.
    }
import-notice-rows-above-headers =
    { $count ->
        [one] One line above the headers was left out.
       *[other] { $count } lines above the headers were left out.
    }
import-notice-duplicate-header =
    { $count ->
        [one] One column has the same header as another.
       *[other] { $count } columns have the same header as another.
    }
import-notice-formulas-as-values =
    { $count ->
        [one] One cell is a formula: the value saved in the workbook was read.
       *[other] { $count } cells are formulas: the values saved in the workbook were read.
    }
import-notice-formulas-without-value =
    { $count ->
        [one] One formula has no saved value and counts as empty. Open the workbook in a spreadsheet program and save it.
       *[other] { $count } formulas have no saved value and count as empty. Open the workbook in a spreadsheet program and save it.
    }
import-notice-hidden-sheet =
    { $count ->
        [one] The workbook also has a hidden sheet.
       *[other] The workbook also has { $count } hidden sheets.
    }

## File dialogs, and the file of refused records

import-pick-title = Choose a file to import
import-pick-kind = Tables (CSV, Excel)
import-refused-title = Save the refused records
import-refused-line = Line
import-refused-why = Why it was refused

## The screen: steps

import-title = Import
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-review = Review
import-step-done = Done
import-step-number = { $number }. { $name }
import-records =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
import-choose = Choose a file…
import-choose-other = Choose another file…
import-to-review = Review
import-to-columns = Back to the columns
import-continue = Continue
import-print = Print the review
import-print-none = There is no printed review. “Save refused records…” keeps them as a file.
import-read-only = This register is open for reading only: nothing can be imported.

## The screen: file

import-file-what = Bring in a list you already have
import-file-text = Nothing is written until you have seen what would change. A file can also be dropped anywhere on this window.
import-drop-busy = { $name } has to wait: another file is being worked on.
import-file-kind = What the file holds
import-file-kind-help = “As the file says” goes by the headers; it can be changed later.
import-file-kind-auto = As the file says
import-file-formats = Files
import-file-formats-text = CSV and other delimited text in any usual encoding, and Excel workbooks (.xlsx, .xlsm). An old .xls, .ods or .numbers file: save it as .xlsx first.
import-file-tools = Recognised by their headers
import-file-tools-snipe = Snipe-IT: import template and asset list, in its own languages
import-file-tools-glpi = GLPI: list of contracts
import-file-tools-custodia = Custodia’s own lists
import-file-tools-other = Any other list: you say once what its columns mean, and it is remembered
import-file-promise = What happens
import-file-promise-dry = First a review: every cell old → new, every refused record with its reason.
import-file-promise-same = The same file twice changes nothing. An empty cell keeps the old value.
import-file-promise-undo = One import is one change: one Undo takes all of it back.
import-file-in-hand = In hand: { $name }
import-file-failed = This file could not be read
import-file-failed-next = Nothing was changed. Mend the file or choose another one.

## The screen: columns

import-reading = How the file is read
import-reading-kind = The records are
import-reading-preset = Layout
import-reading-encoding = Encoding
import-reading-delimiter = Columns separated by
import-reading-sheet = Sheet
import-reading-currency = Currency if none is given
import-reading-header-line = Headers on line { $line }
import-reading-header-row = Line { $line }: { $text }
import-reading-headers = Headers on
import-encoding-utf-8 = UTF-8
import-encoding-utf-8-bom = UTF-8 with mark (BOM)
import-encoding-utf-16le = UTF-16 (LE)
import-encoding-utf-16be = UTF-16 (BE)
import-encoding-windows-1252 = Windows-1252
import-delimiter-comma = Comma ,
import-delimiter-semicolon = Semicolon ;
import-delimiter-tab = Tab
import-delimiter-pipe = Bar |
import-notices = Seen while reading
import-attention = Look at this before going on
import-attention-none = Nothing here needs a word from you
import-attention-missing =
    { $count ->
        [one] No column is mapped to { $fields }. New records need it and would be refused.
       *[other] No columns are mapped to { $fields }. New records need them and would be refused.
    }
import-attention-near = The headers fit another kind nearly as well. Are these { $kind }?
import-attention-near-take = Read as: { $kind }
import-attention-ambiguous =
    { $count ->
        [one] One column can be read in two ways: { $columns }. Check the choice beside it.
       *[other] { $count } columns can be read in two ways: { $columns }. Check the choices beside them.
    }
import-attention-statuses =
    { $count ->
        [one] One status word is not known. Say below what it means, or its records are refused.
       *[other] { $count } status words are not known. Say below what they mean, or their records are refused.
    }
import-columns = Columns
import-columns-mapped = { $mapped } of { $all } mapped
import-columns-header = In the file
import-columns-samples = Examples
import-columns-field = Becomes
import-columns-read = Read as
import-columns-sure = How sure
import-columns-field-of = “{ $header }” becomes
import-columns-order-of = Order of dates in “{ $header }”
import-columns-decimal-of = Decimal sign in “{ $header }”
import-columns-no-header = Column { $number }
import-columns-blank = no values
import-columns-filled = { $filled } of { $all }
import-columns-ambiguous = Reads both ways
import-columns-taken = now “{ $header }”
import-columns-required = needed
import-statuses = Status words
import-statuses-help = Each word of the file belongs to one of the fixed states. A word without a state refuses its records.
import-statuses-of = “{ $word }” means
import-statuses-count =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
import-statuses-none = Not said yet
import-rules = Rules of this file
import-rules-exclusive = End dates are the first day without cover
import-rules-exclusive-help = GLPI and Snipe-IT add the months to the start, which gives the day after the last. One day is taken off.
import-rules-number = Give assets without a tag the next free number
import-rules-number-help = Otherwise they are refused, unless their serial number is known.
import-rules-prefix = Prefix of new tags

## The screen: review

import-apply =
    { $count ->
        [one] Import { $count } record
       *[other] Import { $count } records
    }
import-apply-nothing = Nothing to import
import-apply-help = Writes the new and the changed records as one change that can be undone. A copy of the register is made first.
import-tab-created = New
import-tab-changed = Changed
import-tab-unchanged = Unchanged
import-tab-refused = Refused
import-review-tabs = Records by what becomes of them
import-review-also =
    { $people ->
        [0] { $vendors ->
            [one] Also new: { $vendors } vendor
           *[other] Also new: { $vendors } vendors
        }
       *[other] { $vendors ->
            [0] { $people ->
                [one] Also new: { $people } person
               *[other] Also new: { $people } people
            }
           *[other] Also new: vendors ({ $vendors }), people ({ $people })
        }
    }
import-review-save-refused = Save refused records…
import-review-saved = Saved as { $name }. Mend the cells, then import that file.
import-review-problems = Why records are refused
import-review-problem-in = Column “{ $column }”
import-review-again = The register changed meanwhile: the review is up to date again.
import-review-none-created = No new records in this file.
import-review-none-changed = No record would change.
import-review-none-unchanged = No record is already exactly like this.
import-review-none-refused = No record is refused.
import-col-line = Line
import-col-key = Record
import-col-title = Description
import-col-changes = What would change
import-col-values = Values
import-col-why = Reason
import-col-cell = Cell
import-col-remarks = Remarks
import-cell = { $column }: { $value }
import-cell-blank = { $column }: empty
import-row-nameless = Line { $line }
import-row-place = Line { $line }, record { $record }
import-row-changes = Old → new
import-row-values = Values
import-row-same = Everything in this record is already in the register.
import-row-why = Why it is refused
import-row-remarks = Remarks
import-row-field = Field
import-row-old = Old
import-row-new = New
import-row-empty = (empty)

## The screen: the same reasons for many records at once ($value: an example)

import-problem-bad_date = Not a date, such as “{ $value }”.
import-problem-bad_number = Not a number, such as “{ $value }”.
import-problem-own_category = A field of another category, such as “{ $value }”.
import-problem-own_whole = Not a whole number, such as “{ $value }”.
import-problem-own_flag = Neither yes nor no, such as “{ $value }”.
import-problem-own_choice = None of the choices of the field, such as “{ $value }”.
import-problem-own_url = Not a web address, such as “{ $value }”.
import-problem-bad_currency = Not a currency code, such as “{ $value }”.
import-problem-bad_email = Not an e-mail address, such as “{ $value }”.
import-problem-bad_choice = None of the expected words, such as “{ $value }”.
import-problem-unknown_status = A status that nobody has explained yet, such as “{ $value }”. Go back to the columns to do so.
import-problem-negative_price = A negative amount, such as { $value }.
import-problem-lossy_serial = A number that a spreadsheet has rounded, such as { $value }. Format the column as text and enter it again.
import-problem-cell_error = A formula that failed in the spreadsheet, such as { $value }.
import-problem-duplicate_asset_tag = The asset tag stands twice in this file, such as “{ $value }”.
import-problem-duplicate_serial = The serial number belongs to another asset, such as “{ $value }”.
import-problem-duplicate_vendor = The same vendor stands twice in this file.
import-problem-duplicate_contract = The same contract stands twice in this file.
import-problem-eol_before_purchase = The end of life comes before the purchase.
import-problem-end_before_start = The end comes before the start.
import-problem-too_few_fields = Fewer cells than the header has.
import-problem-too_many_fields = More cells than the header has.
import-problem-notice_longer_than_term = The notice is longer than the term.

## The screen: working and done

import-working-pick = Reading the file…
import-working-columns = Looking at the columns…
import-working-plan = Comparing with the register…
import-working-apply = Importing…
import-working-finish = Writing the journal…
import-working-progress = { $percent } done
import-working-cancel = Cancel
import-cancelled = Cancelled. Nothing was written.
import-done-title =
    { $count ->
        [one] { $count } record imported
       *[other] { $count } records imported
    }
import-done-nothing = Nothing had to be changed
import-done-undone-title = This import was undone
import-done-undone-text = The register is as it was before. Ctrl+Shift+Z does it again.
import-done-from = From { $name }
import-done-created = New
import-done-changed = Changed
import-done-unchanged = Unchanged
import-done-refused = Refused
import-done-vendors = New vendors
import-done-people = New people
import-done-undo = Undo the import
import-done-show-assets = Show the assets
import-done-show-vendors = Show the vendors
import-done-show-contracts = Show the contracts
import-done-journal = In the journal
import-done-refused-title =
    { $count ->
        [one] One record was refused and is not in the register
       *[other] { $count } records were refused and are not in the register
    }
import-done-refused-saved = Saved in { $name }. Mend the cells and import that file.
import-done-refused-unsaved =
    { $count ->
        [one] Mend it in the file and import that again: what is in the register already counts as unchanged.
       *[other] Mend them in the file and import that again: what is in the register already counts as unchanged.
    }
import-done-refused-choose = Import the mended file…
