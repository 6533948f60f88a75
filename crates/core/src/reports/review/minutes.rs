//! The minutes of a procurement review: who was there, what was decided about which contract and
//! why, what is left open, and lines to sign on.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{advice, reasons};
use crate::decision::Decision;
use crate::error::{Checks, FieldError, Result};
use crate::meeting::{Case, gather_held};
use crate::reports::ReviewMinutesParams;
use crate::reports::contracts::{name, send_by};
use crate::reports::model::{
    Block, Cell, Column, Fact, Orientation, Period, Report, Row, Signature, Table,
};
use crate::reports::renewals::signatures;
use crate::reports::scene::Scene;

/// So many vendors stand one below another in the head.
const FEW: usize = 4;

/// Most people in a room.
const MAX_PRESENT: usize = 40;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &ReviewMinutesParams) -> Result<Report> {
    crate::reports::check_days(params.days)?;
    let today = scene.moment.today;
    let held = params.held_on.unwrap_or(today);
    let mut c = Checks::new();
    c.require(held <= today, "held_on", "in-future");
    if params.present.len() > MAX_PRESENT {
        c.push(FieldError::new("present", "range").with("max", MAX_PRESENT));
    }
    params.present.iter().for_each(|name| c.text("present", name, false, 200));
    c.done()?;
    let all = gather_held(scene.conn, &params.query(), Some(held), today)?;
    let decided: Vec<(&Case, &Decision)> =
        all.cases.iter().flat_map(|case| on(case, held).map(move |d| (case, d))).collect();
    let settled: HashSet<_> = decided.iter().map(|(case, _)| case.detail.row.id).collect();
    let open: Vec<&Case> =
        all.on_table().filter(|c| c.open() && !settled.contains(&c.detail.row.id)).collect();
    let present: Vec<&str> =
        params.present.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect();
    let vendors: Vec<&str> = all.vendors.iter().map(|v| v.name.as_str()).collect();
    let mut blocks = Vec::new();
    if vendors.len() > FEW {
        let args = [("list", vendors.join(", ").into())];
        blocks.push(Block::Paragraph(scene.ta("minutes-vendors", &args)));
    }
    blocks.extend([
        // Right under the title a table's caption is not drawn.
        Block::Heading { level: 2, text: scene.t("minutes-decided") },
        Block::Table(decisions(scene, &decided)),
        Block::Table(left_open(scene, &open)),
    ]);
    blocks.extend(signed(scene, &present));
    let day = scene.format().date_long(held);
    Ok(Report {
        subtitle: scene.ta("minutes-subtitle", &[("date", day.into())]),
        period: Some(Period::day(held)),
        facts: facts(scene, &vendors, held, &present),
        blocks,
        notes: vec![scene.t("minutes-note-decisions")],
        // Nobody keeps minutes of nothing: until something is decided they are not for signing.
        watermark: scene.watermark(scene.request.draft || decided.is_empty())?,
        ..scene.report("review_minutes", scene.t("minutes-title"), Orientation::Portrait)?
    })
}

/// What was decided about a contract on a day; of several decisions about one period, the newest.
fn on(case: &Case, held: NaiveDate) -> impl Iterator<Item = &Decision> {
    let periods = case.detail.periods.iter().map(|p| p.decisions.as_slice());
    let all = periods.chain([case.detail.decisions.as_slice()]);
    all.filter_map(move |of| of.iter().find(|d| d.decided_on == held))
}

fn facts(scene: &Scene<'_>, vendors: &[&str], held: NaiveDate, present: &[&str]) -> Vec<Fact> {
    let few = if vendors.len() > FEW { &[] } else { vendors };
    let there = match present {
        [] => scene.t("report-not-stated"),
        names => names.join("\n"),
    };
    scene.known([
        ("minutes-held-on", Cell::Date(held)),
        ("minutes-present", Cell::Text(there)),
        ("pack-vendors", Cell::text(&few.join("\n"))),
    ])
}

fn decisions(scene: &Scene<'_>, decided: &[(&Case, &Decision)]) -> Table {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("vendor", t("contracts-col-vendor")).grow(1),
        Column::new("contract", t("pack-contract")).grow(2),
        Column::new("decision", t("contracts-col-decision")),
        Column::new("price", t("minutes-price")).end(),
        Column::new("term", t("decision-agreed-term")).end(),
        Column::new("by", t("report-decision-col-by")).grow(1),
        Column::new("approver", t("decision-approver")).grow(1),
    ];
    let mut table = Table::new("decided", t("minutes-decided"), columns);
    table.empty = t("minutes-decided-none");
    for (case, d) in decided {
        let row = &case.detail.row;
        let cells = vec![
            Cell::text(&row.vendor),
            Cell::Text(name(row)),
            Cell::Text(t(&format!("decision-{}", d.choice))),
            Cell::money(d.price),
            d.term_months.map_or(Cell::Empty, |n| {
                Cell::Text(scene.ta("contracts-months", &[("count", n.into())]))
            }),
            Cell::text(&d.decided_by_name),
            Cell::text(&d.approver),
        ];
        let why = scene.ta("minutes-reason", &[("reason", d.reason.as_str().into())]);
        table.rows.push(Row::item(cells).with_note(why));
    }
    table
}

fn left_open(scene: &Scene<'_>, open: &[&Case]) -> Table {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("send_by", t("contracts-col-send-by")),
        Column::new("vendor", t("contracts-col-vendor")).grow(1),
        Column::new("contract", t("pack-contract")).grow(2),
        Column::new("owner", t("contracts-col-owner")).grow(1),
        Column::new("advice", t("pack-recommended")),
    ];
    let mut table = Table::new("left_open", t("minutes-open"), columns);
    table.empty = t("minutes-open-none");
    for case in open {
        let row = &case.detail.row;
        let cells = vec![
            send_by(row, scene.lang),
            Cell::text(&row.vendor),
            Cell::Text(name(row)),
            Cell::text(&row.owner),
            Cell::Text(advice(scene, &case.recommendation)),
        ];
        table.rows.push(Row::item(cells).with_note(reasons(scene, &case.recommendation)));
    }
    table
}

/// Who was there signs; without names, the three who usually do.
fn signed(scene: &Scene<'_>, present: &[&str]) -> Vec<Block> {
    if present.is_empty() {
        return signatures(scene.lang).into();
    }
    let lines =
        present.iter().map(|name| Signature::new(scene.t("minutes-sign"), (*name).to_owned()));
    vec![
        Block::Heading { level: 1, text: scene.t("report-sign-heading") },
        Block::Signatures(lines.collect()),
    ]
}
