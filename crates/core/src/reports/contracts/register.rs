//! The contract register: what was signed, with whom, until when and at what yearly cost.

use std::collections::BTreeMap;

use super::{anchor, in_force, name, over, send_by, sheet, state};
use crate::contract::draft::ContractRow;
use crate::contract::{list, read};
use crate::error::Result;
use crate::list::{Filter, ListQuery};
use crate::money::{Currency, Totals};
use crate::reports::list::contract_facts;
use crate::reports::model::{
    Block, Cell, Chart, ChartKind, Column, Figure, Orientation, Report, Row, RowLevel, Scale,
    Section, Series, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::reports::{ContractRegisterParams, Extent};

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &ContractRegisterParams,
) -> Result<Report> {
    let query = query(params);
    let mut rows = list::rows(scene.conn, &query, scene.moment.today)?;
    if !params.ended {
        rows.retain(|r| !over(r.state));
    }
    rows.sort_by_cached_key(key);
    let sheets = params.sheets && scene.extent == Extent::Whole;
    let mut blocks = vec![figures(scene, &rows)?];
    blocks.extend(by_vendor(scene, &rows)?.map(Block::Chart));
    let shown = rows.get(..rows.len().min(scene.extent.rows())).unwrap_or_default();
    blocks.push(Block::Table(table(scene, shown, rows.len(), sheets)?));
    if sheets {
        for row in &rows {
            blocks.extend(section(scene, row)?);
        }
    }
    let title = scene.t("report-contract-register-title");
    let count = [("count", rows.len().into()), ("n", int(scene, rows.len()).into())];
    let notes = ["deadlines", "inclusive", "annualised"];
    let notes = notes.map(|id| format!("report-renewals-note-{id}"));
    let sums = "report-contract-register-note-sums".to_owned();
    Ok(Report {
        subtitle: scene.ta("report-list-count-contracts", &count),
        facts: contract_facts(scene, &query, params.ended)?,
        contents: sheets,
        blocks,
        notes: notes.into_iter().chain([sums]).map(|id| scene.t(&id)).collect(),
        ..scene.report("contract_register", title, Orientation::Landscape)?
    })
}

/// A contract's sheet as a section, reached from its row.
pub(in crate::reports) fn section(scene: &Scene<'_>, row: &ContractRow) -> Result<Vec<Block>> {
    let detail = read::detail(scene.conn, row.id, scene.moment.today)?;
    let mut blocks = vec![Block::Section(Section {
        title: name(row),
        subtitle: format!("{} · {}", scene.t("report-contract-sheet-title"), row.vendor),
        anchor: Some(anchor(row.id)),
        orientation: Some(Orientation::Portrait),
        new_page: true,
    })];
    blocks.extend(sheet::blocks(scene, &detail)?);
    Ok(blocks)
}

fn int(scene: &Scene<'_>, n: usize) -> String {
    scene.format().int(i64::try_from(n).unwrap_or(i64::MAX))
}

fn query(params: &ContractRegisterParams) -> ListQuery {
    let filter = |field: &str, value: Option<String>| {
        value.map(|v| Filter { field: field.to_owned(), values: vec![v] })
    };
    let filters = [
        filter("vendor_id", params.vendor_id.map(|id| id.to_string())),
        filter("owner_id", params.owner_id.map(|id| id.to_string())),
        filter("kind", params.kind.map(|k| k.to_string())),
    ];
    ListQuery { filters: filters.into_iter().flatten().collect(), ..ListQuery::default() }
}

/// By vendor, within one by what ends first; open-ended ones last.
fn key(row: &ContractRow) -> (String, i64, bool, Option<chrono::NaiveDate>, String, i64) {
    let end = row.period_end;
    (row.vendor.to_lowercase(), row.vendor_id.0, end.is_none(), end, row.number.clone(), row.id.0)
}

fn figures(scene: &Scene<'_>, rows: &[ContractRow]) -> Result<Block> {
    let running = || rows.iter().filter(|r| in_force(r.state));
    let mut annual = Totals::default();
    running().try_for_each(|r| annual.merge(&r.annual))?;
    let ahead = scene.moment.today.checked_add_days(chrono::Days::new(90));
    let due = running().filter(|r| {
        r.decision.is_none() && r.send_by.zip(ahead).is_some_and(|(day, ahead)| day <= ahead)
    });
    let (due, orphans) = (due.count(), running().filter(|r| r.owner.is_empty()).count());
    let count = |n: usize, id: &str, tone: Tone| Figure {
        value: Cell::Int(i64::try_from(n).unwrap_or(i64::MAX)),
        label: scene.ta(id, &[("count", n.into())]),
        tone: if n == 0 { Tone::Plain } else { tone },
    };
    Ok(Block::Figures(vec![
        count(running().count(), "report-contract-register-figure-running", Tone::Plain),
        Figure {
            value: scene.totals(&annual),
            label: scene.t("contracts-col-annual"),
            tone: Tone::Plain,
        },
        count(due, "report-contract-register-figure-due", Tone::Warning),
        count(orphans, "report-contract-register-figure-no-owner", Tone::Warning),
    ]))
}

/// Most vendors a picture shows by name.
const VENDORS: usize = 8;

/// Yearly cost by vendor in the organisation's currency; `None` where a picture says nothing.
fn by_vendor(scene: &Scene<'_>, rows: &[ContractRow]) -> Result<Option<Chart>> {
    let own = scene.settings.organisation.currency;
    let mut sums: BTreeMap<&str, Totals> = BTreeMap::new();
    for row in rows.iter().filter(|r| in_force(r.state)) {
        sums.entry(&row.vendor).or_default().merge(&row.annual)?;
    }
    let mut bars: Vec<(&str, i64)> = sums
        .iter()
        .filter_map(|(vendor, sum)| in_currency(sum, own).map(|minor| (*vendor, minor)))
        .filter(|(_, minor)| *minor > 0)
        .collect();
    bars.sort_by_key(|(vendor, minor)| (std::cmp::Reverse(*minor), *vendor));
    let (Some((first, most)), true) = (bars.first().copied(), bars.len() > 1) else {
        return Ok(None);
    };
    let whole: i64 = bars.iter().fold(0, |sum, (_, minor)| sum.saturating_add(*minor));
    let share = i128::from(most) * 100 / i128::from(whole.max(1));
    let percent = scene.format().percent(i64::try_from(share).unwrap_or(0) * 100);
    let args = [("vendor", first.into()), ("share", percent.into())];
    let mut caption = scene.ta("report-contract-register-by-vendor", &args);
    let others: Vec<&str> = foreign(&sums, own);
    if !others.is_empty() {
        let list = others.join(", ");
        caption.push(' ');
        caption.push_str(&scene.ta("report-chart-other-currencies", &[("list", list.into())]));
    }
    let mut categories: Vec<String> =
        bars.iter().take(VENDORS).map(|(vendor, _)| (*vendor).to_owned()).collect();
    let mut values: Vec<Option<i64>> = bars.iter().take(VENDORS).map(|(_, m)| Some(*m)).collect();
    let rest = bars.get(VENDORS..).unwrap_or_default();
    if !rest.is_empty() {
        categories.push(scene.ta("report-chart-others", &[("count", rest.len().into())]));
        values.push(Some(rest.iter().fold(0, |sum, (_, m)| sum.saturating_add(*m))));
    }
    Ok(Some(Chart {
        name: "by_vendor",
        caption,
        kind: ChartKind::Bars,
        scale: Scale::Money(own),
        categories,
        series: vec![Series { label: scene.t("contracts-col-annual"), values }],
        reference: None,
        empty: String::new(),
    }))
}

fn in_currency(sum: &Totals, currency: Currency) -> Option<i64> {
    sum.0.iter().find(|m| m.currency == currency).map(|m| m.minor)
}

/// Currencies a picture in one of them leaves out.
fn foreign<'s>(sums: &'s BTreeMap<&str, Totals>, own: Currency) -> Vec<&'s str> {
    let all = sums.values().flat_map(|sum| &sum.0).filter(|m| m.currency != own);
    let mut codes: Vec<&str> = all.map(|m| m.currency.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

pub(in crate::reports) fn columns(scene: &Scene<'_>) -> Vec<Column> {
    let t = |id: &str| scene.t(id);
    vec![
        Column::new("title", t("contracts-col-title")).grow(3),
        Column::new("number", t("contracts-col-number")),
        Column::new("kind", t("contracts-col-kind")),
        Column::new("state", t("contracts-col-state")),
        Column::new("start", t("contracts-col-start")),
        Column::new("period_end", t("contracts-col-period-end")),
        Column::new("renewal", t("contracts-col-renewal")),
        Column::new("send_by", t("contracts-col-send-by")),
        Column::new("annual", t("contracts-col-annual")).end(),
        Column::new("owner", t("contracts-col-owner")).grow(1),
        Column::new("decision", t("contracts-col-decision")),
    ]
}

pub(in crate::reports) fn item(scene: &Scene<'_>, row: &ContractRow) -> Row {
    let t = |id: &str| scene.t(id);
    Row::item(vec![
        Cell::text(&row.title),
        Cell::code(&row.number),
        Cell::Text(t(&format!("contract-kind-{}", row.kind))),
        state(scene, row.state),
        Cell::Date(row.start),
        Cell::date(row.period_end),
        Cell::Text(t(&format!("renewal-{}", row.renewal))),
        send_by(scene, row),
        scene.totals(&row.annual),
        Cell::text(&row.owner),
        match &row.decision {
            Some(d) => Cell::Text(t(&format!("decision-{}", d.choice))),
            None => Cell::Empty,
        },
    ])
}

fn table(scene: &Scene<'_>, rows: &[ContractRow], of: usize, sheets: bool) -> Result<Table> {
    let caption = scene.t("report-contract-register-title");
    let mut table = Table::new("contract_register", caption, columns(scene));
    table.empty = scene.t("report-list-empty");
    let complete = rows.len() == of;
    let groups: Vec<&[ContractRow]> = rows.chunk_by(|a, b| a.vendor_id == b.vendor_id).collect();
    let last = groups.len().saturating_sub(1);
    let mut whole = Totals::default();
    for (i, members) in groups.into_iter().enumerate() {
        let mut sum = Totals::default();
        members.iter().filter(|r| in_force(r.state)).try_for_each(|r| sum.merge(&r.annual))?;
        whole.merge(&sum)?;
        let vendor = members.first().map_or("", |r| r.vendor.as_str()).to_owned();
        let cells = [("annual", scene.totals(&sum))];
        let cells = if complete || i < last { cells.as_slice() } else { &[] };
        table.rows.push(table.line(RowLevel::Group, vendor, cells));
        for row in members {
            let line = item(scene, row);
            table.rows.push(if sheets { line.to(anchor(row.id)) } else { line });
        }
    }
    if complete && !rows.is_empty() {
        let cells = [("annual", scene.totals(&whole))];
        let words = scene.t("report-contract-register-total");
        table.rows.push(table.line(RowLevel::Total, words, &cells));
    }
    Ok(table)
}
