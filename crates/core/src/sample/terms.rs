//! When a sample contract runs, told from today: so that whoever opens the sample finds decisions
//! due this week, not in the year it was written.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::dates::{add_days, add_months};

/// When a contract began or ends.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// Its last safe day is the business day so many days from today (before it, when negative).
    SafeIn { days: i64, months: i64 },
    /// Notice had to arrive so many days ago.
    MissedBy { days: i64, months: i64 },
    /// Its term ends so many days from today; negative: it ended before.
    EndsIn { days: i64, months: i64 },
    /// It began on the first of a month so many months ago; terms of the usual length follow.
    Began { months_ago: i64, months: u32 },
}

/// The dates of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) start: NaiveDate,
    pub(super) initial_months: Option<u32>,
    pub(super) explicit_end: Option<NaiveDate>,
}

impl When {
    /// The dates, for notice of so many days and a letter under way for so many business days.
    ///
    /// The rules compute the last safe day from the end; this goes the other way.
    pub(super) fn dates(
        self,
        today: NaiveDate,
        notice_days: i64,
        lead: u32,
        calendar: &Calendar,
    ) -> Option<Dates> {
        match self {
            Self::SafeIn { days, months } => {
                let about = add_days(today, days)?;
                let safe = if days < 0 {
                    calendar.preceding_business_day(about)?
                } else {
                    calendar.next_business_day(about)?
                };
                let notice_by = calendar.plus_business_days(safe, lead)?;
                ending(add_days(notice_by, notice_days)?, months)
            }
            Self::MissedBy { days, months } => ending(add_days(today, notice_days - days)?, months),
            Self::EndsIn { days, months } => ending(add_days(today, days)?, months),
            Self::Began { months_ago, months } => {
                use chrono::Datelike;
                let start = add_months(today.with_day(1)?, -months_ago)?;
                Some(Dates { start, initial_months: Some(months), explicit_end: None })
            }
        }
    }
}

fn ending(end: NaiveDate, months: i64) -> Option<Dates> {
    let start = add_months(end.succ_opt()?, -months)?;
    Some(Dates { start, initial_months: None, explicit_end: Some(end) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Country, MonthDay};
    use crate::contract::{self, EvergreenEnd, Notice, NoticeUnit, Planning, RenewalKind, Terms};

    #[test]
    fn the_last_safe_day_is_where_the_sample_wants_it_on_every_day_of_the_year() {
        let calendar = Calendar {
            country: Country::Italy,
            patron: MonthDay::parse("12-07"),
            ..Calendar::of(Country::Italy)
        };
        let mut today: NaiveDate = "2026-01-01".parse().unwrap();
        for _ in 0..400 {
            for (days, lead, notice) in [(3, 0, 60), (6, 5, 90), (12, 0, 90), (-3, 5, 60)] {
                let when = When::SafeIn { days, months: 12 };
                let dates = when.dates(today, notice, lead, &calendar).unwrap();
                let terms = Terms {
                    start: dates.start,
                    initial_months: dates.initial_months,
                    explicit_end: dates.explicit_end,
                    renewal: RenewalKind::Tacit,
                    renewal_months: 12,
                    max_renewals: None,
                    notice: Notice::plain(u32::try_from(notice).unwrap(), NoticeUnit::Days),
                    evergreen_end: EvergreenEnd::Exact,
                };
                let planning = Planning {
                    calendar: calendar.clone(),
                    delivery_lead_days: lead,
                    buffer_days: 14,
                };
                let found = contract::period(&terms, &planning, 0).unwrap();
                let left = (found.send_by - today).num_days();
                let close = if days < 0 { -9..=days } else { days..=days + 5 };
                assert!(close.contains(&left), "{days} days on {today} became {left}");
                assert!(calendar.is_business_day(found.send_by), "{}", found.send_by);
                assert!(days > 0 || found.notice_by >= today, "{today}: late, not missed");
            }
            today = today.succ_opt().unwrap();
        }
    }
}
