//! Quotes beside the terms as they are.

use custodia_core::contract::{BillingPeriod, Percent};
use custodia_core::money::{Currency, Money};
use custodia_core::quote::{ComparisonDraft, QuoteDraft, QuoteFee, Rate, TypedRate, ops, read};

use super::quote;
use crate::support::{Office, day, eur, tacit, today};

#[test]
fn quotes_stand_beside_the_terms_as_they_are() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let contract = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    let other = QuoteDraft {
        vendor_id: None,
        vendor_name: " Beta  S.r.l. ".trim().into(),
        reference: "B-7".into(),
        received_on: Some(day("2026-11-12")),
        term_months: 36,
        recurring: eur(90_000),
        billing: BillingPeriod::Monthly,
        uplift: Percent::parse("2").unwrap(),
        fees: vec![QuoteFee { id: None, label: "Set-up".into(), amount: eur(100_000) }],
        ..quote(contract, acme)
    };
    office.quote(&quote(contract, acme));
    office.quote(&other);
    let found = read::comparison(office.store.conn(), contract, today()).unwrap();
    assert_eq!((found.term_months, found.currency), (36, Currency::EUR), "the longest term");
    let totals: Vec<_> =
        found.columns.iter().map(|c| c.common.as_ref().unwrap().total.minor).collect();
    // 10,800 + 11,016 + 11,236.32 + 1,000 once
    assert_eq!(totals, [3_600_000, 3_405_232, 3_960_000]);
    let beta = &found.columns[1];
    assert_eq!(beta.vendor, "Beta  S.r.l.");
    assert_eq!(beta.against.unwrap().difference, eur(-194_768));
    assert_eq!(beta.against.unwrap().percent, Percent::parse("-5.41"));
    assert!(beta.lowest && !found.columns[2].lowest);
    assert_eq!(found.columns[2].assumed_months, 24, "offered for a year, compared over three");
    let rows = read::list(office.store.conn(), contract, today()).unwrap();
    assert_eq!(rows.iter().map(|r| &*r.draft.reference).collect::<Vec<_>>(), ["B-7", "Q-1"]);
    let later = read::list(office.store.conn(), contract, day("2026-12-11")).unwrap();
    assert!(later[0].expired && !rows[0].expired, "the last day is inclusive");
}

#[test]
fn the_cap_binds_the_contracts_own_vendor() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let contract = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    office.done("contract.save", |tx| Ok(tx.execute("UPDATE contract SET uplift_cap = '5'", [])?));
    office.quote(&quote(contract, acme));
    let found = read::comparison(office.store.conn(), contract, today()).unwrap();
    let cap = found.columns[1].cap.unwrap();
    assert_eq!((cap.allowed, cap.exceeds, cap.overcharge), (eur(1_260_000), true, eur(60_000)));
}

#[test]
fn another_currency_stays_apart_until_somebody_types_a_rate() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let contract = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    let usd = Currency::parse("USD").unwrap();
    let dollars = QuoteDraft { recurring: Money::new(1_300_000, usd), ..quote(contract, acme) };
    office.quote(&dollars);
    let found = read::comparison(office.store.conn(), contract, today()).unwrap();
    assert!(found.columns[1].common.is_none() && found.columns[1].against.is_none());
    assert_eq!(found.without_rate, [usd]);
    assert_eq!(found.columns[1].own.0, [Money::new(1_300_000, usd)]);
    let rate = TypedRate { currency: usd, rate: Rate::parse("0.92").unwrap(), on: today() };
    let said = ComparisonDraft {
        contract_id: contract,
        term_months: 12,
        currency: Currency::EUR,
        rates: vec![rate],
    };
    office.done("quote.compare", |tx| ops::save_comparison(tx, &said, today()));
    let found = read::comparison(office.store.conn(), contract, today()).unwrap();
    assert_eq!(found.columns[1].common.as_ref().unwrap().total, eur(1_196_000));
    assert_eq!(found.rates, [rate], "the rate and its day are kept");
    office.undo();
    let found = read::comparison(office.store.conn(), contract, today()).unwrap();
    assert_eq!(found.without_rate, [usd], "undone");
}
