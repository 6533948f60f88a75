//! One thing that covers an asset, as a stretch of days: its warranty, a cover of its own, or the
//! share it has in a contract.

use chrono::NaiveDate;

use super::cover::joined;
use super::{CoverLevel, CoverageKind};
use crate::error::Result;
use crate::ids::{ContractId, CoverageId};
use crate::money::{Money, Totals};

/// What a span costs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Price {
    /// Nobody knows.
    #[default]
    Unknown,
    /// The whole of it costs so much.
    Whole(Money),
    /// A year of it costs so much, by currency: the asset's share in a contract.
    Yearly(Totals),
}

/// Days of cover, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub kind: CoverageKind,
    /// What is done when the hardware fails; `None` where nobody knows.
    pub level: Option<CoverLevel>,
    /// First day; `None`: since ever, as far as anybody knows.
    pub start: Option<NaiveDate>,
    /// The last day that is sure; `None` for one that never ends.
    pub end: Option<NaiveDate>,
    /// Whether it goes on after `end` by itself, unless notice is given.
    pub renews: bool,
    /// The contract it is a part of.
    pub contract: Option<ContractId>,
    /// The record of it; `None` for what the asset or a contract says.
    pub row: Option<CoverageId>,
    /// What it costs.
    pub price: Price,
}

impl Span {
    /// Whether it covers a day if nobody gives notice.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.begins() <= day && self.stops().is_none_or(|end| day <= end)
    }

    /// Its first day, or the calendar's.
    pub fn begins(&self) -> NaiveDate {
        self.start.unwrap_or(NaiveDate::MIN)
    }

    /// The day it ends if nobody gives notice; `None`: it goes on.
    pub fn stops(&self) -> Option<NaiveDate> {
        self.end.filter(|_| !self.renews)
    }

    /// Whether it covers a day at all: not where it ends before it begins.
    fn real(&self) -> bool {
        self.end.is_none_or(|end| self.begins() <= end)
    }

    /// What a year of it costs, by currency; empty where nobody knows. Of a price for the whole of
    /// it, what 365 of its days are worth; that of a span without both ends says nothing of a year.
    pub fn yearly(&self) -> Result<Totals> {
        match (&self.price, self.start, self.end) {
            (Price::Yearly(totals), ..) => Ok(totals.clone()),
            (Price::Whole(price), Some(start), Some(end)) if start <= end => {
                let days = (end - start).num_days() + 1;
                Totals::of([price.mul_ratio(YEAR.into(), days.into())?])
            }
            _ => Ok(Totals::default()),
        }
    }
}

/// Days of a year where money is spread over days.
pub const YEAR: i64 = 365;

/// The stretches these cover if nobody gives notice, joined, in order.
pub fn assumed(spans: &[Span]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let real = spans.iter().filter(|s| s.real());
    joined(real.map(|s| (s.begins(), s.stops())).collect())
}

/// The stretches these cover for sure, joined, in order.
pub fn sure(spans: &[Span]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let real = spans.iter().filter(|s| s.real());
    joined(real.map(|s| (s.begins(), s.end)).collect())
}
