//! What reports of contracts and vendors are asked: deadlines, service levels, costs.

use chrono::NaiveDate;
use clap::Args;

use super::{PaperArgs, WhichContracts};

#[derive(Debug, Args)]
pub(crate) struct RenewalCalendarArgs {
    /// A day of the first month; today's month when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// How many months, 1 to 36.
    #[arg(long)]
    pub(crate) months: Option<u32>,
    #[command(flatten)]
    pub(crate) which: WhichContracts,
    /// Leave out what is decided or done.
    #[arg(long)]
    pub(crate) open_only: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct SlaReportArgs {
    /// The calendar year; the running one when absent.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// Only this vendor, by name.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ClaimLetterArgs {
    /// The service level: its name, or its number.
    #[arg(long, value_name = "NAME")]
    pub(crate) sla: String,
    /// A day of the missed period.
    #[arg(long, value_name = "DATE")]
    pub(crate) period: NaiveDate,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CostForecastArgs {
    /// The calendar year the first fiscal year begins in; the running one when absent.
    #[arg(long, value_name = "YEAR")]
    pub(crate) first_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    #[arg(long)]
    pub(crate) years: Option<u32>,
    /// By invoice date: cash; by days of service: accrual.
    #[arg(long)]
    pub(crate) view: Option<String>,
    /// Only this vendor, by name.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// Only this type of contract, e.g. maintenance.
    #[arg(long = "type", value_name = "TYPE")]
    pub(crate) kind_of: Option<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct RenewalsArgs {
    /// "Decide by" within this many days.
    #[arg(long)]
    pub(crate) days: Option<u32>,
    #[command(flatten)]
    pub(crate) which: WhichContracts,
    /// Leave out what is decided already.
    #[arg(long)]
    pub(crate) open_only: bool,
    /// Add a block to sign.
    #[arg(long)]
    pub(crate) signatures: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ContractRegisterArgs {
    #[command(flatten)]
    pub(crate) which: WhichContracts,
    /// Also what has ended.
    #[arg(long)]
    pub(crate) ended: bool,
    /// Each contract's own sheet after the register.
    #[arg(long)]
    pub(crate) sheets: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ContractSheetArgs {
    /// Its number, or its title when it has none.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) contract: String,
    /// Its vendor, where several use the number.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// Add a block to sign.
    #[arg(long)]
    pub(crate) signatures: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct VendorSheetArgs {
    /// Its name.
    #[arg(long)]
    pub(crate) vendor: String,
    /// The sheet of each of its contracts after it.
    #[arg(long)]
    pub(crate) sheets: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct VendorScorecardArgs {
    /// Its name.
    #[arg(long)]
    pub(crate) vendor: String,
    /// First day; a year before the last one when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// Last day, inclusive; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ReviewPackArgs {
    #[command(flatten)]
    pub(crate) which: WhichReview,
    /// The currency of sums; the register's report currency when absent.
    #[arg(long, value_name = "CODE")]
    pub(crate) currency: Option<String>,
    /// List every covered asset in the appendix, not only how many of each model.
    #[arg(long)]
    pub(crate) assets: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ReviewMinutesArgs {
    #[command(flatten)]
    pub(crate) which: WhichReview,
    /// The day it was held; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) held_on: Option<NaiveDate>,
    /// Who was there; once for each.
    #[arg(long, value_name = "NAME")]
    pub(crate) present: Vec<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

/// Which review.
#[derive(Debug, Args)]
pub(crate) struct WhichReview {
    /// A vendor of the review, by name; once for each. Every vendor with a decision in the window
    /// when absent.
    #[arg(long)]
    pub(crate) vendor: Vec<String>,
    /// "Decide by" within this many days.
    #[arg(long)]
    pub(crate) days: Option<u32>,
    /// Every contract of these vendors, not only those to decide in the window and those with money
    /// to get back.
    #[arg(long)]
    pub(crate) every: bool,
}
