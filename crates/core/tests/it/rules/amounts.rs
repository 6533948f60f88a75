//! Percentages, shares and instalments: exact, and summing to the cent.

use custodia_core::contract::billing::{
    BillingTiming, billing_dates, first_billing_day, invoice_dates,
};
use custodia_core::contract::compat::{GlpiContract, GlpiRenewal, exclusive_end, inclusive_end};
use custodia_core::contract::compound::compound;
use custodia_core::contract::data_act::{DataActConcern, concerns};
use custodia_core::contract::proration::{Instalments, ProrationBasis, prorate};
use custodia_core::contract::uplift::{Uplift, UpliftRule, uplift, uplift_check};
use custodia_core::contract::value::{
    accrual_by_fiscal_year, annualised_cost, cash_by_fiscal_year, contract_value,
};
use custodia_core::contract::{BillingPeriod, Percent};
use custodia_core::money::{Currency, Money};
use custodia_core::text::{Format, Lang};

use super::*;

mod any;

fn eur(text: &str) -> Money {
    Money::parse_decimal(text, Currency::EUR).unwrap()
}

fn pct(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

fn cents(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

#[test]
fn a_percentage_is_read_exactly_or_not_at_all() {
    for (text, shown, fixed) in [
        ("5", "5", "5.00"),
        ("0.60", "0.6", "0.60"),
        ("-0.5", "-0.5", "-0.50"),
        ("2.7500", "2.75", "2.75"),
        ("3.125", "3.125", "3.125"),
        ("-0", "0", "0.00"),
        ("0.0000000001", "0.0000000001", "0.0000000001"),
    ] {
        let p = pct(text);
        assert_eq!((p.to_string().as_str(), p.to_fixed().as_str()), (shown, fixed), "{text}");
    }
    for bad in ["", ".5", "5.", "5,0", "5%", "+5", "--5", "1e2", "0.00000000001", "99999999999"] {
        assert_eq!(Percent::parse(bad), None, "{bad:?}");
    }
}

#[test]
fn an_increase_is_floored_then_capped_and_compounds_on_the_rounded_price() {
    use UpliftRule::{CpiPlus, CpiShare, Fixed, HigherOf, LowerOf};
    let (two, three, fixed) = (pct("2"), pct("3"), pct("3.5"));
    for (rule, floor, cap, expect) in [
        (Fixed { pct: fixed }, None, None, "3.5"),
        (CpiPlus { cpi: pct("-3"), plus: two }, None, None, "-1"),
        (CpiPlus { cpi: pct("-3"), plus: two }, Some("0"), None, "0"),
        (CpiShare { cpi: pct("1.3"), share: pct("75") }, None, None, "0.975"),
        (LowerOf { fixed: three, cpi: pct("5.7") }, None, None, "3"),
        (LowerOf { fixed: three, cpi: pct("0.8") }, Some("1.5"), None, "1.5"),
        (HigherOf { fixed: three, cpi: pct("5.7") }, None, Some("5"), "5"),
        (Fixed { pct: three }, Some("4"), Some("2"), "2"),
    ] {
        let step = Uplift { rule, floor: floor.map(pct), cap: cap.map(pct) };
        assert_eq!(step.percent().unwrap(), pct(expect), "{rule:?}");
    }
    let step = Uplift { rule: Fixed { pct: pct("3.33") }, floor: None, cap: None };
    let prices: Vec<_> = uplift(eur("99.99"), &[step; 3]).unwrap();
    let prices: Vec<_> = prices.iter().map(|s| s.new_price.to_decimal()).collect();
    assert_eq!(prices, ["103.32", "106.76", "110.32"]);
}

#[test]
fn a_price_cannot_fall_below_nothing_and_currencies_never_meet() {
    let free = Uplift { rule: UpliftRule::Fixed { pct: pct("-100") }, floor: None, cap: None };
    assert_eq!(uplift(eur("12.00"), &[free]).unwrap()[0].new_price, eur("0.00"));
    assert!(pct("-100.01").raise(eur("12.00")).is_err());
    let yen = Money::new(5, Currency::parse("JPY").unwrap());
    assert!(uplift_check(eur("1.00"), yen, pct("5")).is_err());
}

#[test]
fn a_quote_is_held_against_the_price_the_cap_allows() {
    for (current, quoted, cap, increase, max, over) in [
        ("12000.00", "13200.00", "7", Some("10"), "12840.00", "360.00"),
        // The exact maximum is 107.0107: a rounded percentage would call 107.02 "7.01 %".
        ("100.01", "107.02", "7", Some("7.01"), "107.01", "0.01"),
        ("100.01", "107.01", "7", Some("7"), "107.01", "0.00"),
        ("100.00", "90.00", "2.5", Some("-10"), "102.50", "0.00"),
        ("0.00", "1.00", "5", None, "0.00", "1.00"),
    ] {
        let c = uplift_check(eur(current), eur(quoted), pct(cap)).unwrap();
        assert_eq!(c.increase, increase.map(pct), "{current} to {quoted}");
        assert_eq!((c.max_allowed, c.overcharge), (eur(max), eur(over)), "{current} to {quoted}");
        assert_eq!(c.exceeds_cap, c.overcharge.minor > 0, "{current} to {quoted}");
    }
}

#[test]
fn every_basis_prorates_by_its_own_measure() {
    use ProrationBasis::{Act365, ActTerm, Monthly, ThirtyE360};
    for (start, end, basis, expect) in [
        ("2026-04-15", "2026-12-31", ActTerm, "858.08"),
        ("2026-04-15", "2026-12-31", Act365, "858.08"),
        ("2026-04-15", "2026-12-31", Monthly, "854.84"),
        ("2026-04-15", "2026-12-31", ThirtyE360, "853.33"),
        ("2024-01-01", "2024-12-31", ActTerm, "1200.00"),
        ("2024-01-01", "2024-12-31", Act365, "1203.29"),
        ("2024-01-01", "2024-12-31", Monthly, "1200.00"),
        ("2024-01-01", "2024-12-31", ThirtyE360, "1200.00"),
        ("2025-03-01", "2026-02-28", ThirtyE360, "1200.00"),
        ("2026-01-01", "2027-12-31", Monthly, "2400.00"),
        ("2026-01-31", "2026-02-28", Monthly, "100.00"),
        ("2026-02-10", "2026-02-10", Monthly, "3.57"),
    ] {
        let p = prorate(eur("1200.00"), d(start), d(end), basis).unwrap();
        assert_eq!(p.amount.to_decimal(), expect, "{start} to {end}, {basis}");
    }
    assert!(prorate(eur("1.00"), d("2026-01-02"), d("2026-01-01"), Act365).is_err());
}

#[test]
fn instalments_never_turn_a_bill_into_a_refund() {
    for (total, count, each, last) in [
        ("1000.00", 12, "83.33", "83.37"),
        ("100.00", 3, "33.33", "33.34"),
        ("100.00", 6, "16.67", "16.65"),
        ("0.05", 12, "0.00", "0.05"),
        ("0.06", 12, "0.00", "0.06"),
        ("-0.06", 12, "0.00", "-0.06"),
        ("7.00", 1, "7.00", "7.00"),
    ] {
        let split = Instalments::of(eur(total), count).unwrap();
        assert_eq!((split.each, split.last), (eur(each), eur(last)), "{total} in {count}");
    }
    assert!(Instalments::of(eur("1.00"), 0).is_err());
}

#[test]
fn contract_value_compounds_without_rounding_on_the_way() {
    let value = |monthly: &str, months, escalator: &str| {
        let v = contract_value(eur(monthly), months, eur("0.00"), pct(escalator)).unwrap();
        let years: Vec<_> = v.recurring_by_year.iter().map(|m| m.to_decimal()).collect();
        (years.join(" "), v.acv.to_decimal())
    };
    for (monthly, months, escalator, years, acv) in [
        ("1000.00", 36, "5", "12000.00 12600.00 13230.00", "12610.00"),
        // Compounding on rounded amounts would give 13506.10 in the fifth year.
        ("1000.00", 60, "3", "12000.00 12360.00 12730.80 13112.72 13506.11", "12741.93"),
        ("500.00", 18, "10", "6000.00 3300.00", "6200.00"),
        ("500.00", 18, "-10", "6000.00 2700.00", "5800.00"),
        ("10.00", 7, "4", "70.00", "120.00"),
    ] {
        assert_eq!(value(monthly, months, escalator), (years.into(), acv.into()), "{monthly}");
    }
    for months in [0, 1201] {
        assert!(contract_value(eur("1.00"), months, eur("0.00"), Percent::ZERO).is_err());
    }
}

#[test]
fn compounding_refuses_what_it_cannot_hold() {
    assert_eq!(compound(eur("1.00"), pct("7.1773"), 10).unwrap(), eur("2.00"));
    assert_eq!(compound(eur("-1.00"), pct("7.1773"), 10).unwrap(), eur("-2.00"));
    assert!(compound(eur("1000000.00"), pct("900"), 40).is_err());
    assert!(compound(eur("1.00"), pct("-101"), 1).is_err());
    assert!(compound(eur("1.00"), pct("1"), 101).is_err());
}

#[test]
fn a_billing_period_knows_its_yearly_cost() {
    for (period, year, month) in [
        (BillingPeriod::Monthly, "1200.00", "100.00"),
        (BillingPeriod::Quarterly, "400.00", "33.33"),
        (BillingPeriod::Semiannual, "200.00", "16.67"),
        (BillingPeriod::Annual, "100.00", "8.33"),
        (BillingPeriod::Biennial, "50.00", "4.17"),
        (BillingPeriod::Triennial, "33.33", "2.78"),
        (BillingPeriod::OneOff, "0.00", "0.00"),
    ] {
        let cost = annualised_cost(eur("100.00"), period).unwrap();
        assert_eq!((cost.annualised, cost.monthly_equivalent), (eur(year), eur(month)), "{period}");
    }
}

#[test]
fn invoices_stop_with_the_term() {
    let dates = |every, timing, end: &str| invoice_dates(d("2025-01-31"), every, timing, d(end));
    assert_eq!(
        dates(1, BillingTiming::Advance, "2025-04-30"),
        ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"].map(d)
    );
    assert_eq!(
        dates(1, BillingTiming::Arrears, "2025-04-30"),
        ["2025-02-28", "2025-03-30", "2025-04-30"].map(d)
    );
    assert!(dates(0, BillingTiming::Advance, "2025-04-30").is_empty());
    assert!(billing_dates(d("2025-01-31"), 0, 3).is_empty());
    for (from, day, expect) in [
        ("2025-01-01", 1, "2025-01-01"),
        ("2025-01-02", 1, "2025-02-01"),
        ("2025-02-10", 31, "2025-02-28"),
        ("2025-01-31", 30, "2025-02-28"),
    ] {
        assert_eq!(first_billing_day(d(from), day), Some(d(expect)), "{day} from {from}");
    }
}

#[test]
fn a_budget_shares_a_cost_by_days_or_by_invoices() {
    let shares = accrual_by_fiscal_year(eur("1200.00"), d("2026-07-01"), d("2027-06-30"), 1);
    assert_eq!(shares.unwrap(), [(2026, eur("604.93")), (2027, eur("595.07"))].into());
    let july = accrual_by_fiscal_year(eur("1200.00"), d("2026-07-01"), d("2027-06-30"), 7);
    assert_eq!(july.unwrap(), [(2026, eur("1200.00"))].into());
    let invoices = billing_dates(d("2026-10-01"), 3, 4);
    let cash = cash_by_fiscal_year(eur("300.00"), &invoices, 1).unwrap();
    assert_eq!(cash, [(2026, eur("300.00")), (2027, eur("900.00"))].into());
    for (start, end, month) in [
        ("2026-01-02", "2026-01-01", 1),
        ("2026-01-01", "2026-12-31", 13),
        ("1000-01-01", "2026-12-31", 1),
    ] {
        assert!(accrual_by_fiscal_year(eur("1.00"), d(start), d(end), month).is_err());
    }
}

#[test]
fn a_switch_of_cloud_provider_is_held_against_the_data_act() {
    use DataActConcern::{Notice as Long, Retrieval, Transition};
    use NoticeUnit::{BusinessDays, Days, Months, Weeks};
    for (n, unit, transition, retrieval, expect) in [
        (2, Months, 30, 30, &[][..]),
        (3, Months, 30, 30, &[Long]),
        (62, Days, 31, 30, &[Transition]),
        (63, Days, 30, 29, &[Long, Retrieval]),
        (8, Weeks, 30, 30, &[]),
        (9, Weeks, 30, 30, &[Long]),
        (44, BusinessDays, 30, 30, &[]),
        (45, BusinessDays, 30, 30, &[Long]),
    ] {
        let found = concerns(&Notice::plain(n, unit), transition, retrieval);
        assert_eq!(found, expect, "{n} {unit}");
    }
}

#[test]
fn a_glpi_contract_keeps_its_meaning_both_ways() {
    let glpi = GlpiContract {
        begin: d("2025-01-01"),
        duration: 12,
        notice: 3,
        periodicity: 12,
        renewal: GlpiRenewal::Tacit,
    };
    let terms = glpi.to_terms();
    assert_eq!(GlpiContract::from_terms(&terms), Some(glpi));
    let p = custodia_core::contract::period(&terms, &plain_planning(), 0).unwrap();
    assert_eq!((p.end, p.notice_by), (d("2025-12-31"), d("2025-09-30")));
    assert_eq!(exclusive_end(p.end), Some(d("2026-01-01")), "the date GLPI shows");
    assert_eq!(inclusive_end(d("2026-01-01")), Some(p.end));
    let in_days = Terms { notice: Notice::plain(90, NoticeUnit::Days), ..terms };
    let printed_end = Terms { explicit_end: Some(d("2025-12-30")), ..terms };
    let limited = Terms { max_renewals: Some(1), ..terms };
    let evergreen = Terms { renewal: RenewalKind::Evergreen, ..terms };
    for odd in [in_days, printed_end, limited, evergreen] {
        assert_eq!(GlpiContract::from_terms(&odd), None, "{odd:?}");
    }
}

#[test]
fn amounts_are_written_on_paper_as_the_window_writes_them() {
    // What `Intl.NumberFormat` gives for en-GB and it-IT, with a real minus.
    for (minor, code, en, it) in [
        (-123_450, "EUR", "−€1,234.50", "−1.234,50 €"),
        (123_450, "USD", "US$1,234.50", "1.234,50 USD"),
        (-123_450, "CHF", "−CHF 1,234.50", "−1.234,50 CHF"),
        (1_234, "JPY", "JP¥1,234", "1.234 JPY"),
        (123_450, "GBP", "£1,234.50", "1.234,50 £"),
        (123_450, "PLN", "PLN 1,234.50", "1.234,50 PLN"),
        (123_450, "ILS", "₪1,234.50", "1.234,50 ₪"),
        (1_234, "XAF", "FCFA 1,234", "1.234 FCFA"),
        (100, "CAD", "CA$1.00", "1,00 CA$"),
        (100, "INR", "₹1.00", "1,00 INR"),
        (100, "THB", "THB 1.00", "1,00 ฿"),
    ] {
        let money = Money::new(minor, Currency::parse(code).unwrap());
        for (lang, written) in [(Lang::En, en), (Lang::It, it)] {
            let said = Format(lang).money(money).replace('\u{a0}', " ");
            assert_eq!(said, written, "{code} in {lang}");
        }
    }
}
