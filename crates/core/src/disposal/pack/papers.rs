//! Tables of a pack about what others wrote: the recyclers' lists of numbers, and waste notes.

use std::collections::HashMap;

use super::rows::{Table, day};
use crate::disposal::lot::{LotRow, sql};
use crate::disposal::received::{self, LotReconciliation};
use crate::disposal::waste;
use crate::error::Result;
use crate::ids::DisposalMediumId;
use crate::lookalike;
use crate::store::Conn;
use crate::text::Lang;

/// Every number of every list, and every number that is in none.
pub(super) fn numbers(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "audit-pack-head-received-number",
            "report-disposal-vendor",
            "report-disposal-serial",
            "report-disposal-medium",
            "report-serial-what",
            "report-serial-word",
        ],
    )
}

/// Adds the lists of a lot, and says whether there are any.
pub(super) fn add_numbers(conn: &Conn, table: &mut Table, lot: &LotRow) -> Result<bool> {
    let found = received::read::of_lot(conn, lot.id)?;
    if found.certificates.is_empty() {
        return Ok(false);
    }
    let media: HashMap<DisposalMediumId, String> =
        sql::media::of_lot(conn, lot.id)?.into_iter().map(|m| (m.id, m.label)).collect();
    let label = |id: Option<DisposalMediumId>| {
        id.and_then(|id| media.get(&id)).cloned().unwrap_or_default()
    };
    let faults = faults(table, &found);
    for certificate in &found.certificates {
        for s in &certificate.serials {
            table.rows.push(vec![
                lot.number.clone(),
                certificate.draft.number.clone(),
                certificate.vendor.clone(),
                s.serial.clone(),
                label(s.medium_id),
                faults.get(&lookalike::key(&s.serial)).cloned().unwrap_or_default(),
                s.reason.clone(),
            ]);
        }
    }
    for missing in found.findings.iter().filter(|f| f.serial_id.is_none()) {
        table.rows.push(vec![
            lot.number.clone(),
            String::new(),
            String::new(),
            missing.serial.clone(),
            label(missing.medium_id),
            table.word("serial-fault", missing.fault.as_str()),
            missing.reason.clone(),
        ]);
    }
    Ok(true)
}

/// What is not as it should be about a number, by the number however it is written: a finding is of all
/// lines that have it.
fn faults(table: &Table, found: &LotReconciliation) -> HashMap<String, String> {
    let listed = found.findings.iter().filter(|f| f.serial_id.is_some());
    let word =
        |f: &received::SerialFinding| table.counted("serial-fault", f.fault.as_str(), f.times);
    listed.map(|f| (lookalike::key(&f.serial), word(f))).collect()
}

/// Every waste note.
pub(super) fn notes(lang: Lang) -> Table {
    Table::new(
        lang,
        &[
            "report-disposal-lot",
            "waste-number",
            "waste-format",
            "waste-eer",
            "waste-description",
            "audit-pack-head-grams",
            "waste-carrier",
            "waste-albo",
            "waste-recipient",
            "waste-authorisation",
            "waste-operation",
            "waste-left-on",
            "waste-received-on",
            "waste-returned-on",
            "waste-accepted",
            "audit-pack-head-grams-accepted",
            "audit-pack-head-note",
        ],
    )
}

pub(super) fn add_notes(conn: &Conn, table: &mut Table, lot: &LotRow) -> Result<()> {
    let grams = |g: Option<i64>| g.map(|g| g.to_string()).unwrap_or_default();
    for note in waste::sql::of_lot(conn, lot.id)? {
        let d = note.draft;
        let accepted = d.accepted.map(|a| table.word("waste-accepted", a.as_str()));
        table.rows.push(vec![
            lot.number.clone(),
            d.number,
            table.word("fir-format", d.format.as_str()),
            d.eer,
            d.description,
            grams(d.quantity_g),
            note.carrier,
            d.albo_no,
            note.recipient,
            d.authorisation,
            d.operation,
            day(d.left_on),
            day(d.received_on),
            day(d.returned_on),
            accepted.unwrap_or_default(),
            grams(d.accepted_g),
            d.note,
        ]);
    }
    Ok(())
}
