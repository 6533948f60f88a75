//! Keeping, naming, ordering and removing views.

use super::{ListViewDraft, sql};
use crate::error::{Checks, Result};
use crate::ids::ViewId;
use crate::store::Tx;
use crate::typed;

/// Longest name, characters: it stands in a sidebar.
const MAX_NAME: usize = 60;
/// More columns than any list has.
const MAX_COLUMNS: usize = 200;

/// Keeps a view under a name; a new one comes last.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field: a name that is missing or taken in the
/// list, a new view that shows nothing; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &ListViewDraft) -> Result<ViewId> {
    let old = draft.id.map(|id| sql::get(tx, id)).transpose()?;
    let list = old.as_ref().map_or(draft.list, |o| o.list);
    let d = ListViewDraft { name: typed::line(&draft.name), list, ..draft.clone() };
    let mut c = Checks::new();
    c.text("name", &d.name, true, MAX_NAME);
    c.require(old.is_some() || d.definition.is_some(), "definition", "required");
    let columns = d.definition.as_ref().map_or(0, |v| v.columns.len());
    c.require(columns <= MAX_COLUMNS, "definition", "too-many");
    let same = sql::by_name(tx, list, &d.name)?;
    c.require(same.is_none_or(|other| Some(other) == d.id), "name", "duplicate-name");
    c.done()?;
    tx.subject(&d.name);
    match d.id {
        None => sql::insert(tx, &d),
        Some(id) => sql::update(tx, id, &d).map(|()| id),
    }
}

/// Puts views in the order given; those not named keep their place after them.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn reorder(tx: &Tx<'_>, ids: &[ViewId]) -> Result<()> {
    for (id, position) in ids.iter().zip(0_i64..) {
        tx.subject(&sql::get(tx, *id)?.name);
        sql::place(tx, *id, position)?;
    }
    Ok(())
}

/// Removes a view; what it showed stays.
///
/// # Errors
/// `NotFound` for an unknown id.
pub fn delete(tx: &Tx<'_>, id: ViewId) -> Result<()> {
    tx.subject(&sql::get(tx, id)?.name);
    sql::delete(tx, id)
}
