### Disposal lots, their assets and media.

## Operations in the journal

op-disposal-new = Disposal lot { $subject } opened
op-disposal-save = Disposal lot { $subject } saved
op-disposal-add = Assets added to disposal lot { $subject }
op-disposal-remove = Assets taken out of disposal lot { $subject }
op-disposal-leave-out = Asset of disposal lot { $subject } left out or taken back in
op-disposal-lines = Assets of disposal lot { $subject } edited
op-disposal-checks = Checks answered in disposal lot { $subject }
op-disposal-medium = Medium of disposal lot { $subject } saved
op-disposal-medium-delete = Medium removed from disposal lot { $subject }
op-disposal-except = Exception for a medium of disposal lot { $subject }
op-disposal-stage = Stage of disposal lot { $subject } changed
op-disposal-cancel = Disposal lot { $subject } cancelled
op-disposal-settings = Settings of disposal changed

setting-name-disposal = Disposal

## What is refused

refused-disposal-over = { $number } is closed or cancelled. Only its note and the hold on its records can still change.
refused-disposal-fixed = { $number } was approved as it is. Take it back to draft to change title, reason, destination, requester or policy.
refused-disposal-certified = Certificate { $certificate } rests on { $what }. Annul it first, with a reason.
refused-disposal-not-draft = { $number } is no longer a draft: its assets are fixed. Take it back to draft, or leave an asset out with a reason.
refused-disposal-media-lots = Not all of these media are in { $number }. Select media of one lot.
refused-disposal-handed-over = { $number } has been handed over: this can no longer change.
refused-disposal-line-used = { $tag } cannot be taken out: records, evidence or hand-overs are about it. Leave it out with a reason instead.
refused-disposal-elsewhere = { $tag } is in disposal lot { $number }, which is under way.
refused-disposal-line-decided = A record was accepted for { $tag } as it is classified now. Withdraw that record before you change the confidentiality.
refused-disposal-number = { $number } cannot be undone: a later lot has its number already, and the numbers of a year have no gap. Cancel the lot instead.
refused-disposal-medium-bearing = { $medium } was taken for a data-bearing medium, and it stays one. If it holds no data or cannot be found, document an exception.
refused-disposal-medium-frozen = { $medium } has been identified: maker, model and serial number no longer change once sanitizing has begun. Go back a stage, or document an exception.
field-party-signed = Somebody signed a hand-over of this party. Enter another party instead.
refused-disposal-medium-decided = A record was accepted for { $medium } as it is. Withdraw that record before you change type, serial number or where it goes.
refused-disposal-medium-used = { $medium } cannot be removed: a record, evidence or a recycler’s list is about it.
refused-disposal-stage = { $number } cannot go there from where it is: it takes one stage after the other.
refused-disposal-blocked = { $number } cannot go on yet: { $block ->
    [no_lines] it has no asset
    [requester_missing] nobody stands for the request
    [legal_hold] a legal hold lies on assets
    [legal_hold_unanswered] nobody has said whether a legal hold applies
    [backup_unconfirmed] the backup is not confirmed
    [licences_unconfirmed] licences are not reclaimed
    [labels_unconfirmed] labels are not removed
    [mdm_unconfirmed] assets are still in device management
    [media_unrecorded] assets have no medium recorded
    [medium_type_missing] the type of media is missing
    [medium_serial_missing] serial numbers of media are missing
    [medium_open] media have neither an accepted record nor an exception
    [vendor_missing] no vendor is named
    [pickup_missing] no day of pickup is set
    [vendor_unproved] the vendor proves nothing valid on the day of pickup, and no reason is stated
    [custody_missing] no hand-over is recorded
    [custody_fault] the chain of custody has a fault, and no reason is stated
    [vendor_record_missing] the vendor has not shown what it destroyed
    [not_reconciled] the recycler’s list does not fit
    [certificate_missing] its certificate is not sealed
    [waste_note_missing] no waste note has left
   *[other] something is still open
  }{ $examples }.
refused-approver-is-requester = The value of { $number } asks for an approver other than who requested it.
refused-still-needed = Other records rest on this one, such as a disposal lot, so it stays. Nothing was changed.

field-yes-or-no = Yes or no.
field-duplicate-medium = { $tag } in this lot already has a medium with this number.

## In a list

disposal-progress = { $done } of { $media } media done

## Days in Today and the calendar

deadline-kind-lot_pickup = Pickup of a disposal lot
deadline-help-lot_pickup = The lot is fetched on this day.
deadline-kind-lot_certificate = Certificate of a disposal lot
deadline-help-lot_certificate = The lot left 30 days before: by this day its certificate should be sealed.
reminder-lot-pickup-on = Is fetched on { $date }.
reminder-lot-pickup-late = Was to be fetched on { $date } and has not been handed over.
reminder-lot-certificate-by = Its certificate should be sealed by { $date }.
reminder-lot-certificate-late = Its certificate was due by { $date } and is missing.
today-watch-lot-pickup = Pickup of the disposal lot
today-watch-lot-certificate = Handed over and not certified
