//! The renewal calendar: how many deadlines each month has and what is at stake, then every one of
//! them under its month. The same read model as the calendar on the screen.

use chrono::{Datelike, NaiveDate};

use super::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{MAX_REGISTER_ROWS, RenewalCalendarParams};
use crate::dates::{add_days, add_months};
use crate::deadline::{Deadline, DeadlineKind, DeadlineQuery, deadlines};
use crate::error::{FieldError, Result};
use crate::money::Totals;

/// Longest calendar, months.
const MAX_MONTHS: u32 = 36;

pub(super) fn build(scene: &Scene<'_>, params: &RenewalCalendarParams) -> Result<Report> {
    let (from, to) = window(params, scene.moment.today)?;
    let query = DeadlineQuery {
        from,
        to,
        vendor_id: params.vendor_id,
        owner_id: params.owner_id,
        kind: params.kind,
        open: params.open,
    };
    let all = deadlines(scene.conn, &query, scene.moment.today)?;
    scene.within(all.len(), MAX_REGISTER_ROWS)?;
    let format = scene.format();
    let args = [("from", format.month_year(from).into()), ("to", format.month_year(to).into())];
    Ok(Report {
        subtitle: scene.ta("renewal-calendar-subtitle", &args),
        period: Period::new(from, to),
        facts: facts(scene, params)?,
        blocks: vec![
            Block::Figures(figures(scene, &all)?),
            Block::Table(by_month(scene, &all, from, params.months)?),
            Block::Table(list(scene, &all)?),
        ],
        notes: ["report-renewals-note-inclusive", "report-renewals-note-annualised"]
            .iter()
            .chain(&["renewal-calendar-note"])
            .map(|id| scene.t(id))
            .collect(),
        ..scene.report(
            "renewal_calendar",
            scene.t("renewal-calendar-title"),
            Orientation::Landscape,
        )?
    })
}

/// From the first of a month to the last day of the last one.
fn window(params: &RenewalCalendarParams, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    if !(1..=MAX_MONTHS).contains(&params.months) {
        return Err(FieldError::new("months", "range-months").with("max", MAX_MONTHS).into());
    }
    let from = params.from.unwrap_or(today);
    let from = from.with_day(1).unwrap_or(from);
    let next = add_months(from, i64::from(params.months));
    let to = next.and_then(|d| add_days(d, -1));
    to.map(|to| (from, to)).ok_or_else(|| FieldError::new("from", "date-range").into())
}

fn facts(scene: &Scene<'_>, params: &RenewalCalendarParams) -> Result<Vec<Fact>> {
    let name = |table, id: i64| crate::contract::sql::name_of(scene.conn, table, id);
    let vendor = params.vendor_id.map(|v| name("vendor", v.0)).transpose()?;
    let owner = params.owner_id.map(|o| name("person", o.0)).transpose()?;
    let kind = params.kind.map(|k| scene.t(&format!("contract-kind-{k}")));
    let open = params.open.then(|| scene.t("renewal-calendar-open"));
    let none = vendor.is_none() && owner.is_none() && kind.is_none() && open.is_none();
    let cell = |words: Option<String>| words.map_or(Cell::Empty, Cell::Text);
    Ok(scene.known([
        ("report-fact-vendor", cell(vendor)),
        ("report-fact-owner", cell(owner)),
        ("report-fact-kind", cell(kind)),
        ("report-fact-filter", cell(open.or(none.then(|| scene.t("report-fact-filter-none"))))),
    ]))
}

/// What a month, or all of them, comes to.
#[derive(Default)]
struct Sum {
    safe: i64,
    ends: i64,
    duties: i64,
    at_stake: Totals,
}

impl Sum {
    fn of<'d>(all: impl Iterator<Item = &'d Deadline>) -> Result<Self> {
        let mut sum = Self::default();
        for d in all {
            match d.kind {
                DeadlineKind::LastSafe if d.open => {
                    sum.safe += 1;
                    sum.at_stake.merge(&d.at_stake)?;
                }
                DeadlineKind::PeriodEnd => sum.ends += 1,
                DeadlineKind::Duty => sum.duties += 1,
                _ => {}
            }
        }
        Ok(sum)
    }
}

fn figures(scene: &Scene<'_>, all: &[Deadline]) -> Result<Vec<Figure>> {
    let sum = Sum::of(all.iter())?;
    Ok(vec![
        scene.counted(sum.safe, "renewal-calendar-figure-safe"),
        scene.counted(sum.ends, "renewal-calendar-figure-ends"),
        scene.counted(sum.duties, "renewal-calendar-figure-duties"),
        Figure::new(scene.totals(&sum.at_stake), scene.t("renewal-calendar-figure-stake")),
    ])
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

/// A row a month, also an empty one.
fn by_month(scene: &Scene<'_>, all: &[Deadline], from: NaiveDate, months: u32) -> Result<Table> {
    let columns = vec![
        Column::new("month", scene.t("renewal-calendar-col-month")).grow(2),
        Column::new("last_safe", scene.t("deadline-kind-last_safe")).end(),
        Column::new("period_end", scene.t("deadline-kind-period_end")).end(),
        Column::new("duty", scene.t("renewal-calendar-col-duties")).end(),
        Column::new("at_stake", scene.t("renewal-calendar-col-stake")).end(),
    ];
    let mut table = Table::new("by_month", scene.t("renewal-calendar-by-month"), columns);
    let mut rest = all;
    for n in 0..i64::from(months) {
        let Some(month) = add_months(from, n) else { break };
        // They are by day: each month is the beginning of what is left.
        let here = rest.iter().take_while(|d| same_month(d.date, month)).count();
        let (these, later) = rest.split_at(here);
        rest = later;
        let sum = Sum::of(these.iter())?;
        let count = |n: i64| if n == 0 { Cell::Empty } else { Cell::Int(n) };
        table.rows.push(Row::item(vec![
            Cell::Text(scene.format().month_year_long(month)),
            count(sum.safe),
            count(sum.ends),
            count(sum.duties),
            scene.totals(&sum.at_stake),
        ]));
    }
    Ok(table)
}

/// Every deadline under its month.
fn list(scene: &Scene<'_>, all: &[Deadline]) -> Result<Table> {
    let columns = vec![
        Column::new("date", scene.t("renewal-calendar-col-date")),
        Column::new("what", scene.t("renewal-calendar-col-what")).grow(2),
        Column::new("vendor", scene.t("contracts-col-vendor")).grow(3),
        Column::new("contract", scene.t("renewal-calendar-col-contract")).grow(4),
        Column::new("annual", scene.t("contracts-col-annual")).end(),
        Column::new("owner", scene.t("contracts-col-owner")).grow(2),
        Column::new("decision", scene.t("contracts-col-decision")).grow(2),
    ];
    let mut table = Table::new("deadlines", scene.t("renewal-calendar-list"), columns);
    table.empty = scene.t("renewal-calendar-empty");
    let mut month: Option<NaiveDate> = None;
    for (i, d) in scene.first(all).iter().enumerate() {
        scene.go_on(i)?;
        if month.is_none_or(|m| !same_month(m, d.date)) {
            month = Some(d.date);
            let head = scene.format().month_year_long(d.date);
            table.rows.push(table.line(RowLevel::Group, head, &[]));
        }
        table.rows.push(row(scene, d));
    }
    Ok(table)
}

fn row(scene: &Scene<'_>, d: &Deadline) -> Row {
    let kind = scene.t(&format!("deadline-kind-{}", d.kind));
    let tone = match (d.urgency, d.kind) {
        (Some(urgency), _) => urgency.tone(),
        (None, DeadlineKind::Decided | DeadlineKind::DutyDone) => Tone::Ok,
        (None, _) => Tone::Plain,
    };
    let what = if tone == Tone::Plain { Cell::Text(kind) } else { Cell::Toned(tone, kind) };
    let name = match d.number.as_str() {
        "" => d.subject(scene.lang),
        number => format!("{number} · {}", d.subject(scene.lang)),
    };
    let decision = d.decision.map(|c| scene.t(&format!("decision-{c}")));
    Row::item(vec![
        Cell::Date(d.date),
        what,
        Cell::Text(d.vendor.clone()),
        Cell::text(&name),
        scene.totals(&d.at_stake),
        Cell::text(&d.owner),
        decision.map_or(Cell::Empty, |words| Cell::Toned(Tone::Ok, words)),
    ])
}
