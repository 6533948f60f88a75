//! When a reminder is due (domain §B.4): steps counted down to "decide by", every day once the last
//! safe day is a week away, then "missed". Quiet after a decision is the caller's part: it asks
//! about open decisions only.

use chrono::NaiveDate;

use crate::agenda::CRITICAL_DAYS;
use crate::contract::Period;

/// How far a reminder has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The step of so many days before the day to decide by has come; the newest one counts, so a
    /// program that was not open on the very day still reminds once.
    Step(u32),
    /// Every day, in the last week.
    Daily,
    /// Every day: the last safe day has passed, the last day of notice has not.
    Late,
    /// The last day has passed.
    Missed,
}

/// The reminder an open decision about a period gives on `today`. `steps`: days, descending.
pub fn decision_stage(p: &Period, renews: bool, steps: &[u32], today: NaiveDate) -> Option<Stage> {
    let days = |d: NaiveDate| (d - today).num_days();
    let last_week = |d: NaiveDate| (0..=CRITICAL_DAYS).contains(&days(d)).then_some(Stage::Daily);
    if today > p.send_by {
        return match renews {
            true if today > p.notice_by => Some(Stage::Missed),
            true => Some(Stage::Late),
            // Nothing renews and nothing can be sent too late: the end itself is what comes.
            false => last_week(p.end),
        };
    }
    last_week(p.send_by).or_else(|| step(days(p.decide_by), steps))
}

/// The reminder a duty gives that is due on a day. Steps as long as the time between two of them
/// would never be silent and are left out; `between` is that time in days, `None` for a duty that
/// comes once.
pub fn duty_stage(
    due: NaiveDate,
    between: Option<u32>,
    steps: &[u32],
    today: NaiveDate,
) -> Option<Stage> {
    match (due - today).num_days() {
        ..0 => Some(Stage::Missed),
        0 => Some(Stage::Daily),
        days => {
            let quiet = |s: &u32| between.is_none_or(|between| *s < between);
            let steps: Vec<u32> = steps.iter().copied().filter(quiet).collect();
            step(days, &steps)
        }
    }
}

/// The last of the steps that has come.
fn step(days_left: i64, steps: &[u32]) -> Option<Stage> {
    let come = steps.iter().copied().filter(|s| days_left <= i64::from(*s));
    come.min().map(Stage::Step)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: &[u32] = &[60, 30, 14, 7, 1];

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Ends with June 2027; decide by 17 March, send by 31 March, notice by 1 April.
    fn period() -> Period {
        Period {
            index: 0,
            start: d("2026-07-01"),
            end: d("2027-06-30"),
            notice_opens: None,
            notice_by: d("2027-04-01"),
            send_by: d("2027-03-31"),
            decide_by: d("2027-03-17"),
        }
    }

    #[test]
    fn a_renewing_contract_reminds_in_steps_then_daily_then_says_missed() {
        for (today, expect) in [
            ("2027-01-15", None),
            ("2027-01-16", Some(Stage::Step(60))),
            ("2027-02-14", Some(Stage::Step(60))),
            ("2027-02-15", Some(Stage::Step(30))),
            ("2027-03-03", Some(Stage::Step(14))),
            ("2027-03-10", Some(Stage::Step(7))),
            ("2027-03-16", Some(Stage::Step(1))),
            ("2027-03-17", Some(Stage::Step(1))),
            ("2027-03-23", Some(Stage::Step(1))),
            ("2027-03-24", Some(Stage::Daily)),
            ("2027-03-31", Some(Stage::Daily)),
            ("2027-04-01", Some(Stage::Late)),
            ("2027-04-02", Some(Stage::Missed)),
            ("2027-06-30", Some(Stage::Missed)),
        ] {
            assert_eq!(decision_stage(&period(), true, STEPS, d(today)), expect, "{today}");
        }
    }

    #[test]
    fn a_contract_that_ends_by_itself_is_never_missed_but_its_last_week_is_told() {
        for (today, expect) in [
            ("2027-03-31", Some(Stage::Daily)),
            ("2027-04-02", None),
            ("2027-06-22", None),
            ("2027-06-23", Some(Stage::Daily)),
            ("2027-06-30", Some(Stage::Daily)),
            ("2027-07-01", None),
        ] {
            assert_eq!(decision_stage(&period(), false, STEPS, d(today)), expect, "{today}");
        }
    }

    #[test]
    fn without_steps_only_the_last_week_speaks() {
        assert_eq!(decision_stage(&period(), true, &[], d("2027-03-17")), None);
        assert_eq!(decision_stage(&period(), true, &[], d("2027-03-24")), Some(Stage::Daily));
    }

    #[test]
    fn a_duty_reminds_in_the_steps_shorter_than_its_interval() {
        for (today, between, expect) in [
            ("2027-02-15", Some(365), Some(Stage::Step(14))),
            ("2027-01-20", Some(365), Some(Stage::Step(60))),
            ("2027-01-20", Some(28), None),
            ("2027-02-15", Some(28), Some(Stage::Step(14))),
            ("2027-02-15", Some(7), None),
            ("2027-02-28", Some(7), Some(Stage::Step(1))),
            ("2027-01-20", None, Some(Stage::Step(60))),
            ("2027-03-01", Some(28), Some(Stage::Daily)),
            ("2027-03-02", Some(28), Some(Stage::Missed)),
        ] {
            let found = duty_stage(d("2027-03-01"), between, STEPS, d(today));
            assert_eq!(found, expect, "{today}, every {between:?} days");
        }
    }
}
