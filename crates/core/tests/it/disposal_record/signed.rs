//! Signing records afterwards: what is empty is completed, what is there and who stands there stays.

use custodia_core::disposal::record::{SignDraft, SignatureKind, Signed};
use custodia_core::reports::{self, DisposalLotParams, Moment, ReportOf, ReportRequest};
use custodia_core::text::Lang;

use super::*;

fn try_sign(
    office: &mut Office,
    records: &[SanitizationId],
    signatory: SignatoryDraft,
) -> Result<Signed> {
    let draft = SignDraft { records: records.to_vec(), signatory };
    let written = office.write("record.sign", |tx| ops::sign(tx, &draft, today()));
    written.map(|w| w.value.expect("how many"))
}

fn signs(who: SignatoryDraft, title: &str) -> SignatoryDraft {
    SignatoryDraft {
        title: title.into(),
        contact: "+39 02 1".into(),
        signature: who.name.clone(),
        signature_kind: Some(SignatureKind::Typed),
        ..who
    }
}

/// A record of a medium that names its performer and nothing more.
fn bare(office: &mut Office, lot: DisposalLotId, serial: &str, name: &str) -> SanitizationId {
    let medium = medium(office, lot, serial);
    let performer =
        SignatoryDraft { title: String::new(), ..named(SignatoryRole::Performer, name) };
    let d = record(medium.id, MediaType::Hdd, T::HostOverwrite);
    save(office, &RecordDraft { people: vec![performer], ..d })
}

fn performer(office: &Office, lot: DisposalLotId, serial: &str) -> SignatoryDraft {
    let id = medium(office, lot, serial).id;
    let people = of_medium(office, id).remove(0).draft.people;
    people.into_iter().find(|p| p.role == SignatoryRole::Performer).expect("a performer")
}

#[test]
fn a_signature_completes_what_is_empty_and_changes_nothing_else() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let anna = bare(&mut office, lot, "WD-WCC4E-00", "Anna Verdi");
    let other = bare(&mut office, lot, "WD-WCC4E-01", "Luca Neri");
    let who = signs(named(SignatoryRole::Performer, "Anna Verdi"), "Technician");
    let done = try_sign(&mut office, &[anna, other], who).expect("signed");
    assert_eq!(done, Signed { signed: 1, others: 1 });
    let p = performer(&office, lot, "WD-WCC4E-00");
    assert_eq!((p.title.as_str(), p.contact.as_str()), ("Technician", "+39 02 1"));
    assert_eq!((p.signature.as_str(), p.signed_on), ("Anna Verdi", Some(today())));
    assert_eq!(performer(&office, lot, "WD-WCC4E-01").signature, "", "somebody else stands there");

    let again = signs(named(SignatoryRole::Performer, "Anna Verdi"), "Director");
    let drawn = SignatoryDraft { signature: "0,0 9,9".into(), ..again };
    assert_eq!(try_sign(&mut office, &[anna], drawn).expect("signed").signed, 1);
    let p = performer(&office, lot, "WD-WCC4E-00");
    assert_eq!((p.title.as_str(), p.signature.as_str()), ("Technician", "Anna Verdi"));
    assert_eq!(p.signature_kind, Some(SignatureKind::Typed));
}

#[test]
fn nobody_becomes_a_validator_by_signing() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let id = bare(&mut office, lot, "WD-WCC4E-00", "Anna Verdi");
    let who = signs(named(SignatoryRole::Validator, "Marco Bianchi"), "Manager");
    let done = try_sign(&mut office, &[id], who).expect("told");
    assert_eq!(done, Signed { signed: 0, others: 1 });
    let wrongly = signs(named(SignatoryRole::Witness, "Marco Bianchi"), "Manager");
    let errors = wrong(try_sign(&mut office, &[], wrongly));
    let expect = [("records", "required"), ("signatory.role", "signatory-role")];
    assert_eq!(errors, expect.map(|(f, c)| (f.to_owned(), c.to_owned())));
}

#[test]
fn the_title_somebody_last_signed_with_is_theirs() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let me = office.operator;
    for (n, title, expect) in
        [(0, "IT manager", "IT manager"), (1, "", "IT manager"), (2, "CIO", "CIO")]
    {
        let serial = format!("WD-WCC4E-0{n}");
        let medium = medium(&office, lot, &serial);
        let who = somebody(SignatoryRole::Performer, me);
        let d = record(medium.id, MediaType::Hdd, T::HostOverwrite);
        let people = vec![SignatoryDraft { title: title.into(), ..who }];
        save(&mut office, &RecordDraft { people, ..d });
        assert_eq!(performer(&office, lot, &serial).title, expect);
    }
}

fn sample(office: &Office, lot: DisposalLotId) -> (u32, u32) {
    let sample = read::sample(office.store.conn(), lot).expect("a sample");
    (sample.needed, sample.done)
}

#[test]
fn who_looked_again_is_added_to_what_was_accepted_and_counts_where_they_are_somebody_else() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let ids: Vec<_> =
        (0..3).map(|n| bare(&mut office, lot, &format!("WD-WCC4E-0{n}"), "Anna Verdi")).collect();
    let luca = signs(named(SignatoryRole::Concurrence, "Luca Neri"), "Auditor");
    let early = try_sign(&mut office, &ids, luca.clone()).expect("told");
    assert_eq!(early, Signed { signed: 0, others: 3 }, "a sample is drawn of what was accepted");
    let marco = named(SignatoryRole::Validator, "Marco Bianchi");
    let done = try_decide(&mut office, &ids, RecordState::Accepted, Some(marco)).expect("decided");
    assert_eq!((done.decided, sample(&office, lot)), (3, (1, 0)));

    for stands in ["anna verdi", "Marco Bianchi"] {
        let same = signs(named(SignatoryRole::Concurrence, stands), "Auditor");
        let done = try_sign(&mut office, &ids[..1], same).expect("told");
        assert_eq!((done.signed, done.others), (0, 1), "{stands}");
    }
    let done = try_sign(&mut office, &ids[..2], luca.clone()).expect("signed");
    assert_eq!((done, sample(&office, lot)), (Signed { signed: 2, others: 0 }, (1, 2)));
    let asked = ReportRequest::new(ReportOf::DisposalLot(DisposalLotParams { lot_id: lot }));
    let at = office.clock();
    let moment = Moment { today: today(), at, clock: String::new(), offset_at: reports::utc };
    let paper = reports::build(office.store.conn(), &asked.lang(Lang::En), &moment);
    let told = format!("{:?}", paper.expect("the report of the lot"));
    assert!(told.contains("Sample verified independently: 2 of 1 (5 % of 3 media"), "{told}");
    let again = try_sign(&mut office, &ids[..1], luca).expect("told");
    assert_eq!(again.signed, 1, "completed, not added again");
    let other = signs(named(SignatoryRole::Concurrence, "Sara Gialli"), "Auditor");
    assert_eq!(try_sign(&mut office, &ids[..1], other).expect("told").others, 1);
    let medium = medium(&office, lot, "WD-WCC4E-00").id;
    let people = of_medium(&office, medium).remove(0).draft.people;
    let agree: Vec<_> = people.iter().filter(|p| p.role == SignatoryRole::Concurrence).collect();
    assert_eq!((agree.len(), agree[0].signed_on), (1, Some(today())));
}

#[test]
fn a_concurrence_of_who_did_it_does_not_count() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let medium = medium(&office, lot, "WD-WCC4E-00");
    let both = [SignatoryRole::Performer, SignatoryRole::Concurrence];
    let people = both.map(|role| named(role, "Anna Verdi")).to_vec();
    let d = record(medium.id, MediaType::Hdd, T::HostOverwrite);
    let id = save(&mut office, &RecordDraft { people, ..d });
    let marco = named(SignatoryRole::Validator, "Marco Bianchi");
    try_decide(&mut office, &[id], RecordState::Accepted, Some(marco)).expect("decided");
    assert_eq!(sample(&office, lot), (1, 0));
}
