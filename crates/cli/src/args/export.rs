//! What can be typed of exports to other programs.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::WhichContracts;

#[derive(Debug, Subcommand)]
pub(crate) enum ExportArg {
    /// Every deadline as a calendar file (.ics) for Outlook, Google Calendar, Thunderbird.
    Calendar(CalendarArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CalendarArgs {
    /// Where to write it.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// First day; a month before today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// Last day, inclusive; two years after today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) which: WhichContracts,
}
