//! Files out: a register of thousands of rows as PDF (P19, P20), CSV and XLSX (P23), the renewals
//! report, and the pack of a procurement review.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use custodia_core::asset::{AssetRow, sql::list};
use custodia_core::ids::VendorId;
use custodia_core::list::ListQuery;
use custodia_core::reports::model::{
    Align, Block, Cell, Column, Generated, Issuer, Orientation, Paper, PaperSize, Report,
    Row as Line, Table,
};
use custodia_core::reports::{
    self, Moment, RenewalsParams, ReportOf, ReportRequest, ReviewPackParams,
};
use custodia_core::store::{Conn, Store};
use custodia_core::text::Lang;
use custodia_output::{csv, pdf, xlsx};
use serde_json::{Value, json};

use super::Site;
use crate::measure::{Cost, Ratio, cost, megabytes, mib, time};
use crate::table::Row;
use crate::{Result, child, office, platform};

/// Rows of the register printed.
const ROWS: u32 = 10_000;
/// CPU of the floor without layout, recorded with the plan's anchors; [`crate::beside`] takes it anew.
const FLOOR: Duration = Duration::from_millis(206);
/// Bytes of LibreOffice's file, recorded likewise.
const LIBREOFFICE_BYTES: u64 = 1_240_000;
/// Vendors of a review.
const REVIEWED: u32 = 5;
/// What the document of a meeting may take.
const PACK: Duration = Duration::from_secs(10);

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let rows = ROWS.min(site.args.assets);
    let ten = print(site, rows)?;
    print_rows(site, rows, &ten);
    if site.args.assets >= 5 * ROWS {
        let fifty = print(site, 5 * ROWS)?;
        growth(site, &ten, &fifty);
    }
    renewals(site)?;
    review_pack(site)?;
    tables(site, rows)?;
    if site.args.assets > rows {
        tables(site, site.args.assets)?;
    }
    Ok(())
}

/// What the printing process said.
pub(crate) struct Printed {
    /// The whole process, from its start.
    pub(crate) whole: Duration,
    render: Cost,
    pub(crate) pages: u64,
    pub(crate) bytes: u64,
    pub(crate) before: u64,
    pub(crate) peak: u64,
}

fn print(site: &Site, rows: u32) -> Result<Printed> {
    printed(&site.register(), &site.folder.join(format!("register-{rows}.pdf")), rows)
}

/// Prints the first rows of a register in a process of its own.
pub(crate) fn printed(register: &Path, out: &Path, rows: u32) -> Result<Printed> {
    let count = rows.to_string();
    let said = child::run("pdf", &[child::text(register)?, child::text(out)?, &count])?;
    let number = |key: &str| said[key].as_u64().unwrap_or(0);
    Ok(Printed {
        whole: Duration::from_micros(number("whole")),
        render: Cost::from_json(&said["render"]),
        pages: number("pages"),
        bytes: number("bytes"),
        before: number("before"),
        peak: number("peak"),
    })
}

/// The printing process.
pub(crate) fn child(register: &Path, out: &Path, rows: usize) -> Result<Value> {
    let start = platform::memory_now();
    let reader = Store::open_read_only(register)?;
    let report = report(&reader, rows)?;
    let held = platform::memory_now();
    let (file, render) =
        cost(|| pdf::render(&report, &mut |_| ControlFlow::Continue(())).map_err(Into::into))?;
    std::fs::write(out, &file.bytes)?;
    Ok(json!({
        "whole": u64::try_from(platform::processor_time().as_micros())?,
        "render": render.to_json(), "pages": file.pages, "bytes": file.bytes.len(),
        "before": start, "held": held, "peak": platform::memory_peak(),
    }))
}

fn print_rows(site: &mut Site, rows: u32, done: &Printed) {
    let scale = |limit: Duration| limit * rows / ROWS;
    let figure = format!(
        "{} CPU whole process; render {}; {} pages, {}",
        time(done.whole),
        done.render,
        done.pages,
        megabytes(done.bytes)
    );
    let ratio = Ratio::of(done.whole, scale(FLOOR));
    site.add(
        Row::plain("P19", format!("PDF of a register, {rows} rows × 8 columns"), figure)
            .at_most(ratio, Ratio(500), "the floor's CPU (206 ms recorded for 10,000 rows)")
            .how(format!(
                "{ratio}; a process of its own: open, query, shape, wrap, write; `bench pdf` takes \
                 the floor in the same run"
            )),
    );
    let extra = done.peak.saturating_sub(done.before);
    let bytes = Ratio::of_counts(done.bytes, LIBREOFFICE_BYTES * u64::from(rows) / u64::from(ROWS));
    let what = format!("… its memory: peak, extra over start ({rows} rows)");
    let (small, light) = (extra <= 96 * 1024, bytes <= Ratio(150));
    site.add(
        Row::plain("P20", what, format!("{}, {}", mib(done.peak), mib(extra)))
            .judged("≤ 96 MiB extra; size ≤ 1.50× LibreOffice", small && light)
            .how(format!(
                "peak resident size of that process; size {bytes} of LibreOffice's 1.24 MB \
                 (recorded, scaled)"
            )),
    );
}

fn growth(site: &mut Site, ten: &Printed, fifty: &Printed) {
    let t = Ratio::of(fifty.whole, ten.whole);
    let peak = Ratio::of_counts(fifty.peak, ten.peak);
    site.add(
        Row::plain(
            "P20",
            "PDF of 50,000 rows against 10,000",
            format!(
                "time {t}, peak {peak} ({} CPU, {}, {} pages, {})",
                time(fifty.whole),
                mib(fifty.peak),
                fifty.pages,
                megabytes(fifty.bytes)
            ),
        )
        .judged("time ≤ 5.50×, peak ≤ 5.00×", t <= Ratio(550) && peak <= Ratio(500))
        .how("the same process with five times the rows"),
    );
}

/// The report people print: every renewal of a year.
fn renewals(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let of = ReportOf::Renewals(RenewalsParams { days: 365, ..RenewalsParams::default() });
    let request = ReportRequest::new(of);
    let ((lines, file), spent) = cost(|| {
        let report = reports::build(&reader, &request, &moment())?;
        let lines = report.blocks.iter().map(|b| match b {
            Block::Table(t) => t.rows.len(),
            _ => 0,
        });
        let lines: usize = lines.sum();
        Ok((lines, pdf::render(&report, &mut |_| ControlFlow::Continue(()))?))
    })?;
    site.add(
        Row::plain(
            "",
            "Renewals report of the next 365 days",
            format!(
                "{spent}; {lines} rows, {} pages, {}",
                file.pages,
                megabytes(u64::try_from(file.bytes.len())?)
            ),
        )
        .how("query, report, PDF, in this process"),
    );
    Ok(())
}

/// The document a procurement review is held over: of the vendors with most contracts.
fn review_pack(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let vendor_ids = busiest(&reader)?;
    let vendors = vendor_ids.len();
    let of = ReportOf::ReviewPack(ReviewPackParams { vendor_ids, ..ReviewPackParams::default() });
    let request = ReportRequest::new(of);
    let ((report, file), spent) = cost(|| {
        let report = reports::build(&reader, &request, &moment())?;
        let file = pdf::render(&report, &mut |_| ControlFlow::Continue(()))?;
        Ok((report, file))
    })?;
    let (book, beside) = cost(|| Ok(xlsx::render(&report)?))?;
    let figure = format!(
        "{spent}; {} pages, {}; workbook {beside}, {}",
        file.pages,
        megabytes(u64::try_from(file.bytes.len())?),
        megabytes(u64::try_from(book.len())?)
    );
    let what = format!("Review pack for {vendors} vendors, {} assets", site.args.assets);
    site.add(
        Row::plain("", what, figure)
            .within(spent.honest(), PACK)
            .how("everything read anew, report, PDF, in this process; the workbook of it beside"),
    );
    Ok(())
}

/// The vendors with most contracts in force.
fn busiest(conn: &Conn) -> Result<Vec<VendorId>> {
    let mut stmt = conn.prepare(
        "SELECT vendor_id FROM contract WHERE status = 'active'
         GROUP BY vendor_id ORDER BY count(*) DESC, vendor_id LIMIT ?1",
    )?;
    let rows = stmt.query_map([REVIEWED], |r| Ok(VendorId(r.get("vendor_id")?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// When the bench's reports are made.
pub(crate) fn moment() -> Moment {
    Moment {
        today: office::today(),
        at: office::at(0),
        clock: String::new(),
        offset_at: reports::utc,
    }
}

/// CSV and XLSX against the same cells by bare libraries.
fn tables(site: &mut Site, rows: u32) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let count = usize::try_from(rows)?;
    let (text, ours) = cost(|| Ok(csv::render(&report(&reader, count)?)?))?;
    let (_, floor) = cost(|| bare_csv(&reader, count))?;
    let ratio = Ratio::of(ours.honest(), floor.honest());
    let row = Row::plain(
        "P23",
        format!("CSV of {rows} rows × 8"),
        format!("{ours}; {ratio}; {}", megabytes(u64::try_from(text.len())?)),
    );
    site.add(
        row.at_most(ratio, Ratio(200), "one SELECT and the csv crate")
            .how(format!("query, report, CSV; bare: {floor}")),
    );
    let (book, ours) = cost(|| Ok(xlsx::render(&report(&reader, count)?)?))?;
    let (_, floor) = cost(|| bare_xlsx(&reader, count))?;
    let ratio = Ratio::of(ours.honest(), floor.honest());
    let row = Row::plain(
        "P23",
        format!("XLSX of {rows} rows × 8"),
        format!("{ours}; {ratio}; {}", megabytes(u64::try_from(book.len())?)),
    );
    site.add(
        row.at_most(ratio, Ratio(140), "rust_xlsxwriter alone, constant memory")
            .how(format!("query, report, typed cells, styles; bare, all cells text: {floor}")),
    );
    Ok(())
}

const BARE: &str = "SELECT a.tag, a.model, a.serial, s.name AS status, a.location,
      coalesce(p.name, '') AS custodian, coalesce(a.warranty_end, '') AS warranty_end,
      coalesce(a.cost_minor, '') || ' ' || coalesce(a.cost_currency, '') AS cost
    FROM asset a JOIN asset_status s ON s.id = a.status_id
    LEFT JOIN person p ON p.id = a.custodian_id ORDER BY a.tag LIMIT ?1";
const BARE_COLUMNS: usize = 8;

fn each(
    conn: &Conn,
    count: usize,
    mut f: impl FnMut(u32, [&str; BARE_COLUMNS]) -> Result<()>,
) -> Result<()> {
    let mut stmt = conn.prepare(BARE)?;
    let mut rows = stmt.query([i64::try_from(count)?])?;
    let mut at = 0;
    while let Some(row) = rows.next()? {
        let mut cells = [""; BARE_COLUMNS];
        for (i, cell) in cells.iter_mut().enumerate() {
            *cell = row.get_ref(i)?.as_str()?;
        }
        f(at, cells)?;
        at += 1;
    }
    Ok(())
}

fn bare_csv(conn: &Conn, count: usize) -> Result<usize> {
    let mut out = ::csv::Writer::from_writer(Vec::new());
    each(conn, count, |_, cells| Ok(out.write_record(cells)?))?;
    Ok(out.into_inner()?.len())
}

fn bare_xlsx(conn: &Conn, count: usize) -> Result<usize> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    each(conn, count, |at, cells| {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(at, column, cell)?;
        }
        Ok(())
    })?;
    Ok(book.save_to_buffer()?.len())
}

/// A register as one would print it: eight columns, A4 landscape.
pub(crate) fn report(conn: &Conn, count: usize) -> Result<Report> {
    let mut ids = list::ids(conn, &ListQuery::default())?;
    ids.truncate(count);
    let rows = list::rows(conn, &ids)?.into_iter().map(line).collect();
    let column = |key, title: &str, align, grow| Column { key, title: title.into(), align, grow };
    let columns = vec![
        column("tag", "Tag", Align::Start, 0),
        column("model", "Manufacturer and model", Align::Start, 2),
        column("serial", "Serial number", Align::Start, 0),
        column("status", "Status", Align::Start, 0),
        column("location", "Location", Align::Start, 1),
        column("custodian", "Custodian", Align::Start, 1),
        column("warranty_end", "Warranty end", Align::Start, 0),
        column("cost", "Cost", Align::End, 0),
    ];
    let caption = "Assets".to_owned();
    let table = Table { name: "assets", caption, columns, rows, empty: String::new() };
    let report =
        sheet("assets", "Asset register", Orientation::Landscape, vec![Block::Table(table)]);
    Ok(Report { subtitle: format!("{} assets", ids.len()), ..report })
}

/// The tags of all assets.
pub(crate) fn tags(conn: &Conn) -> Result<Vec<String>> {
    let ids = list::ids(conn, &ListQuery::default())?;
    Ok(list::rows(conn, &ids)?.into_iter().map(|asset| asset.tag).collect())
}

/// A report with nothing but its blocks.
pub(crate) fn sheet(
    kind: &'static str,
    title: &str,
    orientation: Orientation,
    blocks: Vec<Block>,
) -> Report {
    Report {
        kind,
        title: title.into(),
        period: None,
        subtitle: String::new(),
        lang: Lang::En,
        issuer: Issuer { name: "Aurelia Holding S.p.A.".into(), ..Issuer::default() },
        facts: Vec::new(),
        generated: Generated {
            today: office::today(),
            at: office::at(0),
            text: "1 Jul 2026".into(),
        },
        contents: false,
        attachments: vec![],
        as_at: None,
        watermark: None,
        paper: Paper { size: PaperSize::A4, orientation },
        blocks,
        notes: Vec::new(),
    }
}

fn line(a: AssetRow) -> Line {
    let model = format!("{} {}", a.manufacturer, a.model);
    let cells = vec![
        Cell::Code(a.tag),
        Cell::Text(model),
        Cell::Code(a.serial),
        Cell::Text(a.status),
        Cell::Text(a.location),
        Cell::Text(a.custodian),
        a.warranty_end.map_or(Cell::Empty, Cell::Date),
        a.cost.map_or(Cell::Empty, Cell::Money),
    ];
    Line::item(cells)
}
