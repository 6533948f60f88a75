//! The contract list: filter, order, page. A register has thousands of contracts, not millions:
//! they are read once per question and register version, judged on `today`, and sorted here.

use std::cmp::Ordering;
use std::collections::HashSet;

use chrono::NaiveDate;

use super::draft::ContractRow;
use super::ops::SaveContext;
use super::read;
use crate::decision::is_settled;
use crate::error::Result;
use crate::ids::ContractId;
use crate::list::cells::{self, Cell};
use crate::list::groups::Group;
use crate::list::{
    self, ListKind, ListQuery, Page, PageRequest, Selection, SelectionSummary, Views,
};
use crate::money::Totals;
use crate::quality::narrow;
use crate::store::{Conn, HitKind, search};

/// More contracts than any register has: every hit counts in a list.
const MAX_HITS: usize = 100_000;

/// A page of the contract list on `today`.
pub fn page(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    request: &PageRequest,
    today: NaiveDate,
) -> Result<Page<ContractRow>> {
    let ids = views
        .ids("contracts", &request.query.on(today), version, || ids(conn, &request.query, today))?;
    let ctx = SaveContext::load(conn, today)?;
    let rows = list::window(&ids, request.offset, request.limit)
        .iter()
        .map(|id| read::one_on(conn, ContractId(*id), &ctx).map(|l| l.row(today)))
        .collect::<Result<_>>()?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    Ok(Page { total, offset: request.offset, rows })
}

/// Ids of the contracts a query matches, in its order.
pub fn ids(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<i64>> {
    Ok(rows(conn, query, today)?.iter().map(|r| r.id.0).collect())
}

/// The contracts a query matches, in its order.
pub fn rows(conn: &Conn, query: &ListQuery, today: NaiveDate) -> Result<Vec<ContractRow>> {
    let ctx = SaveContext::load(conn, today)?;
    let mut rows: Vec<ContractRow> =
        read::all_on(conn, &ctx)?.iter().map(|l| l.row(today)).collect();
    if !query.text.trim().is_empty() {
        let hits: HashSet<i64> = search(conn, &query.text, &[HitKind::Contract], MAX_HITS)?
            .into_iter()
            .map(|h| h.id)
            .collect();
        rows.retain(|r| hits.contains(&r.id.0));
    }
    let (asked, checks) =
        narrow::split(conn, ListKind::Contracts, &query.on_day(ListKind::Contracts, today)?)?;
    rows.retain(|r| checks.iter().all(|among| among.keeps(r.id.0)));
    for test in cells::tests(ListKind::Contracts, &asked)? {
        rows.retain(|r| cell(r, test.key()).is_some_and(|c| test.keeps(c)));
    }
    for sort in &query.sort {
        compare(&sort.key)?; // an unknown key is refused before anything is sorted
    }
    rows.sort_by(|a, b| {
        for sort in &query.sort {
            if let Ok(by) = compare(&sort.key) {
                let order = by(a, b);
                let order = if sort.desc { order.reverse() } else { order };
                if order != Ordering::Equal {
                    return order;
                }
            }
        }
        a.id.cmp(&b.id)
    });
    Ok(rows)
}

/// What stands in a column of a contract; the keys of filters and of columns.
fn cell<'a>(row: &'a ContractRow, key: &str) -> Option<Cell<'a>> {
    Some(match key {
        "vendor" | "vendor_id" => Cell::Ref(Some(row.vendor_id.0), &row.vendor),
        "owner" | "owner_id" => Cell::Ref(row.owner_id.map(|o| o.0), &row.owner),
        "title" => Cell::Text(&row.title),
        "number" => Cell::Text(&row.number),
        "cost_centre" => Cell::Text(&row.cost_centre),
        "kind" => Cell::Choice(Some(row.kind.as_str())),
        "state" => Cell::Choice(Some(row.state.as_str())),
        "renewal" => Cell::Choice(Some(row.renewal.as_str())),
        "decided" => {
            Cell::Choice(Some(if is_settled(row.decision.as_ref()) { "yes" } else { "no" }))
        }
        "start" => Cell::Date(Some(row.start)),
        "period_end" => Cell::Date(row.period_end),
        "notice_by" => Cell::Date(row.notice_by),
        "send_by" => Cell::Date(row.send_by),
        "decide_by" => Cell::Date(row.decide_by),
        "annual" => Cell::Amount(&row.annual),
        "assets" => Cell::Number(row.assets.into()),
        _ => return None,
    })
}

/// Groups of the contracts a query matches by a column, each with its cost per year, in the order
/// of the list sorted by it. Dates are grouped by month.
///
/// # Errors
/// As [`rows`]; refused (`too-many-groups`) for more than anybody reads.
pub fn groups(conn: &Conn, query: &ListQuery, by: &str, today: NaiveDate) -> Result<Vec<Group>> {
    let rows = rows(conn, &list::groups::ordered(query, by), today)?;
    let cells = rows.iter().map(|r| cell(r, by).map(|c| (c, &r.annual)));
    let cells: Option<Vec<_>> = cells.collect();
    cells::groups(cells.ok_or_else(|| list::unknown_column(by))?.into_iter())
}

/// How many contracts a selection holds, and what they cost together in a year.
pub fn summary(conn: &Conn, selection: &Selection, today: NaiveDate) -> Result<SelectionSummary> {
    let (query, chosen): (ListQuery, Box<dyn Fn(i64) -> bool>) = match selection.clone() {
        Selection::Ids { ids } => {
            let ids: HashSet<i64> = ids.into_iter().collect();
            (ListQuery::default(), Box::new(move |id| ids.contains(&id)))
        }
        Selection::Matching { query, except } => {
            let except: HashSet<i64> = except.into_iter().collect();
            (query, Box::new(move |id| !except.contains(&id)))
        }
    };
    let mut summary = SelectionSummary { count: 0, totals: Totals::default() };
    for row in rows(conn, &query, today)?.iter().filter(|r| chosen(r.id.0)) {
        summary.count += 1;
        summary.totals.merge(&row.annual)?;
    }
    Ok(summary)
}

type Compare = fn(&ContractRow, &ContractRow) -> Ordering;

fn compare(key: &str) -> Result<Compare> {
    fn text(a: &str, b: &str) -> Ordering {
        a.to_lowercase().cmp(&b.to_lowercase())
    }
    // A missing date sorts last in ascending order: it is never the most pressing.
    fn date(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Ordering {
        (a.is_none(), a).cmp(&(b.is_none(), b))
    }
    // Different currencies are not compared by size: first by currency, then by amount.
    fn money(a: &Totals, b: &Totals) -> Ordering {
        let key = |t: &Totals| t.0.iter().map(|m| (m.currency, m.minor)).collect::<Vec<_>>();
        key(a).cmp(&key(b))
    }
    Ok(match key {
        "vendor" => |a, b| text(&a.vendor, &b.vendor),
        "number" => |a, b| text(&a.number, &b.number),
        "title" => |a, b| text(&a.title, &b.title),
        "kind" => |a, b| a.kind.as_str().cmp(b.kind.as_str()),
        "owner" => |a, b| text(&a.owner, &b.owner),
        "state" => |a, b| a.state.as_str().cmp(b.state.as_str()),
        "renewal" => |a, b| a.renewal.as_str().cmp(b.renewal.as_str()),
        "start" => |a, b| a.start.cmp(&b.start),
        "period_end" => |a, b| date(a.period_end, b.period_end),
        "notice_by" => |a, b| date(a.notice_by, b.notice_by),
        "send_by" => |a, b| date(a.send_by, b.send_by),
        "decide_by" => |a, b| date(a.decide_by, b.decide_by),
        "annual" => |a, b| money(&a.annual, &b.annual),
        "assets" => |a, b| a.assets.cmp(&b.assets),
        "cost_centre" => |a, b| text(&a.cost_centre, &b.cost_centre),
        other => return Err(list::unknown_column(other)),
    })
}
