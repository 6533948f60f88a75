//! What a report is asked for. A request is a value that can be kept under a name (a preset), sent
//! over a wire and repeated: with the same data and date it gives the same bytes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::counting::{CountListParams, CountVarianceParams};
use super::disposal::{DisposalLotParams, DisposalSpanParams};
use super::labels::LabelsParams;
use super::list::{ListOf, ListSheet};
use super::model::{Orientation, PaperSize};
use super::money::request::{
    CapitalRequestParams, DepreciationParams, RefreshForecastParams, TotalCostParams,
};
use crate::choice::choice;
use crate::quote::coterm::CotermQuery;
use crate::savings::SavingsQuery;
use crate::text::Lang;

mod assets;
mod contracts;
mod kind;
mod register;
mod vendors;

pub use assets::{
    AssetGroup, AssetRegisterParams, AssetSheetParams, CoverageGapsParams, CoverageParams,
    HandoverFormParams, PaidForNothingParams,
};
pub use contracts::{
    ContractRegisterParams, ContractSheetParams, CostForecastParams, LeaseEndParams,
    NoticeLetterParams, QuoteComparisonParams, QuoteReconciliationParams, RenewalCalendarParams,
    RenewalsParams,
};
pub use kind::ReportKind;
pub use register::{DataQualityParams, DirectorPageParams, JournalParams};
pub use vendors::{
    ClaimLetterParams, ReviewMinutesParams, ReviewPackParams, SlaReportParams,
    VendorScorecardParams, VendorSheetParams,
};

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
    /// See [`ReportKind::SavingsLedger`].
    SavingsLedger(SavingsQuery),
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
    /// See [`ReportKind::DirectorPage`].
    DirectorPage(DirectorPageParams),
    /// See [`ReportKind::DisposalRegister`].
    DisposalRegister(DisposalSpanParams),
    /// See [`ReportKind::DisposalLot`].
    DisposalLot(DisposalLotParams),
    /// See [`ReportKind::CustodyManifest`].
    CustodyManifest(DisposalLotParams),
    /// See [`ReportKind::SerialReconciliation`].
    SerialReconciliation(DisposalLotParams),
    /// See [`ReportKind::WasteSummary`].
    WasteSummary(DisposalSpanParams),
    /// See [`ReportKind::TaxNotice`].
    TaxNotice(DisposalLotParams),
    /// See [`ReportKind::SwornStatement`].
    SwornStatement(DisposalLotParams),
    /// See [`ReportKind::DisposalSummary`].
    DisposalSummary(DisposalSpanParams),
    /// See [`ReportKind::AuditIndex`].
    AuditIndex(DisposalSpanParams),
    /// See [`ReportKind::ReviewPack`].
    ReviewPack(ReviewPackParams),
    /// See [`ReportKind::ReviewMinutes`].
    ReviewMinutes(ReviewMinutesParams),
}

impl ReportOf {
    /// [`ReportKind::has_past`]; the list of operations is the journal, too.
    pub const fn has_past(&self) -> bool {
        match self {
            Self::List(sheet) => !matches!(sheet.list, ListOf::Journal { .. }),
            of => of.kind().has_past(),
        }
    }

    /// Whether it is a paper of Italian law, which is Italian whatever language is asked for.
    pub const fn is_italian(&self) -> bool {
        matches!(self, Self::TaxNotice(_) | Self::SwornStatement(_))
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
            Self::SavingsLedger(_) => ReportKind::SavingsLedger,
            Self::TotalCost(_) => ReportKind::TotalCost,
            Self::CountList(_) => ReportKind::CountList,
            Self::CountVariance(_) => ReportKind::CountVariance,
            Self::Labels(_) => ReportKind::Labels,
            Self::HandoverForm(_) => ReportKind::HandoverForm,
            Self::DirectorPage(_) => ReportKind::DirectorPage,
            Self::DisposalRegister(_) => ReportKind::DisposalRegister,
            Self::DisposalLot(_) => ReportKind::DisposalLot,
            Self::CustodyManifest(_) => ReportKind::CustodyManifest,
            Self::SerialReconciliation(_) => ReportKind::SerialReconciliation,
            Self::WasteSummary(_) => ReportKind::WasteSummary,
            Self::TaxNotice(_) => ReportKind::TaxNotice,
            Self::SwornStatement(_) => ReportKind::SwornStatement,
            Self::DisposalSummary(_) => ReportKind::DisposalSummary,
            Self::AuditIndex(_) => ReportKind::AuditIndex,
            Self::ReviewPack(_) => ReportKind::ReviewPack,
            Self::ReviewMinutes(_) => ReportKind::ReviewMinutes,
        }
    }
}
