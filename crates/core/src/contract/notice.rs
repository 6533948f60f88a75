//! The last day to give notice, the last safe day to send it, and the day to have decided by.
//!
//! Backward terms: the day they start from is not counted, the last one is (art. 2963 c.c.).
//! Notice on the deadline is valid, a day later it is late. The legal deadline is never moved to
//! another day because of a holiday; only the days the firm plans with are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Notice, NoticeAnchor, NoticeConvention, NoticeUnit, Period, Planning, Terms};
use crate::calendar::{Calendar, DayOff};
use crate::dates::{MAX_DAYS, MAX_MONTHS, add_days, add_months, days_inclusive};

/// The last day on which notice is in time for a term that ends on `end` (CD-040…065).
///
/// Without a clause (value 0) it is the end itself. `None` outside the calendar and for notices
/// longer than a hundred years.
pub fn notice_deadline(end: NaiveDate, notice: &Notice, calendar: &Calendar) -> Option<NaiveDate> {
    if notice.value == 0 {
        return Some(end);
    }
    let anchor = anchor_day(end, notice)?;
    // Clear days: the anchor itself does not count either, so counting starts a day earlier.
    let from = if notice.clear_days && notice.unit == NoticeUnit::BusinessDays {
        anchor.pred_opt()?
    } else {
        anchor
    };
    let day = count_back(from, notice.value, notice, calendar)?;
    if notice.clear_days && notice.unit != NoticeUnit::BusinessDays {
        day.pred_opt()
    } else {
        Some(day)
    }
}

fn anchor_day(end: NaiveDate, notice: &Notice) -> Option<NaiveDate> {
    match notice.anchor {
        NoticeAnchor::TermEnd => Some(end),
        NoticeAnchor::RenewalDate => end.succ_opt(),
    }
}

fn count_back(from: NaiveDate, n: u32, notice: &Notice, cal: &Calendar) -> Option<NaiveDate> {
    match notice.unit {
        NoticeUnit::Days if n <= MAX_DAYS => add_days(from, -i64::from(n)),
        NoticeUnit::Weeks if n <= MAX_DAYS / 7 => add_days(from, -7 * i64::from(n)),
        NoticeUnit::Months if n <= MAX_MONTHS => months_back(from, n, notice.convention),
        NoticeUnit::BusinessDays => cal.minus_business_days(from, n),
        _ => None,
    }
}

fn months_back(from: NaiveDate, n: u32, convention: NoticeConvention) -> Option<NaiveDate> {
    let months = i64::from(n);
    let mut day = add_months(from, -months)?;
    if convention == NoticeConvention::ForwardCorresponding {
        // At most three later days lead, counted forward, to the same clamped month end.
        while let Some(next) = day.succ_opt() {
            if add_months(next, months)? > from {
                break;
            }
            day = next;
        }
    }
    Some(day)
}

/// The days on which notice is valid, both included (CD-080, CD-081).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeWindow {
    /// First valid day; `None` where notice may be given at any time before.
    pub opens: Option<NaiveDate>,
    /// Last valid day, the deadline.
    pub closes: NaiveDate,
}

impl NoticeWindow {
    /// Days the window is open; `None` without a first day. 0 or less where the clause contradicts
    /// itself.
    pub fn days(self) -> Option<i64> {
        self.opens.map(|opens| days_inclusive(opens, self.closes))
    }
}

/// "Not more than `window_max` and not less than `value`" before a term that ends on `end`.
///
/// Clear days delay nothing at the opening: notice a day early could be refused.
pub fn notice_window(end: NaiveDate, notice: &Notice, calendar: &Calendar) -> Option<NoticeWindow> {
    let closes = notice_deadline(end, notice, calendar)?;
    let opens = match notice.window_max {
        None => None,
        Some(max) => {
            let earliest = Notice { value: max, clear_days: false, ..*notice };
            Some(notice_deadline(end, &earliest, calendar)?)
        }
    };
    Some(NoticeWindow { opens, closes })
}

/// The three days to act by (domain §B.4, CD-070…076).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActBy {
    /// The last day on which notice may be received.
    pub legal: NaiveDate,
    /// The last safe day: the business day it must leave on.
    pub send_by: NaiveDate,
    /// The business day to have decided by.
    pub decide_by: NaiveDate,
}

/// The days to act by for a term that ends on `end`.
pub fn act_by(end: NaiveDate, notice: &Notice, planning: &Planning) -> Option<ActBy> {
    calculate(end, notice, planning).map(|(act, _)| act)
}

/// One step of the calculation of the last safe day, for screen and paper to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "step", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum CalcStep {
    /// The calculation starts from the last day of the period.
    PeriodEnd {
        /// That day.
        date: NaiveDate,
    },
    /// The clause counts from the renewal date, the day after.
    RenewalDate {
        /// That day.
        date: NaiveDate,
    },
    /// The notice period, counted back; the result is the legal deadline.
    MinusNotice {
        /// How many units.
        value: u32,
        /// Of what.
        unit: NoticeUnit,
        /// Whether they are clear days.
        clear: bool,
        /// The last day on which notice is in time.
        result: NaiveDate,
    },
    /// The day is not worked; the business day before it counts.
    RolledBack {
        /// The day off.
        from: NaiveDate,
        /// The business day.
        to: NaiveDate,
        /// Why `from` is off.
        reason: DayOff,
    },
    /// Delivery, counted back in business days; the result is the last safe day.
    MinusDelivery {
        /// Business days.
        days: u32,
        /// The day it must leave.
        result: NaiveDate,
    },
    /// Time to decide, counted back in calendar days.
    MinusBuffer {
        /// Calendar days.
        days: u32,
        /// The day reached, before it is rolled back to a business day.
        result: NaiveDate,
    },
}

/// How the dates of a period came about, step by step, down to "decide by".
///
/// Computed by the same walk that made the dates, so the two cannot disagree. Empty outside the
/// calendar.
pub fn explain(terms: &Terms, planning: &Planning, period: &Period) -> Vec<CalcStep> {
    calculate(period.end, &terms.notice, planning).map(|(_, steps)| steps).unwrap_or_default()
}

fn calculate(
    end: NaiveDate,
    notice: &Notice,
    planning: &Planning,
) -> Option<(ActBy, Vec<CalcStep>)> {
    let calendar = &planning.calendar;
    let mut steps = vec![CalcStep::PeriodEnd { date: end }];
    let legal = notice_deadline(end, notice, calendar)?;
    if notice.value > 0 {
        if notice.anchor == NoticeAnchor::RenewalDate {
            steps.push(CalcStep::RenewalDate { date: anchor_day(end, notice)? });
        }
        steps.push(CalcStep::MinusNotice {
            value: notice.value,
            unit: notice.unit,
            clear: notice.clear_days,
            result: legal,
        });
    }
    let worked = roll_back(legal, calendar, &mut steps)?;
    let send_by = calendar.minus_business_days(worked, planning.delivery_lead_days)?;
    if planning.delivery_lead_days > 0 {
        let days = planning.delivery_lead_days;
        steps.push(CalcStep::MinusDelivery { days, result: send_by });
    }
    let decide_by = if planning.buffer_days > 0 {
        let days = planning.buffer_days;
        let result = add_days(send_by, -i64::from(days))?;
        steps.push(CalcStep::MinusBuffer { days, result });
        roll_back(result, calendar, &mut steps)?
    } else {
        send_by
    };
    Some((ActBy { legal, send_by, decide_by }, steps))
}

fn roll_back(from: NaiveDate, cal: &Calendar, steps: &mut Vec<CalcStep>) -> Option<NaiveDate> {
    let to = cal.preceding_business_day(from)?;
    if let Some(reason) = cal.day_off(from) {
        steps.push(CalcStep::RolledBack { from, to, reason });
    }
    Some(to)
}
