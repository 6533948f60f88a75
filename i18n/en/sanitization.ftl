### Records of sanitization, evidence, certificates received.

op-record-save = Sanitization record in { $subject } saved
op-record-decide = Sanitization records in { $subject } decided
op-record-sign = Sanitization records in { $subject } signed
op-evidence-keep = Evidence file added to { $subject }
op-evidence-assign = Drive of an evidence file in { $subject } assigned
op-evidence-propose = Records proposed from evidence in { $subject }
op-received-save = Certificate received for { $subject } saved
op-received-delete = Certificate received for { $subject } removed
op-received-word = Serial number of a recycler’s list for { $subject } explained
op-received-apply = Records made of a certificate received for { $subject }

refused-sanitization-decided = The record of { $medium } has been decided and no longer changes. Withdraw it and enter another one.
refused-sanitization-accepted = { $medium } already has an accepted record. Withdraw that one first.
refused-sanitization-stage = Nothing can be recorded in { $number } at its stage. Records are made from approval until everything is verified, those of the vendor after the hand-over, too.
refused-sanitization-left-out = { $tag } was left out of this lot: nothing is recorded about it.
refused-disposal-checks = For { $tag } not everything is clear before the first wipe: legal hold, backup, licences, labels and device management have to be answered, and there must be no hold.
refused-evidence-twice = This file is in { $number } already, as “{ $name }”.
refused-evidence-changed = “{ $name }” changed while it was being read. Choose it again.
refused-evidence-recorded = A record was made of drive { $serial }. Withdraw that record before you say which medium it is.
refused-received-used = A record in { $number } rests on this certificate. It stays.
refused-received-media = Nobody has said what kind of medium { $medium } is. Enter its type first.
refused-document-is-disposal = “{ $name }” is evidence of a disposal and stays with it.

field-signatory-role = This role does not sign here, or it is there twice.
field-record-medium = Not a data-bearing medium of this lot, or not the one the record is about.
field-record-media = The medium is of another type.
field-record-passes = From 1 to 1000 passes.
field-record-techniques = A technique twice, or too many.
field-record-key = Not the strength of a key, in bits.
field-record-times = The end is before the beginning.
field-record-calibrated = Calibrated only afterwards.
field-record-instant = Not a time with its offset, such as 2026-11-20T14:35:00+01:00.
field-record-lot = All records must be of one lot.
field-record-many = Too many records at once.
field-received-weight = From 0 to 1,000,000 kg.
field-received-days = The days are out of order: collected, destroyed, received.
field-received-list = At most { $max } serial numbers.
field-received-serial = A serial number is too long.

evidence-pick-title = Choose files of erasing tools
evidence-pick-kind = Logs and reports
sanitization-hidden-by-hand = Hidden areas were looked for by whoever ran the tool; the file does not say.
sanitization-day-only = The file gives the day only, without a time: { $date }.
signature-kind-typed = Typed
signature-kind-drawn = Drawn
cli-evidence-kept = { $name }: { $drives } drives, { $matched } matched with media.
