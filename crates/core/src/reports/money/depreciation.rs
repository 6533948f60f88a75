//! The depreciation schedule on paper: the register by fiscal year and category, in one book.

use super::{YEARS, left_out, year_columns};
use crate::depreciation::register::{DepreciationSchedule, YearSums, schedule};
use crate::error::Result;
use crate::reports::DepreciationParams;
use crate::reports::costs::year_label;
use crate::reports::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, Period, Report, Row, RowLevel,
    Scale, Series, Table,
};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DepreciationParams) -> Result<Report> {
    let found = schedule(scene.conn, &params.query(), scene.moment.today)?;
    let mut blocks = vec![Block::Figures(figures(scene, &found))];
    blocks.extend(chart(scene, &found).map(Block::Chart));
    blocks.push(Block::Table(years(scene, &found)));
    blocks.push(Block::Table(first_year(scene, &found)));
    blocks.push(Block::Table(by_category(scene, &found)));
    let notes = [
        Some(scene.t(&format!("money-note-book-{}", found.book))),
        Some(scene.t("money-note-roll")),
        Some(scene.t("money-note-disposal")),
        left_out(scene, "money-left-no-plan", found.without_plan),
        left_out(scene, "money-left-incomplete", found.incomplete),
        left_out(scene, "money-left-other-currency", found.other_currency),
    ];
    let assets: i64 = found.lines.iter().map(|l| i64::from(l.assets)).sum();
    let book = scene.t(&format!("book-{}", found.book));
    let title = scene.t("money-depreciation-title");
    Ok(Report {
        subtitle: scene
            .ta("money-depreciation-subtitle", &[("book", book.into()), ("count", assets.into())]),
        period: Period::over(found.spans.iter().map(|s| (s.from, s.until))),
        blocks,
        notes: notes.into_iter().flatten().collect(),
        ..scene.report("depreciation", title, Orientation::Landscape)?
    })
}

fn figures(scene: &Scene<'_>, found: &DepreciationSchedule) -> Vec<Figure> {
    let (Some(span), Some(sums)) = (found.spans.first(), found.total.first()) else {
        return Vec::new();
    };
    let year = year_label(*span);
    let said = |id: &str| scene.ta(id, &[("year", year.as_str().into())]);
    vec![
        Figure::new(scene.totals(&sums.depreciation), said("money-figure-depreciation")),
        Figure::new(scene.totals(&sums.closing), said("money-figure-closing")),
    ]
}

/// Depreciation of each year in the organisation's own currency.
fn chart(scene: &Scene<'_>, found: &DepreciationSchedule) -> Option<Chart> {
    let own = scene.settings.organisation.currency;
    let of = |y: &YearSums| y.depreciation.minor_in(own).unwrap_or(0);
    let values: Vec<i64> = found.total.iter().map(of).collect();
    if values.len() < 2 || values.iter().all(|v| *v == 0) {
        return None;
    }
    let (first, last) = (found.spans.first()?, found.spans.last()?);
    let args = [("from", year_label(*first).into()), ("until", year_label(*last).into())];
    Some(Chart {
        name: "depreciation_by_year",
        caption: scene.ta("money-depreciation-chart", &args),
        kind: ChartKind::Columns,
        scale: Scale::Money(own),
        categories: found.spans.iter().map(|s| year_label(*s)).collect(),
        series: vec![Series {
            label: scene.t("money-depreciation"),
            values: values.into_iter().map(Some).collect(),
        }],
        reference: None,
        empty: scene.t("report-list-empty"),
        low: false,
    })
}

/// Columns of what happens to book values in a year.
fn roll(scene: &Scene<'_>) -> Vec<Column> {
    ["opening", "additions", "depreciation", "disposals", "closing", "result"]
        .into_iter()
        .zip([
            "money-opening",
            "money-additions",
            "money-depreciation",
            "money-disposals",
            "money-closing",
            "money-result",
        ])
        .map(|(key, id)| Column::new(key, scene.t(id)).end())
        .collect()
}

fn sums(scene: &Scene<'_>, y: &YearSums) -> Vec<Cell> {
    let all = [&y.opening, &y.additions, &y.depreciation, &y.disposals, &y.closing, &y.result];
    all.into_iter().map(|t| scene.totals(t)).collect()
}

fn years(scene: &Scene<'_>, found: &DepreciationSchedule) -> Table {
    let mut columns = vec![Column::new("year", scene.t("costs-col-year")).grow(1)];
    columns.extend(roll(scene));
    let mut table = Table::new("by_year", scene.t("costs-by-year"), columns);
    for (span, year) in found.spans.iter().zip(&found.total) {
        let known = vec![Cell::Text(year_label(*span))];
        table.rows.push(Row::item(known.into_iter().chain(sums(scene, year)).collect()));
    }
    table
}

/// The first year by category.
fn first_year(scene: &Scene<'_>, found: &DepreciationSchedule) -> Table {
    let year = found.spans.first().map(|s| year_label(*s)).unwrap_or_default();
    let caption = scene.ta("money-depreciation-first", &[("year", year.into())]);
    let mut columns = vec![
        Column::new("category", scene.t("assets-col-category")).grow(2),
        Column::new("assets", scene.t("assets-title")).end(),
        Column::new("cost", scene.t("assets-col-cost")).end(),
    ];
    columns.extend(roll(scene));
    let mut table = Table::new("first_year", caption, columns);
    table.empty = scene.t("money-no-plans");
    for line in &found.lines {
        let Some(year) = line.years.first() else { continue };
        let known = vec![
            Cell::Text(scene.stated(&line.category)),
            Cell::Int(line.assets.into()),
            scene.totals(&line.cost),
        ];
        table.rows.push(Row::item(known.into_iter().chain(sums(scene, year)).collect()));
    }
    if let Some(total) = found.total.first().filter(|_| !found.lines.is_empty()) {
        let keys = ["opening", "additions", "depreciation", "disposals", "closing", "result"];
        let cells: Vec<(&str, Cell)> = keys.into_iter().zip(sums(scene, total)).collect();
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    table
}

/// Depreciation of every category in every year.
fn by_category(scene: &Scene<'_>, found: &DepreciationSchedule) -> Table {
    let mut columns = vec![Column::new("category", scene.t("assets-col-category")).grow(2)];
    columns.extend(year_columns(&found.spans));
    let mut table = Table::new("by_category", scene.t("money-depreciation-by-category"), columns);
    table.empty = scene.t("money-no-plans");
    for line in &found.lines {
        let known = vec![Cell::Text(scene.stated(&line.category))];
        let years = line.years.iter().map(|y| scene.totals(&y.depreciation));
        table.rows.push(Row::item(known.into_iter().chain(years).collect()));
    }
    if !found.lines.is_empty() {
        let sums = found.total.iter().map(|y| scene.totals(&y.depreciation));
        let cells: Vec<(&str, Cell)> = YEARS.into_iter().zip(sums).collect();
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    table
}
