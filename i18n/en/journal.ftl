# The journal: `op-<name>` with its business key, entities, fields, findings of the check.

op-register-create = Register created
op-register-restored = Copy restored
op-sample-begin = First start
op-sample-load = Sample added
op-sample-remove = Sample removed
op-settings-save = Settings changed
op-settings-logo = Logo changed
op-person-save = Person saved
op-person-deactivate = Person set aside
op-preset-save = Report { $subject } kept
op-preset-delete = Kept report { $subject } removed
op-vendor-save = Vendor { $subject } saved
op-vendor-delete = Vendor { $subject } deleted
op-contract-save = Contract { $subject } saved
op-contract-delete = Contract { $subject } deleted
op-contract-roll = Contract periods brought up to date
op-decision-record = Decision on { $subject } recorded
op-contract-confirm = Renewal of { $subject } confirmed
op-notice-record = Notice for { $subject } recorded
op-document-attach = Document attached to { $subject }
op-document-describe = Document { $subject } described
op-document-detach = Document { $subject } removed
op-price-save = Price asked for { $subject } saved
op-asset-save = Asset { $subject } saved
op-asset-delete = Asset { $subject } deleted
op-status-save = Status { $subject } saved
op-status-delete = Status { $subject } deleted
op-import-assets = Assets imported from { $subject }
op-import-assets-bare = Assets imported
op-import-vendors = Vendors imported from { $subject }
op-import-vendors-bare = Vendors imported
op-import-contracts = Contracts imported from { $subject }
op-import-contracts-bare = Contracts imported
op-journal-undo = Undone
op-journal-redo = Redone

ent-setting = setting
ent-logo = logo
ent-closure = company closure
ent-import_mapping = remembered columns
ent-person = person
ent-preset = kept report
ent-vendor = vendor
ent-vendor_alias = other name of a vendor
ent-vendor_contact = vendor contact
ent-contract = contract
ent-contract_period = contract period
ent-cost_line = cost line
ent-asset_status = status
ent-asset = asset
ent-contract_asset = covered asset
ent-decision = decision
ent-amendment = amendment
ent-period_price = price asked
ent-document = document
ent-notice = notice
ent-register = register

setting-name-organisation = { settings-section-organisation }
setting-name-language = { settings-language }
setting-name-paper = { settings-paper }
setting-name-calendar = { settings-calendar }
setting-name-sample = Sample register
setting-name-deadlines = { settings-section-deadlines }

check-integrity = The file’s inner structure is damaged: { $detail }
check-foreign-key = { $ent } refers to a record of { $parent } that is not there.
check-chain = The journal’s chain breaks at event { $seq } ({ $what }).
check-search = The search index of { $table } is out of step with the records.
check-replay = { $ent } is not what the journal says it is.
check-content = What { $ent } holds is not what was attached.
check-kept = A checkpoint in “{ $folder }” seals { $events } events that this journal does not have as they were: its end was cut off or its past rewritten.
check-kept-unread = The checkpoints in “{ $folder }” could not be read.

## What stands behind `$what` of a broken chain

journal-broken-gap = an event is missing before it
journal-broken-form = it cannot be read
journal-broken-leaf = its content was altered
journal-broken-chain = it does not follow the one before
journal-broken-log = it belongs to another register
journal-broken-label = it was moved to another operation

## The screen

journal-title = Journal
journal-print = Print the journal
journal-search = Find a tag, number, name or file
journal-filter-entity = Records
journal-filter-actor = Who
journal-filter-when = When
journal-filter-today = Today
journal-filter-days = Last { $days } days
journal-filter-range = Days…
journal-filter-first = First day
journal-filter-last = Last day
journal-kind-asset = Assets
journal-kind-contract = Contracts
journal-kind-decision = Decisions
journal-kind-vendor = Vendors
journal-kind-person = People
journal-kind-setting = Settings
journal-none-title = Nothing in the journal matches
journal-none-text = The filters leave nothing. Clear them to see every change.
journal-empty-title = Nothing has happened yet
journal-empty-text = Every change to the register is written here, with who made it and the values before and after.
journal-col-when = When
journal-col-who = Who
journal-col-what = What
journal-col-state = State
journal-col-events = Records
journal-col-number = No.
journal-system = Custodia
journal-gone-person = somebody no longer listed
journal-undone = Undone
journal-undo-of = Undo: { $what }
journal-redo-of = Done again: { $what }
journal-open = Open
journal-undo-this = Undo this

## The chain

journal-chain-unknown = Chain not verified yet
journal-chain-busy = Verifying the chain…
journal-chain-ok =
    { $count ->
        [one] Chain intact: { $count } event verified
       *[other] Chain intact: { $count } events verified
    }
journal-chain-broken = Chain broken at event { $seq }: { $what }
journal-chain-broken-next = Events before it are as they were written. Make a copy of the register now and keep an older one apart.
journal-chain-verify = Verify now
journal-chain-help = Every change is sealed with the one before it. Verifying recomputes all seals.

## The panel

journal-op-number = No. { $number }
journal-op-records =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
journal-op-more = The first { $shown } of { $count } records are shown.
journal-op-all = Show { $count } records
journal-op-none = No record was changed.
journal-op-gone = This entry is not in the journal.
journal-op-undoes = It undoes no. { $number }
journal-op-later = Show the later change
journal-op-erased = (erased)
journal-op-empty = (empty)
journal-op-deleted = Deleted
journal-op-created = New
journal-op-undo-refused = Not undone
