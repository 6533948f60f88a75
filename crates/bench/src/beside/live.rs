//! Paper that somebody waits for: first pages, short reports and documents, sheets of codes.

use std::ops::ControlFlow;
use std::time::Duration;

use custodia_core::contract::list;
use custodia_core::ids::ContractId;
use custodia_core::list::ListQuery;
use custodia_core::reports::model::{Block, MachineCode, Orientation, Report, Symbology};
use custodia_core::reports::{
    self, AssetRegisterParams, ContractSheetParams, RenewalsParams, ReportOf, ReportRequest,
};
use custodia_core::store::{Conn, Store};
use custodia_output::pdf::{self, PdfFile};

use super::lines::within;
use super::writers::{Desk, Outcome, SEGNO, package_version};
use crate::measure::{Cost, Ratio, Samples, cost, median, megabytes, time};
use crate::sections::{Site, paper};
use crate::table::Row;
use crate::{Result, office};

/// Trials of a page, and of a document.
const PAGES: usize = 20;
const DOCUMENTS: usize = 50;
/// Labels of the smaller sheet; the larger has ten times as many.
const LABELS: usize = 1_000;
/// What segno with reportlab took for the smaller, recorded once.
const SEGNO_RECORDED: Duration = Duration::from_millis(4_460);

pub(crate) fn run(site: &mut Site, desk: &Desk) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    first_page(site, &reader)?;
    twenty_pages(site, &reader)?;
    document(site, &reader)?;
    labels(site, &reader, desk)
}

fn drawn(report: &Report) -> Result<PdfFile> {
    Ok(pdf::render(report, &mut |_| ControlFlow::Continue(()))?)
}

fn first_page(site: &mut Site, reader: &Conn) -> Result<()> {
    let request = ReportRequest::new(ReportOf::AssetRegister(AssetRegisterParams::default()));
    let mut samples = Samples::default();
    for _ in 0..site.args.times(PAGES) {
        samples.take(|| drawn(&reports::glance(reader, &request, &paper::moment())?))?;
    }
    let what = format!("First page of the asset register ({} assets), p50 / p95", site.args.assets);
    let row = Row::plain("", what, said(&samples));
    site.add(
        within(row, samples.p(95), Duration::from_millis(300))
            .how(format!("`glance` and its PDF, in this process, {} trials; CPU", samples.len())),
    );
    Ok(())
}

/// The renewals of as many months as make a report of twenty pages.
fn twenty_pages(site: &mut Site, reader: &Conn) -> Result<()> {
    let make = |days| {
        let of = ReportOf::Renewals(RenewalsParams { days, ..RenewalsParams::default() });
        drawn(&reports::build(reader, &ReportRequest::new(of), &paper::moment())?)
    };
    let (mut days, mut pages) = (30, 0);
    while days < 730 && pages < 20 {
        days += 30;
        pages = make(days)?.pages;
    }
    let mut samples = Samples::default();
    for _ in 0..site.args.times(PAGES) {
        samples.take(|| make(days))?;
    }
    let what = format!("Renewals of the next {days} days, {pages} pages, p50 / p95");
    let row = Row::plain("", what, said(&samples));
    site.add(within(row, samples.p(95), Duration::from_secs(1)).how(format!(
        "query, report, PDF, in this process, {} trials; CPU; the goal is one of 20 pages",
        samples.len()
    )));
    Ok(())
}

fn document(site: &mut Site, reader: &Conn) -> Result<()> {
    let ids = list::ids(reader, &ListQuery::default(), office::today())?;
    let make = |id| {
        let params = ContractSheetParams { contract_id: ContractId(id), signatures: true };
        let request = ReportRequest::new(ReportOf::ContractSheet(params));
        drawn(&reports::build(reader, &request, &paper::moment())?)
    };
    let (mut samples, mut longest) = (Samples::default(), 0);
    for id in ids {
        // Some contracts cover more assets than three pages list.
        let pages = make(id)?.pages;
        if pages <= 3 {
            samples.take(|| make(id))?;
            longest = longest.max(pages);
        }
        if samples.len() == site.args.times(DOCUMENTS) {
            break;
        }
    }
    let what = format!("A document of up to {longest} pages, p50 / p95");
    let row = Row::plain("P21", what, said(&samples));
    site.add(within(row, samples.p(95), Duration::from_millis(40)).how(format!(
        "the sheets of {} contracts stand in for the disposal certificate, which is not there yet; \
         query, report, PDF, in this process; CPU; the goal is one of ≤ 3 pages",
        samples.len()
    )));
    Ok(())
}

fn labels(site: &mut Site, reader: &Conn, desk: &Desk) -> Result<()> {
    let few = codes(site, reader, LABELS)?;
    let many = codes(site, reader, 10 * LABELS)?;
    let segno = desk.labels(LABELS)?;
    let growth = Ratio::of(many.cost.honest(), few.cost.honest());
    let (other, how) = match segno.taken() {
        Some(taken) => (taken.cost.honest(), "in the same run"),
        None => (SEGNO_RECORDED, "recorded"),
    };
    let faster = Ratio::of(other, few.cost.honest());
    let figure = format!(
        "{}; {} pages, {}; ten times as many: {} ({growth}), {} pages, {}",
        few.cost,
        few.pages,
        megabytes(few.bytes),
        many.cost,
        many.pages,
        megabytes(many.bytes)
    );
    site.add(
        Row::plain(
            "P22",
            format!("{LABELS} QR codes as one PDF"),
            format!("{figure}; {faster} as fast as segno"),
        )
        .judged(
            "≥ 10.00× segno; 10,000 linear (≤ 11.00×)",
            faster >= Ratio(1_000) && growth <= Ratio(1_100),
        )
        .how(format!(
            "blocks of codes stand in for labels, which are not there yet; in this process, \
                 middle of 3; CPU; segno {}, {how}",
            time(other)
        )),
    );
    let version = package_version(SEGNO).map_or_else(String::new, |v| format!(" {v}"));
    let what = format!("{LABELS} QR codes by segno{version} and reportlab");
    site.add(match segno {
        Outcome::Taken(taken) => {
            Row::plain("", what, format!("{}; {}", taken.cost, megabytes(taken.bytes)))
                .how("one path a code, 24 on a sheet; the process from its start")
        }
        Outcome::Missing(how) => {
            Row::plain("", what, "not installed".into()).how(format!("to have it: {how}"))
        }
        Outcome::Failed(why) => Row::plain("", what, "not measured".into()).how(why),
    });
    Ok(())
}

/// A sheet of codes.
struct Codes {
    cost: Cost,
    pages: usize,
    bytes: u64,
}

fn codes(site: &Site, reader: &Conn, count: usize) -> Result<Codes> {
    let tags = paper::tags(reader)?;
    // A quick register has fewer assets than labels: they come round again.
    let codes = tags.iter().cycle().take(count).map(|tag| MachineCode {
        symbology: Symbology::Qr,
        data: format!("https://inv.example/a/{tag}"),
        label: tag.clone(),
    });
    let blocks = vec![Block::Codes(codes.collect())];
    let report = paper::sheet("labels", "Labels", Orientation::Portrait, blocks);
    let (mut costs, mut file) = (Vec::new(), None);
    for _ in 0..if site.args.quick { 1 } else { 3 } {
        let (made, spent) = cost(|| drawn(&report))?;
        costs.push(spent);
        file = Some(made);
    }
    let file = file.ok_or("no codes were drawn")?;
    if let Some(warning) = file.warnings.first() {
        return Err(format!("a code could not be drawn: {warning:?}").into());
    }
    Ok(Codes { cost: median(costs), pages: file.pages, bytes: u64::try_from(file.bytes.len())? })
}

fn said(samples: &Samples) -> String {
    format!("{}; by the clock {}", samples.both(), samples.walls())
}
