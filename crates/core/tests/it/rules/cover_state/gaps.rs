//! Gaps in cover: how long they are, and what closing them costs.

use custodia_core::coverage::CoverageKind;
use custodia_core::coverage::gap::{Gap, GapPhase, yearly_price};
use custodia_core::coverage::span::{Price, Span};
use custodia_core::money::{Currency, Money, Totals};

use super::{TODAY, span};
use crate::rules::*;

#[test]
fn a_gap_is_as_long_as_its_days_and_costs_what_is_left_of_them() {
    let euros = |minor| Totals(vec![Money::new(minor, Currency::EUR)]);
    let gap = |from: Option<&str>, to: Option<&str>| Gap { from: from.map(d), to: to.map(d) };
    let today = d(TODAY);
    // (gap, phase, days, days that can still be covered)
    for (g, phase, days, open) in [
        (gap(Some("2026-12-01"), Some("2027-03-02")), GapPhase::Coming, Some(92), 92),
        (gap(Some("2026-11-18"), Some("2026-12-06")), GapPhase::Running, Some(19), 10),
        (gap(Some("2026-11-18"), None), GapPhase::Running, Some(10), 365),
        (gap(Some(TODAY), Some(TODAY)), GapPhase::Running, Some(1), 1),
        (gap(Some("2027-01-01"), None), GapPhase::Coming, None, 365),
        (gap(Some("2026-01-01"), Some("2026-01-31")), GapPhase::Past, Some(31), 0),
        (gap(None, Some("2026-12-31")), GapPhase::Running, None, 35),
    ] {
        assert_eq!(
            (g.phase(today), g.days(today), g.open_days(today)),
            (phase, days, open),
            "{g:?}"
        );
        let price = g.price(&euros(36_500), today).unwrap();
        assert_eq!(price, euros(open * 100), "{g:?}");
        assert!(g.price(&Totals::default(), today).unwrap().is_empty(), "nobody knows: nothing");
    }
}

#[test]
fn a_gap_costs_what_the_cover_before_it_did_else_the_next_one() {
    let priced = |start: &str, end: &str, minor| Span {
        price: Price::Whole(Money::new(minor, Currency::EUR)),
        ..span(CoverageKind::Extension, start, end)
    };
    let unknown = span(CoverageKind::Warranty, "2025-01-01", "2025-12-31");
    // 730 days for 200.00: a year is half of it.
    let former = priced("2022-01-01", "2023-12-31", 20_000);
    let next = priced("2027-01-01", "2027-12-31", 50_000);
    let gap = Gap { from: Some(d("2026-01-01")), to: Some(d("2026-12-31")) };
    let yearly = |spans: &[Span]| yearly_price(spans, &gap).unwrap().0;
    let euros = |minor| vec![Money::new(minor, Currency::EUR)];
    assert_eq!(yearly(&[unknown.clone(), former.clone(), next.clone()]), euros(10_000));
    assert_eq!(yearly(&[unknown.clone(), next]), euros(50_000));
    assert_eq!(yearly(&[unknown]), vec![]);
    let two =
        Totals(vec![Money::new(1, Currency::EUR), Money::new(2, Currency::parse("USD").unwrap())]);
    let share = Span {
        price: Price::Yearly(two.clone()),
        ..span(CoverageKind::Contract, "2024-01-01", "2025-12-31")
    };
    assert_eq!(yearly(&[former, share]), two.0, "each currency for itself");
    let endless = Span { end: None, ..priced("2020-01-01", "2020-01-01", 99) };
    assert_eq!(yearly(&[endless]), vec![], "the price of a life says nothing of a year");
}
