//! Credits to be claimed and documents of vendors that expire: on Today, in the calendar and its
//! file, as reminders.

use custodia_core::agenda::{self, Agenda, AgendaQuery, Urgency};
use custodia_core::contract::draft::{ContractDraft, ContractKind, ContractStatus, DeliveryMethod};
use custodia_core::deadline::{
    Asked, Deadline, DeadlineKind, DeadlineQuery, FeedEvent, deadlines, feed,
};
use custodia_core::ids::{CertificateId, ContractId, SlaId, VendorId};
use custodia_core::reminder::{self, About, Stage};
use custodia_core::sla::draft::{ClaimDraft, MeasureDraft, MeasurementDraft};
use custodia_core::sla::ops as sla;
use custodia_core::text::Lang;
use custodia_core::vendor::certificate::{CertificateDraft, CertificateScheme};
use custodia_core::vendor::ops as vendor;

use crate::sla::wan;
use crate::support::{Office, day, eur, tacit, today};

/// A vendor whose service missed its October (250 € until 30 November), with a certificate.
struct Netco {
    office: Office,
    vendor: VendorId,
    contract: ContractId,
    sla: SlaId,
}

fn netco() -> Netco {
    let mut office = Office::new();
    let vendor = office.vendor("NetCo");
    let contract = office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let sla = office.done("sla.save", |tx| sla::save(tx, &wan(contract)));
    let october = MeasurementDraft {
        period: day("2026-10-01"),
        value: "98.2".into(),
        counted: false,
        note: String::new(),
        document_id: None,
    };
    let draft = MeasureDraft { sla_id: sla, rows: vec![october] };
    office.done("sla.measure", |tx| sla::measure(tx, &draft, today()));
    Netco { office, vendor, contract, sla }
}

impl Netco {
    fn proves(&mut self, scheme: CertificateScheme, until: &str) -> CertificateId {
        let draft = CertificateDraft {
            valid_until: Some(day(until)),
            number: "IS-7".into(),
            alert_days: Some(60),
            ..CertificateDraft::new(self.vendor, scheme)
        };
        self.office.done("vendor.certificate", |tx| vendor::save_certificate(tx, &draft))
    }

    fn claimed(&mut self) {
        let draft = ClaimDraft {
            sla_id: self.sla,
            period: day("2026-10-01"),
            due: Some(eur(25_000)),
            claimed_on: Some(today()),
            reference: "PEC 12".into(),
            document_id: None,
        };
        self.office.done("sla.claim", |tx| sla::claim(tx, &draft, today()));
    }

    fn agenda(&self, query: &AgendaQuery) -> Agenda {
        agenda::agenda(self.office.store.conn(), query, today()).expect("an agenda")
    }

    fn of_kind(&self, kind: DeadlineKind) -> Vec<Deadline> {
        let query = DeadlineQuery::all(day("2026-01-01"), day("2027-12-31"));
        let all = deadlines(self.office.store.conn(), &query, today()).expect("deadlines");
        all.into_iter().filter(|d| d.kind == kind).collect()
    }

    fn event(&self, uid: &str, lang: Lang) -> FeedEvent {
        let asked = Asked { lang: Some(lang), ..Asked::default() };
        let all = feed(self.office.store.conn(), &asked, today()).expect("a calendar").events;
        all.into_iter().find(|e| e.uid.starts_with(uid)).expect("the event")
    }

    fn reminded(&self, on: &str, about: About) -> Option<Stage> {
        let all = reminder::due(self.office.store.conn(), day(on)).expect("reminders");
        all.into_iter().find(|r| r.about == about).map(|r| r.stage)
    }
}

#[test]
fn a_credit_presses_on_today_until_it_is_claimed() {
    let mut n = netco();
    let week = n.agenda(&AgendaQuery { days: 7, ..AgendaQuery::default() });
    assert_eq!((week.claims.len(), week.unclaimed), (0, 1), "ten days left, counted all the same");
    assert_eq!(week.unclaimed_credit.0, [eur(25_000)]);
    let month = n.agenda(&AgendaQuery { days: 30, ..AgendaQuery::default() });
    assert_eq!(month.claims[0].claim_by, Some(day("2026-11-30")));
    for other in [
        AgendaQuery { kind: Some(ContractKind::Lease), days: 30, ..AgendaQuery::default() },
        AgendaQuery { owner_id: Some(n.office.operator), days: 30, ..AgendaQuery::default() },
    ] {
        assert_eq!(n.agenda(&other).unclaimed, 0, "another contract was asked for");
    }
    n.claimed();
    let quiet = n.agenda(&AgendaQuery { days: 30, ..AgendaQuery::default() });
    assert_eq!((quiet.claims.len(), quiet.unclaimed), (0, 0));
    assert_eq!(quiet.unclaimed_credit.0, []);
}

#[test]
fn the_credit_of_a_contract_that_has_ended_is_still_to_be_claimed() {
    let mut n = netco();
    let ended = ContractDraft {
        id: Some(n.contract),
        status: ContractStatus::Ended,
        ended_on: Some(day("2026-10-31")),
        delivery_method: DeliveryMethod::Email,
        ..tacit(n.vendor, "C-1", "2026-01-01")
    };
    n.office.contract(&ended);
    assert_eq!(n.agenda(&AgendaQuery { days: 30, ..AgendaQuery::default() }).claims.len(), 1);
}

#[test]
fn the_last_day_to_claim_is_a_deadline_that_closes_with_the_claim() {
    let mut n = netco();
    let found = n.of_kind(DeadlineKind::Claim);
    assert_eq!(found.len(), 1, "only what was missed: {found:?}");
    assert_eq!(found[0].key, format!("sla/{}/2026-10-01/claim", n.sla));
    assert_eq!((found[0].date, found[0].open), (day("2026-11-30"), true));
    assert_eq!((found[0].urgency, &found[0].at_stake.0), (Some(Urgency::Due), &vec![eur(25_000)]));
    let event = n.event(&format!("sla-{}-2026-10-01-claim@", n.sla), Lang::En);
    assert_eq!(event.summary, "Claim the credit by: NetCo, WAN availability");
    assert!(event.description.contains("Credit: €250.00"), "{}", event.description);
    assert!(!event.description.contains("renews"), "{}", event.description);
    assert!(event.alarms.contains(&7));
    n.claimed();
    let found = n.of_kind(DeadlineKind::Claim);
    assert_eq!((found[0].open, found[0].urgency), (false, None));
    let event = n.event(&format!("sla-{}-2026-10-01-claim@", n.sla), Lang::En);
    assert!(event.alarms.is_empty(), "nothing rings any more");
}

#[test]
fn the_end_of_a_document_is_a_deadline_until_another_follows_it() {
    let mut n = netco();
    let first = n.proves(CertificateScheme::Iso27001, "2026-12-31");
    let found = n.of_kind(DeadlineKind::Certificate);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].key, format!("certificate/{first}/until"));
    assert_eq!((found[0].date, found[0].open), (day("2026-12-31"), true));
    assert_eq!(found[0].urgency, Some(Urgency::Due), "its alert has come");
    let event = n.event(&format!("certificate-{first}-until@"), Lang::It);
    assert_eq!(event.summary, "Scadenza documento del fornitore: NetCo, ISO/IEC 27001");
    assert!(event.description.contains("Numero del documento: IS-7"), "{}", event.description);
    let today = n.agenda(&AgendaQuery::default());
    assert_eq!(today.certificates.len(), 1, "whatever the window");
    let leases = AgendaQuery { kind: Some(ContractKind::Lease), ..AgendaQuery::default() };
    assert!(n.agenda(&leases).certificates.is_empty());
    // From the day after: the one that holds stays valid until then, and nothing is left to be done.
    let next = CertificateDraft {
        valid_from: Some(day("2027-01-01")),
        valid_until: Some(day("2029-12-31")),
        ..CertificateDraft::new(n.vendor, CertificateScheme::Iso27001)
    };
    n.office.done("vendor.certificate", |tx| vendor::save_certificate(tx, &next));
    let found = n.of_kind(DeadlineKind::Certificate);
    assert_eq!((found[0].open, found[0].urgency), (false, None), "its successor is here");
    assert!(n.agenda(&AgendaQuery::default()).certificates.is_empty());
    let event = n.event(&format!("certificate-{first}-until@"), Lang::It);
    assert!(event.cancelled && event.alarms.is_empty(), "{event:?}");
}

#[test]
fn both_remind_in_steps_and_fall_silent() {
    let mut n = netco();
    n.proves(CertificateScheme::Insurance, "2027-03-01");
    let (claim, document) = (About::Claim(n.sla), About::Certificate(n.vendor));
    for (on, expect) in [
        ("2026-11-15", Some(Stage::Step(30))),
        ("2026-11-16", Some(Stage::Step(14))),
        ("2026-11-29", Some(Stage::Step(1))),
        ("2026-11-30", Some(Stage::Daily)),
        // What can no longer be claimed is not spoken of.
        ("2026-12-01", None),
    ] {
        assert_eq!(n.reminded(on, claim), expect, "the credit on {on}");
    }
    for (on, expect) in [
        ("2026-12-30", None),
        ("2026-12-31", Some(Stage::Step(60))),
        ("2027-01-30", Some(Stage::Step(30))),
        ("2027-03-01", Some(Stage::Daily)),
        ("2027-03-02", Some(Stage::Missed)),
    ] {
        assert_eq!(n.reminded(on, document), expect, "the document on {on}");
    }
    n.claimed();
    assert_eq!(n.reminded("2026-11-29", claim), None, "claimed");
}

#[test]
fn a_reminder_says_what_it_is_about_in_both_languages() {
    let mut n = netco();
    n.proves(CertificateScheme::Iso27001, "2026-12-31");
    let all = reminder::due(n.office.store.conn(), today()).expect("reminders");
    let words = |about: About, lang| {
        let found = all.iter().find(|r| r.about == about).expect("a reminder");
        let (head, text) = found.words(lang, today());
        format!("{head} | {text}")
    };
    let claim = words(About::Claim(n.sla), Lang::It);
    assert!(claim.starts_with("NetCo: WAN availability | Nessuno ha ancora richiesto"), "{claim}");
    let document = words(About::Certificate(n.vendor), Lang::En);
    assert!(document.starts_with("NetCo: ISO/IEC 27001 | Ends on "), "{document}");
}
