//! What can be typed of reports: one command a report, each with its own options and those of the
//! paper.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{CotermArgs, CountArgs, LabelArgs, SavingsArgs};

mod assets;
mod contracts;
mod disposals;
mod lists;
mod paper;

pub(crate) use assets::{
    AssetRegisterArgs, CoverageArgs, CoverageGapsArgs, DepreciationArgs, DepreciationWhich,
    PaidForNothingArgs, RefreshArgs, RefreshForecastArgs,
};
pub(crate) use contracts::{
    ClaimLetterArgs, ContractRegisterArgs, ContractSheetArgs, CostForecastArgs,
    RenewalCalendarArgs, RenewalsArgs, ReviewMinutesArgs, ReviewPackArgs, SlaReportArgs,
    VendorScorecardArgs, VendorSheetArgs, WhichReview,
};
pub(crate) use disposals::{DisposalSpanArgs, LotReportArgs};
pub(crate) use lists::{JournalArgs, ListReportArgs};
pub(crate) use paper::{PaperArgs, WhichContracts};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct ReportArgs {
    #[command(subcommand)]
    pub(crate) of: Option<ReportArg>,
    #[command(flatten)]
    pub(crate) kept: KeptArgs,
}

/// Reports kept under a name.
#[derive(Debug, Args)]
pub(crate) struct KeptArgs {
    /// Make the report kept under this name.
    #[arg(long, value_name = "NAME", required_unless_present = "batch", conflicts_with = "batch")]
    pub(crate) preset: Option<String>,
    /// Make every report of this batch.
    #[arg(long, value_name = "NAME")]
    pub(crate) batch: Option<String>,
    /// The folder they are written to.
    #[arg(long, value_name = "FOLDER", required = true)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReportArg {
    /// What a procurement review is held over: one document.
    ReviewPack(ReviewPackArgs),
    /// What was decided at a procurement review, and what is left open.
    ReviewMinutes(ReviewMinutesArgs),
    /// Decisions that are due.
    Renewals(RenewalsArgs),
    /// The list of assets.
    Assets(ListReportArgs),
    /// The list of vendors.
    Vendors(ListReportArgs),
    /// The list of contracts.
    Contracts(ListReportArgs),
    /// The journal, newest first.
    Journal(ListReportArgs),
    /// Assets by group, with their sums.
    AssetRegister(AssetRegisterArgs),
    /// Contracts by vendor, with terms and yearly cost.
    ContractRegister(ContractRegisterArgs),
    /// All about one contract.
    ContractSheet(ContractSheetArgs),
    /// All about one vendor.
    VendorSheet(VendorSheetArgs),
    /// One vendor's profile and scorecard on one page.
    VendorScorecard(VendorScorecardArgs),
    /// All about one asset.
    AssetSheet {
        /// Its tag.
        #[arg(long)]
        tag: String,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// The quotes of a contract side by side.
    QuoteComparison {
        /// Its number, or its title when it has none.
        #[arg(long, value_name = "NUMBER")]
        contract: String,
        /// Its vendor, where several use the number.
        #[arg(long)]
        vendor: Option<String>,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// A vendor's quote held against our assets.
    QuoteReconciliation {
        /// The contract: its number, or its title when it has none.
        #[arg(long, value_name = "NUMBER")]
        contract: String,
        /// Its vendor, where several use the number.
        #[arg(long)]
        vendor: Option<String>,
        /// The vendor's number of the quote; the newest with lines when absent.
        #[arg(long)]
        reference: Option<String>,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// A request to a vendor for one common end, in its language.
    QuoteRequest(CotermArgs),
    /// What becomes of leased assets.
    LeaseEnd {
        /// The lease: its number, or its title when it has none.
        #[arg(long, value_name = "NUMBER")]
        contract: String,
        /// Its vendor, where several use the number.
        #[arg(long)]
        vendor: Option<String>,
        /// Add a block to sign.
        #[arg(long)]
        signatures: bool,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// What is replaced in each fiscal year, by which clock, and for how much.
    RefreshForecast(RefreshForecastArgs),
    /// What is written off in each fiscal year, by category.
    Depreciation(DepreciationArgs),
    /// A request for capital with its options side by side, to sign.
    CapitalRequest {
        /// Its number.
        #[arg(long, value_name = "NUMBER")]
        number: String,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// What was found in contracts and service levels, and what became of it.
    SavingsLedger {
        #[command(flatten)]
        which: SavingsArgs,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// What owning assets has cost, by model and vendor.
    TotalCost {
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// What changed hands, to be signed, in the language of whoever signs.
    HandoverForm {
        /// Its number, as `list handovers` tells it.
        #[arg(long, value_name = "NUMBER")]
        form: i64,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// What was changed, oldest first, with the state of the chain.
    JournalExtract(JournalArgs),
    /// What contracts cost by fiscal year, committed and expected.
    CostForecast(CostForecastArgs),
    /// Deadlines by month.
    RenewalCalendar(RenewalCalendarArgs),
    /// A year of service levels: kept, missed, credits.
    SlaReport(SlaReportArgs),
    /// What in the register makes reports doubtful, with its score.
    DataQuality {
        /// The records of one check, e.g. missing_serial.
        #[arg(long, value_name = "CHECK")]
        check: Option<String>,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// One page for leadership: cost, commitments, risks, and what changed in a month.
    DirectorPage {
        /// A day of the month, e.g. 2026-10-01; the one that runs when left out.
        #[arg(long, value_name = "DAY")]
        month: Option<chrono::NaiveDate>,
        #[command(flatten)]
        paper: PaperArgs,
    },
    /// A claim for one service credit, in the vendor's language.
    ClaimLetter(ClaimLetterArgs),
    /// Where every asset stands, and what cover ends when.
    Coverage(CoverageArgs),
    /// What is not covered, why, and what closing it costs.
    CoverageGaps(CoverageGapsArgs),
    /// Contracts that cover what is gone, past its support, or covered twice.
    PaidForNothing(PaidForNothingArgs),
    /// What a stock-take expects, to count on paper.
    CountList(CountArgs),
    /// What a stock-take found out.
    CountVariance(CountArgs),
    /// Labels of assets on a stock.
    Labels(LabelArgs),
    /// Every asset disposed of in a span of days; this year without one.
    DisposalRegister(DisposalSpanArgs),
    /// Everything about one disposal lot.
    DisposalLot(LotReportArgs),
    /// What goes with the goods of a lot, to be signed at every hand-over.
    CustodyManifest(LotReportArgs),
    /// The recyclers' lists of serial numbers against a lot.
    SerialReconciliation(LotReportArgs),
    /// Notes of waste in a span of days, by code.
    WasteSummary(DisposalSpanArgs),
    /// Notice of a destruction to Italy's tax office and financial police, in Italian.
    TaxNotice(LotReportArgs),
    /// Sworn statement of a destruction up to 10,000 euro, in Italian.
    SwornStatement(LotReportArgs),
    /// Disposals by year; all of them without days.
    DisposalSummary(DisposalSpanArgs),
    /// What an audit pack of a span of days contains, and how it is checked.
    AuditIndex(DisposalSpanArgs),
    /// Notice of non-renewal to a vendor, in its language.
    NoticeLetter {
        /// The contract's number, or its title when it has none.
        #[arg(long, value_name = "NUMBER")]
        contract: String,
        /// Its vendor, where several use the number.
        #[arg(long)]
        vendor: Option<String>,
        #[command(flatten)]
        paper: PaperArgs,
    },
}
