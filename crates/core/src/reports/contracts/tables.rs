//! The tables of a contract's sheet.

use super::words;
use crate::asset::sql::list;
use crate::contract::RenewalKind;
use crate::contract::draft::{ContractDetail, PeriodRow, PeriodState};
use crate::contract::read::annualised;
use crate::decision::Decision;
use crate::error::Result;
use crate::money::Totals;
use crate::reports::assets::{status, warranty};
use crate::reports::model::{
    Block, Cell, Column, Lane, Mark, Row, RowLevel, Table, Timeline, Tone,
};
use crate::reports::scene::Scene;

/// How the last safe day came about.
pub(super) fn calculation(scene: &Scene<'_>, detail: &ContractDetail) -> Option<Table> {
    let steps = words::calculation(scene, detail);
    if steps.is_empty() {
        return None;
    }
    let mut table = Table::new(
        "calculation",
        scene.t("contracts-calc-how"),
        vec![
            Column::new("step", scene.t("report-calc-col-step")).grow(3),
            Column::new("day", scene.t("report-calc-col-day")),
            Column::new("name", scene.t("report-calc-col-name")).grow(1),
        ],
    );
    let format = scene.format();
    table.rows = steps
        .into_iter()
        .map(|s| {
            let day = Cell::Text(format.date_weekday(s.day));
            let name = if s.name.is_empty() { Cell::Empty } else { Cell::Toned(Tone::Ok, s.name) };
            Row::item(vec![Cell::Text(s.text), day, name])
        })
        .collect();
    Some(table)
}

/// Most periods a picture shows; the table has them all.
const LANES: usize = 4;

/// The running period and those after it on a time axis.
pub(super) fn timeline(scene: &Scene<'_>, detail: &ContractDetail) -> Option<Timeline> {
    let today = scene.moment.today;
    let open = detail.periods.iter().filter(|p| p.end >= today);
    let shown: Vec<&PeriodRow> = open.take(LANES).collect();
    let (first, last) = (shown.first()?, shown.last()?);
    // What ran long ago is not the question: a bar that began before the picture has no beginning in
    // it.
    let from = first.start.max(months_away(today, -6)).min(first.decide_by).min(today);
    let lanes = shown.iter().map(|p| Lane {
        label: period_name(scene, p),
        bar: Some((p.start, p.end)),
        marks: vec![
            (Mark::Decide, p.decide_by),
            (Mark::LastSafe, p.send_by),
            (Mark::Notice, p.notice_by),
            (Mark::End, p.end),
        ],
    });
    // The day of the period a decision is about, which need not be the first one shown.
    let send_by = detail.row.send_by.unwrap_or(first.send_by);
    let (id, date) = match send_by < today {
        // Nothing renews and no clause asks for notice: there is none to give.
        _ if !notice_matters(detail) => ("report-contract-sheet-timeline-end", first.end),
        true => ("report-contract-sheet-timeline-past", send_by),
        false => ("report-contract-sheet-timeline", send_by),
    };
    let date = scene.format().date_weekday(date);
    Some(Timeline {
        caption: scene.ta(id, &[("date", date.into())]),
        from: month_start(from),
        to: last.end,
        today,
        lanes: lanes.collect(),
        legend: crate::reports::renewals::legend(scene.lang),
    })
}

/// Whether notice does anything: the contract renews by itself, or has a clause that asks for it.
pub(super) fn notice_matters(detail: &ContractDetail) -> bool {
    detail.draft.renewal == RenewalKind::Tacit || detail.draft.notice_value > 0
}

fn months_away(day: chrono::NaiveDate, months: i32) -> chrono::NaiveDate {
    let by = chrono::Months::new(months.unsigned_abs());
    let found = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    found.unwrap_or(day)
}

fn month_start(day: chrono::NaiveDate) -> chrono::NaiveDate {
    chrono::Datelike::with_day(&day, 1).unwrap_or(day)
}

fn period_name(scene: &Scene<'_>, p: &PeriodRow) -> String {
    match p.k {
        0 => scene.t("contracts-period-initial"),
        k => scene.ta("contracts-period-renewal", &[("k", i64::from(k).into())]),
    }
}

/// Every period with its days, oldest first; of a contract that is over, those it came to.
pub(super) fn periods(scene: &Scene<'_>, detail: &ContractDetail) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "periods",
        t("contracts-periods"),
        vec![
            Column::new("period", t("contracts-period-term")).grow(1),
            Column::new("start", t("report-period-col-start")),
            Column::new("end", t("report-period-col-end")),
            Column::new("notice_by", t("contracts-col-notice-by")),
            Column::new("send_by", t("contracts-col-send-by")),
            Column::new("decide_by", t("contracts-col-decide-by")),
            Column::new("state", t("contracts-col-state")),
            Column::new("decision", t("contracts-col-decision")),
        ],
    );
    table.empty = t("report-contract-sheet-no-periods");
    let end = detail.row.period_end.filter(|_| detail.row.state.over());
    table.rows = detail
        .periods
        .iter()
        .filter(|p| end.is_none_or(|end| p.start <= end))
        .map(|p| {
            let state = match (p.current, p.state) {
                (true, _) => Cell::Toned(Tone::Ok, t("contracts-period-current")),
                (false, PeriodState::Proposed) => Cell::Toned(Tone::Muted, t("period-proposed")),
                (false, state) => Cell::Text(t(&format!("period-{state}"))),
            };
            let decision = p.decisions.first().map_or(Cell::Empty, |d| choice(scene, d));
            Row::item(vec![
                Cell::Text(period_name(scene, p)),
                Cell::Date(p.start),
                Cell::Date(p.end),
                Cell::Date(p.notice_by),
                Cell::Date(p.send_by),
                Cell::Date(p.decide_by),
                state,
                decision,
            ])
        })
        .collect();
    table
}

fn choice(scene: &Scene<'_>, decision: &Decision) -> Cell {
    Cell::Text(scene.t(&format!("decision-{}", decision.choice)))
}

/// What it costs: lines as billed, and per year with their sum.
pub(super) fn costs(scene: &Scene<'_>, detail: &ContractDetail) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "costs",
        t("contracts-cost"),
        vec![
            Column::new("label", t("contracts-cost-label")).grow(1),
            Column::new("billing", t("contracts-cost-billing")),
            Column::new("amount", t("contracts-cost-amount")).end(),
            Column::new("annual", t("contracts-col-annual")).end(),
        ],
    );
    table.empty = t("contracts-cost-none");
    let mut sum = Totals::default();
    for line in &detail.draft.cost_lines {
        let annual = annualised(line.amount, line.billing)?;
        if let Some(amount) = annual {
            sum.add(amount)?;
        }
        let label =
            if line.label.is_empty() { t("contracts-cost-fee") } else { line.label.clone() };
        table.rows.push(Row::item(vec![
            Cell::Text(label),
            Cell::Text(t(&format!("billing-{}", line.billing))),
            Cell::Money(line.amount),
            Cell::money(annual),
        ]));
    }
    if !table.rows.is_empty() {
        let cells = [("annual", scene.totals(&sum))];
        table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    }
    Ok(table)
}

/// The assets it covers, as they stand in the list.
pub(super) fn assets(scene: &Scene<'_>, detail: &ContractDetail) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "assets",
        t("contracts-assets"),
        vec![
            Column::new("tag", t("assets-col-tag")),
            Column::new("serial", t("assets-col-serial")),
            Column::new("model", t("assets-col-model")).grow(2),
            Column::new("location", t("assets-col-location")).grow(1),
            Column::new("status", t("assets-col-status")),
            Column::new("warranty_end", t("assets-col-warranty-end")),
        ],
    );
    table.empty = t("contracts-assets-none");
    let ids: Vec<i64> = detail.assets.iter().map(|a| a.id.0).collect();
    table.rows = list::rows(scene.conn, &ids)?
        .iter()
        .map(|a| {
            Row::item(vec![
                Cell::code(&a.tag),
                Cell::code(&a.serial),
                Cell::text(&a.model),
                Cell::text(&a.location),
                status(a),
                warranty(scene, a),
            ])
        })
        .collect();
    Ok(table)
}

/// Every decision about it, newest first; `None` when there was none.
pub(super) fn decisions(scene: &Scene<'_>, detail: &ContractDetail) -> Option<Block> {
    let t = |id: &str| scene.t(id);
    let of_periods =
        detail.periods.iter().flat_map(|p| p.decisions.iter().map(move |d| (d, Some(p.end))));
    let mut all: Vec<_> = of_periods.chain(detail.decisions.iter().map(|d| (d, None))).collect();
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|(d, _)| std::cmp::Reverse((d.decided_on, d.id)));
    let mut table = Table::new(
        "decisions",
        t("contracts-decision-history"),
        vec![
            Column::new("on", t("report-decision-col-on")),
            Column::new("decision", t("contracts-col-decision")),
            Column::new("by", t("report-decision-col-by")),
            Column::new("period", t("contracts-col-period-end")),
            Column::new("reason", t("report-decision-col-reason")).grow(3),
        ],
    );
    table.rows = all
        .into_iter()
        .map(|(d, end)| {
            Row::item(vec![
                Cell::Date(d.decided_on),
                choice(scene, d),
                Cell::text(&d.decided_by_name),
                Cell::date(end),
                Cell::text(&d.reason),
            ])
        })
        .collect();
    Some(Block::Table(table))
}
