# The journal: `op-<name>` with its business key, entities, fields, findings of the check.

op-register-create = Register created
op-register-restored = Copy restored
op-sample-load = Sample added
op-sample-remove = Sample removed
op-settings-save = Settings changed
op-settings-logo = Logo changed
op-person-save = Person saved
op-person-deactivate = Person set aside
op-vendor-save = Vendor { $subject } saved
op-vendor-delete = Vendor { $subject } deleted
op-contract-save = Contract { $subject } saved
op-contract-delete = Contract { $subject } deleted
op-contract-roll = Contract periods brought up to date
op-decision-record = Decision on { $subject } recorded
op-asset-save = Asset { $subject } saved
op-asset-delete = Asset { $subject } deleted
op-status-save = Status { $subject } saved
op-status-delete = Status { $subject } deleted
op-import-assets = Assets imported from { $subject }
op-import-vendors = Vendors imported from { $subject }
op-import-contracts = Contracts imported from { $subject }
op-journal-undo = Undone
op-journal-redo = Redone

ent-setting = setting
ent-logo = logo
ent-closure = company closure
ent-import_mapping = remembered columns
ent-person = person
ent-vendor = vendor
ent-vendor_contact = vendor contact
ent-contract = contract
ent-contract_period = contract period
ent-cost_line = cost line
ent-asset_status = status
ent-asset = asset
ent-contract_asset = covered asset
ent-decision = decision
ent-register = register

check-integrity = The file’s inner structure is damaged: { $detail }
check-foreign-key = { $ent } refers to a record of { $parent } that is not there.
check-chain = The journal’s chain breaks at event { $seq } ({ $what }).
check-search = The search index of { $table } is out of step with the records.
check-replay = { $ent } is not what the journal says it is.
