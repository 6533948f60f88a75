//! Quotes from draft to comparison, a vendor's lines held against our assets, a common end, the end
//! of a lease, and undo of each.

use custodia_core::asset::AssetDraft;
use custodia_core::contract::draft::{ContractDraft, ContractKind};
use custodia_core::contract::proration::{ProrationBasis, prorate};
use custodia_core::contract::{self, BillingPeriod, Percent};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ContractId, QuoteId, QuoteLineId, VendorId};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::coterm::{CotermQuery, coterm};
use custodia_core::quote::lease::{self, LeaseChoice, LeaseCondition, LeaseDraft, LeaseItemDraft};
use custodia_core::quote::reconcile::QuoteGroup;
use custodia_core::quote::{
    ComparisonDraft, LineJudgement, QuoteDraft, QuoteFee, QuoteLine, QuoteStatus, Rate, TypedRate,
    ops, read, sql,
};
use custodia_core::{asset, vendor};

use crate::support::{Office, day, eur, tacit, today};

pub(crate) fn quote(contract: ContractId, vendor: VendorId) -> QuoteDraft {
    QuoteDraft {
        id: None,
        contract_id: contract,
        vendor_id: Some(vendor),
        vendor_name: String::new(),
        reference: "Q-1".into(),
        received_on: Some(day("2026-11-10")),
        valid_until: Some(day("2026-12-10")),
        starts_on: Some(day("2027-03-01")),
        term_months: 12,
        recurring: eur(1_320_000),
        billing: BillingPeriod::Annual,
        uplift: Percent::ZERO,
        fees: Vec::new(),
        status: QuoteStatus::Open,
        notes: String::new(),
        document_id: None,
    }
}

fn line(line: u32, serial: &str, minor: i64) -> QuoteLine {
    QuoteLine {
        id: QuoteLineId(0),
        line,
        serial: serial.into(),
        tag: String::new(),
        read_as: String::new(),
        part_no: String::new(),
        description: String::new(),
        quantity: 1,
        price: eur(minor),
        from: None,
        until: None,
        previous: None,
    }
}

fn fields(error: Error) -> Vec<(String, String)> {
    match error {
        Error::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

impl Office {
    fn quote(&mut self, draft: &QuoteDraft) -> QuoteId {
        self.done("quote.save", |tx| ops::save(tx, draft, today()))
    }

    fn hardware(&mut self, tag: &str, serial: &str, state: &str) -> AssetId {
        let statuses = asset::sql::statuses(self.store.conn()).unwrap();
        let status = statuses.iter().find(|s| s.state.as_str() == state).unwrap().id;
        let draft = AssetDraft {
            tag: tag.into(),
            serial: serial.into(),
            status_id: Some(status),
            ..AssetDraft::default()
        };
        self.done("asset.save", |tx| asset::ops::save(tx, &draft))
    }

    fn lines(&mut self, quote: QuoteId, lines: &[QuoteLine]) {
        self.done("quote.import", |tx| ops::put_lines(tx, quote, lines, "offer.csv", today()));
    }
}

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

#[test]
fn every_wrong_field_of_a_quote_is_named_at_once() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let contract = office.contract(&tacit(acme, "C-1", "2024-03-01"));
    let usd = Currency::parse("USD").unwrap();
    let bad = QuoteDraft {
        vendor_id: None,
        valid_until: Some(day("2026-11-09")),
        term_months: 0,
        recurring: eur(-1),
        billing: BillingPeriod::OneOff,
        uplift: Percent::parse("-101").unwrap(),
        fees: vec![QuoteFee { id: None, label: String::new(), amount: Money::new(5, usd) }],
        ..quote(contract, acme)
    };
    let error = office.write("quote.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("vendor_id", "required"),
        ("valid_until", "valid-before-received"),
        ("term_months", "range-1200"),
        ("recurring", "negative"),
        ("billing", "quote-recurs"),
        ("uplift", "index-range"),
        ("fees.0.amount", "quote-currency"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
    let twice = TypedRate { currency: usd, rate: Rate::parse("1").unwrap(), on: day("2027-01-01") };
    let own = TypedRate { currency: Currency::EUR, ..twice };
    let bad = ComparisonDraft {
        contract_id: contract,
        term_months: 1201,
        currency: Currency::EUR,
        rates: vec![twice, twice, own],
    };
    let error =
        office.write("quote.compare", |tx| ops::save_comparison(tx, &bad, today())).unwrap_err();
    let found: Vec<_> = fields(error).into_iter().map(|(_, code)| code).collect();
    for code in ["range-1200", "in-future", "twice", "rate-of-itself"] {
        assert!(found.iter().any(|f| f == code), "{code} in {found:?}");
    }
}

/// A contract that covers three assets, and assets of every fate beside it.
fn fleet(office: &mut Office) -> (ContractId, VendorId) {
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
fn a_contract_and_a_vendor_take_or_keep_their_quotes_when_removed() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let gamma = office.vendor("Gamma");
    let id = office.quote(&quote(contract, gamma));
    office.lines(id, &[line(2, "CZJ207PJJR", 11_000)]);
    let refused = office.write("vendor.delete", |tx| vendor::ops::delete(tx, gamma)).unwrap_err();
    assert!(matches!(&refused, Error::Refused(r) if r.code == "in-use"), "{refused:?}");
    office.done("contract.delete", |tx| contract::ops::delete(tx, contract));
    assert!(sql::get(office.store.conn(), id, today()).is_err());
    office.undo();
    assert_eq!(sql::get(office.store.conn(), id, today()).unwrap().lines, 1, "all is back");
    office.done("quote.delete", |tx| ops::delete(tx, id, today()));
    office.undo();
    let again = sql::get(office.store.conn(), id, today()).unwrap();
    assert_eq!((again.lines, again.source.as_str()), (1, "offer.csv"));
    let _ = acme;
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

#[test]
fn the_file_of_a_quote_stays_until_the_quote_no_longer_names_it() {
    let mut office = Office::new();
    let (contract, acme) = fleet(&mut office);
    let hung = DocumentDraft {
        contract_id: Some(contract),
        vendor_id: None,
        asset_id: None,
        purpose: DocumentPurpose::Quote,
        note: String::new(),
    };
    let file = office.done("document.attach", |tx| {
        document::ops::attach(tx, &hung, "offer.pdf", b"offer", today())
    });
    let draft = QuoteDraft { document_id: Some(file), ..quote(contract, acme) };
    let id = office.quote(&draft);
    let refused = office.write("document.detach", |tx| document::ops::detach(tx, file));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "document-is-quote"));
    office.quote(&QuoteDraft { id: Some(id), document_id: None, ..draft });
    office.done("document.detach", |tx| document::ops::detach(tx, file));
}

#[test]
fn the_end_of_a_lease_says_what_becomes_of_each_asset() {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    let a = office.hardware("IT-1", "S1", "in_use");
    let b = office.hardware("IT-2", "S2", "in_use");
    let draft = ContractDraft {
        kind: ContractKind::Lease,
        assets: vec![a, b],
        ..tacit(acme, "L-1", "2024-03-01")
    };
    let id = office.contract(&draft);
    let item = |asset_id, choice, minor| LeaseItemDraft {
        asset_id,
        choice,
        price: Some(eur(minor)),
        return_by: Some(day("2026-11-19")),
        note: String::new(),
    };
    let condition = LeaseCondition {
        id: None,
        asset_id: None,
        label: "Disks wiped, certificate kept".into(),
        done: false,
    };
    let said = LeaseDraft {
        contract_id: id,
        items: vec![item(a, LeaseChoice::Return, 4000), item(b, LeaseChoice::Buy, 15_000)],
        conditions: vec![condition],
    };
    office.done("lease.save", |tx| lease::ops::save(tx, &said));
    let found = lease::ops::detail(office.store.conn(), id, today()).unwrap();
    assert!(found.items[0].overdue, "back by yesterday");
    assert!(found.items[1].draft.return_by.is_none(), "what is bought does not go back");
    let sum = |choice| found.sums.iter().find(|s| s.choice == choice).unwrap();
    assert_eq!(sum(LeaseChoice::Buy).totals, Totals(vec![eur(15_000)]));
    assert_eq!(sum(LeaseChoice::Open).count, 0);
    assert_eq!(found.conditions.len(), 1);

    let stranger = office.hardware("IT-3", "S3", "in_use");
    let bad = LeaseDraft {
        contract_id: id,
        items: vec![item(stranger, LeaseChoice::Buy, -1)],
        conditions: vec![LeaseCondition { label: " ".into(), ..said.conditions[0].clone() }],
    };
    let error = office.write("lease.save", |tx| lease::ops::save(tx, &bad)).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("items.0.asset_id", "unknown"),
        ("items.0.price", "negative"),
        ("conditions.0.label", "required"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
    office.done("asset.delete", |tx| asset::ops::delete(tx, a));
    let left = lease::ops::detail(office.store.conn(), id, today()).unwrap();
    assert_eq!(left.items.len(), 1, "an asset that is removed leaves the lease");
    office.undo();
    let other = office.contract(&tacit(acme, "C-9", "2024-03-01"));
    let error = lease::ops::detail(office.store.conn(), other, today()).unwrap_err();
    assert!(matches!(&error, Error::Refused(r) if r.code == "not-a-lease"));
}
