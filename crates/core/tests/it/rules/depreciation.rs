//! Depreciation for every input: sums are exact, nothing falls below salvage, years are their
//! months, and a disposal stops it.

use custodia_core::contract::Percent;
use custodia_core::dates::add_days;
use custodia_core::depreciation::{Convention, DepreciationMethod, Plan, Schedule, declining};
use custodia_core::money::{Currency, Money};
use custodia_core::refresh::due::{completed_months, refresh_due};
use custodia_core::sla::Fraction;
use custodia_core::tco::npv;

use super::*;

fn pct(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

/// Plans of every method that can be made for any cost.
fn any_plan() -> impl Strategy<Value = Plan> {
    let percents = prop::sample::select(&["0", "5", "12.5", "33.333", "100"][..]);
    let factors = prop::sample::select(&["100", "150", "200", "250.5"][..]);
    let coefficients = prop::sample::select(&["7.5", "12", "20", "25", "33.33", "66.7", "100"][..]);
    (
        prop::sample::select(DepreciationMethod::ALL),
        1_u32..=20,
        0_u32..12,
        prop::sample::select(Convention::ALL),
        percents,
        factors,
        coefficients,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(method, years, more, convention, salvage, factor, coefficient, switch, once)| {
                let whole = method == DepreciationMethod::SumOfYears;
                Plan {
                    method,
                    life_months: Some(years * 12 + if whole { 0 } else { more }),
                    coefficient: Some(pct(coefficient)),
                    convention,
                    salvage: pct(if method.of_tax_years() { "0" } else { salvage }),
                    factor: Some(pct(factor)),
                    switch,
                    at_once: once,
                }
            },
        )
}

fn scheduled(plan: &Plan, cost: i64, since: NaiveDate, first_month: u32) -> Schedule {
    plan.schedule(Money::new(cost, Currency::EUR), since, first_month).unwrap()
}

proptest! {
    #[test]
    fn years_sum_to_the_whole_and_never_pass_salvage(
        plan in any_plan(), cost in 0_i64..100_000_000, since in any_day(), first in 1_u32..=12,
    ) {
        let schedule = scheduled(&plan, cost, since, first);
        let lines = schedule.by_fiscal_year(first, None).unwrap();
        let total: i64 = lines.iter().map(|l| l.amount.minor).sum();
        let base = plan.base(schedule.cost).unwrap();
        prop_assert!(total <= base.amount().minor);
        let remains = plan.method == DepreciationMethod::DecliningBalance && !plan.switch;
        if !remains {
            prop_assert_eq!(total, base.amount().minor, "{:?}", plan);
        }
        let mut before = 0;
        for l in &lines {
            prop_assert!(l.amount.minor >= 0);
            prop_assert!(l.nbv.minor >= base.salvage().minor);
            prop_assert_eq!(l.accumulated.minor, before + l.amount.minor);
            prop_assert_eq!(l.nbv.minor, cost - l.accumulated.minor);
            before = l.accumulated.minor;
        }
        for pair in lines.windows(2) {
            prop_assert_eq!(pair[0].until.succ_opt().unwrap(), pair[1].from);
        }
    }

    #[test]
    fn the_months_of_a_year_sum_to_it(
        plan in any_plan(), cost in 0_i64..100_000_000, since in any_day(), first in 1_u32..=12,
    ) {
        let schedule = scheduled(&plan, cost, since, first);
        for line in schedule.by_fiscal_year(first, None).unwrap() {
            let mut day = line.from;
            let mut sum = 0;
            while day < line.until {
                let end = custodia_core::dates::month_end(day).unwrap();
                let before = schedule.accumulated(add_days(day, -1).unwrap()).unwrap();
                let month = schedule.accumulated(end).unwrap().minor - before.minor;
                prop_assert!(month >= 0);
                sum += month;
                day = end.succ_opt().unwrap();
            }
            prop_assert_eq!(sum, line.amount.minor);
        }
    }

    #[test]
    fn a_disposal_stops_it_and_changes_no_year_before(
        plan in any_plan(), cost in 0_i64..100_000_000, since in any_day(), first in 1_u32..=12,
        after in 0_i64..9000,
    ) {
        let schedule = scheduled(&plan, cost, since, first);
        let gone = add_days(since, after).unwrap();
        let (whole, cut) = (
            schedule.by_fiscal_year(first, None).unwrap(),
            schedule.by_fiscal_year(first, Some(gone)).unwrap(),
        );
        for (a, b) in whole.iter().zip(&cut) {
            if gone > a.until {
                prop_assert_eq!(a, b);
            } else {
                prop_assert!(b.accumulated.minor <= a.accumulated.minor);
                prop_assert_eq!(b.accumulated, schedule.accumulated_before(gone).unwrap());
            }
        }
        prop_assert!(cut.iter().all(|l| l.from <= gone));
    }

    #[test]
    fn the_switch_is_never_slower(cost in 0_i64..10_000_000, months in 1_u32..200) {
        let base = Plan::straight(months, Convention::FullMonth)
            .base(Money::new(cost, Currency::EUR)).unwrap();
        let factor = Fraction::from(2);
        let sum = |switch| -> i64 {
            declining::declining(base, months, factor, switch).unwrap().iter().map(|m| m.minor).sum()
        };
        prop_assert!(sum(true) >= sum(false));
        prop_assert_eq!(sum(true), cost);
    }

    #[test]
    fn an_age_is_reached_on_the_day_it_is_due(since in any_day(), months in 1_u32..240) {
        let due = refresh_due(since, months, since).unwrap().due_on;
        prop_assert_eq!(completed_months(since, due), months);
        prop_assert_eq!(completed_months(since, add_days(due, -1).unwrap()), months - 1);
        prop_assert!(refresh_due(since, months, due).unwrap().overdue);
        prop_assert!(!refresh_due(since, months, add_days(due, -1).unwrap()).unwrap().overdue);
    }

    #[test]
    fn value_today_is_the_sum_at_no_rate_and_less_above(
        flows in prop::collection::vec(0_i64..10_000_000, 1..30),
    ) {
        let all: Vec<Money> = flows.iter().map(|f| Money::new(*f, Currency::EUR)).collect();
        let sum: i64 = flows.iter().sum();
        prop_assert_eq!(npv(Percent::ZERO, &all).unwrap().minor, sum);
        prop_assert!(npv(pct("5"), &all).unwrap().minor <= sum);
    }
}

#[test]
fn a_plan_that_lacks_something_says_which() {
    let cost = Money::new(100_000, Currency::EUR);
    let plan = Plan::straight(36, Convention::FullMonth);
    let months = DepreciationMethod::SumOfYears;
    for (plan, field, code) in [
        (Plan { life_months: None, ..plan.clone() }, "life_months", "required"),
        (Plan { life_months: Some(0), ..plan.clone() }, "life_months", "life-not-positive"),
        (
            Plan { method: months, life_months: Some(30), ..plan.clone() },
            "life_months",
            "whole-years",
        ),
        (
            Plan { method: DepreciationMethod::DecliningBalance, ..plan.clone() },
            "factor",
            "required",
        ),
        (Plan { method: DepreciationMethod::Italian, ..plan.clone() }, "coefficient", "required"),
        (Plan { salvage: pct("100.01"), ..plan }, "salvage", "salvage-exceeds-cost"),
    ] {
        let custodia_core::error::Error::Invalid(fields) =
            plan.schedule(cost, d("2026-01-01"), 1).unwrap_err()
        else {
            panic!("{plan:?} is not refused for a field")
        };
        let found: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
        assert_eq!(found, [(field, code)], "{plan:?}");
    }
}

#[test]
fn half_years_are_halves_of_the_year_whatever_the_day() {
    let plan = Plan::straight(36, Convention::HalfYear);
    for since in ["2026-01-01", "2026-11-20", "2026-12-31"] {
        let lines = scheduled(&plan, 100_000, d(since), 1).by_fiscal_year(1, None).unwrap();
        let amounts: Vec<i64> = lines.iter().map(|l| l.amount.minor).collect();
        assert_eq!(amounts, [16_667, 33_333, 33_333, 16_667], "{since}");
    }
}
