//! What can be claimed, from which fee, and what a file may replace.

use custodia_core::contract::tracker::PeriodPrice;
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, SlaId};
use custodia_core::sla::claim_by::ClaimRule;
use custodia_core::sla::draft::{
    CreditKind, MeasureDraft, MeasurementDraft, OutageDraft, OutageKind, PauseDraft, SlaDraft,
    TicketDraft,
};
use custodia_core::sla::import::{self, RecordKind};
use custodia_core::sla::read::{self, SlaPeriod, claims_due};
use custodia_core::sla::{Metric, ops};

use crate::import::table;
use crate::sla::wan;
use crate::support::{Office, day, eur, tacit, today};

fn office(change: impl FnOnce(&mut SlaDraft)) -> (Office, ContractId, SlaId) {
    let mut office = Office::new();
    let vendor = office.vendor("NetCo");
    let contract = office.contract(&tacit(vendor, "C-1", "2025-01-01"));
    let mut draft = SlaDraft { from_date: Some(day("2025-01-01")), ..wan(contract) };
    change(&mut draft);
    let sla = office.done("sla.save", |tx| ops::save(tx, &draft));
    (office, contract, sla)
}

fn measure(office: &mut Office, sla_id: SlaId, period: &str, value: &str) {
    let row = MeasurementDraft {
        period: day(period),
        value: value.into(),
        counted: false,
        note: "Portal".into(),
        document_id: None,
    };
    let draft = MeasureDraft { sla_id, rows: vec![row] };
    office.done("sla.measure", |tx| ops::measure(tx, &draft, today()));
}

fn period(office: &Office, sla: SlaId, of: &str) -> SlaPeriod {
    let found = read::detail(office.store.conn(), sla, day(of), day(of), today());
    found.expect("a detail").row.periods.remove(0)
}

fn due(office: &Office) -> Vec<String> {
    let all = claims_due(office.store.conn(), today(), 3_650).expect("claims");
    all.into_iter().map(|c| c.period.to_string()).collect()
}

#[test]
fn only_what_is_over_and_worth_something_or_of_unknown_worth_is_asked_for() {
    // No row says what a value below 90 is worth: unknown, and all the more to be claimed.
    let (mut o, _, sla) = office(|d| {
        d.tiers.pop();
        d.claim_rule = ClaimRule::None;
    });
    measure(&mut o, sla, "2026-09-01", "98");
    assert_eq!(period(&o, sla, "2026-09-01").credit, None);
    assert_eq!(due(&o), ["2026-09-01"], "of unknown worth");
    // Typed before the month is over: how it stands, not how it ended.
    measure(&mut o, sla, "2026-11-01", "98");
    assert!(!period(&o, sla, "2026-11-01").claimable);
    assert_eq!(due(&o), ["2026-09-01"]);

    let (mut o, _, sla) = office(|d| {
        d.credit = CreditKind::None;
        d.tiers.clear();
    });
    measure(&mut o, sla, "2026-10-01", "98");
    assert_eq!(due(&o), [""; 0], "no credit was agreed");
}

#[test]
fn a_long_rule_is_still_open_and_without_one_two_years_are_looked_at() {
    let (mut o, _, sla) = office(|d| d.claim_value = 700);
    measure(&mut o, sla, "2025-01-01", "98");
    assert_eq!(due(&o), ["2025-01-01"], "until 1 January 2027");
    let (mut o, _, sla) = office(|d| d.claim_rule = ClaimRule::None);
    measure(&mut o, sla, "2025-02-01", "98");
    assert_eq!(due(&o), ["2025-02-01"]);
    let later = claims_due(o.store.conn(), day("2027-03-01"), 3_650).expect("claims");
    assert!(later.is_empty(), "nobody pays for what is older unasked");
}

#[test]
fn a_typed_price_is_the_fee_of_the_days_of_its_period() {
    let (mut o, contract, sla) = office(|_| {});
    measure(&mut o, sla, "2025-12-01", "98.5");
    measure(&mut o, sla, "2026-10-01", "98.5");
    let credit = |o: &Office, of| period(o, sla, of).credit;
    assert_eq!(credit(&o, "2026-10-01"), Some(eur(25_000)), "25 % of 1,000.00");
    // For 2026 18,000 a year was asked.
    let price = PeriodPrice { asked: Some(eur(1_800_000)), index_change: None };
    o.done("price.save", |tx| custodia_core::contract::ops::save_price(tx, contract, 1, &price));
    assert_eq!(credit(&o, "2026-10-01"), Some(eur(37_500)), "25 % of 1,500.00");
    assert_eq!(credit(&o, "2025-12-01"), Some(eur(25_000)), "the year before stays");
}

#[test]
fn a_file_says_what_it_changes_and_keeps_what_it_does_not_speak_of() {
    let (mut o, _, sla) = office(|_| {});
    measure(&mut o, sla, "2026-08-01", "99.9");
    measure(&mut o, sla, "2026-09-01", "99.8");
    let file = table("Month|Value\n2026-08|99.9\n2026-09|99.1\n2026-10|99.7");
    let read = |o: &Office| {
        let kind = RecordKind::Measurements;
        import::read(o.store.conn(), sla, kind, &file, None, today()).expect("read")
    };
    let found = read(&o);
    assert_eq!((found.created(), found.changed, found.unchanged), (1, 1, 1));
    o.done("sla.import", |tx| import::apply(tx, sla, &found));
    let september = period(&o, sla, "2026-09-01");
    assert_eq!(september.value.as_deref(), Some("99.10"));
    assert_eq!(september.note, "Portal", "the file says nothing about it");
    assert_eq!(read(&o).written(), 0, "the same file twice changes nothing");
}

fn codes<T: std::fmt::Debug>(found: custodia_core::error::Result<T>) -> Vec<(String, String)> {
    match found {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

#[test]
fn what_has_not_been_is_no_outage_but_may_be_planned() {
    let (mut o, _, sla) = office(|_| {});
    let outage = |kind, from: &str, until: &str| OutageDraft {
        id: None,
        sla_id: sla,
        kind,
        from: from.into(),
        until: until.into(),
        reference: String::new(),
        note: String::new(),
    };
    let mut save = |d: &OutageDraft| o.write("sla.outage", |tx| ops::save_outage(tx, d, today()));
    let ahead = ("2026-12-01T10:00", "2026-12-01T11:00");
    let refused = save(&outage(OutageKind::Outage, ahead.0, ahead.1));
    let at = |f: &str, c: &str| (f.to_owned(), c.to_owned());
    assert_eq!(codes(refused), [at("from", "in-future"), at("until", "in-future")]);
    assert!(save(&outage(OutageKind::Excluded, ahead.0, ahead.1)).is_ok(), "planned work");
    let typo = save(&outage(OutageKind::Excluded, "2026-10-01T10:00", "2262-10-01T11:00"));
    assert_eq!(codes(typo), [at("until", "date-range")]);
}

#[test]
fn pauses_of_a_ticket_lie_within_it_and_apart() {
    let (mut o, _, sla) = office(|d| {
        d.metric = Metric::Resolution;
        d.limit_minutes = Some(240);
    });
    let pause = |from: &str, until: &str| PauseDraft { from: from.into(), until: until.into() };
    let ticket = TicketDraft {
        id: None,
        sla_id: sla,
        reference: "T-1".into(),
        opened: "2026-10-01T09:00".into(),
        closed: "2026-10-01T17:00".into(),
        pauses: vec![
            pause("2026-10-01T08:00", "2026-10-01T09:30"),
            pause("2026-10-01T10:00", "2026-10-01T12:00"),
            pause("2026-10-01T11:00", "2026-10-01T11:30"),
            pause("2026-10-01T16:00", "2026-10-01T18:00"),
        ],
        note: String::new(),
    };
    let refused = o.write("sla.ticket", |tx| ops::save_ticket(tx, &ticket, today()));
    let at = |f: &str, c: &str| (f.to_owned(), c.to_owned());
    assert_eq!(
        codes(refused),
        [
            at("pauses.0.from", "pause-before-opened"),
            at("pauses.2.from", "pause-overlaps"),
            at("pauses.3.until", "pause-after-closed"),
        ]
    );
}
