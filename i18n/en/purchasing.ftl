# purchasing: orders, deliveries and invoices

## Journal

ent-purchase_order = order
ent-purchase_line = line of an order
ent-receipt = delivery
ent-receipt_item = received asset
ent-invoice = invoice
ent-invoice_asset = asset on an invoice

op-order-save = Order { $subject } saved
op-order-delete = Order { $subject } deleted
op-order-receive = Delivery of order { $subject } booked in
op-invoice-save = Invoice { $subject } saved
op-invoice-delete = Invoice { $subject } deleted

field-name-ordered-on = Ordered on
field-name-expected-on = Expected on
field-name-shipping-minor = Shipping
field-name-shipping-currency = Currency
field-name-order-id = Order
field-name-per-piece = Price
field-name-delivery-no = Delivery note
field-name-receipt-id = Delivery
field-name-line-id = Line of the order
field-name-piece = Piece
field-name-invoiced-on = Date of the invoice
field-name-invoice-id = Invoice
field-name-total-minor = Total
field-name-total-currency = Currency
field-name-share-minor = Share
field-name-share-currency = Currency

order-status-draft = Draft
order-status-ordered = Ordered
order-status-received = Received
order-status-cancelled = Cancelled
order-per-0 = of all together
order-per-1 = each

## Refusals

refused-order-line-received = Pieces of “{ $line }” have been received; the line stays.
refused-order-received = { $count ->
    [one] One asset was received with this order, so it stays on record. Close it instead.
   *[other] { $count } assets were received with this order, so it stays on record. Close it instead.
}
refused-order-not-open = Order { $number } was not sent yet, or was cancelled. Set it to “Ordered” first.
refused-order-over = { $ordered ->
    [one] One piece of “{ $line }” was ordered; with these there would be { $would }. Confirm that more came than was ordered.
   *[other] { $ordered } pieces of “{ $line }” were ordered; with these there would be { $would }. Confirm that more came than was ordered.
}
refused-invoice-differs = The shares do not sum to the invoice’s total: { $difference } is left over. Correct the prices, or confirm the difference.
refused-vendor-has-purchases = { $count ->
    [one] An order, an invoice or a repair names this vendor. Remove it first, or merge the vendor with another.
   *[other] { $count } orders, invoices or repairs name this vendor. Remove them first, or merge the vendor with another.
}

refused-serial-alike = { $serial } nearly is { $other } of { $tag }: mistyped, or the same thing twice? Confirm that it is another one.

field-duplicate-number = This vendor has another one with this number.
field-order-currency = This amount is in another currency than the whole.
field-order-lines = An order has at most 500 lines.
field-order-pieces = An order has at most 100,000 pieces.
field-order-quantity = At least one piece.
field-before-order = This day lies before the day of the order.
field-receive-many = This is more than is booked in at once.
field-invoice-shipping = Shipping cannot be more than the total.
field-invoice-twice = This asset is on the invoice already.

## Terminal

cli-assets = { $count ->
    [one] { $count } asset
   *[other] { $count } assets
}
cli-received = { $count ->
    [one] One asset was made; { $received } of { $ordered } pieces of order { $order } are here.
   *[other] { $count } assets were made; { $received } of { $ordered } pieces of order { $order } are here.
}

## Screens

purchasing-title = Purchasing
purchasing-new = New order
purchasing-edit = Edit order
purchasing-order = Order
purchasing-number = Order number
purchasing-vendor = Vendor
purchasing-what = Ordered
purchasing-status = Status
purchasing-received = Received
purchasing-of = { $received } of { $ordered }
purchasing-late = Late
purchasing-ordered-on = Ordered on
purchasing-expected-on = Expected on
purchasing-total = Total
purchasing-cost-centre = Cost centre
purchasing-shipping = Shipping and other costs
purchasing-shipping-help = Shared out over the pieces by their price, to the cent.
purchasing-search = Search orders
purchasing-all = All
purchasing-lines = Lines
purchasing-line = Line
purchasing-line-add = Add a line
purchasing-line-remove = Remove line { $number }
purchasing-per = Price is
purchasing-saved = Order { $number } was saved
purchasing-deleted = Order { $number } was deleted
purchasing-delete = Delete the order
purchasing-gone = This order is not there any more
purchasing-empty-title = No orders yet
purchasing-empty-text = An order says what was bought where, for how much. When it arrives, every serial number that is scanned becomes an asset with model, price, supplier and warranty.
purchasing-none-title = No order matches
purchasing-delivery = Delivery
purchasing-deliveries = Deliveries
purchasing-no-delivery = Nothing has arrived yet.
purchasing-receive = Receive
purchasing-prefix = Tags begin with
purchasing-prefix-help = The numbers go on after the highest one.
purchasing-scan = Scan
purchasing-scan-serial = Serial number
purchasing-scan-help = Enter goes on to the next one.
purchasing-scan-take = Take
purchasing-scan-none = Without a serial number
purchasing-scan-undo = Take the last one back
purchasing-scan-meant = It is another one
purchasing-scan-taken = { $serial } taken
purchasing-scan-twice = { $serial } was scanned already
purchasing-scan-duplicate = { $serial } belongs to { $tag } already
purchasing-scan-alike = { $serial } nearly is { $other } of { $tag }
purchasing-scanned = Scanned
purchasing-no-serial = no serial number
purchasing-book = { $count ->
    [0] Book in
    [one] Book in one piece
   *[other] Book in { $count } pieces
}
purchasing-booked = { $count ->
    [one] One asset was made
   *[other] { $count } assets were made
}
purchasing-over = More than was ordered
purchasing-over-text = With these there are more pieces of a line than were ordered. Those beyond it cost what the line says, without a share of shipping.
purchasing-over-yes = Book them in
purchasing-leave = { $count ->
    [one] One scanned piece is not booked in
   *[other] { $count } scanned pieces are not booked in
}
purchasing-leave-text = They are forgotten when you leave.
purchasing-leave-yes = Leave
purchasing-leave-no = Go on scanning
purchasing-invoices = Invoices
purchasing-invoice-new = New invoice…
purchasing-invoice-edit = Edit the invoice
purchasing-invoice-many = Choose at most { $max } assets for an invoice made here; more come from an order.
purchasing-invoice-help = What is left of the total after given prices and shipping is shared by the other assets, by what they cost so far.
purchasing-invoice-number = Invoice number
purchasing-invoice-assets = Assets on it
purchasing-invoice-price = Price of { $tag }
purchasing-invoice-cost = The assets’ cost becomes their share
purchasing-invoice-differs = Keep the difference
purchasing-invoice-saved = Invoice { $number } was saved
purchasing-invoice-deleted = Invoice { $number } was deleted
purchasing-invoice-delete = Delete the invoice
purchasing-invoice-search = Search invoices
purchasing-invoice-empty = No invoices yet
purchasing-invoice-empty-text = An invoice is made from an order of which something has arrived, or of assets chosen in their list: one for many, shared out to the cent.
purchasing-invoice-none = No invoice matches
purchasing-invoice-title = { $number } · { $vendor }
purchasing-assets = Assets
purchasing-share = Share
purchasing-difference = Left over
purchasing-shipping-within = Shipping within it
purchasing-within = { $money } of it is shipping, shared out by price.
