//! Groups of a list: how many rows stand under each value of a column, and what they cost. The
//! rows of a group follow each other in the list that is sorted by the column first, so a group
//! needs no question of its own.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ListQuery, Sort};
use crate::error::{Refusal, Result};
use crate::money::Totals;

/// More groups than anybody reads, and than a window should hold.
pub const MAX_GROUPS: usize = 5_000;

/// What is common to the rows of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
#[ts(export)]
pub enum Key {
    /// A text, or the name of a record; empty for none.
    Text(String),
    /// Values of a closed choice, as stored; none, one or several.
    Choice(Vec<String>),
    /// A month, `2026-11`; `None` for no date.
    Month(Option<String>),
}

impl Key {
    /// The month of a day.
    pub fn month(day: Option<NaiveDate>) -> Self {
        Self::Month(day.map(|d| format!("{:04}-{:02}", d.year(), d.month())))
    }

    /// Whether two keys are one group: texts in any case, as lists sort them.
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.to_lowercase() == b.to_lowercase(),
            (a, b) => a == b,
        }
    }
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Group {
    /// What its rows have in common.
    pub key: Key,
    /// How many rows.
    pub count: u32,
    /// The list's amount of its rows, per currency.
    pub totals: Totals,
}

/// Makes groups of what arrives in their order.
#[derive(Debug, Default)]
pub(crate) struct Builder(Vec<Group>);

impl Builder {
    /// Adds `count` rows with a key and the sum of their amounts.
    pub(crate) fn add(&mut self, key: Key, count: u32, sum: &Totals) -> Result<()> {
        if !self.0.last().is_some_and(|last| last.key.same(&key)) {
            if self.0.len() >= MAX_GROUPS {
                return Err(Refusal::new("too-many-groups").with("most", MAX_GROUPS).into());
            }
            self.0.push(Group { key, count: 0, totals: Totals::default() });
        }
        let Some(group) = self.0.last_mut() else { return Ok(()) };
        group.count = group.count.saturating_add(count);
        group.totals.merge(sum)
    }

    /// The groups, in the order of the list.
    pub(crate) fn done(self) -> Vec<Group> {
        self.0
    }
}

/// The question whose rows stand group by group: sorted by the column first, its direction kept.
pub fn ordered(query: &ListQuery, by: &str) -> ListQuery {
    let own = query.sort.iter().find(|s| s.key == by).cloned();
    let first = own.unwrap_or_else(|| Sort { key: by.to_owned(), desc: false });
    let others = query.sort.iter().filter(|s| s.key != by).cloned();
    ListQuery { sort: std::iter::once(first).chain(others).collect(), ..query.clone() }
}
