//! What closing a lot does to the register, as one operation.

use custodia_core::asset::Ownership;
use custodia_core::contract::draft::ContractDraft;
use custodia_core::coverage::term::EndSource;
use custodia_core::coverage::{self, CoverageDraft, CoverageKind};
use custodia_core::disposal::lot::LineDraft;
use custodia_core::disposal::lot::sql;
use custodia_core::moves::{self, MoveKind};

use super::*;
use crate::support::tacit;

/// A lot that is certified, as the room of certificates leaves it.
fn certified(office: &mut Office, id: DisposalLotId) {
    office.done("certificate.seal", |tx| sql::set_stage(tx, id, LotStage::Certified));
}

fn close(office: &mut Office, id: DisposalLotId) {
    go(office, id, LotStage::Closed, None).expect("closed");
}

fn drafted(office: &Office, id: AssetId) -> AssetDraft {
    asset::sql::draft(office.store.conn(), id).expect("an asset")
}

fn state(office: &Office, id: AssetId) -> AssetState {
    let wanted = drafted(office, id).status_id;
    let all = asset::sql::statuses(office.store.conn()).expect("statuses");
    all.into_iter().find(|s| Some(s.id) == wanted).expect("a status").state
}

fn sold_for(office: &mut Office, id: DisposalLotId, at: usize, proceeds: Option<Money>) {
    let line = detail(office, id).lines[at].draft.clone();
    let said = LineDraft { proceeds, ..line };
    office.done("disposal.lines", |tx| ops::save_lines(tx, &[said]));
}

#[test]
fn its_assets_are_disposed_of_and_its_cost_is_shared_to_the_cent() {
    let mut office = Office::new();
    plan(&mut office, "Laptop");
    let all = ["A-1", "A-2", "A-3", "A-4"].map(|tag| asset(&mut office, tag, "Laptop"));
    let mut used = drafted(&office, all[0]);
    used.status_id = Some(status(&office, AssetState::InUse));
    used.user_id = Some(office.operator);
    office.done("asset.save", |tx| asset::ops::save(tx, &used));
    let vendor = office.vendor("Ecoriciclo");
    let id = sanitizing(&mut office, &all);
    let said = LotDraft {
        id: Some(id),
        cost: Some(eur(10_000)),
        pickup_on: Some(day("2026-11-05")),
        vendor_id: Some(vendor),
        ..draft(office.operator)
    };
    office.done("disposal.save", |tx| ops::save(tx, &said, today()));
    let last = lines(&office, id)[3];
    office.done("disposal.leave-out", |tx| ops::leave_out(tx, last, "A spare"));
    sold_for(&mut office, id, 0, Some(eur(50_000)));
    certified(&mut office, id);
    close(&mut office, id);
    let lot = detail(&office, id);
    assert_eq!((lot.row.stage, lot.row.closed_on), (LotStage::Closed, Some(today())));
    assert_eq!((lot.next, lot.back), (None, None));
    assert_eq!(lot.keep_until, Some(day("2036-11-20")), "ten years from the end");
    let shares: Vec<_> = lot.lines.iter().map(|l| l.share.map(|m| m.minor)).collect();
    assert_eq!(shares, [Some(3_334), Some(3_333), Some(3_333), None]);
    // On the fifth 34 of 48 months of 25.00 € are over; 500.00 − 33.34 − 350.00.
    let results: Vec<_> = lot.lines.iter().map(|l| l.result.map(|m| m.minor)).collect();
    assert_eq!(results, [Some(11_666), Some(-38_333), Some(-38_333), None]);
    for id in &all[..3] {
        assert_eq!(state(&office, *id), AssetState::Disposed);
        let gone = drafted(&office, *id);
        assert_eq!((gone.disposed_on, gone.user_id), (Some(day("2026-11-05")), None));
    }
    assert_eq!(drafted(&office, all[0]).proceeds, Some(eur(50_000)));
    assert_eq!(drafted(&office, all[1]).disposal_cost, Some(eur(3_333)));
    assert_eq!(state(&office, all[3]), AssetState::Retired, "left out");
    let history = moves::sql::of_asset(office.store.conn(), all[0]).expect("history");
    let kinds: Vec<_> = history.iter().map(|h| h.kind).collect();
    assert_eq!(kinds, [MoveKind::Dispose, MoveKind::Retire], "it was in use until then");
    let step = &history[0];
    assert_eq!((step.kind, step.on), (MoveKind::Dispose, day("2026-11-05")));
    assert_eq!((step.reference.as_str(), step.vendor.as_str()), ("D-2026-001", "Ecoriciclo"));
    let history = moves::sql::of_asset(office.store.conn(), all[1]).expect("history");
    assert_eq!(history.len(), 1, "it was retired already");
    // The form of an asset saves without complaint.
    let again = drafted(&office, all[0]);
    office.write("asset.save", |tx| asset::ops::save(tx, &again)).expect("nothing is wrong");
    let other = lot_of(&mut office);
    assert_eq!(add(&mut office, other, &[all[0]]).disposed, ["A-1"]);
}

fn lot_of(office: &mut Office) -> DisposalLotId {
    lot(office)
}

#[test]
fn what_goes_back_to_a_lessor_brings_nothing() {
    let mut office = Office::new();
    plan(&mut office, "Laptop");
    let mine = asset(&mut office, "A-1", "Laptop");
    let leased = asset(&mut office, "A-2", "Laptop");
    let mut draft_of = drafted(&office, leased);
    draft_of.ownership = Ownership::Leased;
    office.done("asset.save", |tx| asset::ops::save(tx, &draft_of));
    let back = LotDraft {
        destination: MediumDestination::LeaseReturn,
        reason: LotReason::LeaseReturn,
        ..draft(office.operator)
    };
    let id = office.done("disposal.save", |tx| ops::save(tx, &back, today()));
    add(&mut office, id, &[mine, leased]);
    assert!(detail(&office, id).lines[1].book.is_none(), "not in our books");
    assert!(detail(&office, id).media[0].leaves_control);
    sold_for(&mut office, id, 0, Some(eur(100)));
    sold_for(&mut office, id, 1, Some(eur(100)));
    certified(&mut office, id);
    close(&mut office, id);
    assert_eq!(drafted(&office, mine).proceeds, None);
    assert_eq!(drafted(&office, leased).proceeds, None);
    assert_eq!(drafted(&office, leased).disposed_on, Some(today()));
    let results: Vec<_> = detail(&office, id).lines.iter().map(|l| l.result).collect();
    assert_eq!(results, [Some(eur(-35_000)), None]);
}

#[test]
fn amounts_of_two_currencies_are_not_booked() {
    let mut office = Office::new();
    plan(&mut office, "Laptop");
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let usd = Money::new(5_000, custodia_core::money::Currency::parse("USD").expect("dollars"));
    sold_for(&mut office, id, 0, Some(usd));
    certified(&mut office, id);
    close(&mut office, id);
    let line = detail(&office, id).lines[0].clone();
    assert_eq!((line.result, drafted(&office, a).proceeds), (None, Some(usd)));
}

#[test]
fn it_leaves_its_contracts_and_what_still_covers_it_is_noted() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let vendor = office.vendor("Dell");
    let contract = ContractDraft { assets: vec![a, b], ..tacit(vendor, "M-1", "2026-03-01") };
    let contract = office.contract(&contract);
    let cover = |end: Option<&str>| CoverageDraft {
        id: None,
        asset_id: a,
        kind: CoverageKind::Warranty,
        level: None,
        provider: "Dell".into(),
        contract_id: None,
        reference: String::new(),
        start: Some(day("2024-01-01")),
        end: end.map(day),
        price: None,
        keep_drive: false,
        origin: EndSource::User,
        validated_on: None,
        note: String::new(),
    };
    for draft in [cover(Some("2026-11-19")), cover(Some("2027-06-30"))] {
        office.done("coverage.save", |tx| coverage::ops::save(tx, &draft));
    }
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    certified(&mut office, id);
    close(&mut office, id);
    let ended = detail(&office, id).ended;
    let told: Vec<_> = ended.iter().map(|e| (e.title.as_str(), e.ended_on, e.until)).collect();
    assert_eq!(
        told,
        [("M-1", today(), Some(day("2027-02-28"))), ("Dell", today(), Some(day("2027-06-30"))),]
    );
    let left = custodia_core::contract::sql::covered_assets(office.store.conn(), contract);
    let left: Vec<_> = left.expect("assets").into_iter().map(|a| a.tag).collect();
    assert_eq!(left, ["A-2"]);
    let covers = coverage::sql::of_asset(office.store.conn(), a).expect("covers");
    assert_eq!(covers.len(), 2, "the vendor's days stay");
    let seen = coverage::read::of_asset(office.store.conn(), a, today()).expect("cover");
    assert_eq!(seen.standing.reason.as_str(), "gone", "{:?}", seen.standing);
    // What was noted of it stays, too.
    let own = covers[1].id.expect("an id");
    let deleted = office.write("coverage.delete", |tx| coverage::ops::delete(tx, own));
    assert_eq!(refused(deleted), "still-needed");
}

#[test]
fn closing_is_taken_back_and_done_again_as_one_operation() {
    for n in [2, 250] {
        let mut office = Office::new();
        plan(&mut office, "Laptop");
        let all: Vec<_> = (0..n).map(|i| asset(&mut office, &format!("A-{i}"), "Laptop")).collect();
        let vendor = office.vendor("Dell");
        let contract = ContractDraft { assets: all.clone(), ..tacit(vendor, "M-1", "2026-03-01") };
        let contract = office.contract(&contract);
        let id = lot(&mut office);
        add(&mut office, id, &all);
        certified(&mut office, id);
        let before = detail(&office, id);
        close(&mut office, id);
        let after = detail(&office, id);
        office.undo();
        assert_eq!(detail(&office, id), before, "{n} assets");
        assert_eq!(state(&office, all[1]), AssetState::Retired);
        let conn = office.store.conn();
        let back = custodia_core::contract::sql::covered_assets(conn, contract).expect("assets");
        assert_eq!(back.len(), n);
        let target = office.store.redo_target().expect("a journal").expect("the undo");
        let op = office.op(custodia_core::store::REDO);
        office.store.redo(target.id, &op).expect("done again");
        assert_eq!(detail(&office, id), after, "{n} assets");
    }
}

#[test]
fn a_hold_suspends_the_day_records_may_go() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    certified(&mut office, id);
    close(&mut office, id);
    let held = LotDraft { id: Some(id), hold: "Case 12".into(), ..draft(office.operator) };
    office.done("disposal.save", |tx| ops::save(tx, &held, today()));
    assert_eq!(detail(&office, id).keep_until, None);
    let free = LotDraft { hold: String::new(), ..held };
    office.done("disposal.save", |tx| ops::save(tx, &free, today()));
    let own = DisposalSettings { retention_years: Some(12), ..DisposalSettings::default() };
    office.done("disposal.settings", |tx| settings::save(tx, &own));
    assert_eq!(detail(&office, id).keep_until, Some(day("2038-11-20")));
}
