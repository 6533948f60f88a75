//! What can be typed of the life of assets and of buying.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

/// A delivery.
#[derive(Debug, Args)]
pub(crate) struct ReceiveArgs {
    /// Number of the order.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) order: String,
    /// Its vendor, where several use the number.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// Which line, counted from 1.
    #[arg(long, default_value_t = 1)]
    pub(crate) line: usize,
    /// A text file with one serial number a line; "-" reads standard input.
    #[arg(long, value_name = "FILE", required_unless_present = "serial")]
    pub(crate) serials: Option<PathBuf>,
    /// A serial number. May be repeated.
    #[arg(long, value_name = "NUMBER", conflicts_with = "serials")]
    pub(crate) serial: Vec<String>,
    /// What their tags begin with; as the newest tag when absent.
    #[arg(long)]
    pub(crate) prefix: Option<String>,
    /// The day they came; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// Number of the delivery note.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub(crate) delivery: String,
    /// Where they are put.
    #[arg(long, default_value = "")]
    pub(crate) place: String,
    /// More than was ordered is meant.
    #[arg(long)]
    pub(crate) over: bool,
    /// Serial numbers that nearly are another asset's are meant.
    #[arg(long)]
    pub(crate) alike: bool,
}
