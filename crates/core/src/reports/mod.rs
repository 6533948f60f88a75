//! Reports: what is said, drawn elsewhere from one [`model::Report`].
//!
//! One folder or file a report; each takes the [`Scene`] and its parameters and returns a `Report`
//! in the language asked for. No fonts, no points, no files here.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, TimeDelta, Utc};

use crate::disposal::pack::{self, PackDraft};
use crate::error::{FieldError, Result};
use crate::ids::DisposalCertificateId;
use crate::moves;
use crate::settings;
use crate::sla;
use crate::store::past::Pasts;
use crate::store::transparency::Checkpoint;
use crate::store::{Conn, snapshot};
use crate::text::Lang;
use crate::vendor::sql::correspondent;

mod assets;
mod contracts;
mod costs;
mod counting;
mod coverage;
mod director;
mod disposal;
mod examples;
mod handover;
mod journal;
mod labels;
mod list;
pub mod model;
mod money;
mod past;
mod quality;
mod quotes;
mod renewal_calendar;
mod renewals;
mod request;
mod review;
mod savings;
mod scene;
mod shares;
mod slas;
mod vendor_scorecard;
mod vendor_sheet;
mod vendor_tables;

pub use counting::{CountListParams, CountVarianceParams};
pub use director::page as director_page;
pub use disposal::certificate::ProofPlace;
pub use disposal::{DisposalLotParams, DisposalSpanParams};
pub use examples::examples;
pub use labels::LabelsParams;
pub use list::{ListOf, ListSheet, MAX_ROWS};
pub use money::request::{
    CapitalRequestParams, DepreciationParams, RefreshForecastParams, TotalCostParams,
};
pub use renewals::consequence;
pub use request::{
    AssetGroup, AssetRegisterParams, AssetSheetParams, ClaimLetterParams, ContractRegisterParams,
    ContractSheetParams, CostForecastParams, CoverageGapsParams, CoverageParams, DataQualityParams,
    DirectorPageParams, HandoverFormParams, JournalParams, LeaseEndParams, NoticeLetterParams,
    PaidForNothingParams, QuoteComparisonParams, QuoteReconciliationParams, RenewalCalendarParams,
    RenewalsParams, ReportFormat, ReportKind, ReportOf, ReportRequest, ReviewMinutesParams,
    ReviewPackParams, SlaReportParams, VendorScorecardParams, VendorSheetParams,
};

use model::Report;
use scene::Scene;

/// When and where a report is made: the shells know, the reports do not ask the clock.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The business date.
    pub today: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The local time and zone to print, e.g. `10:15 (Europe/Rome)`; empty: the date alone, which
    /// makes the bytes the same for the same data and date.
    pub clock: String,
    /// The offset of the local time from UTC at an instant: summers differ from winters.
    pub offset_at: fn(DateTime<Utc>) -> FixedOffset,
}

impl Moment {
    /// The same day without its time: what is made again on this day from the same data is the same.
    pub fn of_day(&self) -> Self {
        let at = self.today.and_time(NaiveTime::MIN).and_utc();
        Self { at, clock: String::new(), ..self.clone() }
    }

    /// The instant a local day begins.
    pub fn begins(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        let offset = |at| TimeDelta::seconds((self.offset_at)(at).local_minus_utc().into());
        // The offset of that night, not of the noon before it.
        let near = midnight.and_utc() - offset(midnight.and_utc());
        midnight.and_utc() - offset(near)
    }
}

/// UTC as local time: where the bytes must not depend on the place.
pub fn utc(_: DateTime<Utc>) -> FixedOffset {
    Utc.fix()
}

/// How much of a report is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// Enough for its first page: no more rows than a page or two can hold, and the totals of all of
    /// them, which takes one reading of the register.
    FirstPage,
}

impl Extent {
    /// Most rows a table needs.
    pub const fn rows(self) -> usize {
        match self {
            Self::Whole => usize::MAX,
            Self::FirstPage => 80,
        }
    }
}

/// Most rows of a register on paper.
pub const MAX_REGISTER_ROWS: usize = 250_000;

/// Longest window of a report, days: ten years.
const MAX_DAYS: u32 = 3660;

/// Makes a report.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for parameters out of range, [`crate::error::Error::NotFound`]
/// for a record that is gone, a refusal for more rows than paper holds or a past that is not known.
pub fn build(conn: &Conn, request: &ReportRequest, moment: &Moment) -> Result<Report> {
    build_with(conn, request, moment, &mut Pasts::default())
}

/// [`build`] for whoever asks again: a report as at a past day takes the past that is kept, if it is
/// the same, and leaves its own there.
///
/// # Errors
/// As [`build`].
pub fn build_with(
    conn: &Conn,
    request: &ReportRequest,
    moment: &Moment,
    pasts: &mut Pasts,
) -> Result<Report> {
    make(conn, request, moment, Extent::Whole, pasts)
}

/// Makes what the first page of a report shows, for a thumbnail.
///
/// # Errors
/// As [`build`].
pub fn glance(conn: &Conn, request: &ReportRequest, moment: &Moment) -> Result<Report> {
    glance_with(conn, request, moment, &mut Pasts::default())
}

/// [`glance`] with a past that is kept, as [`build_with`].
///
/// # Errors
/// As [`build`].
pub fn glance_with(
    conn: &Conn,
    request: &ReportRequest,
    moment: &Moment,
    pasts: &mut Pasts,
) -> Result<Report> {
    make(conn, request, moment, Extent::FirstPage, pasts)
}

/// Draws a certificate of ours, as it was sealed; `under` is the checkpoint its pages name. Not a
/// report one asks for: each is given out by name and noted ([`crate::disposal::sealed::print`]).
/// `proof`: where what proves it lies.
///
/// # Errors
/// `NotFound`.
pub fn certificate(
    conn: &Conn,
    id: DisposalCertificateId,
    lang: Option<Lang>,
    (under, proof): (&Checkpoint, ProofPlace),
    moment: &Moment,
) -> Result<Report> {
    let settings = settings::sql::load(conn)?;
    let lot_id = crate::disposal::sealed::sql::row(conn, id)?.lot_id;
    let request = ReportRequest::new(ReportOf::DisposalLot(DisposalLotParams { lot_id }));
    let scene = Scene {
        conn,
        request: &request,
        lang: lang.unwrap_or(settings.language),
        moment,
        settings: &settings,
        extent: Extent::Whole,
    };
    disposal::certificate::build(&scene, id, under, proof)
}

fn make(
    conn: &Conn,
    request: &ReportRequest,
    moment: &Moment,
    extent: Extent,
    pasts: &mut Pasts,
) -> Result<Report> {
    if let ReportOf::DirectorPage(params) = &request.of {
        return director::make(conn, (request, params), moment, extent, pasts);
    }
    match request.as_at {
        Some(day) => past::make(conn, (request, day), moment, extent, pasts),
        None => of_register(conn, request, moment, extent),
    }
}

/// The index of an audit pack, in its language.
///
/// # Errors
/// Those of [`pack::lots`].
pub fn pack_index(conn: &Conn, draft: &PackDraft, moment: &Moment) -> Result<Report> {
    let _one_state = snapshot(conn)?;
    let settings = settings::sql::load(conn)?;
    let span = DisposalSpanParams { from: Some(draft.from), to: Some(draft.until) };
    let request = ReportRequest::new(ReportOf::AuditIndex(span));
    let lots: Vec<_> = pack::lots(conn, draft)?.into_iter().map(|(_, lot)| lot).collect();
    let (lang, extent) = (draft.language, Extent::Whole);
    let scene = Scene { conn, request: &request, lang, moment, settings: &settings, extent };
    disposal::index::of_lots(&scene, (draft.from, draft.until), &lots, draft.lot_id.is_some())
}

/// A report of what a connection shows: the register, or its past.
fn of_register(
    conn: &Conn,
    request: &ReportRequest,
    moment: &Moment,
    extent: Extent,
) -> Result<Report> {
    let _one_state = snapshot(conn)?;
    let settings = settings::sql::load(conn)?;
    let lang = match request.lang {
        _ if request.of.is_italian() => Lang::It,
        Some(lang) => lang,
        None => own_language(conn, &request.of)?.unwrap_or(settings.language),
    };
    let scene = Scene { conn, request, lang, moment, settings: &settings, extent };
    match &request.of {
        ReportOf::Renewals(params) => renewals::build(&scene, params),
        ReportOf::List(sheet) => list::build(&scene, sheet),
        ReportOf::AssetRegister(params) => assets::register::build(&scene, params),
        ReportOf::ContractRegister(params) => contracts::register::build(&scene, params),
        ReportOf::ContractSheet(params) => contracts::sheet::build(&scene, params),
        ReportOf::VendorSheet(params) => vendor_sheet::build(&scene, params),
        ReportOf::VendorScorecard(params) => vendor_scorecard::build(&scene, params),
        ReportOf::AssetSheet(params) => assets::sheet::build(&scene, params),
        ReportOf::Journal(params) => journal::build(&scene, params),
        ReportOf::CostForecast(params) => costs::build(&scene, params),
        ReportOf::NoticeLetter(params) => contracts::letter::build(&scene, params),
        ReportOf::RenewalCalendar(params) => renewal_calendar::build(&scene, params),
        ReportOf::SlaReport(params) => slas::build(&scene, params),
        ReportOf::ClaimLetter(params) => slas::letter(&scene, params),
        ReportOf::Coverage(params) => coverage::build(&scene, params),
        ReportOf::CoverageGaps(params) => coverage::gaps::build(&scene, params),
        ReportOf::PaidForNothing(params) => coverage::nothing::build(&scene, params),
        ReportOf::QuoteComparison(params) => quotes::comparison::build(&scene, params),
        ReportOf::QuoteReconciliation(params) => quotes::reconciliation::build(&scene, params),
        ReportOf::QuoteRequest(params) => quotes::request::build(&scene, params),
        ReportOf::LeaseEnd(params) => quotes::lease::build(&scene, params),
        ReportOf::DataQuality(params) => quality::build(&scene, params),
        ReportOf::RefreshForecast(params) => money::refresh::build(&scene, params),
        ReportOf::Depreciation(params) => money::depreciation::build(&scene, params),
        ReportOf::CapitalRequest(params) => money::capital::build(&scene, params),
        ReportOf::SavingsLedger(query) => savings::build(&scene, query),
        ReportOf::TotalCost(params) => money::total_cost::build(&scene, params),
        ReportOf::CountList(params) => counting::list::build(&scene, params),
        ReportOf::CountVariance(params) => counting::variance::build(&scene, params),
        ReportOf::Labels(params) => labels::build(&scene, params),
        ReportOf::HandoverForm(params) => handover::build(&scene, params),
        ReportOf::DirectorPage(_) => director::build(&scene, &director::today(conn, moment)?),
        ReportOf::DisposalRegister(params) => disposal::register::build(&scene, params),
        ReportOf::DisposalLot(params) => disposal::lot::build(&scene, params),
        ReportOf::CustodyManifest(params) => disposal::manifest::build(&scene, params),
        ReportOf::SerialReconciliation(params) => disposal::reconciliation::build(&scene, params),
        ReportOf::WasteSummary(params) => disposal::waste::build(&scene, params),
        ReportOf::TaxNotice(params) => disposal::tax::notice(&scene, params),
        ReportOf::SwornStatement(params) => disposal::tax::sworn(&scene, params),
        ReportOf::DisposalSummary(params) => disposal::summary::build(&scene, params),
        ReportOf::AuditIndex(params) => disposal::index::build(&scene, params),
        ReportOf::ReviewPack(params) => review::build(&scene, params),
        ReportOf::ReviewMinutes(params) => review::minutes::build(&scene, params),
    }
}

/// The language of whoever a report is written to; `None` for what stays in the house.
fn own_language(conn: &Conn, of: &ReportOf) -> Result<Option<Lang>> {
    if let ReportOf::HandoverForm(params) = of {
        let steps = moves::sql::of_sheet(conn, params.sheet)?;
        return Ok(steps.first().map(|s| s.language));
    }
    let contract = match of {
        ReportOf::NoticeLetter(params) => Some(params.contract_id),
        ReportOf::ClaimLetter(params) => sla::sql::draft(conn, params.sla_id)?.contract_id,
        // A request is to one vendor: whichever contract is asked about, its vendor is the same.
        ReportOf::QuoteRequest(query) => query.contract_ids.first().copied(),
        _ => None,
    };
    let to = contract.map(|id| correspondent::of_contract(conn, id)).transpose()?;
    Ok(to.and_then(|c| c.language))
}

/// Refuses a window of more than ten years.
fn check_days(days: u32) -> Result<()> {
    if days > MAX_DAYS {
        return Err(FieldError::new("days", "range-days").with("max", MAX_DAYS).into());
    }
    Ok(())
}
