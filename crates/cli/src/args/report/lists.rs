//! What a list on paper and the extract of the journal are asked.

use chrono::NaiveDate;
use clap::Args;

use super::PaperArgs;

#[derive(Debug, Args)]
pub(crate) struct ListReportArgs {
    /// Only what these words are found in.
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// The keys of its columns, in order, e.g. tag,model,warranty_end.
    #[arg(long, value_name = "KEYS", value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}

#[derive(Debug, Args)]
pub(crate) struct JournalArgs {
    /// The last so many days, today included; 30 when no day is given.
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub(crate) days: Option<u32>,
    /// First day.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// Last day, inclusive; today when absent.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    /// Only what this person did, by name.
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// One line an operation instead of every value.
    #[arg(long)]
    pub(crate) lines: bool,
    /// The PDF carries the events in the published format.
    #[arg(long)]
    pub(crate) events: bool,
    #[command(flatten)]
    pub(crate) paper: PaperArgs,
}
