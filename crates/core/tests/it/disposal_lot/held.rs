//! What a lot, a medium or a certificate was good for cannot be changed behind its back.

use custodia_core::disposal::achieved::Sanitization;
use custodia_core::disposal::chain;
use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::record::{SignatoryDraft, SignatoryRole, SignatureKind};
use custodia_core::disposal::technique::SanitizationTechnique;

use super::*;
use crate::custody::{event, party};

/// A record of the first medium, decided as somebody says it was.
fn decided(office: &mut Office, id: DisposalLotId, state: &str) {
    let medium = detail(office, id).media[0].id;
    let deed = Sanitization::new(MediaType::SsdNvme, SanitizationTechnique::HostOverwrite);
    let deed = serde_json::to_string(&deed).expect("a deed");
    office.done("record.decide", |tx| {
        Ok(tx.execute(
            "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, state)
             VALUES (?1, 'typed', ?3, 'full_read', 'none', ?2)",
            (medium, state, &deed),
        )?)
    });
}

#[test]
fn no_lot_goes_back_behind_what_was_decided_on_its_terms() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    part(&mut office, a, ComponentKind::Ssd, "Z1");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let by = boss(&mut office);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    assert_eq!(detail(&office, id).back, Some(LotStage::Draft));
    decided(&mut office, id, "accepted");
    assert_eq!(detail(&office, id).back, None);
    assert_eq!(refused(go(&mut office, id, LotStage::Draft, None)), "disposal-stage");
    go(&mut office, id, LotStage::Collected, None).expect("collected");
    assert_eq!(refused(go(&mut office, id, LotStage::Approved, None)), "disposal-stage");
}

#[test]
fn a_medium_that_bears_data_does_not_vanish() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    part(&mut office, a, ComponentKind::Ssd, "Z1");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let medium = detail(&office, id).media[0].clone();
    assert!(medium.from_asset);
    let none = MediumDraft { data_bearing: false, ..medium.draft.clone() };
    let said = office.write("disposal.medium", |tx| ops::save_medium(tx, &none));
    assert_eq!(refused(said), "disposal-medium-bearing");
    let gone = office.write("disposal.medium-delete", |tx| ops::delete_medium(tx, medium.id));
    assert_eq!(refused(gone), "disposal-medium-bearing");

    // One typed by hand goes until the first wipe, and none after it.
    let line = medium.draft.line_id;
    let typed = |serial: &str| MediumDraft {
        id: None,
        line_id: line,
        serial: serial.into(),
        ..medium.draft.clone()
    };
    let wrong = office.done("disposal.medium", |tx| ops::save_medium(tx, &typed("Z8")));
    office.done("disposal.medium-delete", |tx| ops::delete_medium(tx, wrong));
    let late = office.done("disposal.medium", |tx| ops::save_medium(tx, &typed("Z9")));
    let by = boss(&mut office);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    go(&mut office, id, LotStage::Collected, None).expect("collected");
    let all = lines(&office, id);
    office.done("disposal.checks", |tx| ops::answer(tx, &all, &cleared()));
    go(&mut office, id, LotStage::Sanitizing, None).expect("sanitizing");
    let gone = office.write("disposal.medium-delete", |tx| ops::delete_medium(tx, late));
    assert_eq!(refused(gone), "disposal-medium-bearing");
    let other = MediumDraft { serial: "Z7".into(), ..medium.draft.clone() };
    let named = office.write("disposal.medium", |tx| ops::save_medium(tx, &other));
    assert_eq!(refused(named), "disposal-medium-frozen");
    let typed = MediumDraft { media_type: Some(MediaType::SsdNvme), ..medium.draft };
    office.done("disposal.medium", |tx| ops::save_medium(tx, &typed));
}

#[test]
fn what_was_left_out_to_stay_below_the_limit_does_not_come_back_unseen() {
    let mut office = Office::new();
    let limit =
        DisposalSettings { approval_limit: Some(eur(2_000_000)), ..DisposalSettings::default() };
    office.done("disposal.settings", |tx| settings::save(tx, &limit));
    let (a, b) = (asset(&mut office, "A-1", "Laptop"), asset(&mut office, "A-2", "Server"));
    office.done("asset.save", |tx| {
        Ok(tx.execute(
            "UPDATE asset SET cost_minor = 5000000, cost_currency = 'EUR'
             WHERE id = ?1",
            [b],
        )?)
    });
    let id = lot(&mut office);
    add(&mut office, id, &[a, b]);
    let big = detail(&office, id).lines.iter().find(|l| l.tag == "A-2").expect("a line").id;
    office.done("disposal.leave-out", |tx| ops::leave_out(tx, big, "Not this year"));
    let me = office.operator;
    go(&mut office, id, LotStage::Approved, Some(me)).expect("below the limit");
    let back = office.write("disposal.leave-out", |tx| ops::leave_out(tx, big, ""));
    assert_eq!(refused(back), "approver-is-requester");
}

#[test]
fn only_the_newest_lot_can_go_as_if_it_had_not_been() {
    let mut office = Office::new();
    let draft = draft(office.operator);
    let open = |office: &mut Office| {
        let written = office.write("disposal.new", |tx| ops::save(tx, &draft, today()));
        written.expect("a lot").op.expect("an op")
    };
    let (first, second) = (open(&mut office), open(&mut office));
    let op = office.op("undo");
    assert_eq!(refused(office.store.undo(first, &op)), "disposal-number");
    let op = office.op("undo");
    office.store.undo(second, &op).expect("the newest");
    let op = office.op("undo");
    office.store.undo(first, &op).expect("which is now this one");
}

#[test]
fn whom_a_signed_hand_over_names_stays_who_it_was() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    let here = party(&mut office, id, CustodyParty::Storage, "Store");
    let carrier = party(&mut office, id, CustodyParty::Carrier, "TransX");
    let mut taken = event(id, "2026-11-20T09:00:00+01:00", CustodyAction::Collect, (here, carrier));
    office.done("custody.save", |tx| chain::ops::save(tx, &taken));
    let parties = chain::read::of_lot(office.store.conn(), id).expect("custody").parties;
    let known = parties.into_iter().find(|p| p.id == Some(carrier)).expect("the carrier");
    let renamed = chain::PartyDraft { name: "Trans X".into(), ..known.clone() };
    office.done("custody.party", |tx| chain::ops::save_party(tx, &renamed));
    let events = chain::read::of_lot(office.store.conn(), id).expect("custody").events;
    taken.id = events[0].draft.id;
    taken.people = vec![SignatoryDraft {
        id: None,
        role: SignatoryRole::To,
        person_id: None,
        name: "Luigi Bianchi".into(),
        title: String::new(),
        organisation: String::new(),
        place: String::new(),
        contact: String::new(),
        signed_on: Some(today()),
        signature: "Luigi Bianchi".into(),
        signature_kind: Some(SignatureKind::Typed),
    }];
    office.done("custody.save", |tx| chain::ops::save(tx, &taken));
    let other = chain::PartyDraft { name: "Luigi Bianchi".into(), ..known };
    let errors = wrong(office.write("custody.party", |tx| chain::ops::save_party(tx, &other)));
    assert_eq!(errors, [("name".to_owned(), "party-signed".to_owned())]);
}
