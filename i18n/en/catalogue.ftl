# catalogue: models, categories, places, parts and further fields of assets

## Journal

ent-location = place
ent-category = category
ent-model = model
ent-custom_field = own field
ent-asset_identifier = identifier
ent-component = part
ent-custom_value = value of an own field

field-name-user-id = User
field-name-part-of-id = Part of
field-name-inventory-no = Inventory number
field-name-ownership = Ownership
field-name-in-service-on = In service since
field-name-due-back = Due back
field-name-rto-minutes = RTO, minutes
field-name-rpo-minutes = RPO, minutes
field-name-confidentiality = Confidentiality of the data
field-name-cover-need = Cover needed
field-name-cover-note = Note on cover
field-name-retire-on = Planned to go on
field-name-seen-on = Last seen
field-name-disposed-on = Disposed of on
field-name-proceeds-minor = Proceeds
field-name-proceeds-currency = Currency
field-name-disposal-cost-minor = Cost of disposal
field-name-disposal-cost-currency = Currency
field-name-end-of-sale = End of sale
field-name-end-of-maintenance = End of software maintenance
field-name-end-of-security = End of security support
field-name-last-day-of-support = Last day of support
field-name-lifecycle-source = Source of these days
field-name-lifecycle-checked-on = Checked on
field-name-supported = Supported by its maker
field-name-warranty-level = Level of the warranty
field-name-refresh-months = Replaced after, months
field-name-data-bearing = Bears data
field-name-power-watts = Power, watts
field-name-cover-level = Cover required
field-name-cover-in-stock = Cover required in stock too
field-name-path = Place
field-name-code = Code
field-name-capacity-gb = Capacity, GB
field-name-removed-on = Taken out on
field-name-choices = Choices
field-name-required = Required
field-name-position = Order
field-name-field-id = Field

op-component-save = Part of { $subject } saved
op-component-delete = Part of { $subject } deleted
op-model-save = Model { $subject } saved
op-model-delete = Record of the model { $subject } deleted
op-category-save = Category { $subject } saved
op-category-delete = Record of the category { $subject } deleted
op-location-save = Place { $subject } saved
op-location-delete = Record of the place { $subject } deleted
op-field-save = Own field { $subject } saved
op-field-delete = Own field { $subject } deleted
op-asset-numbering = Numbering of assets changed

setting-name-numbering = { catalogue-numbering }
field-name-on = Offered
field-name-prefix = Prefix
field-name-width = Digits
field-name-fill = Gaps are filled

## What is wrong with a field

field-imei-length = An IMEI has 15 digits.
field-imei-check = The last digit does not fit the others: one of them is mistyped.
field-mac = A MAC address has twelve figures, 0 to 9 and A to F, and names one card.
field-duplicate-identifier = The asset { $tag } already has this number.
field-duplicate-component = A part in the asset { $tag } already has this serial number.
field-part-of-cycle = An asset cannot be a part of itself, nor of one of its own parts.
field-before-delivery = This lies before the delivery.
field-before-service = This lies before it was delivered or put into service.
field-range-capacity = From 1 to { $max } GB.
field-ends-in-digit = A prefix cannot end in a digit: nobody could tell where the number begins.
field-range-width = From 1 to { $max } digits.
field-name-taken = This name is in use. Save to merge both.
field-rename-collides = { $tag } of the new manufacturer has the serial number of one of these assets.
field-inside-itself = A place cannot be moved into itself.
field-path-too-long = A place inside would get a path of more than { $max } characters.
field-duplicate-code = { $place } has this code.
field-after-last-day = This lies after the last day of support on { $last }.
field-values-unfit = { $count ->
    [one] One asset has a value that would be none any more, e.g. “{ $value }”.
   *[other] { $count } assets have values that would be none any more, e.g. “{ $value }”.
}
field-range-position = At most 10000.
field-custom-too-long = At most 500 characters.
field-custom-whole = A whole number.
field-custom-decimal = A number, with a point or a comma before its decimals.
field-custom-flag = Yes or no.
field-custom-choice = This is none of the choices.
field-custom-url = An address that begins with https:// or http://.
field-custom-money = An amount with its currency, e.g. 12.50 EUR.
field-custom-category = “{ $field }” is a field of the category “{ $category }” only.

## Choices

ownership-owned = Owned
ownership-leased = Leased
ownership-rented = Rented
ownership-on_loan = On loan to us
ownership-private = Employee’s own
confidentiality-low = Low
confidentiality-moderate = Moderate
confidentiality-high = High
identifier-imei = IMEI
identifier-mac = MAC address
identifier-service_tag = Service tag
identifier-other = Other number
component-hdd = Hard disk
component-ssd = SSD
component-nvme = NVMe SSD
component-sed = Self-encrypting drive
component-tape = Tape
component-flash = Flash memory
component-sim = SIM
component-ram = RAM
component-controller = Controller
component-psu = Power supply
component-other = Other part
custom-kind-text = Text
custom-kind-whole = Whole number
custom-kind-decimal = Decimal number
custom-kind-date = Date
custom-kind-flag = Yes or no
custom-kind-choice = One of a list
custom-kind-url = Web address
custom-kind-money = Amount
location-kind-site = Site
location-kind-building = Building
location-kind-floor = Floor
location-kind-room = Room
location-kind-rack = Rack
location-kind-other = Other
document-purpose-photo = Photograph
document-purpose-delivery = Delivery note
document-purpose-warranty = Warranty document
document-purpose-manual = Manual

## Screens

catalogue-title = Catalogue
settings-section-catalogue = Catalogue
catalogue-models = Models
catalogue-categories = Categories
catalogue-places = Places
catalogue-fields = Own fields
catalogue-statuses = Statuses
catalogue-numbering = Numbering of assets
catalogue-assets = Assets
catalogue-merge-question = Merge with { $name }?
catalogue-merge-text = This name is in use. All assets get it, and what is known of both becomes one. It can be undone.
catalogue-merge-yes = Merge
catalogue-saved = { $name } was saved
catalogue-deleted = The record of { $name } was deleted
catalogue-delete-record = Delete the record
catalogue-no-record = name only
catalogue-edit = Edit { $name }
catalogue-show-assets = Show the assets

catalogue-model-new = New model
catalogue-model-edit = Edit model
catalogue-model-search = Search models
catalogue-models-empty = No models yet
catalogue-models-empty-text = Models come with the assets that carry their names. A record of one adds the maker’s last days, the usual warranty and the age at which it is replaced.
catalogue-model-name = Model
catalogue-model-unsupported = Its maker supports it
catalogue-model-of-category = As its category
catalogue-model-renames = A new name goes to every asset that carries the old one, in the same step.
catalogue-not-known = Not known
catalogue-yes = Yes
catalogue-no = No
catalogue-section-lifecycle = Last days of its maker
catalogue-section-defaults = What a new asset gets
catalogue-section-model = Model
catalogue-warranty-level = What the warranty does
catalogue-refresh-months = Replaced after, months
catalogue-data-bearing = Can bear data
catalogue-power = Power, watts
catalogue-price = Price of a new one

catalogue-category-new = New category
catalogue-category-edit = Edit category
catalogue-category-name = Category
catalogue-category-help = What holds for every asset of the category unless its model or the asset itself says otherwise.
catalogue-cover-level = Least cover required
catalogue-cover-none = None required
catalogue-cover-in-stock = Required in stock, too
catalogue-categories-empty = No asset has a category yet.

catalogue-place-new = New place
catalogue-place-edit = Edit place
catalogue-place-path = Place
catalogue-place-path-help = From the outermost to the innermost, with “ / ” between: Milano / Building A / Room 2. A new path moves all that is inside.
catalogue-place-kind = Kind
catalogue-place-code = Code at its door
catalogue-place-address = Address
catalogue-places-empty = No asset has a place yet.
catalogue-within = With all inside
catalogue-place-here = In it

catalogue-field-new = New field
catalogue-field-edit = Edit field
catalogue-field-name = Name
catalogue-field-kind = Type
catalogue-field-category = Only for the category
catalogue-field-choices = Choices, one a line
catalogue-field-required = Required of new assets
catalogue-field-position = Place in the order
catalogue-field-uses = Values
catalogue-field-all = every asset
catalogue-fields-help = Fields of your own on the form of assets. The search finds their values.
catalogue-fields-empty = No own fields yet.
catalogue-field-delete-question = Delete the field { $name }?
catalogue-field-delete-text = { $count ->
    [0] No asset has a value in it.
    [one] One asset loses its value. It can be undone.
   *[other] { $count } assets lose their values. It can be undone.
}
catalogue-field-delete-yes = Delete the field

catalogue-status-new = New status
catalogue-status-edit = Edit status
catalogue-status-name = Name
catalogue-status-state = Means
catalogue-statuses-help = Names of your own for the fixed states of an asset’s life.
catalogue-status-delete = Delete the status

catalogue-numbering-on = Offer a tag to new assets
catalogue-numbering-prefix = Prefix
catalogue-numbering-width = Digits
catalogue-numbering-fill = Fill gaps first
catalogue-numbering-fill-help = A number between the smallest and the largest that is free is taken before a new one.
catalogue-numbering-saved = The numbering was saved

## The form and the page of an asset

assets-section-data = Data and criticality
assets-section-cover = Cover and end
assets-section-fields = Own fields
assets-section-numbers = Further numbers
assets-section-model = Model
assets-field-user = User
assets-field-user-help = Who works with it; the custodian answers for it.
assets-field-inventory-no = Inventory number
assets-field-ownership = Ownership
assets-field-part-of = Part of
assets-field-part-of-help = The asset it is in or belongs to: type its tag.
assets-field-delivered-on = Delivered on
assets-field-in-service-on = In service since
assets-field-due-back = Due back
assets-field-criticality = Criticality
assets-field-rto = Must work again within (RTO)
assets-field-rpo = Data that may be lost (RPO)
assets-field-confidentiality = Confidentiality of the data
assets-field-cover-need = Cover needed
assets-field-cover-note = Why
assets-field-retire-on = Planned to go on
assets-field-disposed-on = Disposed of on
assets-field-proceeds = Proceeds
assets-field-disposal-cost = Cost of disposal
assets-minutes = minutes
assets-not-said = Not said
assets-number-add = Add a number
assets-number-kind = Kind of number { $n }
assets-number-value = Number { $n }
assets-number-remove = Remove number { $n }
assets-lookalike-same = { $tag } ({ $model }) has the serial number { $serial }: the two look the same.
assets-lookalike-near = { $tag } ({ $model }) has the serial number { $serial }: one character differs.
assets-model-gave = From the model: { $what }.
assets-tag-offered = The next free number was filled in.
assets-parts = Parts
assets-parts-none = No parts are recorded.
assets-parts-inside = Assets that are a part of it
assets-components = Drives and other parts
assets-component-add = Add a part
assets-component-edit = Edit part { $name }
assets-component-delete = Delete part { $name }
assets-component-capacity = Capacity
assets-component-data = Can bear data
assets-component-removed = Taken out on
assets-component-out = taken out on { $date }
assets-component-saved = The part was saved
assets-component-deleted = The part was deleted
assets-photo = Photograph of { $tag }
assets-col-user = User
assets-col-company = Company
assets-col-inventory-no = Inventory number
assets-col-ownership = Ownership
assets-col-criticality = Criticality
assets-col-in-service-on = In service since
assets-col-part-of = Part of
assets-col-room = { field-name-room }
assets-col-model-number = { field-name-model-number }
assets-col-invoice-no = { field-name-invoice-no }
assets-col-order-no = { field-name-order-no }
assets-col-notes = { field-name-notes }
assets-col-cover-note = { field-name-cover-note }
assets-col-confidentiality = { field-name-confidentiality }
assets-col-cover-need = { field-name-cover-need }
assets-col-rto-minutes = { field-name-rto-minutes }
assets-col-rpo-minutes = { field-name-rpo-minutes }
assets-col-warranty-start = { field-name-warranty-start }
assets-col-warranty-months = { field-name-warranty-months }
assets-col-eol-date = { field-name-eol-date }
assets-col-delivered-on = { field-name-delivered-on }
assets-col-due-back = { field-name-due-back }
assets-col-retire-on = { field-name-retire-on }
assets-col-disposed-on = { field-name-disposed-on }
assets-col-proceeds = { field-name-proceeds-minor }
assets-col-disposal-cost = { field-name-disposal-cost-minor }

## Import

import-field-end_user = User (beside the custodian)
import-field-inventory_no = Inventory number of finance
import-field-ownership = Ownership
import-field-delivered_on = Delivered on
import-field-in_service_on = In service since
import-field-imei = IMEI
import-field-imei2 = Second IMEI
import-field-mac = MAC address
import-issue-bad_imei = “{ $value }” is no IMEI: 15 digits, the last of which fits the others.
import-issue-bad_mac = “{ $value }” is no MAC address of a card.
import-issue-too_many_imei = The asset would have more than two IMEIs.
import-issue-duplicate_number = { $other_record ->
    [0] Asset { $other_tag } already has this number.
   *[other] Line { $other_line } of this file already has this number.
}
import-issue-service_before_delivery = In service ({ $to }) before the delivery ({ $from }).
