//! What hangs on a vendor: escalation, documents with their validity, deliveries, the gate, spend,
//! the scorecard.

use std::collections::BTreeSet;

use custodia_core::error::Error;
use custodia_core::ids::VendorId;
use custodia_core::store::journal;
use custodia_core::vendor::certificate::{CertificateDraft, CertificateScheme};
use custodia_core::vendor::escalation::{EscalationDraft, EscalationLevel};
use custodia_core::vendor::survey::SurveyDraft;
use custodia_core::vendor::{ops, sql};

use crate::support::{Office, day};

mod documents;
mod scores;

fn level(who: &str, after_minutes: u32) -> EscalationLevel {
    EscalationLevel {
        who: who.into(),
        after_minutes,
        phone: "+39 02 1234".into(),
        ..EscalationLevel::default()
    }
}

fn document(vendor: VendorId, scheme: CertificateScheme, until: &str) -> CertificateDraft {
    CertificateDraft { valid_until: Some(day(until)), ..CertificateDraft::new(vendor, scheme) }
}

fn rated(vendor: VendorId, on: &str, answers: [u32; 5]) -> SurveyDraft {
    let [administrative, commercial, availability, quality, reliability] = answers.map(Some);
    SurveyDraft {
        delivered_on: Some(day(on)),
        administrative,
        commercial,
        availability,
        quality,
        reliability,
        ..SurveyDraft::new(vendor)
    }
}

fn wrong<T: std::fmt::Debug>(result: Result<T, Error>) -> BTreeSet<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("accepted: {other:?}"),
    }
}

fn codes(pairs: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    pairs.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect()
}

#[test]
fn a_path_is_saved_as_a_whole_and_only_what_changed_is_journalled() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let mut draft = EscalationDraft {
        vendor_id: id,
        levels: vec![level("Service desk", 0), level("Duty manager", 60), level("Director", 240)],
    };
    office.done("vendor.escalation", |tx| ops::save_escalation(tx, &draft));
    draft.levels = sql::levels(office.store.conn(), id).unwrap();
    let again = office.write("vendor.escalation", |tx| ops::save_escalation(tx, &draft)).unwrap();
    assert_eq!(again.op, None, "the same path is no operation");
    draft.levels.remove(1);
    draft.levels[1].quote_no = "C-77".into();
    let done = office.write("vendor.escalation", |tx| ops::save_escalation(tx, &draft)).unwrap();
    let events = journal::op_events(office.store.conn(), done.op.unwrap(), 0, 10).unwrap();
    assert_eq!(events.len(), 2, "one level is gone, one changed: {events:?}");
    let found = sql::levels(office.store.conn(), id).unwrap();
    let said: Vec<_> = found.iter().map(|l| (l.who.as_str(), l.quote_no.as_str())).collect();
    assert_eq!(said, [("Service desk", ""), ("Director", "C-77")]);
    office.undo();
    assert_eq!(sql::levels(office.store.conn(), id).unwrap().len(), 3);
}

#[test]
fn a_path_out_of_order_is_refused_with_both_numbers() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let nobody = EscalationLevel { email: "x".into(), ..level("", 0) };
    let unreachable = EscalationLevel { phone: String::new(), ..level("Director", 600_000) };
    let draft = EscalationDraft {
        vendor_id: id,
        levels: vec![level("Desk", 120), nobody, unreachable, level("Board", 60)],
    };
    let result = office.write("vendor.escalation", |tx| ops::save_escalation(tx, &draft));
    let Err(Error::Invalid(errors)) = &result else { panic!("{result:?}") };
    let order = errors.iter().find(|e| e.field == "levels.1.after_minutes").unwrap();
    assert_eq!((order.params["minutes"].as_str(), order.params["above"].as_str()), ("0", "120"));
    let expected = [
        ("levels.1.who", "required"),
        ("levels.1.email", "email"),
        ("levels.1.after_minutes", "level-order"),
        ("levels.2.phone", "unreachable"),
        ("levels.2.after_minutes", "range"),
        ("levels.3.after_minutes", "level-order"),
    ];
    assert_eq!(wrong(result), codes(&expected));
    let ghost = EscalationDraft { vendor_id: VendorId(99), levels: Vec::new() };
    let result = office.write("vendor.escalation", |tx| ops::save_escalation(tx, &ghost));
    assert_eq!(result, Err(Error::NotFound("vendor/99".into())));
}
