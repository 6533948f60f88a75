//! Disposals by year: how many, by which method, how heavy, and what they came to, currency by
//! currency.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::register::{heading, outcome};
use super::{DisposalSpanParams, span, weighed};
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::paper;
use crate::error::Result;
use crate::money::Totals;
use crate::reports::model::{
    Block, Cell, Column, Orientation, Period, Report, Row, RowLevel, Table,
};
use crate::reports::scene::Scene;

#[derive(Default)]
struct Year {
    lots: i64,
    assets: i64,
    media: i64,
    grams: i64,
    book: Totals,
    proceeds: Totals,
    cost: Totals,
    result: Totals,
    /// Media by what became of them.
    methods: BTreeMap<String, i64>,
}

impl Year {
    fn merge(&mut self, other: &Self) -> Result<()> {
        self.lots += other.lots;
        self.assets += other.assets;
        self.media += other.media;
        self.grams = self.grams.saturating_add(other.grams);
        self.book.merge(&other.book)?;
        self.proceeds.merge(&other.proceeds)?;
        self.cost.merge(&other.cost)?;
        self.result.merge(&other.result)?;
        for (method, n) in &other.methods {
            *self.methods.entry(method.clone()).or_default() += n;
        }
        Ok(())
    }
}

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalSpanParams) -> Result<Report> {
    let days = params.days(scene, paper::first_day(scene.conn)?)?;
    let mut years: BTreeMap<i32, Year> = BTreeMap::new();
    for (day, row) in paper::lots(scene.conn, days)? {
        let year = years.entry(day.year()).or_default();
        year.lots += 1;
        row.draft.cost.map_or(Ok(()), |m| year.cost.add(m))?;
        for line in lines::of_lot(scene.conn, row.id)? {
            if !line.left_out.is_empty() {
                continue;
            }
            year.assets += 1;
            year.grams = year.grams.saturating_add(line.draft.weight_g.unwrap_or_default());
            line.book.map_or(Ok(()), |m| year.book.add(m))?;
            line.draft.proceeds.map_or(Ok(()), |m| year.proceeds.add(m))?;
            line.result.map_or(Ok(()), |m| year.result.add(m))?;
        }
        let records = paper::records(scene.conn, row.id)?;
        for medium in media::of_lot(scene.conn, row.id)? {
            if medium.draft.data_bearing {
                year.media += 1;
                *year.methods.entry(outcome(scene, &medium, &records)).or_default() += 1;
            }
        }
    }
    let mut all = Year::default();
    years.values().try_for_each(|year| all.merge(year))?;
    let title = scene.t("report-disposal-summary-title");
    Ok(Report {
        subtitle: span(scene, days),
        period: Period::new(days.0, days.1),
        blocks: vec![
            heading(scene, "report-summary-years"),
            Block::Table(by_year(scene, &years, &all)),
            heading(scene, "report-summary-methods"),
            Block::Table(by_method(scene, &years, &all)),
        ],
        notes: vec![
            scene.t("report-disposal-note-days"),
            scene.t("report-summary-note-money"),
            scene.t("report-disposal-note-profile"),
        ],
        ..scene.report("disposal_summary", title, Orientation::Landscape)?
    })
}

fn by_year(scene: &Scene<'_>, years: &BTreeMap<i32, Year>, all: &Year) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "years",
        t("report-summary-years"),
        vec![
            Column::new("year", t("report-summary-year")).grow(1),
            Column::new("lots", t("report-disposal-lots")).end(),
            Column::new("assets", t("report-disposal-assets")).end(),
            Column::new("media", t("report-disposal-media")).end(),
            Column::new("kg", t("report-disposal-kg")).end(),
            Column::new("book", t("report-disposal-book")).end(),
            Column::new("proceeds", t("report-disposal-proceeds")).end(),
            Column::new("cost", t("report-disposal-cost")).end(),
            Column::new("result", t("report-disposal-result")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    for (year, sum) in years {
        let mut row = vec![Cell::Text(year.to_string())];
        row.extend(cells(scene, sum));
        table.rows.push(Row::item(row));
    }
    if !years.is_empty() {
        let mut row = vec![Cell::Text(t("report-total"))];
        row.extend(cells(scene, all));
        table.rows.push(Row::new(RowLevel::Total, row));
    }
    table
}

fn cells(scene: &Scene<'_>, sum: &Year) -> [Cell; 8] {
    [
        Cell::Int(sum.lots),
        Cell::Int(sum.assets),
        Cell::Int(sum.media),
        weighed(scene, sum.grams),
        scene.totals(&sum.book),
        scene.totals(&sum.proceeds),
        scene.totals(&sum.cost),
        scene.totals(&sum.result),
    ]
}

fn by_method(scene: &Scene<'_>, years: &BTreeMap<i32, Year>, all: &Year) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "methods",
        t("report-summary-methods"),
        vec![
            Column::new("year", t("report-summary-year")),
            Column::new("method", t("report-summary-method")).grow(1),
            Column::new("media", t("report-disposal-media")).end(),
        ],
    );
    table.empty = t("report-disposal-none");
    for (year, sum) in years {
        for (method, n) in &sum.methods {
            table.rows.push(Row::item(vec![
                Cell::Text(year.to_string()),
                Cell::text(method),
                Cell::Int(*n),
            ]));
        }
    }
    for (method, n) in &all.methods {
        let mut row = table.line(RowLevel::Total, t("report-total"), &[("media", Cell::Int(*n))]);
        if let Some(cell) = row.cells.get_mut(1) {
            *cell = Cell::text(method);
        }
        table.rows.push(row);
    }
    table
}
