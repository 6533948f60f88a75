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
import-field-renewal = Renewal
import-field-renewal_months = Renewal term, months
import-field-annual_cost = Cost per year
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
import-issue-duplicate_asset_tag = Record { $other_record } of this file already has this asset tag.
import-issue-duplicate_serial = { $other_record ->
    [0] Asset { $other_tag } already has this serial number.
   *[other] Record { $other_record } of this file already has this serial number.
}
import-issue-duplicate_vendor = Record { $other_record } of this file is already about this vendor.
import-issue-duplicate_contract = Record { $other_record } of this file is already about this contract.
import-issue-bad_date = “{ $value }” is not a date.
import-issue-bad_number = “{ $value }” is not a number.
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
import-issue-missing_field = A new record needs this.
import-issue-missing_end = Neither an end nor a length of the term.
import-issue-notice_longer_than_term = With this notice the last day to cancel ({ $notice_by }) comes before the start ({ $start }).
import-issue-out_of_range = Outside of what is possible.

## Remarks on a record that is accepted: <code>

import-issue-rounded = The currency has no such small unit: rounded to { $to }.
import-issue-currency_differs = The cell names another currency than the record; { $used } is used.
import-issue-warranty_differs = By the months it would end on { $computed }; the file’s date is kept.
import-issue-several_people = Several people have this name; an e-mail address would tell them apart.
import-issue-kind_other = This kind is not known: it becomes “Other”.
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
