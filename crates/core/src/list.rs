//! Lists: what the one grid asks for, whatever it shows.
//!
//! A list is answered in two steps. First every matching id, in order, once per question and
//! register version ([`Views`] keeps the answers); then a page of rows by id. So a jump to row
//! 90,000 costs what the first page costs.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::field::of_column;
use crate::error::{Error, FieldError, Result};
use crate::money::Totals;
use crate::quality::narrow;

pub mod cells;
pub mod day;
pub mod fields;
pub mod groups;
mod kinds;
pub mod span;
pub mod sql;
pub mod text;

pub use kinds::{FilterOp, ListKind};

/// Not a column: the day a question is asked on, where its answer depends on it.
pub const TODAY: &str = "today";

/// What a list shows: words, filters, order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ListQuery {
    /// Words to find; empty for everything.
    pub text: String,
    /// Every filter must match; within one, any value.
    pub filters: Vec<Filter>,
    /// First key decides; ties fall to the next, last to the id.
    pub sort: Vec<Sort>,
}

impl ListQuery {
    /// The question as it is asked on a day: where answers change at midnight, the day belongs to
    /// what is remembered.
    pub fn on(&self, today: NaiveDate) -> Self {
        let mut dated = self.clone();
        dated.filters.retain(|f| f.field != TODAY);
        dated.filters.push(Filter::is(TODAY, vec![today.to_string()]));
        dated
    }

    /// The question with the days it counts from `today` put in: `<+90d` becomes `..2027-02-17`.
    /// A kept question keeps what was typed, so that "within 90 days" means so every day.
    ///
    /// Whether a field people added holds days only the register knows: where a value could count
    /// from today, the question says the day instead ([`TODAY`]), and who reads the field counts.
    ///
    /// # Errors
    /// `Invalid` (`bad-filter`) for a value of a date column that is no day and no span of days.
    pub fn on_day(&self, list: ListKind, today: NaiveDate) -> Result<Self> {
        let counts = |f: &Filter| {
            of_column(&f.field).is_some() && f.values.iter().any(|v| day::is_relative(v))
        };
        let mut asked = if self.filters.iter().any(counts) { self.on(today) } else { self.clone() };
        for filter in &mut asked.filters {
            if filter.field == narrow::FIELD {
                filter.values.iter_mut().for_each(|v| *v = narrow::dated(v, today));
            }
            if !fields::is_date(list, &filter.field) {
                continue;
            }
            for value in &mut filter.values {
                let days = span::Span::<day::Day>::parse(value).and_then(|span| span.on(today));
                *value = days.ok_or_else(|| bad_filter(&filter.field))?;
            }
        }
        Ok(asked)
    }
}

/// A column limited to some values.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Filter {
    /// Column key of the list.
    pub field: String,
    /// How the values are taken; left out for "is one of".
    #[serde(default, skip_serializing_if = "FilterOp::is_plain")]
    #[ts(optional, as = "Option<FilterOp>")]
    pub op: FilterOp,
    /// Values; ids as digits, choices as stored, dates ISO or counted from the day one asks
    /// ([`day`]), none as the empty text. `from..to` is a range with either end open, `<x` and
    /// `>x` leave their end out.
    pub values: Vec<String>,
}

impl Filter {
    /// A column that is one of some values.
    pub fn is(field: impl Into<String>, values: Vec<String>) -> Self {
        Self { field: field.into(), op: FilterOp::Is, values }
    }

    /// The filter, for a list that knows no other operator than "is".
    ///
    /// # Errors
    /// `Invalid` (`bad-filter`) for any other: to answer as if it were "is" would be a wrong answer.
    pub fn plain(&self) -> Result<&Self> {
        match self.op {
            FilterOp::Is => Ok(self),
            FilterOp::Not | FilterOp::Has | FilterOp::Lacks => Err(bad_filter(&self.field)),
        }
    }
}

/// One sort key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Sort {
    /// Column key of the list.
    pub key: String,
    /// Largest first.
    pub desc: bool,
}

/// Which rows of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PageRequest {
    /// The list.
    pub query: ListQuery,
    /// First row, 0-based.
    pub offset: u32,
    /// At most this many rows; capped at 500.
    pub limit: u32,
}

/// Rows of a list with the size of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Page<T> {
    /// All rows of the list.
    pub total: u32,
    /// First row of this page.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<T>,
}

/// Rows chosen in a list: some, or all that match except some. Never a list of row objects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, tag = "mode", rename_all = "snake_case")]
#[ts(export)]
pub enum Selection {
    /// These ids.
    Ids {
        /// The ids.
        ids: Vec<i64>,
    },
    /// Everything the query matches except these ids.
    Matching {
        /// The list.
        query: ListQuery,
        /// Left out.
        except: Vec<i64>,
    },
}

impl Selection {
    /// The selection with the days its question counts from `today` put in.
    ///
    /// # Errors
    /// As [`ListQuery::on_day`].
    pub fn on_day(&self, list: ListKind, today: NaiveDate) -> Result<Self> {
        Ok(match self {
            Self::Ids { .. } => self.clone(),
            Self::Matching { query, except } => {
                Self::Matching { query: query.on_day(list, today)?, except: except.clone() }
            }
        })
    }
}

/// What the foot of a grid says about a selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SelectionSummary {
    /// Selected rows.
    pub count: u32,
    /// Sum of the money column.
    pub totals: Totals,
}

/// The error for a filter or sort key a list does not have.
pub fn unknown_column(field: &str) -> Error {
    FieldError::new("query", "unknown-column").with("column", field).into()
}

/// The error for a value a filter cannot have.
pub fn bad_filter(field: &str) -> Error {
    FieldError::new("query", "bad-filter").with("column", field).into()
}

/// Ids as a JSON array: one bound value for `IN (SELECT value FROM json_each(?))`.
pub fn json_ids(ids: &[i64]) -> String {
    let mut out = String::with_capacity(8 * ids.len() + 2);
    out.push('[');
    for (i, id) in ids.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push_str(&id.to_string());
    }
    out.push(']');
    out
}

/// Largest page a list hands out.
pub const MAX_PAGE: u32 = 500;

/// An answer of whatever kind a list keeps.
type Kept = Arc<dyn Any + Send + Sync>;

/// Answers kept per list question, dropped when the register changes.
#[derive(Debug, Default)]
pub struct Views {
    version: u64,
    kept: HashMap<(&'static str, ListQuery), Kept>,
}

impl Views {
    /// At most this many questions are remembered; a ninth forgets them all.
    const KEEP: usize = 8;

    /// The ids that answer `query` in list `name`, computed by `find` unless known for `version`.
    pub fn ids(
        &mut self,
        name: &'static str,
        query: &ListQuery,
        version: u64,
        find: impl FnOnce() -> Result<Vec<i64>>,
    ) -> Result<Arc<Vec<i64>>> {
        self.kept(name, query, version, find)
    }

    /// The rows that answer `query` in list `name`: for lists whose rows come from reading
    /// everything, and are few. A list keeps either ids or rows, never both under one name.
    pub fn kept<T: Any + Send + Sync>(
        &mut self,
        name: &'static str,
        query: &ListQuery,
        version: u64,
        find: impl FnOnce() -> Result<Vec<T>>,
    ) -> Result<Arc<Vec<T>>> {
        if self.version != version {
            self.kept.clear();
            self.version = version;
        }
        let key = (name, query.clone());
        let known = self.kept.get(&key).map(Arc::clone);
        if let Some(known) = known.and_then(|k| k.downcast::<Vec<T>>().ok()) {
            return Ok(known);
        }
        let found = Arc::new(find()?);
        if self.kept.len() >= Self::KEEP {
            self.kept.clear();
        }
        self.kept.insert(key, Arc::clone(&found) as Kept);
        Ok(found)
    }
}

/// The slice of ids or rows a page asks for.
pub fn window<T>(ids: &[T], offset: u32, limit: u32) -> &[T] {
    let from = (offset as usize).min(ids.len());
    let to = from.saturating_add(limit.min(MAX_PAGE) as usize).min(ids.len());
    ids.get(from..to).unwrap_or_default()
}
