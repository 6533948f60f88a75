//! The golden cases: worked examples of the domain's rules, run through the public functions.
//!
//! One file of cases, one module. The directory is `GOLDEN_DIR`, else the copy in the repository.
//! A case fails on an `op`, a `given` key or an expected key that its module does not know, so no
//! case can pass by being ignored.

mod cases;
mod contract;
mod depreciation;
mod disposal;
mod sla;
mod warranty;

pub(crate) use cases::{Given, run_file};
