//! Stock-takes, their lines and scans as rows; columns by name. Knows no rule.

use chrono::DateTime;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{Line, ScopeCount, StocktakeDraft, StocktakeRow, StocktakeScope, StocktakeState};
use crate::error::{Error, Result};
use crate::ids::{AssetId, StocktakeId, StocktakeLineId};
use crate::money::{Currency, Money, Totals};
use crate::store::{Conn, Tx};

pub(super) mod apply;
mod scans;

pub use scans::scans;
pub(super) use scans::{
    candidates, delete_scan, hits, insert_scan, last_scan, same_code, scan, set_line,
};

/// An instant as it is stored: `2026-11-20T08:15:00Z`.
pub(super) fn stored(at: i64) -> Option<String> {
    let utc = DateTime::from_timestamp(at, 0)?;
    Some(utc.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

fn instant(text: &str) -> i64 {
    DateTime::parse_from_rfc3339(text).map_or(0, |at| at.timestamp())
}

fn read(r: &Row<'_>) -> rusqlite::Result<StocktakeRow> {
    let (year, number): (i64, i64) = (r.get("year")?, r.get("number")?);
    Ok(StocktakeRow {
        id: r.get("id")?,
        number: format!("{year}-{number:03}"),
        draft: StocktakeDraft {
            id: Some(r.get("id")?),
            title: r.get("title")?,
            scope: StocktakeScope {
                location: r.get("location")?,
                custodian_id: r.get("custodian_id")?,
                category: r.get("category")?,
            },
            lead_id: r.get("lead_id")?,
            due: r.get("due")?,
            note: r.get("note")?,
        },
        custodian: r.get("custodian_name")?,
        lead: r.get("lead_name")?,
        state: r.get("state")?,
        started_at: r.get("started_at")?,
        ended_at: r.get("ended_at")?,
        reason: r.get("reason")?,
        expected: r.get("expected")?,
        found: r.get("found")?,
    })
}

const ROW: &str = "SELECT s.*, coalesce(c.name, '') AS custodian_name,
       coalesce(p.name, '') AS lead_name,
       (SELECT count(*) FROM stocktake_line l WHERE l.stocktake_id = s.id AND l.expected)
         AS expected,
       (SELECT count(DISTINCT x.line_id) FROM stocktake_scan x
        JOIN stocktake_line l ON l.id = x.line_id
        WHERE x.stocktake_id = s.id AND l.expected) AS found
     FROM stocktake s LEFT JOIN person c ON c.id = s.custodian_id
     LEFT JOIN person p ON p.id = s.lead_id";

/// Every stock-take, newest first.
pub fn rows(conn: &Conn) -> Result<Vec<StocktakeRow>> {
    let mut stmt = conn.prepare_cached(&format!("{ROW} ORDER BY s.year DESC, s.number DESC"))?;
    let rows = stmt.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One stock-take.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn row(conn: &Conn, id: StocktakeId) -> Result<StocktakeRow> {
    let found =
        conn.prepare_cached(&format!("{ROW} WHERE s.id = ?1"))?.query_row([id], read).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("stocktake/{id}")))
}

/// The stock-take with this number, `2026-003` or `2026-3`.
pub fn by_number(conn: &Conn, number: &str) -> Result<Option<StocktakeId>> {
    let Some((year, number)) = number.trim().split_once(['-', '/']) else { return Ok(None) };
    let (Ok(year), Ok(number)) = (year.parse::<i64>(), number.parse::<i64>()) else {
        return Ok(None);
    };
    Ok(conn
        .prepare_cached("SELECT id FROM stocktake WHERE year = ?1 AND number = ?2")?
        .query_row([year, number], |r| r.get("id"))
        .optional()?)
}

pub(super) fn insert(tx: &Tx<'_>, d: &StocktakeDraft, year: i32) -> Result<StocktakeId> {
    tx.prepare_cached(
        "INSERT INTO stocktake (year, number, title, location, custodian_id, category, lead_id,
           due, state, note)
         VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM stocktake WHERE year = ?1), ?2, ?3,
           ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        year,
        d.title,
        d.scope.location,
        d.scope.custodian_id,
        d.scope.category,
        d.lead_id,
        d.due,
        StocktakeState::Draft,
        d.note,
    ])?;
    Ok(StocktakeId(tx.last_insert_rowid()))
}

pub(super) fn update(tx: &Tx<'_>, id: StocktakeId, d: &StocktakeDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE stocktake SET title = ?1, location = ?2, custodian_id = ?3, category = ?4,
           lead_id = ?5, due = ?6, note = ?7 WHERE id = ?8",
    )?
    .execute(params![
        d.title,
        d.scope.location,
        d.scope.custodian_id,
        d.scope.category,
        d.lead_id,
        d.due,
        d.note,
        id,
    ])?;
    Ok(())
}

pub(super) fn set_started(tx: &Tx<'_>, id: StocktakeId, at: Option<&str>) -> Result<()> {
    tx.prepare_cached("UPDATE stocktake SET state = ?1, started_at = ?2 WHERE id = ?3")?
        .execute(params![StocktakeState::Active, at, id])?;
    Ok(())
}

pub(super) fn set_ended(
    tx: &Tx<'_>,
    id: StocktakeId,
    (state, at, reason): (StocktakeState, Option<&str>, &str),
) -> Result<()> {
    tx.prepare_cached("UPDATE stocktake SET state = ?1, ended_at = ?2, reason = ?3 WHERE id = ?4")?
        .execute(params![state, at, reason, id])?;
    Ok(())
}

// ── what is expected ─────────────────────────────────────────────────────────────────────────────

/// The place of an asset with its room.
const PLACE: &str =
    "a.location || iif(a.room <> '', iif(a.location <> '', ' / ', '') || a.room, '')";

/// What an asset is called: its name, else its model.
const NAME: &str = "iif(a.name <> '', a.name, trim(a.manufacturer || ' ' || a.model))";

/// The conditions of a scope on `asset a`, `asset_status s`, as SQL with bound values. A place is
/// itself and all that begins with it and ` / `: two stretches of the index.
fn conditions(scope: &StocktakeScope) -> (String, Vec<rusqlite::types::Value>) {
    let mut sql = String::from("s.state IN ('in_stock', 'in_use', 'in_repair', 'retired')");
    let mut values: Vec<rusqlite::types::Value> = Vec::new();
    if !scope.location.is_empty() {
        sql.push_str(" AND (a.location = ? OR (a.location >= ? AND a.location < ?))");
        let under = [" / ", " /!"].map(|end| format!("{}{end}", scope.location));
        values.push(scope.location.clone().into());
        values.extend(under.into_iter().map(Into::into));
    }
    if let Some(person) = scope.custodian_id {
        sql.push_str(" AND a.custodian_id = ?");
        values.push(person.0.into());
    }
    if !scope.category.is_empty() {
        sql.push_str(" AND a.category = ?");
        values.push(scope.category.clone().into());
    }
    (sql, values)
}

/// What a scope would expect now.
pub fn scope_count(conn: &Conn, scope: &StocktakeScope) -> Result<ScopeCount> {
    let (sql, values) = conditions(scope);
    let mut stmt = conn.prepare_cached(&format!(
        "SELECT count(*) AS count, a.cost_currency AS currency, sum(a.cost_minor) AS minor
         FROM asset a JOIN asset_status s ON s.id = a.status_id
         WHERE {sql} GROUP BY a.cost_currency"
    ))?;
    let groups = stmt.query_map(rusqlite::params_from_iter(&values), |r| {
        let currency: Option<Currency> = r.get("currency")?;
        let sum: Option<i64> = r.get("minor")?;
        Ok((r.get::<_, u32>("count")?, sum.zip(currency).map(|(m, c)| Money::new(m, c))))
    })?;
    let mut found = ScopeCount { assets: 0, totals: Totals::default() };
    for group in groups {
        let (count, sum) = group?;
        found.assets += count;
        sum.map_or(Ok(()), |m| found.totals.add(m))?;
    }
    Ok(found)
}

fn freeze(rest: &str) -> String {
    format!(
        "INSERT INTO stocktake_line (stocktake_id, asset_id, expected, tag, serial, name, category,
           place, custodian_id, status, asset_state, value_minor, value_currency)
         SELECT ?, a.id, ?, a.tag, a.serial, {NAME}, a.category, {PLACE}, a.custodian_id, s.name,
           s.state, a.cost_minor, a.cost_currency
         FROM asset a JOIN asset_status s ON s.id = a.status_id WHERE {rest}"
    )
}

/// Freezes what the scope expects; how many there are.
pub(super) fn freeze_scope(tx: &Tx<'_>, id: StocktakeId, scope: &StocktakeScope) -> Result<usize> {
    let (sql, values) = conditions(scope);
    let sql = freeze(&format!("{sql} ORDER BY a.location, a.room, a.tag"));
    let head = [id.0.into(), 1_i64.into()].into_iter().chain(values);
    Ok(tx.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(head))?)
}

/// Freezes one asset that was found without being expected.
pub(super) fn freeze_found(
    tx: &Tx<'_>,
    id: StocktakeId,
    asset: AssetId,
) -> Result<StocktakeLineId> {
    tx.prepare_cached(&freeze("a.id = ?"))?.execute(params![id, 0, asset])?;
    Ok(StocktakeLineId(tx.last_insert_rowid()))
}

const LINE: &str = "SELECT l.*, coalesce(p.name, '') AS custodian_name
    FROM stocktake_line l LEFT JOIN person p ON p.id = l.custodian_id";

fn read_line(r: &Row<'_>) -> rusqlite::Result<Line> {
    let minor: Option<i64> = r.get("value_minor")?;
    let currency: Option<Currency> = r.get("value_currency")?;
    Ok(Line {
        id: r.get("id")?,
        asset_id: r.get("asset_id")?,
        expected: r.get("expected")?,
        tag: r.get("tag")?,
        serial: r.get("serial")?,
        name: r.get("name")?,
        category: r.get("category")?,
        place: r.get("place")?,
        custodian_id: r.get("custodian_id")?,
        custodian: r.get("custodian_name")?,
        status: r.get("status")?,
        state: r.get("asset_state")?,
        value: minor.zip(currency).map(|(m, c)| Money::new(m, c)),
    })
}

/// The lines of a stock-take, in the order they were frozen: by place and tag, then what was found
/// besides.
pub fn lines(conn: &Conn, id: StocktakeId) -> Result<Vec<Line>> {
    let mut stmt =
        conn.prepare_cached(&format!("{LINE} WHERE l.stocktake_id = ?1 ORDER BY l.id"))?;
    let rows = stmt.query_map([id], read_line)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The line of an asset in a stock-take.
pub(super) fn line_of(conn: &Conn, id: StocktakeId, asset: AssetId) -> Result<Option<Line>> {
    Ok(conn
        .prepare_cached(&format!("{LINE} WHERE l.stocktake_id = ?1 AND l.asset_id = ?2"))?
        .query_row(params![id, asset], read_line)
        .optional()?)
}
