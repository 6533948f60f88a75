# What went wrong, and what to do. `error-<code>`; refusals are `refused-<code>`.

error-invalid = Some entries need your attention.
error-not-found = This record no longer exists. Its history is in the journal.
error-internal = Something unexpected happened. Nothing was changed. Copy the details and report them.

error-io-missing = The file is no longer there.
error-io-denied = This computer does not allow access to that file or folder.
error-io-disk-full = The disk is full. Nothing was changed; free some space and try again.
error-io-failed = The file could not be read or written. Nothing was changed.
error-io-write = The file could not be written. What was there before is unchanged.
error-io-register = The register’s file could not be read or written. Check the disk, then start again.
error-io-outcome-unknown = The disk failed while saving. It is not known whether the last change was kept: start again and look at the journal. Saving the same thing again is safe.
error-io-no-viewer = No program for opening this file was found on this computer. Save the file instead.

error-register-missing = There is no register in this place.
error-register-locked = Another window or program is writing to this register. It can be read meanwhile.
error-register-too-new = This register was written by a newer Custodia (version { $found }; this one knows { $known }). It was not touched. Update Custodia to open it.
error-register-foreign = This file belongs to another program. It was not touched.
error-register-unreadable = This file is not a register Custodia can read: it is damaged, encrypted, or something else. It was not touched. Restore a copy, or open another register.
error-register-schema-changed = Somebody changed the inner structure of this register. It was not opened and not touched. Restore a copy.
error-register-unsafe-place = A register must not live here ({ $why }): a synchronised folder, a network share or a link can damage it. Keep it on this computer’s own disk; copies may go there.

refused-read-only = This register is open for reading only.
refused-already-undone = This has been undone already.
refused-not-an-undo = This is not something that was undone.
refused-not-undoable = This cannot be undone.
refused-nothing-to-undo = There is nothing to undo.
refused-nothing-to-redo = There is nothing to redo.
refused-undo-conflict = This cannot be undone any more: { $ent } was changed since. Undo the later change first.
refused-undo-blocked = This cannot be undone: other records now depend on it ({ $ent }).
refused-decision-not-newest = A decision can only be undone while it is the newest change. Record a new decision instead.
refused-in-use = This is still in use (contracts: { $contracts }, assets: { $assets }). Remove it from those records first.
refused-contract-decided = Decisions are recorded for this contract, so it stays on record. Set its status to “Ended” instead.
refused-period-decided = A decision is recorded for the period ending on { $end }; these terms would remove that period.
refused-contract-not-active = “{ $title }” is not active: there is nothing to decide.
refused-last-operator = At least one person must be able to be the operator.
refused-last-status = This is the last status of its kind; every kind needs one.
refused-register-exists = There is already a file with this name. A register is never replaced; choose another name.
refused-file-exists = There is already a file with this name.
refused-register-not-empty = This register is not empty.
refused-first-start-over = Somebody has written in this register already. Change language and organisation in the settings.
refused-no-sample = There is no sample in this register.
refused-needs-upgrade = This register was written by an older Custodia and must be brought up to date first: open it for writing once.
refused-backup-damaged = The copy was not in order and was not kept. Check the disk and try again.
refused-backup-onto-itself = A copy cannot be written over the register itself.
refused-pack-empty = No lot was closed or certified between { $from } and { $until }: there is nothing to pack.
refused-checkpoints-place = Where the file of checkpoints belongs there is a link or a folder of that name.
refused-checkpoints-large = The file of checkpoints is larger than any that Custodia writes.
refused-register-is-copy = This is one of the automatic copies, and they are thinned out. Restore it in Settings › Data instead, or copy the file somewhere else first.
refused-restore-from-itself = This is the register that is open; choose a copy.
refused-number-too-large = A number is too large to be recorded.
refused-import-nothing = { $count ->
    [one] The only record of the file cannot be used. Nothing was written.
   *[other] None of the { $count } records of the file can be used. Nothing was written.
}
refused-import-stale = The register or the file changed since the review. Look at the review once more.
refused-no-import = There is no import in hand. Choose a file first.
refused-list-too-long = This list has { $rows } rows; at most { $max } are printed. Narrow its filter.
refused-cancelled = Cancelled. Nothing was written.
refused-file-too-long = This report has { $rows } rows; a sheet of a workbook holds { $max }. Make a PDF or a CSV file, or narrow the report down.
refused-preset-unknown = This version of Custodia does not understand what “{ $name }” asks for. It was kept by another version and stays as it is.
refused-reports-failed = { $count ->
    [one] One report could not be made; the others are there.
   *[other] { $count } reports could not be made; the others are there.
  }
refused-check-failed = The check found something wrong.
refused-journal-broken = The journal’s chain is broken.
refused-contract-has-children = { $count ->
    [one] One contract hangs
   *[other] { $count } contracts hang
} under this one. Move them first.
refused-period-not-begun = This period begins on { $start }: it is confirmed by a decision, not yet as a fact.
refused-notice-without-leaving = Notice belongs to a decision to leave. Record that decision first.
refused-document-too-large = “{ $name }” is larger than { $max }. Keep it elsewhere and note where.
refused-document-empty = “{ $name }” is empty.
refused-document-is-proof = “{ $name }” proves a notice and stays with it.
refused-document-not-shown = “{ $name }” is not opened from here: save it, and open it yourself if you trust it.
refused-claim-without-breach = “{ $name }” was not missed in that period: there is nothing to claim.
refused-past-kind = This report speaks of the present only; it cannot be made as at { $day }.
refused-past-future = { $day } is still to come: a report can be made as at today or an earlier day.
refused-past-before = Nothing is recorded of { $day }: the register began on { $first }, the first day that can be shown.
refused-past-broken = The register cannot be shown as at { $day }: “{ $op }” can no longer be taken back, as its part of the journal is missing or damaged. The first day that can be shown is { $first }.
refused-past-restored = The register cannot be shown as at { $day }: on { $first } a copy was restored, and what had been done since { $after } is no longer in the journal. Days before { $after }, and { $first } and later, can be shown.
refused-past-not-there = What this report is about was not in the register on { $day }.
