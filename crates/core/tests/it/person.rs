//! People: saving, finding, leaving, and the operator at the keyboard.

use std::collections::BTreeSet;

use custodia_core::error::{Error, FieldError};
use custodia_core::ids::PersonId;
use custodia_core::person::sql::Which;
use custodia_core::person::{PersonDraft, ops, sql};
use custodia_core::store::journal;

use crate::support::Office;

fn ada() -> PersonDraft {
    PersonDraft {
        name: "Ada Neri".into(),
        email: "ada.neri@firm.example".into(),
        username: "a.neri".into(),
        phone: "201".into(),
        department: "IT".into(),
        cost_centre: "CC-120".into(),
        ..PersonDraft::default()
    }
}

fn save(office: &mut Office, draft: &PersonDraft) -> Result<PersonId, Error> {
    office.write("person.save", |tx| ops::save(tx, draft)).map(|w| w.value.unwrap())
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut office = Office::new();
    save(&mut office, &ada()).unwrap();
    let bad = PersonDraft {
        name: "\u{200b} ".into(),
        email: "no address".into(),
        username: "A.NERI".into(),
        phone: "1".repeat(51),
        ..PersonDraft::default()
    };
    let Err(Error::Invalid(errors)) = save(&mut office, &bad) else { panic!("accepted") };
    let found: BTreeSet<_> = errors.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    let expected = [
        ("name", "required"),
        ("email", "email"),
        ("username", "duplicate-username"),
        ("phone", "too-long"),
    ];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn imports_find_one_person_under_an_address_or_a_login_name() {
    let mut office = Office::new();
    let id = save(&mut office, &ada()).unwrap();
    let twin =
        PersonDraft { email: "ADA.NERI@firm.example".into(), username: String::new(), ..ada() };
    let expected = FieldError::new("email", "duplicate-email").with("name", "Ada Neri");
    assert_eq!(save(&mut office, &twin), Err(Error::Invalid(vec![expected])));
    // Two people may share a name, and any number may have neither address nor login name.
    let namesake = PersonDraft { name: "Ada Neri".into(), ..PersonDraft::default() };
    let other = save(&mut office, &namesake).unwrap();
    save(&mut office, &PersonDraft { name: "Bob".into(), ..PersonDraft::default() }).unwrap();

    let conn = office.store.conn();
    assert_eq!(sql::by_email(conn, "Ada.Neri@FIRM.example").unwrap().unwrap().id, id);
    assert_eq!(sql::by_username(conn, "A.Neri").unwrap().unwrap().id, id);
    assert_eq!(sql::by_email(conn, "").unwrap(), None, "nobody is found under nothing");
    assert_eq!(sql::by_username(conn, "").unwrap(), None);
    let same: Vec<_> = sql::by_name(conn, "ada neri").unwrap().iter().map(|p| p.id).collect();
    assert_eq!(same, [id, other]);
}

#[test]
fn a_draft_comes_back_as_it_was_saved_and_personal_data_stays_out_of_the_journal() {
    let mut office = Office::new();
    let written = office.write("person.save", |tx| ops::save(tx, &ada())).unwrap();
    let id = written.value.unwrap();
    let person = sql::get(office.store.conn(), id).unwrap();
    assert_eq!(person.draft(), PersonDraft { id: Some(id), ..ada() });
    assert!(person.active);
    let info = journal::op(office.store.conn(), written.op.unwrap()).unwrap().unwrap();
    assert_eq!(info.subject, "", "an op never names a person");
    let again = office.write("person.save", |tx| ops::save(tx, &person.draft())).unwrap();
    assert_eq!(again.op, None, "an unchanged draft is no operation");
    let ghost = PersonDraft { id: Some(PersonId(99)), ..ada() };
    assert_eq!(save(&mut office, &ghost), Err(Error::NotFound("person/99".into())));
}

#[test]
fn who_leaves_is_kept_but_not_offered() {
    let mut office = Office::new();
    let id = save(&mut office, &ada()).unwrap();
    let names = |o: &Office, which| -> Vec<String> {
        sql::list(o.store.conn(), which).unwrap().into_iter().map(|p| p.name).collect()
    };
    assert_eq!(names(&office, Which::All), ["Ada Neri", "Giulia Rossi"]);
    office.done("person.deactivate", |tx| ops::deactivate(tx, id));
    assert_eq!(names(&office, Which::Active), ["Giulia Rossi"]);
    assert_eq!(names(&office, Which::All).len(), 2);
    office.done("person.save", |tx| ops::reactivate(tx, id));
    assert!(sql::get(office.store.conn(), id).unwrap().active);
}

#[test]
fn somebody_can_always_be_chosen_as_the_operator() {
    let mut office = Office::new();
    let first = office.operator;
    let refused =
        |r: Result<_, Error>| matches!(r, Err(Error::Refused(r)) if r.code == "last-operator");
    let only = sql::get(office.store.conn(), first).unwrap();
    assert!(refused(office.write("person.deactivate", |tx| ops::deactivate(tx, first)).map(drop)));
    let demoted = PersonDraft { is_operator: false, ..only.draft() };
    assert!(refused(save(&mut office, &demoted).map(drop)));

    let ada = save(&mut office, &ada()).unwrap();
    let found = office.done("operator.ensure", |tx| ops::ensure_operator(tx, "A.NERI", "ignored"));
    assert_eq!(found, ada, "found by login name and promoted");
    office.done("person.deactivate", |tx| ops::deactivate(tx, first));
    let left = sql::list(office.store.conn(), Which::Operators).unwrap();
    assert_eq!(left.iter().map(|p| p.id).collect::<Vec<_>>(), [ada]);
    assert_eq!(left[0].name, "Ada Neri");

    // Back at the keyboard: active again, not a second person.
    let back = office.done("operator.ensure", |tx| ops::ensure_operator(tx, "rossi", ""));
    assert_eq!(back, first);
    assert!(sql::get(office.store.conn(), first).unwrap().active);
    let new = office.done("operator.ensure", |tx| ops::ensure_operator(tx, "bverdi", " "));
    assert_eq!(sql::get(office.store.conn(), new).unwrap().name, "bverdi");
}
