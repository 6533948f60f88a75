//! Saving, moving and removing places.

use crate::catalogue::location::{self, LocationDraft, MAX_PATH};
use crate::catalogue::{names, sql};
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::LocationId;
use crate::store::Tx;

/// Saves a place. A new path moves all that is inside it: records, and what assets carry.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field: `name-taken` where the new path is in use and `merge`
/// was not asked for, `inside-itself`, `path-too-long` for a place inside, `duplicate-code`.
/// `NotFound` for an unknown record.
pub fn location_save(tx: &Tx<'_>, draft: &LocationDraft, merge: bool) -> Result<LocationId> {
    let d = location::tidy(draft);
    let old = d.id.map(|id| known(tx, id)).transpose()?;
    let was = old.map(|o| o.path).or_else(|| d.was.clone()).filter(|w| *w != d.path);
    let other = sql::location_at(tx, &d.path)?.filter(|o| o.id != d.id);
    let mut c = Checks::new();
    location::check(&d, &mut c);
    let moved = was.as_ref().filter(|w| !w.eq_ignore_ascii_case(&d.path));
    if let Some(was) = moved {
        c.require(!names::is_within(&d.path, was), "path", "inside-itself");
        let used = other.is_some() || sql::place_in_use(tx, &d.path)?;
        c.require(merge || !used, "path", "name-taken");
        check_length(tx, was, &d.path, &mut c)?;
    } else {
        c.require(merge || other.is_none(), "path", "duplicate-name");
    }
    if let Some(holder) = sql::code_holder(tx, &d.code)?
        && d.id != Some(holder.0)
        && other.as_ref().is_none_or(|o| o.id != Some(holder.0))
    {
        c.push(FieldError::new("code", "duplicate-code").with("place", holder.1));
    }
    c.done()?;
    tx.subject(&d.path);
    // Its own record leaves its path first: what is inside may move there.
    match (d.id, &other) {
        (Some(id), None) => sql::set_path(tx, id, &d.path)?,
        (Some(id), Some(_)) => sql::delete(tx, "location", id.0)?,
        (None, _) => {}
    }
    if let Some(was) = &was {
        move_inside(tx, was, &d.path)?;
        sql::move_assets(tx, was, &d.path)?;
    }
    let Some(other) = other else {
        return match d.id {
            None => sql::insert_location(tx, &d),
            Some(id) => sql::update_location(tx, id, &d).map(|()| id),
        };
    };
    let kept = other.id.ok_or_else(|| Error::Internal("a place without an id".into()))?;
    let text = |a: String, b: String| if a.is_empty() { b } else { a };
    let filled = LocationDraft {
        code: text(d.code, other.code),
        address: text(d.address, other.address),
        note: text(d.note, other.note),
        ..d
    };
    sql::update_location(tx, kept, &filled)?;
    Ok(kept)
}

/// The longest path inside, moved, must still be one.
fn check_length(tx: &Tx<'_>, was: &str, path: &str, c: &mut Checks) -> Result<()> {
    let longest = sql::longest_inside(tx, was)?;
    let moved = longest.saturating_sub(was.chars().count()) + path.chars().count();
    if longest > 0 && moved > MAX_PATH {
        c.push(FieldError::new("path", "path-too-long").with("max", MAX_PATH));
    }
    Ok(())
}

/// Moves the records inside a place. One that meets a record there gives way to it: what is said of
/// the place that stays is not overwritten.
fn move_inside(tx: &Tx<'_>, was: &str, path: &str) -> Result<()> {
    for (id, old) in sql::records_inside(tx, was)? {
        let rest = old.get(was.len()..).unwrap_or_default();
        let new = format!("{path}{rest}");
        match sql::location_at(tx, &new)?.filter(|o| o.id != Some(id)) {
            None => sql::set_path(tx, id, &new)?,
            Some(_) => sql::delete(tx, "location", id.0)?,
        }
    }
    Ok(())
}

/// Removes what is known of a place; assets keep its name, and places inside it stay.
pub fn location_delete(tx: &Tx<'_>, id: LocationId) -> Result<()> {
    let old = known(tx, id)?;
    tx.subject(&old.path);
    sql::delete(tx, "location", id.0)
}

fn known(tx: &Tx<'_>, id: LocationId) -> Result<LocationDraft> {
    sql::location(tx, id)?.ok_or_else(|| Error::NotFound(format!("location/{id}")))
}
