//! Media of a lot, and documented exceptions.

use custodia_core::disposal::lot::{ExceptionDraft, MediumException};

use super::*;

#[test]
fn a_medium_is_written_down_once_in_a_lot() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let id = sanitizing(&mut office, &[a, b]);
    let media = detail(&office, id).media;
    let seen = MediumDraft {
        media_type: Some(MediaType::SsdNvme),
        serial: " s4ep nx0 ".into(),
        ..media[0].draft.clone()
    };
    office.done("disposal.medium", |tx| ops::save_medium(tx, &seen));
    assert_eq!(detail(&office, id).media[0].label, "s4ep nx0");
    let twin = MediumDraft { serial: "S4EP NX0".into(), ..media[1].draft.clone() };
    let errors = wrong(office.write("disposal.medium", |tx| ops::save_medium(tx, &twin)));
    assert_eq!(errors, [("serial".to_owned(), "duplicate-medium".to_owned())]);
    let bad = MediumDraft { id: None, capacity_gb: Some(0), ..media[1].draft.clone() };
    let errors = wrong(office.write("disposal.medium", |tx| ops::save_medium(tx, &bad)));
    assert_eq!(errors, [("capacity_gb".to_owned(), "range-capacity".to_owned())]);
    let moved = MediumDraft { line_id: media[1].draft.line_id, ..media[0].draft.clone() };
    let errors = wrong(office.write("disposal.medium", |tx| ops::save_medium(tx, &moved)));
    assert_eq!(errors, [("line_id".to_owned(), "unknown".to_owned())]);
    let new = MediumDraft {
        media_type: Some(MediaType::UsbFlash),
        serial: "STICK".into(),
        ..MediumDraft::unseen(media[1].draft.line_id)
    };
    let stick = office.done("disposal.medium", |tx| ops::save_medium(tx, &new));
    assert_eq!(detail(&office, id).row.media, 3);
    let gone = office.write("disposal.medium-delete", |tx| ops::delete_medium(tx, stick));
    assert_eq!(refused(gone), "disposal-medium-bearing", "wiping has begun");
}

#[test]
fn its_own_way_asks_for_its_own_method() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let medium = detail(&office, id).media[0].draft.clone();
    for (reused, leaves, expect) in [
        (None, None, "destroy"),
        (Some(true), None, "clear"),
        (Some(true), Some(true), "purge"),
        (Some(false), Some(true), "destroy"),
    ] {
        let draft =
            MediumDraft { will_be_reused: reused, leaves_control: leaves, ..medium.clone() };
        office.write("disposal.medium", |tx| ops::save_medium(tx, &draft)).expect("saved");
        let asked = detail(&office, id).media[0].required;
        assert_eq!(asked.as_str(), expect, "{reused:?} {leaves:?}");
    }
}

#[test]
fn an_exception_names_who_stands_for_it_and_can_be_taken_back() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    let medium = detail(&office, id).media[0].id;
    let draft = ExceptionDraft {
        media: vec![medium],
        exception: Some(MediumException::Kept),
        reason: " ".into(),
        by_id: None,
    };
    let errors = wrong(office.write("disposal.except", |tx| ops::except(tx, &draft, today())));
    let codes: Vec<_> = errors.iter().map(|(f, c)| (f.as_str(), c.as_str())).collect();
    assert_eq!(codes, [("reason", "required"), ("by_id", "required")]);
    let by = office.operator;
    let good = ExceptionDraft { reason: "In the safe".into(), by_id: Some(by), ..draft.clone() };
    office.done("disposal.except", |tx| ops::except(tx, &good, today()));
    let told = detail(&office, id).media[0].clone();
    assert!(told.done);
    assert_eq!((told.exception_by.as_str(), told.exception_on), ("Giulia Rossi", Some(today())));
    assert!(codes_of(&office, id).is_empty(), "nothing is open");
    let back = ExceptionDraft { exception: None, ..draft };
    office.done("disposal.except", |tx| ops::except(tx, &back, today()));
    let told = detail(&office, id).media[0].clone();
    assert_eq!((told.done, told.exception_reason.as_str(), told.exception_on), (false, "", None));
}

#[test]
fn many_media_are_excepted_for_one_reason_and_none_of_another_lot() {
    let mut office = Office::new();
    let (a, b) = (asset(&mut office, "A-1", "Laptop"), asset(&mut office, "A-2", "Laptop"));
    let id = sanitizing(&mut office, &[a, b]);
    let c = asset(&mut office, "A-3", "Laptop");
    let other = sanitizing(&mut office, &[c]);
    let media: Vec<_> = detail(&office, id).media.iter().map(|m| m.id).collect();
    assert_eq!(media.len(), 2);
    let draft = ExceptionDraft {
        media,
        exception: Some(MediumException::VendorDestroys),
        reason: "For the shredder".into(),
        by_id: Some(office.operator),
    };
    let mut mixed = draft.clone();
    mixed.media.push(detail(&office, other).media[0].id);
    let both = office.write("disposal.except", |tx| ops::except(tx, &mixed, today()));
    assert_eq!(refused(both), "disposal-media-lots");
    let nothing = ExceptionDraft { media: Vec::new(), ..draft.clone() };
    let errors = wrong(office.write("disposal.except", |tx| ops::except(tx, &nothing, today())));
    assert_eq!(errors, [("media".into(), "required".into())]);
    office.done("disposal.except", |tx| ops::except(tx, &draft, today()));
    assert!(detail(&office, id).media.iter().all(|m| m.done));
    assert!(detail(&office, other).media.iter().all(|m| !m.done));
}

fn codes_of(office: &Office, id: DisposalLotId) -> Vec<StageBlockCode> {
    codes(office, id)
}
