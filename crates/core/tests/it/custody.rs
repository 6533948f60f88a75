//! Custody of a lot as rows: hands, hand-overs in their order, what cannot have happened, what is
//! wrong and kept all the same.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::disposal::chain::{CustodyDraft, LotCustody, PartyDraft, ops, read};
use custodia_core::disposal::custody::{CustodyAction, CustodyParty, CustodyProblem};
use custodia_core::disposal::lot::{self, LotDraft, LotReason, LotStage};
use custodia_core::disposal::method::PolicyProfile;
use custodia_core::disposal::record::{SignatoryDraft, SignatoryRole, SignatureKind};
use custodia_core::disposal::required::MediumDestination;
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, CustodyPartyId, DisposalLotId};

use crate::support::{Office, day, eur, today};

pub(crate) fn lot_draft(title: &str) -> LotDraft {
    LotDraft {
        id: None,
        title: title.into(),
        reason: LotReason::Refresh,
        destination: MediumDestination::Recycler,
        will_be_reused: false,
        profile: PolicyProfile::default(),
        format_purges: false,
        requested_by_id: None,
        coordinator_id: None,
        vendor_id: None,
        vendor_order: String::new(),
        pickup_on: Some(day("2026-12-10")),
        gate_reason: String::new(),
        custody_reason: String::new(),
        cost: None,
        hold: String::new(),
        note: String::new(),
    }
}

pub(crate) fn laptop(office: &mut Office, tag: &str, cents: i64) -> AssetId {
    let retired = asset::sql::statuses(office.store.conn()).expect("statuses");
    let retired = retired.into_iter().find(|s| s.state == asset::AssetState::Retired);
    let draft = AssetDraft {
        tag: tag.into(),
        serial: format!("SN-{tag}"),
        manufacturer: "Dell".into(),
        model: "Latitude 7440".into(),
        category: "Laptop".into(),
        status_id: retired.map(|s| s.id),
        cost: Some(eur(cents)),
        purchase_date: Some(day("2022-03-01")),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

/// A lot of two laptops.
pub(crate) fn office() -> (Office, DisposalLotId) {
    let mut office = Office::new();
    let assets = [laptop(&mut office, "IT-1", 120_000), laptop(&mut office, "IT-2", 90_000)];
    let id = office.done("disposal.save", |tx| lot::ops::save(tx, &lot_draft("Refresh"), today()));
    office.done("disposal.add", |tx| lot::ops::add(tx, id, &assets, today()));
    (office, id)
}

pub(crate) fn party(
    office: &mut Office,
    lot_id: DisposalLotId,
    kind: CustodyParty,
    name: &str,
) -> CustodyPartyId {
    let draft = PartyDraft {
        id: None,
        lot_id,
        kind,
        name: name.into(),
        organisation: "Recycla S.r.l.".into(),
        id_document: "CI AX 123".into(),
        vendor_id: None,
    };
    office.done("custody.party", |tx| ops::save_party(tx, &draft))
}

pub(crate) fn event(
    lot_id: DisposalLotId,
    at: &str,
    action: CustodyAction,
    (from_id, to_id): (CustodyPartyId, CustodyPartyId),
) -> CustodyDraft {
    CustodyDraft {
        id: None,
        lot_id,
        at: at.into(),
        zone: "Europe/Rome".into(),
        action,
        from_id,
        to_id,
        place: "Milano".into(),
        container: "BOX-1".into(),
        seals: vec!["S-100".into(), " S-101 ".into()],
        vehicle: String::new(),
        driver: String::new(),
        condition: String::new(),
        photo_id: None,
        note: String::new(),
        lines: Vec::new(),
        people: Vec::new(),
    }
}

pub(crate) fn signatory(role: SignatoryRole, name: &str) -> SignatoryDraft {
    SignatoryDraft {
        id: None,
        role,
        person_id: None,
        name: name.into(),
        title: String::new(),
        organisation: String::new(),
        place: String::new(),
        contact: String::new(),
        signed_on: Some(today()),
        signature: name.into(),
        signature_kind: Some(SignatureKind::Typed),
    }
}

fn chain(office: &Office, id: DisposalLotId) -> LotCustody {
    read::of_lot(office.store.conn(), id).expect("a chain")
}

fn codes(office: &Office, id: DisposalLotId) -> Vec<String> {
    chain(office, id).problems.iter().map(CustodyProblem::code).collect()
}

pub(crate) fn wrong(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(all)) => all.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

pub(crate) fn refused(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Refused(r)) => r.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

const NOON: &str = "2026-12-10T12:00:00+01:00";

#[test]
fn a_whole_chain_has_no_fault_and_says_who_had_it_when() {
    let (mut office, lot) = office();
    assert_eq!(codes(&office, lot), ["no_events"]);
    let store = party(&mut office, lot, CustodyParty::Storage, "Store room");
    let driver = party(&mut office, lot, CustodyParty::Carrier, "P. Verdi");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "");
    let first = event(lot, NOON, CustodyAction::Collect, (store, driver));
    office.done("custody.save", |tx| ops::save(tx, &first));
    assert_eq!(codes(&office, lot), ["ends_with_unfit_party"], "still on the road");
    // An hour later by the clock of another zone: instants are compared, not clocks.
    let then = event(lot, "2026-12-10T11:30:00Z", CustodyAction::Receive, (driver, plant));
    office.done("custody.save", |tx| ops::save(tx, &then));
    let found = chain(&office, lot);
    assert_eq!(found.problems, []);
    let told: Vec<_> = found
        .events
        .iter()
        .map(|e| (e.position, e.from.as_str(), e.to.as_str(), e.local.as_str(), e.items))
        .collect();
    assert_eq!(
        told,
        [
            (
                1,
                "Store room (Recycla S.r.l.)",
                "P. Verdi (Recycla S.r.l.)",
                "2026-12-10 12:00 +01:00",
                2
            ),
            (2, "P. Verdi (Recycla S.r.l.)", "Recycla S.r.l.", "2026-12-10 11:30 +00:00", 2),
        ]
    );
    assert_eq!(found.events[0].draft.seals, ["S-100", "S-101"]);
}

#[test]
fn two_parties_of_one_name_are_two() {
    let (mut office, lot) = office();
    let store = party(&mut office, lot, CustodyParty::Storage, "Store");
    let one = party(&mut office, lot, CustodyParty::Carrier, "M. Rossi");
    let other = party(&mut office, lot, CustodyParty::Carrier, "M. Rossi");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "Plant");
    for (at, action, hands) in [
        (NOON, CustodyAction::Collect, (store, one)),
        ("2026-12-10T15:00:00+01:00", CustodyAction::Receive, (other, plant)),
    ] {
        let draft = event(lot, at, action, hands);
        office.done("custody.save", |tx| ops::save(tx, &draft));
    }
    assert_eq!(codes(&office, lot), ["gap_between_1_and_2"]);
}

#[test]
fn what_was_handed_over_is_accounted_for_by_serial_number() {
    let (mut office, lot) = office();
    let store = party(&mut office, lot, CustodyParty::Storage, "Store");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "Plant");
    let lines = lot::sql::lines::of_lot(office.store.conn(), lot).expect("lines");
    let all = event(lot, NOON, CustodyAction::Collect, (store, plant));
    office.done("custody.save", |tx| ops::save(tx, &all));
    let mut less = event(lot, "2026-12-11T09:00:00+01:00", CustodyAction::Destroy, (plant, plant));
    less.lines = vec![lines[0].id];
    let id = office.done("custody.save", |tx| ops::save(tx, &less));
    let said = chain(&office, lot).problems;
    assert_eq!(
        said,
        [
            CustodyProblem::ItemLost { at: 2, item: "SN-IT-2".into() },
            CustodyProblem::ItemUnaccounted { item: "SN-IT-2".into() },
        ]
    );
    less.id = Some(id);
    less.lines.push(lines[1].id);
    office.done("custody.save", |tx| ops::save(tx, &less));
    assert_eq!(codes(&office, lot), Vec::<String>::new());
    let twice = CustodyDraft { lines: vec![lines[0].id, lines[0].id], ..less };
    let saved = office.write("custody.save", |tx| ops::save(tx, &twice));
    assert_eq!(wrong(saved), [("lines".into(), "custody-lines".into())]);
}

#[test]
fn what_cannot_have_happened_is_refused_with_every_reason() {
    let (mut office, lot) = office();
    let store = party(&mut office, lot, CustodyParty::Storage, "Store");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "Plant");
    let draft = lot_draft("Another");
    let other = office.done("disposal.save", |tx| lot::ops::save(tx, &draft, today()));
    let foreign = party(&mut office, other, CustodyParty::Carrier, "Elsewhere");
    let at = |at: &str| event(lot, at, CustodyAction::Collect, (store, plant));
    let one = office.done("custody.save", |tx| ops::save(tx, &at(NOON)));
    let back = office.write("custody.save", |tx| ops::save(tx, &at("2026-12-10T10:59:59Z")));
    match back {
        Err(Error::Invalid(all)) => {
            assert_eq!((all[0].field.as_str(), all[0].code.as_str()), ("at", "custody-time"));
            assert_eq!(all[0].params["position"], "1");
            assert_eq!(all[0].params["when"], "2026-12-10 12:00 +01:00");
        }
        other => panic!("{other:?}"),
    }
    let second = office.done("custody.save", |tx| ops::save(tx, &at("2026-12-11T08:00:00+01:00")));
    let late = CustodyDraft { id: Some(one), ..at("2026-12-12T08:00:00+01:00") };
    let late = office.write("custody.save", |tx| ops::save(tx, &late));
    assert_eq!(wrong(late), [("at".into(), "custody-time-after".into())]);
    let bad = CustodyDraft {
        from_id: foreign,
        people: vec![signatory(SignatoryRole::Witness, "X")],
        ..at("yesterday")
    };
    let bad = office.write("custody.save", |tx| ops::save(tx, &bad));
    assert_eq!(
        wrong(bad),
        [
            ("from_id".into(), "unknown".into()),
            ("people.0.role".into(), "custody-role".into()),
            ("at".into(), "custody-instant".into()),
        ]
    );
    let gone = office.write("custody.delete", |tx| ops::delete(tx, one));
    assert_eq!(refused(gone), "custody-not-last");
    office.done("custody.delete", |tx| ops::delete(tx, second));
    assert_eq!(chain(&office, lot).events.len(), 1);
    let nameless = PartyDraft {
        name: String::new(),
        organisation: String::new(),
        ..chain(&office, lot).parties[0].clone()
    };
    let nameless = office.write("custody.party", |tx| ops::save_party(tx, &nameless));
    assert_eq!(wrong(nameless), [("name".into(), "required".into())]);
}

#[test]
fn a_signature_stays_one_of_what_was_signed() {
    let (mut office, lot) = office();
    let store = party(&mut office, lot, CustodyParty::Storage, "Store");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "Plant");
    let draft = CustodyDraft {
        people: vec![
            SignatoryDraft {
                person_id: Some(office.operator),
                name: String::new(),
                ..signatory(SignatoryRole::From, "G. Rossi")
            },
            signatory(SignatoryRole::To, "P. Verdi"),
        ],
        ..event(lot, NOON, CustodyAction::Collect, (store, plant))
    };
    office.done("custody.save", |tx| ops::save(tx, &draft));
    let kept = chain(&office, lot).events.remove(0);
    assert!(!kept.changed_since_signed);
    assert_eq!(kept.draft.people[0].name, "Giulia Rossi", "the person's, as it was that day");
    let mut changed = kept.draft;
    changed.note = "A remark is not what was signed".into();
    office.done("custody.save", |tx| ops::save(tx, &changed));
    assert!(!chain(&office, lot).events[0].changed_since_signed);
    changed.seals = vec!["S-999".into()];
    office.done("custody.save", |tx| ops::save(tx, &changed));
    let now = chain(&office, lot).events.remove(0);
    assert!(now.changed_since_signed, "the signatures are of other seals");
    let mut signed_again = now.draft;
    for person in &mut signed_again.people {
        person.signature = format!("{} again", person.signature);
    }
    office.done("custody.save", |tx| ops::save(tx, &signed_again));
    assert!(!chain(&office, lot).events[0].changed_since_signed);
}

#[test]
fn nothing_is_entered_into_a_lot_that_is_over() {
    let (mut office, lot) = office();
    let store = party(&mut office, lot, CustodyParty::Storage, "Store");
    let draft = event(lot, NOON, CustodyAction::Store, (store, store));
    let id = office.done("custody.save", |tx| ops::save(tx, &draft));
    office.done("disposal.cancel", |tx| lot::ops::cancel(tx, lot, "Not needed"));
    let row = lot::sql::row(office.store.conn(), lot).expect("a lot");
    assert_eq!(row.stage, LotStage::Cancelled);
    let saved = office.write("custody.save", |tx| ops::save(tx, &draft));
    assert_eq!(refused(saved), "disposal-over");
    let gone = office.write("custody.delete", |tx| ops::delete(tx, id));
    assert_eq!(refused(gone), "disposal-over");
}
