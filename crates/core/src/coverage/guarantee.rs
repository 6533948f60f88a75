//! The guarantee the law gives with a sale, beside any warranty (WA-055, WA-056).

use chrono::NaiveDate;

use crate::choice::choice;
use crate::dates::{add_days, add_months};

choice! {
    /// Which sale.
    SaleKind {
        /// Between businesses in Italy: a year from delivery (art. 1495 c.c.).
        B2bIt = "b2b_it",
        /// To a consumer in the EU: two years from delivery (Dir. (EU) 2019/771).
        ConsumerEu = "consumer_eu",
    }
}

/// Days in which a business tells the seller of a defect it found (art. 1495 c.c.).
const REPORT_DAYS: i64 = 8;

/// What the law gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guarantee {
    /// Its last day.
    pub end: NaiveDate,
    /// The last day to tell the seller of a defect; where the law sets one and a defect was found.
    pub report_by: Option<NaiveDate>,
}

/// The legal guarantee of something delivered on a day. It is counted from an event: that day does
/// not count, so it ends on the corresponding day itself (art. 2963 c.c.).
pub fn legal_guarantee(
    delivered: NaiveDate,
    kind: SaleKind,
    defect_found: Option<NaiveDate>,
) -> Option<Guarantee> {
    let months = match kind {
        SaleKind::B2bIt => 12,
        SaleKind::ConsumerEu => 24,
    };
    let found = defect_found.filter(|_| kind == SaleKind::B2bIt);
    let report_by = match found {
        Some(day) => Some(add_days(day, REPORT_DAYS)?),
        None => None,
    };
    Some(Guarantee { end: add_months(delivered, months)?, report_by })
}
