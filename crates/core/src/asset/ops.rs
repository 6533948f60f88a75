//! Saving and removing assets, and the statuses people name.

use super::check::{check, tidy};
use super::{AssetDraft, AssetState, AssetStatus, sql};
use crate::error::{Checks, Error, Refusal, Result};
use crate::ids::{AssetId, StatusId};
use crate::stale;
use crate::store::{Conn, Tx};
use crate::text::{Lang, t};
use crate::typed;

/// No machine costs ten trillion; the journal's numbers end a little later.
pub(crate) const MAX_COST: i64 = 1_000_000_000_000_000;

/// Saves an asset.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &AssetDraft) -> Result<AssetId> {
    let mut d = tidy(draft);
    let old = d.id.map(|id| sql::draft(tx, id)).transpose()?;
    check(tx, &mut d, old.as_ref())?;
    tx.subject(&d.tag);
    match d.id {
        Some(id) => {
            sql::update(tx, id, &d)?;
            Ok(id)
        }
        None => sql::insert(tx, &d),
    }
}

/// [`save`] from a form that read the asset as `seen`.
///
/// # Errors
/// As [`save`]; [`Error::Invalid`] with what was changed since it was read.
pub fn save_seen(tx: &Tx<'_>, draft: &AssetDraft, seen: Option<&AssetDraft>) -> Result<AssetId> {
    if let Some(id) = draft.id {
        stale::check(seen, &tidy(draft), || sql::draft(tx, id))?;
    }
    save(tx, draft)
}

/// Removes an asset that should never have been one, and takes it out of the contracts covering it.
///
/// An asset that has ended its life is not removed but disposed of: its record is the evidence.
pub fn delete(tx: &Tx<'_>, id: AssetId) -> Result<()> {
    let old = sql::draft(tx, id)?;
    tx.subject(&old.tag);
    sql::delete(tx, id)
}

/// Saves a named status: `id` absent for a new one.
///
/// # Errors
/// [`Error::Invalid`] for a missing or taken name; refused (`last-status`) when a state would be
/// left without a status.
pub fn status_save(
    tx: &Tx<'_>,
    id: Option<StatusId>,
    name: &str,
    state: AssetState,
) -> Result<StatusId> {
    let name = typed::line(name);
    let mut c = Checks::new();
    c.text("name", &name, true, 100);
    let same = sql::status_by_name(tx, &name)?;
    c.require(same.is_none() || same == id, "name", "duplicate-name");
    c.done()?;
    tx.subject(&name);
    match id {
        None => sql::insert_status(tx, &name, state),
        Some(id) => {
            if status(tx, id)?.state != state {
                keep_a_status(tx, id)?;
            }
            sql::update_status(tx, id, &name, state)?;
            Ok(id)
        }
    }
}

/// Removes a status no asset has.
///
/// # Errors
/// Refused: `in-use` (with `assets` counted), or `last-status` for the only one of its state.
pub fn status_delete(tx: &Tx<'_>, id: StatusId) -> Result<()> {
    let old = status(tx, id)?;
    let assets = sql::status_uses(tx, id)?;
    if assets > 0 {
        return Err(Refusal::new("in-use").with("contracts", 0).with("assets", assets).into());
    }
    keep_a_status(tx, id)?;
    tx.subject(&old.name);
    sql::delete_status(tx, id)
}

fn status(conn: &Conn, id: StatusId) -> Result<AssetStatus> {
    let found = sql::statuses(conn)?.into_iter().find(|s| s.id == id);
    found.ok_or_else(|| Error::NotFound(format!("asset_status/{id}")))
}

/// Refuses to take a state's only status away: imports and later steps of a life need one each.
fn keep_a_status(conn: &Conn, id: StatusId) -> Result<()> {
    let state = status(conn, id)?.state;
    if sql::statuses(conn)?.iter().any(|s| s.state == state && s.id != id) {
        return Ok(());
    }
    Err(Refusal::new("last-status").into())
}

/// Names a status for each fixed state in a register that has none yet.
pub fn ensure_statuses(tx: &Tx<'_>, lang: Lang) -> Result<()> {
    if !sql::statuses(tx)?.is_empty() {
        return Ok(());
    }
    for state in AssetState::ALL {
        sql::insert_status(tx, &default_status(lang, *state), *state)?;
    }
    Ok(())
}

/// The name a state's first status gets.
pub fn default_status(lang: Lang, state: AssetState) -> String {
    t(lang, &format!("assets-status-{}", state.as_str().replace('_', "-")))
}
