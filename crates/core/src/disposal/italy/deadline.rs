//! Until when waste may lie here, and when its note has to be back (domain §G.7).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fir::FirFormat;
use crate::calendar::Calendar;
use crate::choice::choice;
use crate::dates::{add_days, add_months};

/// Business days the recipient has to send the full digital note back.
pub const XFIR_RETURN_DAYS: u32 = 2;

/// Months after which a copy on paper that did not come back is reported.
pub const PAPER_RETURN_MONTHS: i64 = 3;

/// The last day the recipient's copy may come back on: the second business day for a digital note,
/// three months for one on paper. Where either was allowed, the caller says which it was.
pub fn copy_due(format: FirFormat, received: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    match format {
        FirFormat::Xfir => calendar.plus_business_days(received, XFIR_RETURN_DAYS),
        FirFormat::Paper | FirFormat::PaperOrXfir => add_months(received, PAPER_RETURN_MONTHS),
    }
}

choice! {
    /// How an organisation that keeps waste for a while chose to be bound.
    StorageCriterion {
        /// Taken away at least every three months, whatever the amount.
        Quarterly = "quarterly",
        /// Taken away when there is too much, and after a year at the latest.
        Volume = "volume",
    }
}

/// Most litres that may lie here under the criterion of volume: 30 m³ in all.
pub const MOST_LITRES: u32 = 30_000;
/// And of these, hazardous: 10 m³.
pub const MOST_HAZARDOUS_LITRES: u32 = 10_000;

/// Where temporary storage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TemporaryStorage {
    /// The last day it may lie here; `None` beyond all dates.
    pub until: Option<NaiveDate>,
    /// That day has passed.
    pub overdue: bool,
    /// There is more than the chosen criterion allows.
    pub too_much: bool,
}

/// Judges waste that lies here since `since`, in litres.
pub fn temporary_storage(
    criterion: StorageCriterion,
    since: NaiveDate,
    litres: u32,
    hazardous_litres: u32,
    today: NaiveDate,
) -> TemporaryStorage {
    let months = match criterion {
        StorageCriterion::Quarterly => 3,
        StorageCriterion::Volume => 12,
    };
    // Ends are inclusive: three months from 1 January end on 31 March.
    let until = add_months(since, months).and_then(|day| add_days(day, -1));
    let full = litres > MOST_LITRES || hazardous_litres > MOST_HAZARDOUS_LITRES;
    TemporaryStorage {
        until,
        overdue: until.is_some_and(|day| today > day),
        too_much: criterion == StorageCriterion::Volume && full,
    }
}
