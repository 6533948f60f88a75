//! What can be typed. Names here are a promise to scripts; `docs/cli.md` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use custodia_core::calendar::Country;
use custodia_core::import::{DateOrder, DecimalSign};

mod export;
mod money;
mod moves;
mod quote;
mod report;
mod stocktake;

pub(crate) use export::{CalendarArgs, ExportArg};
pub(crate) use money::{MoneyArg, RefreshListArgs};
pub(crate) use moves::ReceiveArgs;
pub(crate) use quote::{CotermArgs, QuoteArgs};
pub(crate) use report::{
    AssetRegisterArgs, ContractRegisterArgs, ContractSheetArgs, CostForecastArgs, DepreciationArgs,
    DepreciationWhich, JournalArgs as ExtractArgs, KeptArgs, ListReportArgs, PaperArgs,
    RefreshArgs, RefreshForecastArgs, RenewalsArgs, ReportArg, ReportArgs, WhichContracts,
};

pub(crate) use stocktake::{CountArgs, LabelArgs, StocktakeArg};

/// The register of hardware assets, vendors and contracts, from a terminal.
#[derive(Debug, Parser)]
#[command(name = "custodia", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// Register file; the one the window opens when absent.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) register: Option<PathBuf>,
    /// The date to work on, YYYY-MM-DD; the computer's when absent. Makes output reproducible.
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// Language of texts: en or it; the register's when absent.
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<LangArg>,
    /// Machine-readable output.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangArg {
    En,
    It,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create a register filled with the sample.
    Sample,
    /// Create an empty register.
    New {
        /// The organisation's name.
        #[arg(long, default_value = "")]
        organisation: String,
        /// Whose public holidays count; Italy's with `--lang it`, else weekends only, when absent.
        #[arg(long, value_enum)]
        country: Option<CountryArg>,
    },
    /// Bring in a CSV or XLSX file as one undoable operation.
    Import(ImportArgs),
    /// List records.
    List(ListArgs),
    /// What in the register makes reports doubtful: the score and its checks.
    Quality(QualityArgs),
    /// Book a delivery of an order in: an asset for every serial number.
    Receive(ReceiveArgs),
    /// Make a report.
    Report(ReportArgs),
    /// What assets are worth, what replaces them, what all of it costs.
    Money {
        /// What.
        #[command(subcommand)]
        what: MoneyArg,
    },
    /// Print labels of assets.
    Labels(LabelArgs),
    /// Begin a stock-take, or count codes of one.
    Stocktake {
        /// What.
        #[command(subcommand)]
        what: StocktakeArg,
    },
    /// Hand data to other programs.
    Export {
        /// What.
        #[command(subcommand)]
        what: ExportArg,
    },
    /// List the reports kept under a name.
    Presets,
    /// Find assets, contracts and vendors.
    Search {
        /// Words or part of a tag, serial, number or name.
        text: String,
    },
    /// The journal.
    Journal(JournalArgs),
    /// Check the register: file, references, journal, search index.
    Check,
    /// Undo the newest operation.
    Undo,
    /// Make a verified copy of the register.
    Backup {
        /// File or folder.
        to: PathBuf,
    },
}

/// The choices of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CountryArg {
    /// Only Saturdays and Sundays are off.
    None,
    /// Italy.
    It,
    /// Germany.
    De,
    /// France.
    Fr,
    /// England and Wales.
    Gb,
    /// Spain.
    Es,
}

impl CountryArg {
    pub(crate) const fn core(self) -> Country {
        match self {
            Self::None => Country::None,
            Self::It => Country::Italy,
            Self::De => Country::Germany,
            Self::Fr => Country::France,
            Self::Gb => Country::EnglandAndWales,
            Self::Es => Country::Spain,
        }
    }
}

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

#[derive(Debug, Args)]
pub(crate) struct QualityArgs {
    /// The records of one check, e.g. missing_serial.
    #[arg(long, value_name = "CHECK")]
    pub(crate) check: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Which list.
    #[arg(value_enum)]
    pub(crate) what: What,
    /// Words to find.
    #[arg(long, default_value = "")]
    pub(crate) text: String,
    /// Assets, contracts, vendors: a filter as text, e.g. "vendor:dell warranty<90d".
    #[arg(long, default_value = "")]
    pub(crate) filter: String,
    /// Assets, contracts, vendors: count and sum by this column instead of listing.
    #[arg(long)]
    pub(crate) group: Option<String>,
    /// Agenda: "decide by" within this many days.
    #[arg(long, default_value_t = 90)]
    pub(crate) days: u32,
    /// Agenda: also what is decided already.
    #[arg(long)]
    pub(crate) decided: bool,
    /// Agenda: also what was put off.
    #[arg(long)]
    pub(crate) snoozed: bool,
    /// Service levels and credits: this calendar year; the last twelve months when absent.
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// Cover: only what lacks the cover it should have, or will within this many days.
    #[arg(long, value_name = "DAYS")]
    pub(crate) gaps: Option<u32>,
    /// At most this many rows; all when absent.
    #[arg(long)]
    pub(crate) limit: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    Assets,
    Contracts,
    Vendors,
    Agenda,
    Periods,
    /// Service levels with what their periods came to.
    Slas,
    /// Missed periods and what became of their credits.
    Credits,
    /// Assets with their cover: state, reason, last day, gap.
    Coverage,
    /// Contracts that cover what is gone, past its support, or covered twice.
    PaidForNothing,
    Stocktakes,
    /// Purchase orders.
    Orders,
    /// Invoices.
    Invoices,
    /// What was done with assets, by the number of its form.
    Handovers,
    /// Models, with their last days and how many assets there are.
    Models,
    /// Models by the day their maker stops caring for them.
    Lifecycle,
    /// Categories, with the cover each demands.
    Categories,
    /// Sites, buildings, rooms, racks, with what stands in them.
    Locations,
    /// Own fields.
    Fields,
    People,
    /// What contracts and vendors ask of us, with the next day.
    Duties,
    /// Kept views of lists.
    Views,
}

#[derive(Debug, Args)]
pub(crate) struct JournalArgs {
    #[command(subcommand)]
    pub(crate) what: JournalCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum JournalCommand {
    /// Recompute the chain over every event.
    Verify,
    /// Show the newest operations.
    Log {
        /// At most this many.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    /// Every command and long option, as they are typed.
    fn words(command: &clap::Command, into: &mut Vec<String>) {
        for arg in command.get_arguments() {
            into.extend(arg.get_long().map(|l| format!("--{l}")));
        }
        for sub in command.get_subcommands() {
            into.push(format!("`{}", sub.get_name()));
            words(sub, into);
        }
    }

    #[test]
    fn every_country_can_be_typed_by_its_stored_word() {
        let typed: Vec<Country> = CountryArg::value_variants().iter().map(|c| c.core()).collect();
        assert_eq!(typed, Country::ALL);
        for arg in CountryArg::value_variants() {
            let word = arg.to_possible_value().unwrap().get_name().to_owned();
            assert_eq!(Country::parse(&word), Some(arg.core()), "{word}");
        }
    }

    #[test]
    fn everything_that_can_be_typed_is_documented() {
        let page = include_str!("../../../docs/cli.md");
        let mut all: Vec<String> =
            ["--register", "--today", "--lang", "--json"].map(str::to_owned).into();
        words(&Cli::command(), &mut all);
        assert!(all.len() > 30, "{all:?}");
        // `journal log` and `journal verify` stand behind the word that leads to them.
        let nested = ["`verify", "`log"].map(|w| (w, w.replace('`', "`journal ")));
        for word in all {
            let word =
                nested.iter().find(|(w, _)| *w == word).map_or(word, |(_, full)| full.clone());
            // A report is a command under `report`, what is handed on one under `export`.
            let under = ["`report ", "`export ", "`import ", "`money ", "`stocktake "]
                .map(|above| word.replace('`', above));
            let said = page.contains(&word) || under.iter().any(|word| page.contains(word));
            assert!(said, "docs/cli.md does not say {word}");
        }
    }
}
