//! Filters, order and groups over rows in memory: the lists that read everything because there are
//! few of them. Each says only what stands in a cell; what a filter means of it is said here.

use chrono::NaiveDate;

use super::groups::{Group, Key};
use super::span::{Span, Thousandths};
use super::{Filter, ListKind, ListQuery, bad_filter, unknown_column};
use crate::error::Result;
use crate::list::fields::{self, FieldKind};
use crate::money::{Money, Totals};

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell<'a> {
    /// A text.
    Text(&'a str),
    /// A record and its name; without one, none and no name.
    Ref(Option<i64>, &'a str),
    /// A value of a closed choice, or none.
    Choice(Option<&'static str>),
    /// Several values of a closed choice at once.
    Choices(Vec<&'static str>),
    /// A day.
    Date(Option<NaiveDate>),
    /// Amounts, one a currency.
    Amount(&'a Totals),
    /// A whole number.
    Number(i64),
}

/// A filter made ready for many rows.
#[derive(Debug)]
pub struct Test {
    key: String,
    partial: bool,
    negative: bool,
    values: Vec<String>,
    days: Vec<Span<NaiveDate>>,
    numbers: Vec<Span<Thousandths>>,
}

impl Test {
    /// # Errors
    /// `Invalid`: `unknown-column`, or `bad-filter` for a value that cannot be one. Days must
    /// be fixed ones ([`ListQuery::on_day`]).
    pub fn of(list: ListKind, filter: &Filter) -> Result<Self> {
        let field = fields::find(list, &filter.field);
        let kind = field.ok_or_else(|| unknown_column(&filter.field))?.kind;
        let bad = || bad_filter(&filter.field);
        let mut test = Self {
            key: filter.field.clone(),
            partial: filter.op.partial(),
            negative: filter.op.negative(),
            values: filter.values.iter().map(|v| v.to_lowercase()).collect(),
            days: Vec::new(),
            numbers: Vec::new(),
        };
        for value in &filter.values {
            match kind {
                FieldKind::Date => {
                    test.days.push(Span::read(value, |t| t.parse().ok()).ok_or_else(bad)?);
                }
                FieldKind::Amount | FieldKind::Number => {
                    test.numbers.push(Thousandths::span(value).ok_or_else(bad)?);
                }
                FieldKind::Ref(_) if !test.partial && !value.is_empty() => {
                    value.parse::<i64>().map_err(|_| bad())?;
                }
                FieldKind::Text | FieldKind::Ref(_) | FieldKind::Choice(..) => {}
            }
        }
        Ok(test)
    }

    /// The column it is about.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether a row with this cell stays in the list.
    pub fn keeps(&self, cell: Cell<'_>) -> bool {
        self.matches(cell) != self.negative
    }

    fn matches(&self, cell: Cell<'_>) -> bool {
        match cell {
            Cell::Text(text) | Cell::Ref(_, text) if self.partial => self.stands_in(text),
            Cell::Text(text) => self.is_one(text),
            Cell::Ref(id, _) => self.is_one(&id.map(|i| i.to_string()).unwrap_or_default()),
            Cell::Choice(value) => self.is_one(value.unwrap_or_default()),
            Cell::Choices(values) if values.is_empty() => self.is_one(""),
            Cell::Choices(values) => values.iter().any(|v| self.is_one(v)),
            Cell::Date(day) => self.days.iter().any(|s| s.holds(day)),
            Cell::Number(n) => {
                let at = n.checked_mul(1000).map(Thousandths);
                self.numbers.iter().any(|s| s.holds(at))
            }
            Cell::Amount(totals) if totals.is_empty() => self.numbers.iter().any(|s| s.holds(None)),
            // Of amounts in several currencies one is enough: they have no common measure.
            Cell::Amount(totals) => {
                totals.0.iter().any(|m| self.numbers.iter().any(|s| s.holds(thousandths(*m))))
            }
        }
    }

    fn is_one(&self, text: &str) -> bool {
        let low = text.to_lowercase();
        self.values.contains(&low)
    }

    fn stands_in(&self, text: &str) -> bool {
        let low = text.to_lowercase();
        self.values.iter().any(|v| if v.is_empty() { low.is_empty() } else { low.contains(v) })
    }
}

/// The amount in thousandths of its major unit; `None` when it does not fit.
fn thousandths(m: Money) -> Option<Thousandths> {
    m.minor.checked_mul(1000 / m.currency.scale()).map(Thousandths)
}

/// The filters of a question, ready.
///
/// # Errors
/// As [`Test::of`].
pub fn tests(list: ListKind, query: &ListQuery) -> Result<Vec<Test>> {
    query.filters.iter().map(|f| Test::of(list, f)).collect()
}

/// Groups of rows that stand in the order of the column, each with the sum of its amounts.
///
/// # Errors
/// Sums out of range; the refusal of too many groups.
pub fn groups<'a>(rows: impl Iterator<Item = (Cell<'a>, &'a Totals)>) -> Result<Vec<Group>> {
    let mut groups = super::groups::Builder::default();
    for (cell, sum) in rows {
        groups.add(key(cell), 1, sum)?;
    }
    Ok(groups.done())
}

fn key(cell: Cell<'_>) -> Key {
    match cell {
        Cell::Text(text) | Cell::Ref(_, text) => Key::Text(text.to_owned()),
        Cell::Choice(value) => Key::Choice(value.map(str::to_owned).into_iter().collect()),
        Cell::Choices(values) => Key::Choice(values.into_iter().map(str::to_owned).collect()),
        Cell::Date(day) => Key::month(day),
        Cell::Number(n) => Key::Text(n.to_string()),
        Cell::Amount(totals) => {
            Key::Text(totals.0.iter().map(|m| m.to_decimal()).collect::<Vec<_>>().join(" + "))
        }
    }
}
