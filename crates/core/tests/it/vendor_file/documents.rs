//! What vendors prove, and the gate it opens.

use custodia_core::error::Error;
use custodia_core::ids::VendorId;
use custodia_core::vendor::certificate::{self, CertificateDraft, CertificateScheme, Validity};
use custodia_core::vendor::gate::{GateNeed, GateState, gate};
use custodia_core::vendor::{ops, sql};

use super::{codes, document, wrong};
use crate::support::{Office, day, today};

#[test]
fn a_document_is_judged_by_both_its_days_and_by_what_replaces_it() {
    use CertificateScheme as S;
    let mut office = Office::new();
    let id = office.vendor("Acme");
    // Today is 20 November 2026; 60 days on is 19 January 2027.
    let cases = [
        ("lasts", document(id, S::Iso27001, "2027-01-20"), Validity::Valid),
        ("first day of the alert", document(id, S::Iso9001, "2027-01-19"), Validity::Expiring),
        ("its last day is today", document(id, S::Soc2, "2026-11-20"), Validity::Expiring),
        ("ended yesterday", document(id, S::Insurance, "2026-11-19"), Validity::Expired),
        ("without end", CertificateDraft::new(id, S::R2v3), Validity::Valid),
        (
            "begins tomorrow",
            CertificateDraft {
                valid_from: Some(day("2026-11-21")),
                ..document(id, S::Adisa, "2027-11-20")
            },
            Validity::NotYet,
        ),
        (
            "own alert of ten days",
            CertificateDraft { alert_days: Some(10), ..document(id, S::NaidAaa, "2026-12-01") },
            Validity::Valid,
        ),
        ("replaced", document(id, S::Durc, "2026-10-31"), Validity::Replaced),
        ("replaces", document(id, S::Durc, "2027-03-01"), Validity::Valid),
        // What follows without a gap ends the nagging; the scope must be the same.
        ("followed", document(id, S::AlboGestori, "2026-12-31"), Validity::Valid),
        (
            "follows",
            CertificateDraft {
                valid_from: Some(day("2027-01-01")),
                ..document(id, S::AlboGestori, "2031-12-31")
            },
            Validity::NotYet,
        ),
        (
            "another scope",
            CertificateDraft { scope: "Brescia".into(), ..document(id, S::Durc, "2026-10-31") },
            Validity::Expired,
        ),
    ];
    let mut all = Vec::new();
    for (no, (name, draft, expected)) in cases.into_iter().enumerate() {
        let draft = CertificateDraft { number: no.to_string(), ..draft };
        let saved = office.done("certificate.save", |tx| ops::save_certificate(tx, &draft));
        all.push((saved, name, expected));
    }
    let conn = office.store.conn();
    let rows = certificate::rows(&sql::certificates(conn, id).unwrap(), today(), 60);
    for (saved, name, expected) in &all {
        let row = rows.iter().find(|r| r.draft.id == Some(*saved)).unwrap();
        assert_eq!(row.validity, *expected, "{name}");
    }
    let due = certificate::due(conn, today()).unwrap();
    let said: Vec<_> =
        due.iter().map(|d| (d.certificate.draft.scheme, d.certificate.days_left)).collect();
    assert_eq!(
        said,
        [
            (S::Durc, Some(-20)),
            (S::Insurance, Some(-1)),
            (S::Soc2, Some(0)),
            (S::Iso9001, Some(60)),
        ]
    );
    let row = sql::list::rows(conn, &[id.0], today()).unwrap().remove(0);
    assert_eq!(row.next_expiry, Some(day("2026-10-31")));
    assert_eq!(row.expiry_state, Some(Validity::Expired));
}

#[test]
fn a_wrong_document_is_refused_at_its_fields() {
    let mut office = Office::new();
    let (id, other) = (office.vendor("Acme"), office.vendor("Other"));
    let bad = CertificateDraft {
        valid_from: Some(day("2027-01-01")),
        alert_days: Some(366),
        number: "x".repeat(101),
        document_id: Some(custodia_core::ids::DocumentId(7)),
        ..document(id, CertificateScheme::Other, "2026-12-31")
    };
    let result = office.write("certificate.save", |tx| ops::save_certificate(tx, &bad));
    let Err(Error::Invalid(errors)) = &result else { panic!("{result:?}") };
    let order = errors.iter().find(|e| e.code == "validity-order").unwrap();
    assert_eq!(order.params["from"], "2027-01-01");
    assert_eq!(order.params["until"], "2026-12-31");
    let expected = [
        ("label", "required"),
        ("number", "too-long"),
        ("valid_until", "validity-order"),
        ("alert_days", "range-365"),
        ("document_id", "unknown"),
    ];
    assert_eq!(wrong(result), codes(&expected));

    let good = document(id, CertificateScheme::Soc2, "2027-12-31");
    let saved = office.done("certificate.save", |tx| ops::save_certificate(tx, &good));
    let stolen = CertificateDraft { id: Some(saved), vendor_id: other, ..good };
    let result = office.write("certificate.save", |tx| ops::save_certificate(tx, &stolen));
    assert!(matches!(result, Err(Error::NotFound(_))), "{result:?}");
    office.done("certificate.delete", |tx| ops::delete_certificate(tx, saved));
    let again = office.write("certificate.delete", |tx| ops::delete_certificate(tx, saved));
    assert!(matches!(again, Err(Error::NotFound(_))));
}

#[test]
fn the_gate_opens_for_what_is_valid_on_the_day_and_says_why() {
    use CertificateScheme as S;
    let mut office = Office::new();
    let id = office.vendor("RaeeSicura");
    for draft in [
        document(id, S::R2v3, "2026-11-20"),
        document(id, S::NaidAaa, "2026-06-30"),
        document(id, S::NaidAaa, "2025-06-30"),
        CertificateDraft {
            valid_from: Some(day("2027-01-01")),
            ..document(id, S::Adisa, "2027-12-31")
        },
    ] {
        office.done("certificate.save", |tx| ops::save_certificate(tx, &draft));
    }
    let conn = office.store.conn();
    let ask = |schemes: &[S], need, on: &str| gate(conn, id, schemes, need, day(on)).unwrap();
    let asked = [S::R2v3, S::NaidAaa, S::Adisa, S::EStewards];
    let found = ask(&asked, GateNeed::Any, "2026-11-20");
    assert!(found.open, "one is enough, on its last day");
    let states: Vec<_> = found.findings.iter().map(|f| f.state).collect();
    let (valid, expired) = (GateState::Valid, GateState::Expired);
    assert_eq!(states, [valid, expired, GateState::NotYet, GateState::Missing]);
    assert_eq!(found.findings[1].valid_until, Some(day("2026-06-30")), "the last of them");
    assert!(!ask(&asked, GateNeed::All, "2026-11-20").open);
    assert!(!ask(&asked, GateNeed::Any, "2026-11-21").open, "a day later");
    assert!(ask(&[S::Adisa], GateNeed::All, "2027-01-01").open);
    assert!(ask(&[], GateNeed::Any, "2026-11-20").open, "nothing asked for is proved");
    assert!(gate(conn, VendorId(99), &asked, GateNeed::Any, today()).is_err());
}
