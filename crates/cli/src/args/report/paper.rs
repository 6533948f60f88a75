//! What every report is asked, and which contracts several of them are about.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

/// What every report is asked.
#[derive(Debug, Clone, Args)]
pub(crate) struct PaperArgs {
    /// Where to write it; the ending decides: .pdf, .xlsx, .csv.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Sheet: a4 or letter; the register's when absent.
    #[arg(long)]
    pub(crate) paper: Option<String>,
    /// Upright sheets.
    #[arg(long, conflicts_with = "landscape")]
    pub(crate) portrait: bool,
    /// Sheets lying on their side.
    #[arg(long)]
    pub(crate) landscape: bool,
    /// Marked as a draft on every page.
    #[arg(long)]
    pub(crate) draft: bool,
    /// The PDF carries its tables as CSV.
    #[arg(long)]
    pub(crate) attach: bool,
    /// The register as it stood at the end of this day, from the journal.
    #[arg(long, value_name = "DATE")]
    pub(crate) as_at: Option<NaiveDate>,
}

/// Which contracts a report is about.
#[derive(Debug, Args)]
pub(crate) struct WhichContracts {
    /// Only this vendor, by name.
    #[arg(long)]
    pub(crate) vendor: Option<String>,
    /// Only this owner, by name.
    #[arg(long)]
    pub(crate) owner: Option<String>,
    /// Only this type of contract, e.g. maintenance.
    #[arg(long = "type", value_name = "TYPE")]
    pub(crate) kind_of: Option<String>,
}
