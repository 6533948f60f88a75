//! The page a director asks for: what the estate costs and will cost, what is bound to happen, what
//! is at risk, and what changed since the month before.
//!
//! Every figure is one of another room's, read there and only gathered here, so that the page and the
//! lists behind it cannot disagree. [`read`] gathers the figures of a day, [`measures`] holds them beside
//! those of the month before, [`risk`] says in codes what they mean. A past month is the same question to the register as it stood then.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaMonth;
use crate::contract::schedule::Span;
use crate::error::Result;
use crate::money::{Currency, Totals};
use crate::rates::Converted;

pub mod measures;
pub mod read;
pub mod risk;
mod sql;

pub use measures::{DirectorMeasure, DirectorMeasureCode, MeasureChange, MeasureValue};
pub use risk::{DirectorRisk, RiskCode};

/// A fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorYear {
    /// The calendar year it begins in.
    pub year: i32,
    /// Its days.
    pub span: Span,
    /// What contracts cost in it whatever anybody decides from here on.
    pub committed: Converted,
    /// What contracts cost in it if all goes on as agreed.
    pub expected: Converted,
    /// What is planned: contracts, and what is replaced.
    pub planned: Converted,
    /// What is budgeted; zero where nobody entered a budget.
    pub budget: Converted,
    /// Whether anybody did.
    pub budgeted: bool,
}

/// Cover of what matters most: criticality high or critical, not gone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CriticalCover {
    pub assets: u32,
    /// Covered as their category demands, or exempt.
    pub covered: u32,
    /// Not covered, or at too low a level.
    pub uncovered: u32,
    /// Nobody knows.
    pub unknown: u32,
}

/// Service levels over the twelve months up to the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorSla {
    /// Periods that kept their target, and that missed it.
    pub met: u32,
    pub missed: u32,
    /// Periods that are over and of which nothing is known.
    pub no_data: u32,
    /// What misses are worth, what nobody has claimed of it, and what came.
    pub due: Totals,
    pub unclaimed: Totals,
    pub received: Totals,
}

/// What was disposed of in the twelve months up to the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorDisposal {
    pub assets: u32,
    /// Of these, through a lot: each data-bearing medium with an accepted record or a documented
    /// exception.
    pub proved: u32,
    /// What was got for them, and what it cost to be rid of them.
    pub proceeds: Totals,
    pub cost: Totals,
}

/// The vendor most money goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LargestVendor {
    pub vendor: String,
    /// Its share of the expected cost of the running fiscal year, whole per cent.
    pub percent: u32,
}

/// The figures of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorFigures {
    pub on: NaiveDate,
    /// The currency of sums.
    pub currency: Currency,
    /// What the contracts that run cost a year.
    pub run_rate: Converted,
    /// Contracts that run.
    pub contracts: u32,
    /// The running fiscal year and the two after it.
    pub years: Vec<DirectorYear>,
    /// Decisions by month, the next twelve.
    pub months: Vec<AgendaMonth>,
    /// Open decisions of the next 90 days, those past the last day of notice, and what is committed if
    /// nothing is done.
    pub open: u32,
    pub missed: u32,
    pub if_nothing: Converted,
    pub critical: CriticalCover,
    pub sla: DirectorSla,
    pub disposal: DirectorDisposal,
    /// Score of data quality, 0 to 100; `None` of an empty register.
    pub quality: Option<u8>,
    /// What is paid for nothing a year.
    pub for_nothing: Converted,
    /// What was found and nobody has dealt with, and what came of findings of the running fiscal year.
    pub savings_open: Converted,
    pub savings_recovered: Converted,
    /// Assets whose day of replacement has come.
    pub refresh_overdue: u32,
    /// Vendors' certificates that have expired.
    pub expired_proofs: u32,
    pub largest: Option<LargestVendor>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorPage {
    pub now: DirectorFigures,
    /// The end of the month before; `None` where the register does not reach back so far.
    pub before: Option<DirectorFigures>,
    /// Each measure of both days, and the difference.
    pub measures: Vec<DirectorMeasure>,
    /// What the figures mean, the worst first.
    pub risks: Vec<DirectorRisk>,
}

impl DirectorPage {
    /// A page of figures that were read.
    ///
    /// # Errors
    /// For amounts out of range.
    pub fn of(now: DirectorFigures, before: Option<DirectorFigures>) -> Result<Self> {
        let measures = measures::measures(&now, before.as_ref())?;
        let risks = risk::risks(&now);
        Ok(Self { now, before, measures, risks })
    }
}
