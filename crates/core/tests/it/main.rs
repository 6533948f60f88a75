//! The one integration binary of the core: `cargo test -p custodia-core --test it`.

mod golden;
mod rules;
mod store;
mod store_audit;
mod store_backup;
mod store_crash;
mod store_open;
mod store_search;
mod store_undo;
mod store_write;
