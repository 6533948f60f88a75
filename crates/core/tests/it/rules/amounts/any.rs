//! What holds for any amount, rate and day.

use custodia_core::contract::Percent;
use custodia_core::contract::compound::compound;
use custodia_core::contract::proration::{Instalments, ProrationBasis, allocate, prorate};
use custodia_core::contract::uplift::{Uplift, UpliftRule, uplift, uplift_check};
use custodia_core::contract::value::{accrual_by_fiscal_year, contract_value};
use custodia_core::money::{Currency, Money};

use super::cents;
use crate::rules::*;

proptest! {
    #[test]
    fn a_percentage_survives_being_written_and_read(raw in any::<i64>()) {
        let text = format!("{}{}.{:010}", if raw < 0 { "-" } else { "" },
            raw.unsigned_abs() / 10_000_000_000, raw.unsigned_abs() % 10_000_000_000);
        if let Some(p) = Percent::parse(&text) {
            prop_assert_eq!(Percent::parse(&p.to_string()), Some(p));
            prop_assert_eq!(Percent::parse(&p.to_fixed()), Some(p));
            let json = serde_json::to_string(&p).unwrap();
            prop_assert_eq!(serde_json::from_str::<Percent>(&json).unwrap(), p);
        } else {
            prop_assert_eq!(raw, i64::MIN, "every other value has a written form");
        }
    }

    #[test]
    fn any_text_is_a_percentage_or_none(text in "[-+0-9., %e]{0,24}") {
        if let Some(p) = Percent::parse(&text) {
            prop_assert_eq!(Percent::parse(&p.to_string()), Some(p));
        }
    }

    #[test]
    fn an_amount_survives_being_written_and_read(minor in -i64::MAX..=i64::MAX, at in 0_usize..3) {
        // Two decimals, none, and three.
        let currency = Currency::parse(["EUR", "JPY", "KWD"][at]).unwrap();
        let money = Money::new(minor, currency);
        prop_assert_eq!(Money::parse_decimal(&money.to_decimal(), currency), Some(money));
        let json = serde_json::to_string(&money).unwrap();
        prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
    }

    #[test]
    fn instalments_sum_to_the_total(total in any::<i32>(), count in 1_u32..500) {
        let total = i64::from(total);
        let split = Instalments::of(cents(total), count).unwrap();
        let all: Vec<i64> = split.iter().map(|m| m.minor).collect();
        prop_assert_eq!(all.len(), count as usize);
        prop_assert_eq!(all.iter().sum::<i64>(), total);
        prop_assert!(all.iter().all(|m| m.signum() * total.signum() >= 0), "no refund in a bill");
    }

    #[test]
    fn shares_sum_to_the_total_and_are_fair(
        total in any::<i32>(), weights in prop::collection::vec(any::<u32>(), 1..40),
    ) {
        let all: i128 = weights.iter().map(|w| i128::from(*w)).sum();
        prop_assume!(all > 0);
        let shares = allocate(cents(i64::from(total)), &weights).unwrap();
        prop_assert_eq!(shares.iter().map(|m| m.minor).sum::<i64>(), i64::from(total));
        for (share, weight) in shares.iter().zip(&weights) {
            let off = i128::from(share.minor) * all - i128::from(total) * i128::from(*weight);
            prop_assert!(off.abs() <= all, "within a cent of the exact share");
        }
    }

    #[test]
    fn fiscal_years_share_the_whole_amount(
        total in any::<i32>(), start in any_day(), days in 0_i64..3000, first_month in 1_u32..=12,
    ) {
        let end = start + chrono::TimeDelta::days(days);
        let years = accrual_by_fiscal_year(cents(total.into()), start, end, first_month).unwrap();
        prop_assert_eq!(years.values().map(|m| m.minor).sum::<i64>(), i64::from(total));
    }

    #[test]
    fn no_amount_and_no_rate_makes_the_rules_panic(
        minor in any::<i64>(), other in any::<i64>(), rate in any::<i32>(), n in any::<u32>(),
    ) {
        let rate = Percent::whole(rate);
        let step = |pct| Uplift { rule: UpliftRule::Fixed { pct }, floor: None, cap: None };
        let _ = Instalments::of(cents(minor), n);
        let _ = allocate(cents(minor), &[n, n, 1]);
        if let Some(rate) = rate {
            let _ = uplift(cents(minor), &[step(rate); 3]);
            let _ = uplift_check(cents(minor), cents(other), rate);
            let _ = compound(cents(minor), rate, n % 120);
            let _ = contract_value(cents(minor), n % 1300, cents(other), rate);
        }
    }

    #[test]
    fn whole_months_cost_whole_twelfths(start in any_day(), months in 1_u32..=60) {
        use custodia_core::contract::{TermConvention, term::term_end};
        let end = term_end(start, months, TermConvention::CorrespondingDay).unwrap();
        let p = prorate(cents(120_000), start, end, ProrationBasis::Monthly).unwrap();
        prop_assert_eq!(p.amount.minor, i64::from(months) * 10_000);
    }
}
