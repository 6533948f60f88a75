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
