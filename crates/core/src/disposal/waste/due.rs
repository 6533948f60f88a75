//! What is due about waste and its papers: for Today and the deadlines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::read::{Rules, asks_notice, tax_of};
use super::sql;
use crate::agenda::{Urgency, watched};
use crate::choice::choice;
use crate::disposal::settings;
use crate::error::Result;
use crate::ids::{DisposalLotId, PersonId, WasteTransferId};
use crate::store::Conn;

choice! {
    /// What is due.
    WasteDueKind {
        /// The recipient's copy has to be back.
        Copy = "copy",
        /// The last day the waste may lie here.
        Storage = "storage",
        /// The last day the notice may reach tax office and financial police.
        Notice = "notice",
    }
}

/// Something due about the waste of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WasteDue {
    pub kind: WasteDueKind,
    pub lot_id: DisposalLotId,
    /// The lot's number.
    pub lot: String,
    /// `None` for the notice: it is the lot's.
    pub note_id: Option<WasteTransferId>,
    /// The lot's title.
    pub what: String,
    /// Number of the note, else its code of waste; empty for the notice.
    pub number: String,
    /// Who looks after the lot; the name may be empty.
    pub owner_id: Option<PersonId>,
    pub owner: String,
    /// Who has to send the copy, may be empty.
    pub recipient: String,
    pub by: NaiveDate,
    /// More waits here than the chosen criterion allows.
    pub too_much: bool,
    pub urgency: Urgency,
}

/// What is due until a day, the earliest first; what is late is always in, and so is waste that is
/// too much. Nothing where Italy's papers are not shown.
pub fn due(conn: &Conn, until: NaiveDate, today: NaiveDate) -> Result<Vec<WasteDue>> {
    if !settings::load(conn)?.italy {
        return Ok(Vec::new());
    }
    let rules = Rules::load(conn, today)?;
    let mut found = Vec::new();
    for note in sql::pending(conn)? {
        let head = note.head.clone();
        let view = rules.view(note);
        let d = &view.draft;
        let storage = view.storage.and_then(|s| Some((s.until?, s.too_much)));
        let (kind, by, too_much) = match (view.copy_due, storage) {
            (Some(by), _) => (WasteDueKind::Copy, by, false),
            (None, Some((by, too_much))) => (WasteDueKind::Storage, by, too_much),
            (None, None) => continue,
        };
        let number = if d.number.is_empty() { d.eer.clone() } else { d.number.clone() };
        found.push(WasteDue {
            kind,
            lot_id: d.lot_id,
            lot: view.lot,
            note_id: Some(view.id),
            what: head.title,
            number,
            owner_id: head.owner_id,
            owner: head.owner,
            recipient: view.recipient,
            by,
            too_much,
            urgency: watched(by, today),
        });
    }
    for id in sql::destroyed_later(conn)? {
        let (row, tax) = tax_of(conn, id)?;
        let notice = tax.notice_by.filter(|_| asks_notice(&tax));
        // Once the goods are gone a notice comes too late to be of use.
        let coming = row.draft.pickup_on.is_some_and(|day| today <= day);
        let Some(by) = notice.filter(|_| coming) else { continue };
        found.push(WasteDue {
            kind: WasteDueKind::Notice,
            lot_id: id,
            lot: row.number,
            note_id: None,
            what: row.draft.title,
            number: String::new(),
            owner_id: row.draft.coordinator_id,
            owner: row.coordinator,
            recipient: String::new(),
            by,
            too_much: false,
            urgency: watched(by, today),
        });
    }
    found.retain(|d| d.by <= until || d.too_much);
    found.sort_by(|a, b| {
        (a.by, a.kind, a.lot_id, a.note_id).cmp(&(b.by, b.kind, b.lot_id, b.note_id))
    });
    Ok(found)
}
