# today: what needs a decision

today-title = Today
today-window = Window
today-window-7 = This week
today-window-30 = 30 days
today-window-90 = 90 days
today-window-all = All
today-report = Report
today-print = Print what is on screen

## Figures

today-tiles = Figures
today-tile-open = { $count ->
    [one] open decision
   *[other] open decisions
  }
today-tile-missed = past the notice day
today-tile-missed-note = renews by itself
today-tile-committed = committed if nothing is done
today-tile-committed-note = next terms of automatic renewals
today-tile-next = next last safe day
today-tile-next-note = { $distance } · { $vendor }
today-tile-later = next decision
today-tile-nothing = None
today-tile-credits = in credits to claim
today-tile-credits-note = { $count ->
    [one] { $count } missed service level
   *[other] { $count } missed service levels
  }

## Decisions

today-decide = Decide
today-order = Sorted by “decide by”, then last safe day
today-item-ending = Ends within a week
today-item-last-safe = Last safe day { $date }
today-item-talks = Being renegotiated since { $date }, { $name }: { $reason }
today-item-owner = Owner: { $owner }
today-item-nobody = Nobody answers for it
today-item-money = { $money } a year
today-decide-about = { $choice }: { $contract }
today-decide-more = More about { $contract }
today-open = Open contract
today-more = { $count ->
    [one] and { $count } more → list
   *[other] and { $count } more → list
  }
today-empty = Nothing to decide: { $window }
today-empty-next = Next, on { $date }:
today-empty-none = No contract has a decision ahead.
today-evergreen = { $count ->
    [one] { $count } open-ended contract runs on without a deadline.
   *[other] { $count } open-ended contracts run on without a deadline.
  }
today-evergreen-link = Show
today-start-title = No contracts yet
today-start-text = Today shows which renewals need a decision, by which last safe day, and what happens if nobody acts. Bring in a list, or write the first contract.

## Credits and documents

today-watch = Credits, documents, loans and disposal
today-watch-claim = Claim the credit
today-watch-missed = { $period }: { $value }
today-watch-no-day = No last day agreed
today-watch-expiring = Ends without a successor
today-watch-expired = Expired without a successor
today-watch-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }

## Chart

today-chart-title = Decisions due in the next 12 months
today-chart-caption = { $count ->
    [one] Most falls due in { $month }: { $money } a year in { $count } decision.
   *[other] Most falls due in { $month }: { $money } a year in { $count } decisions.
  }
today-chart-empty = No decision with a cost is due in the next 12 months.
today-chart-table = Show as a table
today-chart-month = Month
today-chart-count = Decisions
today-chart-annual = Annualised cost

## Sample

today-sample-label = Sample register
today-sample-title = This is a sample register.
today-sample-text = Look around; everything can be changed and undone. Then bring in your own data.
today-sample-import = Import a file
today-sample-new = New register
today-sample-remove = Remove sample
today-sample-removed = The sample was removed

# The first start.
first-title = Welcome to Custodia
first-text = Two questions, then how to begin. All of it can be changed later in the settings.
first-organisation-help = It stands on your reports. It can wait.
first-how = How to begin
first-sample = Look around the sample
first-sample-text = An invented company, to try everything out. It goes in one click.
first-empty = Start empty
first-empty-text = Without the sample: your first contract, or your first asset.
first-import = Import your data
first-import-text = An empty register, then a list of assets, contracts or vendors from Excel or CSV.
