# Lists: the text form of a filter, saved views, groups, editing many rows at once.

# Names of columns in the text form: one word each, the first is the one written.
filter-name-tag = tag
filter-name-serial = serial,sn
filter-name-name = name
filter-name-manufacturer = manufacturer,maker,brand
filter-name-model = model
filter-name-category = category,type
filter-name-location = location,site
filter-name-department = department,dept
filter-name-cost-centre = costcentre,costcenter,cc
filter-name-state = state
filter-name-status = status
filter-name-custodian = custodian,user
filter-name-vendor = vendor,supplier
filter-name-contract = contract
filter-name-warranty = warranty,cover
filter-name-purchase = purchased,bought
filter-name-cost = cost,price
filter-name-title = title
filter-name-number = number,no
filter-name-kind = kind
filter-name-renewal = renewal
filter-name-decided = decided
filter-name-owner = owner
filter-name-start = start
filter-name-end = end
filter-name-notice = notice
filter-name-send = send
filter-name-decide = decide
filter-name-annual = annual,yearly
filter-name-assets = assets
filter-name-contracts = contracts
filter-name-customer-no = customer
filter-name-country = country
filter-name-band = score,band
filter-name-risk = risk
filter-name-criticality = criticality
filter-name-proof = proof
filter-name-expiry = expiry

# Words of the text form; the first is the one written.
filter-none = none,empty
filter-day-today = today
filter-day-month-end = eom
filter-day-year-end = eoy
filter-unit-days = d
filter-unit-weeks = w
filter-unit-months = m
filter-unit-years = y

# A filter's label before its values, when it is not simply "is".
filter-label-not = { $label } is not
filter-label-has = { $label } contains
filter-label-lacks = { $label } does not contain

# What could not be read of a text, and what to do.
filter-error-unknown-field = There is no column “{ $field }”. Put it in quotes to search for the text.
filter-error-unknown-field-near = There is no column “{ $field }”. Did you mean “{ $near }”? Put it in quotes to search for the text.
filter-error-no-value = Type a value after “{ $field }”, or “none” for rows without one.
filter-error-no-order = “{ $field }” has no order: use “:” or “=” instead.
filter-error-no-record = Nothing is called exactly “{ $value }”. Use “:” to look for a part of the name.
filter-error-no-choice = “{ $value }” is none of the values: { $known }.
filter-error-no-day = “{ $value }” is no day. Type 2026-12-31, 31/12/2026, 2026-12, today, 90d, -3m or 2026-01-01..2026-06-30.
filter-error-no-number = “{ $value }” is no number. Type 1000, 99.50 or 100..500.

refused-too-many-groups = This column has more than { $most } different values. Narrow the list, or group by another column.
