//! The uplift tracker: what the clause allowed at each renewal against what was asked, and the
//! difference as an amount (domain §B.7).
//!
//! The next increase is counted from the price that could rightly be asked: what was asked, but
//! never more than what was allowed. An over-charge is not made right by being repeated.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::proration::{ProrationBasis, prorate};
use super::{IncreaseClause, Percent, Period};
use crate::error::Result;
use crate::money::Money;

/// What is known of the price of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodPrice {
    /// The price of a year that was asked.
    pub asked: Option<Money>,
    /// How much the index had changed for the renewal that began it.
    pub index_change: Option<Percent>,
}

/// One period in the tracker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrackedPeriod {
    /// 0 is the initial term.
    pub k: u32,
    /// First day.
    pub start: chrono::NaiveDate,
    /// Last day, inclusive.
    pub end: chrono::NaiveDate,
    /// The price of a year that was asked; `None` when nobody knows.
    pub asked: Option<Money>,
    /// Whether somebody typed it, rather than the cost lines telling it.
    pub typed: bool,
    /// How much the index had changed, percent.
    pub index_change: Option<Percent>,
    /// The increase that was asked, rounded to two decimals for display.
    pub increase: Option<Percent>,
    /// The increase the clause allows, percent; `None` while the index is not known.
    pub allowed_increase: Option<Percent>,
    /// The highest price of a year the clause allows.
    pub allowed: Option<Money>,
    /// What was asked too much over the period; zero when nothing was.
    pub over: Option<Money>,
}

/// The tracker of a contract: its periods in order with what is known of each.
///
/// A price in another currency than the one before it cannot be compared: what it could rightly be
/// is unknown then. The first period sets the price and is never over.
pub fn track(
    clause: &IncreaseClause,
    periods: &[(Period, PeriodPrice, bool)],
) -> Result<Vec<TrackedPeriod>> {
    let mut rightful: Option<Money> = None;
    let mut before: Option<Money> = None;
    let mut rows = Vec::with_capacity(periods.len());
    for (period, price, typed) in periods {
        let comparable = |m: &Money| price.asked.is_none_or(|a| a.currency == m.currency);
        let from = rightful.filter(comparable);
        let allowed_by = clause.allowed(price.index_change);
        let allowed_increase = match (&allowed_by, from) {
            (Some(uplift), Some(_)) => Some(uplift.percent()?),
            _ => None,
        };
        let allowed = match (allowed_increase, from) {
            (Some(pct), Some(base)) => Some(pct.raise(base)?),
            _ => None,
        };
        let over = match (price.asked, allowed) {
            (Some(asked), Some(max)) => {
                let a_year = Money { minor: (asked.minor - max.minor).max(0), ..asked };
                let basis = ProrationBasis::Monthly;
                Some(prorate(a_year, period.start, period.end, basis)?.amount)
            }
            _ => None,
        };
        let increase = match (price.asked, before) {
            (Some(asked), Some(b)) if b.currency == asked.currency => {
                let more = Money { minor: asked.minor - b.minor, ..asked };
                Percent::display_ratio(more, b)
            }
            _ => None,
        };
        rows.push(TrackedPeriod {
            k: period.index,
            start: period.start,
            end: period.end,
            asked: price.asked,
            typed: *typed,
            index_change: price.index_change,
            increase,
            allowed_increase,
            allowed,
            over,
        });
        rightful = match (price.asked, allowed) {
            (Some(asked), Some(max)) => Some(Money { minor: asked.minor.min(max.minor), ..asked }),
            (asked, max) => asked.or(max),
        };
        before = price.asked.or(before);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::contract::IncreaseKind;
    use crate::money::Currency;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn year(k: u32) -> Period {
        let at = |y: i32, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let y = 2024 + i32::try_from(k).unwrap();
        let end = at(y, 12, 31);
        Period {
            index: k,
            start: at(y, 1, 1),
            end,
            notice_opens: None,
            notice_by: end,
            send_by: end,
            decide_by: end,
        }
    }

    fn asked(k: u32, minor: i64, index: Option<&str>) -> (Period, PeriodPrice, bool) {
        let index_change = index.and_then(Percent::parse);
        (year(k), PeriodPrice { asked: Some(eur(minor)), index_change }, true)
    }

    #[test]
    fn an_over_charge_is_not_made_right_by_being_repeated() {
        let clause = IncreaseClause {
            kind: IncreaseKind::CpiShare,
            share: Percent::whole(75),
            cap: Percent::whole(2),
            ..IncreaseClause::NONE
        };
        // 75 % of 0.8 % is 0.6 %; then 75 % of 4 % is 3 %, capped at 2 %.
        let rows = track(
            &clause,
            &[
                asked(0, 1_000_000, None),
                asked(1, 1_070_000, Some("0.8")),
                asked(2, 1_070_000, Some("4")),
            ],
        )
        .unwrap();
        let told: Vec<_> = rows.iter().map(|r| (r.allowed, r.over)).collect();
        assert_eq!(
            told,
            [
                (None, None),
                (Some(eur(1_006_000)), Some(eur(64_000))),
                (Some(eur(1_026_120)), Some(eur(43_880))),
            ]
        );
        assert_eq!(rows[1].increase.map(|p| p.to_string()).as_deref(), Some("7"));
        assert_eq!(rows[2].increase.map(|p| p.to_string()).as_deref(), Some("0"));
    }

    #[test]
    fn without_the_index_nothing_is_claimed_and_without_a_clause_every_increase_is_over() {
        let indexed = IncreaseClause { kind: IncreaseKind::CpiPlus, ..IncreaseClause::NONE };
        let rows = track(&indexed, &[asked(0, 100, None), asked(1, 120, None)]).unwrap();
        assert_eq!((rows[1].allowed, rows[1].over), (None, None), "the index is not known");
        let rows =
            track(&IncreaseClause::NONE, &[asked(0, 100, None), asked(1, 120, None)]).unwrap();
        assert_eq!((rows[1].allowed, rows[1].over), (Some(eur(100)), Some(eur(20))));
    }

    #[test]
    fn a_price_below_the_allowed_one_is_where_the_next_increase_begins() {
        let clause = IncreaseClause {
            kind: IncreaseKind::Fixed,
            percent: Percent::whole(10),
            ..IncreaseClause::NONE
        };
        let rows =
            track(&clause, &[asked(0, 1000, None), asked(1, 900, None), asked(2, 1000, None)])
                .unwrap();
        assert_eq!((rows[1].allowed, rows[1].over), (Some(eur(1100)), Some(eur(0))));
        assert_eq!((rows[2].allowed, rows[2].over), (Some(eur(990)), Some(eur(10))));
    }
}
