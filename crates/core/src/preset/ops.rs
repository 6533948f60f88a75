//! Keeping and removing presets.

use super::{ReportPresetDraft, sql};
use crate::error::{Checks, Result};
use crate::ids::PresetId;
use crate::store::Tx;
use crate::typed;

/// Longest name of a preset or a batch, characters: it becomes a file's name.
const MAX_NAME: usize = 80;

/// Keeps a report under a name.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field: a name that is missing or taken, no
/// format; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &ReportPresetDraft) -> Result<PresetId> {
    let mut d = ReportPresetDraft {
        name: typed::line(&draft.name),
        batch: typed::line(&draft.batch),
        ..draft.clone()
    };
    d.formats.sort_unstable();
    d.formats.dedup();
    if let Some(id) = d.id {
        sql::get(tx, id)?;
    }
    let mut c = Checks::new();
    c.text("name", &d.name, true, MAX_NAME);
    c.text("batch", &d.batch, false, MAX_NAME);
    c.require(!d.formats.is_empty(), "formats", "required");
    let same = sql::by_name(tx, &d.name)?;
    c.require(same.is_none_or(|other| Some(other.id) == d.id), "name", "duplicate-name");
    c.done()?;
    tx.subject(&d.name);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => sql::update(tx, id, &d).map(|()| id),
    }
}

/// Removes a preset; the reports it made are nobody's business.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn delete(tx: &Tx<'_>, id: PresetId) -> Result<()> {
    tx.subject(&sql::get(tx, id)?.name);
    sql::delete(tx, id)
}
