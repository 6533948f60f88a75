//! What can be typed of money.

use clap::{Args, Subcommand};

use super::report::{DepreciationWhich, RefreshArgs};

#[derive(Debug, Subcommand)]
pub(crate) enum MoneyArg {
    /// What is replaced in each fiscal year, by which clock, and for how much.
    Refresh(RefreshListArgs),
    /// What is written off in each fiscal year.
    Depreciation(DepreciationWhich),
    /// Budgets against what is planned.
    Budget {
        /// How many fiscal years from the running one, 1 to 10.
        #[arg(long)]
        years: Option<u32>,
    },
    /// What was found in contracts and service levels, and what became of it.
    Savings(SavingsArgs),
    /// What owning assets has cost, by model and vendor.
    Cost,
    /// Requests for capital.
    Requests,
    /// Rates of exchange.
    Rates,
}

#[derive(Debug, Args)]
pub(crate) struct RefreshListArgs {
    #[command(flatten)]
    pub(crate) which: RefreshArgs,
    /// The assets, soonest first, in place of the sums.
    #[arg(long)]
    pub(crate) assets: bool,
    /// At most this many assets.
    #[arg(long)]
    pub(crate) limit: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct SavingsArgs {
    /// The last fiscal year, by the calendar year it begins in; the running one when left out.
    #[arg(long, value_name = "YEAR")]
    pub(crate) last_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    #[arg(long)]
    pub(crate) years: Option<u32>,
    /// Only this vendor's contracts, by name.
    #[arg(long, value_name = "NAME")]
    pub(crate) vendor: Option<String>,
}
