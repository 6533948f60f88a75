//! What a report is asked for. A request is a value that can be kept under a name (a preset), sent
//! over a wire and repeated: with the same data and date it gives the same bytes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::counting::{CountListParams, CountVarianceParams};
use super::labels::LabelsParams;
use super::list::{ListOf, ListSheet};
use super::model::{Orientation, PaperSize};
use super::money::request::{
    CapitalRequestParams, DepreciationParams, RefreshForecastParams, TotalCostParams,
};
use crate::agenda::AgendaQuery;
use crate::choice::choice;
use crate::contract::draft::ContractKind;
use crate::contract::schedule::CostView;
use crate::ids::{AssetId, ContractId, HandoverId, PersonId, QuoteId, SlaId, VendorId};
use crate::list::ListQuery;
use crate::quality::Check;
use crate::quote::coterm::CotermQuery;
use crate::text::Lang;

choice! {
    /// Every report there is.
    ReportKind {
        /// Decisions that are due.
        Renewals = "renewals",
        /// A list as it stands on the screen.
        List = "list",
        /// Assets by group, with their values.
        AssetRegister = "asset_register",
        /// Contracts by vendor, with their terms and yearly cost.
        ContractRegister = "contract_register",
        /// All about one contract.
        ContractSheet = "contract_sheet",
        /// All about one vendor.
        VendorSheet = "vendor_sheet",
        /// One vendor's profile and scorecard on one page.
        VendorScorecard = "vendor_scorecard",
        /// All about one asset.
        AssetSheet = "asset_sheet",
        /// What was changed, when and by whom, with the state of the chain.
        Journal = "journal",
        /// What contracts cost by fiscal year, committed and expected.
        CostForecast = "cost_forecast",
        /// Notice of non-renewal to a vendor, in its language.
        NoticeLetter = "notice_letter",
        /// Deadlines by month.
        RenewalCalendar = "renewal_calendar",
        /// A year of service levels: kept, missed, credits.
        SlaReport = "sla_report",
        /// A claim for one service credit, in the vendor's language.
        ClaimLetter = "claim_letter",
        /// Where assets stand, and what cover ends when.
        Coverage = "coverage",
        /// What is not covered, why, and what closing it costs.
        CoverageGaps = "coverage_gaps",
        /// Contracts that cover what is gone, or covered without them.
        PaidForNothing = "paid_for_nothing",
        /// The quotes of a contract side by side.
        QuoteComparison = "quote_comparison",
        /// A vendor's quote held against our assets.
        QuoteReconciliation = "quote_reconciliation",
        /// A request to a vendor: everything to one common end.
        QuoteRequest = "quote_request",
        /// What becomes of leased assets.
        LeaseEnd = "lease_end",
        /// What in the register makes reports doubtful, with its score.
        DataQuality = "data_quality",
        /// What is replaced in each fiscal year, and for how much.
        RefreshForecast = "refresh_forecast",
        /// What is written off in each fiscal year.
        Depreciation = "depreciation",
        /// A request for capital, to sign.
        CapitalRequest = "capital_request",
        /// What owning assets has cost, by model and vendor.
        TotalCost = "total_cost",
        /// What a stock-take expects, to count on paper.
        CountList = "count_list",
        /// What a stock-take found out.
        CountVariance = "count_variance",
        /// Labels of assets on a stock.
        Labels = "labels",
        /// What changed hands, to be signed: handed over, lent, given back.
        HandoverForm = "handover_form",
    }
}

choice! {
    /// What a report is saved as.
    ReportFormat {
        /// Pages.
        Pdf = "pdf",
        /// A workbook.
        Xlsx = "xlsx",
        /// Tables for programs.
        Csv = "csv",
    }
}

choice! {
    /// What the asset register is grouped by.
    AssetGroup {
        /// One list.
        None = "none",
        /// Where they are.
        Location = "location",
        /// What they are.
        Category = "category",
        /// Where they stand in their life.
        Status = "status",
        /// Whom they were bought from.
        Vendor = "vendor",
        /// Who has them.
        Custodian = "custodian",
    }
}

/// A report with its parameters and the looks of its paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReportRequest {
    /// Which report, of what.
    pub of: ReportOf,
    /// Language; the register's when absent.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// Sheet; the register's when absent.
    #[serde(default)]
    pub paper: Option<PaperSize>,
    /// How it lies; the report's own way when absent.
    #[serde(default)]
    pub orientation: Option<Orientation>,
    /// Marked as a draft on every page.
    #[serde(default)]
    pub draft: bool,
    /// The PDF carries its tables as CSV.
    #[serde(default)]
    pub attach: bool,
    /// The register as it stood at the end of this day, from the journal; as it is when absent.
    #[serde(default)]
    pub as_at: Option<NaiveDate>,
}

impl ReportRequest {
    /// A report on the register's own paper, in its language.
    pub const fn new(of: ReportOf) -> Self {
        Self {
            of,
            lang: None,
            paper: None,
            orientation: None,
            draft: false,
            attach: false,
            as_at: None,
        }
    }

    /// The same in a language.
    pub fn lang(self, lang: Lang) -> Self {
        Self { lang: Some(lang), ..self }
    }
}

/// Which report, with what it alone needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "report", rename_all = "snake_case")]
#[ts(export)]
pub enum ReportOf {
    /// See [`ReportKind::Renewals`].
    Renewals(RenewalsParams),
    /// See [`ReportKind::List`].
    List(ListSheet),
    /// See [`ReportKind::AssetRegister`].
    AssetRegister(AssetRegisterParams),
    /// See [`ReportKind::ContractRegister`].
    ContractRegister(ContractRegisterParams),
    /// See [`ReportKind::ContractSheet`].
    ContractSheet(ContractSheetParams),
    /// See [`ReportKind::VendorSheet`].
    VendorSheet(VendorSheetParams),
    /// See [`ReportKind::VendorScorecard`].
    VendorScorecard(VendorScorecardParams),
    /// See [`ReportKind::AssetSheet`].
    AssetSheet(AssetSheetParams),
    /// See [`ReportKind::Journal`].
    Journal(JournalParams),
    /// See [`ReportKind::CostForecast`].
    CostForecast(CostForecastParams),
    /// See [`ReportKind::NoticeLetter`].
    NoticeLetter(NoticeLetterParams),
    /// See [`ReportKind::RenewalCalendar`].
    RenewalCalendar(RenewalCalendarParams),
    /// See [`ReportKind::SlaReport`].
    SlaReport(SlaReportParams),
    /// See [`ReportKind::ClaimLetter`].
    ClaimLetter(ClaimLetterParams),
    /// See [`ReportKind::Coverage`].
    Coverage(CoverageParams),
    /// See [`ReportKind::CoverageGaps`].
    CoverageGaps(CoverageGapsParams),
    /// See [`ReportKind::PaidForNothing`].
    PaidForNothing(PaidForNothingParams),
    /// See [`ReportKind::QuoteComparison`].
    QuoteComparison(QuoteComparisonParams),
    /// See [`ReportKind::QuoteReconciliation`].
    QuoteReconciliation(QuoteReconciliationParams),
    /// See [`ReportKind::QuoteRequest`].
    QuoteRequest(CotermQuery),
    /// See [`ReportKind::LeaseEnd`].
    LeaseEnd(LeaseEndParams),
    /// See [`ReportKind::DataQuality`].
    DataQuality(DataQualityParams),
    /// See [`ReportKind::RefreshForecast`].
    RefreshForecast(RefreshForecastParams),
    /// See [`ReportKind::Depreciation`].
    Depreciation(DepreciationParams),
    /// See [`ReportKind::CapitalRequest`].
    CapitalRequest(CapitalRequestParams),
    /// See [`ReportKind::TotalCost`].
    TotalCost(TotalCostParams),
    /// See [`ReportKind::CountList`].
    CountList(CountListParams),
    /// See [`ReportKind::CountVariance`].
    CountVariance(CountVarianceParams),
    /// See [`ReportKind::Labels`].
    Labels(LabelsParams),
    /// See [`ReportKind::HandoverForm`].
    HandoverForm(HandoverFormParams),
}

impl ReportKind {
    /// Whether it can be made as at a past day: a report of how things stand can, what asks somebody
    /// for something, goes on things or is the journal itself cannot.
    pub const fn has_past(self) -> bool {
        !matches!(
            self,
            Self::Journal
                | Self::NoticeLetter
                | Self::ClaimLetter
                | Self::QuoteRequest
                | Self::CapitalRequest
                | Self::CountList
                | Self::Labels
                | Self::HandoverForm
        )
    }
}

impl ReportOf {
    /// [`ReportKind::has_past`]; the list of operations is the journal, too.
    pub const fn has_past(&self) -> bool {
        match self {
            Self::List(sheet) => !matches!(sheet.list, ListOf::Journal { .. }),
            of => of.kind().has_past(),
        }
    }

    /// Whether it looks for words, so that full-text search is needed.
    pub(super) fn has_words(&self) -> bool {
        let query = match self {
            Self::AssetRegister(params) => &params.query,
            Self::Coverage(params) => &params.query,
            Self::CoverageGaps(params) => &params.query,
            Self::List(sheet) => match &sheet.list {
                ListOf::Assets { query }
                | ListOf::Vendors { query }
                | ListOf::Contracts { query } => query,
                ListOf::Journal { .. } => return false,
            },
            _ => return false,
        };
        !query.text.trim().is_empty()
    }

    /// Its kind.
    pub const fn kind(&self) -> ReportKind {
        match self {
            Self::Renewals(_) => ReportKind::Renewals,
            Self::List(_) => ReportKind::List,
            Self::AssetRegister(_) => ReportKind::AssetRegister,
            Self::ContractRegister(_) => ReportKind::ContractRegister,
            Self::ContractSheet(_) => ReportKind::ContractSheet,
            Self::VendorSheet(_) => ReportKind::VendorSheet,
            Self::VendorScorecard(_) => ReportKind::VendorScorecard,
            Self::AssetSheet(_) => ReportKind::AssetSheet,
            Self::Journal(_) => ReportKind::Journal,
            Self::CostForecast(_) => ReportKind::CostForecast,
            Self::NoticeLetter(_) => ReportKind::NoticeLetter,
            Self::RenewalCalendar(_) => ReportKind::RenewalCalendar,
            Self::SlaReport(_) => ReportKind::SlaReport,
            Self::ClaimLetter(_) => ReportKind::ClaimLetter,
            Self::Coverage(_) => ReportKind::Coverage,
            Self::CoverageGaps(_) => ReportKind::CoverageGaps,
            Self::PaidForNothing(_) => ReportKind::PaidForNothing,
            Self::QuoteComparison(_) => ReportKind::QuoteComparison,
            Self::QuoteReconciliation(_) => ReportKind::QuoteReconciliation,
            Self::QuoteRequest(_) => ReportKind::QuoteRequest,
            Self::LeaseEnd(_) => ReportKind::LeaseEnd,
            Self::DataQuality(_) => ReportKind::DataQuality,
            Self::RefreshForecast(_) => ReportKind::RefreshForecast,
            Self::Depreciation(_) => ReportKind::Depreciation,
            Self::CapitalRequest(_) => ReportKind::CapitalRequest,
            Self::TotalCost(_) => ReportKind::TotalCost,
            Self::CountList(_) => ReportKind::CountList,
            Self::CountVariance(_) => ReportKind::CountVariance,
            Self::Labels(_) => ReportKind::Labels,
            Self::HandoverForm(_) => ReportKind::HandoverForm,
        }
    }
}

/// Which decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RenewalsParams {
    /// "Decide by" within this many days.
    pub days: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also what is decided already.
    pub decided: bool,
    /// A block to sign at the end.
    pub signatures: bool,
}

impl Default for RenewalsParams {
    fn default() -> Self {
        Self {
            days: 180,
            vendor_id: None,
            owner_id: None,
            kind: None,
            decided: true,
            signatures: false,
        }
    }
}

impl RenewalsParams {
    /// The agenda behind the report.
    pub const fn agenda(&self) -> AgendaQuery {
        AgendaQuery {
            days: self.days,
            vendor_id: self.vendor_id,
            owner_id: self.owner_id,
            kind: self.kind,
            decided: self.decided,
            // Paper hides nothing that is still open.
            snoozed: true,
        }
    }
}

/// Which assets, and how they are put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct AssetRegisterParams {
    /// Words and filters, as on the list; its order is not used.
    pub query: ListQuery,
    /// Groups, each with its sum.
    pub group: AssetGroup,
    /// A block to sign at the end.
    pub signatures: bool,
}

impl Default for AssetRegisterParams {
    fn default() -> Self {
        Self { query: ListQuery::default(), group: AssetGroup::Location, signatures: false }
    }
}

/// Which contracts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ContractRegisterParams {
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also what has ended.
    pub ended: bool,
    /// Each contract's own sheet after the register, reached from its row.
    pub sheets: bool,
}

/// Which contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContractSheetParams {
    /// The contract.
    pub contract_id: ContractId,
    /// A block to sign at the end.
    #[serde(default)]
    pub signatures: bool,
}

/// Which vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VendorSheetParams {
    /// The vendor.
    pub vendor_id: VendorId,
    /// The sheet of each of its contracts after it, reached from its row.
    #[serde(default)]
    pub sheets: bool,
}

/// Which vendor, over which period: the twelve months up to the day of the report where nothing is
/// said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VendorScorecardParams {
    /// The vendor.
    pub vendor_id: VendorId,
    /// First day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day, inclusive.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// Which asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AssetSheetParams {
    /// The asset.
    pub asset_id: AssetId,
}

/// Which costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CostForecastParams {
    /// The calendar year the first fiscal year begins in; absent: the running one.
    pub first_year: Option<i32>,
    /// How many fiscal years, 1 to 10.
    pub years: u32,
    /// When money counts.
    pub view: CostView,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
}

impl Default for CostForecastParams {
    fn default() -> Self {
        Self { first_year: None, years: 3, view: CostView::Accrual, vendor_id: None, kind: None }
    }
}

/// Which deadlines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct RenewalCalendarParams {
    /// A day of the first month; today's month when absent.
    pub from: Option<NaiveDate>,
    /// How many months, 1–36.
    pub months: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only contracts of this type.
    pub kind: Option<ContractKind>,
    /// Only what is still to be decided or done.
    pub open: bool,
}

impl Default for RenewalCalendarParams {
    fn default() -> Self {
        Self { from: None, months: 12, vendor_id: None, owner_id: None, kind: None, open: false }
    }
}

/// Which service levels, of which year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct SlaReportParams {
    /// The calendar year; absent: the running one.
    pub year: Option<i32>,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this contract.
    pub contract_id: Option<ContractId>,
}

/// Which assets' cover.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CoverageParams {
    /// Words and filters, as on the screen of cover.
    pub query: ListQuery,
}

/// Which gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CoverageGapsParams {
    /// Words and filters, as on the screen of cover.
    pub query: ListQuery,
    /// Gaps that begin within so many days are named too.
    pub days: u32,
}

impl Default for CoverageGapsParams {
    fn default() -> Self {
        Self { query: ListQuery::default(), days: 90 }
    }
}

/// Whose contracts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct PaidForNothingParams {
    /// Only this vendor's.
    pub vendor_id: Option<VendorId>,
}

/// What of the data quality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DataQualityParams {
    /// The records of this check; absent: every check in numbers.
    pub check: Option<Check>,
}

/// Which credit a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ClaimLetterParams {
    /// The service level.
    pub sla_id: SlaId,
    /// A day of the missed period.
    pub period: NaiveDate,
}

/// Which contract a notice is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NoticeLetterParams {
    /// The contract.
    pub contract_id: ContractId,
}

/// Which part of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct JournalParams {
    /// The last so many days up to today, today included; goes before `from` and `to`.
    pub days: Option<u32>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
    /// Only what this person did.
    pub person_id: Option<PersonId>,
    /// Every field's old and new value; else one line an operation.
    pub values: bool,
    /// The PDF carries the events in the published format, for anyone to verify.
    pub events: bool,
}

impl Default for JournalParams {
    fn default() -> Self {
        Self { days: Some(30), from: None, to: None, person_id: None, values: true, events: false }
    }
}

/// Which contract's quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteComparisonParams {
    /// The contract.
    pub contract_id: ContractId,
}

/// Which quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuoteReconciliationParams {
    /// The quote.
    pub quote_id: QuoteId,
}

/// Which lease.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LeaseEndParams {
    /// The lease.
    pub contract_id: ContractId,
    /// A block to sign at the end.
    #[serde(default)]
    pub signatures: bool,
}

/// Which form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct HandoverFormParams {
    /// What was done together.
    pub sheet: HandoverId,
}
