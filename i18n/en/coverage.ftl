# coverage: what protects an asset, its gaps and what they cost

## Journal

ent-coverage = cover
op-coverage-save = Cover for { $subject } saved
op-coverage-delete = Cover for { $subject } deleted

field-name-provider = Provider
field-name-keep-drive = Drives are kept
field-name-validated-on = Validated on
field-name-origin = Source
