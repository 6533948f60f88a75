# vendor-file: what a vendor proves, whom to call, how it delivers, what it costs, how good it is

## Choices

vendor-contact-kind-account_manager = Account manager
vendor-contact-kind-technical = Technical
vendor-contact-kind-billing = Billing
vendor-contact-kind-escalation = Escalation
vendor-contact-kind-legal = Legal
vendor-contact-kind-data_protection = Data protection
vendor-contact-kind-other = Other

vendor-risk-low = Low
vendor-risk-medium = Medium
vendor-risk-high = High
vendor-risk-critical = Critical

vendor-criticality-low = Low
vendor-criticality-medium = Medium
vendor-criticality-high = High
vendor-criticality-critical = Critical

vendor-scheme-iso27001 = ISO/IEC 27001
vendor-scheme-iso9001 = ISO 9001
vendor-scheme-iso14001 = ISO 14001
vendor-scheme-soc2 = SOC 2
vendor-scheme-insurance = Insurance
vendor-scheme-dpa = Data processing agreement
vendor-scheme-r2v3 = R2v3
vendor-scheme-e_stewards = e-Stewards
vendor-scheme-naid_aaa = NAID AAA
vendor-scheme-adisa = ADISA
vendor-scheme-albo_gestori = Albo gestori ambientali (waste carriers)
vendor-scheme-durc = DURC (social contributions)
vendor-scheme-other = Other

vendor-validity-not_yet = To come
vendor-validity-valid = Valid
vendor-validity-expiring = Expires soon
vendor-validity-expired = Expired
vendor-validity-replaced = Replaced

vendor-band-good = Good
vendor-band-watch = To watch
vendor-band-poor = Poor

vendor-score-sla_attainment = SLA attainment
vendor-score-sla_breaches = SLA breaches
vendor-score-sla_credits = Credits received
vendor-score-delivery = Delivery survey
vendor-score-price = Price above contract
vendor-score-tacit = Tacit renewals
vendor-score-concentration = Concentration
vendor-score-certificates = Expired documents

## How a row of the scorecard was computed

vendor-file-how-attainment = Measurements that met their target: { $a } of { $b }.
vendor-file-how-breaches = Breaches in the period: { $a }.
vendor-file-how-credits = { $a } received of { $b } due.
vendor-file-how-surveys = Answers add up to { $a }; answers: { $b }; deliveries: { $c }.
vendor-file-how-prices = { $a } a year asked; the contracts allow { $b }, after { $c } before.
vendor-file-how-tacit = Contracts in force that renew by themselves: { $a } of { $b }.
vendor-file-how-concentration = { $a } of { $b } a year over all vendors.
vendor-file-how-documents = Expired and not replaced: { $a } of { $b }.
vendor-file-how-line = { $a } earns 0 points, { $b } earns 100, in a straight line between.
vendor-file-nothing-measured = Nothing was measured in the period.
vendor-file-nothing-due = No credit was due in the period.
vendor-file-nothing-delivered = No delivery was rated in the period.
vendor-file-nothing-priced = No renewal of the period has its price and the one before.
vendor-file-nothing-in-force = No contract with a cost was in force at the end of the period.
vendor-file-nothing-proved = No certificate or document is entered.

## What is wrong with one field

field-assessed-what = Give the risk or the criticality that was assessed on this day.
field-validity-order = The last day { $until } lies before the first, { $from }.
field-score-range = From 1 to 5, not { $value }.
field-no-answer = Answer at least one of the five questions.
field-unreachable = Give a phone, an e-mail address or a portal.
field-level-order = { $minutes } minutes come before the { $above } of a level above.
field-range = At most { $max }.
field-target-is-zero = The value for 0 points must differ from the one for 100.
field-no-weight = At least one row needs a weight.
field-period-order = The period ends on { $to }, before it begins on { $from }.

## What is refused

refused-merge-itself = A vendor cannot be merged with itself.
refused-merge-same-number = Both vendors have a contract { $number }: “{ $kept }” and “{ $gone }”. Change one of the numbers, or delete the contract entered twice.
refused-document-is-certificate = “{ $name }” is the file of a certificate. Take it off there first.

## The journal

op-vendor-escalation = Escalation path of { $subject } saved
op-vendor-merge = Vendors merged into { $subject }
op-certificate-save = Document of { $subject } saved
op-certificate-delete = Document of { $subject } removed
op-survey-save = Delivery by { $subject } rated
op-survey-delete = Rating of a delivery by { $subject } removed
op-standards-save = Standards for vendors changed

ent-vendor_escalation = escalation level
ent-vendor_certificate = vendor certificate
ent-vendor_survey = delivery survey

setting-name-vendors = Standards for vendors

field-name-who = Who
field-name-after-minutes = After minutes
field-name-level = Level
field-name-hours = Hours
field-name-portal = Portal
field-name-quote-no = Number to quote
field-name-scheme = Kind of proof
field-name-scope = Scope
field-name-issuer = Issued by
field-name-valid-from = Valid from
field-name-valid-until = Valid until
field-name-alert-days = Alert, days before
field-name-note = Note
field-name-document-id = Document
field-name-delivered-on = Delivered on
field-name-reference = Reference
field-name-administrative = Administrative follow-up
field-name-commercial = Commercial follow-up
field-name-availability = Contact availability
field-name-quality = Quality of the intervention
field-name-reliability = Reliability on announced delays
field-name-pec = PEC
field-name-language = Language
field-name-risk = Risk
field-name-risk-note = Reason for the risk
field-name-criticality = Criticality
field-name-assessed-on = Assessed on
field-name-dpa-signed-on = DPA signed on
field-name-expiry-alert-days = Alert before expiry, days
field-name-weight = Weight
field-name-target = Target
field-name-zero = Earns no points

## The file of a vendor

vendor-file-field-pec = PEC (certified e-mail)
vendor-file-field-language = Language of letters
vendor-file-field-risk = Risk
vendor-file-field-risk-note = Reason for the risk
vendor-file-field-criticality = Criticality for us
vendor-file-field-assessed-on = Assessed on
vendor-file-field-dpa-signed-on = Data processing agreement signed on
vendor-file-contact-title = Title
vendor-file-escalation = Escalation path
vendor-file-level-who = Role or person
vendor-file-level-named = { $level } · { $who }
vendor-file-level-after = After
vendor-file-level-hours = Hours
vendor-file-level-portal = Portal
vendor-file-level-quote-no = Number to quote
vendor-file-minutes = { $count } min
vendor-file-certificates = Certificates and documents
vendor-file-certificate-scheme = Document
vendor-file-certificate-number = Number
vendor-file-certificate-scope = Scope or site
vendor-file-certificate-issuer = Issued by
vendor-file-certificate-from = Valid from
vendor-file-certificate-until = Valid until
vendor-file-certificate-state = State
vendor-file-no-end = no end
vendor-file-more-rows = … and { $count } more: see the vendor sheet
vendor-file-scorecard = Scorecard
vendor-file-score-row = What is measured
vendor-file-score-value = Value
vendor-file-score-target = Target
vendor-file-score-weight = Weight
vendor-file-score-points = Points
vendor-file-score-whole = Weighted mean of the rows with data
vendor-file-score-of-100 = Score of 100
vendor-file-no-data = no data
vendor-file-too-little = too little data
vendor-file-spend = Spend by fiscal year, accrued
vendor-file-spend-open = { $year }, if nothing changes

## Reports and lists

report-kind-vendor_scorecard = { report-vendor-scorecard-name }
report-vendor-scorecard-name = Vendor scorecard
vendor-file-scorecard-subtitle = Profile and scorecard · { $from } – { $to }
vendor-file-note-score = Score: each row earns 100 points at its target and none at its zero value, on a straight line between, from the exact numbers. The whole is the mean by weight of the rows with data: from 80 good, below 60 poor.
vendor-file-col-next-expiry = { vendors-col-next-expiry }
vendors-col-score = Score
vendors-col-band = Rating
vendors-col-risk = Risk
vendors-col-criticality = Criticality
vendors-col-next-expiry = Next expiry
vendors-col-expiry-state = Documents
report-scorecard-sheet-name = { report-vendor-scorecard-name }
report-scorecard-sheet-purpose = Profile, service, spend and risk of one vendor, on one page
vendor-file-assessment = Risk and letters
vendor-file-not-assessed = Not assessed
vendor-file-language-register = The register’s
vendor-file-vat-length = An Italian VAT number has eleven digits.
vendor-file-vat-digit = The check digit does not fit: look at the number again.
