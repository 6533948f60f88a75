//! What a gallery shows: for every report there is something to say of, a request worth a look.

use chrono::NaiveDate;

use super::money::request::{
    CapitalRequestParams, DepreciationParams, RefreshForecastParams, TotalCostParams,
};
use super::request::{
    AssetRegisterParams, AssetSheetParams, ClaimLetterParams, ContractRegisterParams,
    ContractSheetParams, CostForecastParams, CoverageGapsParams, CoverageParams, DataQualityParams,
    DirectorPageParams, HandoverFormParams, JournalParams, LeaseEndParams, NoticeLetterParams,
    PaidForNothingParams, QuoteComparisonParams, QuoteReconciliationParams, RenewalCalendarParams,
    RenewalsParams, ReportOf, ReportRequest, SlaReportParams, VendorScorecardParams,
    VendorSheetParams,
};
use super::{
    CountListParams, CountVarianceParams, DisposalLotParams, DisposalSpanParams, LabelsParams,
    ReviewMinutesParams, ReviewPackParams,
};
use crate::agenda::{self, AgendaQuery};
use crate::asset::sql::list as assets;
use crate::capital;
use crate::contract::draft::ContractKind;
use crate::contract::list as contracts;
use crate::disposal::lot;
use crate::error::Result;
use crate::ids::{AssetId, ContractId, VendorId};
use crate::list::{Filter, ListQuery, Selection, Sort};
use crate::moves;
use crate::quote::coterm::CotermQuery;
use crate::savings::SavingsQuery;
use crate::sla::read::claims_due;
use crate::store::Conn;
use crate::vendor::sql::list as vendors;

/// The reports of the gallery in its order, each of the record it says most of: the contract that
/// is due first, the vendor that costs most, the dearest asset in use. A sheet without any record
/// is left out; lists are not in it, they are printed from their screens.
pub fn examples(conn: &Conn, today: NaiveDate) -> Result<Vec<ReportRequest>> {
    let sheets = [
        contract(conn, today)?.map(|contract_id| {
            ReportOf::ContractSheet(ContractSheetParams { contract_id, signatures: false })
        }),
        vendor(conn, today)?
            .map(|vendor_id| ReportOf::VendorSheet(VendorSheetParams { vendor_id, sheets: false })),
        scored(conn, today)?.map(|vendor_id| {
            let params = VendorScorecardParams { vendor_id, from: None, to: None };
            ReportOf::VendorScorecard(params)
        }),
        asset(conn)?.map(|asset_id| ReportOf::AssetSheet(AssetSheetParams { asset_id })),
        due(conn, today)?
            .map(|contract_id| ReportOf::NoticeLetter(NoticeLetterParams { contract_id })),
    ];
    let registers = [
        ReportOf::Renewals(RenewalsParams::default()),
        ReportOf::ContractRegister(ContractRegisterParams::default()),
        ReportOf::AssetRegister(AssetRegisterParams::default()),
        ReportOf::RenewalCalendar(RenewalCalendarParams::default()),
        ReportOf::CostForecast(CostForecastParams::default()),
        ReportOf::SlaReport(SlaReportParams::default()),
        ReportOf::Coverage(CoverageParams::default()),
        ReportOf::CoverageGaps(CoverageGapsParams::default()),
        ReportOf::PaidForNothing(PaidForNothingParams::default()),
        ReportOf::RefreshForecast(RefreshForecastParams::default()),
        ReportOf::Depreciation(DepreciationParams::default()),
        ReportOf::TotalCost(TotalCostParams::default()),
        ReportOf::SavingsLedger(SavingsQuery::default()),
    ];
    let claim = claims_due(conn, today, 365)?.into_iter().next().map(|due| {
        ReportOf::ClaimLetter(ClaimLetterParams { sla_id: due.sla_id, period: due.period })
    });
    let journal = ReportOf::Journal(JournalParams::default());
    let counting = counting(conn)?;
    let quotes = quotes(conn, today)?;
    let newest = capital::sql::heads(conn)?.into_iter().find_map(|r| r.id);
    let capital =
        newest.map(|request_id| ReportOf::CapitalRequest(CapitalRequestParams { request_id }));
    let all =
        registers.into_iter().chain(sheets.into_iter().flatten()).chain(claim).chain([journal]);
    let quality = ReportOf::DataQuality(DataQualityParams::default());
    let director = ReportOf::DirectorPage(DirectorPageParams::default());
    let all = all.chain([quality, director]).chain(quotes).chain(capital).chain(counting);
    let form = moves::sql::newest_form(conn)?;
    let form = form.map(|sheet| ReportOf::HandoverForm(HandoverFormParams { sheet }));
    let minutes = ReportOf::ReviewMinutes(ReviewMinutesParams::default());
    let pack = ReportOf::ReviewPack(ReviewPackParams::default());
    let all = all.chain(form).chain(disposals(conn)?).chain([pack, minutes]);
    Ok(all.map(ReportRequest::new).collect())
}

/// Of disposals as a whole, and of the newest lot with assets that was not given up; of the tax office
/// nothing but what its limit lets pass.
fn disposals(conn: &Conn) -> Result<Vec<ReportOf>> {
    let all = lot::read::rows(conn)?;
    let mut with_assets =
        all.iter().filter(|l| l.assets > 0 && l.stage != lot::LotStage::Cancelled);
    let Some(newest) = with_assets.next() else { return Ok(Vec::new()) };
    let span = DisposalSpanParams::default;
    let of = DisposalLotParams { lot_id: newest.id };
    Ok(vec![
        ReportOf::DisposalRegister(span()),
        ReportOf::DisposalLot(of.clone()),
        ReportOf::CustodyManifest(of.clone()),
        ReportOf::SerialReconciliation(of.clone()),
        ReportOf::WasteSummary(span()),
        ReportOf::TaxNotice(of.clone()),
        ReportOf::SwornStatement(of),
        ReportOf::DisposalSummary(span()),
        ReportOf::AuditIndex(span()),
    ])
}

/// The newest stock-take that has begun, and labels of the first assets.
fn counting(conn: &Conn) -> Result<Vec<ReportOf>> {
    let mut all = Vec::new();
    let counts = crate::stocktake::sql::rows(conn)?;
    if let Some(row) = counts.iter().find(|c| c.expected > 0) {
        let stocktake_id = row.id;
        all.push(ReportOf::CountList(CountListParams { stocktake_id }));
        let params = CountVarianceParams { stocktake_id, expected: false, signatures: false };
        all.push(ReportOf::CountVariance(params));
    }
    let sort = vec![Sort { key: "tag".into(), desc: false }];
    let mut ids = assets::ids(conn, &ListQuery { sort, ..ListQuery::default() })?;
    ids.truncate(EXAMPLE_LABELS);
    if !ids.is_empty() {
        let assets = Selection::Ids { ids };
        all.push(ReportOf::Labels(LabelsParams { assets, ..LabelsParams::default() }));
    }
    Ok(all)
}

/// Labels of an example: one sheet.
const EXAMPLE_LABELS: usize = 21;

/// The contract that is due first.
fn due(conn: &Conn, today: NaiveDate) -> Result<Option<ContractId>> {
    let query = AgendaQuery { days: super::MAX_DAYS, ..AgendaQuery::default() };
    let first = agenda::agenda(conn, &query, today)?.items.into_iter().next();
    Ok(first.map(|item| item.contract_id))
}

fn contract(conn: &Conn, today: NaiveDate) -> Result<Option<ContractId>> {
    if let Some(id) = due(conn, today)? {
        return Ok(Some(id));
    }
    Ok(contracts::ids(conn, &ListQuery::default(), today)?.first().map(|id| ContractId(*id)))
}

fn vendor(conn: &Conn, today: NaiveDate) -> Result<Option<VendorId>> {
    let ids = vendors::ids(conn, &by("annual", Vec::new()), today)?;
    Ok(ids.first().map(|id| VendorId(*id)))
}

/// The vendor somebody has to look at: the lowest score, else the one that costs most.
fn scored(conn: &Conn, today: NaiveDate) -> Result<Option<VendorId>> {
    let sort = vec![Sort { key: "score".into(), desc: false }];
    let ids = vendors::ids(conn, &ListQuery { sort, ..ListQuery::default() }, today)?;
    let first = vendors::rows(conn, ids.get(..1).unwrap_or_default(), today)?.pop();
    match first.filter(|v| v.score.is_some()) {
        Some(lowest) => Ok(Some(lowest.id)),
        None => vendor(conn, today),
    }
}

fn asset(conn: &Conn) -> Result<Option<AssetId>> {
    let used = Filter::is("state", vec!["in_use".into()]);
    let first = assets::ids(conn, &by("cost", vec![used]))?.first().copied();
    let first = first.or(assets::ids(conn, &by("cost", Vec::new()))?.first().copied());
    Ok(first.map(AssetId))
}

/// The newest quote with lines, the newest quote's contract, the lease that ends first, and a
/// request to the vendor of the contract that is due first.
fn quotes(conn: &Conn, today: NaiveDate) -> Result<Vec<ReportOf>> {
    let found = crate::quote::sql::newest(conn)?;
    let mut all = Vec::new();
    if let Some(contract_id) = found.contract {
        all.push(ReportOf::QuoteComparison(QuoteComparisonParams { contract_id }));
    }
    if let Some(quote_id) = found.with_lines {
        all.push(ReportOf::QuoteReconciliation(QuoteReconciliationParams { quote_id }));
    }
    let sort = vec![Sort { key: "period_end".into(), desc: false }];
    let mut rows = contracts::rows(conn, &ListQuery { sort, ..ListQuery::default() }, today)?;
    rows.retain(|r| r.state.in_force());
    if let Some((row, end)) = rows.iter().find_map(|r| r.period_end.map(|end| (r, end))) {
        let end = crate::dates::add_months(end, 12).unwrap_or(end);
        let basis = crate::contract::proration::ProrationBasis::ActTerm;
        let contract_ids = vec![row.id];
        all.push(ReportOf::QuoteRequest(CotermQuery { contract_ids, end, basis, by_asset: false }));
    }
    if let Some(lease) = rows.iter().find(|r| r.kind == ContractKind::Lease) {
        let params = LeaseEndParams { contract_id: lease.id, signatures: false };
        all.push(ReportOf::LeaseEnd(params));
    }
    Ok(all)
}

/// Largest first.
fn by(key: &str, filters: Vec<Filter>) -> ListQuery {
    let sort = vec![Sort { key: key.into(), desc: true }];
    ListQuery { sort, filters, ..ListQuery::default() }
}
