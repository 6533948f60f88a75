### Screens of custody, waste, certificates and proof.

## Words of choices

destruction-field-certificate_number = certificate number
destruction-field-client_name = name of the client
destruction-field-vendor_name = name of the vendor
destruction-field-vendor_address = address of the vendor
destruction-field-vendor_certifications = certifications of the vendor
destruction-field-serialised_items = list of serial numbers
destruction-field-date_collected = day of collection
destruction-field-date_destroyed = day of destruction
destruction-field-place_of_destruction = place of destruction
destruction-field-method_and_particle_class = method and particle class
destruction-field-authorised_signatory = authorised signatory
destruction-field-equipment_id = equipment used
destruction-field-witness = witness
destruction-field-custody_transfer = transfer of custody
destruction-field-downstream_processor = downstream processor
destruction-field-waste_code_and_transfer_note = waste code and note
destruction-field-weight = weight
certificate-field-manufacturer = manufacturer
certificate-field-media_source = where the medium comes from
certificate-field-media_type = type of medium
certificate-field-method = method
certificate-field-model = model
certificate-field-performed_by-contact = contact of the performer
certificate-field-performed_by-date = day it was performed
certificate-field-performed_by-location = where it was performed
certificate-field-performed_by-name = name of the performer
certificate-field-performed_by-signature = signature of the performer
certificate-field-performed_by-title = role of the performer
certificate-field-property_number = property number
certificate-field-serial_number = serial number
certificate-field-technique = technique
certificate-field-tool_and_version = tool and version
certificate-field-validated_by-contact = contact of the validator
certificate-field-validated_by-date = day of validation
certificate-field-validated_by-location = place of validation
certificate-field-validated_by-name = name of the validator
certificate-field-validated_by-signature = signature of the validator
certificate-field-validated_by-title = role of the validator
certificate-field-verification_method = method of verification
certificate-field-performed_by-organisation = organisation of the performer
certificate-field-validated_by-organisation = organisation of the validator
certificate-field-pre_classification = classification before
certificate-field-post_classification = classification after
certificate-field-data_backed_up = data backed up
certificate-field-backup_location = where the backup is
certificate-field-method_details = details of the method
certificate-field-destination = destination
certificate-field-destination_details = details of the destination
certificate-field-notes = notes
certificate-kind-sanitization = Sanitization of a medium
certificate-kind-lot = Disposal lot

## Custody

signature-none = Not signed
signature-typed = Typed
signature-drawn = Drawn
signature-name = Signs as
signature-name-help = The person types their own name.
signature-empty = { $who }: empty box to sign in
signature-there = { $who }: signed
signature-help = Sign in the box with pen, finger or mouse.
signature-clear = Clear
custody-title = Hand-overs
custody-new = Add a hand-over
custody-edit = Edit the hand-over
custody-saved = Hand-over of { $number } saved
custody-delete = Remove
custody-delete-title = Remove hand-over { $position }?
custody-delete-text = Only the last hand-over can be removed. The journal keeps what it said.
custody-deleted = Hand-over of { $number } removed
custody-whole = The chain is whole: every hand-over begins where the one before ended.
custody-more = and { $count } more
custody-two-parties = A hand-over needs two parties: enter below who has the goods and who takes them.
custody-parties = Parties
custody-parties-none = Nobody is entered yet: people, stores, carriers and recyclers.
custody-party-new = Add a party
custody-party-edit = Edit the party
custody-party-saved = { $name } saved
custody-party-kind = What it is
custody-party-name = Name
custody-party-name-help = A person’s, or a store’s. It may be empty where the organisation is named.
custody-party-organisation = Organisation
custody-party-vendor = Vendor in this register
custody-party-document = Number of the identity document
custody-party-document-help = Only where a document was looked at. It stays in this register.
custody-party-seen = document { $number } seen
custody-choose = Choose…
custody-action = What happened
custody-from = From
custody-to = To
custody-at = When
custody-offset = Offset
custody-offset-help = Proposed by this computer.
custody-zone = Time zone
custody-place = Place
custody-container = Container
custody-seals = Seals
custody-seals-help = One number a line.
custody-vehicle = Vehicle
custody-driver = Driver
custody-condition = Condition
custody-condition-help = Whole, damaged, opened: as both saw it.
custody-photo = Photograph
custody-photo-help = Kept with the documents of { $tag }.
custody-photo-none = No photograph
custody-photo-hash = SHA-256 of the photograph
custody-all = { $count ->
    [one] The one asset of the lot was handed over
   *[other] All { $count } assets of the lot were handed over
  }
custody-lines = Handed over ({ $count })
custody-items = Handed over
custody-items-count = { $count ->
    [one] one asset
   *[other] { $count } assets
  }
custody-from-name = Name of who hands over
custody-from-signs = Who hands over signs
custody-to-name = Name of who takes
custody-to-signs = Who takes signs
custody-signed-from = Handed over by { $name }
custody-signed-to = Received by { $name }
custody-note = Note

## Certificates

certificate-seal = Seal
certificate-seal-media = Seal certificates of media…
certificate-seal-lot = Seal the lot’s certificate…
certificate-seal-media-title = Seal certificates of media
certificate-seal-lot-title = Seal the lot’s certificate
certificate-seal-media-text = { $count ->
    [one] One certificate is sealed, number { $number }.
   *[other] { $count } certificates are sealed, from number { $number } on.
  }
certificate-seal-lot-text = The certificate of the lot is sealed, number { $number }.
certificate-seal-for-ever = A sealed certificate is never edited. It can be annulled with a reason, and another one sealed in its place.
certificate-seal-by = Who seals
certificate-seal-typed = Type { $number } to seal
certificate-sealed-done = Certificates of { $number } sealed
certificate-annul = Annul…
certificate-annul-title = Annul certificate { $number }
certificate-annul-typed = Type { $number } to annul
certificate-annul-text = It stays in the register, with the reason and who annulled it.
certificate-annul-reason = Why
certificate-annul-reason-help = It is shown to whoever verifies the certificate.
certificate-annul-by = Who annuls
certificate-annulled-done = Certificate { $number } annulled
certificate-annulled = On { $date } by { $by }: { $reason }
medium-lacking = Before its certificate can be sealed, its record still needs: { $fields }.
certificate-no-record = No accepted record.
certificate-missing = Missing: { $fields }.
certificate-unsealable = { $count ->
    [one] One cannot be certified yet:
   *[other] { $count } cannot be certified yet:
  }
certificate-more = { $count } more
certificate-media-title = Certificates of media
certificate-media-state = Ready to seal: { $ready }. In force: { $sealed }.
certificate-next = The next number is { $number }.
certificate-lot-title = Certificate of the lot
certificate-lot-ready = It can be sealed.
certificate-lot-sealed = Sealed: { $number }.
certificate-lot-not-yet = It cannot be sealed yet.
certificate-lot-lacks-same = { $count ->
    [one] First the medium above has to be certified.
   *[other] First the { $count } media above have to be certified.
  }
certificate-list-title = Sealed certificates
certificate-none = Nothing is sealed yet.
certificate-number = Number
certificate-of = Of what
certificate-sealed = Sealed
certificate-state = State
certificate-actions = Actions
certificate-supersedes = In the place of { $number }
certificate-state-force = In force
certificate-state-annulled = Annulled
certificate-state-superseded = Superseded by { $number }

## Verifying, anchors, audit pack

certificates-title = Certificates
certificates-back = Disposal
certificate-lot = Lot
anchor-title = Anchor outside
anchor-waiting = { $count ->
    [0] Every event is anchored outside.
    [one] One event is not yet anchored outside.
   *[other] { $count } events are not yet anchored outside.
  }
anchor-last = Last anchored { $when }.
anchor-never = Never anchored.
anchor-kept = checkpoints.txt beside the register seals { $count ->
    [0] no event yet
    [one] one of { $total } events
   *[other] { $count } of { $total } events
  }. It does not count as outside: whoever can change the register can change it, too.
anchor-against = { $count ->
    [one] One checkpoint
   *[other] { $count } checkpoints
  } in checkpoints.txt seal what this journal is not: its end was cut off, or its past was rewritten.
anchor-why = Send these lines to somebody outside your reach: an auditor, a lawyer, a certified mailbox.
anchor-copy = Copy the lines
anchor-copied = Lines copied
anchor-sent = I have sent it
anchor-noted = Anchor noted
verify-verdict-genuine = Genuine
verify-verdict-changed = Changed
verify-verdict-unknown = Unknown
verify-reason-unreadable = The file is not a PDF that can be read.
verify-reason-no_proof = The file carries no proof.
verify-reason-proof_unreadable = The proof in the file cannot be read.
verify-reason-proof_broken = The event is not in the tree the proof names.
verify-reason-pages_differ = The pages are not those that were printed.
verify-reason-facts_differ = What the journal sealed is not what the file carries.
verify-reason-other_register = Another register made it, and no checkpoint from outside was given.
verify-reason-not_in_register = This register has another event in its place.
verify-reason-not_anchored = No checkpoint that was kept outside has its root.
verify-reason-in_register = This register has it, event for event.
verify-reason-anchored = A checkpoint kept outside has its root. Whether it was annulled since cannot be known without the register that made it.
verify-reason-annulled = It was annulled later.
certificate-printed = { $count ->
    [one] Certificate saved: { $name }
   *[other] { $count } certificates saved: { $name }
  }
certificate-print-all = Save all { $count } as PDF…
verify-open = Verify certificate…
verify-title = Verification
verify-serial = Serial number
verify-medium = Medium
verify-person = Stands for it
verify-event = Event in the journal
verify-root = Root of the journal
verify-annulled = Annulled because
verify-superseded = In its place
verify-proves = What this proves: the file says what was sealed then, and was not changed since.
verify-proves-not = What it does not prove: that what was sealed is true. Without a root kept outside, whoever holds the register could have rebuilt the whole journal. Dates are those of this computer’s clock.
verify-reason-register_behind = The register that is open has fewer events than the certificate names: it is an older copy.
verify-pick-title = Choose the certificate to verify
verify-pick-checkpoints = Choose the file of checkpoints kept outside
verify-checkpoints-kind = Checkpoints
verify-outside = With checkpoints kept outside…
verify-file = File
certificate-print = Save as PDF…
certificate-print-title = Save certificates
field-checkpoints-form = There is no checkpoint in this file.
op-certificate-print = Certificate { $subject } given out
refused-certificate-not-genuine = This certificate is not confirmed as genuine.
refused-certificate-annulled-known = This certificate is genuine, but it was annulled or another one stands in its place.
