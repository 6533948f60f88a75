//! The recyclers' lists of serial numbers against the lot: every number exactly once, or why not.

use std::collections::HashMap;

use super::register::heading;
use super::{DisposalLotParams, count, facts, word};
use crate::disposal::lot;
use crate::disposal::received::{self, LotReconciliation, ReceivedView, SerialFault};
use crate::error::Result;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{Block, Cell, Column, Figure, Orientation, Report, Row, Table, Tone};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &DisposalLotParams) -> Result<Report> {
    let row = lot::sql::row(scene.conn, params.lot_id)?;
    let found = received::read::of_lot(scene.conn, params.lot_id)?;
    let numbers: usize = found.certificates.iter().map(|c| c.serials.len()).sum();
    scene.within(numbers + found.result.missing.len(), MAX_REGISTER_ROWS)?;
    let title = scene.t("report-serial-reconciliation-title");
    Ok(Report {
        subtitle: row.draft.title.clone(),
        facts: facts(scene, &row),
        blocks: vec![
            figures(scene, &found),
            heading(scene, "report-serial-differences"),
            Block::Table(differences(scene, &found)),
            heading(scene, "report-serial-lists"),
            Block::Table(lists(scene, &found.certificates)),
        ],
        notes: vec![scene.t("report-serial-note-same"), scene.t("report-serial-note-alike")],
        ..scene.report("serial_reconciliation", title, Orientation::Portrait)?
    })
}

fn figures(scene: &Scene<'_>, found: &LotReconciliation) -> Block {
    let result = &found.result;
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    let fault = |n: usize, id: &str| {
        let tone = if n > 0 { Tone::Critical } else { Tone::Ok };
        figure(count(n), id).toned(tone)
    };
    Block::Figures(vec![
        figure(Cell::Int(found.expected.into()), "report-serial-expected"),
        figure(Cell::Int(result.matched.into()), "report-serial-matched"),
        fault(result.missing.len(), "report-serial-missing"),
        fault(result.extra.len(), "report-serial-extra"),
        fault(result.duplicates.len(), "report-serial-duplicates"),
        fault(found.open as usize, "report-serial-open"),
    ])
}

fn differences(scene: &Scene<'_>, found: &LotReconciliation) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "differences",
        t("report-serial-differences"),
        vec![
            Column::new("what", t("report-serial-what")),
            Column::new("serial", t("report-disposal-serial")),
            Column::new("alike", t("report-serial-alike")).grow(1),
            Column::new("word", t("report-serial-word")).grow(2),
        ],
    );
    table.empty = t("report-serial-none");
    let words: HashMap<&str, &str> = found
        .certificates
        .iter()
        .flat_map(|c| &c.serials)
        .map(|s| (s.serial.as_str(), s.reason.as_str()))
        .collect();
    let result = &found.result;
    let mut missing: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut extra: HashMap<&str, Vec<&str>> = HashMap::new();
    for a in &result.alike {
        missing.entry(&a.missing).or_default().push(&a.extra);
        extra.entry(&a.extra).or_default().push(&a.missing);
    }
    let mut add = |id: &str, serial: &str, alike: &str| {
        let said = words.get(serial).copied().unwrap_or_default();
        table.rows.push(Row::item(vec![
            Cell::Toned(Tone::Critical, t(id)),
            Cell::code(serial),
            Cell::text(alike),
            Cell::text(said),
        ]));
    };
    let named = |of: Option<&Vec<&str>>| of.map(|all| all.join(", ")).unwrap_or_default();
    for serial in &result.missing {
        add("report-serial-missing", serial, &named(missing.get(serial.as_str())));
    }
    for serial in &result.extra {
        add("report-serial-extra", serial, &named(extra.get(serial.as_str())));
    }
    for (all, id) in [
        (&result.duplicates, "report-serial-duplicates"),
        (&result.duplicates_in_lot, "report-serial-duplicates-in-lot"),
    ] {
        for d in all {
            let times = scene.ta("report-serial-times", &[("count", d.times.into())]);
            add(id, &d.serial, &times);
        }
    }
    for known in found.findings.iter().filter(|f| f.fault == SerialFault::OfLot) {
        table.rows.push(Row::item(vec![
            Cell::Toned(Tone::Muted, word(scene, "serial-fault", known.fault.as_str())),
            Cell::code(&known.serial),
            Cell::Empty,
            Cell::text(&known.reason),
        ]));
    }
    table
}

fn lists(scene: &Scene<'_>, all: &[ReceivedView]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "certificates",
        t("report-serial-lists"),
        vec![
            Column::new("number", t("report-disposal-certificate")),
            Column::new("vendor", t("report-disposal-vendor")).grow(1),
            Column::new("collected", t("report-serial-collected")),
            Column::new("destroyed", t("report-serial-destroyed")),
            Column::new("serials", t("report-serial-numbers")).end(),
            Column::new("missing", t("report-serial-lacks")).grow(2),
        ],
    );
    table.empty = t("report-serial-no-list");
    for c in all {
        let lacks: Vec<String> =
            c.missing.iter().map(|f| word(scene, "destruction-field", f.as_str())).collect();
        table.rows.push(Row::item(vec![
            Cell::code(&c.draft.number),
            Cell::text(&c.vendor),
            Cell::date(c.draft.collected_on),
            Cell::date(c.draft.destroyed_on),
            count(c.serials.len()),
            Cell::text(&lacks.join(", ")),
        ]));
    }
    table
}
