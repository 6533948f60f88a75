### Reports about disposal.


## Names

report-disposal-register-title = Disposal register
report-disposal-register-name = { report-disposal-register-title }
report-disposal-register-purpose = Every asset disposed of in a span of days: the population an auditor samples from
report-kind-disposal_register = { report-disposal-register-title }
report-disposal-lot-title = Disposal lot
report-disposal-lot-name = { report-disposal-lot-title }
report-disposal-lot-purpose = One lot with its assets, media, exceptions, custody, waste and money
report-kind-disposal_lot = { report-disposal-lot-title }
report-custody-manifest-title = Custody manifest
report-custody-manifest-name = { report-custody-manifest-title }
report-custody-manifest-purpose = What goes with the goods, with seals and boxes to sign at every hand-over
report-kind-custody_manifest = { report-custody-manifest-title }
report-serial-reconciliation-title = Reconciliation of serial numbers
report-serial-reconciliation-name = { report-serial-reconciliation-title }
report-serial-reconciliation-purpose = The recycler’s list against the lot: missing, extra, twice, look-alike
report-kind-serial_reconciliation = { report-serial-reconciliation-title }
report-waste-summary-title = Waste transfer summary
report-waste-summary-name = { report-waste-summary-title }
report-waste-summary-purpose = Notes of waste in a span of days, by code, with copies that are not back
report-kind-waste_summary = { report-waste-summary-title }
report-tax-notice-title = Notice of destruction of goods
report-tax-notice-name = { report-tax-notice-title }
report-tax-notice-purpose = To Italy’s tax office and financial police, five days before; always in Italian
report-kind-tax_notice = { report-tax-notice-title }
report-sworn-statement-title = Sworn statement of destruction
report-sworn-statement-name = { report-sworn-statement-title }
report-sworn-statement-purpose = Proof of destruction in Italy up to 10,000 €; always in Italian
report-kind-sworn_statement = { report-sworn-statement-title }
report-disposal-summary-title = Disposals by year
report-disposal-summary-name = { report-disposal-summary-title }
report-disposal-summary-purpose = Methods, weight, proceeds, cost, gain or loss, year by year
report-kind-disposal_summary = { report-disposal-summary-title }
report-audit-index-title = Index of the audit pack
report-audit-index-name = { report-audit-index-title }
report-audit-index-purpose = Lots, certificates, evidence with fingerprints, exceptions, and how to check them
report-kind-audit_index = { report-audit-index-title }
reports-for-disposal = Disposals
report-disposal-pick = Lot

## Columns and facts

report-disposal-number = Number
report-disposal-title = Lot
report-disposal-stage = Stage
report-disposal-reason = Reason
report-disposal-destination = Destination
report-disposal-profile = Policy profile
report-disposal-vendor = Vendor
report-disposal-order = Vendor’s order
report-disposal-pickup = Planned pickup
report-disposal-requested-by = Requested by
report-disposal-approved-by = Approved by
report-disposal-approved-on = Approved on
report-disposal-coordinator = Coordinator
report-disposal-closed = Closed
report-disposal-certificate = Certificate
report-disposal-lots = Lots
report-disposal-lot = Lot
report-disposal-assets = Assets
report-disposal-media = Data-bearing media
report-disposal-medium = Medium
report-disposal-kg = kg
report-disposal-open = Media still open
report-disposal-day = Date
report-disposal-tag = Tag
report-disposal-serial = Serial number
report-disposal-model = Model
report-disposal-category = Category
report-disposal-confidentiality = Confidentiality
report-disposal-eer = EER code
report-disposal-method = Method
report-disposal-book = Book value
report-disposal-bought-for = Bought for
report-disposal-proceeds = Proceeds
report-disposal-cost = Cost of disposal
report-disposal-share = Share of cost
report-disposal-result = Gain or loss
report-disposal-type = Type
report-disposal-required = Required
report-disposal-achieved = Outcome
report-disposal-technique = Technique
report-disposal-verification = Verification
report-disposal-tool = Tool
report-disposal-performer = Done by
report-disposal-validator = Validated by
report-disposal-decided = Decided
report-disposal-no-record = No record
report-disposal-none = No lot belongs to these days.
report-disposal-sample = Sample verified independently: { $done } of { $needed } ({ $percent } % of { $of } media sanitized and still readable). A medium counts when somebody who neither did nor validated the work signed its record.
report-disposal-no-media = No medium is recorded.
report-disposal-exceptions = Exceptions
report-disposal-exception = Exception
report-disposal-because = Reason
report-disposal-granted-by = Granted by
report-disposal-on = On
report-disposal-proofs = What the vendor proved on the day of the pickup
report-disposal-proof = Proof
report-disposal-proof-number = Number
report-disposal-state = State
report-disposal-valid-until = Valid until
report-disposal-unproved = The vendor proved nothing valid on that day. Reason stated: { $reason }
report-disposal-custody = Chain of custody
report-disposal-custody-faults = Faults of the chain of custody
report-disposal-custody-whole = The chain of custody has no fault.
report-disposal-custody-because = Accepted because: { $reason }
report-disposal-more = and { $count } more
report-disposal-no = No.
report-disposal-when = When
report-disposal-action = Action
report-disposal-from = From
report-disposal-to = To
report-disposal-place = Place
report-disposal-seals = Seals
report-disposal-remarks = Remarks
report-disposal-hold = Records on hold
report-disposal-waste = Waste notes
report-disposal-evidence = Evidence files
report-disposal-file = File
report-disposal-drives = Drives
report-disposal-sha256 = SHA-256 of the original
report-disposal-certificates = Certificates
report-disposal-no-certificate = No certificate is sealed.
report-disposal-certifies = Certifies
report-disposal-whole-lot = The whole lot
report-disposal-sealed-on = Sealed on
report-disposal-facts-sha256 = SHA-256 of what it certifies
report-disposal-annulled-on = Annulled on
report-disposal-left-out = Left out: { $reason }
report-disposal-not-certified = Open: not certified yet
report-disposal-note-days = A lot belongs to the day it left: the day a carrier or recycler first took it, else the day of its pickup. One that stays belongs to the day it was first certified. Lots handed over and not certified yet are listed as open. Both days of the span count.
report-disposal-note-frozen = Assets are shown as they were when they came into their lot; later changes of the register do not reach it.
report-disposal-note-profile = Techniques are recorded against the policy profile of the lot. That a standard is met is not claimed.
report-disposal-note-keep = These records are kept at least until { $date }.
report-disposal-note-unweighed =
    { $count ->
        [one] One asset has no weight: the kilograms are of the others.
       *[other] { $count } assets have no weight: the kilograms are of the others.
    }
report-disposal-note-left-out =
    { $count ->
        [one] One asset was left out of its lot with a reason and is not counted.
       *[other] { $count } assets were left out of their lot with a reason and are not counted.
    }

## Custody manifest

report-custody-media = Media (serial numbers)
report-custody-seen = ✓
report-custody-unnumbered =
    { $count ->
        [one] one without a serial number
       *[other] { $count } without a serial number
    }
report-custody-total =
    { $count ->
        [one] One asset
       *[other] { $count } assets
    }
report-custody-total-media =
    { $count ->
        [0] No medium with data
        [one] One medium with data
       *[other] { $count } media with data
    }
report-custody-container = Container
report-custody-vehicle = Vehicle
report-custody-driver = Driver
report-custody-condition = Condition
report-custody-photo = Photograph (SHA-256)
report-custody-only = Handed over of these assets: { $tags }
report-custody-signed-typed = Signed by { $name } on { $date } (name typed).
report-custody-signed-drawn = Signed by { $name } on { $date } (drawn; kept in the register).
report-custody-changed = This hand-over was changed after somebody signed it.
report-custody-gives = Handed over by
report-custody-takes = Received by
report-custody-by-hand = Hand-over
report-custody-note-serials = Whoever takes the goods compares the serial numbers and ticks every line before signing.

## Reconciliation

report-serial-expected = Expected
report-serial-matched = Matched
report-serial-missing = Missing
report-serial-extra = Extra
report-serial-duplicates = Listed twice
report-serial-duplicates-in-lot = Twice in the lot
report-serial-open = Without a word
report-serial-differences = Differences
report-serial-what = Difference
report-serial-alike = Looks like
report-serial-word = What was said
report-serial-none = No difference: every number is there exactly once.
report-serial-times = { $count } times
report-serial-lists = Certificates received
report-serial-no-list = No certificate was received.
report-serial-collected = Collected
report-serial-destroyed = Destroyed
report-serial-numbers = Numbers
report-serial-lacks = What it lacks
report-serial-note-same = Numbers are the same whatever their case, blanks and hyphens.
report-serial-note-alike = Look-alike numbers (O and 0, I and 1, one character off) are shown to be looked at; they are never taken for each other.

## Waste

report-waste-codes = By code
report-waste-notes = Waste notes
report-waste-none = No waste left in these days.
report-waste-hazardous-kg = kg hazardous
report-waste-not-back = Copies not back
report-waste-overdue = Of these overdue
report-waste-litres = Litres
report-waste-accepted-kg = kg accepted
report-waste-unweighed = Without a weight
report-waste-left = Left on
report-waste-number = Note
report-waste-format = Form
report-waste-carrier = Carrier (Albo)
report-waste-recipient = Recipient (authorisation)
report-waste-operation = R/D
report-waste-returned = Copy back
report-waste-due = due by { $date }
report-waste-accepted = Accepted
report-waste-lacks = Lacks: { $fields }
report-waste-note-weights = Kilograms are those of the note; “accepted” is what the recipient weighed.
report-waste-note-lacks = What a note lacks follows from its fields in the register, not from the paper itself. To classify waste is the producer’s duty.

## Summary

report-summary-years = By year
report-summary-year = Year
report-summary-methods = By method
report-summary-method = What became of the media
report-summary-note-money = Currencies are never added to each other. The book value is that of the day an asset came into its lot; gain or loss is booked when a lot is closed.

## Audit pack

report-audit-contents = What the pack contains
report-audit-file = File
report-audit-what = What it is
report-audit-has-readme = What this pack is, and how it is checked
report-audit-has-exceptions = What was excused, by whom and why
report-audit-has-journal = The journal of the span, proofs that every certificate is in it, checkpoints, and verify.py
report-audit-has-proofs = Proofs that every certificate of the lot is in the journal, checkpoints, and verify.py; not the journal itself, which tells of more than this lot
report-audit-has-index = This index
report-audit-has-population = Every medium of the lots, one a line, with what became of it: draw the sample from it
report-audit-has-certificates = Our certificates: the facts that were sealed as JSON, and their pages as PDF where these are included
report-audit-has-custody = Every hand-over as a table, the custody manifest of every lot, and photographs
report-audit-has-evidence = Files of erasing tools as they are kept, by lot
report-audit-has-received = Certificates received from vendors, every number of their lists, and their comparison with the lot
report-audit-has-waste = Waste notes as a table, with their papers
report-audit-has-vendors = What vendors proved on the day they came, with their papers
report-audit-has-verify = The fingerprints of all files
report-audit-kept-sha256 = SHA-256 of the file
report-audit-redacted = Passwords were taken out of the file; SHA-256 of the original: { $sha256 }
report-audit-no-file = No evidence file.
report-audit-no-proof = No vendor with a day of pickup.
report-audit-no-exception = No exception.
report-audit-fault = Fault
report-audit-accepted-because = Accepted because
report-audit-verify = How to check it
report-audit-verify-hashes = 1. Compare the SHA-256 of every file with the list in the pack (sha256sum -c SHA256SUMS) and of evidence files with the table above.
report-audit-verify-certificates = 2. In the folder journal, run python3 verify.py . – it needs nothing but Python and no network. It checks every event of the span and that every certificate was sealed in this journal. The SHA-256 of each certificates/*.json is the fingerprint in the table of certificates.
report-audit-verify-journal = 3. Add the three lines of a checkpoint you received on another day to journal/checkpoints.txt and run it again: what was rewritten since shows against it.
report-audit-verify-proofs = 2. In the folder proofs, run python3 verify.py proof inclusion-proofs.json checkpoints.txt – it needs nothing but Python and no network. It checks that every certificate of the lot was sealed in this journal. The SHA-256 of each certificates/*.json is the fingerprint in the table of certificates.
report-audit-verify-checkpoints = 3. Add the three lines of a checkpoint you received on another day to proofs/checkpoints.txt and run it again: a proof that leads to another root of the same size shows.
report-audit-verify-limits = This proves that a record is the one that was entered then and was not changed since. It does not prove that what was entered is true: for that, compare serial numbers, signatures and the recycler’s papers.

## Tax

tax-notice-to =
    To the tax office (Agenzia delle Entrate), { $blank }
    To the financial police (Guardia di Finanza), { $blank }
tax-notice-subject = Subject: notice of the destruction of goods under art. 2, para. 4, lett. a), of DPR 10 November 1997, no. 441
tax-notice-opening = The undersigned { $blank }, legal representative of { $firm }, VAT number { $blank }, gives notice that the goods listed below will be destroyed as follows:
tax-notice-closing = A person of the authorities may attend. Whoever is in charge of the operations: { $blank }, telephone { $blank }.
tax-place = Place
tax-day = Day
tax-hour = Hour
tax-how = How they are destroyed
tax-operator = Who destroys them
tax-quantity = Quantity
tax-cost = Cost at the price of purchase
tax-residual = Residual value expected
tax-goods = Goods
tax-nature = Nature
tax-quality = Quality
tax-serial = Serial number
tax-no-goods = No goods of the organisation’s own.
tax-place-and-day = Place and date: { $blank }
tax-note-notice = The notice has to arrive at least { $days } days before the operations. It is a draft: to be checked before it is sent.
tax-note-by = To arrive by { $date }.
tax-note-late = It had to arrive by { $date }: choose a later day for the operations.
tax-note-uncosted =
    { $count ->
        [one] One of the goods has no cost in euro: the amount is left blank, to be filled in by hand. Whether the limit of 10,000 € is kept cannot be told here.
       *[other] { $count } of the goods have no cost in euro: the amount is left blank, to be filled in by hand. Whether the limit of 10,000 € is kept cannot be told here.
    }
tax-note-operator = The lot is handed to an authorised operator: the waste note or the delivery note proves it already.
sworn-law = (Arts. 38 and 47 of DPR 28 December 2000, no. 445; art. 2, para. 4, lett. b), of DPR 10 November 1997, no. 441)
sworn-who = The undersigned { $blank }, born in { $blank } on { $blank }, resident in { $blank }, tax code { $blank }, legal representative of { $firm }, VAT number { $blank },
sworn-aware = aware of the penalties for false statements (art. 76 of DPR 445/2000) and of the loss of benefits (art. 75),
sworn-declares = Declares
sworn-what = that on { $day }, at { $blank }, in { $blank }, the following goods were destroyed by { $blank }:
sworn-after = What remained was handed to { $to } with document no. { $number } of { $date }.
sworn-residual = Residual value obtained or to be obtained, if any: { $blank }
sworn-signature = The declarant
sworn-note-identity = Signed before the official who receives it, or sent with a copy of an identity document (art. 38 of DPR 445/2000). It is a draft: to be checked before it is signed.
sworn-note-limit = For goods that cost no more than 10,000 € in all. Whether a notice beforehand is wanted as well is for your tax adviser to say.
sworn-note-day = The day is the one the certificates received for this lot name; without one day in all of them it stays blank.
refused-sworn-limit = The goods of { $number } cost { $cost }: a sworn statement is enough up to { $limit }. Above it, minutes of a public official or a notary prove the destruction.

## Choices

disposal-gate-valid = Valid
disposal-gate-expired = Expired
disposal-gate-not_yet = Not yet valid
disposal-gate-missing = Missing
