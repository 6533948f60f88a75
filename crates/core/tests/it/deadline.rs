//! The deadlines of contracts: which days, whose, open or not, and the words a calendar gets.

use chrono::NaiveDate;
use custodia_core::agenda::Urgency;
use custodia_core::contract::draft::{ContractDraft, ContractStatus, DeliveryMethod};
use custodia_core::contract::{RenewalKind, read};
use custodia_core::deadline::{Asked, Deadline, DeadlineKind, DeadlineQuery, deadlines, feed};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft, NoticeDraft};
use custodia_core::error::Error;
use custodia_core::ids::ContractId;
use custodia_core::text::Lang;

use crate::support::{Office, day, tacit, today};

fn all(office: &Office, from: &str, to: &str) -> Vec<Deadline> {
    deadlines(office.store.conn(), &DeadlineQuery::all(day(from), day(to)), today()).expect("read")
}

fn told(found: &[Deadline]) -> Vec<(NaiveDate, DeadlineKind, bool)> {
    found.iter().map(|d| (d.date, d.kind, d.open)).collect()
}

fn decide(office: &mut Office, id: ContractId, choice: DecisionChoice) {
    let detail = read::detail(office.store.conn(), id, today()).expect("a detail");
    let draft = DecisionDraft {
        contract_id: id,
        period_id: detail.deciding,
        choice,
        reason: "Price".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    };
    office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
}

/// Terminates, and has the notice received in time.
fn leave(office: &mut Office, id: ContractId) {
    decide(office, id, DecisionChoice::Terminate);
    let listed = read::one(office.store.conn(), id).expect("a contract");
    let notice = NoticeDraft {
        id: None,
        decision_id: listed.decisions[0].id,
        sent_on: Some(today()),
        method: DeliveryMethod::Pec,
        reference: "r-1".into(),
        received_on: Some(today()),
        document_id: None,
    };
    office.done("notice.record", |tx| decision::ops::record_notice(tx, &notice, today()));
}

/// Ends on 28 Feb 2027 (and, in a leap year, on 29 Feb 2028), 90 days' notice by e-mail: notice by 30 Nov, decide by 16 Nov 2026.
fn office() -> (Office, ContractId) {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2026-03-01"));
    (office, id)
}

#[test]
fn a_running_contract_has_the_days_of_its_periods() {
    let (office, id) = office();
    let found = all(&office, "2026-10-01", "2027-12-31");
    let days = told(&found);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(
        days,
        [
            (day("2026-11-16"), DeadlineKind::DecideBy, true),
            (day("2026-11-30"), DeadlineKind::LastSafe, true),
            (day("2026-11-30"), DeadlineKind::NoticeBy, true),
            // It renews by itself: nothing is to be done on its last day.
            (day("2027-02-28"), DeadlineKind::PeriodEnd, false),
            (day("2027-11-17"), DeadlineKind::DecideBy, true),
            (day("2027-12-01"), DeadlineKind::LastSafe, true),
            (day("2027-12-01"), DeadlineKind::NoticeBy, true),
        ]
    );
    assert_eq!(found[1].key, format!("contract/{id}/0/last_safe"));
    assert_eq!(found[1].urgency, Some(Urgency::Due), "ten days to the last safe day");
    assert_eq!(found[5].urgency, None, "next year's is not what is decided now");
}

#[test]
fn a_recorded_decision_closes_its_days_and_is_one_itself() {
    let (mut office, id) = office();
    leave(&mut office, id);
    let found = all(&office, "2026-10-01", "2028-12-31");
    let kinds: Vec<_> = found.iter().map(|d| (d.kind, d.open)).collect();
    assert_eq!(
        kinds,
        [
            (DeadlineKind::DecideBy, false),
            (DeadlineKind::Decided, false),
            (DeadlineKind::LastSafe, false),
            (DeadlineKind::NoticeBy, false),
            (DeadlineKind::PeriodEnd, false),
        ],
        "nothing follows a contract that is left"
    );
    assert!(found.iter().all(|d| d.decision == Some(DecisionChoice::Terminate)), "{found:?}");
    let open =
        DeadlineQuery { open: true, ..DeadlineQuery::all(day("2026-10-01"), day("2028-12-31")) };
    assert_eq!(deadlines(office.store.conn(), &open, today()).expect("read"), []);
}

#[test]
fn a_decision_to_leave_keeps_its_last_safe_day_open_until_the_notice_is_sent() {
    let (mut office, id) = office();
    decide(&mut office, id, DecisionChoice::Terminate);
    let found = all(&office, "2026-10-01", "2027-03-31");
    let open: Vec<_> = found.iter().filter(|d| d.open).map(|d| d.kind).collect();
    assert_eq!(open, [DeadlineKind::LastSafe, DeadlineKind::NoticeBy]);
    assert_eq!(found[2].urgency, Some(Urgency::Due), "{:?}", found[2]);
}

#[test]
fn what_never_comes_is_no_deadline() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let base = |n: &str| tacit(vendor, n, "2026-03-01");
    for draft in [
        ContractDraft { status: ContractStatus::Draft, ..base("draft") },
        ContractDraft {
            renewal: RenewalKind::Evergreen,
            initial_months: None,
            ..base("evergreen")
        },
        ContractDraft {
            status: ContractStatus::Ended,
            ended_on: Some(day("2026-05-31")),
            ..base("ended")
        },
        // Nobody agreed to go on after February.
        ContractDraft { renewal: RenewalKind::Express, ..base("express") },
    ] {
        office.contract(&draft);
    }
    let found = all(&office, "2026-01-01", "2029-12-31");
    let of = |n: &str| told(&found.iter().filter(|d| d.number == n).cloned().collect::<Vec<_>>());
    assert_eq!(of("draft"), []);
    assert_eq!(of("evergreen"), []);
    assert_eq!(of("ended"), [(day("2026-05-31"), DeadlineKind::PeriodEnd, false)]);
    assert_eq!(of("express").last(), Some(&(day("2027-02-28"), DeadlineKind::PeriodEnd, true)));
}

#[test]
fn a_window_that_cannot_be_is_refused_at_its_field() {
    let (office, _) = office();
    for (from, to, code) in [
        ("2027-01-01", "2026-12-31", "end-before-start"),
        ("2020-01-01", "2031-01-01", "range-days"),
    ] {
        let query = DeadlineQuery::all(day(from), day(to));
        match deadlines(office.store.conn(), &query, today()) {
            Err(Error::Invalid(errors)) => {
                let found: Vec<_> = errors.iter().map(|e| (&*e.field, &*e.code)).collect();
                assert_eq!(found, [("to", code)]);
            }
            other => panic!("{from}..{to}: {other:?}"),
        }
    }
}

#[test]
fn a_calendar_file_keeps_identities_grows_in_revision_and_tells_what_comes_no_more() {
    let (mut office, id) = office();
    let ask = Asked { lang: Some(Lang::En), ..Asked::default() };
    let before = feed(office.store.conn(), &ask, today()).expect("a feed");
    let safe = format!("contract-{id}-0-last_safe@{}.custodia", office.store.log());
    let of = |f: &custodia_core::deadline::Feed, uid: &str| {
        f.events.iter().find(|e| e.uid == uid).cloned().unwrap_or_else(|| panic!("no {uid}"))
    };
    let event = of(&before, &safe);
    assert_eq!(event.summary, "Last safe day: Acme, Maintenance C-1");
    assert_eq!(event.alarms, [7, 6, 5, 4, 3, 2, 1, 0], "daily in the last week");
    assert_eq!(of(&before, &safe.replace("last_safe", "decide_by")).alarms, [60, 30, 14, 7, 1]);
    assert!(event.description.contains("renews by itself"), "{}", event.description);
    assert!(!before.events.iter().any(|e| e.cancelled));

    leave(&mut office, id);
    let after = feed(office.store.conn(), &ask, today()).expect("a feed");
    assert!(after.revision > before.revision && after.at > before.at);
    let event = of(&after, &safe);
    assert_eq!(event.summary, "Last safe day: Acme, Maintenance C-1 (decided: Terminate)");
    assert_eq!((event.alarms, event.cancelled), (vec![], false));
    let next = of(&after, &safe.replace("-0-last", "-1-last"));
    assert!(next.cancelled, "an earlier file said that it would come");
}

#[test]
fn a_calendar_file_names_no_person() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft =
        ContractDraft { owner_id: Some(office.operator), ..tacit(vendor, "C-1", "2026-03-01") };
    office.contract(&draft);
    let made = feed(office.store.conn(), &Asked::default(), today()).expect("a feed");
    assert!(made.events.len() > 4);
    let texts = format!("{made:?}");
    assert!(!texts.contains("Rossi"), "{texts}");
}
