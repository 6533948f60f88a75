//! What can be typed of reports: one command a report, each with its own options and those of the
//! paper.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{CotermArgs, CountArgs, LabelArgs};

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

#[derive(Debug, Subcommand)]
pub(crate) enum ReportArg {
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
