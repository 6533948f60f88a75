//! The cost forecast: what contracts cost by fiscal year, committed and expected, as cash or
//! accrued, with the months of the first year.

use super::contracts::anchor;
use super::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, Period, Report, Row, RowLevel,
    Scale, Series, Table,
};
use super::scene::Scene;
use super::{CostForecastParams, MAX_REGISTER_ROWS};
use crate::contract::forecast::{
    Forecast, ForecastQuery, ForecastRow, ForecastStep, is_calendar_year, years_and_months,
};
use crate::contract::schedule::Span;
use crate::error::Result;
use crate::money::Totals;
use crate::reports::list::count;

/// Keys of the columns of fiscal years, the first one first.
const YEARS: [&str; 10] = [
    "year_1", "year_2", "year_3", "year_4", "year_5", "year_6", "year_7", "year_8", "year_9",
    "year_10",
];

pub(super) fn build(scene: &Scene<'_>, params: &CostForecastParams) -> Result<Report> {
    let today = scene.moment.today;
    let (years, months) = years_and_months(scene.conn, &params.query(), today)?;
    scene.within(years.rows.len(), MAX_REGISTER_ROWS)?;
    let mut blocks = vec![Block::Figures(figures(scene, &years))];
    blocks.extend(chart(scene, &years).map(Block::Chart));
    blocks.push(Block::Table(spans(scene, &years, ForecastStep::Year)));
    blocks.push(Block::Table(by_contract(scene, &years)?));
    blocks.push(Block::Table(spans(scene, &months, ForecastStep::Month)));
    let view = scene.t(&format!("cost-view-{}", params.view));
    let notes = ["committed", "expected", "prices", &*format!("view-{}", params.view)];
    Ok(Report {
        subtitle: format!("{view} · {}", count("contracts", years.rows.len(), scene.lang)),
        period: Period::over(years.spans.iter().map(|s| (s.from, s.until))),
        blocks,
        notes: notes.map(|id| scene.t(&format!("costs-note-{id}"))).into(),
        ..scene.report("cost_forecast", scene.t("costs-title"), Orientation::Landscape)?
    })
}

impl CostForecastParams {
    const fn query(&self) -> ForecastQuery {
        ForecastQuery {
            first_year: self.first_year,
            years: self.years,
            step: ForecastStep::Year,
            view: self.view,
            vendor_id: self.vendor_id,
            kind: self.kind,
            contract_id: None,
        }
    }
}

/// A fiscal year, or a month by its name.
fn label(scene: &Scene<'_>, span: Span, step: ForecastStep) -> String {
    match step {
        ForecastStep::Month => scene.format().month_year(span.from),
        ForecastStep::Year => year_label(span),
    }
}

/// `2026`, or `2026/27` where a fiscal year is no calendar year.
pub(super) fn year_label(span: Span) -> String {
    use chrono::Datelike as _;
    let (from, until) = (span.from.year(), span.until.year());
    if is_calendar_year(span) {
        from.to_string()
    } else {
        format!("{from}/{:02}", until.rem_euclid(100))
    }
}

fn figures(scene: &Scene<'_>, found: &Forecast) -> Vec<Figure> {
    let (Some(span), Some(committed), Some(expected)) =
        (found.spans.first(), found.committed.first(), found.expected.first())
    else {
        return Vec::new();
    };
    let year = label(scene, *span, ForecastStep::Year);
    let said = |id: &str| scene.ta(id, &[("year", year.as_str().into())]);
    vec![
        Figure::new(scene.totals(committed), said("costs-figure-committed")),
        Figure::new(scene.totals(expected), said("costs-figure-expected")),
    ]
}

/// Committed and what is expected beyond it, by year, in the organisation's own currency.
fn chart(scene: &Scene<'_>, found: &Forecast) -> Option<Chart> {
    let own = scene.settings.organisation.currency;
    let of =
        |all: &[Totals]| -> Vec<i64> { all.iter().map(|t| t.minor_in(own).unwrap_or(0)).collect() };
    let (committed, expected) = (of(&found.committed), of(&found.expected));
    if found.spans.len() < 2 || expected.iter().all(|v| *v == 0) {
        return None;
    }
    let beyond = expected.iter().zip(&committed).map(|(e, c)| Some((e - c).max(0))).collect();
    let last = found.spans.last().map(|s| label(scene, *s, ForecastStep::Year));
    let sum = Totals(vec![crate::money::Money::new(*expected.last()?, own)]);
    let money = sum.0.iter().map(|m| scene.format().money(*m)).collect::<String>();
    let args = [("year", last.unwrap_or_default().into()), ("money", money.into())];
    Some(Chart {
        name: "costs_by_year",
        caption: scene.ta("costs-chart", &args),
        kind: ChartKind::Stacked,
        scale: Scale::Money(own),
        categories: found.spans.iter().map(|s| label(scene, *s, ForecastStep::Year)).collect(),
        series: vec![
            Series {
                label: scene.t("costs-committed"),
                values: committed.into_iter().map(Some).collect(),
            },
            Series { label: scene.t("costs-beyond"), values: beyond },
        ],
        reference: None,
        empty: scene.t("report-list-empty"),
        low: false,
    })
}

/// The sums by year or by month.
fn spans(scene: &Scene<'_>, found: &Forecast, step: ForecastStep) -> Table {
    let name = match step {
        ForecastStep::Year => "by_year",
        ForecastStep::Month => "by_month",
    };
    let caption = format!("costs-by-{step}");
    let columns = vec![
        Column::new("span", scene.t(&format!("costs-col-{step}"))).grow(1),
        Column::new("from", scene.t("report-period-col-start")),
        Column::new("until", scene.t("report-period-col-end")),
        Column::new("committed", scene.t("costs-committed")).end(),
        Column::new("expected", scene.t("costs-expected")).end(),
    ];
    let mut table = Table::new(name, scene.t(&caption), columns);
    let sums = found.committed.iter().zip(&found.expected);
    table.rows = found
        .spans
        .iter()
        .zip(sums)
        .map(|(span, (committed, expected))| {
            Row::item(vec![
                Cell::Text(label(scene, *span, step)),
                Cell::Date(span.from),
                Cell::Date(span.until),
                scene.totals(committed),
                scene.totals(expected),
            ])
        })
        .collect();
    table
}

/// Every contract with what is expected of it in each year, grouped by vendor.
fn by_contract(scene: &Scene<'_>, found: &Forecast) -> Result<Table> {
    let mut columns = vec![
        Column::new("title", scene.t("contracts-col-title")).grow(3),
        Column::new("number", scene.t("contracts-col-number")),
        Column::new("kind", scene.t("contracts-col-kind")),
        Column::new("cost_centre", scene.t("contracts-col-cost-centre")),
    ];
    for (key, span) in YEARS.iter().zip(&found.spans) {
        columns.push(Column::new(key, label(scene, *span, ForecastStep::Year)).end());
    }
    let mut table = Table::new("by_contract", scene.t("costs-by-contract"), columns);
    table.empty = scene.t("report-list-empty");
    let rows = scene.first(&found.rows);
    let complete = rows.len() == found.rows.len();
    for members in rows.chunk_by(|a, b| a.vendor_id == b.vendor_id) {
        let mut sums = vec![Totals::default(); found.spans.len()];
        for row in members {
            sums.iter_mut().zip(&row.expected).try_for_each(|(s, t)| s.merge(t))?;
        }
        let vendor = members.first().map_or("", |r| r.vendor.as_str()).to_owned();
        let cells = cells(scene, &sums);
        let cells = if complete { cells.as_slice() } else { &[] };
        table.rows.push(table.line(RowLevel::Group, vendor, cells));
        table.rows.extend(members.iter().map(|row| item(scene, row)));
    }
    if complete && !rows.is_empty() {
        let words = scene.t("report-total");
        table.rows.push(table.line(RowLevel::Total, words, &cells(scene, &found.expected)));
    }
    Ok(table)
}

fn cells(scene: &Scene<'_>, sums: &[Totals]) -> Vec<(&'static str, Cell)> {
    YEARS.iter().zip(sums).map(|(key, sum)| (*key, scene.totals(sum))).collect()
}

fn item(scene: &Scene<'_>, row: &ForecastRow) -> Row {
    let known = vec![
        Cell::text(&row.title),
        Cell::code(&row.number),
        Cell::Text(scene.t(&format!("contract-kind-{}", row.kind))),
        Cell::text(&row.cost_centre),
    ];
    let years = row.expected.iter().map(|t| scene.totals(t));
    Row::item(known.into_iter().chain(years).collect()).to(anchor(row.contract_id))
}
