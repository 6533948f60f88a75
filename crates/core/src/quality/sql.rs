//! What the checks read of the register. Knows no rule.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::types::FromSql;

use super::{QualityRow, assets, contracts, vendors};
use crate::asset::AssetState;
use crate::error::Result;
use crate::ids::StatusId;
use crate::list::json_ids;
use crate::money::Currency;
use crate::store::Conn;

/// What stands beside assets, by id or by name, read once.
pub(super) struct Beside {
    states: HashMap<StatusId, AssetState>,
    contracted: HashSet<i64>,
    /// Assets with covers; whether one has no level.
    covered: HashMap<i64, bool>,
    /// Categories that demand cover; whether in stock too.
    demands: HashMap<String, bool>,
    /// Models with a day of their lifecycle.
    lifecycles: HashSet<(String, String)>,
    /// Wholes that are disposed of or lost, by part; `false` for those that are not.
    wholes: HashMap<i64, bool>,
    /// Currencies that are hardly used.
    unusual: HashSet<Currency>,
}

fn pairs<A, B, C>(conn: &Conn, sql: &str) -> Result<C>
where
    A: FromSql,
    B: FromSql,
    C: FromIterator<(A, B)>,
{
    let mut stmt = conn.prepare(sql)?;
    let rows = stmt.query_map([], |r| Ok((r.get("a")?, r.get("b")?)))?;
    Ok(rows.collect::<Result<C, _>>()?)
}

/// A name as the register compares it: without the case of plain letters.
fn named(name: &str) -> String {
    name.to_ascii_lowercase()
}

impl Beside {
    pub(super) fn load(conn: &Conn, usual: Currency) -> Result<Self> {
        let contracted: HashMap<i64, i64> =
            pairs(conn, "SELECT DISTINCT asset_id AS a, 1 AS b FROM contract_asset")?;
        let demands: Vec<(String, bool)> = pairs(
            conn,
            "SELECT name AS a, cover_in_stock AS b FROM category WHERE cover_level IS NOT NULL",
        )?;
        let lifecycles: Vec<(String, String)> = pairs(
            conn,
            "SELECT manufacturer AS a, name AS b FROM model
             WHERE coalesce(end_of_sale, end_of_maintenance, end_of_security,
               last_day_of_support) IS NOT NULL",
        )?;
        let wholes: Vec<(i64, AssetState)> = pairs(
            conn,
            "SELECT a.id AS a, s.state AS b FROM asset a
             JOIN asset w ON w.id = a.part_of_id JOIN asset_status s ON s.id = w.status_id
             WHERE a.part_of_id IS NOT NULL",
        )?;
        let currencies: Vec<(Currency, i64)> = pairs(
            conn,
            "SELECT cost_currency AS a, count(*) AS b FROM asset
             WHERE cost_currency IS NOT NULL GROUP BY cost_currency",
        )?;
        let priced: i64 = currencies.iter().map(|(_, n)| n).sum();
        let gone = |s: AssetState| matches!(s, AssetState::Disposed | AssetState::Lost);
        Ok(Self {
            states: pairs(conn, "SELECT id AS a, state AS b FROM asset_status")?,
            contracted: contracted.into_keys().collect(),
            covered: pairs(
                conn,
                "SELECT asset_id AS a, max(level IS NULL AND keep_drive = 0) AS b FROM coverage
                 GROUP BY asset_id",
            )?,
            demands: demands.into_iter().map(|(name, stock)| (named(&name), stock)).collect(),
            lifecycles: lifecycles.into_iter().map(|(m, n)| (named(&m), named(&n))).collect(),
            wholes: wholes.into_iter().map(|(id, state)| (id, gone(state))).collect(),
            // Hardly: fewer than one price of a hundred.
            unusual: currencies
                .into_iter()
                .filter(|(c, n)| *c != usual && n.saturating_mul(100) < priced)
                .map(|(c, _)| c)
                .collect(),
        })
    }
}

/// Calls `f` with the id and the facts of every asset, and whether its currency is unusual.
pub(super) fn each_asset(
    conn: &Conn,
    beside: &Beside,
    mut f: impl FnMut(i64, &assets::Facts<'_>, bool),
) -> Result<()> {
    let mut stmt = conn.prepare(
        "SELECT id, status_id, tag, disposed_on, serial, manufacturer, model, category, location,
           custodian_id IS NOT NULL AS held, user_id IS NOT NULL AS used,
           ownership = 'owned' AS owned, cost_currency, purchase_date, warranty_start,
           warranty_end, eol_date, retire_on, due_back, cover_need <> 'as_category' AS decided
         FROM asset ORDER BY id",
    )?;
    let mut rows = stmt.query([])?;
    while let Some(r) = rows.next()? {
        let text = |column: &str| -> rusqlite::Result<&str> { Ok(r.get_ref(column)?.as_str()?) };
        let day = |column: &str| -> rusqlite::Result<Option<NaiveDate>> { r.get(column) };
        let id: i64 = r.get("id")?;
        let state = beside.states.get(&r.get("status_id")?).copied();
        let (manufacturer, model, category) =
            (text("manufacturer")?, text("model")?, text("category")?);
        let lifecycle = !beside.lifecycles.is_empty()
            && beside.lifecycles.contains(&(named(manufacturer), named(model)));
        let currency: Option<Currency> = r.get("cost_currency")?;
        let warranty_end = day("warranty_end")?;
        let covers = beside.covered.get(&id).copied();
        let facts = assets::Facts {
            state: state.unwrap_or(AssetState::InUse),
            tag: text("tag")?,
            serial: text("serial")?,
            manufacturer,
            model,
            category,
            location: text("location")?,
            held: r.get("held")?,
            used: r.get("used")?,
            owned: r.get("owned")?,
            priced: currency.is_some(),
            purchase: day("purchase_date")?,
            warranty_start: day("warranty_start")?,
            warranty_end,
            eol: day("eol_date")?,
            retire_on: day("retire_on")?,
            disposed_on: day("disposed_on")?,
            due_back: day("due_back")?,
            cover_decided: r.get("decided")?,
            cover_known: covers.is_some()
                || warranty_end.is_some()
                || beside.contracted.contains(&id),
            covers,
            demanded: match beside.demands.is_empty() {
                true => None,
                false => beside.demands.get(&named(category)).copied(),
            },
            lifecycle,
            whole_gone: beside.wholes.get(&id).copied(),
        };
        f(id, &facts, currency.is_some_and(|c| beside.unusual.contains(&c)));
    }
    Ok(())
}

/// Every contract in force with its facts.
pub(super) fn contracts(conn: &Conn) -> Result<Vec<(i64, contracts::Facts)>> {
    let mut stmt = conn.prepare(
        "SELECT c.id AS id, c.owner_id IS NOT NULL AS owned, c.renewal AS renewal,
           c.notice_value AS notice, c.kind = 'nda' AS free,
           EXISTS (SELECT 1 FROM cost_line l WHERE l.contract_id = c.id) AS costed,
           EXISTS (SELECT 1 FROM contract p WHERE p.parent_id = c.id) AS framework
         FROM contract c WHERE c.status = 'active' ORDER BY c.id",
    )?;
    let rows = stmt.query_map([], |r| {
        let facts = contracts::Facts {
            owned: r.get("owned")?,
            renewal: r.get("renewal")?,
            notice: r.get("notice")?,
            costed: r.get("costed")?,
            framework: r.get("framework")?,
            free: r.get("free")?,
        };
        Ok((r.get("id")?, facts))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every vendor of a contract in force with its facts.
pub(super) fn vendors(conn: &Conn) -> Result<Vec<(i64, vendors::Facts)>> {
    let mut stmt = conn.prepare(
        "SELECT v.id AS id, v.email <> '' OR v.pec <> '' AS mail, v.phone <> '' AS phone,
           EXISTS (SELECT 1 FROM vendor_contact k WHERE k.vendor_id = v.id) AS contacts
         FROM vendor v
         WHERE v.id IN (SELECT vendor_id FROM contract WHERE status = 'active') ORDER BY v.id",
    )?;
    let rows = stmt.query_map([], |r| {
        let facts = vendors::Facts {
            mail: r.get("mail")?,
            phone: r.get("phone")?,
            contacts: r.get("contacts")?,
        };
        Ok((r.get("id")?, facts))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The columns of an asset that tell what is wrong; days beside that of the question.
pub(super) struct Told {
    /// What is shown as the value, as SQL.
    pub(super) value: &'static str,
    /// Columns of days, as SQL.
    pub(super) days: [&'static str; 2],
}

/// The assets of these ids, in their order.
pub(super) fn asset_rows(conn: &Conn, ids: &[i64], told: &Told) -> Result<Vec<QualityRow>> {
    let [first, second] = told.days;
    let sql = format!(
        "SELECT a.id AS id, a.tag AS key,
           trim(CASE WHEN a.name <> '' THEN a.name || ' · ' ELSE '' END
             || a.manufacturer || ' ' || a.model) AS title,
           a.location AS place, coalesce({}, '') AS value, {first} AS first, {second} AS second
         FROM json_each(?1) j CROSS JOIN asset a ON a.id = j.value ORDER BY j.key",
        told.value
    );
    let mut stmt = conn.prepare_cached(&sql)?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        let days: [Option<NaiveDate>; 2] = [r.get("first")?, r.get("second")?];
        Ok(QualityRow {
            id: r.get("id")?,
            key: r.get("key")?,
            title: r.get("title")?,
            place: r.get("place")?,
            value: r.get("value")?,
            days: days.into_iter().flatten().collect(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The contracts of these ids, in their order.
pub(super) fn contract_rows(conn: &Conn, ids: &[i64]) -> Result<Vec<QualityRow>> {
    let sql = "SELECT c.id AS id, c.number AS key, c.title AS title, v.name AS place
         FROM json_each(?1) j CROSS JOIN contract c ON c.id = j.value
         JOIN vendor v ON v.id = c.vendor_id ORDER BY j.key";
    plain_rows(conn, sql, ids)
}

/// The vendors of these ids, in their order.
pub(super) fn vendor_rows(conn: &Conn, ids: &[i64]) -> Result<Vec<QualityRow>> {
    let sql = "SELECT v.id AS id, v.name AS key, v.vat_no AS title, v.country AS place
         FROM json_each(?1) j CROSS JOIN vendor v ON v.id = j.value ORDER BY j.key";
    plain_rows(conn, sql, ids)
}

fn plain_rows(conn: &Conn, sql: &str, ids: &[i64]) -> Result<Vec<QualityRow>> {
    let mut stmt = conn.prepare_cached(sql)?;
    let rows = stmt.query_map([json_ids(ids)], |r| {
        Ok(QualityRow {
            id: r.get("id")?,
            key: r.get("key")?,
            title: r.get("title")?,
            place: r.get("place")?,
            value: String::new(),
            days: Vec::new(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
