//! Rates of exchange by day, and amounts of several currencies in the one reports speak.
//!
//! A rate is typed by a person, holds from its day to the next one, and only towards the currency it
//! was typed for. What has no rate is kept apart and said, never added.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::ids::ExchangeRateId;
use crate::money::{Currency, Money, Totals};
use crate::quote::Rate;
use crate::store::Conn;

pub mod ops;
pub mod settings;
pub mod sql;

/// A rate to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ExchangeRateDraft {
    /// Record to change.
    pub id: Option<ExchangeRateId>,
    /// One unit of this …
    pub currency: Currency,
    /// … is worth so much of this.
    pub into: Currency,
    /// The first day it holds.
    pub on: Option<NaiveDate>,
    /// How much.
    pub rate: Option<Rate>,
    /// Where it is from, e.g. the central bank; may be empty.
    pub source: String,
}

/// The rates of a day into one currency.
#[derive(Debug, Clone)]
pub struct Rates {
    into: Currency,
    known: HashMap<Currency, Rate>,
}

/// Amounts of several currencies in one, and what has no rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Converted {
    /// The sum of what could be converted.
    pub sum: Money,
    /// What has no rate, by currency: not in the sum.
    pub apart: Totals,
}

impl Converted {
    /// Nothing yet, in a currency.
    pub fn zero(currency: Currency) -> Self {
        Self { sum: Money::zero(currency), apart: Totals::default() }
    }

    /// The sum beside what has no rate, by currency; a sum of nothing is left out.
    pub fn all(&self) -> Totals {
        let sum = (self.sum.minor != 0).then_some(self.sum);
        Totals(sum.into_iter().chain(self.apart.0.iter().copied()).collect())
    }

    /// Adds an amount, converted or apart.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn add(&mut self, amount: Money, rates: &Rates) -> Result<()> {
        match rates.convert(amount)? {
            Some(own) => self.sum = self.sum.checked_add(own)?,
            None => self.apart.add(amount)?,
        }
        Ok(())
    }

    /// Adds what another holds.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        self.sum = self.sum.checked_add(other.sum)?;
        self.apart.merge(&other.apart)
    }
}

impl Rates {
    /// The rates that hold on a day.
    pub fn on(conn: &Conn, into: Currency, day: NaiveDate) -> Result<Self> {
        Ok(Self { into, known: sql::holding(conn, into, day)? })
    }

    /// The currency they lead to.
    pub const fn currency(&self) -> Currency {
        self.into
    }

    /// An amount in that currency; `None` without a rate.
    ///
    /// # Errors
    /// For an amount out of range.
    pub fn convert(&self, amount: Money) -> Result<Option<Money>> {
        if amount.currency == self.into {
            return Ok(Some(amount));
        }
        self.known.get(&amount.currency).map(|r| r.convert(amount, self.into)).transpose()
    }

    /// Totals in that currency.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn totals(&self, of: &Totals) -> Result<Converted> {
        let mut found = Converted::zero(self.into);
        of.0.iter().try_for_each(|m| found.add(*m, self))?;
        Ok(found)
    }
}
