//! What can be typed. Names here are a promise to scripts; `docs/cli.md` documents them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

mod certificate;
mod country;
mod evidence;
mod export;
mod import;
mod list;
mod money;
mod moves;
mod quote;
mod report;
mod stocktake;

pub(crate) use certificate::{CertificateArg, CertificatePrintArgs, CertificateVerifyArgs};
pub(crate) use country::CountryArg;
pub(crate) use evidence::EvidenceArgs;
pub(crate) use export::{CalendarArgs, ExportArg};
pub(crate) use import::{
    ColumnArgs, DecimalArg, FileArgs, ImportArgs, ImportWhat, KindArg, OrderArg,
};
pub(crate) use list::{ListArgs, What};
pub(crate) use money::{MoneyArg, RefreshListArgs, SavingsArgs};
pub(crate) use moves::ReceiveArgs;
pub(crate) use quote::{CotermArgs, QuoteArgs};
pub(crate) use report::{
    AssetRegisterArgs, ContractRegisterArgs, ContractSheetArgs, CostForecastArgs, DepreciationArgs,
    DepreciationWhich, DisposalSpanArgs, JournalArgs as ExtractArgs, KeptArgs, ListReportArgs,
    PaperArgs, RefreshArgs, RefreshForecastArgs, RenewalsArgs, ReportArg, ReportArgs,
    ReviewMinutesArgs, ReviewPackArgs, WhichContracts, WhichReview,
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
    /// Keep files of erasing tools in a disposal lot.
    Evidence(EvidenceArgs),
    /// Give out certificates, and verify files of them.
    Certificate {
        /// What.
        #[command(subcommand)]
        what: CertificateArg,
    },
    /// Hand data to other programs.
    Export {
        /// What.
        #[command(subcommand)]
        what: ExportArg,
    },
    /// Pack everything an auditor asks for about the disposals of a span of days.
    AuditPack(PackArgs),
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

#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    /// First day: a lot belongs to the day it left; one that stays, to the day it was first certified.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// Last day, inclusive.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: NaiveDate,
    /// Only this lot, by its number.
    #[arg(long, value_name = "NUMBER")]
    pub(crate) lot: Option<String>,
    /// The ZIP to write; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct QualityArgs {
    /// The records of one check, e.g. missing_serial.
    #[arg(long, value_name = "CHECK")]
    pub(crate) check: Option<String>,
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
            let under =
                ["`report ", "`export ", "`import ", "`money ", "`stocktake ", "`certificate "]
                    .map(|above| word.replace('`', above));
            let said = page.contains(&word) || under.iter().any(|word| page.contains(word));
            assert!(said, "docs/cli.md does not say {word}");
        }
    }
}
