# A contract's file: what hangs on it, how its notice is proved, what it says beside its terms.

contract-more = More about it
contract-signed-on = Signed on
contract-parent = Framework contract
contract-parent-help = The contract this one hangs under, if any.
contract-payment-days = Payment within
contract-notice-clause = Clause on notice
contract-notice-clause-help = As a letter quotes it, e.g. art. 9.2.
contract-notice-effective = Notice counts
contract-calendar = Business calendar
contract-calendar-own = The register’s
contract-reminders = Reminders, days before
contract-reminders-help = Counted to “decide by”, e.g. 90, 30, 7. Empty: as in the settings.
contract-double-signed = Onerous clauses signed twice
contract-double-signed-help = The renewal clause was approved by a second signature.
contract-double-signed-hint = In Italy, automatic renewal in a vendor’s standard terms needs a second signature (art. 1341 c.c.). Check the contract.
notice-effective-received = when it is received
notice-effective-sent = when it is sent
double-signed-unknown = Not known
double-signed-yes = Yes
double-signed-no = No

increase-kind = At a renewal the price may rise by
price-increase-none = nothing agreed
price-increase-fixed = a fixed percentage
price-increase-cpi_plus = the index and something on top
price-increase-cpi_share = a share of the index
price-increase-lower_of = a percentage or the index, the lower
price-increase-higher_of = a percentage or the index, the higher
increase-percent = Percentage
increase-plus = On top of the index
increase-share = Share of the index
increase-share-help = 75 for three quarters of it.
increase-index = Index
increase-index-help = e.g. ISTAT FOI
increase-floor = At least
increase-cap = At most

amendment-number = Amendment { $number }
amendment-remove = Remove amendment { $number }
amendment-add = Add an amendment
amendment-as-before = as before
amendment-new-end = New end of the period in force
amendment-new-end-help = Later periods are counted from there.
amendment-help = Periods that were over before an amendment keep their dates. What is left blank stays as before.

contracts-cost-more = Invoices and dates
contracts-cost-timing = Invoiced
contracts-cost-first-invoice = First invoice
contracts-cost-from = Owed from
contracts-cost-until = Owed until
billing-timing-advance = in advance
billing-timing-arrears = in arrears

documents-title = Documents
documents-none = No document is attached.
documents-purpose = What for
documents-attach = Attach a file…
documents-attached = Document attached
documents-described = “{ $name }” described
documents-detached = “{ $name }” removed
documents-more = More for { $name }
documents-open = Open
documents-save-as = Save as…
documents-is = It is: { $purpose }
documents-detach = Remove
documents-pick = Attach a file
documents-save = Save the document
documents-any = Any file
documents-no-proof = None
document-purpose-contract = Contract
document-purpose-amendment = Amendment
document-purpose-quote = Quote
document-purpose-order = Purchase order
document-purpose-invoice = Invoice
document-purpose-notice = Notice
document-purpose-proof = Proof of delivery
document-purpose-certificate = Certificate
document-purpose-evidence = Service level evidence
document-purpose-correspondence = Correspondence
document-purpose-other = Other

workflow-title = Where the decision stands
workflow-review = Review
workflow-decide = Decide
workflow-notice = Notice
workflow-close = Close
decision-approver = Approved by
decision-approver-help = If somebody else had to agree.
decision-approved-by = approved by { $name }
decision-agreed-price = Agreed price a year
decision-agreed-term = Agreed term
decision-price = { $months ->
    [0] { $money } a year
   *[other] { $money } a year for { $months } months
}

notice-title = Notice: { $contract }
notice-intro = When it left, when it arrived, and what proves it.
notice-cancel = Do not record
notice-record = Record notice
notice-change = Complete notice
notice-recorded = Notice for { $contract } recorded
notice-reference-help = Number of the registered letter, id of the PEC message.
notice-received-help = Notice usually counts from here. Leave empty until you know.
notice-no-proof = None yet
notice-attach = Attach proof…
notice-letter = Notice letter
notice-send = Leaving is decided: the notice must be sent.
notice-too-late = Notice should have arrived by { $date }. Without it the contract renews.
notice-sent = Notice sent on { $date }, { $method }.
notice-arrived = Received on { $date }.
notice-not-arrived = Its receipt is not recorded yet.
notice-proved = The proof is on file.
notice-not-proved = The proof is missing.
next-step-decide = Decide
next-step-send_notice = Send notice
next-step-prove_notice = Record proof

rolled-title = Renewed by itself
rolled-text = Nobody gave notice: it renewed on { $from } and runs to { $until }.
rolled-confirm = Confirm renewal
rolled-confirm-of = Confirm the renewal of { $contract }
rolled-confirmed = Renewal of { $contract } confirmed
rolled-heading = { $count ->
    [one] Renewed by itself
   *[other] Renewed by themselves ({ $count })
}
rolled-line = on { $from }, until { $until }

tracker-help = Over-charged: what was asked beyond what the price clause allows, counted from the price that could rightly be asked.
tracker-edit = Enter
tracker-edit-title = Price of a period
tracker-edit-text = Leave the price empty to take it from the cost lines.
tracker-index = Change of the index
tracker-cancel = Do not save
tracker-saved = Price asked for { $contract } saved

## Review before a decision

review-cost = Cost
review-year = { $year }: { $money }
review-year-expected = { $year }: { $money } expected
review-price = Price
review-price-asked = Last increase { $asked }
review-price-against = Last increase { $asked }, allowed { $allowed }
review-over = Overcharged: { $money }
review-service = Service levels
review-sla-nothing = Nothing measured in twelve months
review-sla = { $missed ->
    [0] All { $measured } periods of twelve months met
   *[other] { $missed } of { $measured } periods missed in twelve months
  }
review-credits = Credits: { $due } due, { $received } received
review-assets = Covers
review-assets-covered = { $count ->
    [one] { $count } asset
   *[other] { $count } assets
  }
review-assets-alone = { $count ->
    [one] { $count } without any other cover once it ends
   *[other] { $count } without any other cover once it ends
  }
review-assets-twice = { $count ->
    [one] { $count } today also under warranty or another contract
   *[other] { $count } today also under warranty or another contract
  }
review-assets-gone = { $count ->
    [one] { $count } retired, disposed of or lost
   *[other] { $count } retired, disposed of or lost
  }
review-quotes = Quotes
review-quotes-count = { $count ->
    [one] { $count } to compare
   *[other] { $count } to compare
  }
review-duties = Duties
review-duties-late = { $count ->
    [one] { $count } past its day
   *[other] { $count } past their day
  }
review-hint-data_act = The notice is longer than the two months the EU Data Act allows for cloud services (Reg. 2023/2854, art. 25): have the clause looked at.
review-hint-double_signature = Renews automatically, and no second signature of the clause is recorded (art. 1341 c.c.): check the contract.

framework-title = Framework
framework-under = Belongs to
framework-children = Contracts under it

## Fields, in the journal

field-name-parent-id = Framework contract
field-name-signed-on = Signed on
field-name-double-signed = Clauses signed twice
field-name-notice-clause = Clause on notice
field-name-notice-effective = Notice counts
field-name-calendar-country = Business calendar
field-name-payment-days = Payment within, days
field-name-uplift-fixed = Increase, percent
field-name-uplift-share = Share of the index
field-name-uplift-floor = Increase, at least
field-name-uplift-cap = Increase, at most
field-name-uplift-index = Index
field-name-first-invoice = First invoice
field-name-timing = Invoiced
field-name-effective-from = In force from
field-name-new-end = New last day
field-name-index-change = Change of the index
field-name-purpose = Purpose
field-name-size = Size
field-name-added-on = Added on
field-name-approver-id = Approved by
field-name-decision-id = Decision
field-name-sent-on = Sent on
