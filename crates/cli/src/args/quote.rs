//! What can be typed of quotes: bringing one in, and asking for one.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{ColumnArgs, PaperArgs};

#[derive(Debug, Args)]
pub(crate) struct QuoteArgs {
    /// The vendor's file.
    pub(crate) file: PathBuf,
    /// The contract it is for: its number, or its title when it has none.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) contract: String,
    /// Who quotes; the contract's vendor when absent.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// The vendor's number of the quote. One that is there already gets these lines.
    #[arg(long, default_value = "")]
    pub(crate) reference: String,
    /// Received on; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) received: Option<NaiveDate>,
    /// Last day it can be taken.
    #[arg(long, value_name = "DATE")]
    pub(crate) valid_until: Option<NaiveDate>,
    /// First day of what is offered; the day after the contract's period when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) starts: Option<NaiveDate>,
    /// Months offered.
    #[arg(long, default_value_t = 12)]
    pub(crate) term: u32,
    /// What a year costs, e.g. 1200.50; when absent, what the lines come to over the term.
    #[arg(long, value_name = "AMOUNT")]
    pub(crate) annual: Option<String>,
    /// Show what would happen and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) columns: ColumnArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CotermArgs {
    /// The contracts, by number or title. May be repeated.
    #[arg(long, value_name = "NUMBER", required = true)]
    pub(crate) contract: Vec<String>,
    /// Their vendor, where several use a number.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// The common last day.
    #[arg(long, value_name = "DATE")]
    pub(crate) end: NaiveDate,
    /// Part of a year: act_term, act_365, monthly or 30e_360.
    #[arg(long, default_value = "act_term")]
    pub(crate) basis: String,
    /// A line for each covered asset of the one contract.
    #[arg(long)]
    pub(crate) by_asset: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}
