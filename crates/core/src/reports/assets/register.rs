//! The asset register: what the organisation owns, by group, with counts and sums.

use chrono::{Datelike, Months, NaiveDate};

use super::{status, warranty};
use crate::asset::AssetRow;
use crate::asset::sql::list::{self, Share};
use crate::error::Result;
use crate::list::{Filter, ListKind, ListQuery, Selection, SelectionSummary, Sort};
use crate::money::Totals;
use crate::reports::list::{asset_facts, count};
use crate::reports::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, Report, Row, RowLevel, Scale,
    Series, Table,
};
use crate::reports::renewals::signatures;
use crate::reports::scene::Scene;
use crate::reports::{AssetGroup, AssetRegisterParams, MAX_REGISTER_ROWS, shares};

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &AssetRegisterParams) -> Result<Report> {
    let query = ordered(params).on_day(ListKind::Assets, scene.moment.today)?;
    let ids = list::ids(scene.conn, &query)?;
    scene.within(ids.len(), MAX_REGISTER_ROWS)?;
    let whole = summary(scene, &query)?;
    let mut blocks = vec![figures(scene, &query, &whole)?];
    blocks.extend(by_category(scene, &query)?.map(Block::Chart));
    blocks.extend(warranties(scene, &query)?.map(Block::Chart));
    let rows = list::rows(scene.conn, scene.first(&ids))?;
    blocks.push(Block::Table(table(scene, params.group, &rows, &whole)?));
    if params.signatures {
        blocks.extend(signatures(scene.lang));
    }
    let title = scene.t("report-asset-register-title");
    Ok(Report {
        subtitle: count("assets", ids.len(), scene.lang),
        facts: asset_facts(scene, &params.query, params.group)?,
        blocks,
        notes: ["report-list-note-warranty", "report-list-note-currencies"]
            .map(|id| scene.t(id))
            .into(),
        ..scene.report("asset_register", title, Orientation::Landscape)?
    })
}

/// The groups in order, within them the tags.
fn ordered(params: &AssetRegisterParams) -> ListQuery {
    let sort = |key: &str| Sort { key: key.to_owned(), desc: false };
    let group = match params.group {
        AssetGroup::None => None,
        AssetGroup::Location => Some("location"),
        AssetGroup::Category => Some("category"),
        AssetGroup::Status => Some("status"),
        AssetGroup::Vendor => Some("supplier"),
        AssetGroup::Custodian => Some("custodian"),
    };
    let sort = group.into_iter().chain(["tag"]).map(sort).collect();
    ListQuery { sort, ..params.query.clone() }
}

fn summary(scene: &Scene<'_>, query: &ListQuery) -> Result<SelectionSummary> {
    let query = query.clone();
    list::summary(scene.conn, &Selection::Matching { query, except: Vec::new() })
}

/// The query narrowed by one more filter.
fn narrowed(query: &ListQuery, field: &str, values: &[&str]) -> ListQuery {
    let mut query = query.clone();
    let values = values.iter().map(|v| (*v).to_owned()).collect();
    query.filters.push(Filter::is(field, values));
    query
}

/// What is neither out of use nor lost.
const KEPT: &[&str] = &["planned", "in_stock", "in_use", "in_repair"];

fn figures(scene: &Scene<'_>, query: &ListQuery, whole: &SelectionSummary) -> Result<Block> {
    let in_use = summary(scene, &narrowed(query, "state", &["in_use"]))?.count;
    let from = format!("{}..", scene.moment.today);
    let kept = narrowed(query, "state", KEPT);
    let covered = summary(scene, &narrowed(&kept, "warranty_end", &[&from]))?.count;
    let value = scene.t("report-asset-register-figure-value");
    Ok(Block::Figures(vec![
        scene.counted(whole.count.into(), "report-asset-register-figure-assets"),
        scene.counted(in_use.into(), "report-asset-register-figure-in-use"),
        scene.counted(covered.into(), "report-asset-register-figure-covered"),
        Figure::new(scene.totals(&whole.totals), value),
    ]))
}

/// Purchase value by category; `None` where a picture would say nothing.
fn by_category(scene: &Scene<'_>, query: &ListQuery) -> Result<Option<Chart>> {
    let own = scene.settings.organisation.currency;
    let part = |s: &Share| (scene.stated(&s.name), s.totals.minor_in(own).unwrap_or(0));
    let found = list::by_category(scene.conn, query)?;
    let parts = found.iter().map(part).collect();
    let label = scene.t("report-asset-register-figure-value");
    let others = shares::others(scene, found.iter().map(|s| &s.totals));
    Ok(shares::chart(scene, "by_category", label, parts, |category, share| {
        let args = [("category", category.into()), ("share", share.into())];
        scene.ta("report-asset-register-by-category", &args) + &others
    }))
}

/// Quarters a picture of warranties looks ahead.
const QUARTERS: u32 = 8;

/// Warranties that end in each quarter to come; `None` when none does.
fn warranties(scene: &Scene<'_>, query: &ListQuery) -> Result<Option<Chart>> {
    let today = scene.moment.today;
    let first = quarter(today);
    let last = first.checked_add_months(Months::new(3 * QUARTERS)).and_then(|d| d.pred_opt());
    let Some(last) = last else { return Ok(None) };
    let kept = narrowed(query, "state", KEPT);
    let ends = narrowed(&kept, "warranty_end", &[&format!("{today}..{last}")]);
    let mut values = vec![0_i64; usize::try_from(QUARTERS).unwrap_or(0)];
    for (month, count) in list::warranty_months(scene.conn, &ends)? {
        let day = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d").unwrap_or(today);
        let months = (day.year() - first.year()) * 12 + day.month0().cast_signed()
            - first.month0().cast_signed();
        if let Some(slot) = usize::try_from(months / 3).ok().and_then(|q| values.get_mut(q)) {
            *slot += i64::from(count);
        }
    }
    let all: i64 = values.iter().sum();
    if all == 0 {
        return Ok(None);
    }
    let categories = (0..QUARTERS).map(|q| {
        let start = first.checked_add_months(Months::new(3 * q)).unwrap_or(first);
        let args = [
            ("quarter", i64::from(start.month0() / 3 + 1).to_string().into()),
            ("year", start.year().to_string().into()),
        ];
        scene.ta("report-chart-quarter", &args)
    });
    let until = scene.format().date(last);
    let args =
        [("count", all.into()), ("n", scene.format().int(all).into()), ("until", until.into())];
    Ok(Some(Chart {
        name: "warranties",
        caption: scene.ta("report-asset-register-warranties", &args),
        kind: ChartKind::Columns,
        scale: Scale::Count,
        categories: categories.collect(),
        series: vec![Series {
            label: scene.t("report-asset-register-ending"),
            values: values.into_iter().map(Some).collect(),
        }],
        reference: None,
        empty: String::new(),
        low: false,
    }))
}

/// First day of a day's quarter.
fn quarter(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day)
}

fn columns(scene: &Scene<'_>, group: AssetGroup) -> Vec<Column> {
    let t = |id: &str| scene.t(id);
    let all = vec![
        Column::new("tag", t("assets-col-tag")),
        Column::new("serial", t("assets-col-serial")),
        Column::new("category", t("assets-col-category")).grow(1),
        Column::new("manufacturer", t("assets-col-manufacturer")).grow(1),
        Column::new("model", t("assets-col-model")).grow(3),
        Column::new("status", t("assets-col-status")).grow(1),
        Column::new("custodian", t("assets-col-custodian")).grow(2),
        Column::new("location", t("assets-col-location")).grow(2),
        Column::new("purchase_date", t("assets-col-purchase-date")),
        Column::new("warranty_end", t("assets-col-warranty-end")),
        Column::new("cost", t("assets-col-cost")).end(),
    ];
    // What the heads of the groups say need not be said on every row.
    let said = match group {
        AssetGroup::None | AssetGroup::Vendor => "",
        AssetGroup::Location => "location",
        AssetGroup::Category => "category",
        AssetGroup::Status => "status",
        AssetGroup::Custodian => "custodian",
    };
    all.into_iter().filter(|c| c.key != said).collect()
}

fn cell(scene: &Scene<'_>, key: &str, row: &AssetRow) -> Cell {
    match key {
        "tag" => Cell::code(&row.tag),
        "serial" => Cell::code(&row.serial),
        "category" => Cell::text(&row.category),
        "manufacturer" => Cell::text(&row.manufacturer),
        "model" => Cell::text(&row.model),
        "status" => status(row),
        "custodian" => Cell::text(&row.custodian),
        "location" => Cell::text(&row.location),
        "purchase_date" => Cell::date(row.purchase_date),
        "warranty_end" => warranty(scene, row),
        _ => Cell::money(row.cost),
    }
}

fn group_of(group: AssetGroup, row: &AssetRow) -> &str {
    match group {
        AssetGroup::None => "",
        AssetGroup::Location => &row.location,
        AssetGroup::Category => &row.category,
        AssetGroup::Status => &row.status,
        AssetGroup::Vendor => &row.supplier,
        AssetGroup::Custodian => &row.custodian,
    }
}

fn table(
    scene: &Scene<'_>,
    group: AssetGroup,
    rows: &[AssetRow],
    whole: &SelectionSummary,
) -> Result<Table> {
    let caption = scene.t("report-asset-register-title");
    let mut table = Table::new("asset_register", caption, columns(scene, group));
    table.empty = scene.t("report-list-empty");
    let complete = usize::try_from(whole.count) == Ok(rows.len());
    // As the register compares names: "Roma" and "roma" are one place.
    let same =
        |a: &AssetRow, b: &AssetRow| group_of(group, a).eq_ignore_ascii_case(group_of(group, b));
    let groups: Vec<&[AssetRow]> = rows.chunk_by(same).collect();
    let last = groups.len().saturating_sub(1);
    for (i, members) in groups.into_iter().enumerate() {
        if group != AssetGroup::None {
            // The end of a first page cuts its last group: what it counts would be wrong.
            let known = complete || i < last;
            table.rows.push(head(scene, &table, group, members, known)?);
        }
        let keys: Vec<&'static str> = table.columns.iter().map(|c| c.key).collect();
        let cells = |row| keys.iter().map(|key| cell(scene, key, row)).collect();
        for row in members {
            scene.go_on(table.rows.len())?;
            table.rows.push(Row::item(cells(row)));
        }
    }
    if complete && !rows.is_empty() {
        let cells = [("cost", scene.totals(&whole.totals))];
        let words = count("assets", rows.len(), scene.lang);
        table.rows.push(table.line(RowLevel::Total, words, &cells));
    }
    Ok(table)
}

/// The head of a group: what its members share, how many they are, what they cost.
fn head(
    scene: &Scene<'_>,
    table: &Table,
    group: AssetGroup,
    members: &[AssetRow],
    known: bool,
) -> Result<Row> {
    let name = scene.stated(members.first().map_or("", |r| group_of(group, r)));
    if !known {
        return Ok(table.line(RowLevel::Group, name, &[]));
    }
    let sum = Totals::of(members.iter().filter_map(|r| r.cost))?;
    let words = format!("{name} · {}", count("assets", members.len(), scene.lang));
    Ok(table.line(RowLevel::Group, words, &[("cost", scene.totals(&sum))]))
}
