//! Settings as rows: one JSON value a section, closures and logo in tables of their own.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{CalendarSettings, Closure, DeadlineSettings, Organisation, Settings};
use crate::error::{Error, Result};
use crate::reports::model::PaperSize;
use crate::store::{Conn, Tx};
use crate::text::Lang;

/// The value under a key, or `None`.
pub(crate) fn get<T: DeserializeOwned>(conn: &Conn, key: &str) -> Result<Option<T>> {
    let text: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |r| r.get("value"))
        .optional()?;
    text.map(|t| {
        serde_json::from_str(&t).map_err(|e| Error::Internal(format!("setting {key}: {e}")))
    })
    .transpose()
}

/// Stores a value under a key; the same value again writes nothing.
pub(crate) fn put<T: Serialize>(tx: &Tx<'_>, key: &str, value: &T) -> Result<()> {
    let text = serde_json::to_string(value).map_err(|e| Error::Internal(e.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO setting (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
    )?
    .execute(params![key, text])?;
    Ok(())
}

/// Removes a key.
pub(crate) fn remove(tx: &Tx<'_>, key: &str) -> Result<()> {
    tx.execute("DELETE FROM setting WHERE key = ?1", [key])?;
    Ok(())
}

/// Every setting, with defaults where the register has none yet.
pub fn load(conn: &Conn) -> Result<Settings> {
    let language = get::<Lang>(conn, "language")?.unwrap_or(Lang::En);
    let default = Settings::new(language);
    let mut organisation =
        get::<Organisation>(conn, "organisation")?.unwrap_or(default.organisation);
    organisation.has_logo =
        conn.query_row("SELECT EXISTS (SELECT 1 FROM logo)", [], |r| r.get(0))?;
    let mut calendar = get::<CalendarSettings>(conn, "calendar")?.unwrap_or(default.calendar);
    calendar.closures = closures(conn)?;
    Ok(Settings {
        organisation,
        language,
        paper: get::<PaperSize>(conn, "paper")?.unwrap_or(default.paper),
        calendar,
        deadlines: get::<DeadlineSettings>(conn, "deadlines")?.unwrap_or(default.deadlines),
    })
}

fn closures(conn: &Conn) -> Result<Vec<Closure>> {
    let mut stmt = conn.prepare_cached("SELECT date, label FROM closure ORDER BY date")?;
    let rows =
        stmt.query_map([], |r| Ok(Closure { date: r.get("date")?, label: r.get("label")? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Stores every section; unchanged ones write nothing.
pub(crate) fn store(tx: &Tx<'_>, s: &Settings) -> Result<()> {
    // The logo's presence and the closures have tables of their own.
    put(tx, "organisation", &Organisation { has_logo: false, ..s.organisation.clone() })?;
    put(tx, "language", &s.language)?;
    put(tx, "paper", &s.paper)?;
    put(tx, "calendar", &CalendarSettings { closures: Vec::new(), ..s.calendar.clone() })?;
    put(tx, "deadlines", &s.deadlines)?;
    let old = closures(tx)?;
    for gone in old.iter().filter(|o| !s.calendar.closures.iter().any(|c| c.date == o.date)) {
        tx.execute("DELETE FROM closure WHERE date = ?1", [gone.date])?;
    }
    for c in &s.calendar.closures {
        tx.execute(
            "INSERT INTO closure (date, label) VALUES (?1, ?2)
             ON CONFLICT (date) DO UPDATE SET label = excluded.label WHERE label <> excluded.label",
            params![c.date, c.label],
        )?;
    }
    Ok(())
}

/// The logo, a PNG.
pub fn logo(conn: &Conn) -> Result<Option<Vec<u8>>> {
    Ok(conn.query_row("SELECT png FROM logo LIMIT 1", [], |r| r.get("png")).optional()?)
}

/// Replaces the logo; `None` removes it.
pub(crate) fn set_logo(tx: &Tx<'_>, png: Option<(&str, &[u8])>) -> Result<()> {
    tx.execute("DELETE FROM logo", [])?;
    if let Some((sha256, png)) = png {
        tx.execute("INSERT INTO logo (sha256, png) VALUES (?1, ?2)", params![sha256, png])?;
    }
    Ok(())
}
