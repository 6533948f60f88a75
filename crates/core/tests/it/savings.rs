//! The savings ledger: findings are those of the rules they come from, a person says what became of
//! them, and what was kept stays when nothing is found any more.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::contract::draft::{ContractDraft, CostLineDraft};
use custodia_core::contract::tracker::PeriodPrice;
use custodia_core::contract::{BillingPeriod, ops as contracts, read as contract_read};
use custodia_core::coverage::read::Estate;
use custodia_core::decision::{self, DecisionChoice};
use custodia_core::director::read::figures;
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, SavingId};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::reports::model::{Cell, RowLevel};
use custodia_core::reports::{ReportOf, ReportRequest, build};
use custodia_core::sample;
use custodia_core::savings::read::ledger;
use custodia_core::savings::{
    SavingDraft, SavingKind, SavingRow, SavingStatus, SavingsLedger, SavingsQuery, ops,
};
use custodia_core::sla::draft::{ClaimDraft, ClaimStatus, SettleDraft};
use custodia_core::sla::ops as slas;
use custodia_core::text::Lang;

use crate::contract::{decide, notice};
use crate::report_sheets::{cell, make, moment, rows, table};
use crate::sla;
use crate::support::{Office, day, eur, tacit, today};

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap())
}

fn read(office: &Office) -> SavingsLedger {
    ledger(office.store.conn(), &SavingsQuery::default(), today()).expect("a ledger")
}

fn only(office: &Office, kind: SavingKind) -> SavingRow {
    let mut all: Vec<SavingRow> =
        read(office).rows.into_iter().filter(|r| r.kind == kind).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn draft(row: &SavingRow, status: SavingStatus) -> SavingDraft {
    let found = row.found.expect("of known worth");
    let asks = matches!(status, SavingStatus::Claimed | SavingStatus::Recovered);
    SavingDraft {
        key: custodia_core::savings::SavingKey {
            kind: row.kind,
            contract_id: row.contract_id,
            of_day: row.of_day,
            currency: found.currency,
        },
        status,
        amount: asks.then_some(found),
        settled_on: (status != SavingStatus::Open).then(today),
        note: "Credit note 42".into(),
    }
}

fn record(office: &mut Office, draft: &SavingDraft) -> SavingId {
    office.done("saving.record", |tx| ops::record(tx, draft, today()))
}

fn gone(office: &mut Office, tag: &str) -> custodia_core::ids::AssetId {
    let statuses = asset::sql::statuses(office.store.conn()).unwrap();
    let status = statuses.iter().find(|s| s.state == AssetState::Disposed).unwrap().id;
    let draft = AssetDraft {
        tag: tag.into(),
        status_id: Some(status),
        disposed_on: Some(day("2026-05-04")),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

/// A contract of 12,000 € a year whose one asset is gone, and whose second renewal was asked at
/// 12,600 € though no clause allows any increase.
fn wasteful() -> (Office, ContractId) {
    let mut office = Office::new();
    let vendor = office.vendor("Northwind");
    let asset = gone(&mut office, "A-1");
    let contract = office
        .contract(&ContractDraft { assets: vec![asset], ..tacit(vendor, "N-1", "2024-03-01") });
    let price = PeriodPrice { asked: Some(eur(1_260_000)), index_change: None };
    office.done("price.save", |tx| contracts::save_price(tx, contract, 2, &price));
    (office, contract)
}

#[test]
fn findings_of_the_sample_are_those_of_the_rooms_they_come_from() {
    let mut office = Office::new();
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    let conn = office.store.conn();
    let found = read(&office);
    let sum = |kind: SavingKind| {
        let mut sum = Totals::default();
        found
            .rows
            .iter()
            .filter(|r| r.kind == kind)
            .for_each(|r| sum.add(r.found.unwrap()).unwrap());
        sum.first(Currency::EUR)
    };

    let estate = Estate::read(conn, today()).unwrap();
    let mut nothing = Totals::default();
    estate.nothing.iter().for_each(|n| nothing.merge(&n.yearly).unwrap());
    assert_eq!(sum(SavingKind::PaidForNothing), nothing.first(Currency::EUR));
    assert!(!nothing.is_empty(), "the sample pays for nothing somewhere");

    let mut over = Totals::default();
    for listed in contract_read::all(conn).unwrap() {
        let tracked = contract_read::tracker(conn, listed.id(), today()).unwrap();
        let recent = tracked.iter().filter(|p| p.start >= day("2022-01-01"));
        recent.filter_map(|p| p.over).filter(|m| m.minor > 0).for_each(|m| over.add(m).unwrap());
    }
    assert_eq!(sum(SavingKind::OverCharged), over.first(Currency::EUR));

    // Each line is in one fiscal year and of one kind, and every sum is the sum of its lines.
    let mut of_years = Totals::default();
    found.years.iter().for_each(|y| of_years.merge(&y.sums.found).unwrap());
    let mut of_kinds = Totals::default();
    found.kinds.iter().for_each(|k| of_kinds.merge(&k.sums.found).unwrap());
    for sums in [&of_years, &of_kinds] {
        assert_eq!(sums.first(Currency::EUR), found.sums.found.first(Currency::EUR));
    }
    let lines: u32 = found.years.iter().map(|y| y.sums.count).sum();
    assert_eq!((lines as usize, found.sums.count as usize), (found.rows.len(), found.rows.len()));

    let page = figures(conn, today()).unwrap();
    assert_eq!(page.savings_open, found.open, "the director reads the same ledger");
}

#[test]
fn a_person_says_what_became_of_a_finding_and_undo_takes_it_back() {
    let (mut office, _) = wasteful();
    let open = only(&office, SavingKind::PaidForNothing);
    assert_eq!((open.found, open.count, open.year), (Some(eur(1_200_000)), 1, 2026));
    assert_eq!((open.status, open.of_day), (SavingStatus::Open, day("2026-01-01")));
    assert_eq!(only(&office, SavingKind::OverCharged).found, Some(eur(60_000)));

    let claim = draft(&open, SavingStatus::Claimed);
    record(&mut office, &claim);
    let came = SavingDraft { amount: Some(eur(900_000)), ..draft(&open, SavingStatus::Recovered) };
    record(&mut office, &came);
    let row = only(&office, SavingKind::PaidForNothing);
    assert_eq!((row.status, row.amount), (SavingStatus::Recovered, Some(eur(900_000))));
    assert_eq!((row.found, row.found_on), (Some(eur(1_200_000)), Some(today())));
    let all = read(&office);
    assert_eq!(all.recovered.sum, eur(900_000));
    assert_eq!((all.open.sum, all.sums.open_count), (eur(60_000), 1));
    assert_eq!(all.recovered_in(2026).sum, eur(900_000));

    office.undo();
    assert_eq!(only(&office, SavingKind::PaidForNothing).status, SavingStatus::Claimed);
    office.undo();
    assert_eq!(only(&office, SavingKind::PaidForNothing).id, None, "as it was found");
}

#[test]
fn what_was_kept_stays_when_nothing_is_found_any_more() {
    let (mut office, contract) = wasteful();
    let kept = office.done("saving.keep", |tx| ops::keep(tx, today()));
    assert_eq!(kept, 2);
    let again = office.write("saving.keep", |tx| ops::keep(tx, today()));
    assert!(matches!(again, Err(Error::Refused(r)) if r.code == "savings-none"));

    // The asset leaves the contract: nothing is paid for it any more.
    let lighter = custodia_core::contract::sql::draft(office.store.conn(), contract).unwrap();
    office.contract(&ContractDraft { assets: Vec::new(), ..lighter });
    let row = only(&office, SavingKind::PaidForNothing);
    assert_eq!((row.now, row.count, row.found), (None, 0, Some(eur(1_200_000))));
    record(&mut office, &draft(&row, SavingStatus::Recovered));
    assert_eq!(only(&office, SavingKind::PaidForNothing).status, SavingStatus::Recovered);

    // What the ledger speaks of is not removed behind it.
    let removed = office.write("contract.delete", |tx| contracts::delete(tx, contract));
    assert!(matches!(removed, Err(Error::Refused(r)) if r.code == "contract-savings"));

    office.done("saving.delete", |tx| ops::delete(tx, row.id.expect("kept")));
    let left = read(&office).rows;
    assert_eq!(left.iter().filter(|r| r.kind == SavingKind::PaidForNothing).count(), 0);
    let lost = office.write("saving.record", |tx| {
        ops::record(tx, &draft(&row, SavingStatus::Recovered), today())
    });
    assert!(matches!(lost, Err(Error::Refused(r)) if r.code == "saving-gone"));
}

#[test]
fn what_does_not_go_with_an_outcome_is_refused_at_its_field() {
    let (mut office, _) = wasteful();
    let row = only(&office, SavingKind::PaidForNothing);
    let mut wrong = |change: &dyn Fn(&mut SavingDraft), status| {
        let mut d = draft(&row, status);
        change(&mut d);
        let refused = office.write("saving.record", |tx| ops::record(tx, &d, today()));
        let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
        errors.into_iter().map(|e| format!("{} {}", e.field, e.code)).collect::<Vec<_>>()
    };
    let same: &dyn Fn(&mut SavingDraft) = &|_| ();
    assert_eq!(wrong(same, SavingStatus::Lapsed), ["status unknown"]);
    assert_eq!(
        wrong(&|d| (d.amount, d.settled_on) = (None, None), SavingStatus::Recovered),
        ["settled_on required", "amount required"]
    );
    assert_eq!(
        wrong(&|d| d.settled_on = Some(day("2026-11-21")), SavingStatus::Claimed),
        ["settled_on in-future"]
    );
    assert_eq!(
        wrong(&|d| d.amount = Some(usd(5)), SavingStatus::Claimed),
        ["amount other-currency"]
    );
    assert_eq!(wrong(&|d| d.amount = Some(eur(-1)), SavingStatus::Recovered), ["amount negative"]);
    assert_eq!(
        wrong(&|d| (d.amount, d.note) = (Some(eur(1)), "  ".into()), SavingStatus::Refused),
        ["note required", "amount saving-amount"]
    );
    let credit = SavingDraft {
        key: custodia_core::savings::SavingKey {
            kind: SavingKind::SlaCredit,
            ..draft(&row, SavingStatus::Open).key
        },
        ..draft(&row, SavingStatus::Open)
    };
    let refused = office.write("saving.record", |tx| ops::record(tx, &credit, today()));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "saving-sla"));
    let nobody = SavingDraft {
        key: custodia_core::savings::SavingKey {
            contract_id: ContractId(99),
            ..draft(&row, SavingStatus::Open).key
        },
        ..draft(&row, SavingStatus::Open)
    };
    let refused = office.write("saving.record", |tx| ops::record(tx, &nobody, today()));
    assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    let conn = office.store.conn();
    for query in [
        SavingsQuery { last_year: Some(i32::MAX), ..SavingsQuery::default() },
        SavingsQuery { years: 0, ..SavingsQuery::default() },
        SavingsQuery { years: 11, ..SavingsQuery::default() },
    ] {
        let refused = ledger(conn, &query, today());
        assert!(matches!(refused, Err(Error::Invalid(_))), "{query:?}");
    }
}

#[test]
fn a_renewal_kept_from_coming_by_a_notice_in_time_is_saved_and_one_replaced_is_not() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let terminate = decide(&office, id, DecisionChoice::Terminate);
    let decided =
        office.done("decision.record", |tx| decision::ops::record(tx, &terminate, today()));
    assert_eq!(read(&office).rows, [], "a decision alone ends nothing");
    let sent = notice(decided, today());
    office.done("notice.record", |tx| decision::ops::record_notice(tx, &sent, today()));
    let row = only(&office, SavingKind::Cancelled);
    assert_eq!((row.found, row.amount), (Some(eur(1_200_000)), Some(eur(1_200_000))));
    assert_eq!((row.status, row.of_day), (SavingStatus::Recovered, day("2027-03-01")));
    assert_eq!(row.year, 2027, "of the fiscal year it would have cost");
    let all = read(&office);
    assert_eq!(all.years[0].year, 2027, "a year to come is told when it has a line");
    assert_eq!(all.recovered.sum, eur(1_200_000));
    let named = SavingsQuery { last_year: Some(2026), ..SavingsQuery::default() };
    assert_eq!(ledger(office.store.conn(), &named, today()).unwrap().rows, []);

    let other = office.contract(&tacit(vendor, "C-2", "2024-03-01"));
    let replace = decide(&office, other, DecisionChoice::Replace);
    let decided = office.done("decision.record", |tx| decision::ops::record(tx, &replace, today()));
    let sent = notice(decided, today());
    office.done("notice.record", |tx| decision::ops::record_notice(tx, &sent, today()));
    assert_eq!(only(&office, SavingKind::Cancelled).contract_id, id, "its cost went elsewhere");
}

#[test]
fn what_became_of_a_credit_is_what_its_claim_says() {
    let (mut office, _, of) = sla::office();
    sla::measure(
        &mut office,
        of,
        &[("2026-08-01", "98"), ("2026-09-01", "98"), ("2026-10-01", "98")],
    )
    .unwrap();
    let told = |office: &Office| {
        let all = read(office).rows.into_iter().filter(|r| r.kind == SavingKind::SlaCredit);
        let mut all: Vec<_> = all.map(|r| (r.of_day, r.status, r.amount)).collect();
        all.sort_by_key(|(d, ..)| *d);
        all.into_iter().map(|(d, s, a)| (d.to_string(), s, a)).collect::<Vec<_>>()
    };
    // Thirty days to claim: on 20 November October is open, what was before it lapsed.
    let states: Vec<SavingStatus> = told(&office).into_iter().map(|(_, s, _)| s).collect();
    assert_eq!(states, [SavingStatus::Lapsed, SavingStatus::Lapsed, SavingStatus::Open]);
    let october = ClaimDraft {
        sla_id: of,
        period: day("2026-10-01"),
        due: Some(eur(25_000)),
        claimed_on: Some(today()),
        reference: "Letter 7".into(),
        document_id: None,
    };
    office.done("sla.claim", |tx| slas::claim(tx, &october, today()));
    assert_eq!(told(&office)[2].1, SavingStatus::Claimed);
    let settled = SettleDraft {
        sla_id: of,
        period: day("2026-10-01"),
        status: ClaimStatus::Credited,
        closed_on: Some(today()),
        received: Some(eur(20_000)),
        reason: String::new(),
        document_id: None,
    };
    office.done("sla.settle", |tx| slas::settle(tx, &settled, today()));
    assert_eq!(told(&office)[2].1, SavingStatus::Recovered);
    assert_eq!(told(&office)[2].2, Some(eur(20_000)));
}

#[test]
fn two_currencies_are_never_added_and_what_has_no_rate_is_said() {
    let (mut office, _) = wasteful();
    let vendor = office.vendor("Contoso");
    let asset = gone(&mut office, "B-1");
    office.contract(&ContractDraft {
        assets: vec![asset],
        cost_lines: vec![CostLineDraft::new("Fee".into(), usd(50_000), BillingPeriod::Monthly)],
        ..tacit(vendor, "C-1", "2025-03-01")
    });
    let all = read(&office);
    assert_eq!(all.sums.open.first(Currency::EUR), [eur(1_260_000), usd(600_000)]);
    assert_eq!((all.open.sum, all.open.apart.0), (eur(1_260_000), vec![usd(600_000)]));

    let report = make(&office, ReportOf::SavingsLedger(SavingsQuery::default()));
    let lines = table(&report, "savings_ledger");
    assert_eq!(rows(lines, RowLevel::Item).len(), 3);
    let total = rows(lines, RowLevel::Total)[0];
    assert_eq!(cell(lines, total, "found"), &Cell::Totals(vec![eur(1_260_000), usd(600_000)]));
    let words = format!("{:?}", report.blocks);
    assert!(words.contains("6,000.00"), "what has no rate is said: {words}");
    let only = SavingsQuery { vendor_id: Some(vendor), ..SavingsQuery::default() };
    let narrowed = make(&office, ReportOf::SavingsLedger(only));
    assert_eq!(rows(table(&narrowed, "savings_ledger"), RowLevel::Item).len(), 1);
    for lang in [Lang::En, Lang::It] {
        let request =
            ReportRequest::new(ReportOf::SavingsLedger(SavingsQuery::default())).lang(lang);
        let report = build(office.store.conn(), &request, &moment()).unwrap();
        assert!(!format!("{report:?}").contains('⟦'), "{lang:?}: a message without words");
    }
}
