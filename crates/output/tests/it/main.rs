//! Integration tests of the renderers: finished files are read back with other people's tools,
//! layouts are checked box by box.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test that cannot go on has failed"
)]

mod brand;
mod carried;
mod charts;
mod disposals;
mod every_report;
mod files;
mod fixture;
mod forgeries;
mod ics;
mod injection;
mod labels;
mod layout;
mod lists;
mod pack;
mod pictures;
mod proof_python;
mod proofs;
mod sample;
mod stop;
mod tables;
