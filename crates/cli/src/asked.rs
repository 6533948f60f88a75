//! From what was typed to what a report is asked for: names become records.

use std::path::Path;

use custodia_core::asset;
use custodia_core::contract::draft::{ContractKind, ContractRow};
use custodia_core::contract::list as contracts;
use custodia_core::contract::proration::ProrationBasis;
use custodia_core::contract::schedule::CostView;
use custodia_core::error::{Error, FieldError, Result};
use custodia_core::ids::{ContractId, HandoverId, PersonId, VendorId};
use custodia_core::list::{ListQuery, Sort};
use custodia_core::meeting::{DAYS, MeetingQuery};
use custodia_core::money::Currency;
use custodia_core::quote::coterm::CotermQuery;
use custodia_core::reports::model::{Orientation, PaperSize};
use custodia_core::reports::{
    AssetGroup, AssetRegisterParams, AssetSheetParams, ClaimLetterParams, ContractRegisterParams,
    ContractSheetParams, CostForecastParams, CoverageGapsParams, CoverageParams, DataQualityParams,
    DirectorPageParams, HandoverFormParams, JournalParams, LeaseEndParams, ListOf, ListSheet,
    NoticeLetterParams, PaidForNothingParams, QuoteComparisonParams, QuoteReconciliationParams,
    RenewalCalendarParams, RenewalsParams, ReportOf, ReportRequest, ReviewMinutesParams,
    ReviewPackParams, SlaReportParams, TotalCostParams, VendorScorecardParams, VendorSheetParams,
};
use custodia_core::store::{Conn, JournalFilter, Reader};
use custodia_core::{person, quote, vendor};

use crate::args::{
    AssetRegisterArgs, ContractRegisterArgs, ContractSheetArgs, CostForecastArgs, CotermArgs,
    ExtractArgs, ListReportArgs, PaperArgs, RenewalsArgs, ReportArg, ReviewMinutesArgs,
    ReviewPackArgs, WhichContracts, WhichReview,
};
use crate::context::Context;
use crate::coverage;
use crate::disposals;
use crate::stocktakes;

/// The request, and where its file goes.
pub(crate) fn request<'a>(
    context: &Context,
    reader: &Reader,
    of: &'a ReportArg,
) -> Result<(ReportRequest, &'a Path)> {
    let list = |a: &'a ListReportArgs, list| (Ok(listed(a, list)), &a.paper);
    let query =
        |a: &ListReportArgs| ListQuery { text: text(a.text.as_ref()), ..ListQuery::default() };
    let (of, paper) = match of {
        ReportArg::ReviewPack(a) => (review_pack(reader, a), &a.paper),
        ReportArg::ReviewMinutes(a) => (review_minutes(reader, a), &a.paper),
        ReportArg::Renewals(a) => (renewals(reader, a), &a.paper),
        ReportArg::Assets(a) => list(a, ListOf::Assets { query: query(a) }),
        ReportArg::Vendors(a) => list(a, ListOf::Vendors { query: query(a) }),
        ReportArg::Contracts(a) => {
            // As the window shows them: what is due first stands first.
            let sort = ["decide_by", "vendor"].map(|k| Sort { key: k.into(), desc: false });
            list(a, ListOf::Contracts { query: ListQuery { sort: sort.into(), ..query(a) } })
        }
        ReportArg::Journal(a) => {
            let text = Some(text(a.text.as_ref()));
            list(a, ListOf::Journal { filter: JournalFilter { text, ..Default::default() } })
        }
        ReportArg::AssetRegister(a) => (asset_register(a), &a.paper),
        ReportArg::ContractRegister(a) => (contract_register(reader, a), &a.paper),
        ReportArg::ContractSheet(a) => (contract_sheet(context, reader, a), &a.paper),
        ReportArg::VendorSheet(a) => {
            let of = vendor_id(reader, &a.vendor).map(|vendor_id| {
                ReportOf::VendorSheet(VendorSheetParams { vendor_id, sheets: a.sheets })
            });
            (of, &a.paper)
        }
        ReportArg::VendorScorecard(a) => {
            let of = vendor_id(reader, &a.vendor).map(|vendor_id| {
                let params = VendorScorecardParams { vendor_id, from: a.from, to: a.to };
                ReportOf::VendorScorecard(params)
            });
            (of, &a.paper)
        }
        ReportArg::AssetSheet { tag, paper } => (asset_sheet(reader, tag), paper),
        ReportArg::QuoteComparison { contract, vendor, paper } => {
            let id = contract_id(context, reader, contract, vendor.as_deref());
            let of = |contract_id| ReportOf::QuoteComparison(QuoteComparisonParams { contract_id });
            (id.map(of), paper)
        }
        ReportArg::QuoteReconciliation { contract, vendor, reference, paper } => {
            let id = contract_id(context, reader, contract, vendor.as_deref());
            (id.and_then(|id| reconciliation(context, reader, id, reference.as_deref())), paper)
        }
        ReportArg::QuoteRequest(a) => (quote_request(context, reader, a), &a.paper),
        ReportArg::LeaseEnd { contract, vendor, signatures, paper } => {
            let id = contract_id(context, reader, contract, vendor.as_deref());
            let signatures = *signatures;
            let of = |contract_id| ReportOf::LeaseEnd(LeaseEndParams { contract_id, signatures });
            (id.map(of), paper)
        }
        ReportArg::RefreshForecast(a) => (crate::money::refresh_report(a), &a.paper),
        ReportArg::Depreciation(a) => (crate::money::depreciation_report(a), &a.paper),
        ReportArg::CapitalRequest { number, paper } => {
            (crate::money::capital_report(reader, number), paper)
        }
        ReportArg::SavingsLedger { which, paper } => {
            (crate::money::savings_query(reader, which).map(ReportOf::SavingsLedger), paper)
        }
        ReportArg::TotalCost { paper } => (Ok(ReportOf::TotalCost(TotalCostParams {})), paper),
        ReportArg::HandoverForm { form, paper } => {
            let sheet = HandoverId(*form);
            (Ok(ReportOf::HandoverForm(HandoverFormParams { sheet })), paper)
        }
        ReportArg::JournalExtract(a) => (extract(reader, a), &a.paper),
        ReportArg::CostForecast(a) => (cost_forecast(reader, a), &a.paper),
        ReportArg::RenewalCalendar(a) => {
            let of = which(reader, &a.which).map(|(vendor_id, owner_id, kind)| {
                let usual = RenewalCalendarParams::default();
                ReportOf::RenewalCalendar(RenewalCalendarParams {
                    from: a.from,
                    months: a.months.unwrap_or(usual.months),
                    vendor_id,
                    owner_id,
                    kind,
                    open: a.open_only,
                })
            });
            (of, &a.paper)
        }
        ReportArg::SlaReport(a) => {
            let vendor = a.vendor.as_ref().map(|name| vendor_id(reader, name)).transpose();
            let of = vendor.map(|vendor_id| {
                let year = a.year;
                ReportOf::SlaReport(SlaReportParams { year, vendor_id, contract_id: None })
            });
            (of, &a.paper)
        }
        ReportArg::DataQuality { check, paper } => {
            let check = check.as_deref().map(crate::quality::check).transpose();
            (check.map(|check| ReportOf::DataQuality(DataQualityParams { check })), paper)
        }
        ReportArg::DirectorPage { month, paper } => {
            (Ok(ReportOf::DirectorPage(DirectorPageParams { month: *month })), paper)
        }
        ReportArg::ClaimLetter(a) => {
            let of = crate::slas::named(reader, &a.sla).map(|sla_id| {
                ReportOf::ClaimLetter(ClaimLetterParams { sla_id, period: a.period })
            });
            (of, &a.paper)
        }
        ReportArg::Coverage(a) => {
            let query = coverage::query("", &a.category, &a.location);
            (Ok(ReportOf::Coverage(CoverageParams { query })), &a.paper)
        }
        ReportArg::CoverageGaps(a) => {
            let query = coverage::query("", &a.category, &a.location);
            (Ok(ReportOf::CoverageGaps(CoverageGapsParams { query, days: a.days })), &a.paper)
        }
        ReportArg::PaidForNothing(a) => {
            let vendor = a.vendor.as_ref().map(|name| vendor_id(reader, name)).transpose();
            let of = |vendor_id| ReportOf::PaidForNothing(PaidForNothingParams { vendor_id });
            (vendor.map(of), &a.paper)
        }
        ReportArg::CountList(a) => (stocktakes::count_list(reader, a), &a.paper),
        ReportArg::CountVariance(a) => (stocktakes::variance(reader, a), &a.paper),
        ReportArg::Labels(a) => (stocktakes::labels(reader, a), &a.paper),
        ReportArg::DisposalRegister(a) => {
            (Ok(ReportOf::DisposalRegister(disposals::span(a))), &a.paper)
        }
        ReportArg::DisposalLot(a) => {
            (disposals::of_lot(reader, &a.lot, ReportOf::DisposalLot), &a.paper)
        }
        ReportArg::CustodyManifest(a) => {
            (disposals::of_lot(reader, &a.lot, ReportOf::CustodyManifest), &a.paper)
        }
        ReportArg::SerialReconciliation(a) => {
            (disposals::of_lot(reader, &a.lot, ReportOf::SerialReconciliation), &a.paper)
        }
        ReportArg::WasteSummary(a) => (Ok(ReportOf::WasteSummary(disposals::span(a))), &a.paper),
        ReportArg::TaxNotice(a) => {
            (disposals::of_lot(reader, &a.lot, ReportOf::TaxNotice), &a.paper)
        }
        ReportArg::SwornStatement(a) => {
            (disposals::of_lot(reader, &a.lot, ReportOf::SwornStatement), &a.paper)
        }
        ReportArg::DisposalSummary(a) => {
            (Ok(ReportOf::DisposalSummary(disposals::span(a))), &a.paper)
        }
        ReportArg::AuditIndex(a) => (Ok(ReportOf::AuditIndex(disposals::span(a))), &a.paper),
        ReportArg::NoticeLetter { contract, vendor, paper } => {
            let id = contract_id(context, reader, contract, vendor.as_deref());
            let of = |contract_id| ReportOf::NoticeLetter(NoticeLetterParams { contract_id });
            (id.map(of), paper)
        }
    };
    Ok((on(context, of?, paper)?, &paper.out))
}

fn on(context: &Context, of: ReportOf, paper: &PaperArgs) -> Result<ReportRequest> {
    let mut request = ReportRequest { lang: context.asked_lang(), ..ReportRequest::new(of) };
    if let Some(size) = &paper.paper {
        request.paper = Some(PaperSize::parse(size).ok_or_else(|| unknown("--paper", size))?);
    }
    request.orientation = match (paper.portrait, paper.landscape) {
        (true, _) => Some(Orientation::Portrait),
        (_, true) => Some(Orientation::Landscape),
        _ => None,
    };
    (request.draft, request.attach) = (paper.draft, paper.attach);
    request.as_at = paper.as_at;
    Ok(request)
}

/// What an option names is not there.
pub(crate) fn unknown(field: &str, value: &str) -> Error {
    FieldError::new(field, "unknown").with("value", value).into()
}

fn text(words: Option<&String>) -> String {
    words.cloned().unwrap_or_default()
}

fn listed(args: &ListReportArgs, list: ListOf) -> ReportOf {
    ReportOf::List(ListSheet { list, columns: args.columns.clone() })
}

fn review_pack(reader: &Reader, a: &ReviewPackArgs) -> Result<ReportOf> {
    let MeetingQuery { vendor_ids, days, every } = review(reader, &a.which)?;
    let currency = match a.currency.as_deref() {
        None => None,
        Some(code) => Some(Currency::parse(code).ok_or_else(|| unknown("--currency", code))?),
    };
    let params = ReviewPackParams { vendor_ids, days, currency, every, assets: a.assets };
    Ok(ReportOf::ReviewPack(params))
}

fn review_minutes(reader: &Reader, a: &ReviewMinutesArgs) -> Result<ReportOf> {
    let MeetingQuery { vendor_ids, days, every } = review(reader, &a.which)?;
    let (held_on, present) = (a.held_on, a.present.clone());
    Ok(ReportOf::ReviewMinutes(ReviewMinutesParams { vendor_ids, days, every, held_on, present }))
}

fn review(reader: &Reader, a: &WhichReview) -> Result<MeetingQuery> {
    let vendors = a.vendor.iter().map(|name| vendor_id(reader, name));
    Ok(MeetingQuery {
        vendor_ids: vendors.collect::<Result<_>>()?,
        days: a.days.unwrap_or(DAYS),
        every: a.every,
    })
}

pub(crate) fn vendor_id(reader: &Conn, name: &str) -> Result<VendorId> {
    vendor::sql::known_as(reader, name)?.ok_or_else(|| unknown("--vendor", name))
}

fn person_id(reader: &Reader, option: &str, name: &str) -> Result<PersonId> {
    let found = person::sql::by_name(reader, name)?;
    found.first().map(|p| p.id).ok_or_else(|| unknown(option, name))
}

/// Vendor, owner and type that contracts are narrowed to.
pub(crate) fn which(
    reader: &Reader,
    args: &WhichContracts,
) -> Result<(Option<VendorId>, Option<PersonId>, Option<ContractKind>)> {
    let kind = |name: &String| ContractKind::parse(name).ok_or_else(|| unknown("--type", name));
    let (vendor, owner) = (args.vendor.as_ref(), args.owner.as_ref());
    Ok((
        vendor.map(|name| vendor_id(reader, name)).transpose()?,
        owner.map(|name| person_id(reader, "--owner", name)).transpose()?,
        args.kind_of.as_ref().map(kind).transpose()?,
    ))
}

fn renewals(reader: &Reader, args: &RenewalsArgs) -> Result<ReportOf> {
    let (vendor_id, owner_id, kind) = which(reader, &args.which)?;
    Ok(ReportOf::Renewals(RenewalsParams {
        days: args.days.unwrap_or(RenewalsParams::default().days),
        vendor_id,
        owner_id,
        kind,
        decided: !args.open_only,
        signatures: args.signatures,
    }))
}

fn asset_register(args: &AssetRegisterArgs) -> Result<ReportOf> {
    let group = match &args.group {
        None => AssetRegisterParams::default().group,
        Some(name) => AssetGroup::parse(name).ok_or_else(|| unknown("--group", name))?,
    };
    let query = ListQuery { text: text(args.text.as_ref()), ..ListQuery::default() };
    let signatures = args.signatures;
    Ok(ReportOf::AssetRegister(AssetRegisterParams { query, group, signatures }))
}

fn contract_register(reader: &Reader, args: &ContractRegisterArgs) -> Result<ReportOf> {
    let (vendor_id, owner_id, kind) = which(reader, &args.which)?;
    Ok(ReportOf::ContractRegister(ContractRegisterParams {
        vendor_id,
        owner_id,
        kind,
        ended: args.ended,
        sheets: args.sheets,
    }))
}

fn contract_sheet(
    context: &Context,
    reader: &Reader,
    args: &ContractSheetArgs,
) -> Result<ReportOf> {
    let contract_id = contract_id(context, reader, &args.contract, args.vendor.as_deref())?;
    let signatures = args.signatures;
    Ok(ReportOf::ContractSheet(ContractSheetParams { contract_id, signatures }))
}

/// The one contract with a number, else with a title.
pub(crate) fn contract_id(
    context: &Context,
    reader: &Conn,
    name: &str,
    vendor: Option<&str>,
) -> Result<ContractId> {
    let mut rows = contracts::rows(reader, &ListQuery::default(), context.today)?;
    if let Some(vendor) = vendor {
        let id = vendor_id(reader, vendor)?;
        rows.retain(|r| r.vendor_id == id);
    }
    let same = |text: &str| text.eq_ignore_ascii_case(name.trim());
    let of = |by: fn(&ContractRow) -> &str| -> Vec<ContractId> {
        rows.iter().filter(|r| same(by(r))).map(|r| r.id).collect()
    };
    let found =
        Some(of(|r| &r.number)).filter(|f| !f.is_empty()).unwrap_or_else(|| of(|r| &r.title));
    match found.as_slice() {
        [] => Err(unknown("--contract", name)),
        [one] => Ok(*one),
        _ => Err(FieldError::new("--contract", "several").with("value", name).into()),
    }
}

fn cost_forecast(reader: &Reader, args: &CostForecastArgs) -> Result<ReportOf> {
    let usual = CostForecastParams::default();
    let view = |name: &String| CostView::parse(name).ok_or_else(|| unknown("--view", name));
    let kind = |name: &String| ContractKind::parse(name).ok_or_else(|| unknown("--type", name));
    Ok(ReportOf::CostForecast(CostForecastParams {
        first_year: args.first_year,
        years: args.years.unwrap_or(usual.years),
        view: args.view.as_ref().map(view).transpose()?.unwrap_or(usual.view),
        vendor_id: args.vendor.as_ref().map(|name| vendor_id(reader, name)).transpose()?,
        kind: args.kind_of.as_ref().map(kind).transpose()?,
    }))
}

/// The quote of a contract with a number, else its newest with lines.
fn reconciliation(
    context: &Context,
    reader: &Reader,
    contract: ContractId,
    reference: Option<&str>,
) -> Result<ReportOf> {
    let quotes = quote::sql::of_contract(reader, contract, context.today)?;
    let found = quotes.iter().find(|q| match reference {
        Some(text) => q.draft.reference.eq_ignore_ascii_case(text.trim()),
        None => q.lines > 0,
    });
    let quote_id = found.map(|q| q.id);
    let quote_id = quote_id.ok_or_else(|| unknown("--reference", reference.unwrap_or_default()))?;
    Ok(ReportOf::QuoteReconciliation(QuoteReconciliationParams { quote_id }))
}

fn quote_request(context: &Context, reader: &Reader, args: &CotermArgs) -> Result<ReportOf> {
    let id = |name: &String| contract_id(context, reader, name, args.vendor.as_deref());
    let basis = ProrationBasis::parse(&args.basis);
    Ok(ReportOf::QuoteRequest(CotermQuery {
        contract_ids: args.contract.iter().map(id).collect::<Result<_>>()?,
        end: args.end,
        basis: basis.ok_or_else(|| unknown("--basis", &args.basis))?,
        by_asset: args.by_asset,
    }))
}

fn asset_sheet(reader: &Reader, tag: &str) -> Result<ReportOf> {
    let found = asset::sql::by_tag(reader, tag.trim())?;
    let asset_id = found.ok_or_else(|| unknown("--tag", tag))?;
    Ok(ReportOf::AssetSheet(AssetSheetParams { asset_id }))
}

fn extract(reader: &Reader, args: &ExtractArgs) -> Result<ReportOf> {
    let given = args.from.is_some() || args.to.is_some();
    let by = args.by.as_ref();
    Ok(ReportOf::Journal(JournalParams {
        days: args.days.or(JournalParams::default().days).filter(|_| !given),
        from: args.from,
        to: args.to,
        person_id: by.map(|name| person_id(reader, "--by", name)).transpose()?,
        values: !args.lines,
        events: args.events,
    }))
}
