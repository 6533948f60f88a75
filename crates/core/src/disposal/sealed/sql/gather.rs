//! Everything a certificate says, from the rows it rests on: a fixed number of queries a lot.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use crate::disposal::lot::{LotRow, MediumException};
use crate::disposal::method::{AchievedMethod, SecurityCategory};
use crate::disposal::record::SignatoryRole;
use crate::disposal::sealed::facts::{
    AssetFacts, ListedMedium, LotFacts, MediumFacts, RecordFacts, SignatoryFacts,
};
use crate::error::{Error, Result};
use crate::ids::{DisposalLotId, DisposalMediumId, SanitizationId};
use crate::store::Conn;

/// A data-bearing medium of a lot, with the accepted record it has, if any.
#[derive(Debug, Clone)]
pub(in crate::disposal::sealed) struct Candidate {
    pub(in crate::disposal::sealed) id: DisposalMediumId,
    pub(in crate::disposal::sealed) record_id: Option<SanitizationId>,
    pub(in crate::disposal::sealed) category: Option<SecurityCategory>,
    pub(in crate::disposal::sealed) facts: Option<MediumFacts>,
    pub(in crate::disposal::sealed) people: Vec<Named>,
    /// Its place in the lot's list.
    pub(in crate::disposal::sealed) listed: ListedMedium,
}

/// What of a signatory the form asks for and the facts do not hold.
#[derive(Debug, Clone, Copy)]
pub(in crate::disposal::sealed) struct Named {
    pub(in crate::disposal::sealed) role: SignatoryRole,
    pub(in crate::disposal::sealed) name: bool,
    pub(in crate::disposal::sealed) title: bool,
    pub(in crate::disposal::sealed) place: bool,
    pub(in crate::disposal::sealed) contact: bool,
    pub(in crate::disposal::sealed) date: bool,
    pub(in crate::disposal::sealed) signature: bool,
}

/// The data-bearing media of what was not left out of a lot, by tag; or one of them.
pub(in crate::disposal::sealed) fn media(
    conn: &Conn,
    lot: DisposalLotId,
    only: Option<DisposalMediumId>,
) -> Result<Vec<Candidate>> {
    let mut people = people(conn, lot, only)?;
    let mut stmt = conn.prepare_cached(
        "SELECT m.id AS medium_id, m.media_type, m.manufacturer, m.model, m.serial, m.capacity_gb,
           m.self_encrypting, m.exception, m.exception_reason,
           l.tag AS tag, l.serial AS asset_serial, l.backup AS backup, l.backup_location,
           s.id AS record_id, s.deed, s.verification, s.verification_detail, s.errors,
           s.hidden_area, s.tool, s.tool_version, s.equipment, s.calibrated_on, s.tool_calibrated,
           s.performer_qualified, s.started_at, s.finished_at, s.zone_assumed, s.place, s.external,
           s.details, s.note, s.decided_on, s.category, s.will_be_reused, s.leaves_control, s.profile,
           s.required, s.achieved, s.counted, s.flags, s.reasons, s.decided_reason,
           coalesce(v.name, '') AS vendor, coalesce(r.number, '') AS received,
           coalesce(f.original_sha256, '') AS evidence_sha256,
           c.year AS c_year, c.number AS c_number
         FROM disposal_line l JOIN disposal_medium m ON m.line_id = l.id
         LEFT JOIN sanitization s ON s.id = (SELECT x.id FROM sanitization x
           WHERE x.medium_id = m.id AND x.state = 'accepted' ORDER BY x.id DESC LIMIT 1)
         LEFT JOIN vendor v ON v.id = s.vendor_id
         LEFT JOIN received_certificate r ON r.id = s.received_id
         LEFT JOIN evidence_drive g ON g.id = s.evidence_id
         LEFT JOIN evidence_file f ON f.id = g.file_id
         LEFT JOIN disposal_certificate c ON c.medium_id = m.id AND c.annulled_on IS NULL
         WHERE l.lot_id = ?1 AND l.left_out = '' AND m.data_bearing
           AND (?2 IS NULL OR m.id = ?2)
         ORDER BY l.tag, l.id, m.id",
    )?;
    let rows = stmt.query_map(params![lot, only], candidate)?;
    let mut all = Vec::new();
    for row in rows {
        let (mut one, kept) = row?;
        if let Some((id, facts)) = one.record_id.zip(one.facts.as_mut()) {
            let wrong = |e| Error::Internal(format!("sanitization/{id}: {e}"));
            facts.record.deed = serde_json::from_str(&kept.deed).map_err(wrong)?;
            facts.record.reasons = serde_json::from_str(&kept.reasons).map_err(wrong)?;
            let (named, signed) = people.remove(&id).unwrap_or_default();
            one.people = named;
            facts.people = signed;
        }
        all.push(one);
    }
    Ok(all)
}

/// What a record keeps as JSON.
struct Kept {
    deed: String,
    reasons: String,
}

fn candidate(r: &Row<'_>) -> rusqlite::Result<(Candidate, Kept)> {
    let record_id: Option<SanitizationId> = r.get("record_id")?;
    let certificate = r.get::<_, Option<i64>>("c_year")?.zip(r.get::<_, Option<i64>>("c_number")?);
    let exception: Option<MediumException> = r.get("exception")?;
    let category: Option<SecurityCategory> = r.get("category")?;
    let facts = match record_id {
        None => None,
        Some(_) => Some(MediumFacts {
            tag: r.get("tag")?,
            asset_serial: r.get("asset_serial")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            serial: r.get("serial")?,
            media_type: r.get("media_type")?,
            capacity_gb: r.get("capacity_gb")?,
            self_encrypting: r.get("self_encrypting")?,
            category: r.get("category")?,
            backup: r.get("backup")?,
            backup_location: r.get("backup_location")?,
            category_after: after(r.get("achieved")?),
            will_be_reused: r.get("will_be_reused")?,
            leaves_control: r.get("leaves_control")?,
            record: record(r)?,
            people: Vec::new(),
        }),
    };
    let one = Candidate {
        id: r.get("medium_id")?,
        record_id,
        category,
        facts,
        people: Vec::new(),
        listed: ListedMedium {
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            media_type: r.get("media_type")?,
            achieved: r.get("achieved")?,
            technique: r.get("counted")?,
            certificate: certificate.map(|(y, n)| super::shown(y, n)).unwrap_or_default(),
            exception,
            exception_reason: r.get("exception_reason")?,
        },
    };
    let text = |name: &str| -> rusqlite::Result<String> {
        Ok(r.get::<_, Option<String>>(name)?.unwrap_or_default())
    };
    Ok((one, Kept { deed: text("deed")?, reasons: text("reasons")? }))
}

/// What is left to protect after an accepted record: nothing where its method did anything.
fn after(achieved: Option<AchievedMethod>) -> Option<String> {
    use AchievedMethod::{None as Nothing, Unproven};
    let left = achieved.filter(|a| !matches!(a, Nothing | Unproven));
    left.map(|_| SecurityCategory::None.as_str().to_owned())
}

fn record(r: &Row<'_>) -> rusqlite::Result<RecordFacts> {
    Ok(RecordFacts {
        profile: r.get("profile")?,
        required: r.get("required")?,
        achieved: r.get("achieved")?,
        technique: r.get("counted")?,
        deed: serde_json::Value::Null,
        verification: r.get("verification")?,
        verification_detail: r.get("verification_detail")?,
        errors: r.get("errors")?,
        hidden_area: r.get("hidden_area")?,
        tool: r.get("tool")?,
        tool_version: r.get("tool_version")?,
        equipment: r.get("equipment")?,
        calibrated_on: r.get("calibrated_on")?,
        tool_calibrated: r.get("tool_calibrated")?,
        performer_qualified: r.get("performer_qualified")?,
        started_at: r.get("started_at")?,
        finished_at: r.get("finished_at")?,
        zone_assumed: r.get("zone_assumed")?,
        place: r.get("place")?,
        vendor: r.get("vendor")?,
        external: r.get("external")?,
        details: r.get("details")?,
        decided_on: r.get("decided_on")?,
        flags: r.get("flags")?,
        evidence_sha256: r.get("evidence_sha256")?,
        reasons: Vec::new(),
        decided_reason: r.get("decided_reason")?,
        received: r.get("received")?,
        note: r.get("note")?,
    })
}

type People = HashMap<SanitizationId, (Vec<Named>, Vec<SignatoryFacts>)>;

/// Who stands for the accepted records of a lot.
fn people(conn: &Conn, lot: DisposalLotId, only: Option<DisposalMediumId>) -> Result<People> {
    let mut stmt = conn.prepare_cached(
        "SELECT g.*, s.place AS record_place FROM disposal_line l
         JOIN disposal_medium m ON m.line_id = l.id
         JOIN sanitization s ON s.medium_id = m.id AND s.state = 'accepted'
         JOIN signatory g ON g.sanitization_id = s.id
         WHERE l.lot_id = ?1 AND l.left_out = '' AND (?2 IS NULL OR m.id = ?2)
         ORDER BY g.sanitization_id, g.id",
    )?;
    let rows = stmt.query_map(params![lot, only], |r| {
        let has =
            |name: &str| -> rusqlite::Result<bool> { Ok(!r.get::<_, String>(name)?.is_empty()) };
        let role = r.get("role")?;
        let signed_on: Option<NaiveDate> = r.get("signed_on")?;
        let named = Named {
            role,
            name: has("name")?,
            title: has("title")?,
            place: has("place")? || has("record_place")?,
            contact: has("contact")?,
            date: signed_on.is_some(),
            signature: has("signature")?,
        };
        let facts = SignatoryFacts {
            id: r.get("id")?,
            role,
            title: r.get("title")?,
            organisation: r.get("organisation")?,
            place: r.get("place")?,
            signed_on,
            signature_kind: r.get("signature_kind")?,
            signed_sha256: r.get("signed_sha256")?,
        };
        Ok((r.get("sanitization_id")?, named, facts))
    })?;
    let mut all = People::new();
    for row in rows {
        let (record, named, facts) = row?;
        let of = all.entry(record).or_default();
        of.0.push(named);
        of.1.push(facts);
    }
    for of in all.values_mut() {
        of.1.sort_by_key(|p| (p.role, p.id.0));
    }
    Ok(all)
}

/// What every certificate of a lot says of it.
pub(in crate::disposal::sealed) fn lot(conn: &Conn, row: &LotRow) -> Result<LotFacts> {
    let mut notes = conn.prepare_cached(
        "SELECT number FROM waste_transfer WHERE lot_id = ?1 AND number <> '' ORDER BY id",
    )?;
    let waste_notes = notes.query_map([row.id], |r| r.get("number"))?.collect::<Result<_, _>>()?;
    let hand_overs = conn
        .prepare_cached("SELECT count(*) AS n FROM custody_event WHERE lot_id = ?1")?
        .query_row([row.id], |r| r.get("n"))?;
    let d = &row.draft;
    Ok(LotFacts {
        number: row.number.clone(),
        title: d.title.clone(),
        reason: Some(d.reason),
        destination: d.destination,
        vendor: row.vendor.clone(),
        vendor_order: d.vendor_order.clone(),
        pickup_on: d.pickup_on,
        approved_on: row.approved_on,
        hand_overs,
        waste_notes,
    })
}

/// The assets of a lot, those left out too, by tag.
pub(in crate::disposal::sealed) fn assets(
    conn: &Conn,
    lot: DisposalLotId,
) -> Result<Vec<AssetFacts>> {
    let mut stmt = conn.prepare_cached(
        "SELECT tag, serial, manufacturer, model, category, left_out FROM disposal_line
         WHERE lot_id = ?1 ORDER BY tag, id",
    )?;
    let rows = stmt.query_map([lot], |r| {
        Ok(AssetFacts {
            tag: r.get("tag")?,
            serial: r.get("serial")?,
            manufacturer: r.get("manufacturer")?,
            model: r.get("model")?,
            category: r.get("category")?,
            left_out: r.get("left_out")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
