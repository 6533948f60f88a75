//! What people type into a cell, as a value; and values as text again.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::BulkContext;
use crate::catalogue;
use crate::catalogue::field::{CustomField, of_column};
use crate::error::{FieldError, Result};
use crate::import::DateOrder;
use crate::import::DecimalSign;
use crate::import::table::SourceCell;
use crate::import::values::{dates, numbers};
use crate::list::day::Day;
use crate::list::sql::RegisterNames;
use crate::list::text::Names as _;
use crate::money::{Currency, Money};
use crate::settings;
use crate::store::Conn;
use crate::text::{Lang, t};

/// A value, or what is wrong with its text.
pub(super) type Read<T> = std::result::Result<T, FieldError>;

/// Reads cells; remembers names it has looked up, as a column repeats them.
pub(super) struct Typed<'c> {
    conn: &'c Conn,
    today: NaiveDate,
    lang: Lang,
    currency: Currency,
    own: Vec<CustomField>,
    ids: RefCell<HashMap<(&'static str, String), Vec<i64>>>,
    names: RefCell<HashMap<(&'static str, i64), String>>,
}

impl<'c> Typed<'c> {
    pub(super) fn load(conn: &'c Conn, ctx: &BulkContext) -> Result<Self> {
        Ok(Self {
            conn,
            today: ctx.today,
            lang: ctx.lang,
            currency: settings::sql::load(conn)?.organisation.currency,
            own: catalogue::sql::fields(conn)?,
            ids: RefCell::default(),
            names: RefCell::default(),
        })
    }

    /// The field people added behind a column key.
    pub(super) fn own(&self, key: &str) -> Option<&CustomField> {
        let id = of_column(key)?;
        self.own.iter().find(|f| f.id == Some(id))
    }

    /// A record by its name; none for an empty text.
    pub(super) fn record(
        &self,
        field: &str,
        table: &'static str,
        text: &str,
    ) -> Result<Read<Option<i64>>> {
        if text.is_empty() {
            return Ok(Ok(None));
        }
        let key = (table, text.to_lowercase());
        let known = self.ids.borrow().get(&key).cloned();
        let ids = match known {
            Some(ids) => ids,
            None => {
                let ids = RegisterNames(self.conn).ids(table, text)?;
                self.ids.borrow_mut().insert(key, ids.clone());
                ids
            }
        };
        Ok(match ids.as_slice() {
            [id] => Ok(Some(*id)),
            [] => Err(FieldError::new(field, "no-such-name").with("name", text)),
            _ => Err(FieldError::new(field, "several-names").with("name", text)),
        })
    }

    /// The name of a record; empty for none.
    pub(super) fn name(&self, table: &'static str, id: Option<i64>) -> Result<String> {
        let Some(id) = id else { return Ok(String::new()) };
        if let Some(name) = self.names.borrow().get(&(table, id)) {
            return Ok(name.clone());
        }
        let name = RegisterNames(self.conn).name(table, id)?.unwrap_or_default();
        self.names.borrow_mut().insert((table, id), name.clone());
        Ok(name)
    }

    /// A day; none for an empty text.
    pub(super) fn day(&self, field: &str, text: &str) -> Read<Option<NaiveDate>> {
        if text.is_empty() {
            return Ok(None);
        }
        let cell = || SourceCell::Text(text.to_owned());
        let day = Day::typed(text).and_then(|d| d.on(self.today));
        day.or_else(|| dates::parse(&cell(), DateOrder::Dmy))
            .map(Some)
            .ok_or_else(|| FieldError::new(field, "not-a-date"))
    }

    /// An amount; without a currency of its own in the one that stood there, else the register's.
    pub(super) fn money(&self, field: &str, text: &str, old: Option<Money>) -> Read<Option<Money>> {
        if text.is_empty() {
            return Ok(None);
        }
        let cell = SourceCell::Text(text.to_owned());
        let own = match self.lang {
            Lang::It => [DecimalSign::Comma, DecimalSign::Point],
            Lang::En => [DecimalSign::Point, DecimalSign::Comma],
        };
        let amount = own.into_iter().find_map(|sign| numbers::amount(&cell, sign));
        let currency = |a: &numbers::Amount| {
            a.currency.unwrap_or_else(|| old.map_or(self.currency, |m| m.currency))
        };
        match amount.and_then(|a| a.money(currency(&a))) {
            Some((money, false)) => Ok(Some(money)),
            _ => Err(FieldError::new(field, "not-money")),
        }
    }

    /// A whole number; none for an empty text.
    pub(super) fn number(&self, field: &str, text: &str) -> Read<Option<u32>> {
        if text.is_empty() {
            return Ok(None);
        }
        let read = text.parse().map(Some);
        read.map_err(|_| FieldError::new(field, "not-a-number"))
    }

    /// A value of a closed choice: as stored, or by its word in any language.
    pub(super) fn choice<T: Copy>(
        &self,
        field: &str,
        family: &str,
        (all, stored): (&[T], fn(T) -> &'static str),
        text: &str,
    ) -> Read<Option<T>> {
        if text.is_empty() {
            return Ok(None);
        }
        let low = text.to_lowercase();
        let says = |v: &T| {
            let word = |l: &Lang| t(*l, &format!("{family}-{}", stored(*v))).to_lowercase() == low;
            stored(*v) == low || Lang::ALL.iter().any(word)
        };
        let found = all.iter().copied().find(says).map(Some);
        found.ok_or_else(|| FieldError::new(field, "no-such-choice").with("value", text))
    }
}

/// A day as text.
pub(super) fn say_day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

/// An amount as text.
pub(super) fn say_money(money: Option<Money>) -> String {
    money.map(|m| format!("{} {}", m.to_decimal(), m.currency.as_str())).unwrap_or_default()
}
