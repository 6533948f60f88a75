//! Lists narrowed to the records that checks find wrong: the filter `check` of every list.
//!
//! What a check finds is read here and nowhere else, so that a count of data quality, the list it
//! leads to and a change of many rows there mean the same records.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::read::wrong;
use super::{Check, Subject};
use crate::error::Result;
use crate::list::{Filter, ListKind, ListQuery, bad_filter};
use crate::store::Conn;

/// The column of lists that stands for checks.
pub const FIELD: &str = "check";

/// Between a check and the day it is asked on.
const ON: char = '@';

/// The names of the checks of a list, as its filter has them.
pub fn names(list: ListKind) -> Vec<&'static str> {
    Check::ALL.iter().filter(|c| c.list() == list).map(|c| c.as_str()).collect()
}

/// A value of the filter with the day it is asked on put in, as a relative day of other filters;
/// what a check finds changes at midnight.
pub fn dated(value: &str, today: NaiveDate) -> String {
    let (name, _) = parts(value);
    format!("{name}{ON}{today}")
}

/// The check a value of the filter means.
pub fn check_of(value: &str) -> Option<Check> {
    Check::parse(parts(value).0)
}

fn parts(value: &str) -> (&str, Option<NaiveDate>) {
    match value.split_once(ON) {
        Some((name, day)) => (name, day.parse().ok()),
        None => (value, None),
    }
}

/// Records a filter by checks keeps, or leaves out.
#[derive(Debug)]
pub struct Among {
    /// What its checks find wrong.
    pub ids: HashSet<i64>,
    /// Those are left out.
    pub negative: bool,
}

impl Among {
    /// Whether a record stays in the list.
    pub fn keeps(&self, id: i64) -> bool {
        self.ids.contains(&id) != self.negative
    }
}

/// A question without its filters by checks, and what each of those keeps. The days must be put in
/// ([`ListQuery::on_day`]).
///
/// # Errors
/// `Invalid` (`bad-filter`) for a check that is none of this list's, or without its day.
pub fn split(conn: &Conn, list: ListKind, query: &ListQuery) -> Result<(ListQuery, Vec<Among>)> {
    let mut rest = query.clone();
    rest.filters.retain(|f| f.field != FIELD);
    Ok((rest, kept(conn, list, query)?))
}

/// What each filter by checks of a question keeps. The days must be put in, as for [`split`].
///
/// # Errors
/// As [`split`].
pub fn kept(conn: &Conn, list: ListKind, query: &ListQuery) -> Result<Vec<Among>> {
    let own = query.filters.iter().filter(|f| f.field == FIELD);
    own.map(|f| among(conn, list, f)).collect()
}

fn among(conn: &Conn, list: ListKind, filter: &Filter) -> Result<Among> {
    let bad = || bad_filter(FIELD);
    if filter.op.partial() {
        return Err(bad());
    }
    let mut asked: BTreeMap<NaiveDate, Vec<Check>> = BTreeMap::new();
    for value in &filter.values {
        let (name, day) = parts(value);
        let check = Check::parse(name).filter(|c| c.list() == list).ok_or_else(bad)?;
        asked.entry(day.ok_or_else(bad)?).or_default().push(check);
    }
    let mut ids = HashSet::new();
    for (day, checks) in &asked {
        ids.extend(wrong(conn, checks, *day)?);
    }
    Ok(Among { ids, negative: filter.op.negative() })
}

impl Check {
    /// The list of the records it looks at.
    pub const fn list(self) -> ListKind {
        match self.subject() {
            Subject::Asset => ListKind::Assets,
            Subject::Contract => ListKind::Contracts,
            Subject::Vendor => ListKind::Vendors,
        }
    }
}
