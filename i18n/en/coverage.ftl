# coverage: what protects an asset, its gaps and what they cost

## Journal

ent-coverage = cover
op-coverage-save = Cover for { $subject } saved
op-coverage-delete = Cover for { $subject } deleted

field-name-provider = Provider
field-name-keep-drive = Drives are kept
field-name-validated-on = Validated on
field-name-origin = Source

cover-level-parts_only = Parts only
cover-level-depot = Brought in or sent in
cover-level-collect_return = Fetched and brought back
cover-level-nbd_onsite = On site, next business day
cover-level-same_day_onsite = On site, same day
cover-level-onsite_8h = On site within 8 hours
cover-level-onsite_4h = On site within 4 hours, 24×7
cover-level-onsite_2h = On site within 2 hours, 24×7
cover-need-as_category = As its category demands
cover-need-none = No cover needed
cover-need-spare = Spare: no cover needed
cover-need-lab = Lab: no cover needed
