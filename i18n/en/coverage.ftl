# coverage: what protects an asset, its gaps and what they cost

## Journal

ent-coverage = cover
op-coverage-save = Cover for { $subject } saved
op-coverage-delete = Cover for { $subject } deleted

field-name-provider = Provider
field-name-keep-drive = Drives are kept
field-name-validated-on = Validated on
field-name-origin = Source

## Closed choices

cover-kind-warranty = Warranty
cover-kind-extension = Extension
cover-kind-contract = Contract
cover-kind-lease = Lease
cover-kind-self_insured = Own risk

cover-level-parts_only = Parts only
cover-level-depot = Brought in or sent in
cover-level-collect_return = Fetched and brought back
cover-level-nbd_onsite = On site, next business day
cover-level-same_day_onsite = On site, same day
cover-level-onsite_8h = On site within 8 hours
cover-level-onsite_4h = On site within 4 hours, 24×7
cover-level-onsite_2h = On site within 2 hours, 24×7

cover-origin-vendor = The maker’s or vendor’s own date
cover-origin-computed = Counted from start and length
cover-origin-user = Entered by hand

cover-need-as_category = As its category demands
cover-need-none = No cover needed
cover-need-spare = Spare: no cover needed
cover-need-lab = Lab: no cover needed

cover-state-covered = Covered
cover-state-too_low = Covered too low
cover-state-level_unknown = Level not known
cover-state-gap = Not covered
cover-state-unknown = Not known
cover-state-exempt = Needs no cover
cover-state-gone = Gone

cover-reason-covered_contract = A contract covers it
cover-reason-covered_warranty = Its warranty covers it
cover-reason-covered_extension = An extension of the warranty covers it
cover-reason-covered_lease = The lessor sees to it
cover-reason-self_insured = We carry the risk ourselves
cover-reason-pending = Cover is bought and begins later
cover-reason-contract_expired = The contract that covered it has ended
cover-reason-warranty_expired = Its warranty has ended
cover-reason-contract_missing = No cover was ever bought
cover-reason-data_missing = No warranty and no contract is recorded
cover-reason-spare = It is a spare
cover-reason-lab = It is a lab machine
cover-reason-excluded = It was decided that it needs none
cover-reason-decommission_planned = It is retired or goes within 90 days
cover-reason-not_required = Its category demands none now
cover-reason-past_end_of_support = The maker’s support of the model has ended
cover-reason-vendor_unsupported = The maker gives the model no support
cover-reason-gone = Disposed of or lost

cover-nothing-disposed = Disposed of
cover-nothing-lost = Lost
cover-nothing-already_covered = Covered twice
cover-nothing-past_end_of_support = Past the maker’s support

## The screen

coverage-title = Coverage
coverage-views = Ways to see cover
coverage-view-assets = Assets
coverage-view-models = By model
coverage-view-nothing = Paid for nothing
coverage-view-lifecycle = Model lifecycle
coverage-timeline = Cover over time
coverage-asset = Asset
coverage-model = Model
coverage-model-none = No model named
coverage-col-cover = Cover
coverage-col-gap = Without cover
coverage-col-price = To close it
coverage-col-state = State
coverage-col-category = Category
coverage-col-required = Demanded
coverage-only-gaps = Only gaps
coverage-search = Find assets…
coverage-none-title = No asset to show
coverage-none-text = Other filters may show some. Cover comes from the warranty of an asset, from covers added to it, and from contracts.
coverage-keys = ← → move in time, ↑ ↓ between rows, + − change the months, Enter opens
coverage-legend-warranty = warranty
coverage-legend-extension = extension, lease, own risk
coverage-legend-contract = contract
coverage-legend-renews = goes on by itself unless notice is given
coverage-legend-gap = gap
coverage-legend-all = all covered
coverage-legend-some = some covered
coverage-filter-state = State
coverage-filter-reason = Reason
coverage-filter-bucket = Ends
coverage-bucket-expired = Ended
coverage-bucket-expires_today = Ends today
coverage-bucket-7 = Within 7 days
coverage-bucket-30 = 8 to 30 days
coverage-bucket-60 = 31 to 60 days
coverage-bucket-90 = 61 to 90 days
coverage-bucket-later = Later

coverage-figure-covered = { $assets ->
    [one] of one asset covered as it should be
   *[other] of { $number } assets covered as they should be
  }
coverage-figure-gaps = { $count ->
    [one] gap today
   *[other] gaps today
  }
coverage-figure-coming = { $count ->
    [one] more gap within 90 days
   *[other] more gaps within 90 days
  }
coverage-figure-price-least = at least, to close these gaps
coverage-figure-price = to close these gaps
coverage-figure-unpriced = { $count ->
    [one] for one of them no price is known
   *[other] for { $number } of them no price is known
  }
coverage-price-unknown = price unknown
coverage-summary = Cover in figures
coverage-ends = What ends when

coverage-bar = { $kind }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
  }, { $level }: { $start } → { $end }
coverage-level-none = level not known
coverage-ever = since ever
coverage-for-life = no end
coverage-renews = goes on by itself
coverage-until = covered until { $date }
coverage-until-renews = until { $date }, then goes on by itself
coverage-forever = covered without end
coverage-ended = ended { $date }
coverage-begins = begins { $date }
coverage-gap-bar = Without cover: { $start } → { $end }
coverage-gap-unknown = for nobody knows how long
coverage-gap-open = until something covers it
coverage-days = { $count ->
    [one] one day
   *[other] { $number } days
  }
coverage-gap-days = { $phase ->
    [past] { $days } without cover, over
    [running] { $days } without cover
   *[coming] { $days } without cover to come
  }
coverage-gap-from = without cover from { $date }
coverage-yearly = { $money } a year
coverage-close = { $money } to close it
coverage-steps = { $covered } of { $assets } covered: { $start } → { $end }
coverage-model-ending = { $count ->
    [one] one ends { $date }
   *[other] { $number } end { $date }
  }
coverage-model-gaps = { $count ->
    [one] one without cover
   *[other] { $number } without cover
  }
coverage-model-assets = { $count ->
    [one] one asset
   *[other] { $number } assets
  }
coverage-categories = By category
coverage-category-none = No category
coverage-more = { $count ->
    [one] Show one more
   *[other] Show { $number } more
  }

## Paid for nothing

coverage-nothing-text = Contracts in force that cover what is disposed of or lost, what its maker no longer supports, or what something else covers just as well. What is retired but still in the house counts once it is disposed of. The money is the asset’s share in the contract, a year.
coverage-nothing-empty = Nothing is paid for nothing
coverage-nothing-empty-text = No contract in force covers an asset that is gone, past its support, or covered twice.
coverage-nothing-figure = { $count ->
    [one] a year, for one asset in { $contracts } contracts
   *[other] a year, for { $number } assets in { $contracts } contracts
  }
coverage-nothing-contract = Contract
coverage-nothing-why = Why
coverage-nothing-since = Since
coverage-nothing-yearly = A year
coverage-nothing-instead = { $kind } ({ $level }), until { $until }
coverage-nothing-instead-contract = { $contract } ({ $level }), until { $until }
coverage-nothing-no-cost = no cost recorded

## Lifecycle of models

coverage-life-text = The last days makers name for a model. Each is the last day it still holds.
coverage-life-empty = No model has such days
coverage-life-empty-text = Add them to a model, or import the maker’s file.
coverage-life-sale = Sold until
coverage-life-maintenance = Software maintained until
coverage-life-security = Security updates until
coverage-life-support = Supported until
coverage-life-assets = Assets
coverage-life-unsupported = The maker gives no support
coverage-life-source = Source
coverage-life-past = past
coverage-life-checked = { $source }, compared { $date }

## The cover of an asset

coverage-asset-none = Nothing is recorded that covers it.
coverage-asset-demanded = { $category } demands { $level }.
coverage-asset-add = Add cover
coverage-asset-edit = Edit cover
coverage-asset-gaps = Gaps
coverage-asset-base = From the asset’s own warranty dates
coverage-asset-needless = Needless: something else covers it just as well
coverage-asset-more = More about this cover
coverage-asset-life = Model supported until { $date }
coverage-asset-life-past = The maker’s support of the model ended { $date }
coverage-saved = Cover of { $asset } saved
coverage-delete = Remove
coverage-delete-title = Remove this cover?
coverage-delete-text = Only remove what should never have been recorded. Cover that ended stays and says so. It can be undone.
coverage-deleted = Cover of { $asset } removed
coverage-form-help = What protects this asset, from when to when. Both days count.
coverage-form-kind = What it is
coverage-form-level = What is done when it fails
coverage-form-level-none = Not known
coverage-form-provider = Who does it
coverage-form-contract = Part of a contract
coverage-form-contract-help = Its days count instead of the contract’s for this asset.
coverage-form-reference = Their number
coverage-form-start = First day
coverage-form-start-help = Empty: since ever, or as the contract says
coverage-form-end = Last day
coverage-form-end-help = Empty: for the life of the asset, or as the contract says
coverage-form-price = Price of the whole of it
coverage-form-origin = Where the last day is from
coverage-form-validated = Last compared with the provider
coverage-form-keep-drive = Drives that fail stay with us

## On the form of a contract

contract-cover-level = Cover of the hardware
contract-cover-level-help = What is done for each covered asset when it fails. Leave it empty for contracts that repair nothing.
contract-cover-level-none = None, or not known
contract-keep-drive = Drives that fail stay with us

## Reports

report-kind-coverage = { report-coverage-title }
report-kind-coverage_gaps = { report-gaps-title }
report-kind-paid_for_nothing = { report-nothing-title }
report-coverage-name = { report-coverage-title }
report-coverage-purpose = Where every asset stands, which warranties and contracts end when, by category
report-coverage-gaps-name = { report-gaps-title }
report-coverage-gaps-purpose = What is not covered, why not, for how long, and what closing it costs
report-paid-for-nothing-name = { report-nothing-title }
report-paid-for-nothing-purpose = Contracts that cover what is gone, past its support or covered twice, with the yearly money

report-coverage-title = Coverage and expiring warranties
report-coverage-assets = Assets, what is most pressing first
report-coverage-empty = No asset to show.
report-coverage-no-ends = No cover ends.
report-coverage-col-until = Until
report-coverage-col-renews = Then
report-coverage-note-until = Until: the last day covered for sure, inclusive; of cover that ended, its last day. A contract that goes on by itself is sure to the end of the period that can no longer be stopped.
report-coverage-note-level = Covered too low: a cover holds, but at a lower level than the category demands. Needs no cover: a spare, a lab machine, what goes within 90 days, or what its category does not ask for.
report-coverage-note-price = Price of a year: that of the cover before the gap, else of the next one, spread over its days; of a contract, its yearly cost shared by the assets it covers. Closing a gap costs that for its days to come, and for a year where it has no end. Currencies are not added.

report-gaps-title = Coverage gaps
report-gaps-by = Gaps that run, or begin by
report-gaps-figure = { $count ->
    [one] asset without the cover it should have
   *[other] assets without the cover they should have
  }
report-gaps-too-low = of these covered too low
report-gaps-table = Gaps
report-gaps-empty = Nothing lacks the cover it should have.
report-gaps-col-from = Without cover from
report-gaps-col-to = Until
report-gaps-col-days = Days

report-nothing-title = Paid for nothing
report-nothing-table = Contracts and what they cover for nothing
report-nothing-figure-yearly = paid for nothing a year
report-nothing-figure-assets = { $count ->
    [one] asset
   *[other] assets
  }
report-nothing-figure-contracts = { $count ->
    [one] contract
   *[other] contracts
  }
report-nothing-col-instead = Covered by
report-nothing-col-until = That until
report-nothing-note-what = Contracts in force that cover what is disposed of or lost, what its maker no longer supports, or what something else covers at the same or a higher level. Third parties may still repair what its maker no longer supports: look before you cancel.
report-nothing-note-share = A year: the yearly cost of the contract shared by the assets it covers, to the cent; the total is the sum of the rows. Whether a smaller contract costs less is for its terms to say.

report-gaps-days = Name gaps that begin within
reports-for-cover = Cover
coverage-asset-named = Other contracts that name it
