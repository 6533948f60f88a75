//! What can be typed of imports: the file, how it is read, and what its columns mean.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use custodia_core::import::{DateOrder, DecimalSign};

use super::QuoteArgs;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct ImportArgs {
    #[command(subcommand)]
    pub(crate) what: Option<ImportWhat>,
    #[command(flatten)]
    pub(crate) list: FileArgs,
}

/// What belongs to one record instead of to a list.
#[derive(Debug, Subcommand)]
pub(crate) enum ImportWhat {
    /// Lines of a vendor's quote for a contract, held against our assets.
    Quote(Box<QuoteArgs>),
    /// What a maker says of the cover of assets, one entitlement a row: Dell, HP, Lenovo, Cisco, any
    /// list of warranties.
    Coverages(Box<FileArgs>),
}

#[derive(Debug, Args)]
pub(crate) struct FileArgs {
    /// The file.
    #[arg(required = true)]
    pub(crate) file: Option<PathBuf>,
    /// What its records are; found out when absent.
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindArg>,
    /// The service level measurements, outages and tickets are of: its name, or its number.
    #[arg(long, value_name = "NAME")]
    pub(crate) sla: Option<String>,
    /// Layout of its headers, e.g. snipe_import, snipe_list, glpi_contract, generic.
    #[arg(long)]
    pub(crate) preset: Option<String>,
    /// Show what would happen and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Let the record on this line overwrite a longer cover somebody typed, or "all" of them. May
    /// be repeated.
    #[arg(long, value_name = "LINE")]
    pub(crate) overwrite: Vec<String>,
    /// Give assets without a tag the next free number, with this prefix.
    #[arg(long, value_name = "PREFIX")]
    pub(crate) number_blank_tags: Option<String>,
    /// What a status of the file means, e.g. "Rotto=in_repair". May be repeated.
    #[arg(long, value_name = "WORD=STATE")]
    pub(crate) status: Vec<String>,
    #[command(flatten)]
    pub(crate) columns: ColumnArgs,
}

/// How a file is read and what its columns mean.
#[derive(Debug, Args)]
pub(crate) struct ColumnArgs {
    /// What a column means, e.g. "Matricola=serial" or "#3=serial"; nothing behind the sign leaves
    /// it out. May be repeated.
    #[arg(long, value_name = "HEADER=FIELD")]
    pub(crate) column: Vec<String>,
    /// Order of day and month in every column of dates.
    #[arg(long, value_enum)]
    pub(crate) date_order: Option<OrderArg>,
    /// Decimal sign in every column of amounts.
    #[arg(long, value_enum)]
    pub(crate) decimal: Option<DecimalArg>,
    /// Whether end dates are the last day or, as GLPI and Snipe-IT mean them, the day after.
    #[arg(long, value_enum)]
    pub(crate) ends: Option<EndsArg>,
    /// Currency of amounts without one.
    #[arg(long, value_name = "CODE")]
    pub(crate) currency: Option<String>,
    /// utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252.
    #[arg(long)]
    pub(crate) encoding: Option<String>,
    /// What separates the fields: one character, or "tab".
    #[arg(long, value_name = "SIGN")]
    pub(crate) delimiter: Option<String>,
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// The line of the file (or row of the sheet) its headers stand on; found out when absent.
    #[arg(long, value_name = "LINE")]
    pub(crate) header_line: Option<u32>,
    /// Count cells such as "N/D" and "-" as empty; they stay what they are otherwise.
    #[arg(long)]
    pub(crate) empty_placeholders: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OrderArg {
    Ymd,
    Dmy,
    Mdy,
}

impl OrderArg {
    pub(crate) const fn core(self) -> DateOrder {
        match self {
            Self::Ymd => DateOrder::Ymd,
            Self::Dmy => DateOrder::Dmy,
            Self::Mdy => DateOrder::Mdy,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DecimalArg {
    Point,
    Comma,
}

impl DecimalArg {
    pub(crate) const fn core(self) -> DecimalSign {
        match self {
            Self::Point => DecimalSign::Point,
            Self::Comma => DecimalSign::Comma,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum EndsArg {
    /// The last day.
    Inclusive,
    /// The day after the last.
    Exclusive,
}

impl EndsArg {
    pub(crate) const fn exclusive(self) -> bool {
        matches!(self, Self::Exclusive)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum KindArg {
    Assets,
    Contracts,
    Vendors,
    /// What makers say of the cover of assets.
    Coverages,
    /// Values of a service level by period.
    Measurements,
    /// Outages of a service level.
    Outages,
    /// Tickets of a service level.
    Tickets,
}
