//! Lines of a quote held against our assets, and what is brought to a common end.

use custodia_core::contract::Percent;
use custodia_core::contract::draft::ContractDraft;
use custodia_core::contract::proration::{ProrationBasis, prorate};
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, VendorId};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::coterm::{CotermQuery, coterm};
use custodia_core::quote::reconcile::QuoteGroup;
use custodia_core::quote::{LineJudgement, QuoteDraft, QuoteLine, QuoteStatus, ops, read};

use super::{line, quote};
use crate::support::{Office, day, eur, tacit, today};

/// A contract that covers three assets, and assets of every fate beside it.
pub(super) fn fleet(office: &mut Office) -> (ContractId, VendorId) {
    let acme = office.vendor("Acme");
    let beta = office.vendor("Beta");
    let covered = [
        office.hardware("IT-1", "CZJ207PJJR", "in_use"),
        office.hardware("IT-2", "CZJ207PJJS", "in_stock"),
        office.hardware("IT-3", "CZJ-207-XXX", "disposed"),
    ];
    let elsewhere = office.hardware("IT-4", "PF3DW8", "in_use");
    office.hardware("IT-5", "PF1LOST", "lost");
    let other = ContractDraft { assets: vec![elsewhere], ..tacit(beta, "B-9", "2026-01-01") };
    office.contract(&other);
    let own = ContractDraft { assets: covered.to_vec(), ..tacit(acme, "C-1", "2024-03-01") };
    (office.contract(&own), acme)
}

#[test]
fn a_vendors_quote_is_held_against_our_assets_line_by_line() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let last = QuoteDraft {
        reference: "Q-0".into(),
        received_on: Some(day("2025-11-10")),
        valid_until: None,
        status: QuoteStatus::Accepted,
        ..quote(contract, acme)
    };
    let last = office.quote(&last);
    office.lines(last, &[line(2, "czj207pjjr", 10_000), line(3, "CZJ207PJJS", 20_000)]);
    let id = office.quote(&quote(contract, acme));
    let lines = [
        line(2, "czj-207-pjjr", 11_000),
        line(3, "CZJ207XXX", 5000),
        line(4, "PF3DW8", 6000),
        line(5, "PF1LOST", 7000),
        line(6, "CZJ207PJJR", 11_000),
        line(7, "CZJ2O7PJJ5", 22_000),
        line(8, "NOBODY-KNOWS", 900),
        line(9, "", -1000),
    ];
    office.lines(id, &lines);
    let found = read::reconciliation(office.store.conn(), id, today()).unwrap();
    let told: Vec<_> = found
        .findings
        .iter()
        .map(|f| (f.group.as_str(), f.reason.as_str(), f.line.as_ref().map(|l| l.line)))
        .collect();
    assert_eq!(
        told,
        [
            ("matched", "ours", Some(2)),
            ("gone", "disposed", Some(3)),
            ("gone", "lost", Some(5)),
            ("unknown", "look-alike", Some(7)),
            ("unknown", "not-ours", Some(8)),
            ("unknown", "unnamed", Some(9)),
            ("elsewhere", "other-contract", Some(4)),
            ("duplicate", "twice", Some(6)),
            ("missing", "not-quoted", None),
        ]
    );
    let first = &found.findings[0];
    assert_eq!((first.previous, first.difference), (Some(eur(10_000)), Some(eur(1000))));
    assert_eq!(first.percent, Percent::parse("10"));
    let near: Vec<_> = found.findings[3].proposals.iter().map(|a| a.tag.as_str()).collect();
    assert_eq!(near, ["IT-2", "IT-1"], "proposed, not taken; what looks the same comes first");
    let missing = found.groups.iter().find(|g| g.group == QuoteGroup::Missing).unwrap();
    assert_eq!((missing.count, missing.totals.clone()), (1, Totals(vec![eur(20_000)])));
    assert_eq!(found.quoted, Totals(vec![eur(61_900)]));

    let line_id = found.findings[3].line.as_ref().unwrap().id;
    let said = LineJudgement { line_id, read_as: "IT-2".into(), previous: Some(eur(21_000)) };
    office.done("quote.judge", |tx| ops::judge(tx, &said, today()));
    let found = read::reconciliation(office.store.conn(), id, today()).unwrap();
    let judged = found.findings.iter().find(|f| f.line.as_ref().is_some_and(|l| l.line == 7));
    let judged = judged.unwrap();
    assert_eq!((judged.group, judged.reason.as_str()), (QuoteGroup::Matched, "read-as"));
    assert_eq!(judged.difference, Some(eur(1000)), "against the price typed");
    assert!(!found.findings.iter().any(|f| f.group == QuoteGroup::Missing));
    office.undo();
    let found = read::reconciliation(office.store.conn(), id, today()).unwrap();
    assert!(found.findings.iter().any(|f| f.group == QuoteGroup::Missing), "undone");
}

#[test]
fn lines_of_another_currency_and_files_without_lines_are_refused() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let id = office.quote(&quote(contract, acme));
    let usd = Money::new(1, Currency::parse("USD").unwrap());
    let dollars = QuoteLine { price: usd, ..line(2, "A", 0) };
    let many = vec![line(2, "A", 1); ops::MAX_LINES + 1];
    for (lines, code) in [
        (vec![dollars], "quote-other-currency"),
        (Vec::new(), "quote-no-lines"),
        (many, "quote-too-long"),
    ] {
        let error = office
            .write("quote.import", |tx| ops::put_lines(tx, id, &lines, "x.csv", today()))
            .unwrap_err();
        assert!(matches!(&error, Error::Refused(r) if r.code == code), "{code}: {error:?}");
    }
}

#[test]
fn contracts_are_brought_to_a_common_end_at_the_price_of_the_days_between() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let beta = office.vendor("Beta");
    let a = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    let b = office.contract(&tacit(beta, "C-2", "2024-06-15"));
    let query = CotermQuery {
        contract_ids: vec![a, b],
        end: day("2027-12-31"),
        basis: ProrationBasis::ActTerm,
        by_asset: false,
    };
    let found = coterm(office.store.conn(), &query, today()).unwrap();
    assert_eq!(found.vendors.len(), 2, "one request a vendor");
    let line = &found.vendors[0].lines[0];
    assert_eq!((line.from, line.until, line.days), (day("2027-03-01"), query.end, 306));
    let direct = prorate(eur(1_200_000), line.from, line.until, query.basis).unwrap();
    assert_eq!(line.amount, Some(direct.amount));
    let lines = found.vendors.iter().flat_map(|v| &v.lines).filter_map(|l| l.amount);
    assert_eq!(found.totals, Totals::of(lines).unwrap());

    let early = CotermQuery { end: day("2027-02-28"), ..query.clone() };
    let Err(Error::Invalid(errors)) = coterm(office.store.conn(), &early, today()) else {
        panic!("the end lies before the periods'")
    };
    assert_eq!(errors.len(), 2, "both contracts are named: {errors:?}");
    assert_eq!(errors[0].params["ends"], "2027-02-28", "with the day it runs until");
    let nothing = CotermQuery { contract_ids: Vec::new(), ..query };
    assert!(coterm(office.store.conn(), &nothing, today()).is_err());
}

#[test]
fn assets_are_brought_to_a_common_end_from_the_end_of_their_own_cover() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let paid = QuoteDraft { status: QuoteStatus::Accepted, ..quote(contract, acme) };
    let paid = office.quote(&paid);
    let until = Some(day("2027-06-30"));
    office.lines(paid, &[QuoteLine { until, ..line(2, "CZJ207PJJR", 36_500) }]);
    let query = CotermQuery {
        contract_ids: vec![contract],
        end: day("2027-12-31"),
        basis: ProrationBasis::Act365,
        by_asset: true,
    };
    let found = coterm(office.store.conn(), &query, today()).unwrap();
    let vendor = &found.vendors[0];
    assert_eq!((vendor.lines.len(), vendor.unpriced), (3, 2));
    let known = &vendor.lines[0];
    assert_eq!((known.from, known.days, known.amount), (day("2027-07-01"), 184, Some(eur(18_400))));
    assert_eq!(vendor.lines[1].from, day("2027-03-01"), "after the contract's period");
    assert_eq!(vendor.totals, Totals(vec![eur(18_400)]));
}
