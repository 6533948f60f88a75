//! Vendors: saving with their contacts, lists with what their contracts cost, removal.

use std::collections::BTreeSet;

use custodia_core::asset::AssetDraft;
use custodia_core::error::Error;
use custodia_core::ids::{VendorContactId, VendorId};
use custodia_core::store::journal;
use custodia_core::vendor::{ContactDraft, VendorDraft, VendorKind, ops, sql};

use crate::support::{Office, tacit, today};

mod rows;

fn contact(name: &str) -> ContactDraft {
    ContactDraft {
        name: name.into(),
        role: "Renewals".into(),
        email: format!("{name}@acme.example"),
        ..ContactDraft::default()
    }
}

fn acme() -> VendorDraft {
    VendorDraft {
        name: "Acme Hosting S.r.l.".into(),
        kinds: vec![VendorKind::Maker, VendorKind::Cloud],
        vat_no: "IT01234567897".into(),
        customer_no: "C-77".into(),
        email: "info@acme.example".into(),
        address: "Via Roma 1\n20100 Milano".into(),
        country: "Italia".into(),
        contacts: vec![contact("ada"), contact("bob")],
        ..VendorDraft::default()
    }
}

fn save(office: &mut Office, draft: &VendorDraft) -> Result<VendorId, Error> {
    office.write("vendor.save", |tx| ops::save(tx, draft)).map(|w| w.value.unwrap())
}

#[test]
fn every_wrong_field_is_named_at_once_down_to_the_contact() {
    let mut office = Office::new();
    let id = save(&mut office, &acme()).unwrap();
    let own = sql::contacts(office.store.conn(), id).unwrap()[0].id;
    let bad = VendorDraft {
        name: "ACME hosting s.r.l.".into(),
        email: "acme".into(),
        country: "x".repeat(101),
        contacts: vec![
            contact("carl"),
            ContactDraft { email: "@".into(), ..ContactDraft::default() },
            ContactDraft { id: own, ..contact("ada") },
        ],
        ..VendorDraft::default()
    };
    let Err(Error::Invalid(errors)) = save(&mut office, &bad) else { panic!("accepted") };
    let found: BTreeSet<_> = errors.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    let expected = [
        ("name", "duplicate-name"),
        ("email", "email"),
        ("country", "too-long"),
        ("contacts.1.name", "required"),
        ("contacts.1.email", "email"),
        // Another vendor's contact cannot be moved here.
        ("contacts.2.id", "unknown"),
    ];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    let mut office = Office::new();
    let mut draft = acme();
    draft.kinds = vec![VendorKind::Cloud, VendorKind::Maker, VendorKind::Cloud];
    let id = save(&mut office, &draft).unwrap();
    let found = sql::list::detail(office.store.conn(), id, today()).unwrap();
    draft.id = Some(id);
    draft.kinds = vec![VendorKind::Maker, VendorKind::Cloud];
    for (typed, stored) in draft.contacts.iter_mut().zip(&found.draft.contacts) {
        typed.id = stored.id;
    }
    assert_eq!(found.draft, draft);
    assert_eq!(sql::by_name(office.store.conn(), "acme HOSTING s.r.l.").unwrap(), Some(id));
    let names = sql::all_names(office.store.conn()).unwrap();
    assert_eq!(names, [(id, "Acme Hosting S.r.l.".to_owned())]);
    let ghost = VendorDraft { id: Some(VendorId(9)), ..VendorDraft::default() };
    assert_eq!(save(&mut office, &ghost), Err(Error::NotFound("vendor/9".into())));
}

#[test]
fn only_the_contacts_that_changed_are_journalled() {
    let mut office = Office::new();
    let id = save(&mut office, &acme()).unwrap();
    let mut draft = sql::draft(office.store.conn(), id).unwrap();
    let nothing = office.write("vendor.save", |tx| ops::save(tx, &draft)).unwrap();
    assert_eq!(nothing.op, None, "an unchanged draft is no operation");

    let gone = draft.contacts.remove(0).id.unwrap();
    draft.contacts[0].role = "Sales".into();
    draft.contacts.push(contact("carl"));
    let written = office.write("vendor.save", |tx| ops::save(tx, &draft)).unwrap();
    let events = journal::op_events(office.store.conn(), written.op.unwrap(), 0, 10).unwrap();
    let ents: Vec<&str> = events.iter().map(|e| e.ent.as_str()).collect();
    let kept = draft.contacts[0].id.unwrap();
    let new = sql::contacts(office.store.conn(), id).unwrap()[1].id.unwrap();
    let ent = |c: VendorContactId| format!("vendor_contact/{c}");
    assert_eq!(ents, [ent(gone), ent(kept), ent(new)]);
    let names: Vec<String> =
        sql::contacts(office.store.conn(), id).unwrap().into_iter().map(|c| c.name).collect();
    assert_eq!(names, ["bob", "carl"]);
}

#[test]
fn a_vendor_something_refers_to_is_kept() {
    let mut office = Office::new();
    let id = save(&mut office, &acme()).unwrap();
    let contract = office.contract(&tacit(id, "C-1", "2026-01-01"));
    let status = custodia_core::asset::sql::statuses(office.store.conn()).unwrap()[0].id;
    let asset = AssetDraft {
        tag: "IT-1".into(),
        status_id: Some(status),
        supplier_id: Some(id),
        ..AssetDraft::default()
    };
    let asset = office.done("asset.save", |tx| custodia_core::asset::ops::save(tx, &asset));
    let delete = |o: &mut Office| o.write("vendor.delete", |tx| ops::delete(tx, id));
    match delete(&mut office) {
        Err(Error::Refused(r)) => {
            assert_eq!(r.code, "in-use");
            assert_eq!((r.params["contracts"].as_str(), r.params["assets"].as_str()), ("1", "1"));
        }
        other => panic!("{other:?}"),
    }
    office.done("contract.delete", |tx| custodia_core::contract::ops::delete(tx, contract));
    office.done("asset.delete", |tx| custodia_core::asset::ops::delete(tx, asset));
    let deleted = delete(&mut office).unwrap();
    assert_eq!(deleted.events, 3, "the vendor and its two contacts");
    assert_eq!(delete(&mut office), Err(Error::NotFound(format!("vendor/{id}"))));
}
