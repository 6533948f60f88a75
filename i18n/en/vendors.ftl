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
vendors-example-name = Acme S.r.l.
vendors-example-kinds = Maintenance
vendors-example-next-send-by = 30 Sep 2027
vendors-example-annual = €4,800.00
vendors-example-contracts = 2
vendors-example-assets = 35
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
vendors-field-aliases = Also known as
vendors-aliases-help = Names other lists use, one a line. A file that says one of them means this vendor.
vendors-field-notes = Notes

## Fields of a contact

vendors-contact-name = Name
vendors-contact-role = Role
vendors-contact-phone = Phone
vendors-contact-email = E-mail

## The file of a vendor: escalation path

vendors-escalation-none = Nobody is written down to call when a fault drags on.
vendors-escalation-edit = Edit the escalation path
vendors-escalation-help = Whom to call when nobody helps, the first one first. The minutes count from the moment the call was opened.
vendors-escalation-add = Add a level
vendors-escalation-level = Level { $number }
vendors-escalation-up = Move level { $number } up
vendors-escalation-down = Move level { $number } down
vendors-escalation-remove = Remove level { $number }
vendors-escalation-saved = Escalation path of { $name } was saved
vendors-escalation-minutes = After, minutes
vendors-escalation-quote = Quote { $number }
vendors-after = after { $time }
vendors-after-now = at once
vendors-time-hours = { $count } h
vendors-time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## The file of a vendor: certificates and agreements

vendors-proofs-none = No certificate, insurance or agreement is entered.
vendors-proof-add = Add a certificate or document
vendors-proof-edit = Edit the certificate or document
vendors-proof-help = Both days count. A newer one of the same kind and scope replaces the older one.
vendors-proof-label = Name
vendors-proof-alert-help = Without a number: { $days }, as set for all vendors.
vendors-proof-file = File
vendors-proof-no-file = No file
vendors-proof-open = Open { $name }
vendors-proof-more = More about { $name }
vendors-proof-until = until { $date }
vendors-proof-number = no. { $number }
vendors-proof-saved = { $name } was saved
vendors-proof-delete = Remove
vendors-proof-deleted = { $name } was removed

## The file of a vendor: deliveries

vendors-surveys = Delivery surveys
vendors-surveys-none = No delivery was rated yet.
vendors-survey-add = Rate a delivery
vendors-survey-edit = Edit the rating of a delivery
vendors-survey-help = Marks from 1, poor, to 5, excellent. Leave out what did not apply; one answer is enough.
vendors-survey-left-out = n/a
vendors-survey-reference = Order or delivery note
vendors-survey-mean = { $mean } of 5
vendors-survey-more = More about the delivery of { $date }
vendors-survey-saved = The delivery of { $date } was rated
vendors-survey-delete = Remove
vendors-survey-deleted = The rating of { $date } was removed

## The file of a vendor: spend and scorecard

vendors-spend-year = Fiscal year
vendors-spend-none = No contract with this vendor has a cost in these years.
vendors-score-period = Period
vendors-score-months = Twelve months up to today
vendors-score-year = Fiscal year { $year }
vendors-score-year-open = Fiscal year { $year }, so far
vendors-score-days = { $from } – { $to }
vendors-score-cover = Rows with data weigh { $weight } of { $weights }.
vendors-score-how = How computed
vendors-score-how-of = How computed: { $row }
vendors-score-trend = Trend
vendors-score-trend-of = Points by fiscal year: { $points }
vendors-score-trend-point = { $year }: { $points }
vendors-score-print = Print the scorecard
vendors-standards = Weights and targets
vendors-standards-help = They hold for every vendor. A row earns 100 points at its target and none at the value beside it, on a straight line between. A weight of 0 leaves a row out.
vendors-standards-target = 100 points at
vendors-standards-zero = 0 points at
vendors-standards-saved = Weights and targets were saved

## Merging

vendors-merge = Merge with another vendor…
vendors-merge-title = Merge two vendors
vendors-merge-text = Everything of one moves to the other, in one step that can be undone. Its name is kept as another name, so that files which still use it find the right vendor.
vendors-merge-other-of = { $name } is the same as
vendors-merge-kept = Which one stays
vendors-merge-moves = What moves to { $name }
vendors-merge-moves-none = Nothing hangs on { $name }.
vendors-merge-moved-contract = { $count ->
    [one] { $count } contract
   *[other] { $count } contracts
}
vendors-merge-moved-asset = { $count ->
    [one] { $count } asset
   *[other] { $count } assets
}
vendors-merge-moved-vendor_contact = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
vendors-merge-moved-coverage = { $count ->
    [one] { $count } coverage
   *[other] { $count } coverages
}
vendors-merge-moved-purchase_order = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
vendors-merge-moved-invoice = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
vendors-merge-moved-document = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
vendors-merge-moved-quote = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
vendors-merge-moved-duty = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
vendors-merge-moved-vendor_certificate = { $count ->
    [one] { $count } vendor certificate
   *[other] { $count } vendor certificates
}
vendors-merge-moved-vendor_survey = { $count ->
    [one] { $count } survey of a delivery
   *[other] { $count } surveys of deliveries
}
vendors-merge-moved-vendor_escalation = { $count ->
    [one] { $count } escalation level
   *[other] { $count } escalation levels
}
vendors-merge-moved-disposal_lot = { $count ->
    [one] { $count } disposal lot
   *[other] { $count } disposal lots
}
vendors-merge-fields = What they say differently
vendors-merge-field = Field
vendors-merge-stays = Stays
vendors-merge-dropped = Given up
vendors-merge-filled = from { $name }
vendors-merge-clash = Cannot be merged yet
vendors-merge-clashes = Both have a contract under one number. Change one of the numbers, or delete the contract that was entered twice; then merge.
vendors-merge-do = Merge
vendors-merge-done = { $gone } was merged into { $kept }
vendors-duplicates = Possible duplicates
vendors-duplicates-count = Possible duplicates ({ $count })
vendors-duplicates-text = These vendors look like one and the same. Nothing is merged before you have seen what would happen.
vendors-duplicates-merge = Merge…
vendors-duplicates-merge-of = Merge { $names }…
vendors-duplicates-counts = Contracts: { $contracts }, assets: { $assets }
vendors-duplicate-same_vat = Same VAT number
vendors-duplicate-same_name = Same name, apart from the legal form
