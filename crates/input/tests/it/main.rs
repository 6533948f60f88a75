//! Tests of the readers: one binary, one module per concern.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails the test the same way the test does"
)]

mod bombs;
mod catalogue;
mod delimited;
mod encodings;
mod generated;
mod in_the_worker;
mod logo;
mod mutations;
mod random_tables;
mod support;
mod workbooks;
