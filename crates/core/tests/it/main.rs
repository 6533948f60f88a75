//! The one integration binary of the core: `cargo test -p custodia-core --test it`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and so may its helpers"
)]

mod contract;
mod golden;
mod import;
mod import_contracts;
mod rules;
mod sample;
mod store;
mod support;
