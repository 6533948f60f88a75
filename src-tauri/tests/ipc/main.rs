//! Commands as the window calls them, on Tauri's mock runtime: real state, real register, no
//! window.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, and so may its helpers"
)]

mod changes;
mod commands;
mod conf;
mod contracts;
mod disposal;
mod documents;
mod first_start;
#[cfg(target_os = "linux")]
mod notify;
mod printing;
mod shell;
mod slas;
