# files: what makers say of the cover of assets, brought in as a diff

## What the columns of such a file can mean

import-kind-coverages = Covers
import-field-cover_kind = What it is
import-field-cover_reference = Reference
import-field-cover_level = Service level
import-field-service_code = Code of the service
import-field-provider = Provider
import-field-cover_start = Cover from
import-field-cover_end = Cover until
import-field-cover_terminated = Ended early on
import-field-keep_drive = Drives are kept
import-field-cover_origin = Source
import-field-cover_checked = Checked again on
import-field-end_of_sale = Model: end of sale
import-field-end_of_maintenance = Model: end of software maintenance
import-field-end_of_security = Model: end of security support
import-field-last_day_of_support = Model: last day of support
import-preset-dell_entitlement = Dell, entitlements
import-preset-hp_warranty = HP or HPE, warranties
import-preset-lenovo_warranty = Lenovo, warranties and contracts
import-preset-cisco_coverage = Cisco, coverage
import-preset-ps_warranty = PowerShellWarrantyReports
import-preset-ralph_support = Ralph, supports
import-file-tools-makers = Dell, HP, Lenovo and Cisco: warranties and support; also PowerShellWarrantyReports and Ralph
import-cover-end-lifetime = For its life
import-cover-drive-yes = Yes

## Why a record is refused

import-issue-missing_device = Neither a serial number nor an asset tag.
import-issue-no_asset = No asset has this number.
import-issue-looks_like = No asset has exactly this number; { $other } looks like it. Correct one of the two.
import-issue-several_assets = Several assets have this number: { $tag }. A manufacturer in the file would tell them apart.
import-issue-other_maker = { $tag } has this number but is another manufacturer’s.
import-issue-tag_and_serial_differ = The asset tag is one asset’s, the serial number that of { $tag }.
import-issue-missing_cover_end = No end: nothing says how long it holds.
import-issue-duplicate_entitlement = Line { $other_line } of this file is already about this entitlement.
import-problem-no_asset = No asset of the register has this number, such as “{ $value }”.
import-problem-looks_like = A number that only looks like one of ours, such as “{ $value }”.
import-problem-several_assets = A number that several assets have, such as “{ $value }”.
import-problem-other_maker = A number that belongs to another manufacturer’s asset, such as “{ $value }”.
import-problem-tag_and_serial_differ = Asset tag and serial number mean different assets, such as “{ $value }”.
import-problem-duplicate_entitlement = The same entitlement stands twice in this file.

## Remarks on a record that is accepted

import-issue-level_unknown = What is done when the hardware fails does not follow from the words “{ $service }”: the level stays open.
import-issue-manual_longer = Somebody typed a cover that lasts longer. It stays unless you decide otherwise.
import-issue-asset_warranty_longer = The asset’s own warranty runs longer, until { $to }. That stays as it is.
import-issue-matched_manual = Taken for the cover somebody typed: please check.
import-issue-ended_early = Ended early, says the file: cover until { $to }.
import-issue-warranty_beside = The row also names a warranty until { $to }; only the contract is taken.
import-issue-not_covered = The row names no cover; only the days of the model are taken.
import-issue-model_missing = { $tag } has no model: the file’s days of the model have no place.
import-issue-model_dates_differ = Other days for { $model } than further up in this file: those above are kept.

## The review

import-outcome-conflict = Conflict
import-tab-conflict = Conflicts
import-col-taken = What counts
import-conflict-file = The file’s
import-conflict-ours = Ours
import-conflict-text =
    { $count ->
        [one] One record would shorten a cover that somebody typed. Ours stays unless you choose the record and take the file’s.
       *[other] { $count } records would shorten covers that somebody typed. Ours stay unless you choose records and take the file’s.
    }
import-conflict-taken =
    { $count ->
        [0] Ours count everywhere.
        [one] The file’s counts for one record.
       *[other] The file’s counts for { $count } records.
    }
import-conflict-take =
    { $count ->
        [0] Take the file’s
        [one] Take the file’s for { $count } record
       *[other] Take the file’s for { $count } records
    }
import-conflict-keep = Keep ours
import-review-only-conflicts =
    { $count ->
        [one] Nothing to import yet: the only record with something new would shorten a cover that somebody typed, and ours stays. If the file is right, choose the record under Conflicts and take the file’s.
       *[other] Nothing to import yet: the { $count } records with something new would shorten covers that somebody typed, and ours stay. Where the file is right, choose the records under Conflicts and take the file’s.
    }
import-review-to-conflicts = Show the conflicts
import-review-none-conflict = No record touches what somebody typed.
import-done-taken = Conflicts: the file’s taken
import-done-kept = Conflicts: ours kept
import-done-show-coverages = Show the coverage

## Terminal

cli-import-conflict-kept = line { $line } ({ $key }): a longer cover somebody typed is kept; “--overwrite { $line }” would take the file’s:
cli-import-conflict-taken = line { $line } ({ $key }): a longer cover somebody typed is overwritten:
cli-import-more-conflicts = … and { $count } more in conflict.
cli-import-conflicts =
    { $count ->
        [one] One conflict, { $taken } overwritten.
       *[other] { $count } conflicts, { $taken } overwritten.
    }

## Journal

op-import-coverages = Covers imported from { $subject }
op-import-coverages-bare = Covers imported
