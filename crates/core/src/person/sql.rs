//! People as rows; columns by name. Knows no rule.

use rusqlite::{OptionalExtension, Row, params};

use super::{Person, PersonDraft};
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::store::{Conn, Tx};

const PERSON: &str =
    "id, name, email, username, phone, department, cost_centre, is_operator, active";

fn read(r: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: r.get("id")?,
        name: r.get("name")?,
        email: r.get("email")?,
        username: r.get("username")?,
        phone: r.get("phone")?,
        department: r.get("department")?,
        cost_centre: r.get("cost_centre")?,
        is_operator: r.get("is_operator")?,
        active: r.get("active")?,
    })
}

/// Which people [`list`] hands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// Everybody, also those who left.
    #[default]
    All,
    /// Those offered in new records.
    Active,
    /// Those of them who may be chosen as the operator.
    Operators,
}

/// People by name.
pub fn list(conn: &Conn, which: Which) -> Result<Vec<Person>> {
    let condition = match which {
        Which::All => "TRUE",
        Which::Active => "active",
        Which::Operators => "active AND is_operator",
    };
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {PERSON} FROM person WHERE {condition} ORDER BY name COLLATE NOCASE, id"
    ))?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A person.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(conn: &Conn, id: PersonId) -> Result<Person> {
    one(conn, "id = ?1", id)?.ok_or_else(|| Error::NotFound(format!("person/{id}")))
}

/// The person with this login name, in any case; the first of them in a register that has two.
pub fn by_username(conn: &Conn, username: &str) -> Result<Option<Person>> {
    one(conn, "username = ?1 AND username <> '' ORDER BY id", username)
}

/// The person with this e-mail address, in any case.
pub fn by_email(conn: &Conn, email: &str) -> Result<Option<Person>> {
    one(conn, "email = ?1 AND email <> '' ORDER BY id", email)
}

/// The people with exactly this name, in any (ASCII) case. Two may share one: the caller decides.
pub fn by_name(conn: &Conn, name: &str) -> Result<Vec<Person>> {
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT {PERSON} FROM person WHERE name = ?1 COLLATE NOCASE ORDER BY id"
    ))?;
    let rows = stmt.query_map([name], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn one(conn: &Conn, condition: &str, key: impl rusqlite::ToSql) -> Result<Option<Person>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {PERSON} FROM person WHERE {condition} LIMIT 1"))?
        .query_row([key], read)
        .optional()?)
}

/// How many active operators there are besides one person.
pub(crate) fn other_operators(conn: &Conn, id: PersonId) -> Result<u32> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM person WHERE is_operator AND active AND id <> ?1")?
        .query_row([id], |r| r.get(0))?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &PersonDraft) -> Result<PersonId> {
    tx.prepare_cached(
        "INSERT INTO person (name, email, username, phone, department, cost_centre, is_operator)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        d.name,
        d.email,
        d.username,
        d.phone,
        d.department,
        d.cost_centre,
        d.is_operator,
    ])?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// Writes a draft over a row; the session sees only what differs.
pub(super) fn update(tx: &Tx<'_>, id: PersonId, d: &PersonDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE person SET name = ?1, email = ?2, username = ?3, phone = ?4, department = ?5,
           cost_centre = ?6, is_operator = ?7
         WHERE id = ?8",
    )?
    .execute(params![
        d.name,
        d.email,
        d.username,
        d.phone,
        d.department,
        d.cost_centre,
        d.is_operator,
        id,
    ])?;
    Ok(())
}

pub(super) fn set_active(tx: &Tx<'_>, id: PersonId, active: bool) -> Result<()> {
    tx.prepare_cached("UPDATE person SET active = ?1 WHERE id = ?2")?
        .execute(params![active, id])?;
    Ok(())
}
