//! End to end in the real window: the built program, its web view, a register on disk.
//!
//! Needs a display and WebKitWebDriver; `cargo xtask test` provides both. Every test has a window,
//! a data folder and a driver of its own. Screenshots are kept in `out/screens/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and so may its helpers"
)]

mod desk;
mod dialog;
mod disposal;
mod estate;
mod flows;
mod guards;
mod paper;
mod printing;
mod review;
mod screens;
mod stories;

/// A print portal on a bus of its own.
#[allow(dead_code, reason = "the shell's tests ask more of it")]
#[path = "../ipc/printing/bus.rs"]
mod bus;
#[allow(dead_code, reason = "the shell's tests ask more of it")]
#[path = "../ipc/printing/portal.rs"]
mod portal;
