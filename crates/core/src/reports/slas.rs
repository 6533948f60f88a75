//! Service levels on paper: the report of a year with its grid of months, breaches and credits, and
//! the letter that claims one credit in the vendor's language.

use chrono::Datelike;

use super::model::{
    Block, Cell, Column, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{ClaimLetterParams, SlaReportParams};
use crate::error::{FieldError, Refusal, Result};
use crate::sla::evaluate::SlaOutcome;
use crate::sla::read::{CreditRow, Credits, SlaPeriod, SlaQuery, SlaRow, credits_of, detail, rows};
use crate::vendor::sql::correspondent;

/// Keys of the twelve months.
const MONTHS: [&str; 12] = [
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8",
    "month_9", "month_10", "month_11", "month_12",
];

pub(super) fn build(scene: &Scene<'_>, params: &SlaReportParams) -> Result<Report> {
    let today = scene.moment.today;
    let year = params.year.unwrap_or_else(|| today.year());
    let query = SlaQuery::year(year).ok_or_else(|| FieldError::new("year", "date-range"))?;
    let query = SlaQuery { vendor_id: params.vendor_id, contract_id: params.contract_id, ..query };
    let found = rows(scene.conn, &query, today)?;
    let credits = credits_of(&found, today)?;
    let blocks = vec![
        figures(scene, &found, &credits),
        Block::Table(grid(scene, &found, year)),
        Block::Table(credit_table(scene, &credits)),
    ];
    let notes = ["exact", "no-data", "credits"].map(|id| scene.t(&format!("sla-note-{id}")));
    Ok(Report {
        subtitle: year.to_string(),
        period: Period::new(query.first, query.last),
        blocks,
        notes: notes.into(),
        ..scene.report("sla_report", scene.t("sla-report-title"), Orientation::Landscape)?
    })
}

fn figures(scene: &Scene<'_>, found: &[SlaRow], credits: &Credits) -> Block {
    let sum = |of: fn(&SlaRow) -> u32| found.iter().map(|r| i64::from(of(r))).sum::<i64>();
    let missed = sum(|r| r.missed);
    let counted = scene.counted(missed, "sla-figure-missed");
    Block::Figures(vec![
        scene.counted(sum(|r| r.met), "sla-figure-met"),
        if missed > 0 { counted.toned(Tone::Warning) } else { counted },
        scene.counted(sum(|r| r.no_data), "sla-figure-no-data"),
        Figure::new(scene.totals(&credits.due), scene.t("sla-figure-due")),
        Figure::new(scene.totals(&credits.received), scene.t("sla-figure-received")),
    ])
}

fn target(scene: &Scene<'_>, row: &SlaRow) -> String {
    let args = [
        ("target", scene.format().decimal(&row.target.to_string()).into()),
        ("unit", scene.t(&format!("sla-unit-{}", row.unit)).into()),
        ("comparator", row.comparator.as_str().into()),
    ];
    scene.ta("sla-report-target", &args)
}

/// A line a service level, a column a month; a longer period stands where it begins.
fn grid(scene: &Scene<'_>, found: &[SlaRow], year: i32) -> Table {
    let mut columns = vec![
        Column::new("vendor", scene.t("contracts-col-vendor")),
        Column::new("name", scene.t("sla-col-name")).grow(1),
        Column::new("target", scene.t("sla-col-target")),
    ];
    for (month, key) in (1_u32..).zip(MONTHS) {
        columns.push(Column::new(key, scene.format().month_short(month).to_owned()).end());
    }
    let mut table = Table::new("sla_grid", scene.t("sla-report-grid"), columns);
    table.empty = scene.t("sla-report-empty");
    table.rows = found
        .iter()
        .map(|row| {
            let mut cells = vec![
                Cell::text(&row.vendor),
                Cell::text(&row.name),
                Cell::Text(target(scene, row)),
            ];
            cells.extend((1..=12).map(|month| {
                let begins = |p: &&SlaPeriod| p.start.year() == year && p.start.month() == month;
                row.periods.iter().find(begins).map_or(Cell::Empty, |p| value(scene, p))
            }));
            Row::item(cells)
        })
        .collect();
    table
}

fn value(scene: &Scene<'_>, p: &SlaPeriod) -> Cell {
    let shown = p.value.as_deref().map(|v| scene.format().decimal(v));
    match (p.outcome, shown) {
        (SlaOutcome::Missed, Some(v)) => Cell::Toned(Tone::Critical, v),
        (SlaOutcome::Met, Some(v)) => Cell::Text(v),
        (_, Some(v)) => Cell::Text(v),
        (_, None) if p.over => Cell::Toned(Tone::Muted, scene.t("sla-no-data-short")),
        (_, None) => Cell::Empty,
    }
}

fn credit_table(scene: &Scene<'_>, credits: &Credits) -> Table {
    let columns = vec![
        Column::new("vendor", scene.t("contracts-col-vendor")),
        Column::new("name", scene.t("sla-col-name")).grow(1),
        Column::new("period", scene.t("report-period-col-start")),
        Column::new("value", scene.t("sla-col-value")).end(),
        Column::new("due", scene.t("sla-figure-due")).end(),
        Column::new("claim_by", scene.t("sla-col-claim-by")),
        Column::new("state", scene.t("contracts-col-state")),
        Column::new("received", scene.t("sla-figure-received")).end(),
    ];
    let mut table = Table::new("sla_credits", scene.t("sla-report-credits"), columns);
    table.empty = scene.t("sla-report-no-credits");
    table.rows = credits.rows.iter().map(|r| credit(scene, r)).collect();
    if !table.rows.is_empty() {
        let cells =
            [("due", scene.totals(&credits.due)), ("received", scene.totals(&credits.received))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    table
}

fn credit(scene: &Scene<'_>, r: &CreditRow) -> Row {
    let p = &r.period;
    let state = match &p.claim {
        None if r.days_left.is_some_and(|d| d < 0) => {
            Cell::Toned(Tone::Critical, scene.t("sla-claim-too-late"))
        }
        None => Cell::Toned(Tone::Warning, scene.t("sla-claim-none")),
        Some(c) => Cell::Text(scene.t(&format!("sla-claim-{}", c.status))),
    };
    Row::item(vec![
        Cell::text(&r.vendor),
        Cell::text(&r.name),
        Cell::Date(p.start),
        p.value.as_deref().map_or(Cell::Empty, |v| Cell::Text(scene.format().decimal(v))),
        Cell::money(p.due()),
        Cell::date(p.claim_by),
        state,
        Cell::money(p.claim.as_ref().and_then(|c| c.received)),
    ])
}

pub(super) fn letter(scene: &Scene<'_>, params: &ClaimLetterParams) -> Result<Report> {
    let (day, today) = (params.period, scene.moment.today);
    let row = detail(scene.conn, params.sla_id, day, day, today)?.row;
    let period = row.periods.iter().find(|p| (p.start..=p.end).contains(&day));
    let period = period.filter(|p| p.outcome == SlaOutcome::Missed);
    let Some(period) = period else {
        return Err(Refusal::new("claim-without-breach").with("name", &row.name).into());
    };
    let to = correspondent::of_contract(scene.conn, row.contract_id)?;
    let format = scene.format();
    let span = format!("{} – {}", format.date(period.start), format.date(period.end));
    let measured = period.value.as_deref().map(|v| {
        let unit = scene.t(&format!("sla-unit-{}", row.unit));
        format!("{} {unit}", scene.format().decimal(v))
    });
    let facts = scene.known([
        ("letter-contract", Cell::text(&row.contract_title)),
        ("letter-contract-no", Cell::code(&row.contract_number)),
        ("letter-customer-no", Cell::code(&to.customer_no)),
        ("sla-col-name", Cell::text(&row.name)),
        ("sla-col-target", Cell::Text(target(scene, &row))),
        ("sla-letter-period", Cell::Text(span.clone())),
        ("sla-col-value", measured.map_or(Cell::Empty, Cell::Text)),
        ("sla-figure-due", Cell::money(period.due())),
    ]);
    let mut blocks = vec![Block::Paragraph(to.lines().join("\n")), Block::Facts(facts)];
    blocks.extend(body(scene, period, &span).into_iter().map(Block::Paragraph));
    blocks.push(scene.signatory());
    Ok(Report {
        subtitle: row.name.clone(),
        blocks,
        ..scene.report("claim_letter", scene.t("sla-letter-title"), Orientation::Portrait)?
    })
}

fn body(scene: &Scene<'_>, period: &SlaPeriod, span: &str) -> Vec<String> {
    let mut text = vec![scene.t("letter-salutation")];
    text.push(scene.ta("sla-letter-missed", &[("period", span.into())]));
    text.push(match period.due() {
        Some(due) => {
            let money = scene.format().money(due);
            scene.ta("sla-letter-claim", &[("money", money.into())])
        }
        None => scene.t("sla-letter-claim-open"),
    });
    text.push(scene.t("sla-letter-confirm"));
    text.push(scene.t("letter-closing"));
    text
}
