//! The refresh forecast on paper: sums by fiscal year, by category, site and clock, and every asset
//! with the clock that says so.

use super::{YEARS, apart, converted, left_out, year_columns};
use crate::error::Result;
use crate::list::ListQuery;
use crate::money::Totals;
use crate::rates::Converted;
use crate::refresh::forecast::{Due, Reckoning, RefreshForecast, RefreshGroup, RefreshQuery, sums};
use crate::refresh::rows::{self, RefreshRow};
use crate::refresh::survey::{Survey, survey};
use crate::reports::costs::year_label;
use crate::reports::model::{
    Block, Cell, Chart, ChartKind, Column, Fact, Figure, Orientation, Period, Report, Row,
    RowLevel, Scale, Series, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::reports::{MAX_REGISTER_ROWS, RefreshForecastParams};

/// Rows looked up by one query.
const CHUNK: usize = 500;

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &RefreshForecastParams,
) -> Result<Report> {
    let today = scene.moment.today;
    let (survey, by) = (survey(scene.conn, today)?, Reckoning::load(scene.conn, today)?);
    let query = params.query();
    let found = sums(&survey, &query, &by)?;
    let mut blocks = vec![Block::Figures(figures(scene, &found)?)];
    blocks.extend(chart(scene, &found).map(Block::Chart));
    blocks.push(Block::Table(years(scene, &found)));
    let (categories, sites) = (&found.categories, &found.sites);
    for (name, words, groups) in [
        ("by_category", ["money-by-category", "assets-col-category"], categories),
        ("by_site", ["money-by-site", "money-site"], sites),
    ] {
        blocks.push(Block::Table(grouped(scene, name, words, groups, &found)));
    }
    blocks.push(Block::Table(clocks(scene, &found)));
    if params.assets {
        blocks.push(Block::Table(assets(scene, &survey, &query, &by, &found)?));
    }
    let due: u32 = found.years.iter().map(|y| y.count).sum();
    Ok(Report {
        subtitle: scene.ta("money-refresh-subtitle", &[("count", i64::from(due).into())]),
        period: Period::over(found.spans.iter().map(|s| (s.from, s.until))),
        facts: facts(scene, params, &found),
        blocks,
        notes: notes(scene, &found)?,
        ..scene.report(
            "refresh_forecast",
            scene.t("money-refresh-title"),
            Orientation::Landscape,
        )?
    })
}

fn facts(scene: &Scene<'_>, params: &RefreshForecastParams, found: &RefreshForecast) -> Vec<Fact> {
    let clocks: Vec<String> =
        params.clocks.iter().map(|c| scene.t(&format!("clock-{c}"))).collect();
    let clocks = if clocks.is_empty() { scene.t("money-clocks-all") } else { clocks.join(", ") };
    let growth = scene.format().decimal(&found.growth.to_string());
    scene.known([
        ("money-fact-clocks", Cell::Text(clocks)),
        ("money-fact-growth", Cell::Text(format!("{growth} %"))),
        ("money-fact-currency", Cell::Text(found.currency.to_string())),
        ("assets-col-category", Cell::text(params.category.as_deref().unwrap_or_default())),
        ("money-site", Cell::text(params.site.as_deref().unwrap_or_default())),
    ])
}

/// What all years cost.
fn whole(found: &RefreshForecast) -> Result<Converted> {
    let mut sum = Converted::zero(found.currency);
    found.years.iter().try_for_each(|y| sum.merge(&y.cost))?;
    Ok(sum)
}

pub(in crate::reports) fn figures(
    scene: &Scene<'_>,
    found: &RefreshForecast,
) -> Result<Vec<Figure>> {
    let late = scene.counted(found.overdue.into(), "money-figure-overdue");
    let late = if found.overdue > 0 { late.toned(Tone::Warning) } else { late };
    let mut all = vec![late];
    if let (Some(span), Some(sum)) = (found.spans.first(), found.years.first()) {
        let year = year_label(*span);
        let words = scene.ta("money-figure-year", &[("year", year.into())]);
        all.push(Figure::new(Cell::Money(sum.cost.sum), words));
    }
    all.push(Figure::new(Cell::Money(whole(found)?.sum), scene.t("money-figure-window")));
    Ok(all)
}

/// The cost of each year, in the report currency.
pub(in crate::reports) fn chart(scene: &Scene<'_>, found: &RefreshForecast) -> Option<Chart> {
    let values: Vec<i64> = found.years.iter().map(|y| y.cost.sum.minor).collect();
    let (place, most) = values.iter().enumerate().max_by_key(|(at, v)| (**v, usize::MAX - at))?;
    if *most == 0 || found.spans.len() < 2 {
        return None;
    }
    let (span, sum) = (found.spans.get(place)?, found.years.get(place)?);
    let args = [
        ("year", year_label(*span).into()),
        ("count", i64::from(sum.count).into()),
        ("money", scene.format().money(sum.cost.sum).into()),
    ];
    Some(Chart {
        name: "refresh_by_year",
        caption: scene.ta("money-refresh-chart", &args),
        kind: ChartKind::Columns,
        scale: Scale::Money(found.currency),
        categories: found.spans.iter().map(|s| year_label(*s)).collect(),
        series: vec![Series {
            label: scene.t("money-refresh-cost"),
            values: values.into_iter().map(Some).collect(),
        }],
        reference: None,
        empty: scene.t("report-list-empty"),
        low: false,
    })
}

pub(in crate::reports) fn years(scene: &Scene<'_>, found: &RefreshForecast) -> Table {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("year", t("costs-col-year")).grow(1),
        Column::new("from", t("report-period-col-start")),
        Column::new("until", t("report-period-col-end")),
        Column::new("assets", t("assets-title")).end(),
        Column::new("unpriced", t("money-unpriced")).end(),
        Column::new("cost", t("money-refresh-cost")).end(),
    ];
    let mut table = Table::new("by_year", t("costs-by-year"), columns);
    for (span, year) in found.spans.iter().zip(&found.years) {
        table.rows.push(Row::item(vec![
            Cell::Text(year_label(*span)),
            Cell::Date(span.from),
            Cell::Date(span.until),
            Cell::Int(year.count.into()),
            Cell::Int(year.unpriced.into()),
            converted(&year.cost),
        ]));
    }
    table
}

pub(in crate::reports) fn grouped(
    scene: &Scene<'_>,
    name: &'static str,
    [caption, what]: [&str; 2],
    groups: &[RefreshGroup],
    found: &RefreshForecast,
) -> Table {
    let mut columns = vec![
        Column::new("name", scene.t(what)).grow(2),
        Column::new("assets", scene.t("assets-title")).end(),
    ];
    columns.extend(year_columns(&found.spans));
    let mut table = Table::new(name, scene.t(caption), columns);
    table.empty = scene.t("report-list-empty");
    for group in groups {
        let count: u32 = group.years.iter().map(|y| y.count).sum();
        let known = [Cell::Text(scene.stated(&group.name)), Cell::Int(count.into())];
        let years = group.years.iter().map(|y| converted(&y.cost));
        table.rows.push(Row::item(known.into_iter().chain(years).collect()));
    }
    if !groups.is_empty() {
        let mut cells: Vec<(&str, Cell)> =
            vec![("assets", Cell::Int(found.years.iter().map(|y| i64::from(y.count)).sum()))];
        cells.extend(YEARS.iter().zip(&found.years).map(|(k, y)| (*k, converted(&y.cost))));
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    table
}

/// How many assets each clock says it of.
fn clocks(scene: &Scene<'_>, found: &RefreshForecast) -> Table {
    let mut columns = vec![Column::new("clock", scene.t("money-clock")).grow(2)];
    columns.extend(year_columns(&found.spans));
    let mut table = Table::new("by_clock", scene.t("money-by-clock"), columns);
    table.empty = scene.t("report-list-empty");
    for group in &found.clocks {
        let known = [Cell::Text(scene.t(&format!("clock-{}", group.name)))];
        let years = group.years.iter().map(|y| Cell::Int(y.count.into()));
        table.rows.push(Row::item(known.into_iter().chain(years).collect()));
    }
    table
}

fn assets(
    scene: &Scene<'_>,
    survey: &Survey,
    query: &RefreshQuery,
    by: &Reckoning,
    found: &RefreshForecast,
) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("tag", t("assets-col-tag")),
        Column::new("model", t("assets-col-model")).grow(2),
        Column::new("category", t("assets-col-category")),
        Column::new("location", t("assets-col-location")).grow(1),
        Column::new("clock", t("money-clock")),
        Column::new("due_on", t("money-due-on")),
        Column::new("price", t("money-price-today")).end(),
        Column::new("cost", t("money-refresh-cost")).end(),
    ];
    let mut table = Table::new("assets", t("money-refresh-assets"), columns);
    table.empty = t("report-list-empty");
    let last = by.this_year() + i32::try_from(found.spans.len()).unwrap_or(0);
    let mut all = rows::matching(survey, query, &ListQuery::default(), by)?;
    all.retain(|d| d.year < last);
    scene.within(all.len(), MAX_REGISTER_ROWS)?;
    let shown: &[Due] = scene.first(&all);
    let mut year = None;
    for (at, chunk) in shown.chunks(CHUNK).enumerate() {
        scene.go_on(at * CHUNK)?;
        for row in rows::rows(scene.conn, survey, chunk, by.today)? {
            if year.replace(row.year) != Some(row.year) {
                let place = usize::try_from(row.year - by.this_year()).unwrap_or(0);
                let words = found.spans.get(place).map(|s| year_label(*s));
                table.rows.push(table.line(RowLevel::Group, words.unwrap_or_default(), &[]));
            }
            table.rows.push(item(scene, &row));
        }
    }
    Ok(table)
}

fn item(scene: &Scene<'_>, row: &RefreshRow) -> Row {
    let due = match row.overdue {
        true => Cell::TonedDate(Tone::Warning, row.due_on),
        false => Cell::Date(row.due_on),
    };
    Row::item(vec![
        Cell::code(&row.tag),
        Cell::text(format!("{} {}", row.manufacturer, row.model).trim()),
        Cell::text(&row.category),
        Cell::text(&row.location),
        Cell::Text(scene.t(&format!("clock-{}", row.clock))),
        due,
        Cell::money(row.price),
        Cell::money(row.cost),
    ])
}

pub(in crate::reports) fn notes(scene: &Scene<'_>, found: &RefreshForecast) -> Result<Vec<String>> {
    let mut apart_in_all = Totals::default();
    apart_in_all.merge(&whole(found)?.apart)?;
    let unpriced: u32 = found.years.iter().map(|y| y.unpriced).sum();
    let said = ["clocks", "price", "years", "states"];
    let said = said.map(|id| scene.t(&format!("money-note-{id}")));
    let some = [
        apart(scene, &apart_in_all),
        left_out(scene, "money-left-unpriced", unpriced),
        left_out(scene, "money-left-undated", found.undated),
        left_out(scene, "money-left-later", found.later),
    ];
    Ok(said.into_iter().chain(some.into_iter().flatten()).collect())
}
