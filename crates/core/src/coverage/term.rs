//! How long a warranty and its extension last (WA-001…024).

use chrono::NaiveDate;

use crate::choice::choice;
use crate::dates::{TermConvention, add_days, days_inclusive, term_end};

choice! {
    /// Where an end date is from.
    EndSource {
        /// The vendor or maker says so: never computed anew.
        Vendor = "vendor",
        /// It follows from a start and a length.
        Computed = "computed",
        /// Somebody typed it.
        User = "user",
    }
}

choice! {
    /// What an extension is counted from.
    ExtensionMode {
        /// The day after the base; its months are counted from the base's own first day.
        AfterBase = "after_base",
        /// The day it was bought.
        FromPurchase = "from_purchase",
        /// The base's first day: "five years in total".
        FromStart = "from_start",
    }
}

/// The last covered day of a warranty: the vendor's where there is one, else that of so many months
/// from `start`, by the rule of contract terms (domain §B.2).
pub fn warranty_end(
    start: NaiveDate,
    months: u32,
    vendor: Option<NaiveDate>,
) -> Option<(NaiveDate, EndSource)> {
    match vendor {
        Some(end) => Some((end, EndSource::Vendor)),
        None => Some((term_end(start, months, RULE)?, EndSource::Computed)),
    }
}

const RULE: TermConvention = TermConvention::CorrespondingDay;

/// An extension of a warranty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// Last day of the base.
    pub base_end: NaiveDate,
    /// First day of the extension.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// Days without cover between the two.
    pub gap_days: i64,
    /// Days covered that the base does not cover.
    pub added_days: i64,
}

/// The days of an extension; `None` beyond the calendar.
///
/// `months` is the whole length for [`ExtensionMode::FromStart`], what is added otherwise.
pub fn extension(
    (base_start, base_months): (NaiveDate, u32),
    months: u32,
    purchased_on: NaiveDate,
    mode: ExtensionMode,
) -> Option<Extension> {
    let base_end = term_end(base_start, base_months, RULE)?;
    let (start, end) = match mode {
        ExtensionMode::AfterBase => {
            let whole = base_months.checked_add(months)?;
            (add_days(base_end, 1)?, term_end(base_start, whole, RULE)?)
        }
        ExtensionMode::FromPurchase => (purchased_on, term_end(purchased_on, months, RULE)?),
        ExtensionMode::FromStart => (base_start, term_end(base_start, months, RULE)?),
    };
    let gap_days = ((start - base_end).num_days() - 1).max(0);
    let first_new = start.max(add_days(base_end, 1)?);
    let added_days = days_inclusive(first_new, end).max(0);
    Some(Extension { base_end, start, end, gap_days, added_days })
}
