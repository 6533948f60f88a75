//! Evergreen contracts: on which day one ends if notice is received on a given day.
//!
//! Nothing of this is stored; the agenda asks it for today.

use chrono::NaiveDate;

use super::{EvergreenEnd, Notice, NoticeUnit};
use crate::calendar::Calendar;
use crate::dates::{MAX_DAYS, MAX_MONTHS, add_days, add_months, month_end, quarter_end};

/// The day the contract ends if notice is received on `given_on` (CD-101…104).
///
/// The day of notice is not counted; months end on the corresponding day, or on the month's last.
/// Clear days add one. Then the end moves to the end of its month or quarter, if so agreed.
pub fn evergreen_exit(
    given_on: NaiveDate,
    notice: &Notice,
    ends: EvergreenEnd,
    calendar: &Calendar,
) -> Option<NaiveDate> {
    let n = notice.value;
    let counted = match notice.unit {
        _ if n == 0 => given_on,
        NoticeUnit::Days if n <= MAX_DAYS => add_days(given_on, i64::from(n))?,
        NoticeUnit::Weeks if n <= MAX_DAYS / 7 => add_days(given_on, 7 * i64::from(n))?,
        NoticeUnit::Months if n <= MAX_MONTHS => add_months(given_on, i64::from(n))?,
        NoticeUnit::BusinessDays => calendar.plus_business_days(given_on, n)?,
        _ => return None,
    };
    let served = if notice.clear_days && n > 0 { counted.succ_opt()? } else { counted };
    match ends {
        EvergreenEnd::Exact => Some(served),
        EvergreenEnd::MonthEnd => month_end(served),
        EvergreenEnd::QuarterEnd => quarter_end(served),
    }
}
