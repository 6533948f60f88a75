//! The contract list: filter, order, page. A register has thousands of contracts, not millions:
//! they are read once per question and register version, judged on `today`, and sorted here.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::draft::ContractRow;
use super::ops::SaveContext;
use super::read;
use crate::error::Result;
use crate::ids::ContractId;
use crate::list::{self, Filter, ListQuery, Page, PageRequest, Views};
use crate::money::Totals;
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
        let hits: std::collections::HashSet<i64> =
            search(conn, &query.text, &[HitKind::Contract], MAX_HITS)?
                .into_iter()
                .map(|h| h.id)
                .collect();
        rows.retain(|r| hits.contains(&r.id.0));
    }
    for filter in &query.filters {
        let keep = predicate(filter)?;
        rows.retain(|r| keep(r));
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

type Keep = Box<dyn Fn(&ContractRow) -> bool>;

fn predicate(f: &Filter) -> Result<Keep> {
    let values = f.values.clone();
    let any = move |text: &str| values.iter().any(|v| v.eq_ignore_ascii_case(text));
    Ok(match f.field.as_str() {
        "kind" => Box::new(move |r| any(r.kind.as_str())),
        "state" => Box::new(move |r| any(r.state.as_str())),
        "renewal" => Box::new(move |r| any(r.renewal.as_str())),
        "vendor_id" => Box::new(move |r| any(&r.vendor_id.to_string())),
        "owner_id" => Box::new(move |r| r.owner_id.is_some_and(|o| any(&o.to_string()))),
        "cost_centre" => Box::new(move |r| any(&r.cost_centre)),
        "period_end" => dates(&f.values, |r| r.period_end),
        "notice_by" => dates(&f.values, |r| r.notice_by),
        "send_by" => dates(&f.values, |r| r.send_by),
        "decide_by" => dates(&f.values, |r| r.decide_by),
        "decided" => Box::new(move |r| any(if r.decision.is_some() { "yes" } else { "no" })),
        other => return Err(list::unknown_column(other)),
    })
}

/// A date filter: single days or `from..to` ranges with inclusive ends, either of them open.
fn dates(values: &[String], get: fn(&ContractRow) -> Option<NaiveDate>) -> Keep {
    let ranges: Vec<(Option<NaiveDate>, Option<NaiveDate>)> = values
        .iter()
        .map(|v| {
            let (from, to) = v.split_once("..").unwrap_or((v, v));
            (from.parse().ok(), to.parse().ok())
        })
        .collect();
    Box::new(move |r| {
        get(r).is_some_and(|d| {
            ranges.iter().any(|(from, to)| from.is_none_or(|f| f <= d) && to.is_none_or(|t| d <= t))
        })
    })
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
