### Screens of disposal lots, and the words of their closed choices.

## Lots

lot-reason-refresh = Replaced by newer equipment
lot-reason-office_closure = Office closes
lot-reason-data_centre_exit = Leaving a data centre
lot-reason-lease_return = End of a lease
lot-reason-failure = Failure
lot-reason-ad_hoc = As needed

lot-stage-draft = Draft
lot-stage-approved = Approved
lot-stage-collected = Collected
lot-stage-sanitizing = Sanitization
lot-stage-verified = Verified
lot-stage-handed_over = Handed over
lot-stage-certified = Certified
lot-stage-closed = Closed
lot-stage-cancelled = Cancelled

medium-destination-internal_reuse = Reuse in the organisation
medium-destination-on_site_maintenance = Maintenance on site, supervised
medium-destination-sale = Sale
medium-destination-donation = Donation
medium-destination-lease_return = Return to the lessor
medium-destination-rma_exchange = Repair or exchange by the maker
medium-destination-recycler_under_contract = Recycler bound to confidentiality
medium-destination-recycler = Recycler without such a contract

medium-exception-vendor_destroys = The vendor destroys it after the hand-over
medium-exception-kept = Removed and kept in the house
medium-exception-no_data = It never held data
medium-exception-lost = It cannot be found
medium-exception-other = Other reason

line-answer-yes = Yes
line-answer-no = No
line-answer-not_needed = Not needed

stage-block-no_lines = No asset is in the lot.
stage-block-requester_missing = Nobody is named as the requester.
stage-block-approver_is_requester = The value asks for an approver other than the requester.
stage-block-legal_hold = { $count ->
    [one] One asset is under legal hold: its data must be kept.
   *[other] { $count } assets are under legal hold: their data must be kept.
  }
stage-block-legal_hold_unanswered = { $count ->
    [one] For one asset nobody said whether its data is under legal hold.
   *[other] For { $count } assets nobody said whether their data is under legal hold.
  }
stage-block-backup_unconfirmed = { $count ->
    [one] For one asset the backup is not confirmed.
   *[other] For { $count } assets the backup is not confirmed.
  }
stage-block-licences_unconfirmed = { $count ->
    [one] For one asset it is not confirmed that its licences were reclaimed.
   *[other] For { $count } assets it is not confirmed that their licences were reclaimed.
  }
stage-block-labels_unconfirmed = { $count ->
    [one] For one asset it is not confirmed that its labels were removed.
   *[other] For { $count } assets it is not confirmed that their labels were removed.
  }
stage-block-mdm_unconfirmed = { $count ->
    [one] For one asset it is not confirmed that it left device management.
   *[other] For { $count } assets it is not confirmed that they left device management.
  }
stage-block-media_unrecorded = { $count ->
    [one] One asset has no medium recorded: look inside, and say what is there.
   *[other] { $count } assets have no medium recorded: look inside, and say what is there.
  }
stage-block-medium_type_missing = { $count ->
    [one] The type of one medium is missing.
   *[other] The types of { $count } media are missing.
  }
stage-block-medium_serial_missing = { $count ->
    [one] The serial number of one medium is missing.
   *[other] The serial numbers of { $count } media are missing.
  }
stage-block-medium_open = { $count ->
    [one] One medium has neither an accepted record nor an exception.
   *[other] { $count } media have neither an accepted record nor an exception.
  }
stage-block-vendor_missing = No vendor is named.
stage-block-pickup_missing = The day of the pickup is missing.
stage-block-vendor_unproved = The vendor shows no certificate that is valid on the day of the pickup, and no reason is stated.
stage-block-custody_missing = { $count ->
    [0] No hand-over is recorded.
    [one] For one asset no hand-over is recorded.
   *[other] For { $count } assets no hand-over is recorded.
  }
stage-block-custody_fault = The chain of custody has a fault, and no reason is stated.
stage-block-vendor_record_missing = { $count ->
    [one] The vendor was to destroy one medium and has not shown that it did.
   *[other] The vendor was to destroy { $count } media and has not shown that it did.
  }
stage-block-not_reconciled = { $count ->
    [0] The recycler’s list does not fit the lot yet.
    [one] One serial number of the recycler’s list does not fit the lot yet.
   *[other] { $count } serial numbers of the recycler’s list do not fit the lot yet.
  }
stage-block-certificate_missing = The certificate is not sealed.
stage-block-waste_note_missing = The waste note is missing.

## Media and techniques

security-category-none = None (public)
security-category-low = Low
security-category-moderate = Moderate
security-category-high = High
security-category-unknown = Not classified

policy-profile-r1 = NIST SP 800-88 Rev. 1 (withdrawn)
policy-profile-r2_ieee2883 = NIST SP 800-88 Rev. 2, conservative
policy-profile-iso21964 = As Rev. 2, shredding by ISO/IEC 21964 class

media-type-hdd = HDD
media-type-sshd = Hybrid disk (SSHD)
media-type-ssd_sata = SSD (SATA/SAS)
media-type-ssd_nvme = SSD (NVMe)
media-type-usb_flash = USB stick or memory card
media-type-embedded_flash = Soldered flash (eMMC, UFS)
media-type-nvdimm = NVDIMM
media-type-tape = Tape
media-type-floppy = Floppy disk
media-type-optical = CD, DVD, Blu-ray
media-type-mobile = Telephone or tablet
media-type-network_device = Network device
media-type-printer_mfp = Printer or MFP
media-type-ram = RAM
media-type-paper = Paper
media-type-cloud_logical = Cloud or virtual storage

sanitization-method-none = None
sanitization-method-clear = Clear
sanitization-method-purge = Purge
sanitization-method-destroy = Destroy

achieved-method-none = Nothing
achieved-method-unproven = Unproven
achieved-method-clear = Clear
achieved-method-purge = Purge
achieved-method-destroy_limited = Destroy, for low confidentiality only
achieved-method-destroy = Destroy

sanitization-technique-host_overwrite = Overwrite
sanitization-technique-tape_long_erase = Long erase of a tape
sanitization-technique-ata_security_erase = ATA Security Erase, normal
sanitization-technique-ata_security_erase_enhanced = ATA Security Erase, enhanced
sanitization-technique-ata_sanitize_overwrite = ATA/SCSI Sanitize, overwrite
sanitization-technique-ata_sanitize_block_erase = ATA/SCSI Sanitize, block erase
sanitization-technique-ata_sanitize_crypto_scramble = ATA/SCSI Sanitize, crypto scramble
sanitization-technique-nvme_format_ses1 = NVMe Format, user data erase (SES 1)
sanitization-technique-nvme_format_ses2 = NVMe Format, cryptographic erase (SES 2)
sanitization-technique-nvme_sanitize_block = NVMe Sanitize, block erase
sanitization-technique-nvme_sanitize_crypto = NVMe Sanitize, crypto erase
sanitization-technique-nvme_sanitize_overwrite = NVMe Sanitize, overwrite
sanitization-technique-embedded_sanitize = eMMC/UFS sanitize
sanitization-technique-tcg_revert = TCG revert or new key
sanitization-technique-crypto_erase = Cryptographic erase
sanitization-technique-degauss = Degaussing
sanitization-technique-shred = Shredding
sanitization-technique-pulverize = Pulverizing
sanitization-technique-disintegrate = Disintegration
sanitization-technique-incinerate = Incineration
sanitization-technique-melt = Melting
sanitization-technique-grind = Grinding the information layer
sanitization-technique-deform = Drilling, punching or bending
sanitization-technique-factory_reset = Factory reset
sanitization-technique-mobile_reset_encrypted = Full reset of an encrypted device
sanitization-technique-vendor_erase = The maker’s secure erase
sanitization-technique-write_erase = “write erase” (configuration only)
sanitization-technique-cloud_key_destroy = The provider’s key destroyed
sanitization-technique-power_off = Power and battery removed
sanitization-technique-quick_format = Quick format
sanitization-technique-trim_only = TRIM alone
sanitization-technique-delete_only = Files deleted

sanitization-verification-not_done = Not done
sanitization-verification-passed = Passed, how is not said
sanitization-verification-tool_status = The tool reports success
sanitization-verification-full_read = Everything read back
sanitization-verification-sampling = A sample read back
sanitization-verification-visual = Seen
sanitization-verification-failed = Failed

hidden-area-none = None
hidden-area-present = Present
hidden-area-unknown = Not known

form-answer-yes = Yes
form-answer-no = No
form-answer-unknown = Not known

## Records

record-state-proposed = Proposed
record-state-accepted = Accepted
record-state-rejected = Rejected
record-state-escalated = To be clarified
record-state-withdrawn = Withdrawn

record-origin-typed = Typed
record-origin-evidence = File of a tool
record-origin-vendor = Vendor’s certificate

signatory-role-performer = Performed by
signatory-role-validator = Validated by
signatory-role-concurrence = Agreed by
signatory-role-witness = Witness
signatory-role-from = Handed over by
signatory-role-to = Received by
signatory-role-vendor = For the vendor

sanitization-flag-not_a_sanitization_technique = Deleting or quick formatting leaves the data where it is
sanitization-flag-technique_inappropriate_for_media = This technique has no effect on such a medium
sanitization-flag-medium_only_damaged = The medium is damaged, but the data is still on it
sanitization-flag-plaintext_may_exist = Data may have been stored before encryption was turned on
sanitization-flag-key_strength_below_128_bits = The key is weaker than 128 bits
sanitization-flag-key_entropy_too_low = The key was made with too little entropy
sanitization-flag-key_copies_remain = A copy of the key exists elsewhere
sanitization-flag-key_not_zeroized = The place of the key was not overwritten
sanitization-flag-key_module_not_validated = The cryptographic module is not validated
sanitization-flag-ce_preconditions_unknown = What must be known of the key is not recorded
sanitization-flag-scope_too_narrow = Not all namespaces of the drive were covered
sanitization-flag-check_scope_all_namespaces = Check that all namespaces were covered
sanitization-flag-degausser_not_matched = The degausser is too weak for this medium
sanitization-flag-vendor_statement_missing = The maker does not state that its procedure erases everything
sanitization-flag-provider_evidence_missing = The provider shows no evidence that the key is gone
sanitization-flag-two_passes_required = Removable flash needs two passes: a pattern and its complement
sanitization-flag-particle_class_missing = The size of the particles is not recorded
sanitization-flag-particle_class_below_minimum = The particles are larger than the confidentiality allows
sanitization-flag-particle_class_of_another_material = The class of the particles is one of another material
sanitization-flag-shred_or_pulverize_not_accepted_above_low = Shredding or pulverizing is accepted for low confidentiality only
sanitization-flag-shredding_advised_against = Accepted by the class of its particles; SP 800-88 Rev. 2 advises against shredding
sanitization-flag-confirm_with_manufacturer = Whether enhanced erase is a purge has to be confirmed with the maker
sanitization-flag-not_a_sanitize_command = Security Erase is not the Sanitize command
sanitization-flag-format_is_not_the_sanitize_command = Format is not the Sanitize command
sanitization-flag-medium_unusable_after_degauss = The drive cannot be used after degaussing
sanitization-flag-degausser_must_match_coercivity = The field of the degausser must match the coercivity of the medium
sanitization-flag-overprovisioned_and_remapped_cells_not_reached = Spare and worn cells keep what they held
sanitization-flag-reset_where_rewriting_not_supported = A reset counts where overwriting is not possible
sanitization-flag-activation_lock_not_removed = The device is still bound to an account or to device management

sanitization-reason-technique = { $flag }
sanitization-reason-below_required = { $achieved } was achieved, { $required } is required
sanitization-reason-verification_not_done = Nobody verified the result
sanitization-reason-verification_failed = The verification failed
sanitization-reason-verification_unsuitable = “{ $verification }” can tell nothing about this technique
sanitization-reason-errors_reported = { $count ->
    [one] One error was reported
   *[other] { $count } errors were reported
  }
sanitization-reason-media_contradicts = The file says { $told }, the lot { $recorded }: find out which it is, then correct the medium, or set the record to be clarified and accept it with a reason
sanitization-reason-media_inaccessible = The medium could not be reached, in whole or in part
sanitization-reason-data_written_since = Data was written to it afterwards
sanitization-reason-hidden_area_present = There is a hidden area (HPA/DCO) the technique leaves as it is
sanitization-reason-hidden_area_unknown = Nobody knows whether there is a hidden area (HPA/DCO)
sanitization-reason-performer_unqualified = Who did it is not trained for it
sanitization-reason-performer_qualification_unknown = Whether who did it is trained for it is not known
sanitization-reason-tool_uncalibrated = The tool is neither validated nor calibrated
sanitization-reason-tool_calibration_unknown = Whether the tool is validated or calibrated is not known
sanitization-reason-performer_missing = Who did it is missing
sanitization-reason-validator_missing = Nobody validated it
sanitization-reason-validator_same_as_performer = Who validates it must not be who did it
sanitization-reason-serial_missing = The serial number of the medium is missing
sanitization-reason-legal_hold = The data is under legal hold

sanitization-step-required = Confidentiality { $category }, { $reused ->
    [yes] used again
   *[no] not used again
  }, { $leaves ->
    [yes] leaves our control
   *[no] stays under our control
  }: at least { $minimum }.
sanitization-step-note-uncategorised_treated_as_high = Nobody classified the data, so it counts as high.
sanitization-step-note-certificate_optional = There is no data to protect: a certificate is possible, but not needed.
sanitization-step-achieved = { $technique } on { $media } counts as: { $achieved }. Policy profile: { $profile }.
sanitization-step-advice = Keep in mind: { $flag }.
sanitization-step-reason = Not acceptable: { $reason }.
sanitization-step-decision-accepted = It can be accepted.
sanitization-step-decision-rejected = It cannot be accepted: do it again, or differently.
sanitization-step-decision-escalated = A person has to clarify what is not known.

## Evidence

evidence-tool-nwipe = nwipe
evidence-tool-nvme_cli = nvme-cli
evidence-tool-hdparm = hdparm
evidence-tool-blancco = Blancco
evidence-tool-table = Table

evidence-status-erased = Erased
evidence-status-failed = Failed
evidence-status-aborted = Aborted
evidence-status-in_progress = Under way
evidence-status-issued = Command given, outcome not said
evidence-status-never_sanitized = Never sanitized
evidence-status-unknown = Not said

evidence-warning-no_summary_table = The log ends without its summary.
evidence-warning-no_serial = Nothing says which drive it was.
evidence-warning-serial_anonymised = The serial numbers were blanked out.
evidence-warning-no_timestamp = Nothing says when it was.
evidence-warning-needs_hdparm_I_not_enabled = Proven only by a later “hdparm -I” that says “not enabled”.
evidence-warning-security_still_enabled = The drive still has its password: the erase has not ended.
evidence-warning-key_change_suspected = Both kinds of erase take the same short time: it may only have changed its key.
evidence-warning-data_written_after_sanitize = Data was written after the sanitization.
evidence-warning-factory_new_not_evidence = The drive is empty because it is new: that proves no sanitization.
evidence-warning-media_verification_canceled = The drive’s own verification was cancelled.
evidence-warning-hidden_sectors_detected = Hidden sectors were found.
evidence-warning-hidden_sectors_indeterminate = Whether there are hidden sectors could not be told.
evidence-warning-status_contradicts_errors = It claims success beside errors it counted.
evidence-warning-erased_in_part = Less was erased than there is.
evidence-warning-verify_only_method = It was only read; nothing was written.
evidence-warning-date_not_read = The date could mean two days, so it was not read.
evidence-warning-lines_left_out = Not all lines of the file could be kept here.
evidence-warning-part_not_read = A part of the file could not be read.

evidence-matched-serial = By serial number
evidence-matched-cut_serial = By the beginning of its number
evidence-matched-by_hand = By hand
evidence-matched-ambiguous = Several media have this number
evidence-matched-host = One of the media of that machine
evidence-matched-look_alike = Similar numbers only
evidence-matched-unmatched = Fits no medium
evidence-matched-set_aside = None of this lot

## The screens

disposal-title = Disposal
lot-number = Number
lot-title = What it is called
lot-stage = Stage
lot-reason = Reason
lot-assets = Assets
lot-media-col = Media done
lot-media-done = { $done } of { $media }
lot-media-sum = Media done: { $done }
lot-book = Book value
lot-vendor = Vendor
lot-vendor-order = The vendor’s order number
lot-pickup = Pickup
lot-certificate = Certificate
lot-new = New disposal lot
lot-edit = Edit the disposal lot
lot-saved = Disposal lot { $number } saved
lot-empty-title = No disposal lots yet
lot-empty-text = A lot gathers assets that leave together, with the media in them and the proof of what was done to each.
lot-fixed-note = The lot was approved as it is: title, reason, destination, policy and requester change only after it goes back to draft.
lot-over-note = The lot is over: only its note and the hold on its records can change.
lot-destination = Where its media go
lot-destination-help = Decides with the confidentiality how thorough the sanitization must be.
lot-reused = The media will be used again there
lot-profile = Policy profile
lot-profile-help = Techniques are judged by this table. It is printed with every record.
lot-format-purges = NVMe Format (SES 1) counts as purge
lot-requested-by = Requested by
lot-coordinator = Looked after by
lot-cost = What the vendor asks for the lot
lot-cost-help = It is shared among the assets when the lot is closed.
lot-gate-reason = Why a vendor without a valid certificate may take it
lot-custody-reason = Why a fault in the chain of custody is accepted
lot-printed = Printed on the certificate.
lot-hold = Hold on the records
lot-hold-help = As long as a reason stands here, the records are kept whatever their retention says.
lot-note = Note
lot-why = Reason
lot-way = The way of the lot
lot-stage-done = (done)
lot-blocks = What is missing
lot-blocked-count = { $count ->
    [one] one thing
   *[other] { $count } things
  }
lot-blocked = Before “{ $stage }”
lot-blocked-tip = Something is missing for this step: see the list.
lot-approved-by = Approved by { $name } on { $date }
lot-cancelled-because = Cancelled: { $reason }
lot-keep-until = Records kept until { $date } at least
lot-held = Records on hold: { $reason }
lot-tabs = Parts of the lot
lot-tab-assets = Assets
lot-tab-media = Media
lot-tab-evidence = Evidence
lot-more = More about { $number }
lot-gone-title = This disposal lot is not in the register
lot-approve-methods = What its media need: { $methods }.
sanitization-ready = Ready to be decided: somebody other than who did it accepts or rejects it.
signatory-contact-help = Left empty: their e-mail or telephone in the register.
lot-next-approved = Approve…
lot-next-collected = Mark as collected
lot-next-sanitizing = Begin sanitization
lot-next-verified = Mark as verified
lot-next-handed_over = Hand over…
lot-next-certified = Mark as certified
lot-next-closed = Close the lot…
lot-moved = { $number }: { $stage }
lot-confirm-handed_over-title = Has { $number } been handed over?
lot-confirm-handed_over-text = From then on no asset or medium comes in or goes out, and it goes back only with a reason. What a certificate asks for can still be completed.
lot-confirm-closed-title = Close { $number }?
lot-confirm-closed-text = What leaves is disposed of: gain or loss is booked, and what covers it ends. What stays in the house is used on. It can only be undone as a whole.
lot-back = Back to “{ $stage }”…
lot-back-title = Take { $number } back to “{ $stage }”
lot-back-text = The reason is kept in the note of the lot.
lot-back-verb = Take back
lot-cancel = Cancel the lot…
lot-cancel-title = Cancel { $number }
lot-cancel-text = Its assets become free for other lots; its records stay.
lot-cancelled = { $number } cancelled
lot-approve-title = Approve { $number }
lot-approve-other = At this value somebody other than the requester ({ $requester }) approves.
lot-approver = Approved by
lot-line-tag = Tag
lot-line-model = Model
lot-line-serial = Serial number
lot-line-confidentiality = Confidentiality
lot-line-confidentiality-help = Of the data on it. Not classified counts as high.
lot-line-checks = Questions
lot-line-answered = { $count } of 5 answered
lot-line-held = Legal hold
lot-line-no-media = None recorded
lot-line-weight = Weight
lot-line-eer = Waste code (EER)
lot-line-eer-help = Three pairs of digits, a star where it is hazardous, such as 16 02 13*.
lot-line-eer-proposed = Usual for its category: { $code }. To be confirmed by whoever knows the waste.
lot-line-eer-take = Take { $code }
lot-line-proceeds = Proceeds
lot-line-left-out = Left out because
lot-line-result = Gain or loss
lot-line-place = Place
lot-line-asset = Open the asset
lot-line-edit = Edit the line…
lot-line-title = { $tag } in this lot
lot-line-frozen = What the asset was when it came in is frozen; this may still be said of it.
lot-line-saved = { $tag } saved
lot-line-leave-out = Leave out…
lot-line-leave-out-title = Leave { $tag } out
lot-line-leave-out-text = The asset did not go. It stays in the lot with the reason, and is not disposed of.
lot-line-was-left-out = { $tag } left out
lot-line-take-back = Take back in
lot-line-taken-back = { $tag } is in again
lot-lines-empty = No assets in this lot
lot-lines-empty-text = Add them here, or select many in the list of assets.
lot-add = Add
lot-add-assets = Add assets…
lot-add-title = Add assets to { $number }
lot-add-many-hint = For many at once: select them in the list of assets, then “Add to a disposal lot…”.
lot-add-to = Add to a disposal lot…
lot-add-to-title = Add to a disposal lot
lot-add-to-which = Disposal lot
lot-assets-find = Asset
lot-assets-find-help = Type a tag, a serial number or a name.
lot-assets-drop = Take { $tag } off the list
lot-few-more = { $list } and { $count } more
lot-remove = Take out of the lot
lot-select-hint = { $count } selected
lot-classify = Edit…
lot-classify-title = { $count ->
    [one] Edit one asset
   *[other] Edit { $count } assets
  }
lot-classify-keep = Leave as it is
lot-classify-weight = Weight of each
lot-classify-proposed = Take the proposed waste code where there is none
lot-classified = { $count ->
    [one] One asset changed
   *[other] { $count } assets changed
  }
lot-checks-answer = Answer the questions…
lot-checks-title = Before the first wipe
lot-checks-note = What is not answered here stays as it is.
lot-check-legal_hold = Is the data under legal hold?
lot-check-legal_hold-help = Yes: it must be kept, and nothing may begin.
lot-check-backup = Is there another copy of the data?
lot-check-backup-help = Not needed: nothing on it has to be kept.
lot-check-backup-where = Where the copy is
lot-check-licences = Were its licences reclaimed?
lot-check-licences-help = Not needed: none is bound to it.
lot-check-labels = Were labels and marks removed?
lot-check-labels-help = Tags, names and what tells whose it was.
lot-check-mdm = Is it out of device management and account locks?
lot-check-mdm-help = Not needed: it was never in.
medium-name = Medium
medium-new = New medium…
medium-edit = Edit the medium
medium-of = In { $tag }
medium-saved = Medium { $name } saved
medium-remove = Remove the medium
medium-removed = Medium { $name } removed
medium-type = Type
medium-type-help = Decides which techniques count on it.
medium-type-open = Not known yet
medium-serial = Serial number
medium-serial-help = Its own, not that of the machine: files of tools are matched by it.
medium-no-serial = { $name }, no serial
medium-manufacturer = Manufacturer
medium-method = Method · technique
medium-result = Tool and result
medium-model = Model
medium-capacity = Capacity
medium-bears-data = It holds data
medium-sed = Self-encrypting (SED)
medium-will_be_reused = It will be used again
medium-leaves_control = It leaves our control
medium-as-lot = As the lot
medium-way = Its way
medium-reused = used again
medium-not-reused = not used again
medium-leaves = leaves our control
medium-stays = stays under our control
medium-required = Required method
medium-no-data = Holds no data
medium-state = Record
medium-state-exception = Exception
medium-state-nothing = Nothing needed
medium-state-open = No record
medium-done = Done
medium-is-done = Done
medium-is-open = Open
medium-shown = Media shown
medium-shown-all = All
medium-shown-open = Open
medium-hint = A click or Enter opens a medium with its records.
medium-empty = No media recorded
medium-empty-text = Media come in with their assets, from the components; others are added under Assets.
medium-none-open = No medium is open
medium-records = Records
medium-no-records = Nothing was recorded yet.
medium-exception = Exception
medium-except = Document the exception
medium-except-title = { $count ->
    [one] Exception for { $name }
   *[other] Exception for { $count } media
  }
medium-except-text = No accepted record is needed, and somebody stands for why.
medium-except-by = Granted by
medium-except-new = Document an exception…
medium-except-chosen = { $count ->
    [0] Document an exception…
    [one] Document an exception for one medium…
   *[other] Document an exception for { $count } media…
  }
medium-except-none = None.
medium-except-undo = Take the exception back
medium-except-gone = Exception for { $name } taken back
medium-excepted = { $count ->
    [one] Exception for { $name } documented
   *[other] Exception for { $count } media documented
  }
medium-excepted-by = Granted by { $name } on { $date }
record-new = New record for { $name }
record-edit = Edit the record for { $name }
record-add = New record…
record-text = The software records what was done; it does not do it.
record-propose = Save as proposed
record-saved = Record for { $name } saved
record-needs-type = Say first what type of medium it is.
record-not-yet = Records are made once the lot is approved.
record-technique = Technique
record-additional = Also done
record-additional-none = Nothing else
record-passes = Passes
record-particles = Class of the particles
record-particles-help = By ISO/IEC 21964, as the shredder’s papers say.
record-particles-open = Not recorded
record-vendor_statement = Does the maker or provider state that it erases everything?
record-all_namespaces = Were all namespaces covered?
record-degausser_matched = Is the degausser strong enough for this medium?
record-activation_lock_removed = Are account and management locks removed?
record-hidden = Hidden area (HPA/DCO)
evidence-propose-hidden = Only for drives of which the file does not say. An overwrite leaves what lies in a hidden area: if nobody looked, the record cannot be accepted.
record-ce = What is known of the key
record-ce-encrypted_since_first_use = Encrypted from the first use on?
record-ce-keys_escrowed = Do copies of the key exist elsewhere?
record-ce-escrow_copies_destroyed = Were those copies destroyed, too?
record-ce-key_bits = Strength of the key
record-ce-entropy_matches = As much entropy as its length promises?
record-ce-zeroized = Was the place of the key overwritten?
record-ce-module_validated = Was it a validated module (FIPS 140)?
record-verification = Verification
record-verification-detail = How it was verified
record-errors = Errors reported
record-inaccessible = It could not be reached, in whole or in part
record-written-since = Data was written to it afterwards
record-tool = Tool
record-tool-version = Version of the tool
record-equipment = Number of the device
record-calibrated-on = Calibrated on
record-tool_calibrated = Is the tool validated or calibrated?
record-performer_qualified = Is who did it trained for it?
record-started_at = Begun
record-finished_at = Ended
record-time = Time
record-place = Place
record-external = Another firm did it
record-details = Details
record-origin = Source
record-verdict = What the rules say
record-validator-help = Never who did it.
record-decide = Decide { $count }…
record-decide-one = Decide…
record-decide-accepted = Accept
record-decide-rejected = Reject
record-decide-escalated = To be clarified
record-decide-withdrawn = Withdraw
record-decision = Decision
record-accept-note = Only what the rules let pass is accepted; the others are listed with the reasons.
record-decided-because = Reason of the decision
record-decided-on = Decided on { $date }
record-refused-label = Not accepted
record-why = Why
signatory-states-performer = Who performed the work states that the medium was treated as recorded here, and that this record is accurate to the best of their knowledge.
signatory-states-validator = Who validated the work states that they examined this record and its evidence, did not perform the work, and find the method adequate to the data that was on the medium.
signatory-states-concurrence = Who agreed states that they looked at the result again, neither performed nor validated the work, and agree with it.
signatory-states-witness = The witness states that they saw the work being done.
signatory-title = Title
signatory-title-help = Left empty: the one they last signed with.
signatory-organisation = Organisation
signatory-contact = Phone or e-mail
signatory-signs = Signature of { $name }
record-sign = Sign
record-sign-open = Sign records…
record-sign-title = { $count ->
    [one] Sign a record
   *[other] Sign { $count } records
  }
record-sign-text = A certificate asks for title, contact, date and signature of who did it and of who validated it. What is empty is completed; what is there stays.
record-sign-agree = Who looked again at media that are accepted is added to their records. It counts only where they neither did nor validated the work.
record-agree-chosen = { $count ->
    [0] Sign as verified again…
    [one] Sign one as verified again…
   *[other] Sign { $count } as verified again…
  }
sample-done = Sample to verify independently: { $done } of { $needed } done
sample-counts = { $percent } % of { $of ->
    [one] the one medium
   *[other] the { $of } media
  } that were sanitized and can still be read. A medium counts when somebody who neither did nor validated the work signs its accepted record as “Agreed by”.
record-sign-as = Signs as
record-signed = { $count ->
    [one] One record signed
   *[other] { $count } records signed
  }
record-sign-others = { $count ->
    [one] One record stands for somebody else, or for nobody: it stays as it is.
   *[other] { $count } records stand for somebody else, or for nobody: they stay as they are.
  }
evidence-pick = Add files…
evidence-pick-help = Logs of nwipe, nvme-cli, hdparm, Blancco reports, tables. A file proposes; a person decides.
evidence-empty = No files yet
evidence-empty-text = Files of erasing tools are kept as they came, with their hash, and matched by serial number.
evidence-not-read = { $name }: { $why }
evidence-report = report { $id }
evidence-zone = times taken as of { $zone }
evidence-redacted = passwords removed
evidence-drive = Drive in the file
evidence-result = What the tool says
evidence-medium = Medium
evidence-record = Record
evidence-no-record = None
evidence-has-record = Made
evidence-nameless = Without a number
evidence-choose = Choose
evidence-choose-drive = Choose { $serial }
evidence-which = Which medium it is
evidence-other = Another medium…
evidence-set-aside = None of this lot
evidence-assigned = { $serial } assigned
evidence-pick-none = Choose none
evidence-pick-all = Choose all { $count }
evidence-propose = Make records ({ $count })…
evidence-propose-title = Make records of { $count } drives
evidence-propose-text = They are proposed, not accepted: somebody else validates them.
evidence-more = Show more ({ $count })
stage-block-examples = { $list }
stage-block-examples-more = { $list } and { $count } more
lot-added = { $count ->
    [one] One asset added to { $number }.
   *[other] { $count } assets added to { $number }.
  }
lot-added-elsewhere = { $count ->
    [one] One is in another lot: { $list }.
   *[other] { $count } are in other lots: { $list }.
  }
lot-added-disposed = { $count ->
    [one] One is disposed of already: { $list }.
   *[other] { $count } are disposed of already: { $list }.
  }
lot-add-to-text = { $count ->
    [one] { $tag }
   *[other] { $count } assets
  }
lot-removed = { $count ->
    [one] One asset taken out
   *[other] { $count } assets taken out
  }
lot-approve-text = { $count ->
    [one] One asset, book value { $value }
   *[other] { $count } assets, book value { $value }
  }
lot-checks-many = { $count ->
    [one] For one asset
   *[other] For { $count } assets
  }
lot-checks-saved = { $count ->
    [one] Answered for one asset
   *[other] Answered for { $count } assets
  }
record-decide-title = { $count ->
    [one] Decide one record
   *[other] Decide { $count } records
  }
record-decided = { $count ->
    [one] One record decided.
   *[other] { $count } records decided.
  }
record-refused = { $count ->
    [one] One could not be accepted.
   *[other] { $count } could not be accepted.
  }
record-refused-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
  }
evidence-errors = { $count ->
    [one] One error
   *[other] { $count } errors
  }
evidence-lines = { $count ->
    [one] One line of the file
   *[other] { $count } lines of the file
  }
evidence-proposed = { $count ->
    [one] One record proposed
   *[other] { $count } records proposed
  }
evidence-read = { $drives ->
    [one] { $name }: one drive, { $matched } matched
   *[other] { $name }: { $drives } drives, { $matched } matched
  }

lot-tab-custody = Custody
lot-tab-certificates = Certificates
