# quality: what in the register makes its reports doubtful

## Screen and report

quality-title = Data quality
quality-score = Score of 100
quality-score-text = { $score } of 100
quality-score-none = Nothing to check yet
quality-score-none-text = The score appears with the first asset or contract.
quality-score-perfect = Nothing is wrong.
quality-score-help = 100 when nothing has to be mended. Each check takes off points by the share of its records that are wrong: one of high weight counts five times one of low, one of medium three times. While anything is left the score is 99 at most.
quality-print = Print
quality-severity-high = High
quality-severity-medium = Medium
quality-severity-low = Low
quality-group-high = Money, cover or a deadline is lost
quality-group-medium = A report is wrong or incomplete
quality-group-low = Untidy
quality-group-fine = Nothing wrong
quality-checks = Checks
quality-show =
    { $count ->
        [one] Show the record
       *[other] Show the { $count } records
    }
quality-show-of = { $show }: { $check }
quality-share = { $count } of { $of } · { $share }
quality-none = Nothing is wrong here any more.
quality-col-severity = Severity
quality-col-check = Check
quality-col-count = Wrong
quality-col-of = Of
quality-col-share = Share
quality-col-key = Record
quality-col-title = Description
quality-col-place = Place or vendor
quality-col-value = Value
quality-col-first = Day
quality-col-second = Other day
quality-figure-high = { $count ->
    [one] high
   *[other] high
}
quality-figure-medium = { $count ->
    [one] medium
   *[other] medium
}
quality-figure-low = { $count ->
    [one] low
   *[other] low
}
quality-figure-records = { $count ->
    [one] record to mend
   *[other] records to mend
}
quality-note-score = The score: each check loses its share of wrong records, weighted by severity (high 5, medium 3, low 1), rounded down. 100 means that nothing is wrong.
quality-note-asked = “Of” counts the records the check is of use to ask of: a disposed asset needs no location.
quality-report-check = Records of
quality-report-all = Every check, in numbers
report-kind-data_quality = { quality-title }
report-data-quality-name = { quality-title }
report-data-quality-purpose = What in the register is missing or contradicts itself, with a score

## Terminal

cli-quality-score = Data quality: { $score } of 100
cli-quality-check = { $severity }: { $name }: { $count } of { $of } (--check { $check })

## Checks and why they matter: <check>

quality-check-duplicate_serial = Serial number of two assets
quality-why-duplicate_serial = A claim, a certificate or an import would meet the wrong one. One of the two numbers is mistyped, or the asset is registered twice.
quality-check-missing_serial = No serial number
quality-why-missing_serial = Makers, insurers and recyclers know a device by nothing else; files of makers pass it by.
quality-check-no_cover_decision = Cover not decided
quality-why-no_cover_decision = Its category demands cover, nothing is recorded, and nobody said that it needs none: the next failure decides.
quality-check-warranty_end_before_start = Warranty ends before it begins
quality-why-warranty_end_before_start = Such a warranty never holds; one of the two days is wrong.
quality-check-future_purchase = Bought in the future
quality-why-future_purchase = Depreciation and age count from a day to come: usually a year was mistyped.
quality-check-loan_overdue = Lent and not back
quality-why-loan_overdue = The day it was due back is over. After some months nobody remembers who has it.
quality-check-retired_not_disposed = Retired for more than half a year
quality-why-retired_not_disposed = It still has its data, its value in the books and perhaps its contract.
quality-check-contract_without_owner = Contract without an owner
quality-why-contract_without_owner = Its last safe day is nobody’s task.
quality-check-contract_without_notice = Renews, and its notice is not entered
quality-why-contract_without_notice = Without the notice the last day to cancel is computed too late: the day before it renews.
quality-check-look_alike_serial = Serial numbers that look alike
quality-why-look_alike_serial = O for 0, I for 1: probably one device registered twice, or a number read wrongly from its label.
quality-check-missing_manufacturer = No manufacturer
quality-why-missing_manufacturer = Serial numbers are unique per manufacturer; files of makers cannot be matched safely.
quality-check-missing_model = No model
quality-why-missing_model = No end of support, no replacement price, no plan for it.
quality-check-missing_category = No category
quality-why-missing_category = The rules of cover and of age go by category: it has none.
quality-check-warranty_before_purchase = Warranty ends before the purchase
quality-why-warranty_before_purchase = One of the two days is wrong; reports of expired warranties count it.
quality-check-eol_before_purchase = End of life before the purchase
quality-why-eol_before_purchase = The plan of replacements puts it into the past.
quality-check-deployed_without_custodian = In use by nobody
quality-why-deployed_without_custodian = Nobody answers for it, nobody can return it.
quality-check-missing_location = No location
quality-why-missing_location = A stock-take cannot expect it anywhere.
quality-check-missing_purchase_date = No purchase date
quality-why-missing_purchase_date = No age, no depreciation, no legal guarantee.
quality-check-missing_cost = No price
quality-why-missing_cost = It is worth nothing in every total.
quality-check-parent_gone = Part of something that is gone
quality-why-parent_gone = What it is built into was disposed of or lost: it went along, or is somewhere else.
quality-check-contract_without_cost = Contract without a cost
quality-why-contract_without_cost = Forecast and budget leave it out.
quality-check-vendor_without_contact = Vendor nobody can reach
quality-why-vendor_without_contact = A contract is in force with it, and neither mail nor phone nor a person is entered.
quality-check-placeholder_asset = No name at all
quality-why-placeholder_asset = The tag or the serial number is a word such as TOTAL or N/A: a row of a list became an asset, or nobody wrote the number down.
quality-check-placeholder_vendor = Vendors without a real name
quality-why-placeholder_vendor = The name is a word such as TOTAL or N/A: a row of a list became a vendor.
quality-check-duplicate_vendor = Probably the same vendor twice
quality-why-duplicate_vendor = The same VAT number or the same name: contracts and credits of one firm are counted apart. Vendors › Possible duplicates puts them together.
quality-check-disposed_without_day = Disposed of, no day known
quality-why-disposed_without_day = Whether it was gone before its cover ended, and in which year it left the books, cannot be told.
quality-check-stock_with_custodian = In stock, in somebody’s name
quality-why-stock_with_custodian = Either it was returned and still burdens somebody, or it is not in stock.
quality-check-cover_level_unknown = Cover of unknown level
quality-why-cover_level_unknown = Nobody can say whether it keeps what the category demands.
quality-check-model_without_lifecycle = Model without a lifecycle
quality-why-model_without_lifecycle = Its end of support comes as a surprise.
quality-check-unusual_currency = Unusual currency
quality-why-unusual_currency = Fewer than one price of a hundred is in this currency: usually a slip.
quality-filter = Data check
