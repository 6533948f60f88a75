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

field-duplicate-number = This vendor has another one with this number.
field-order-currency = This amount is in another currency than the whole.
field-order-lines = An order has at most 500 lines.
field-order-pieces = An order has at most 100,000 pieces.
field-order-quantity = At least one piece.
field-before-order = This day lies before the day of the order.
field-receive-many = This is more than is booked in at once.
field-invoice-shipping = Shipping cannot be more than the total.
field-invoice-twice = This asset is on the invoice already.
