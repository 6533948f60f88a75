# money: depreciation, refresh, total cost, budgets, rates and requests for capital

## Journal

ent-depreciation_plan = depreciation plan
ent-exchange_rate = exchange rate
ent-budget_line = budget line
ent-asset_expense = cost of an asset
ent-capital_request = capital request
ent-capital_line = line of a capital request
ent-capital_option = option of a capital request

op-depreciation-plan-save = Depreciation plan for { $subject } saved
op-depreciation-plan-delete = Depreciation plan for { $subject } deleted
op-rate-save = Exchange rate { $subject } saved
op-rate-delete = Exchange rate { $subject } deleted
op-budget-save = Budget line { $subject } saved
op-budget-delete = Budget line { $subject } deleted
op-asset-cost-save = Cost of { $subject } saved
op-asset-cost-delete = Cost of { $subject } deleted
op-capital-save = Capital request { $subject } saved
op-capital-delete = Capital request { $subject } deleted
op-money-settings = Settings of the money screen changed

field-name-book = Book
field-name-spread-by = Method
field-name-life-months = Useful life (months)
field-name-coefficient = Coefficient (%)
field-name-convention = Convention
field-name-salvage = Salvage value (%)
field-name-factor = Factor (%)
field-name-to-straight = Switches to straight line
field-name-at-once = Small cost at once
field-name-into-currency = Into
field-name-rate-source = Source
field-name-fiscal-year = Fiscal year
field-name-requested-on = Requested on
field-name-requested-by = Requested by
field-name-need = Need
field-name-benefit = Benefit
field-name-decision-note = Conditions
field-name-request-id = Request
field-name-months = Months
field-name-upfront-currency = Currency of the price
field-name-upfront-minor = Price paid at once
field-name-setup-currency = Currency of installation
field-name-setup-minor = Installation
field-name-yearly-currency = Currency of the yearly cost
field-name-yearly-minor = Cost a year
field-name-exit-currency = Currency of the cost at the end
field-name-exit-minor = Cost at the end
field-name-resale-currency = Currency of resale
field-name-resale-minor = Resale
field-name-recommended = Recommended

field-negative-cost = A cost is not below 0.
field-salvage-exceeds-cost = The salvage value is above the cost.
field-life-not-positive = A useful life is at least one month.
field-whole-years = This method needs a life of whole years.
field-coefficient = Above 0 and up to 100 %.
field-factor = Above 0 and up to 1000 %.
field-convention-macrs = MACRS tables are for half a year or by quarter, and only they are.
field-plan-whose = A plan is for a category or for one asset.
field-duplicate-plan = There is a plan for it in this book already.
field-duplicate-request = Another request has this number.
field-one-recommended = Only one option can be recommended.
field-discount = A discount rate is above −100 %.

## Choices

depreciation-straight_line = Straight line
depreciation-declining_balance = Declining balance
depreciation-sum_of_years_digits = Sum of the years’ digits
depreciation-italian = Italian tax coefficient
depreciation-macrs = MACRS, five years

convention-full_month = Month of entry in full
convention-next_month = From the month after
convention-mid_month = In full up to the 15th
convention-daily = By days
convention-half_year = Half of the first year
convention-mid_quarter = By quarter

book-civil = Accounts
book-fiscal = Tax

budget-kind-capex = Capital
budget-kind-opex = Running costs

asset-cost-setup = Installation
asset-cost-repair = Repair
asset-cost-energy = Energy
asset-cost-other = Other

capital-status-draft = Draft
capital-status-submitted = Submitted
capital-status-approved = Approved
capital-status-rejected = Rejected

capital-option-buy = Buy
capital-option-lease = Lease
capital-option-extend = Extend
capital-option-nothing = Do nothing

clock-planned = Planned day
clock-age = Policy age
clock-security = End of security support
clock-warranty = End of warranty
clock-lease = End of lease
clock-depreciation = End of depreciation

## Reports

report-kind-refresh_forecast = { report-refresh-forecast-name }
report-kind-depreciation = { report-depreciation-name }
report-kind-capital_request = { report-capital-request-name }
report-kind-total_cost = { report-total-cost-name }

money-refresh-title = Refresh forecast
money-refresh-subtitle = { $count ->
    [one] { $count } asset to replace
   *[other] { $count } assets to replace
  }
money-refresh-chart = { $count ->
    [one] The dearest year is { $year }: replacing one asset costs { $money }.
   *[other] The dearest year is { $year }: replacing { $count } assets costs { $money }.
  }
money-refresh-cost = Cost in that year
money-refresh-assets = Assets by fiscal year
money-figure-overdue = { $count ->
    [one] asset is overdue
   *[other] assets are overdue
  }
money-figure-year = to replace in { $year }
money-figure-window = in all these years
money-fact-clocks = Clocks
money-fact-growth = Growth of prices a year
money-fact-currency = Sums in
money-clocks-all = all
money-clock = Clock
money-by-category = By category
money-by-site = By site
money-by-clock = Assets by clock
money-site = Site
money-unpriced = Without price
money-due-on = Due on
money-price-today = Price today
money-note-clocks = An asset is due on the earliest of its clocks: the day somebody planned, the age at which its model or category is replaced, the last day of security support, the end of its warranty, of its lease, of its depreciation in the accounts.
money-note-price = Price: that of the model, else of the category, else what the asset cost; it grows year by year from the running fiscal year and is rounded to the cent for each asset.
money-note-years = What is overdue counts in the running fiscal year.
money-note-states = Retired, disposed, lost and planned assets are left out.
money-note-apart = Not in the sums, for want of an exchange rate: { $list }.
money-left-unpriced = { $count ->
    [one] { $count } asset has no price and counts without cost.
   *[other] { $count } assets have no price and count without cost.
  }
money-left-undated = { $count ->
    [one] No clock runs for { $count } asset: it is left out.
   *[other] No clock runs for { $count } assets: they are left out.
  }
money-left-later = { $count ->
    [one] { $count } asset is due after the last of these years.
   *[other] { $count } assets are due after the last of these years.
  }

money-depreciation-title = Depreciation schedule
money-depreciation-subtitle = { $count ->
    [one] { $book } · { $count } asset
   *[other] { $book } · { $count } assets
  }
money-depreciation = Depreciation
money-depreciation-chart = Depreciation by fiscal year, { $from } to { $until }.
money-depreciation-first = { $year } by category
money-depreciation-by-category = Depreciation by category
money-figure-depreciation = depreciation in { $year }
money-figure-closing = book value at the end of { $year }
money-opening = Opening value
money-additions = Additions
money-disposals = Disposals
money-closing = Closing value
money-result = Gain or loss
money-no-plans = No category has a depreciation plan in this book.
money-note-book-civil = Accounts: by useful life. Currencies are never added to each other.
money-note-book-fiscal = Tax: by the rules of the tax return. Currencies are never added to each other.
money-note-roll = Opening value and additions, less depreciation and disposals, are the closing value. Totals are rounded and not instalments, so that they sum exactly.
money-note-disposal = What is disposed of is depreciated up to the month before; gain or loss is proceeds less the cost of disposal and the book value.
money-left-no-plan = { $count ->
    [one] No plan is for { $count } owned asset: it is left out.
   *[other] No plan is for { $count } owned assets: they are left out.
  }
money-left-incomplete = { $count ->
    [one] { $count } owned asset has no price or no first day: it is left out.
   *[other] { $count } owned assets have no price or no first day: they are left out.
  }
money-left-other-currency = { $count ->
    [one] { $count } disposal is in another currency than the cost: its result is not said.
   *[other] { $count } disposals are in another currency than the cost: their result is not said.
  }

money-capital-name = Capital request { $number }
money-capital-total = requested
money-capital-lines = What is asked for
money-capital-no-lines = Nothing is listed.
money-capital-replaces = Replaces an asset
money-capital-price = Price of one
money-capital-what = Amount
money-capital-ways = Options side by side
money-capital-decision = Decision
money-note-ways = Total cost: price, installation and cost a year over the months, with the cost at the end, less resale.
money-note-value = Value today: price and installation now, a year’s cost at the end of each year, discounted.

money-tco = Total cost of ownership
money-tco-subtitle = { $count ->
    [one] { $count } asset so far
   *[other] { $count } assets so far
  }
money-per-month = A month
money-per-asset-month = An asset a month
money-present-value = Value today
money-bought-from = Bought from
money-purchase = Price
money-running = Everything else
money-note-so-far = So far: from the first day of service to the disposal, else to today; not discounted.
money-note-shares = Everything else: installation, covers, repairs, electricity, disposal, less resale; and of each contract that covers an asset its yearly cost today, in equal parts of its assets, by the months both were there.
money-left-no-day = { $count ->
    [one] Nobody knows since when { $count } asset is in service: it is left out.
   *[other] Nobody knows since when { $count } assets are in service: they are left out.
  }

report-refresh-forecast-name = Refresh forecast
report-refresh-forecast-purpose = What is replaced in each fiscal year, by which clock, and for how much
report-depreciation-name = Depreciation schedule
report-depreciation-purpose = What is written off by fiscal year and category, in the accounts or for tax
report-capital-request-name = Capital request
report-capital-request-purpose = Why, what for, the options side by side with their total cost, and lines to sign
report-total-cost-name = Total cost of ownership
report-total-cost-purpose = What assets have cost so far, by model and vendor
reports-for-money = What it costs

## Screen

money-title = Money
money-costs = Costs
money-tab-refresh = Refresh
money-tab-depreciation = Depreciation
money-tab-budget = Budget
money-tab-rates = Rates
money-tab-requests = Requests
money-not-stated = Not stated
money-delete = Delete
money-more = More for { $name }
money-refresh-nothing = Nothing that has a price is due in these years.
money-refresh-counts = Overdue: { $overdue } · due later: { $later } · without any clock: { $undated }
money-refresh-list = List every asset

money-plans = Plans
money-plans-help = A category’s plan holds for its assets unless one has a plan of its own; the plan without a category for all others.
money-plan-rest = All other categories
money-plan-asset = Asset no. { $id }
money-plan-own = Own plan: { $book }
money-plan-of-category = As its category
money-plan-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
money-plan-add = Add a plan
money-plan-edit = Change the plan
money-plan-saved = Plan saved
money-plan-deleted = Plan deleted
money-plan-category-help = Empty: every category without a plan of its own
money-plan-factor-help = 200 is double the straight line’s share
money-plan-coefficient-help = 20 for computers and telephones, 12 for office furniture (decree of 31 December 1988)
money-plan-at-once-help = A single good of up to 516.46 € is deducted in its first year

money-budget = Budget
money-planned = Planned
money-left = Left
money-budget-none = no line
money-budget-rest = Everything else
money-budget-help = Capital is planned by the refresh forecast, by category; running costs by what contracts are expected to cost, by cost centre.
money-budget-add = Add a budget line
money-budget-edit = Change the budget line
money-budget-saved = Budget line saved
money-budget-deleted = Budget line deleted
money-scope-help-capex = A category; empty: every category without a line of its own
money-scope-help-opex = A cost centre; empty: every cost centre without a line of its own

money-rates = Exchange rates
money-rates-help = A rate holds from its day to the next one. Sums are in { $currency }; what has no rate is listed apart and never added.
money-rate-from = From
money-rate-one = One unit of
money-rate-add = Add a rate
money-rate-edit = Change the rate
money-rate-saved = Rate saved
money-rate-deleted = Rate deleted
money-reckoned = What is reckoned with
money-report-currency = Sums in
money-own-currency = The organisation’s currency
money-growth = Growth of prices a year
money-energy-price = Price of a kilowatt-hour
money-energy-help = Empty: electricity is left out of the total cost
money-hours = Hours of use a year
money-discount = Discount rate a year
money-discount-help = Empty: no value today is shown
money-settings-saved = Saved

money-requests-none = No capital request yet.
money-requested = Requested
money-request-add = Add a request
money-request-edit = Change the request
money-request-saved = Request { $number } saved
money-request-deleted = Request { $number } deleted
money-request-pick = Choose a request
money-year-help = The calendar year the fiscal year begins in
money-line-add = Add a line
money-line-remove = Remove line { $row }
money-way-add = Add an option
money-way-remove = Remove option { $row }
money-way-label = In your words

money-support = Support and contracts
money-repair-other = Repairs and other
money-disposal-cost = Disposal
money-asset-book = { $book }: { $value } today, depreciated until { $end }
money-asset-no-plan = No depreciation: the asset is not ours, has no price or first day, or no plan is for its category.
money-result-gain = Disposed of on { $date } with a gain of { $money }.
money-result-loss = Disposed of on { $date } with a loss of { $money }.
money-result-none = Disposed of on { $date } at its book value ({ $money }).
money-cost-add = Add a cost
money-cost-edit = Change the cost
money-cost-saved = Cost saved
money-cost-deleted = Cost deleted
