//! What reports of assets, their cover and their worth are asked.

use clap::Args;

use super::PaperArgs;

#[derive(Debug, Args)]
pub(crate) struct CoverageArgs {
    /// Only this category. May be repeated.
    #[arg(long, value_name = "NAME")]
    pub(crate) category: Vec<String>,
    /// Only this place. May be repeated.
    #[arg(long, value_name = "PATH")]
    pub(crate) location: Vec<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CoverageGapsArgs {
    /// Only this category. May be repeated.
    #[arg(long, value_name = "NAME")]
    pub(crate) category: Vec<String>,
    /// Only this place. May be repeated.
    #[arg(long, value_name = "PATH")]
    pub(crate) location: Vec<String>,
    /// Name gaps that begin within so many days too.
    #[arg(long, default_value_t = 90)]
    pub(crate) days: u32,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct PaidForNothingArgs {
    /// Only this vendor's contracts, by name.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct AssetRegisterArgs {
    /// Grouped by location, category, status, vendor, custodian or none.
    #[arg(long)]
    pub(crate) group: Option<String>,
    /// Only what these words are found in.
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// Add a block to sign.
    #[arg(long)]
    pub(crate) signatures: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct RefreshForecastArgs {
    #[command(flatten)]
    pub(crate) which: RefreshArgs,
    /// Sums alone, without the list of assets.
    #[arg(long)]
    pub(crate) sums_only: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

/// Which refresh, for the report and the list.
#[derive(Debug, Args)]
pub(crate) struct RefreshArgs {
    /// How many fiscal years from the running one, 1 to 10.
    #[arg(long)]
    pub(crate) years: Option<u32>,
    /// A clock that counts: planned, age, security, warranty, lease, depreciation; repeatable, all
    /// of them without it.
    #[arg(long, value_name = "CLOCK")]
    pub(crate) clock: Vec<String>,
    /// Only this category.
    #[arg(long)]
    pub(crate) category: Option<String>,
    /// Only this site.
    #[arg(long)]
    pub(crate) site: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DepreciationArgs {
    #[command(flatten)]
    pub(crate) which: DepreciationWhich,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

/// Which depreciation, for the report and the list.
#[derive(Debug, Args)]
pub(crate) struct DepreciationWhich {
    /// civil or fiscal.
    #[arg(long)]
    pub(crate) book: Option<String>,
    /// The calendar year the first fiscal year begins in; the running one when absent.
    #[arg(long, value_name = "YEAR")]
    pub(crate) first_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    #[arg(long)]
    pub(crate) years: Option<u32>,
}
