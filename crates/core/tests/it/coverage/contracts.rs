//! What contracts cover, and to which day.

use custodia_core::asset::AssetState;
use custodia_core::contract::draft::{ContractDraft, ContractKind, ContractStatus};
use custodia_core::contract::{BillingPeriod, CostLineDraft, RenewalKind};
use custodia_core::coverage::lifecycle::ExpiryBucket;
use custodia_core::coverage::nothing::NothingReason;
use custodia_core::coverage::read::{self, NothingQuery, PaidForNothing};
use custodia_core::coverage::{
    self, CoverLevel, CoverReason, CoverState, CoverageDraft, CoverageKind,
};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft};
use custodia_core::ids::{AssetId, ContractId};
use custodia_core::list::Views;
use custodia_core::money::{Currency, Money, Totals};

use super::{asset, cover, of, raw};
use crate::support::{Office, day, eur, tacit, today};

fn nothing(office: &Office) -> PaidForNothing {
    let asked = NothingQuery { limit: 100, ..NothingQuery::default() };
    read::paid_for_nothing(office.store.conn(), &mut Views::default(), 1, &asked, today())
        .expect("what is paid for nothing")
}

pub(super) fn covering(
    contract: ContractDraft,
    level: Option<CoverLevel>,
    assets: &[AssetId],
) -> ContractDraft {
    ContractDraft { cover_level: level, assets: assets.to_vec(), ..contract }
}

#[test]
fn a_contract_covers_to_the_last_day_that_is_sure() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = asset(&mut office, "S-1", AssetState::InUse, None);
    // Notice by 30 November: on the 20th nothing is decided yet.
    let open = covering(tacit(vendor, "C-1", "2026-03-01"), Some(CoverLevel::NbdOnsite), &[id]);
    let contract = office.contract(&open);
    let seen = of(&office, id, today());
    assert_eq!(seen.standing.reason, CoverReason::CoveredContract);
    assert_eq!((seen.standing.until, seen.standing.renews), (Some(day("2027-02-28")), true));
    assert_eq!((seen.standing.bucket, seen.standing.gap), (None, None));
    // A day after the notice day the next period can no longer be stopped.
    let seen = of(&office, id, day("2026-12-01"));
    assert_eq!((seen.standing.until, seen.standing.renews), (Some(day("2028-02-29")), true));

    let draft = DecisionDraft {
        contract_id: contract,
        period_id: read_deciding(&office, contract),
        choice: DecisionChoice::Terminate,
        reason: "Replaced".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    };
    let decided = office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
    let seen = of(&office, id, today());
    assert!(seen.standing.renews, "a decision alone ends nothing");
    let notice = notice(decided);
    office.done("decision.notice", |tx| decision::ops::record_notice(tx, &notice, today()));
    let seen = of(&office, id, today());
    assert_eq!((seen.standing.until, seen.standing.renews), (Some(day("2027-02-28")), false));
    let gap = seen.standing.gap.expect("it ends");
    assert_eq!((gap.from, gap.to), (Some(day("2027-03-01")), None));
    assert_eq!(gap.price, Totals(vec![eur(1_200_000)]), "a year of it, 12,000.00");
    assert_eq!(seen.standing.bucket, Some(ExpiryBucket::Later));
    // Once over, it is over.
    let seen = of(&office, id, day("2027-03-10"));
    assert_eq!(seen.standing.reason, CoverReason::ContractExpired);
    assert_eq!(seen.standing.gap.and_then(|g| g.days), Some(10));
}

fn read_deciding(office: &Office, id: ContractId) -> Option<custodia_core::ids::PeriodId> {
    let detail = custodia_core::contract::read::detail(office.store.conn(), id, today());
    detail.expect("a contract").deciding
}

fn notice(decision_id: custodia_core::ids::DecisionId) -> decision::NoticeDraft {
    decision::NoticeDraft {
        id: None,
        decision_id,
        sent_on: Some(today()),
        method: custodia_core::contract::draft::DeliveryMethod::Email,
        reference: "PEC 1".into(),
        received_on: Some(today()),
        document_id: None,
    }
}

#[test]
fn an_express_renewal_nobody_agreed_to_covers_nothing() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = asset(&mut office, "S-1", AssetState::InUse, None);
    let express = ContractDraft {
        renewal: RenewalKind::Express,
        ..covering(tacit(vendor, "C-1", "2025-03-01"), None, &[id])
    };
    office.contract(&ContractDraft { start: Some(day("2026-01-01")), ..express.clone() });
    let seen = of(&office, id, today());
    assert_eq!((seen.standing.until, seen.standing.renews), (Some(day("2026-12-31")), false));
    assert_eq!(seen.standing.bucket, Some(ExpiryBucket::Within60));
    let other = asset(&mut office, "S-2", AssetState::InUse, None);
    let over = ContractDraft { number: "C-2".into(), assets: vec![other], ..express };
    office.contract(&over);
    let seen = of(&office, other, today());
    assert_eq!(seen.standing.reason, CoverReason::ContractExpired);
    assert_eq!(seen.standing.ended, Some(day("2026-02-28")));
}

#[test]
fn only_what_repairs_covers() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = asset(&mut office, "S-1", AssetState::InUse, None);
    let licence = ContractDraft {
        kind: ContractKind::Licence,
        ..covering(tacit(vendor, "L-1", "2026-03-01"), None, &[id])
    };
    let licence_id = office.contract(&licence);
    assert_eq!(of(&office, id, today()).standing.state, CoverState::Unknown);
    let draft = ContractDraft {
        status: ContractStatus::Draft,
        ..covering(tacit(vendor, "C-1", "2026-03-01"), None, &[id])
    };
    office.contract(&draft);
    assert_eq!(
        of(&office, id, today()).standing.state,
        CoverState::Unknown,
        "a draft covers nothing"
    );
    let lease = ContractDraft {
        id: Some(licence_id),
        kind: ContractKind::Lease,
        cover_level: Some(CoverLevel::Depot),
        ..licence
    };
    office.contract(&lease);
    assert_eq!(of(&office, id, today()).standing.reason, CoverReason::CoveredLease);
}

#[test]
fn a_cover_that_names_its_contract_takes_its_place_for_the_asset() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let (a, b) = (
        asset(&mut office, "S-1", AssetState::InUse, Some("2026-11-26")),
        asset(&mut office, "S-2", AssetState::InUse, None),
    );
    let contract = covering(tacit(vendor, "C-1", "2026-03-01"), Some(CoverLevel::Onsite4h), &[a]);
    let contract = office.contract(&contract);
    let own = CoverageDraft {
        contract_id: Some(contract),
        ..cover(a, CoverageKind::Contract, "2026-12-01", Some("2027-01-31"))
    };
    office.done("coverage.save", |tx| coverage::ops::save(tx, &own));
    let also = CoverageDraft { start: None, asset_id: b, end: None, ..own };
    office.done("coverage.save", |tx| coverage::ops::save(tx, &also));
    let seen = of(&office, a, day("2026-11-27"));
    assert_eq!(seen.standing.reason, CoverReason::Pending);
    let gap = seen.standing.gap.expect("it is not covered");
    assert_eq!(
        (gap.from, gap.to, gap.days),
        (Some(day("2026-11-27")), Some(day("2026-11-30")), Some(4))
    );
    // Two assets share 12,000.00 a year; four days of a half.
    assert_eq!(gap.yearly, Totals(vec![eur(600_000)]));
    assert_eq!(gap.price, Totals(vec![eur(6_575)]));
    assert_eq!(seen.covers.len(), 2, "the contract is told once");
    let seen = of(&office, b, today());
    assert_eq!(
        seen.standing.level,
        Some(CoverLevel::Onsite4h),
        "what it leaves open its contract says"
    );
    assert_eq!((seen.standing.until, seen.standing.renews), (Some(day("2027-02-28")), true));
}

#[test]
fn nothing_is_paid_for_what_is_gone_or_covered_twice() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let sold = asset(&mut office, "A-sold", AssetState::Disposed, None);
    let lost = asset(&mut office, "B-lost", AssetState::Lost, None);
    let twice = asset(&mut office, "C-twice", AssetState::InUse, None);
    let fine = asset(&mut office, "D-fine", AssetState::InUse, None);
    let all = [sold, lost, twice, fine];
    let mut cheap = covering(tacit(vendor, "C-1", "2026-03-01"), Some(CoverLevel::NbdOnsite), &all);
    let dollars = Money::new(40_000, Currency::parse("USD").expect("dollars"));
    cheap.cost_lines.push(CostLineDraft::new("Parts".into(), dollars, BillingPeriod::Annual));
    let cheap = office.contract(&cheap);
    let better = covering(tacit(vendor, "C-2", "2026-03-01"), Some(CoverLevel::Onsite4h), &[twice]);
    let better = office.contract(&better);
    let found = nothing(&office);
    let rows: Vec<_> =
        found.page.rows.iter().map(|r| (r.contract_id, r.tag.as_str(), r.reason)).collect();
    assert_eq!(
        rows,
        [
            (cheap, "A-sold", NothingReason::Disposed),
            (cheap, "B-lost", NothingReason::Lost),
            (cheap, "C-twice", NothingReason::AlreadyCovered),
        ]
    );
    assert_eq!(found.page.rows[2].instead, "C-2");
    let share = Totals(vec![eur(300_000), Money::new(10_000, dollars.currency)]);
    assert!(
        found.page.rows.iter().all(|r| r.yearly == share),
        "a quarter, each currency for itself"
    );
    assert_eq!(found.yearly, Totals(vec![eur(900_000), Money::new(30_000, dollars.currency)]));
    assert_eq!(found.contracts, 1);

    raw(
        &mut office,
        "INSERT INTO model (manufacturer, name, last_day_of_support) VALUES ('Dell', 'R760', '2026-11-19')",
    );
    let found = nothing(&office);
    assert_eq!((found.page.total, found.assets), (5, 4), "one asset is in two rows");
    let past = found.page.rows.iter().filter(|r| r.reason == NothingReason::PastEndOfSupport);
    let past: Vec<_> = past.map(|r| (r.tag.as_str(), r.since)).collect();
    assert_eq!(past, [("D-fine", Some(day("2026-11-20"))), ("C-twice", Some(day("2026-11-20")))]);
    // What has ended costs nothing any more.
    let mut ended = custodia_core::contract::sql::draft(office.store.conn(), cheap).expect("it");
    (ended.status, ended.ended_on) = (ContractStatus::Ended, Some(day("2026-11-19")));
    office.contract(&ended);
    let found = nothing(&office);
    assert!(found.page.rows.iter().all(|r| r.contract_id == better));
}
