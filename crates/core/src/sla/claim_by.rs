//! Until when a credit may be claimed.

use chrono::NaiveDate;

use crate::choice::choice;
use crate::dates::{add_days, add_months, month_end};

choice! {
    /// How a contract says until when a credit may be claimed.
    ClaimRule {
        /// It does not say.
        None = "none",
        /// So many calendar days after the period's last day.
        Days = "days",
        /// So many months after the period's last day (Azure: two).
        Months = "months",
        /// By the end of that many calendar months after the period (AWS: the second).
        BillingCycles = "billing_cycles",
    }
}

/// The last day to claim for a period that ended on `end` (domain §C.3). A day a month lacks is
/// its last day. `None` without a rule.
pub fn claim_by(rule: ClaimRule, value: u32, end: NaiveDate) -> Option<NaiveDate> {
    match rule {
        ClaimRule::None => None,
        ClaimRule::Days => add_days(end, value.into()),
        ClaimRule::Months => add_months(end, value.into()),
        ClaimRule::BillingCycles => month_end(add_months(end, value.into())?),
    }
}
