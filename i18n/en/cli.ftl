# The terminal program.

cli-error = custodia
cli-created = Created { $path }.
cli-check-ok = The register is in order; { $events ->
    [one] { $events } event
   *[other] { $events } events
  } in the journal verified.
cli-check-bad = The register is not in order. Nothing was changed; restore a copy or ask for help before you go on.
cli-backup-done = Copied to { $path }.
cli-backup-verified = The copy was opened and checked.
cli-verify-ok = The journal is whole: { $events ->
    [one] { $events } event
   *[other] { $events } events
  } verified.
cli-verify-bad = The journal breaks at event { $seq } ({ $what }).
cli-undone = Undone: { $what }.
cli-pack-done = { $count ->
    [one] Packed one file into { $path }.
   *[other] Packed { $count } files into { $path }.
  }
cli-report-done = Wrote { $path }.
cli-presets-none = No report is kept under a name.
cli-agenda-empty = No decision is due in this window.
cli-agenda-item = decide by { $decide } · last safe day { $safe } · { $vendor } · { $title } · { $urgency }
cli-agenda-sum = Open: { $open } · past the notice day: { $missed } · committed if nothing is done: { $committed }
cli-import-refused = line { $line } ({ $key }): { $why }
cli-import-more = … and { $count } more refused.
cli-import-changed = line { $line } ({ $key }): { $field }: { $old } → { $new }
cli-import-blank = (empty)
cli-import-more-changed = … and { $count } more changed.
cli-import-ambiguous = “{ $column }” could be read another way; read as { $used }.
cli-import-idle = There was nothing to write.
cli-import-counts = { $created } created, { $changed } changed, { $unchanged } unchanged, { $refused } refused.
cli-import-applied = Applied as one operation; “custodia undo” takes it back.
cli-import-dry = Dry run: nothing was written.

hit-asset = asset
hit-contract = contract
hit-vendor = vendor
