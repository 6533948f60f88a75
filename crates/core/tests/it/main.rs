//! The one integration binary of the core: `cargo test -p custodia-core --test it`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and so may its helpers"
)]

mod asset;
mod asset_identity;
mod asset_list;
mod bulk;
mod catalogue;
mod catalogue_records;
mod certificates;
mod contract;
mod contract_amended;
mod contract_costs;
mod contract_review;
mod coverage;
mod custody;
mod deadline;
mod director;
mod disposal_lot;
mod disposal_record;
mod duty;
mod erasure;
mod first_start;
mod golden;
mod import;
mod import_contracts;
mod import_coverages;
mod import_exports;
mod import_identity;
mod import_values;
mod journal_titles;
mod list_groups;
mod meeting;
mod money;
mod moves;
mod own_fields;
mod person;
mod preset;
mod purchasing;
mod quality;
mod quote;
mod quote_lines;
mod report_disposal;
mod report_journal;
mod report_list;
mod report_past;
mod report_period;
mod report_sheets;
mod reports;
mod rules;
mod sample;
mod savings;
mod settings_brand;
mod sla;
mod sla_claims;
mod sla_past;
mod stale;
mod stocktake;
mod store;
mod store_audit;
mod store_backup;
mod store_crash;
mod store_export;
mod store_kept;
mod store_lock;
mod store_open;
mod store_past;
mod store_search;
mod store_statistics;
mod store_stop;
mod store_tamper;
mod store_transparency;
mod store_undo;
mod store_unknown;
mod store_write;
mod support;
mod timeline;
mod vendor;
mod vendor_file;
mod vendor_merge;
mod view;
mod waste;
mod watch;
