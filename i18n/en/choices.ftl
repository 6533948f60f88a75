# The words for closed choices: <choice>-<value>.

asset-state-planned = Planned
asset-state-in_stock = In stock
asset-state-in_use = In use
asset-state-in_repair = In repair
asset-state-retired = Retired
asset-state-disposed = Disposed
asset-state-lost = Lost

contract-kind-maintenance = Maintenance
contract-kind-support = Support
contract-kind-lease = Lease
contract-kind-licence = Licence
contract-kind-subscription = Subscription
contract-kind-cloud = Cloud
contract-kind-connectivity = Connectivity
contract-kind-service = Service
contract-kind-nda = NDA
contract-kind-other = Other

contract-status-draft = Draft
contract-status-active = Active
contract-status-ended = Ended

contract-state-draft = Draft
contract-state-upcoming = Not started
contract-state-active = In force
contract-state-notice_open = In force
contract-state-terminating = Being ended
contract-state-notice_missed = Notice day missed
contract-state-ending = Ending
contract-state-renewed = Renewed
contract-state-expired = Expired
contract-state-terminated = Ended

renewal-none = None
renewal-express = Express
renewal-tacit = Automatic
renewal-evergreen = Open-ended

notice-unit-days = days
notice-unit-business_days = working days
notice-unit-weeks = weeks
notice-unit-months = months

notice-anchor-term_end = the end of the term
notice-anchor-renewal_date = the renewal date

notice-convention-ex_nominatione = Same day number, counted back
notice-convention-forward_corresponding = Latest day that still fits, counted forward

evergreen-exact = on that day
evergreen-month_end = at the end of the month
evergreen-quarter_end = at the end of the quarter

delivery-email = E-mail
delivery-pec = Certified e-mail (PEC)
delivery-registered = Registered letter
delivery-portal = Vendor portal

billing-monthly = Monthly
billing-quarterly = Quarterly
billing-semiannual = Every six months
billing-annual = Yearly
billing-biennial = Every two years
billing-triennial = Every three years
billing-one_off = Once

period-confirmed = Confirmed
period-proposed = Proposed

decision-renew = Renew
decision-renegotiate = Renegotiate
decision-replace = Replace
decision-terminate = Terminate
decision-let_run = Let run

urgency-missed = Notice day missed
urgency-late = Last safe day past
urgency-critical = Last safe day within a week
urgency-due = Decide now
urgency-ahead = Ahead

vendor-kind-maker = Manufacturer
vendor-kind-reseller = Reseller
vendor-kind-maintainer = Maintenance
vendor-kind-software = Software
vendor-kind-cloud = Cloud
vendor-kind-telecom = Telecom
vendor-kind-leasing = Leasing
vendor-kind-itad = Secure disposal (ITAD)
vendor-kind-printing = Printing
vendor-kind-service = Services
vendor-kind-other = Other

country-none = Weekends only
country-it = Italy
country-de = Germany
country-fr = France
country-gb = England and Wales
country-es = Spain

day-off-weekend = weekend
day-off-holiday = public holiday
day-off-closure = company closure

theme-system = As the system
theme-light = Light
theme-dark = Dark

report-kind-renewals = { report-renewals-title }
report-kind-asset_register = { report-asset-register-title }
report-kind-contract_register = { report-contract-register-title }
report-kind-contract_sheet = { report-contract-sheet-title }
report-kind-vendor_sheet = { report-vendor-sheet-title }
report-kind-asset_sheet = { report-asset-sheet-title }
report-kind-journal = { report-journal-title }
report-kind-cost_forecast = { costs-title }
report-kind-notice_letter = { letter-notice-title }
report-kind-sla_report = { sla-report-title }
report-kind-claim_letter = { sla-letter-title }
report-kind-list = List

paper-a4 = A4
paper-letter = US Letter

lang-en = English
lang-it = Italiano

# What happens if nobody acts.
if-nothing-renews = If nothing is done: renews for { $months ->
    [one] { $months } month
   *[other] { $months } months
  }, to { $until }
if-nothing-renews-for = If nothing is done: renews for { $months ->
    [one] { $months } month
   *[other] { $months } months
  }, to { $until }, { $money }
if-nothing-renewed-missed = Notice day missed: renews to { $until }, { $money }
if-nothing-renewed-missed-plain = Notice day missed: renews to { $until }
if-nothing-ends = If nothing is done: ends on { $on }{ $assets ->
    [0] {""}
    [one] {", "}{ $assets } asset loses cover
   *[other] {", "}{ $assets } assets lose cover
  }
if-nothing-ends-express = If nothing is agreed: ends on { $on }{ $assets ->
    [0] {""}
    [one] {", "}{ $assets } asset loses cover
   *[other] {", "}{ $assets } assets lose cover
  }
if-nothing-can-end = Runs on; notice sent today ends it on { $on }
if-nothing-ended = Ended on { $on }
