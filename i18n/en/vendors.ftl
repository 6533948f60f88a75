# vendors: the list, the panel and the form of vendors

## Screen

vendors-title = Vendors
vendors-new = New vendor
vendors-edit = Edit vendor
vendors-delete = Delete vendor…
vendors-delete-question = Delete { $name }?
vendors-contacts = Contacts
vendors-contact-add = Add a contact
vendors-contact-remove = Remove this contact
vendors-count = { $count ->
    [one] One vendor
   *[other] { $count } vendors
}
vendors-empty = No vendors yet. Import a list, or add the first one.
vendors-none-found = No vendor matches.

## Columns

vendors-col-name = Name
vendors-col-kinds = Type
vendors-col-customer-no = Customer number
vendors-col-country = Country
vendors-col-contracts = Contracts
vendors-col-assets = Assets
vendors-col-annual = Cost per year
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
