//! Everything in Custodia that is true without a window, a file format or a page.
//!
//! Modules in reading order. Rules are pure and take `today`; rows live in `sql.rs`; use cases in
//! `ops.rs`; every write goes through [`store`].

pub mod calendar;
pub mod choice;
pub mod colour;
pub mod dates;
pub mod error;
pub mod ids;
pub mod lookalike;
pub mod money;
pub mod stale;
pub mod store;
pub mod text;
pub mod typed;

pub mod list;

pub mod agenda;
pub mod asset;
pub mod budget;
pub mod bulk;
pub mod capital;
pub mod catalogue;
pub mod contract;
pub mod coverage;
pub mod deadline;
pub mod decision;
pub mod depreciation;
pub mod director;
pub mod disposal;
pub mod document;
pub mod duty;
pub mod erasure;
pub mod files;
pub mod formula;
pub mod import;
pub mod label;
pub mod meeting;
pub mod moves;
pub mod person;
pub mod place;
pub mod preset;
pub mod purchase;
pub mod quality;
pub mod quote;
pub mod rates;
pub mod refresh;
pub mod register;
pub mod reminder;
pub mod reports;
pub mod sample;
pub mod savings;
pub mod settings;
pub mod sla;
pub mod snooze;
pub mod stocktake;
pub mod tco;
pub mod vendor;
pub mod view;
