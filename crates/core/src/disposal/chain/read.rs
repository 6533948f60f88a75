//! The chain of a lot.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{CustodyDraft, CustodyView, LotCustody, PartyDraft, sql};
use crate::disposal::custody::{CustodyEvent, check_custody};
use crate::disposal::lot;
use crate::error::{Error, Result};
use crate::ids::{CustodyPartyId, DisposalLineId, DisposalLotId};
use crate::store::{Conn, jcs};

/// Everybody who had it, from first to last hand, and what is wrong.
///
/// # Errors
/// `NotFound` for a lot that is not there.
pub fn of_lot(conn: &Conn, lot_id: DisposalLotId) -> Result<LotCustody> {
    lot::sql::row(conn, lot_id)?;
    let parties = sql::parties(conn, lot_id)?;
    let by_id: HashMap<CustodyPartyId, &PartyDraft> =
        parties.iter().filter_map(|p| Some((p.id?, p))).collect();
    let serials = serials(conn, lot_id)?;
    let all: Vec<String> = serials.iter().filter(|s| s.goes).map(|s| s.serial.clone()).collect();
    let named: HashMap<DisposalLineId, &str> =
        serials.iter().map(|s| (s.line, s.serial.as_str())).collect();
    let rows = sql::events(conn, lot_id)?;
    let mut chain = Vec::with_capacity(rows.len());
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let d = row.draft;
        let to = by_id.get(&d.to_id).copied();
        let listed = d.lines.iter().filter_map(|l| named.get(l)).map(|s| (*s).to_owned());
        let items = if d.lines.is_empty() { all.clone() } else { listed.collect() };
        // Parties are told apart by what they are, not by a name two of them may share.
        chain.push(CustodyEvent {
            at: row.at,
            action: Some(d.action),
            from: format!("#{}", d.from_id),
            to: format!("#{}", d.to_id),
            to_kind: to.map(|p| p.kind),
            seals: d.seals.clone(),
            items,
        });
        let moved = if d.lines.is_empty() { all.len() } else { d.lines.len() };
        let label = |id| by_id.get(&id).map(|p| p.label()).unwrap_or_default();
        let digest = digest(conn, &d)?;
        events.push(CustodyView {
            id: row.id,
            position: row.position,
            from: label(d.from_id),
            to: label(d.to_id),
            to_kind: to.map_or(super::CustodyParty::Person, |p| p.kind),
            local: local(row.at),
            items: u32::try_from(moved).unwrap_or(u32::MAX),
            photo_sha256: row.photo_sha256,
            changed_since_signed: row.signed.iter().any(|s| !s.is_empty() && *s != digest),
            draft: d,
        });
    }
    let problems = check_custody(&chain, &all);
    Ok(LotCustody { parties, events, problems })
}

/// An asset of a lot as a chain names it.
pub(crate) struct Named {
    pub line: DisposalLineId,
    /// Its serial number, else its tag.
    pub serial: String,
    /// It was not left out.
    pub goes: bool,
}

/// What can be handed over, by serial number where there is one.
pub(crate) fn serials(conn: &Conn, lot_id: DisposalLotId) -> Result<Vec<Named>> {
    let lines = lot::sql::lines::of_lot(conn, lot_id)?;
    let named = lines.into_iter().map(|l| Named {
        line: l.id,
        serial: if l.serial.is_empty() { l.tag } else { l.serial },
        goes: l.left_out.is_empty(),
    });
    Ok(named.collect())
}

/// `2026-11-20 14:35 +01:00`: as the clock there showed it.
pub(super) fn local(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M %:z").to_string()
}

/// SHA-256 of what somebody signs: the hand-over without the people who sign it, as canonical JSON.
pub(super) fn digest(conn: &Conn, d: &CustodyDraft) -> Result<String> {
    let photo = d.photo_id.map(|id| sql::paper_sha256(conn, id)).transpose()?;
    let mut lines: Vec<i64> = d.lines.iter().map(|l| l.0).collect();
    lines.sort_unstable();
    let signed = json!({
        "lot": d.lot_id.0,
        "at": d.at,
        "action": d.action.as_str(),
        "from": d.from_id.0,
        "to": d.to_id.0,
        "place": d.place,
        "container": d.container,
        "seals": d.seals,
        "vehicle": d.vehicle,
        "condition": d.condition,
        "photo": photo,
        "lines": lines,
    });
    let mut text = String::new();
    jcs::value(&mut text, &signed).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(jcs::hex_text(&Sha256::digest(text.as_bytes())))
}
