//! The disposal register: every lot and every asset disposed of in a span of days, the population an
//! auditor draws a sample from.

use std::collections::{BTreeSet, HashMap};

use super::{DisposalSpanParams, count, span, weighed, weight, word};
use crate::disposal::lot::{self as lots, LotLine, LotMedium, LotRow};
use crate::disposal::paper::{self, PaperRecord};
use crate::disposal::record::RecordState;
use crate::error::Result;
use crate::ids::{DisposalLineId, SanitizationId};
use crate::money::Totals;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::scene::Scene;

/// What is summed over all lots.
#[derive(Default)]
struct Sums {
    assets: i64,
    media: i64,
    grams: i64,
    unweighed: i64,
    left_out: i64,
    book: Totals,
    proceeds: Totals,
    result: Totals,
}

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalSpanParams) -> Result<Report> {
    let days = params.days(scene, None)?;
    let found = paper::lots(scene.conn, days)?;
    let rows: usize = found.iter().map(|(_, row)| row.assets as usize).sum();
    scene.within(rows, MAX_REGISTER_ROWS)?;
    let (mut by_lot, mut by_asset) = (lot_table(scene), line_table(scene));
    let mut sums = Sums::default();
    for (day, row) in &found {
        let lines = lots::sql::lines::of_lot(scene.conn, row.id)?;
        let mut media: HashMap<DisposalLineId, Vec<LotMedium>> = HashMap::new();
        for medium in lots::sql::media::of_lot(scene.conn, row.id)? {
            media.entry(medium.draft.line_id).or_default().push(medium);
        }
        let records = paper::records(scene.conn, row.id)?;
        let mut grams = 0_i64;
        for line in &lines {
            if !line.left_out.is_empty() {
                sums.left_out += 1;
                continue;
            }
            scene.go_on(by_asset.rows.len())?;
            sums.add(line)?;
            grams = grams.saturating_add(line.draft.weight_g.unwrap_or_default());
            if by_asset.rows.len() < scene.extent.rows() {
                let own = media.get(&line.id).map_or(&[][..], Vec::as_slice);
                by_asset.rows.push(asset(scene, row, *day, line, own, &records));
            }
        }
        sums.media += i64::from(row.media);
        by_lot.rows.push(lot(scene, row, *day, grams));
    }
    if !by_asset.rows.is_empty() {
        let cells = [
            ("weight", weighed(scene, sums.grams)),
            ("book", scene.totals(&sums.book)),
            ("proceeds", scene.totals(&sums.proceeds)),
            ("result", scene.totals(&sums.result)),
        ];
        let total = by_asset.line(RowLevel::Total, scene.t("report-total"), &cells);
        by_asset.rows.push(total);
    }
    let title = scene.t("report-disposal-register-title");
    Ok(Report {
        subtitle: span(scene, days),
        period: Period::new(days.0, days.1),
        blocks: vec![
            figures(scene, found.len(), &sums),
            heading(scene, "report-disposal-lots"),
            Block::Table(by_lot),
            heading(scene, "report-disposal-assets"),
            Block::Table(by_asset),
        ],
        notes: notes(scene, &sums),
        ..scene.report("disposal_register", title, Orientation::Landscape)?
    })
}

impl Sums {
    fn add(&mut self, line: &LotLine) -> Result<()> {
        self.assets += 1;
        match line.draft.weight_g {
            Some(grams) => self.grams = self.grams.saturating_add(grams),
            None => self.unweighed += 1,
        }
        line.book.map_or(Ok(()), |m| self.book.add(m))?;
        line.draft.proceeds.map_or(Ok(()), |m| self.proceeds.add(m))?;
        line.result.map_or(Ok(()), |m| self.result.add(m))
    }
}

pub(super) fn heading(scene: &Scene<'_>, id: &str) -> Block {
    Block::Heading { level: 1, text: scene.t(id) }
}

fn figures(scene: &Scene<'_>, lots: usize, sums: &Sums) -> Block {
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    Block::Figures(vec![
        figure(count(lots), "report-disposal-lots"),
        figure(Cell::Int(sums.assets), "report-disposal-assets"),
        figure(Cell::Int(sums.media), "report-disposal-media"),
        figure(weighed(scene, sums.grams), "report-disposal-kg"),
    ])
}

fn notes(scene: &Scene<'_>, sums: &Sums) -> Vec<String> {
    let mut notes =
        vec![scene.t("report-disposal-note-days"), scene.t("report-disposal-note-frozen")];
    if sums.unweighed > 0 {
        notes.push(scene.ta("report-disposal-note-unweighed", &[("count", sums.unweighed.into())]));
    }
    if sums.left_out > 0 {
        notes.push(scene.ta("report-disposal-note-left-out", &[("count", sums.left_out.into())]));
    }
    notes.push(scene.t("report-disposal-note-profile"));
    notes
}

fn lot_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "lots",
        t("report-disposal-lots"),
        vec![
            Column::new("number", t("report-disposal-number")),
            Column::new("title", t("report-disposal-title")).grow(2),
            Column::new("reason", t("report-disposal-reason")),
            Column::new("destination", t("report-disposal-destination")).grow(1),
            Column::new("vendor", t("report-disposal-vendor")).grow(1),
            Column::new("pickup", t("report-disposal-pickup")),
            Column::new("day", t("report-disposal-day")),
            Column::new("certificate", t("report-disposal-certificate")),
            Column::new("assets", t("report-disposal-assets")).end(),
            Column::new("media", t("report-disposal-media")).end(),
            Column::new("weight", t("report-disposal-kg")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    table
}

fn lot(scene: &Scene<'_>, row: &LotRow, day: chrono::NaiveDate, grams: i64) -> Row {
    let d = &row.draft;
    Row::item(vec![
        Cell::code(&row.number),
        Cell::text(&d.title),
        Cell::Text(word(scene, "lot-reason", d.reason.as_str())),
        Cell::Text(word(scene, "medium-destination", d.destination.as_str())),
        Cell::text(&row.vendor),
        Cell::date(d.pickup_on),
        Cell::Date(day),
        certified(scene, row),
        Cell::Int(row.assets.into()),
        Cell::Int(row.media.into()),
        weighed(scene, grams),
    ])
}

/// The certificate of a lot, or that it is gone without one.
pub(super) fn certified(scene: &Scene<'_>, row: &LotRow) -> Cell {
    match paper::is_open(row) {
        true => Cell::Toned(Tone::Warning, scene.t("report-disposal-not-certified")),
        false => Cell::code(&row.certificate),
    }
}

fn line_table(scene: &Scene<'_>) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "assets",
        t("report-disposal-assets"),
        vec![
            Column::new("lot", t("report-disposal-lot")),
            Column::new("tag", t("report-disposal-tag")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("model", t("report-disposal-model")).grow(2),
            Column::new("media", t("report-disposal-media")).grow(1),
            Column::new("method", t("report-disposal-method")),
            Column::new("certificate", t("report-disposal-certificate")),
            Column::new("day", t("report-disposal-day")),
            Column::new("weight", t("report-disposal-kg")).end(),
            Column::new("book", t("report-disposal-book")).end(),
            Column::new("proceeds", t("report-disposal-proceeds")).end(),
            Column::new("result", t("report-disposal-result")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    table
}

fn asset(
    scene: &Scene<'_>,
    row: &LotRow,
    day: chrono::NaiveDate,
    line: &LotLine,
    media: &[LotMedium],
    records: &HashMap<SanitizationId, PaperRecord>,
) -> Row {
    let bearing = || media.iter().filter(|m| m.draft.data_bearing);
    let serials: Vec<&str> = bearing().map(|m| m.label.as_str()).collect();
    let methods: BTreeSet<String> = bearing().map(|m| outcome(scene, m, records)).collect();
    let numbers: BTreeSet<&str> =
        media.iter().map(|m| m.certificate.as_str()).filter(|c| !c.is_empty()).collect();
    let numbers: Vec<&str> = numbers.into_iter().collect();
    let methods: Vec<String> = methods.into_iter().collect();
    Row::item(vec![
        Cell::code(&row.number),
        Cell::code(&line.tag),
        Cell::code(&line.serial),
        Cell::text(format!("{} {}", line.manufacturer, line.model).trim()),
        Cell::code(&serials.join(", ")),
        Cell::text(&methods.join(", ")),
        Cell::code(&numbers.join(", ")),
        Cell::Date(day),
        weight(scene, line.draft.weight_g),
        Cell::money(line.book),
        Cell::money(line.draft.proceeds),
        Cell::money(line.result),
    ])
}

/// What became of a medium: the method that was accepted, or why there is none.
pub(super) fn outcome(
    scene: &Scene<'_>,
    medium: &LotMedium,
    records: &HashMap<SanitizationId, PaperRecord>,
) -> String {
    let record = medium.record_id.and_then(|id| records.get(&id));
    let accepted = record.filter(|r| r.state == RecordState::Accepted);
    match (accepted.and_then(|r| r.achieved), medium.exception, record) {
        (Some(method), _, _) => word(scene, "achieved-method", method.as_str()),
        (None, Some(exception), _) => word(scene, "medium-exception", exception.as_str()),
        (None, None, Some(record)) => word(scene, "record-state", record.state.as_str()),
        (None, None, None) => scene.t("report-disposal-no-record"),
    }
}
