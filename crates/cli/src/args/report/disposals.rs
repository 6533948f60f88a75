//! What reports of disposals are asked.

use chrono::NaiveDate;
use clap::Args;

use super::PaperArgs;

/// Which lot a report is about.
#[derive(Debug, Args)]
pub(crate) struct LotReportArgs {
    /// Its number, e.g. D-2026-003.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) lot: String,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

/// Which days a report is about.
#[derive(Debug, Args)]
pub(crate) struct DisposalSpanArgs {
    /// First day.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// Last day, inclusive; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}
