### Screens of what others give us about a lot: recyclers' certificates, notes of waste, the proof for
### the tax office; and the settings of disposal.

## Words of choices

serial-fault-missing = In no list
serial-fault-missing-text = It is in the lot, and no list has it.
serial-fault-extra = Not expected
serial-fault-extra-text = The recycler lists it, and no medium it was to destroy has this number.
serial-fault-duplicate = Listed { $count } times
serial-fault-duplicate-text = The recycler lists it more than once: one medium may have been destroyed in place of two.
serial-fault-blank = No number
serial-fault-blank-text = A line of the recycler’s list has no serial number.
serial-fault-of_lot = Of the lot, wiped or kept here
serial-fault-of_lot-text = The recycler lists it, and it is the number of a medium of the lot that was not handed over to be destroyed. Nothing has to be explained.
destruction-proof-fir_or_ddt = Waste note or delivery note of an authorised operator
destruction-proof-dichiarazione_sostitutiva = Sworn statement of the firm
destruction-proof-verbale_pubblico_ufficiale = Minutes by a public official or a notary
retention-policy-default = Nothing else chosen (10 years)
retention-policy-fir_it = Waste notes and register, Italy (3 years)
retention-policy-accounting_it = Accounts and register of assets, Italy (10 years)
retention-policy-contract_it = Claims from a contract, Italy (10 years)
retention-policy-sanctions_it = Administrative fines, Italy (5 years)
retention-policy-hipaa = HIPAA (6 years)
retention-policy-sox = SOX (7 years)
retention-policy-pci_dss = PCI DSS (3 years)
retention-policy-iso_27001 = ISO/IEC 27001 (3 years)
retention-policy-soc_2 = SOC 2 (3 years)
storage-criterion-quarterly = Every three months, whatever the amount
storage-criterion-volume = By volume, and after a year at the latest

field-not-kilos = Not a weight in kilograms, such as 12.5. At most three decimals.

## Certificates received

lot-tab-received = Certificates received
received-title = Certificates received
received-new = Add a certificate
received-edit = Edit the certificate received
received-empty = No certificate was received
received-empty-text = Enter the recycler’s certificate with its list of serial numbers: it is compared with the media of the lot, every number exactly once.
received-empty-draft = Certificates can be entered once the lot is approved.
received-dialog-text = As the certificate says it. What must be on it and is not is listed beside it.
received-number = Certificate number
received-vendor = Recycler
received-collected-on = Collected on
received-destroyed-on = Destroyed on
received-on = Received here on
received-serials = Serial numbers
received-serials-help = One a line, as they stand on the certificate; a line without a number stays empty.
received-lines = { $count ->
    [0] No number
    [one] One number
   *[other] { $count } numbers
  }
received-actions = Actions
received-lacks = Not on it: { $fields }
received-delete = Remove
received-delete-title = Remove certificate { $number }?
received-delete-text = Its list goes with it. The journal keeps what it said.
received-deleted = Certificate received for { $number } removed
received-saved = Certificate received for { $number } saved
received-paper = The certificate itself
received-no-paper = No file
received-list-pick = From a file…
received-list-column = Column
received-column = Column { $number }
received-list-headed = The first line is a heading
received-list-known = { $known } of { $count } are the lot’s
received-list-rounded = { $count ->
    [one] The spreadsheet kept too few digits of one number: it is not what stood on the drive. Ask for a list with numbers as text.
   *[other] The spreadsheet kept too few digits of { $count } numbers: they are not what stood on the drives. Ask for a list with numbers as text.
  }
received-technique-help = Needed before records can be made of the certificate.
received-technique-none = Not said
received-on-site = Destroyed
destroyed-at-yes = At our place
destroyed-at-no = At the plant
destroyed-at-unknown = Not said
received-client-help = As the certificate names us.
received-signatory-help = Who signed for the recycler.
received-field-client_name = Client
received-field-vendor_name = Name on the certificate
received-field-vendor_address = Address of the recycler
received-field-vendor_certifications = Certifications of the recycler
received-field-place_of_destruction = Place of destruction
received-field-method = Method in the certificate’s words
received-field-equipment = Equipment used
received-field-custody_transfer = Transfer of custody
received-field-downstream = Downstream processor
received-field-waste_note = Waste code and note
received-field-weight = Weight
received-apply = Make records…
received-apply-title = Records of certificate { $number }
received-apply-text = { $count ->
    [0] No number of its list is a medium of the lot.
    [one] One medium of the lot is in its list. It gets a proposed record, unless one waits or is accepted.
   *[other] { $count } media of the lot are in its list. Each gets a proposed record, unless one waits or is accepted.
  }
received-apply-technique = Enter the technique of the certificate first.
received-applied = Records made of certificate { $number }
received-acceptor-help = Who of ours accepts the certificate validates the records. The recycler’s signatory did it.

## The list against the lot

received-against = The list against the lot
received-print = Print…
received-fits = { $count ->
    [0] There is nothing to compare.
    [one] The one number of the lot is in the list, exactly once or explained.
   *[other] All { $count } numbers of the lot are in the list, each exactly once or explained.
  }
received-open = { $count ->
    [one] One number does not fit, and nobody has said why.
   *[other] { $count } numbers do not fit, and nobody has said why.
  }
received-sum = { $matched ->
    [one] One of { $expected } media is in the list by its number.
   *[other] { $matched } of { $expected } media are in the list by their number.
  } Numbers are the same whatever their case, blanks and hyphens; one that only looks alike is never taken for another.
received-twice-in-lot = { $serial } stands { $count } times in the lot itself.
received-which = Which
received-which-open = Without an explanation
received-which-all = All
received-fault = What is wrong
received-serial = Serial number
received-near = Looks like
received-word = Explanation
received-in-list = In the list
received-in-lot = In the lot
received-reads-the-same = They differ only in characters that look alike.
received-one-off = One character is off.
received-to-medium = To the medium
received-explain = Explain…
received-more = Show more ({ $count })
received-word-title = What { $serial } is
received-word-medium = It is this medium
received-word-medium-help = Empty: none of this lot.
received-word-reason = Why
received-word-reason-help = It is printed with the list. The number itself stays as the recycler wrote it.
received-word-back = Take back
received-worded = { $serial } explained
received-unworded = Explanation of { $serial } taken back

## Waste

lot-tab-waste = Waste
waste-proposed = Waste without a note
waste-proposed-help = Codes the categories usually have. To classify waste is the producer’s duty: check them.
waste-eer = EER code
waste-eer-help = Six digits, with a star where it is hazardous: 16 02 13*.
waste-no-code = No code
waste-hazardous = hazardous
waste-description = Description
waste-assets = Assets
waste-weight = Weight
waste-unweighed = { $count ->
    [one] one without a weight
   *[other] { $count } without a weight
  }
waste-new-codes = Decision (EU) 2025/934 brings new codes for such batteries: look there.
waste-actions = Actions
waste-new = New waste note
waste-new-of = Note for { $code }…
waste-edit = Edit the waste note
waste-dialog-text = What leaves is fixed when the lot is certified; what the recipient adds can still be entered later.
waste-notes = Waste notes
waste-none = No waste note is entered.
waste-number = Number
waste-format = Form
waste-other-format = The rules ask for: { $format }
waste-lacks = Missing: { $fields }
waste-quantity = Quantity
waste-at-destination = { $weight } at destination
waste-way = Carrier → recipient
waste-state = State
waste-left = Left on { $date }
waste-copy-back = Copy back on { $date }
waste-copy-due = Copy due by { $date }
waste-copy-late = The copy was due by { $date }
waste-copy-waited = Waiting for the copy
waste-stored = May lie here until { $date }
waste-stored-late = Had to be gone by { $date }
waste-too-much = More lies here than the chosen limit allows
waste-not-left = Not left yet
waste-delete = Remove
waste-delete-title = Remove note { $number }?
waste-delete-text = Only a note that was entered by mistake. The journal keeps what it said.
waste-deleted = Waste note of { $number } removed
waste-saved = Waste note of { $number } saved
waste-what = What it is
waste-journey = How it leaves
waste-return = What comes back
waste-physical-state = Physical state
waste-not-said = Not said
waste-volume = Volume
waste-packages = Packages
waste-hazard = Hazard properties
waste-hazard-help = As HP 5 HP 14.
waste-adr = Dangerous goods on the road (ADR)
waste-stored-since = In temporary storage since
waste-stored-since-help = The time it may lie here runs from this day.
waste-carrier = Carrier
waste-recipient = Recipient
waste-albo = Albo number
waste-albo-help = The carrier’s, in the Albo nazionale gestori ambientali.
waste-authorisation = Recipient’s authorisation
waste-operation = Operation
waste-operation-help = R1 to R13 is recovery, D1 to D15 disposal.
waste-left-on = Left on
waste-received-on = Arrived at the recipient on
waste-returned-on = Copy back on
waste-returned-help = On paper the fourth copy within three months, digital within two business days.
waste-accepted = Accepted
waste-accepted-weight = Weight at destination
waste-paper = The note itself
waste-paper-help = Signed, as a file: that is what shows its signatures.
waste-no-paper = No file

## Proof for the tax office

waste-tax-title = Proof for the tax office
waste-tax-cost = What the goods cost
waste-tax-uncosted = { $count ->
    [one] one has no cost in euro
   *[other] { $count } have no cost in euro
  }
waste-tax-proof = Proof of the destruction
waste-tax-none = None needed, or not known yet
waste-tax-notice = Notice of destruction…
waste-tax-sworn = Sworn statement…
waste-tax-above = The goods cost more than 10,000 €: minutes of a public official prove the destruction.
waste-tax-notice-by = Tax office and financial police have to have the notice by { $date } ({ $when }).
waste-tax-no-day = Minutes need a notice at least five days before: enter the day of the pickup.
waste-tax-help = Goods that are gone count as sold (DPR 441/1997). Handed to an authorised operator, the waste note proves otherwise; else up to € 10,000 a sworn statement, above it minutes, with a notice five days before.

## The page of an asset

assets-section-disposal = Disposal
assets-disposal-lot = Disposal lot

## Settings of disposal

settings-section-disposal = Disposal
settings-disposal-lots = New lots
settings-disposal-lots-help = Proposed for a new lot. A lot that was approved keeps what it was approved with.
settings-disposal-profile-help = By this table techniques are judged; it is printed with every record.
settings-disposal-limit = A second person approves from
settings-disposal-limit-help = Book value of the lot. Empty: always somebody other than the requester.
settings-disposal-sample = Looked at again
settings-disposal-sample-help = Of the media erased by software, by somebody else.
settings-disposal-proofs = Proofs of a vendor
settings-disposal-proofs-help = One of these has to be valid on the day of the pickup, or a reason is stated in the lot. None ticked: nothing is asked for.
settings-disposal-retention = How long records are kept
settings-disposal-retention-help = Counted from the day a lot is closed; the longest counts. The years are proposals, not law. A hold on a lot keeps its records whatever stands here.
settings-disposal-years = Years of our own
settings-disposal-years-help = May be empty.
settings-disposal-italy = Italy
settings-disposal-italy-shown = Use waste notes and the proof for the tax office
settings-disposal-italy-help = Without it, lots have no tab for waste and no deadlines of it.
settings-disposal-storage = Temporary storage
settings-disposal-storage-help = As the organisation chose to be bound (D.Lgs. 152/2006, art. 185-bis).
settings-disposal-employees = People of the organisation
settings-disposal-employees-help = Above ten every note is digital, for who is registered.
settings-disposal-rentri = Registered with RENTRI
settings-disposal-tax = Which proof the tax office asks for follows from what the goods of a lot cost: it stands with the waste of the lot.
