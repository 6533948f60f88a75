//! Tests of the readers: one binary, one module per concern.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails the test the same way the test does"
)]

mod bombs;
#[path = "../../../core/tests/it/golden/cases.rs"]
#[allow(dead_code, reason = "the core's cases ask for more kinds of values than evidence has")]
mod cases;
mod catalogue;
mod delimited;
mod encodings;
mod evidence;
mod evidence_fuzz;
mod evidence_golden;
mod generated;
mod in_the_worker;
mod logo;
mod mutations;
mod random_tables;
mod support;
mod workbooks;
