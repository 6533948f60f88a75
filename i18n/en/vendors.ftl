# vendors: the list, the panel and the form of vendors

## Screen

vendors-title = Vendors
vendors-new = New vendor
vendors-edit = Edit vendor
vendors-delete = Delete vendor…
vendors-delete-question = Delete { $name }?
vendors-delete-text = Its contacts go with it. A vendor with contracts or assets cannot be deleted. It can be undone.
vendors-delete-yes = Delete the vendor
vendors-deleted = { $name } was deleted
vendors-saved = { $name } was saved
vendors-gone-title = This vendor is not there any more
vendors-empty-title = No vendors yet
vendors-empty-text = A vendor is who you buy from or have a contract with, and the people there who answer. Vendors also come in with a list of contracts or assets.
vendors-none-title = No vendor matches
vendors-search = Search vendors
vendors-report = Renewals
vendors-copy-name = Copy the name
vendors-section-record = Vendor
vendors-section-reach = How to reach it
vendors-next = Next last safe day
vendors-next-none = No contract has a day to act by.
vendors-contracts = Contracts
vendors-contracts-none = There is no contract with this vendor.
vendors-contracts-all = Show all { $count } in the list
vendors-assets-bought = { $count ->
    [one] One asset bought here
   *[other] { $count } assets bought here
}
vendors-contacts = Contacts
vendors-contacts-none = Nobody is written down here yet.
vendors-contact-add = Add a contact
vendors-contact-remove = Remove contact { $number }

## Columns

vendors-col-name = Name
vendors-col-kinds = Type
vendors-col-customer-no = Customer number
vendors-col-country = Country
vendors-col-contracts = Contracts
vendors-col-assets = Assets
vendors-col-annual = Annualised cost
vendors-col-next-send-by = Next last safe day

## Fields of the form

vendors-field-name = Name
vendors-field-kinds = Type
vendors-field-registration-no = Company register number
vendors-field-vat-no = VAT number
vendors-field-customer-no = Our customer number
vendors-field-website = Web site
vendors-field-email = E-mail
vendors-field-phone = Phone
vendors-field-address = Address
vendors-field-country = Country
vendors-field-notes = Notes

## Fields of a contact

vendors-contact-name = Name
vendors-contact-role = Role
vendors-contact-phone = Phone
vendors-contact-email = E-mail
