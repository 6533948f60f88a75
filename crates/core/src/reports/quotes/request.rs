//! The request to a vendor: everything to one common end, in the vendor's language.

use super::asset;
use crate::error::{FieldError, Result};
use crate::quote::coterm::{CotermLine, CotermQuery, CotermVendor, coterm};
use crate::reports::model::{Block, Cell, Column, Orientation, Report, Row, RowLevel, Table};
use crate::reports::scene::Scene;
use crate::vendor::sql::correspondent;

pub(in crate::reports) fn build(scene: &Scene<'_>, query: &CotermQuery) -> Result<Report> {
    let found = coterm(scene.conn, query, scene.moment.today)?;
    let [to] = found.vendors.as_slice() else {
        let error = FieldError::new("contract_ids", "coterm-vendors");
        return Err(error.with("count", found.vendors.len()).into());
    };
    letter(scene, query, to)
}

fn letter(scene: &Scene<'_>, query: &CotermQuery, to: &CotermVendor) -> Result<Report> {
    let vendor = correspondent::of_vendor(scene.conn, to.vendor_id)?;
    let title = scene.t("report-quote-request-title");
    let report = scene.report("quote_request", title, Orientation::Portrait)?;
    let facts = scene.known([
        ("letter-customer-no", Cell::code(&vendor.customer_no)),
        ("quotes-common-end", Cell::Date(query.end)),
    ]);
    let basis = scene.t(&format!("proration-{}", query.basis));
    let args = [("end", scene.format().date_long(query.end).into())];
    let mut notes = vec![
        scene.ta("report-quote-request-basis", &[("basis", basis.into())]),
        scene.t("report-quote-request-days"),
    ];
    if to.unpriced > 0 {
        notes.push(scene.t("report-quote-request-unpriced"));
    }
    let closing = Block::Paragraph(scene.t("report-quote-request-closing"));
    Ok(Report {
        subtitle: to.vendor.clone(),
        facts,
        blocks: vec![
            Block::Paragraph(vendor.lines().join("\n")),
            Block::Paragraph(scene.ta("report-quote-request-text", &args)),
            Block::Table(lines(scene, query, to)?),
            closing,
            scene.signatory(),
        ],
        notes,
        ..report
    })
}

fn lines(scene: &Scene<'_>, query: &CotermQuery, to: &CotermVendor) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "lines",
        t("report-quote-request-lines"),
        vec![
            Column::new("contract", t("quotes-contract")).grow(2),
            Column::new("asset", t("quotes-asset")).grow(2),
            Column::new("serial", t("assets-col-serial")),
            Column::new("from", t("quotes-from")),
            Column::new("until", t("quotes-until")),
            Column::new("days", t("quotes-days")).end(),
            Column::new("annual", t("quotes-annual")).end(),
            Column::new("amount", t("quotes-prorated")).end(),
        ],
    );
    for (at, line) in scene.first(&to.lines).iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(item(scene, line));
    }
    table.empty = t("quotes-no-lines");
    if !to.totals.is_empty() {
        let cells = [("amount", scene.totals(&to.totals))];
        table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    }
    Ok(if query.by_asset { table } else { table.without(&["asset", "serial"]) })
}

fn item(scene: &Scene<'_>, line: &CotermLine) -> Row {
    let unknown = || Cell::Text(scene.t("report-quote-request-asked"));
    let contract = match line.contract == line.title {
        true => line.title.clone(),
        false => format!("{} · {}", line.contract, line.title),
    };
    Row::item(vec![
        Cell::Text(contract),
        line.asset.as_ref().map_or(Cell::Empty, |a| Cell::Text(asset(a))),
        line.asset.as_ref().map_or(Cell::Empty, |a| Cell::code(&a.serial)),
        Cell::Date(line.from),
        Cell::Date(line.until),
        Cell::Int(line.days),
        line.annual.map_or(Cell::Empty, Cell::Money),
        line.amount.map_or_else(unknown, Cell::Money),
    ])
}
