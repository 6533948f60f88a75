//! The tables of a pack that programs read: population, exceptions, hand-overs, proofs of vendors.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::disposal::chain;
use crate::disposal::lot::{LotRow, read, sql};
use crate::disposal::paper::{self, PaperRecord};
use crate::disposal::record::RecordState;
use crate::error::Result;
use crate::ids::SanitizationId;
use crate::store::Conn;
use crate::text::{self, Lang, t, ta};

/// A table and the language of its words; days and times stay as programs read them.
pub(super) struct Table {
    lang: Lang,
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    /// With its heads, by the ids of their words.
    pub(super) fn new(lang: Lang, heads: &[&str]) -> Self {
        Self { lang, rows: vec![heads.iter().map(|id| t(lang, id)).collect()] }
    }

    pub(super) fn word(&self, family: &str, code: &str) -> String {
        text::word(self.lang, family, code)
    }

    /// A word that tells how often.
    pub(super) fn counted(&self, family: &str, code: &str, count: u32) -> String {
        ta(self.lang, &format!("{family}-{code}"), &[("count", count.into())])
    }

    fn yes(&self, yes: bool) -> String {
        t(self.lang, if yes { "common-yes" } else { "common-no" })
    }
}

pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

/// Every medium of the lots, with what became of it: auditors draw their samples from it.
pub(super) fn population(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "report-disposal-day",
            "report-disposal-tag",
            "audit-pack-head-asset-serial",
            "report-disposal-medium",
            "audit-pack-head-type",
            "audit-pack-head-data-bearing",
            "audit-pack-head-required",
            "audit-pack-head-record",
            "audit-pack-head-achieved",
            "audit-pack-head-decided",
            "medium-exception",
            "report-disposal-certificate",
        ],
    )
}

pub(super) fn add_media(
    conn: &Conn,
    table: &mut Table,
    (of, lot): (NaiveDate, &LotRow),
) -> Result<()> {
    let lines: HashMap<_, _> =
        sql::lines::of_lot(conn, lot.id)?.into_iter().map(|line| (line.id, line.serial)).collect();
    let records: HashMap<SanitizationId, PaperRecord> = paper::records(conn, lot.id)?;
    for m in sql::media::of_lot(conn, lot.id)? {
        let record = m.record_id.and_then(|id| records.get(&id));
        let accepted = record.filter(|r| r.state == RecordState::Accepted);
        let achieved = accepted.and_then(|r| r.achieved);
        table.rows.push(vec![
            lot.number.clone(),
            of.to_string(),
            m.tag.clone(),
            lines.get(&m.draft.line_id).cloned().unwrap_or_default(),
            m.label.clone(),
            m.draft.media_type.map(|k| table.word("media-type", k.as_str())).unwrap_or_default(),
            table.yes(m.draft.data_bearing),
            table.word("sanitization-method", m.required.as_str()),
            record.map(|r| table.word("record-state", r.state.as_str())).unwrap_or_default(),
            achieved.map(|a| table.word("achieved-method", a.as_str())).unwrap_or_default(),
            day(accepted.and_then(|r| r.decided_on)),
            m.exception.map(|e| table.word("medium-exception", e.as_str())).unwrap_or_default(),
            m.certificate.clone(),
        ]);
    }
    Ok(())
}

/// What was excused, by whom and why, and faults of a chain that were accepted.
pub(super) fn exceptions(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "report-disposal-medium",
            "report-disposal-exception",
            "report-disposal-because",
            "report-disposal-granted-by",
            "report-disposal-on",
        ],
    )
}

pub(super) fn add_exceptions(conn: &Conn, table: &mut Table, lot: &LotRow) -> Result<()> {
    for m in sql::media::of_lot(conn, lot.id)? {
        let Some(exception) = m.exception else { continue };
        table.rows.push(vec![
            lot.number.clone(),
            m.label,
            table.word("medium-exception", exception.as_str()),
            m.exception_reason,
            m.exception_by,
            day(m.exception_on),
        ]);
    }
    // Of the lot as a whole: a vendor without a proof, a chain with a fault.
    for (id, reason) in [
        ("audit-pack-exception-vendor", &lot.draft.gate_reason),
        ("audit-pack-exception-custody", &lot.draft.custody_reason),
    ] {
        if !reason.is_empty() {
            let what = t(table.lang, id);
            let by = lot.approved_by.clone();
            table.rows.push(vec![
                lot.number.clone(),
                String::new(),
                what,
                reason.clone(),
                by,
                day(lot.approved_on),
            ]);
        }
    }
    Ok(())
}

/// Every hand-over of every lot.
pub(super) fn custody(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "audit-pack-head-position",
            "audit-pack-head-at",
            "audit-pack-head-zone",
            "audit-pack-head-action",
            "audit-pack-head-from",
            "audit-pack-head-to",
            "audit-pack-head-place",
            "audit-pack-head-container",
            "audit-pack-head-seals",
            "audit-pack-head-vehicle",
            "audit-pack-head-driver",
            "audit-pack-head-condition",
            "audit-pack-head-items",
            "audit-pack-head-photo",
            "audit-pack-head-changed",
            "audit-pack-head-note",
        ],
    )
}

pub(super) fn add_custody(conn: &Conn, table: &mut Table, lot: &LotRow) -> Result<()> {
    for e in chain::read::of_lot(conn, lot.id)?.events {
        let d = e.draft;
        table.rows.push(vec![
            lot.number.clone(),
            e.position.to_string(),
            d.at,
            d.zone,
            table.word("custody-action", d.action.as_str()),
            e.from,
            e.to,
            d.place,
            d.container,
            d.seals.join(", "),
            d.vehicle,
            d.driver,
            d.condition,
            e.items.to_string(),
            e.photo_sha256,
            table.yes(e.changed_since_signed),
            d.note,
        ]);
    }
    Ok(())
}

/// What the vendor of each lot proved on the day it came.
pub(super) fn proofs(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "report-disposal-vendor",
            "report-disposal-pickup",
            "report-disposal-proof",
            "report-disposal-state",
            "report-disposal-proof-number",
            "report-disposal-valid-until",
        ],
    )
}

pub(super) fn add_proofs(conn: &Conn, table: &mut Table, lot: &LotRow) -> Result<()> {
    let Some(gate) = read::gate_of(conn, lot)? else { return Ok(()) };
    for f in gate.findings {
        table.rows.push(vec![
            lot.number.clone(),
            lot.vendor.clone(),
            gate.day.to_string(),
            table.word("vendor-scheme", f.scheme.as_str()),
            table.word("disposal-gate", f.state.as_str()),
            f.number,
            day(f.valid_until),
        ]);
    }
    Ok(())
}
