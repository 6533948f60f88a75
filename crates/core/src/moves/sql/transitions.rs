//! The actions a register has named.

use rusqlite::{Row, params};

use crate::asset::AssetState;
use crate::error::Result;
use crate::ids::TransitionId;
use crate::moves::Transition;
use crate::store::{Conn, Tx};

fn read_transition(r: &Row<'_>) -> rusqlite::Result<Transition> {
    let from: String = r.get("from_states")?;
    Ok(Transition {
        id: r.get("id")?,
        name: r.get("name")?,
        kind: r.get("kind")?,
        from: from.split_whitespace().filter_map(AssetState::parse).collect(),
        status_id: r.get("status_id")?,
        active: r.get("active")?,
        position: r.get("position")?,
        terms_en: r.get("terms_en")?,
        terms_it: r.get("terms_it")?,
    })
}

/// The actions the register has named, in their order.
pub(in crate::moves) fn transitions(conn: &Conn) -> Result<Vec<Transition>> {
    let mut stmt = conn.prepare_cached("SELECT * FROM transition ORDER BY position, id")?;
    let rows = stmt.query_map([], read_transition)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn words(from: &[AssetState]) -> String {
    from.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(" ")
}

pub(in crate::moves) fn insert_transition(tx: &Tx<'_>, t: &Transition) -> Result<TransitionId> {
    tx.prepare_cached(
        "INSERT INTO transition (name, kind, from_states, status_id, active, position, terms_en,
           terms_it)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        t.name,
        t.kind,
        words(&t.from),
        t.status_id,
        t.active,
        t.position,
        t.terms_en,
        t.terms_it,
    ])?;
    Ok(TransitionId(tx.last_insert_rowid()))
}

pub(in crate::moves) fn update_transition(
    tx: &Tx<'_>,
    id: TransitionId,
    t: &Transition,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE transition SET name = ?1, kind = ?2, from_states = ?3, status_id = ?4, active = ?5,
           position = ?6, terms_en = ?7, terms_it = ?8
         WHERE id = ?9",
    )?
    .execute(params![
        t.name,
        t.kind,
        words(&t.from),
        t.status_id,
        t.active,
        t.position,
        t.terms_en,
        t.terms_it,
        id,
    ])?;
    Ok(())
}

pub(in crate::moves) fn delete_transition(tx: &Tx<'_>, id: TransitionId) -> Result<()> {
    tx.prepare_cached("UPDATE handover SET transition_id = NULL WHERE transition_id = ?1")?
        .execute([id])?;
    tx.prepare_cached("DELETE FROM transition WHERE id = ?1")?.execute([id])?;
    Ok(())
}
