//! By when somebody has to be on site (WA-040…045).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::calendar::Calendar;
use crate::sla::Zone;

/// The days of a call for "next business day".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextBusinessDay {
    /// The business day the call counts as logged on.
    pub logged: NaiveDate,
    /// Somebody is on site by the end of this day.
    pub onsite_by: NaiveDate,
}

/// A call logged on a business day before the cut-off counts that day, else on the next one; on
/// site by the end of the business day after it. On the stroke of the cut-off it is too late.
pub fn next_business_day(
    logged: NaiveDateTime,
    cutoff: NaiveTime,
    calendar: &Calendar,
) -> Option<NextBusinessDay> {
    let in_time = logged.time() < cutoff;
    let day = logged.date();
    let counted = match in_time && calendar.is_business_day(day) {
        true => day,
        false => calendar.next_business_day(day.succ_opt()?)?,
    };
    let onsite_by = calendar.plus_business_days(counted, 1)?;
    Some(NextBusinessDay { logged: counted, onsite_by })
}

/// So many hours after a call, around the clock: real time, whatever the wall clock does meanwhile.
/// The instant, in seconds since 1970.
pub fn within_hours(logged: NaiveDateTime, zone: Zone, hours: u32) -> i64 {
    zone.instant(logged).saturating_add(i64::from(hours) * 3_600)
}
