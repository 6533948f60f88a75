//! The contract register: what was signed, with whom, until when and at what yearly cost.

use std::collections::BTreeMap;

use super::{anchor, name, send_by, sheet, state};
use crate::contract::draft::ContractRow;
use crate::contract::{list, read};
use crate::decision::is_settled;
use crate::error::Result;
use crate::list::{Filter, ListQuery};
use crate::money::Totals;
use crate::reports::list::{MAX_ROWS, contract_facts, count};
use crate::reports::model::{
    Block, Cell, Chart, Column, Figure, Orientation, Report, Row, RowLevel, Section, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::reports::{ContractRegisterParams, Extent, shares};

/// Most contracts of a register with the sheet of each: a document of two pages for every one.
const MAX_SHEETS: usize = 5_000;

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &ContractRegisterParams,
) -> Result<Report> {
    let query = query(params);
    let mut rows = list::rows(scene.conn, &query, scene.moment.today)?;
    if !params.ended {
        rows.retain(|r| !r.state.over());
    }
    scene.within(rows.len(), if params.sheets { MAX_SHEETS } else { MAX_ROWS })?;
    rows.sort_by_cached_key(key);
    let sheets = params.sheets && scene.extent == Extent::Whole;
    let mut blocks = vec![figures(scene, &rows)?];
    blocks.extend(by_vendor(scene, &rows)?.map(Block::Chart));
    blocks.push(Block::Table(table(scene, scene.first(&rows), rows.len(), sheets)?));
    if sheets {
        for row in &rows {
            blocks.extend(section(scene, row)?);
        }
    }
    let title = scene.t("report-contract-register-title");
    let notes = ["deadlines", "inclusive", "annualised"];
    let notes = notes.map(|id| format!("report-renewals-note-{id}"));
    let sums = "report-contract-register-note-sums".to_owned();
    Ok(Report {
        subtitle: count("contracts", rows.len(), scene.lang),
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

fn query(params: &ContractRegisterParams) -> ListQuery {
    let filter = |field: &str, value: Option<String>| value.map(|v| Filter::is(field, vec![v]));
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
    let running = || rows.iter().filter(|r| r.state.in_force());
    let mut annual = Totals::default();
    running().try_for_each(|r| annual.merge(&r.annual))?;
    let ahead = scene.moment.today.checked_add_days(chrono::Days::new(90));
    let due = running().filter(|r| {
        !is_settled(r.decision.as_ref())
            && r.send_by.zip(ahead).is_some_and(|(day, ahead)| day <= ahead)
    });
    let (due, orphans) = (due.count(), running().filter(|r| r.owner.is_empty()).count());
    let counted = |n: usize, id: &str| scene.counted(i64::try_from(n).unwrap_or(i64::MAX), id);
    let marked = |n: usize, id: &str| match n {
        0 => counted(n, id),
        n => counted(n, id).toned(Tone::Warning),
    };
    Ok(Block::Figures(vec![
        counted(running().count(), "report-contract-register-figure-running"),
        Figure::new(scene.totals(&annual), scene.t("contracts-col-annual")),
        marked(due, "report-contract-register-figure-due"),
        marked(orphans, "report-contract-register-figure-no-owner"),
    ]))
}

/// Yearly cost by vendor in the organisation's currency; `None` where a picture says nothing.
fn by_vendor(scene: &Scene<'_>, rows: &[ContractRow]) -> Result<Option<Chart>> {
    let own = scene.settings.organisation.currency;
    let mut sums: BTreeMap<&str, Totals> = BTreeMap::new();
    for row in rows.iter().filter(|r| r.state.in_force()) {
        sums.entry(&row.vendor).or_default().merge(&row.annual)?;
    }
    let part =
        |(vendor, sum): (&&str, &Totals)| ((*vendor).to_owned(), sum.minor_in(own).unwrap_or(0));
    let parts = sums.iter().map(part).collect();
    let label = scene.t("contracts-col-annual");
    let others = shares::others(scene, sums.values());
    Ok(shares::chart(scene, "by_vendor", label, parts, |vendor, share| {
        let args = [("vendor", vendor.into()), ("share", share.into())];
        scene.ta("report-contract-register-by-vendor", &args) + &others
    }))
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
        send_by(row, scene.lang),
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
        members.iter().filter(|r| r.state.in_force()).try_for_each(|r| sum.merge(&r.annual))?;
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
