//! The list of vendors: one read model over vendors, their contracts and what was bought there.
//!
//! There are a few thousand vendors at most, so filters and order are decided on whole rows; a
//! contract's cost per year comes from its rule, never from SQL.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::named_params;

use super::read_kinds;
use crate::error::Result;
use crate::ids::VendorId;
use crate::list::cells::{self, Cell};
use crate::list::groups::{Group, ordered};
use crate::list::{
    ListKind, ListQuery, Page, PageRequest, Selection, SelectionSummary, Sort, Views, json_ids,
    unknown_column, window,
};
use crate::money::Totals;
use crate::quality::narrow;
use crate::store::{Conn, search};
use crate::vendor::scorecard::{self, ScorePeriod};
use crate::vendor::survey::SurveyRow;
use crate::vendor::{
    Band, RiskLevel, Validity, VendorDetail, VendorRow, certificate, standards, vat,
};

/// The list's name among the remembered answers.
const NAME: &str = "vendors";

/// A page of vendors.
pub fn page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
    today: NaiveDate,
) -> Result<Page<VendorRow>> {
    let dated = request.query.on(today);
    // A row is judged from all contracts, so the rows are kept, not only their ids.
    let rows = views.kept(NAME, &dated, version, || matching(conn, &request.query, today))?;
    Ok(Page {
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        offset: request.offset,
        rows: window(&rows, request.offset, request.limit).to_vec(),
    })
}

/// A vendor with everything on it.
///
/// # Errors
/// `NotFound` when there is none.
pub fn detail(conn: &Conn, id: VendorId, today: NaiveDate) -> Result<VendorDetail> {
    let draft = super::draft(conn, id)?;
    let row = rows(conn, &[id.0], today)?.pop();
    let row = row.ok_or_else(|| crate::error::Error::NotFound(format!("vendor/{id}")))?;
    let days = standards::load(conn)?.expiry_alert_days;
    Ok(VendorDetail {
        row,
        vat: vat::hint(&draft.vat_no, &draft.country),
        escalation: super::levels(conn, id)?,
        certificates: certificate::rows(&super::certificates(conn, id)?, today, days),
        surveys: super::surveys(conn, id)?.into_iter().map(SurveyRow::new).collect(),
        draft,
    })
}

/// Every matching vendor's id, in order: [`matching`].
///
/// # Errors
/// As [`matching`].
pub fn ids(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<i64>> {
    Ok(matching(conn, query, today)?.into_iter().map(|v| v.id.0).collect())
}

/// Every matching vendor, in order.
///
/// Filters: those of [`crate::list::fields`]. Sort keys: every column of [`VendorRow`].
///
/// # Errors
/// `Invalid` (`unknown-column`) for any other key.
pub fn matching(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<VendorRow>> {
    let mut rows = all(conn, None, today)?;
    if let Some(found) = found(conn, &query.text)? {
        rows.retain(|v| found.contains(&v.id.0));
    }
    rows.retain(|v| holds_short_words(v, &query.text));
    let (asked, checks) =
        narrow::split(conn, ListKind::Vendors, &query.on_day(ListKind::Vendors, today)?)?;
    rows.retain(|v| checks.iter().all(|among| among.keeps(v.id.0)));
    for test in cells::tests(ListKind::Vendors, &asked)? {
        rows.retain(|v| cell(v, test.key()).is_some_and(|c| test.keeps(c)));
    }
    let order = query.sort.iter().map(comparer).collect::<Result<Vec<_>>>()?;
    // The rows arrive by name: what a list without a sort key shows, and what breaks ties.
    rows.sort_by(|a, b| {
        order
            .iter()
            .map(|by| by(a, b))
            .find(|o| o.is_ne())
            .unwrap_or_else(|| if order.is_empty() { Ordering::Equal } else { a.id.cmp(&b.id) })
    });
    Ok(rows)
}

/// The rows of these ids, in their order; ids that are gone are left out.
pub fn rows(conn: &Conn, ids: &[i64], today: NaiveDate) -> Result<Vec<VendorRow>> {
    let mut by_id: HashMap<i64, VendorRow> =
        all(conn, Some(ids), today)?.into_iter().map(|v| (v.id.0, v)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

/// What stands in a column of a vendor.
fn cell<'a>(v: &'a VendorRow, key: &str) -> Option<Cell<'a>> {
    Some(match key {
        "name" => Cell::Text(&v.name),
        "customer_no" => Cell::Text(&v.customer_no),
        "country" => Cell::Text(&v.country),
        "kinds" => Cell::Choices(v.kinds.iter().map(|k| k.as_str()).collect()),
        "risk" => Cell::Choice(v.risk.map(RiskLevel::as_str)),
        "criticality" => Cell::Choice(v.criticality.map(RiskLevel::as_str)),
        "band" => Cell::Choice(v.band.map(Band::as_str)),
        "expiry_state" => Cell::Choice(v.expiry_state.map(Validity::as_str)),
        "next_expiry" => Cell::Date(v.next_expiry),
        "next_send_by" => Cell::Date(v.next_send_by),
        "contracts" => Cell::Number(v.contracts.into()),
        "assets" => Cell::Number(v.assets.into()),
        "annual" => Cell::Amount(&v.annual),
        _ => return None,
    })
}

/// Groups of the vendors a query matches by a column, each with its cost per year, in the order of
/// the list sorted by it. Dates are grouped by month.
///
/// # Errors
/// As [`matching`]; refused (`too-many-groups`) for more than anybody reads.
pub fn groups(conn: &Conn, query: &ListQuery, by: &str, today: NaiveDate) -> Result<Vec<Group>> {
    let rows = matching(conn, &ordered(query, by), today)?;
    let cells = rows.iter().map(|r| cell(r, by).map(|c| (c, &r.annual)));
    let cells: Option<Vec<_>> = cells.collect();
    cells::groups(cells.ok_or_else(|| unknown_column(by))?.into_iter())
}

/// How many vendors a selection holds, and what they cost together in a year.
pub fn summary(conn: &Conn, selection: &Selection, today: NaiveDate) -> Result<SelectionSummary> {
    let mut rows = match selection {
        Selection::Ids { ids } => rows(conn, ids, today)?,
        Selection::Matching { query, .. } => matching(conn, query, today)?,
    };
    if let Selection::Matching { except, .. } = selection {
        rows.retain(|r| !except.contains(&r.id.0));
    }
    let totals =
        rows.iter().try_fold(Totals::default(), |mut sum, r| sum.merge(&r.annual).map(|()| sum))?;
    Ok(SelectionSummary { count: u32::try_from(rows.len()).unwrap_or(u32::MAX), totals })
}

type Comparer = Box<dyn Fn(&VendorRow, &VendorRow) -> Ordering>;

fn comparer(sort: &Sort) -> Result<Comparer> {
    let by: fn(&VendorRow, &VendorRow) -> Ordering = match sort.key.as_str() {
        "name" => |a, b| folded(&a.name).cmp(&folded(&b.name)),
        "kinds" => |a, b| a.kinds.cmp(&b.kinds),
        "customer_no" => |a, b| folded(&a.customer_no).cmp(&folded(&b.customer_no)),
        "country" => |a, b| folded(&a.country).cmp(&folded(&b.country)),
        "contracts" => |a, b| a.contracts.cmp(&b.contracts),
        "assets" => |a, b| a.assets.cmp(&b.assets),
        "annual" => |a, b| weight(&a.annual).cmp(&weight(&b.annual)),
        "risk" => |a, b| a.risk.cmp(&b.risk),
        "criticality" => |a, b| a.criticality.cmp(&b.criticality),
        // Without a score comes last among the worst first.
        "score" => |a, b| {
            let points = |v: &VendorRow| v.score.unwrap_or(i64::MAX);
            points(a).cmp(&points(b))
        },
        "next_expiry" => |a, b| {
            let day = |v: &VendorRow| v.next_expiry.unwrap_or(NaiveDate::MAX);
            day(a).cmp(&day(b))
        },
        // Nothing due comes last, as the farthest of all days.
        "next_send_by" => |a, b| {
            let day = |v: &VendorRow| v.next_send_by.unwrap_or(NaiveDate::MAX);
            day(a).cmp(&day(b))
        },
        other => return Err(unknown_column(other)),
    };
    let desc = sort.desc;
    Ok(Box::new(move |a, b| if desc { by(b, a) } else { by(a, b) }))
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// Amounts of different currencies have no order; within one currency the list is right, and a
/// vendor paid in two is placed by the larger number.
fn weight(totals: &Totals) -> i64 {
    totals.0.iter().map(|m| m.minor).max().unwrap_or(0)
}

/// Vendors by name: all, or those of some ids.
fn all(conn: &Conn, only: Option<&[i64]>, today: NaiveDate) -> Result<Vec<VendorRow>> {
    let only = only.map(json_ids);
    let standards = standards::load(conn)?;
    let period = ScorePeriod::default().days(today)?;
    let facts = scorecard::load(conn, period, &standards)?;
    let mut stmt = conn.prepare_cached(
        "SELECT v.id AS id, v.name AS name, v.kinds AS kinds, v.customer_no AS customer_no,
           v.country AS country, v.risk AS risk, v.criticality AS criticality,
           (SELECT count(*) FROM asset a WHERE a.supplier_id = v.id) AS assets
         FROM vendor v
         WHERE :only IS NULL OR v.id IN (SELECT value FROM json_each(:only))
         ORDER BY v.name, v.id",
    )?;
    let rows = stmt.query_map(named_params! { ":only": only }, |r| {
        let id: VendorId = r.get("id")?;
        let card = scorecard::score(&facts.of(id), period, &standards);
        let expiry = facts.certificates.get(&id).and_then(|all| certificate::next_expiry(all));
        let holding = facts.holdings.get(&id).cloned().unwrap_or_default();
        Ok(VendorRow {
            id,
            name: r.get("name")?,
            kinds: read_kinds(r.get_ref("kinds")?.as_str()?),
            customer_no: r.get("customer_no")?,
            country: r.get("country")?,
            contracts: holding.open,
            assets: r.get("assets")?,
            annual: holding.annual,
            next_send_by: holding.next_send_by,
            urgency: holding.urgency,
            risk: r.get("risk")?,
            criticality: r.get("criticality")?,
            score: card.score,
            band: card.band,
            next_expiry: expiry.map(|(day, _)| day),
            expiry_state: expiry.map(|(_, state)| state),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Vendors in which every long word occurs; `None` when there is no long word.
fn found(conn: &Conn, text: &str) -> Result<Option<HashSet<i64>>> {
    let Some(expression) = search::match_expression(text) else { return Ok(None) };
    let mut stmt =
        conn.prepare_cached("SELECT rowid AS id FROM vendor_fts WHERE vendor_fts MATCH ?1")?;
    let rows = stmt.query_map([expression], |r| r.get("id"))?;
    Ok(Some(rows.collect::<Result<_, _>>()?))
}

/// Whether every word too short for the index starts a word of the name or the customer number.
fn holds_short_words(v: &VendorRow, text: &str) -> bool {
    let own = format!("{} {}", folded(&v.name), folded(&v.customer_no));
    folded(text)
        .split_whitespace()
        .filter(|w| search::match_expression(w).is_none())
        .all(|w| own.split_whitespace().any(|o| o.starts_with(w)))
}
