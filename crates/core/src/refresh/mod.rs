//! Refresh: when each asset goes, by which clock, and what its successor costs.
//!
//! [`due`] has the rules (domain §D, golden DP-055…060), [`clock`] the clocks; [`survey`] reads them
//! for all assets in one pass, [`forecast`] sums by fiscal year, [`rows`] is the list behind a sum.

pub mod clock;
pub mod due;
pub mod forecast;
pub mod rows;
mod sql;
pub mod survey;
