//! Editing many rows at once: the same values in a selection, or a block with values of its own a
//! row, as pasted. One operation, so one undo. A row changes as a whole or not at all: what its
//! own rules refuse is left as it was and told with the reason.
//!
//! The preview is the operation itself, run and rolled back; its digest makes sure that what is
//! then done is what was seen.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::error::{Error, FieldError, Refusal, Result};
use crate::list::{ListKind, Selection};
use crate::store::jcs::hex_text;
use crate::store::{Conn, Tx};
use crate::text::Lang;

mod assets;
mod cells;
mod contracts;
mod editor;
mod fields;
mod values;
mod vendors;

use cells::Edited;
use editor::Editor;

pub use fields::{BulkField, BulkKind, BulkOption, fields};

/// A new value, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BulkCell {
    /// Column key of the list, or a field of its records.
    pub field: String,
    /// What was typed; empty for none.
    pub text: String,
    /// What stood there when it was typed, in the form of [`BulkLine::old`]; a cell that has
    /// changed meanwhile is not overwritten. Absent: whatever stands there.
    #[serde(default)]
    pub was: Option<String>,
}

/// A row of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BulkRow {
    /// The record.
    pub id: i64,
    /// Its new values.
    pub cells: Vec<BulkCell>,
}

/// What is to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, tag = "mode", rename_all = "snake_case")]
#[ts(export)]
pub enum BulkChange {
    /// The same values in every row.
    Same {
        /// Which rows.
        selection: Selection,
        /// The values.
        cells: Vec<BulkCell>,
    },
    /// Each row its own.
    Block {
        /// The rows.
        rows: Vec<BulkRow>,
    },
}

/// A cell that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkLine {
    /// The record.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// The field.
    pub field: String,
    /// What stood there: dates ISO, amounts `12.50 EUR`, names, choices as stored.
    pub old: String,
    /// What stands there now, alike.
    pub new: String,
}

/// A row that stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkRefused {
    /// The record.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// Why.
    pub errors: Vec<FieldError>,
}

/// What a change does, or did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BulkOutcome {
    /// Rows that change.
    pub changed: u32,
    /// Rows in which everything stands so already.
    pub unchanged: u32,
    /// Rows that cannot change so.
    pub refused: u32,
    /// The first cells that change.
    pub lines: Vec<BulkLine>,
    /// The first rows that cannot.
    pub reasons: Vec<BulkRefused>,
    /// Over every cell that changes and every row that cannot: equal for equal outcomes.
    pub digest: String,
}

/// Most cells and most refused rows told one by one.
const TOLD: usize = 200;
/// Most rows of a block: what a window holds without trouble.
const MAX_BLOCK: usize = 10_000;

/// What an edit needs to know besides the change.
#[derive(Debug, Clone, Copy)]
pub struct BulkContext {
    /// The business date.
    pub today: NaiveDate,
    /// In which language numbers are typed where they could mean two things.
    pub lang: Lang,
}

/// Told rows done and rows in all; `false` stops everything, and nothing is written.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Changes rows. `seen` is the digest of the preview it was agreed to.
///
/// # Errors
/// Refused: `bulk-outdated` when it would do something else than what was seen, `cancelled`,
/// `bulk-too-many` for a block no window made; `Invalid` for a field that cannot be edited so.
pub fn edit(
    tx: &Tx<'_>,
    list: ListKind,
    change: &BulkChange,
    seen: Option<&str>,
    ctx: &BulkContext,
    progress: Progress<'_>,
) -> Result<BulkOutcome> {
    let made = Editor::new(tx, list, ctx)?;
    let mut outcome = BulkOutcome::default();
    let mut hash = Sha256::new();
    let mut first = None;
    let rows = rows(tx, list, change, ctx.today)?;
    let total = rows.len();
    for (done, (id, cells)) in rows.into_iter().enumerate() {
        if done % 100 == 0 && !progress(done, total) {
            return Err(Refusal::new("cancelled").into());
        }
        match made.row(tx, id, cells) {
            Ok(edited) if edited.cells.is_empty() => outcome.unchanged += 1,
            Ok(edited) => {
                outcome.changed += 1;
                first.get_or_insert_with(|| edited.title.clone());
                tell(&mut outcome, &mut hash, id, edited);
            }
            Err(Error::Invalid(errors)) => refuse(&mut outcome, &mut hash, (id, &made, tx), errors),
            Err(Error::NotFound(_)) => {
                let gone = vec![FieldError::new("id", "gone")];
                refuse(&mut outcome, &mut hash, (id, &made, tx), gone);
            }
            Err(Error::Refused(why)) => {
                let errors =
                    vec![FieldError { field: "id".into(), code: why.code, params: why.params }];
                refuse(&mut outcome, &mut hash, (id, &made, tx), errors);
            }
            Err(other) => return Err(other),
        }
    }
    progress(total, total);
    outcome.digest = hex_text(&hash.finalize());
    if seen.is_some_and(|digest| digest != outcome.digest) {
        return Err(Refusal::new("bulk-outdated").into());
    }
    let more = outcome.changed.saturating_sub(1);
    tx.subject(&match (first, more) {
        (None, _) => String::new(),
        (Some(title), 0) => title,
        (Some(title), more) => format!("{title} +{more}"),
    });
    Ok(outcome)
}

fn tell(outcome: &mut BulkOutcome, hash: &mut Sha256, id: i64, edited: Edited) {
    for (field, old, new) in edited.cells {
        hash.update(format!("{id}\u{1f}{field}\u{1f}{old}\u{1f}{new}\u{1e}"));
        if outcome.lines.len() < TOLD {
            outcome.lines.push(BulkLine { id, title: edited.title.clone(), field, old, new });
        }
    }
}

fn refuse(
    outcome: &mut BulkOutcome,
    hash: &mut Sha256,
    (id, editor, tx): (i64, &Editor<'_>, &Tx<'_>),
    errors: Vec<FieldError>,
) {
    outcome.refused += 1;
    for e in &errors {
        hash.update(format!("{id}\u{1f}{}\u{1f}{}\u{1e}", e.field, e.code));
    }
    if outcome.reasons.len() < TOLD {
        outcome.reasons.push(BulkRefused { id, title: editor.title(tx, id), errors });
    }
}

/// The rows a change is about, each with its cells.
fn rows<'c>(
    conn: &Conn,
    list: ListKind,
    change: &'c BulkChange,
    today: NaiveDate,
) -> Result<Vec<(i64, &'c [BulkCell])>> {
    match change {
        BulkChange::Same { selection, cells } => {
            let ids = selected(conn, list, selection, today)?;
            Ok(ids.into_iter().map(|id| (id, cells.as_slice())).collect())
        }
        BulkChange::Block { rows } if rows.len() > MAX_BLOCK => {
            Err(Refusal::new("bulk-too-many").with("most", MAX_BLOCK).into())
        }
        BulkChange::Block { rows } => Ok(rows.iter().map(|r| (r.id, r.cells.as_slice())).collect()),
    }
}

/// The ids a selection of a list stands for, in the order of the list.
///
/// # Errors
/// As the list's own.
pub fn selected(
    conn: &Conn,
    list: ListKind,
    selection: &Selection,
    today: NaiveDate,
) -> Result<Vec<i64>> {
    let (query, except) = match selection {
        Selection::Ids { ids } => return Ok(ids.clone()),
        Selection::Matching { query, except } => (query, except),
    };
    let mut ids = match list {
        ListKind::Assets => crate::asset::sql::list::ids(conn, &query.on_day(list, today)?)?,
        ListKind::Contracts => crate::contract::list::ids(conn, query, today)?,
        ListKind::Vendors => crate::vendor::sql::list::ids(conn, query, today)?,
    };
    let except: std::collections::HashSet<i64> = except.iter().copied().collect();
    ids.retain(|id| !except.contains(id));
    Ok(ids)
}
