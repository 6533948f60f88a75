//! The one integration binary of the terminal: `cargo test -p custodia-cli --test it`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and so may its helpers"
)]

#[cfg(not(windows))]
mod chosen;
mod coverage;
mod coverages;
mod evidence;
mod failures_elsewhere;
mod first_import;
mod flow;
mod kept;
mod oracle;
mod pack;
mod past;
mod purchasing;
mod quote;
mod records;
mod slas;
