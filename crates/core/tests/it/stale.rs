//! A form does not write back what was changed elsewhere while it was open, and says what that is.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::contract;
use custodia_core::contract::ContractDraft;
use custodia_core::error::{Error, Result};
use custodia_core::store::Written;
use custodia_core::vendor::{self, ContactDraft, VendorDraft};

use crate::support::{Office, eur, tacit, today};

/// The fields a save was refused for, each with the code of what was changed elsewhere.
fn refused<T: std::fmt::Debug>(result: Result<Written<T>>) -> Vec<String> {
    match result {
        Err(Error::Invalid(errors)) => {
            assert!(errors.iter().all(|e| e.code == "changed-elsewhere"), "{errors:?}");
            errors.into_iter().map(|e| e.field).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn an_assets_form_names_what_an_undo_elsewhere_took_back() {
    let mut office = Office::new();
    let first = office.done("asset.save", |tx| {
        let status_id = asset::sql::status_by_name(tx, "In use")?;
        let draft = AssetDraft { tag: "A-1".into(), status_id, ..AssetDraft::default() };
        asset::ops::save(tx, &draft)
    });
    let read = |office: &Office| asset::sql::draft(office.store.conn(), first).unwrap();
    let moved = AssetDraft { location: "Roma".into(), cost: Some(eur(900)), ..read(&office) };
    office.done("asset.save", |tx| asset::ops::save(tx, &moved));
    // The form opens, and somebody takes the move back.
    let seen = read(&office);
    office.undo();
    let mine = AssetDraft { room: "3.14".into(), ..seen.clone() };
    let late = office.write("asset.save", |tx| asset::ops::save_seen(tx, &mine, Some(&seen)));
    assert_eq!(refused(late), ["cost", "location"]);
    assert_eq!(read(&office).room, "", "nothing of it is written");

    // Having looked, one takes the new values and keeps what one typed.
    let seen = read(&office);
    let mine = AssetDraft { room: "3.14".into(), ..seen.clone() };
    office.done("asset.save", |tx| asset::ops::save_seen(tx, &mine, Some(&seen)));
    assert_eq!((read(&office).room.as_str(), read(&office).cost), ("3.14", None));
}

#[test]
fn a_contracts_form_knows_its_costs_terms_and_assets() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2025-01-01"));
    let read = |office: &Office| contract::sql::draft(office.store.conn(), id).unwrap();
    let seen = read(&office);
    let mut other = seen.clone();
    other.notice_value += 30;
    let mut line = other.cost_lines[0].clone();
    line.amount = eur(line.amount.minor + 1);
    other.cost_lines[0] = line;
    office.contract(&other);

    let save = |office: &mut Office, draft: &ContractDraft, seen: &ContractDraft| {
        office.write("contract.save", |tx| contract::ops::save_seen(tx, draft, Some(seen), today()))
    };
    let mine = ContractDraft { cost_centre: "IT".into(), ..seen.clone() };
    assert_eq!(refused(save(&mut office, &mine, &seen)), ["cost_lines", "notice_value"]);
    // Who typed the same number has nothing to decide about it.
    let same = ContractDraft { notice_value: other.notice_value, ..mine };
    assert_eq!(refused(save(&mut office, &same, &seen)), ["cost_lines"]);
    // Kept on purpose: seen as it stands now, one's own lines stay.
    let looked = read(&office);
    save(&mut office, &same, &looked).unwrap();
    assert_eq!(read(&office).cost_lines, seen.cost_lines);
}

#[test]
fn a_vendors_form_knows_its_contacts_and_a_new_one_has_seen_nothing() {
    let mut office = Office::new();
    let acme = VendorDraft { name: "Acme".into(), ..VendorDraft::default() };
    let id = office.done("vendor.save", |tx| vendor::ops::save_seen(tx, &acme, None));
    let read = |office: &Office| vendor::sql::draft(office.store.conn(), id).unwrap();
    let seen = read(&office);
    let ada = ContactDraft { name: "Ada".into(), ..ContactDraft::default() };
    let other = VendorDraft { contacts: vec![ada], phone: "02 1".into(), ..seen.clone() };
    office.done("vendor.save", |tx| vendor::ops::save(tx, &other));

    // Blanks that saving takes away make no difference of their own.
    let mine = VendorDraft { phone: "  02 1 ".into(), notes: "mine".into(), ..seen.clone() };
    let late = office.write("vendor.save", |tx| vendor::ops::save_seen(tx, &mine, Some(&seen)));
    assert_eq!(refused(late), ["contacts"]);
    assert_eq!(read(&office).contacts.len(), 1, "the contact stays");
    // Without what was seen, whatever stands there is written over: the terminal, an import.
    office.done("vendor.save", |tx| vendor::ops::save_seen(tx, &mine, None));
    assert_eq!(read(&office).contacts, []);
}
