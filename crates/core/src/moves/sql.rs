//! Actions and what was done with assets as rows; columns by name. Knows no rule.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row, params};

use super::due::LoanDue;
use super::{Handover, MoveDraft};
use crate::agenda::Urgency;
use crate::asset::AssetState;
use crate::error::{Error, Result};
use crate::ids::{AssetId, DocumentId, HandoverId, PersonId, StatusId, TransitionId};
use crate::list::json_ids;
use crate::store::{Conn, Tx};
use crate::text::Lang;

mod transitions;

pub(super) use transitions::{
    delete_transition, insert_transition, transitions, update_transition,
};

/// An asset as an action finds it.
pub(super) struct Moved {
    pub(super) id: AssetId,
    pub(super) tag: String,
    pub(super) state: AssetState,
    pub(super) status: String,
    pub(super) user: Option<PersonId>,
    /// The day the loan it is on is due back.
    pub(super) loan: Option<NaiveDate>,
}

/// The assets of these ids, in their order; ids that are gone are left out.
pub(super) fn moved(conn: &Conn, ids: &[i64]) -> Result<Vec<Moved>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, s.state AS state, s.name AS status, a.user_id AS user,
           (SELECT h.due_back FROM handover h
            WHERE h.asset_id = a.id AND h.kind IN ('deploy', 'lend', 'return')
            ORDER BY h.id DESC LIMIT 1) AS loan
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value
         JOIN asset_status s ON s.id = a.status_id ORDER BY j.key",
    )?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        Ok(Moved {
            id: r.get("id")?,
            tag: r.get("tag")?,
            state: r.get("state")?,
            status: r.get("status")?,
            user: r.get("user")?,
            loan: r.get("loan")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an action makes of an asset.
pub(super) struct After<'d> {
    pub(super) status: StatusId,
    /// Who uses it from now on; `None` where nothing is said of it.
    pub(super) user: Option<Option<PersonId>>,
    /// Who answers for it from now on.
    pub(super) custodian: Option<PersonId>,
    pub(super) place: &'d str,
    pub(super) due_back: Option<NaiveDate>,
    pub(super) delivered_on: Option<NaiveDate>,
    pub(super) in_service_on: Option<NaiveDate>,
    pub(super) seen_on: Option<NaiveDate>,
    /// The day it goes for good, where it does.
    pub(super) gone_on: Option<NaiveDate>,
    /// Whether it comes back from where things go for good.
    pub(super) back: bool,
}

/// Writes it. Whoever gives a thing back no longer answers for it; first days stay the first, and
/// the day it went stays what somebody said. A day before the asset began is no day it can have
/// gone on: its own check would refuse it from then on.
pub(super) fn put(tx: &Tx<'_>, id: AssetId, after: &After<'_>) -> Result<()> {
    tx.prepare_cached(
        "UPDATE asset SET status_id = ?2,
           custodian_id = CASE WHEN ?5 IS NOT NULL THEN ?5
             WHEN ?3 AND ?4 IS NULL AND custodian_id IS user_id THEN NULL ELSE custodian_id END,
           user_id = iif(?3, ?4, user_id),
           location = iif(?6 = '', location, ?6),
           due_back = ?7,
           delivered_on = coalesce(delivered_on, ?8),
           in_service_on = coalesce(in_service_on, ?9),
           seen_on = CASE WHEN ?10 IS NULL THEN seen_on ELSE max(coalesce(seen_on, ''), ?10) END,
           disposed_on = CASE
             WHEN ?12 THEN NULL
             WHEN ?11 >= max(coalesce(purchase_date, ''), coalesce(delivered_on, ''),
               coalesce(in_service_on, '')) THEN coalesce(disposed_on, ?11)
             ELSE disposed_on END
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        after.status,
        after.user.is_some(),
        after.user.flatten(),
        after.custodian,
        after.place,
        after.due_back,
        after.delivered_on,
        after.in_service_on,
        after.seen_on,
        after.gone_on,
        after.back,
    ])?;
    Ok(())
}

/// Writes what was done with an asset. Without a sheet it begins one.
pub(super) fn insert(
    tx: &Tx<'_>,
    asset: &Moved,
    (transition, sheet): (Option<TransitionId>, Option<HandoverId>),
    (d, lang, by): (&MoveDraft, Lang, Option<PersonId>),
) -> Result<HandoverId> {
    // Who had it is who gives it back, where nobody said.
    let person = d.person_id.or(asset.user);
    tx.prepare_cached(
        "INSERT INTO handover (asset_id, sheet, transition_id, kind, on_date, person_id, by_id,
           vendor_id, reference, place, due_back, condition, accessories, data_deletion,
           deleted_by_id, accepted, note, language)
         VALUES (?1, coalesce(?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
           ?17, ?18)",
    )?
    .execute(params![
        asset.id,
        sheet,
        transition,
        d.kind,
        d.on,
        person,
        by,
        d.vendor_id,
        d.reference,
        d.place,
        d.due_back,
        d.condition,
        d.accessories,
        d.data_deletion,
        d.deleted_by_id,
        d.accepted,
        d.note,
        lang,
    ])?;
    let id = HandoverId(tx.last_insert_rowid());
    if sheet.is_none() {
        tx.prepare_cached("UPDATE handover SET sheet = id WHERE id = ?1")?.execute([id])?;
    }
    Ok(id)
}

const HANDOVER: &str = "SELECT h.*, a.tag AS tag, coalesce(p.name, '') AS person,
       coalesce(b.name, '') AS by_name, coalesce(v.name, '') AS vendor,
       coalesce(w.name, '') AS deleted_by, coalesce(d.name, '') AS document
     FROM handover h JOIN asset a ON a.id = h.asset_id
     LEFT JOIN person p ON p.id = h.person_id LEFT JOIN person b ON b.id = h.by_id
     LEFT JOIN person w ON w.id = h.deleted_by_id LEFT JOIN vendor v ON v.id = h.vendor_id
     LEFT JOIN document d ON d.id = h.document_id";

fn read(r: &Row<'_>) -> rusqlite::Result<Handover> {
    Ok(Handover {
        id: r.get("id")?,
        asset_id: r.get("asset_id")?,
        tag: r.get("tag")?,
        sheet: r.get("sheet")?,
        transition_id: r.get("transition_id")?,
        kind: r.get("kind")?,
        on: r.get("on_date")?,
        person_id: r.get("person_id")?,
        person: r.get("person")?,
        by_id: r.get("by_id")?,
        by: r.get("by_name")?,
        vendor_id: r.get("vendor_id")?,
        vendor: r.get("vendor")?,
        reference: r.get("reference")?,
        place: r.get("place")?,
        due_back: r.get("due_back")?,
        condition: r.get("condition")?,
        accessories: r.get("accessories")?,
        data_deletion: r.get("data_deletion")?,
        deleted_by_id: r.get("deleted_by_id")?,
        deleted_by: r.get("deleted_by")?,
        accepted: r.get("accepted")?,
        note: r.get("note")?,
        language: r.get("language")?,
        document_id: r.get("document_id")?,
        document: r.get("document")?,
    })
}

/// What was done with an asset, newest first.
pub fn of_asset(conn: &Conn, id: AssetId) -> Result<Vec<Handover>> {
    let mut stmt = conn.prepare_cached(&format!(
        "{HANDOVER} WHERE h.asset_id = ?1 ORDER BY h.on_date DESC, h.id DESC"
    ))?;
    let rows = stmt.query_map([id], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was done on a sheet, in its order.
///
/// # Errors
/// [`Error::NotFound`] when there is no such sheet.
pub fn of_sheet(conn: &Conn, sheet: HandoverId) -> Result<Vec<Handover>> {
    let mut stmt = conn.prepare_cached(&format!("{HANDOVER} WHERE h.sheet = ?1 ORDER BY h.id"))?;
    let rows = stmt.query_map([sheet], read)?;
    let found: Vec<Handover> = rows.collect::<Result<_, _>>()?;
    if found.is_empty() {
        return Err(Error::NotFound(format!("handover/{sheet}")));
    }
    Ok(found)
}

/// The newest sheet with a form to sign; of a kind where one is asked.
pub fn newest_form(conn: &Conn) -> Result<Option<HandoverId>> {
    Ok(conn
        .prepare_cached(
            "SELECT sheet FROM handover WHERE kind IN ('deploy', 'lend', 'return')
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |r| r.get("sheet"))
        .optional()?)
}

/// The newest sheets first: each by its first asset, with how many it has.
pub fn sheets(conn: &Conn, limit: u32) -> Result<Vec<(Handover, u32)>> {
    let mut stmt = conn
        .prepare_cached(&format!("{HANDOVER} WHERE h.id = h.sheet ORDER BY h.id DESC LIMIT ?1"))?;
    let heads: Vec<Handover> = stmt.query_map([limit], read)?.collect::<Result<_, _>>()?;
    let mut count = conn.prepare_cached("SELECT count(*) AS n FROM handover WHERE sheet = ?1")?;
    let counted = heads.into_iter().map(|h| {
        let n = count.query_row([h.sheet], |r| r.get("n"))?;
        Ok((h, n))
    });
    counted.collect()
}

/// Hangs the signed copy on every asset of a sheet.
pub(super) fn sign(tx: &Tx<'_>, sheet: HandoverId, document: DocumentId) -> Result<()> {
    tx.prepare_cached("UPDATE handover SET document_id = ?2, accepted = 1 WHERE sheet = ?1")?
        .execute(params![sheet, document])?;
    Ok(())
}

/// Whether a sheet has it as its signed copy.
pub(crate) fn is_signed_copy(conn: &Conn, id: DocumentId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM handover WHERE document_id = ?1)")?
        .query_row([id], |r| r.get(0))?)
}

/// What is due back until a day, the earliest first.
pub(super) fn due_back(conn: &Conn, until: NaiveDate) -> Result<Vec<LoanDue>> {
    let mut stmt = conn.prepare_cached(
        "SELECT a.id AS id, a.tag AS tag, trim(a.manufacturer || ' ' || a.model) AS model,
           s.state AS state, a.user_id AS user_id, coalesce(p.name, '') AS person,
           a.due_back AS due_back
         FROM asset a JOIN asset_status s ON s.id = a.status_id
         LEFT JOIN person p ON p.id = a.user_id
         WHERE a.due_back IS NOT NULL AND a.due_back <= ?1 ORDER BY a.due_back, a.tag, a.id",
    )?;
    let rows = stmt.query_map([until], |r| {
        Ok(LoanDue {
            asset_id: r.get("id")?,
            tag: r.get("tag")?,
            model: r.get("model")?,
            state: r.get("state")?,
            person_id: r.get("user_id")?,
            person: r.get("person")?,
            due_back: r.get("due_back")?,
            urgency: Urgency::Ahead,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
