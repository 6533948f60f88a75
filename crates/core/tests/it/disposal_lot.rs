//! Disposal lots: what is frozen with an asset, what can still be said, who approves, what blocks.

use custodia_core::asset::component::{self, ComponentDraft, ComponentKind};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::coverage::drive::Confidentiality;
use custodia_core::depreciation::{Book, DepreciationMethod, DepreciationPlanDraft};
use custodia_core::disposal::lot::{
    AddedLines, LineAnswer, LineChecks, LotDetail, LotDraft, LotReason, LotStage, MediumDraft,
    StageBlockCode, ops, read,
};
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::method::PolicyProfile;
use custodia_core::disposal::required::MediumDestination;
use custodia_core::disposal::settings::{self, DisposalSettings};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, DisposalLineId, DisposalLotId, PersonId, StatusId};
use custodia_core::money::Money;

use crate::support::{Office, day, eur, today};

mod add;
mod approval;
mod close;
mod due;
mod hand_over;
mod held;
mod lines;
mod media;
mod stages;

pub(crate) fn status(office: &Office, state: AssetState) -> StatusId {
    let all = asset::sql::statuses(office.store.conn()).expect("statuses");
    all.into_iter().find(|s| s.state == state).expect("one of each state").id
}

/// A retired asset of ours for 1,200.00 €, bought on the first of 2024.
pub(crate) fn asset(office: &mut Office, tag: &str, category: &str) -> AssetId {
    let draft = AssetDraft {
        tag: tag.into(),
        serial: format!("SN{tag}"),
        manufacturer: "Dell".into(),
        model: format!("{category} 5"),
        category: category.into(),
        location: "Milano".into(),
        room: "2".into(),
        company: "Aurelia".into(),
        status_id: Some(status(office, AssetState::Retired)),
        confidentiality: Some(Confidentiality::Moderate),
        purchase_date: Some(day("2024-01-01")),
        in_service_on: Some(day("2024-01-01")),
        cost: Some(eur(120_000)),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

pub(crate) fn part(office: &mut Office, id: AssetId, kind: ComponentKind, serial: &str) {
    let draft = ComponentDraft {
        id: None,
        asset_id: id,
        kind,
        manufacturer: "Seagate".into(),
        model: "Exos".into(),
        serial: serial.into(),
        capacity_gb: Some(4_000),
        data_bearing: kind.bears_data(),
        removed_on: None,
        note: String::new(),
    };
    office.done("component.save", |tx| component::save(tx, &draft));
}

/// Laptops are written off in four years, month by month.
pub(crate) fn plan(office: &mut Office, category: &str) {
    let draft = DepreciationPlanDraft {
        id: None,
        category: Some(category.into()),
        asset_id: None,
        book: Book::Civil,
        method: DepreciationMethod::StraightLine,
        life_months: Some(48),
        coefficient: None,
        convention: custodia_core::depreciation::Convention::FullMonth,
        salvage: custodia_core::contract::Percent::ZERO,
        factor: None,
        to_straight: false,
        at_once: false,
    };
    office.done("depreciation.plan.save", |tx| custodia_core::depreciation::ops::save(tx, &draft));
}

pub(crate) fn draft(requester: PersonId) -> LotDraft {
    LotDraft {
        id: None,
        title: "Refresh 2026".into(),
        reason: LotReason::Refresh,
        destination: MediumDestination::RecyclerUnderContract,
        will_be_reused: false,
        profile: PolicyProfile::R2Ieee2883,
        format_purges: false,
        requested_by_id: Some(requester),
        coordinator_id: None,
        vendor_id: None,
        vendor_order: String::new(),
        pickup_on: None,
        gate_reason: String::new(),
        custody_reason: String::new(),
        cost: None,
        hold: String::new(),
        note: String::new(),
    }
}

pub(crate) fn lot(office: &mut Office) -> DisposalLotId {
    let draft = draft(office.operator);
    office.done("disposal.save", |tx| ops::save(tx, &draft, today()))
}

pub(crate) fn add(office: &mut Office, id: DisposalLotId, assets: &[AssetId]) -> AddedLines {
    office.done("disposal.add", |tx| ops::add(tx, id, assets, today()))
}

pub(crate) fn detail(office: &Office, id: DisposalLotId) -> LotDetail {
    read::detail(office.store.conn(), id, today()).expect("a lot")
}

pub(crate) fn lines(office: &Office, id: DisposalLotId) -> Vec<DisposalLineId> {
    detail(office, id).lines.iter().map(|l| l.id).collect()
}

pub(crate) fn go(
    office: &mut Office,
    id: DisposalLotId,
    to: LotStage,
    person: Option<PersonId>,
) -> Result<()> {
    let op = office.op("disposal.stage");
    let done = office.store.write(&op, |tx| ops::stage(tx, id, to, person, "", today()));
    done.map(|_| ())
}

/// Somebody beside whoever is at the desk.
pub(crate) fn boss(office: &mut Office) -> PersonId {
    office.person("Marco Bianchi")
}

pub(crate) fn cleared() -> LineChecks {
    LineChecks {
        legal_hold: Some(LineAnswer::No),
        backup: Some(LineAnswer::Yes),
        backup_location: "NAS-02".into(),
        licences: Some(LineAnswer::Yes),
        labels: Some(LineAnswer::Yes),
        mdm: Some(LineAnswer::NotNeeded),
    }
}

/// A lot of these assets, approved by somebody else, collected, its questions answered, sanitizing.
pub(crate) fn sanitizing(office: &mut Office, assets: &[AssetId]) -> DisposalLotId {
    let id = lot(office);
    add(office, id, assets);
    let by = boss(office);
    go(office, id, LotStage::Approved, Some(by)).expect("approved");
    go(office, id, LotStage::Collected, None).expect("collected");
    let all = lines(office, id);
    office.done("disposal.checks", |tx| ops::answer(tx, &all, &cleared()));
    go(office, id, LotStage::Sanitizing, None).expect("sanitizing");
    id
}

pub(crate) fn refused(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Refused(r)) => r.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

pub(crate) fn wrong(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(all)) => all.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

pub(crate) fn codes(office: &Office, id: DisposalLotId) -> Vec<StageBlockCode> {
    detail(office, id).blocks.iter().map(|b| b.code).collect()
}

#[test]
fn numbers_have_no_gap_within_their_year_and_are_read_as_people_write_them() {
    let mut office = Office::new();
    let first = lot(&mut office);
    let next = draft(office.operator);
    let second = office.done("disposal.save", |tx| ops::save(tx, &next, today()));
    let later = office.done("disposal.save", |tx| ops::save(tx, &next, day("2027-01-02")));
    let conn = office.store.conn();
    let number = |id| custodia_core::disposal::lot::sql::row(conn, id).expect("a row").number;
    assert_eq!([first, second, later].map(number), ["D-2026-001", "D-2026-002", "D-2027-001"]);
    for written in ["D-2026-002", "d-2026-2", "2026-002", " 2026/2 ", "D 2026-2"] {
        let found = custodia_core::disposal::lot::sql::by_number(conn, written).expect("read");
        assert_eq!(found, Some(second), "{written:?}");
    }
    for unknown in ["D-2026-009", "2026", "D", "", "D-2026-x", "002"] {
        let found = custodia_core::disposal::lot::sql::by_number(conn, unknown).expect("read");
        assert_eq!(found, None, "{unknown:?}");
    }
}

#[test]
fn a_lot_says_everything_that_is_wrong_with_it() {
    let mut office = Office::new();
    let bad = LotDraft {
        title: "  ".into(),
        requested_by_id: Some(PersonId(999)),
        vendor_id: Some(custodia_core::ids::VendorId(999)),
        pickup_on: Some(day("1850-01-01")),
        cost: Some(eur(-1)),
        ..draft(office.operator)
    };
    let errors = wrong(office.write("disposal.save", |tx| ops::save(tx, &bad, today())));
    let expect = [
        ("title", "required"),
        ("pickup_on", "date-range"),
        ("cost", "negative"),
        ("requested_by_id", "unknown"),
        ("vendor_id", "unknown"),
    ];
    assert_eq!(errors, expect.map(|(f, c)| (f.to_owned(), c.to_owned())));
}

#[test]
fn settings_are_kept_and_what_is_chosen_twice_is_kept_once() {
    let mut office = Office::new();
    assert_eq!(settings::load(office.store.conn()).expect("read"), DisposalSettings::default());
    let mut new = DisposalSettings { approval_limit: Some(eur(500_000)), ..Default::default() };
    new.vendor_proofs.extend(new.vendor_proofs.clone());
    office.done("disposal.settings", |tx| settings::save(tx, &new));
    let kept = settings::load(office.store.conn()).expect("read");
    assert_eq!(kept.approval_limit, Some(eur(500_000)));
    assert_eq!(kept.vendor_proofs, DisposalSettings::default().vendor_proofs);
    let bad = DisposalSettings {
        approval_limit: Some(eur(-1)),
        sample_percent: 101,
        retention_years: Some(0),
        employees: u32::MAX,
        ..DisposalSettings::default()
    };
    let errors = wrong(office.write("disposal.settings", |tx| settings::save(tx, &bad)));
    let fields: Vec<_> = errors.iter().map(|(f, c)| (f.as_str(), c.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("approval_limit", "negative"),
            ("sample_percent", "range"),
            ("employees", "range"),
            ("retention_years", "above-zero"),
        ]
    );
}

#[test]
fn what_was_approved_stays_and_what_is_still_open_can_be_said() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let by = boss(&mut office);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    let was = LotDraft { id: Some(id), ..draft(office.operator) };
    for changed in [
        LotDraft { title: "Other".into(), ..was.clone() },
        LotDraft { reason: LotReason::Failure, ..was.clone() },
        LotDraft { destination: MediumDestination::Sale, ..was.clone() },
        LotDraft { will_be_reused: true, ..was.clone() },
        LotDraft { profile: PolicyProfile::R1, ..was.clone() },
        LotDraft { format_purges: true, ..was.clone() },
        LotDraft { requested_by_id: Some(by), ..was.clone() },
    ] {
        let saved = office.write("disposal.save", |tx| ops::save(tx, &changed, today()));
        assert_eq!(refused(saved), "disposal-fixed", "{changed:?}");
    }
    let vendor = office.vendor("Ecoriciclo");
    let said = LotDraft {
        vendor_id: Some(vendor),
        vendor_order: "ER-77".into(),
        pickup_on: Some(day("2026-11-25")),
        coordinator_id: Some(by),
        cost: Some(eur(10_000)),
        gate_reason: "The renewal is under way".into(),
        hold: "Case 12/2026".into(),
        note: "Ring at the gate".into(),
        ..was
    };
    office.done("disposal.save", |tx| ops::save(tx, &said, today()));
    assert_eq!(detail(&office, id).row.draft, said);
    assert_eq!(detail(&office, id).row.vendor, "Ecoriciclo");
}

#[test]
fn one_is_given_up_with_a_reason_and_its_assets_are_free_again() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    let none = office.write("disposal.cancel", |tx| ops::cancel(tx, id, " "));
    assert_eq!(wrong(none), [("reason".into(), "required".into())]);
    office.done("disposal.cancel", |tx| ops::cancel(tx, id, "The fleet stays a year longer"));
    let row = detail(&office, id).row;
    assert_eq!(row.stage, LotStage::Cancelled);
    assert_eq!(row.cancelled_reason, "The fleet stays a year longer");
    let other = lot(&mut office);
    assert_eq!(add(&mut office, other, &[a]).added, 1, "it can come into another lot");
    let was = LotDraft { id: Some(id), ..draft(office.operator) };
    let hold = LotDraft { hold: "Case 12".into(), ..was };
    office.done("disposal.save", |tx| ops::save(tx, &hold, today()));
    let more = LotDraft { vendor_order: "1".into(), ..hold };
    let saved = office.write("disposal.save", |tx| ops::save(tx, &more, today()));
    assert_eq!(refused(saved), "disposal-over");
    let again = office.write("disposal.cancel", |tx| ops::cancel(tx, id, "Twice"));
    assert_eq!(refused(again), "disposal-over");
}
