//! The recycler's certificate: its list against the lot, and the records it makes.

use custodia_core::disposal::certificate::DestructionField;
use custodia_core::disposal::lot::{ExceptionDraft, MediumException};
use custodia_core::disposal::received::{
    self, LotReconciliation, ReceivedApply, ReceivedDraft, ReceivedFields, SerialWord,
};

use super::*;

fn draft(lot: DisposalLotId, serials: &[&str]) -> ReceivedDraft {
    ReceivedDraft {
        id: None,
        lot_id: lot,
        vendor_id: None,
        number: "COD-77".into(),
        fields: ReceivedFields {
            technique: Some(T::Incinerate),
            place_of_destruction: "Lodi".into(),
            ..ReceivedFields::default()
        },
        collected_on: Some(today()),
        destroyed_on: Some(today()),
        document_id: None,
        received_on: today(),
        note: String::new(),
        people: vec![
            named(SignatoryRole::Vendor, "Piero Grigi"),
            named(SignatoryRole::Witness, "Sara Blu"),
        ],
        serials: serials.iter().map(|s| (*s).to_owned()).collect(),
    }
}

fn look(office: &Office, lot: DisposalLotId) -> LotReconciliation {
    received::read::of_lot(office.store.conn(), lot).expect("lists")
}

/// Four disks of the server go to the recycler.
fn handed(office: &mut Office) -> DisposalLotId {
    let lot = fleet(office);
    for n in 0..4 {
        let draft = ExceptionDraft {
            medium_id: medium(office, lot, &format!("Z1Z-SRV-{n}")).id,
            exception: Some(MediumException::VendorDestroys),
            reason: "Under contract".into(),
            by_id: Some(office.operator),
        };
        office.done("disposal.except", |tx| lots::except(tx, &draft, today()));
    }
    lot
}

#[test]
fn a_number_read_wrongly_is_settled_by_a_word_and_each_medium_gets_its_record() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    let list = draft(lot, &["z1z-srv-0", "Z1Z SRV 1", "Z1Z-SRV-2", "Z1Z-5RV-3", "", "Z1Z-SRV-2"]);
    let id = office.done("received.save", |tx| received::ops::save(tx, &list));
    let seen = look(&office, lot);
    assert_eq!((seen.expected, seen.result.matched), (4, 3));
    assert_eq!(seen.result.missing, ["Z1Z-SRV-3"]);
    assert_eq!(seen.result.extra, ["Z1Z-5RV-3"]);
    assert_eq!(seen.result.alike[0].missing, "Z1Z-SRV-3");
    // Missing, extra, one number twice, one line without a number.
    assert_eq!(seen.open, 4);
    let missing = &seen.certificates[0].missing;
    assert!(missing.contains(&DestructionField::ClientName));
    assert!(!missing.contains(&DestructionField::AuthorisedSignatory));
    let serials = &seen.certificates[0].serials;
    let right = medium(&office, lot, "Z1Z-SRV-3").id;
    for (at, medium_id, reason, left) in [
        (3, Some(right), "Misread: S for 5", 2),
        (4, None, "An empty line", 1),
        (5, None, "Written twice", 0),
    ] {
        let word = SerialWord { serial_id: serials[at].id, medium_id, reason: reason.into() };
        office.done("received.word", |tx| received::ops::word(tx, &word));
        assert_eq!(look(&office, lot).open, left, "{reason}");
    }
    let bare = SerialWord { serial_id: serials[3].id, medium_id: Some(right), reason: "".into() };
    let told = wrong(office.write("received.word", |tx| received::ops::word(tx, &bare)));
    assert_eq!(told, [("reason".to_owned(), "required".to_owned())]);

    let accepts = ReceivedApply { id, acceptor: named(SignatoryRole::Validator, "Marco Verdi") };
    assert_eq!(office.done("received.apply", |tx| received::ops::apply(tx, &accepts)), 4);
    assert_eq!(office.done("received.apply", |tx| received::ops::apply(tx, &accepts)), 0);
    let view = of_medium(&office, right).remove(0);
    assert_eq!((view.draft.external, view.draft.verification), (true, V::Visual));
    assert_eq!(view.verdict.decision, SanitizationDecision::Accepted, "{:?}", reasons(&view));
    let gone = office.write("received.delete", |tx| received::ops::delete(tx, id));
    assert_eq!(refused(gone), "received-used");

    // What was said of a number stays when the list is saved again.
    let again = ReceivedDraft { id: Some(id), serials: vec!["z1z-5rv-3".into()], ..list };
    office.done("received.save", |tx| received::ops::save(tx, &again));
    assert_eq!(look(&office, lot).certificates[0].serials[0].medium_id, Some(right));
}

#[test]
fn wrong_days_and_lists_that_are_too_long_are_told() {
    let mut office = Office::new();
    let lot = handed(&mut office);
    let mut bad = draft(lot, &[]);
    bad.serials = vec!["X".into(); received::ops::MAX_SERIALS + 1];
    bad.collected_on = today().succ_opt();
    bad.fields.weight_g = Some(-1);
    bad.people.push(named(SignatoryRole::Vendor, "Twice"));
    let fields: BTreeSet<String> =
        wrong(office.write("received.save", |tx| received::ops::save(tx, &bad)))
            .into_iter()
            .map(|(field, _)| field)
            .collect();
    let expected = ["destroyed_on", "fields.weight_g", "people.2.role", "serials"];
    assert_eq!(fields, expected.into_iter().map(str::to_owned).collect());
    let list = draft(lot, &["Z1Z-SRV-0", "Z1Z-SRV-9"]);
    let id = office.done("received.save", |tx| received::ops::save(tx, &list));
    assert_eq!(look(&office, lot).open, 4);
    office.done("received.delete", |tx| received::ops::delete(tx, id));
    assert!(look(&office, lot).certificates.is_empty());
}
