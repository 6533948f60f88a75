# assets: the list, the panel and the form of hardware assets

## Screen

assets-title = Assets
assets-new = New asset
assets-edit = Edit asset
assets-delete = Delete asset…
assets-delete-question = Delete { $tag }?
assets-delete-covered = { $count ->
    [one] One contract covers it and will no longer do so.
   *[other] { $count } contracts cover it and will no longer do so.
}
assets-delete-text = Delete only what was entered by mistake; what has reached the end of its life gets another status and stays on record. It can be undone.
assets-delete-yes = Delete the asset
assets-deleted = { $tag } was deleted
assets-saved = { $tag } was saved
assets-gone-title = This asset is not there any more
assets-empty-title = No assets yet
assets-empty-text = An asset is a device with a tag: what it is, who has it, where it stands, what it cost and until when its warranty runs. The list from the tool you use today can be brought in as it is.
assets-example-tag = IT-000123
assets-example-serial = 5CG2140XYZ
assets-example-model = HP EliteBook 840
assets-example-status = In use
assets-example-custodian = Giulia Rossi
assets-example-location = Milan, 2nd floor
assets-example-warranty-end = 31 Mar 2028
assets-example-cost = €1,249.00
assets-none-title = No asset matches
assets-cover = Cover
assets-copy-tag = Copy the tag
assets-copy-serial = Copy the serial number
assets-section-identity = Identity
assets-section-place = Place and people
assets-section-purchase = Purchase
assets-section-warranty = Warranty and life

## Filters

assets-search = Search assets
assets-filter-more = Manufacturer, people, dates…
assets-filter-day = Which day
assets-filter-none = none
assets-filter-no-date = Without a date
assets-filter-no-custodian = Without a custodian

## Columns

assets-col-tag = Tag
assets-col-serial = Serial number
assets-col-name = Name
assets-col-manufacturer = Manufacturer
assets-col-model = Model
assets-col-category = Category
assets-col-status = Status
assets-col-state = State
assets-col-location = Location
assets-col-custodian = Custodian
assets-col-department = Department
assets-col-cost-centre = Cost centre
assets-col-supplier = Supplier
assets-col-purchase-date = Purchased
assets-col-cost = Cost
assets-col-contract = Covered by
assets-col-warranty-end = Warranty until

## Fields of the form

assets-field-tag = Tag
assets-field-serial = Serial number
assets-field-name = Name
assets-field-manufacturer = Manufacturer
assets-field-model = Model
assets-field-model-number = Model or part number
assets-field-category = Category
assets-field-status = Status
assets-field-company = Company
assets-field-location = Location
assets-field-room = Room
assets-field-custodian = Custodian
assets-field-department = Department
assets-field-cost-centre = Cost centre
assets-field-supplier = Supplier
assets-field-purchase-date = Purchase date
assets-field-cost = Purchase cost
assets-field-invoice-no = Invoice number
assets-field-order-no = Order number
assets-field-warranty-start = Warranty from
assets-field-warranty-months = Warranty, months
assets-field-warranty-end = Warranty until (last day)
assets-field-warranty-end-help = Left empty, it follows from the start (or the purchase date) and the months.
assets-field-eol-date = Planned end of life
assets-field-notes = Notes

## Names the first statuses of a register get

assets-status-planned = Planned
assets-status-in-stock = In stock
assets-status-in-use = In use
assets-status-in-repair = In repair
assets-status-retired = Retired
assets-status-disposed = Disposed of
assets-status-lost = Lost or stolen
