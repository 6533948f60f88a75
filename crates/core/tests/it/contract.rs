//! Contracts from draft to stored periods, decisions, undo, and what the agenda says of them.

use chrono::NaiveDate;
use custodia_core::agenda::{self, AgendaQuery, IfNothing, Urgency};
use custodia_core::contract::draft::{
    ContractDraft, ContractStatus, DeliveryMethod, NextStep, PeriodState,
};
use custodia_core::contract::state::{Facts, contract_state};
use custodia_core::contract::{
    ContractState, Notice, NoticeUnit, RenewalKind, Terms, list, ops, period, read, sql,
};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft, NoticeDraft};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, DecisionId, DocumentId};
use custodia_core::list::{Filter, ListQuery, PageRequest, Sort, Views};
use custodia_core::settings;
use proptest::prelude::*;

use crate::support::{Office, day, eur, tacit, today};

fn agenda_of(office: &Office, days: u32) -> agenda::Agenda {
    let query = AgendaQuery { days, ..AgendaQuery::default() };
    agenda::agenda(office.store.conn(), &query, today()).expect("an agenda")
}

fn decide(office: &Office, id: ContractId, choice: DecisionChoice) -> DecisionDraft {
    let detail = read::detail(office.store.conn(), id, today()).expect("a detail");
    DecisionDraft {
        contract_id: id,
        period_id: detail.deciding,
        choice,
        reason: "Price".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    }
}

fn fields(error: Error) -> Vec<(String, String)> {
    match error {
        Error::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

#[test]
fn saving_stores_every_period_through_today_and_proposes_the_next() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme Hosting");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    let found: Vec<_> = periods.iter().map(|p| (p.period.end.to_string(), p.state)).collect();
    let confirmed = |e: &str| (e.to_owned(), PeriodState::Confirmed);
    assert_eq!(
        found,
        [
            confirmed("2025-02-28"),
            confirmed("2026-02-28"),
            confirmed("2027-02-28"),
            ("2028-02-29".to_owned(), PeriodState::Proposed),
        ],
        "all to the current one are facts, the next is a proposal"
    );
    let current = periods[2].period;
    assert_eq!(current.notice_by, day("2026-11-30"), "28 Feb 2027 − 90 days");
    assert_eq!(current.send_by, day("2026-11-30"), "a Monday, sent by e-mail");
    assert_eq!(current.decide_by, day("2026-11-16"), "14 days before");
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let bad = ContractDraft {
        title: "  ".into(),
        renewal_months: 0,
        status: ContractStatus::Ended,
        ended_on: Some(day("2020-01-01")),
        ..tacit(vendor, "c-1", "2026-01-01")
    };
    let error = office.write("contract.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("title", "required"),
        ("number", "duplicate-contract-number"),
        ("renewal_months", "required"),
        ("ended_on", "end-before-start"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
}

#[test]
fn notice_longer_than_a_term_that_does_not_roll_is_refused_with_its_arithmetic() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let bad = ContractDraft {
        renewal: RenewalKind::Express,
        initial_months: Some(2),
        ..tacit(vendor, "C-1", "2026-01-01")
    };
    let error = office.write("contract.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let Error::Invalid(errors) = error else { panic!("field errors") };
    let e = errors.iter().find(|e| e.code == "notice-longer-than-term").expect("the error");
    assert_eq!(e.params["end"], "2026-02-28");
    assert_eq!(e.params["notice_by"], "2025-11-30");
}

#[test]
fn the_agenda_says_by_when_how_much_and_what_happens() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let found = agenda_of(&office, 30);
    assert_eq!(found.open, 1);
    let item = &found.items[0];
    assert_eq!(item.send_by, Some(day("2026-11-30")));
    assert_eq!(item.days_left, Some(10));
    assert_eq!(item.urgency, Urgency::Due, "decide-by has passed, ten days are left");
    assert_eq!(
        item.if_nothing,
        IfNothing::Renews {
            months: 12,
            until: day("2028-02-29"),
            committed: custodia_core::money::Totals(vec![eur(1_200_000)]),
        }
    );
    assert_eq!(found.committed.0, [eur(1_200_000)]);
}

/// A notice sent on `on`, received the same day.
fn notice(decision_id: DecisionId, on: NaiveDate) -> NoticeDraft {
    NoticeDraft {
        id: None,
        decision_id,
        sent_on: Some(on),
        method: DeliveryMethod::Pec,
        reference: String::new(),
        received_on: Some(on),
        document_id: None,
    }
}

#[test]
fn a_decision_to_leave_stays_in_the_agenda_until_its_notice_is_sent_and_proved() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let draft = decide(&office, id, DecisionChoice::Terminate);
    let decision = office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
    let seen = |office: &Office| {
        let found = agenda_of(office, 30);
        let row = read::one(office.store.conn(), id).expect("row").row(today());
        (found.open, found.items.first().and_then(|i| i.step), row.state)
    };
    assert_eq!(seen(&office), (1, Some(NextStep::SendNotice), ContractState::NoticeOpen));
    let mut sent = notice(decision, today());
    sent.id =
        Some(office.done("notice.record", |tx| decision::ops::record_notice(tx, &sent, today())));
    assert_eq!(seen(&office), (0, Some(NextStep::ProveNotice), ContractState::Terminating));
    let proof = DocumentDraft {
        contract_id: Some(id),
        vendor_id: None,
        asset_id: None,
        purpose: DocumentPurpose::Proof,
        note: String::new(),
    };
    sent.document_id = Some(office.done("document.attach", |tx| {
        document::ops::attach(tx, &proof, "receipt.eml", b"delivered", today())
    }));
    office.done("notice.record", |tx| decision::ops::record_notice(tx, &sent, today()));
    assert_eq!(seen(&office), (0, None, ContractState::Terminating), "quiet");
    assert_eq!(
        office.write("document.detach", |tx| {
            document::ops::detach(tx, sent.document_id.expect("attached"))
        }),
        Err(Error::Refused(
            custodia_core::error::Refusal::new("document-is-proof").with("name", "receipt.eml")
        )),
    );
}

#[test]
fn a_wrong_notice_is_refused_at_its_fields() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let draft = decide(&office, id, DecisionChoice::Terminate);
    let decision = office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
    let bad = NoticeDraft {
        sent_on: Some(day("2026-11-19")),
        received_on: Some(day("2026-11-18")),
        document_id: Some(DocumentId(99)),
        ..notice(decision, today())
    };
    let refused =
        office.write("notice.record", |tx| decision::ops::record_notice(tx, &bad, today()));
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    let found: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code.as_str())).collect();
    let expected = [("received_on", "received-before-sent"), ("document_id", "unknown")];
    assert_eq!(found, expected);
    let late = NoticeDraft { sent_on: None, ..bad };
    let refused =
        office.write("notice.record", |tx| decision::ops::record_notice(tx, &late, today()));
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!((errors[0].field.as_str(), errors[0].code.as_str()), ("sent_on", "required"));
}

#[test]
fn a_roll_over_is_told_and_confirmed_by_a_person() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let later = day("2028-06-01");
    office.done("contract.roll", |tx| ops::roll(tx, later));
    let rolled = |office: &Office| {
        let found = agenda::agenda(office.store.conn(), &AgendaQuery::default(), later);
        found.expect("an agenda").rolled_over.first().map(|r| (r.on, r.period_id))
    };
    let (on, period) = rolled(&office).expect("it rolled over");
    assert_eq!(on, day("2028-03-01"), "the newest period that began");
    // Saving the contract again, say its owner, confirms nothing.
    let draft = read::detail(office.store.conn(), id, later).expect("a detail").draft;
    office.done("contract.save", |tx| ops::save(tx, &draft, later));
    assert!(rolled(&office).is_some(), "a roll-over is never confirmed silently");
    let period = period.expect("stored");
    office.done("contract.confirm", |tx| ops::confirm_period(tx, id, period, later));
    assert_eq!(rolled(&office), None);
    let ahead = office.store.conn();
    let next = read::one(ahead, id).expect("listed").periods.last().copied().expect("a period");
    let refused =
        office.write("contract.confirm", |tx| ops::confirm_period(tx, id, next.id, later));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "period-not-begun"));
}

#[test]
fn a_recorded_decision_leaves_the_list_and_undo_brings_it_back() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let draft = decide(&office, id, DecisionChoice::LetRun);
    let written = office
        .write("decision.record", |tx| decision::ops::record(tx, &draft, today()))
        .expect("recorded");
    assert_eq!(agenda_of(&office, 30).open, 0);
    let op = office.op("journal.undo");
    office.store.undo(written.op.expect("an op"), &op).expect("undone");
    assert_eq!(agenda_of(&office, 30).open, 1, "the decision is needed again");
}

#[test]
fn a_decision_can_only_be_undone_while_it_is_the_newest_op() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let draft = decide(&office, id, DecisionChoice::Renew);
    let written = office
        .write("decision.record", |tx| decision::ops::record(tx, &draft, today()))
        .expect("recorded");
    office.vendor("Somebody else");
    let op = office.op("journal.undo");
    match office.store.undo(written.op.expect("an op"), &op) {
        Err(Error::Refused(r)) => assert_eq!(r.code, "decision-not-newest"),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_change_of_mind_is_a_new_decision_and_the_newest_counts() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    for choice in [DecisionChoice::Terminate, DecisionChoice::LetRun] {
        let draft = decide(&office, id, choice);
        office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
    }
    let detail = read::detail(office.store.conn(), id, today()).expect("detail");
    assert_eq!(detail.row.decision.map(|d| d.choice), Some(DecisionChoice::LetRun));
    let current = detail.periods.iter().find(|p| p.current).expect("a current period");
    assert_eq!(current.decisions.len(), 2, "both stay on record");
}

#[test]
fn a_decision_needs_a_reason_a_person_and_its_own_period() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let other = office.contract(&tacit(vendor, "C-2", "2024-03-01"));
    let foreign = read::detail(office.store.conn(), other, today()).expect("detail").deciding;
    let draft = DecisionDraft {
        reason: " ".into(),
        decided_by: None,
        decided_on: day("2026-11-21"),
        period_id: foreign,
        ..decide(&office, id, DecisionChoice::Renew)
    };
    let error = office
        .write("decision.record", |tx| decision::ops::record(tx, &draft, today()))
        .unwrap_err();
    let found: Vec<String> = fields(error).into_iter().map(|(f, _)| f).collect();
    assert_eq!(found, ["reason", "decided_on", "decided_by", "period_id"]);
}

/// A change of settings, and whether it moves days.
type SettingsChange = (&'static str, fn(&mut settings::Settings), bool);

#[test]
fn whatever_moves_a_deadline_moves_the_stored_days_of_open_periods_in_the_same_op() {
    let cases: [SettingsChange; 8] = [
        ("a closure", |s| s.calendar.closures.push(closed("2026-11-30")), true),
        ("the patron saint", |s| s.calendar.patron_saint = "11-30".into(), true),
        // 8 December is Immaculate Conception in Italy, a day like any other without a country.
        ("the country", |s| s.calendar.country = custodia_core::calendar::Country::Italy, true),
        ("the buffer", |s| s.deadlines.decide_buffer_days = 30, true),
        (
            "a delivery lead",
            |s| s.deadlines.delivery_leads.iter_mut().for_each(|l| l.days = 9),
            true,
        ),
        ("the reminders", |s| s.deadlines.reminder_steps = vec![10], false),
        ("the organisation", |s| s.organisation.name = "Other".into(), false),
        ("a closure long ago", |s| s.calendar.closures.push(closed("2001-01-02")), false),
    ];
    for (what, change, moves) in cases {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        // Deadlines on 30 November 2026 and on 9 December 2026, by registered letter.
        let drafts = [
            tacit(vendor, "C-1", "2024-03-01"),
            ContractDraft { notice_value: 81, ..tacit(vendor, "C-2", "2024-03-01") },
        ]
        .map(|d| ContractDraft { delivery_method: DeliveryMethod::Registered, ..d });
        let ids: Vec<_> = drafts.iter().map(|d| office.contract(d)).collect();
        let stored = |o: &Office| -> Vec<_> {
            ids.iter().flat_map(|id| sql::periods(o.store.conn(), *id).expect("periods")).collect()
        };
        let before = stored(&office);
        let mut s = settings::sql::load(office.store.conn()).expect("settings");
        change(&mut s);
        let written = office
            .write("settings.save", |tx| settings::ops::save(tx, &s, today()))
            .expect("saved");
        let after = stored(&office);
        assert_eq!(after != before, moves, "{what}");
        assert_eq!(written.tables.contains(&"contract_period"), moves, "{what}: in the same op");
        for (b, a) in before.iter().zip(&after) {
            let over = b.period.end < today();
            assert!(!over || a == b, "{what}: a period that is over keeps its days");
        }
        // What is stored is what the rule says under the new settings.
        let ctx = ops::SaveContext::load(office.store.conn(), today()).expect("settings");
        for (draft, id) in drafts.iter().zip(&ids) {
            let terms = draft.terms(day("2024-03-01"));
            for p in sql::periods(office.store.conn(), *id).expect("periods") {
                let fresh = period(&terms, &ctx.planning(draft), p.period.index);
                assert!(p.period.end < today() || fresh == Some(p.period), "{what}: {p:?}");
            }
        }
        let undo = office.op("journal.undo");
        office.store.undo(written.op.expect("an op"), &undo).expect("undone");
        assert_eq!(stored(&office), before, "{what}: undone with the setting");
    }
}

fn closed(date: &str) -> settings::Closure {
    settings::Closure { date: day(date), label: "Closed".into() }
}

#[test]
fn a_contract_s_own_lead_and_buffer_are_stronger_than_the_settings() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&ContractDraft {
        delivery_lead_days: Some(2),
        decide_buffer_days: Some(7),
        ..tacit(vendor, "C-1", "2024-03-01")
    });
    let before = sql::periods(office.store.conn(), id).expect("periods");
    let mut s = settings::sql::load(office.store.conn()).expect("settings");
    s.deadlines.decide_buffer_days = 60;
    s.deadlines.delivery_leads.iter_mut().for_each(|l| l.days = 20);
    office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
    assert_eq!(sql::periods(office.store.conn(), id).expect("periods"), before);
}

#[test]
fn the_reminder_ladder_says_when_a_decision_is_due() {
    // 28 Feb 2027 − 90 days: decide by Monday 16 November 2026, send by 30 November.
    for (steps, on, expected, why) in [
        (vec![60, 30, 14, 7, 1], "2026-11-02", Urgency::Due, "14 days: the middle step"),
        (vec![60, 30, 14, 7, 1], "2026-11-01", Urgency::Ahead, "15 days: only announced"),
        (vec![1, 7, 14, 30, 60], "2026-11-01", Urgency::Ahead, "the order typed says nothing"),
        (vec![90, 60, 30], "2026-09-17", Urgency::Due, "60 days"),
        (vec![90, 60, 30], "2026-09-16", Urgency::Ahead, "61 days"),
        (vec![], "2026-11-16", Urgency::Ahead, "no reminders: the day itself is not past"),
        (vec![], "2026-11-17", Urgency::Due, "but the next day it is"),
        (vec![1], "2026-11-23", Urgency::Critical, "daily from a week before the last safe day"),
        (vec![1], "2026-12-01", Urgency::Missed, "and then it is missed"),
    ] {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        office.contract(&tacit(vendor, "C-1", "2024-03-01"));
        let mut s = settings::sql::load(office.store.conn()).expect("settings");
        s.deadlines.reminder_steps = steps;
        office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
        let query = AgendaQuery { days: 365, ..AgendaQuery::default() };
        let found = agenda::agenda(office.store.conn(), &query, day(on)).expect("an agenda");
        assert_eq!(found.items[0].urgency, expected, "{on}: {why}");
    }
}

#[test]
fn what_was_left_in_time_is_over_after_its_end_and_what_was_late_is_not() {
    let (over, runs_on) = (ContractState::Terminated, ContractState::NoticeOpen);
    for (choice, given, expected, why) in [
        (DecisionChoice::Terminate, Some("2026-11-20"), over, "in time"),
        (DecisionChoice::Terminate, Some("2026-11-30"), over, "on the last day"),
        (DecisionChoice::Replace, Some("2026-11-20"), over, "another vendor"),
        (DecisionChoice::LetRun, None, runs_on, "renewed by itself"),
        (DecisionChoice::Terminate, Some("2026-12-01"), runs_on, "a day late"),
        (DecisionChoice::Terminate, None, runs_on, "decided, but nobody sent the letter"),
    ] {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
        let on = day("2026-11-20");
        let detail = read::detail(office.store.conn(), id, on).expect("a detail");
        let draft = DecisionDraft {
            decided_on: on,
            period_id: detail.deciding,
            ..decide(&office, id, choice)
        };
        let decision = office.done("decision.record", |tx| decision::ops::record(tx, &draft, on));
        if let Some(given) = given.map(day) {
            office.done("notice.record", |tx| {
                decision::ops::record_notice(tx, &notice(decision, given), given)
            });
        }
        let at_once = read::one(office.store.conn(), id).expect("row").state(on);
        let later = day("2027-06-01");
        let needs = ops::needs_roll(office.store.conn(), later).expect("asked");
        office.write("contract.roll", |tx| ops::roll(tx, later)).expect("rolled");
        let listed = read::one(office.store.conn(), id).expect("row");
        assert_eq!(listed.state(later), expected, "{why}");
        let query = AgendaQuery { days: 365, ..AgendaQuery::default() };
        let due = agenda::agenda(office.store.conn(), &query, later).expect("an agenda").open;
        let over = expected == ContractState::Terminated;
        assert_eq!(due, u32::from(!over), "{why}: asks for the next decision or for none");
        assert_eq!(needs, !over, "{why}: what is over needs no more periods");
        let end = listed.row(later).period_end;
        assert_eq!(end == Some(day("2027-02-28")), over, "{why}: shows {end:?}");
        assert_eq!(at_once == ContractState::Terminating, over, "{why}: {at_once:?} at once");
    }
}

#[test]
fn after_the_last_renewal_nothing_renews_however_tacit_the_clause() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    // 1 January 2025, one renewal: it ends for good on 31 December 2026.
    let id = office
        .contract(&ContractDraft { max_renewals: Some(1), ..tacit(vendor, "C-1", "2025-01-01") });
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    assert_eq!(periods.len(), 2, "no period is proposed that cannot come: {periods:?}");
    let listed = read::one(office.store.conn(), id).expect("row");
    for (on, state) in [
        ("2025-06-01", ContractState::NoticeOpen),
        ("2025-11-01", ContractState::NoticeMissed),
        ("2026-06-01", ContractState::NoticeOpen),
        ("2026-11-20", ContractState::Ending),
        ("2027-01-01", ContractState::Expired),
    ] {
        assert_eq!(listed.state(day(on)), state, "{on}");
    }
    let query = AgendaQuery { days: 365, ..AgendaQuery::default() };
    let found = agenda::agenda(office.store.conn(), &query, today()).expect("an agenda");
    let item = &found.items[0];
    assert_eq!(item.if_nothing, IfNothing::Ends { on: day("2026-12-31"), assets: 0 });
    assert_ne!(item.urgency, Urgency::Missed, "there is nothing to miss any more");
    assert!(found.committed.is_empty(), "nothing is committed by doing nothing");
}

#[test]
fn a_decision_cannot_be_edited_by_whatever_statement() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let draft = decide(&office, id, DecisionChoice::Renew);
    office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
    let edit = "UPDATE decision SET reason = 'Another', choice = 'terminate'";
    let edited = office.write("decision.edit", |tx| Ok(tx.execute_batch(edit)?));
    assert!(edited.is_err(), "{edited:?}");
    let row = read::one(office.store.conn(), id).expect("row").row(today());
    assert_eq!(
        row.decision.map(|d| (d.choice, d.reason)),
        Some((DecisionChoice::Renew, "Price".into()))
    );
}

#[test]
fn time_brings_proposed_periods_and_a_roll_over_is_never_silent() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let later = day("2028-06-01");
    assert!(ops::needs_roll(office.store.conn(), later).expect("asked"));
    office.done("contract.roll", |tx| ops::roll(tx, later));
    assert!(!ops::needs_roll(office.store.conn(), later).expect("asked"));
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    let proposed: Vec<_> = periods
        .iter()
        .filter(|p| p.state == PeriodState::Proposed)
        .map(|p| p.period.end.to_string())
        .collect();
    assert_eq!(proposed, ["2028-02-29", "2029-02-28", "2030-02-28"], "nobody confirmed these");
}

#[test]
fn a_reader_sees_what_time_brought_before_anybody_has_stored_it() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    office.contract(&ContractDraft { max_renewals: Some(4), ..tacit(vendor, "C-2", "2024-06-01") });
    office.contract(&ContractDraft {
        initial_months: Some(1),
        renewal_months: 1,
        ..tacit(vendor, "C-3", "2026-01-15")
    });
    let later = day("2028-06-10");
    let query = AgendaQuery { days: 400, ..AgendaQuery::default() };
    let seen = |o: &Office| {
        let mut found = agenda::agenda(o.store.conn(), &query, later).expect("an agenda");
        let items = found.items.iter_mut().map(|i| &mut i.period_id);
        let rolled = found.rolled_over.iter_mut().map(|r| &mut r.period_id);
        let ids: Vec<_> = items.chain(rolled).map(Option::take).collect();
        let rows = list::rows(o.store.conn(), &ListQuery::default(), later).expect("rows");
        (found, rows, ids)
    };
    let (agenda, rows, ids) = seen(&office);
    assert_eq!(agenda.open, 3, "all three run on");
    assert!(ids.iter().all(Option::is_none), "nothing is stored to decide about: {ids:?}");
    office.done("contract.roll", |tx| ops::roll(tx, later));
    let (stored, stored_rows, ids) = seen(&office);
    assert_eq!((agenda, rows), (stored, stored_rows), "the same as after storing it");
    assert!(ids.iter().all(Option::is_some), "{ids:?}");
}

#[test]
fn an_express_contract_ends_unless_somebody_renews_it() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        renewal: RenewalKind::Express,
        notice_value: 0,
        ..tacit(vendor, "C-1", "2026-02-01")
    };
    let id = office.contract(&draft);
    let later = day("2027-03-01");
    let state = |o: &Office| read::one(o.store.conn(), id).expect("row").state(later);
    assert_eq!(state(&office), ContractState::Expired);
    let renew = decide(&office, id, DecisionChoice::Renew);
    office.done("decision.record", |tx| decision::ops::record(tx, &renew, today()));
    assert_eq!(state(&office), ContractState::Active);
}

#[test]
fn an_evergreen_contract_has_no_deadline_but_says_when_it_could_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        renewal: RenewalKind::Evergreen,
        initial_months: None,
        renewal_months: 0,
        notice_value: 30,
        ..tacit(vendor, "C-1", "2024-03-01")
    };
    let id = office.contract(&draft);
    let detail = read::detail(office.store.conn(), id, today()).expect("detail");
    assert!(detail.periods.is_empty());
    assert_eq!(detail.if_nothing, IfNothing::CanEnd { on: day("2026-12-20") });
    assert_eq!(agenda_of(&office, 3650).evergreen, 1);
}

#[test]
fn a_rolling_contract_with_notice_longer_than_its_term_is_decided_about_a_later_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        initial_months: Some(1),
        renewal_months: 1,
        ..tacit(vendor, "C-1", "2026-01-01")
    };
    let id = office.contract(&draft);
    let row = read::one(office.store.conn(), id).expect("row").row(today());
    assert_eq!(row.period_end, Some(day("2027-02-28")), "the first end 90 days away");
}

#[test]
fn the_list_filters_sorts_and_pages_without_losing_a_row() {
    let mut office = Office::new();
    let vendors = [office.vendor("Acme"), office.vendor("Borealis"), office.vendor("Cobalt")];
    for (i, v) in (0..30).zip(vendors.iter().cycle()) {
        office.contract(&tacit(*v, &format!("C-{i:02}"), &format!("2024-{:02}-01", 1 + i % 12)));
    }
    let sort = |key: &str, desc| vec![Sort { key: key.into(), desc }];
    let query = ListQuery {
        text: String::new(),
        filters: vec![Filter {
            field: "vendor_id".into(),
            values: vec![vendors[1].to_string(), vendors[2].to_string()],
        }],
        sort: sort("decide_by", false),
    };
    let rows = list::rows(office.store.conn(), &query, today()).expect("rows");
    assert_eq!(rows.len(), 20);
    assert!(rows.is_sorted_by_key(|r| r.decide_by), "ascending by the day to decide");
    let mut views = Views::default();
    let mut paged = Vec::new();
    for offset in (0..20).step_by(7) {
        let request = PageRequest { query: query.clone(), offset, limit: 7 };
        let page = list::page(office.store.conn(), &mut views, 1, &request, today()).expect("page");
        assert_eq!(page.total, 20);
        paged.extend(page.rows);
    }
    assert_eq!(paged, rows, "pages put together are the list");
    let unknown = ListQuery { sort: sort("secret", false), ..ListQuery::default() };
    assert!(list::rows(office.store.conn(), &unknown, today()).is_err());
}

#[test]
fn a_contract_that_was_ended_has_no_day_left_to_act_by() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme Hosting");
    let id = office.contract(&ContractDraft {
        status: ContractStatus::Ended,
        ended_on: Some(day("2026-06-30")),
        ..tacit(vendor, "C-1", "2024-03-01")
    });
    let row = read::detail(office.store.conn(), id, today()).expect("a detail").row;
    assert_eq!(row.state, ContractState::Terminated);
    assert_eq!(row.period_end, Some(day("2026-06-30")), "its real end");
    assert_eq!((row.notice_by, row.send_by, row.decide_by), (None, None, None));
}

#[test]
fn a_contract_found_by_part_of_its_vendor_follows_a_renamed_vendor() {
    let mut office = Office::new();
    let vendor = office.vendor("Meridian Telecom");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let find = |o: &Office, text: &str| {
        let query = ListQuery { text: text.into(), ..ListQuery::default() };
        list::rows(o.store.conn(), &query, today()).expect("rows").len()
    };
    assert_eq!(find(&office, "ridian"), 1);
    let renamed = custodia_core::vendor::VendorDraft {
        id: Some(vendor),
        name: "Polaris Net".into(),
        ..custodia_core::vendor::VendorDraft::default()
    };
    office.done("vendor.save", |tx| custodia_core::vendor::ops::save(tx, &renamed));
    assert_eq!((find(&office, "ridian"), find(&office, "olari")), (0, 1));
}

#[test]
fn saving_the_same_contract_again_writes_nothing() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let same = sql::draft(office.store.conn(), id).expect("draft");
    let written =
        office.write("contract.save", |tx| ops::save(tx, &same, today())).expect("accepted");
    assert_eq!((written.op, written.events), (None, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// The list compares stored days with today; the rule computes. They agree.
    #[test]
    fn the_listed_state_is_the_rules_state(
        start in 0_i64..1500, months in 1_u32..40, renewal_months in 1_u32..25, notice in 0_u32..120,
        kind in 0_usize..3, most in prop::option::of(0_u32..4), ahead in 0_i64..400,
    ) {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        let start = today() - chrono::TimeDelta::days(start);
        let renewal = [RenewalKind::None, RenewalKind::Express, RenewalKind::Tacit][kind];
        let draft = ContractDraft {
            start: Some(start), initial_months: Some(months), renewal,
            renewal_months: if renewal == RenewalKind::None { 0 } else { renewal_months },
            max_renewals: most.filter(|_| renewal != RenewalKind::None),
            notice_value: notice, ..tacit(vendor, "C-1", "2024-03-01")
        };
        let saved = office.write("contract.save", |tx| ops::save(tx, &draft, today()));
        prop_assume!(saved.is_ok());
        let id = saved.expect("saved").value.expect("an id");
        let day = today() + chrono::TimeDelta::days(ahead);
        office.write("contract.roll", |tx| ops::roll(tx, day)).expect("rolled");
        let listed = read::one(office.store.conn(), id).expect("row");
        let terms = Terms {
            start, initial_months: Some(months), explicit_end: None, renewal,
            renewal_months: draft.renewal_months, max_renewals: draft.max_renewals,
            notice: Notice::plain(notice, NoticeUnit::Days),
            evergreen_end: custodia_core::contract::EvergreenEnd::Exact,
        };
        let ctx = ops::SaveContext::load(office.store.conn(), day).expect("settings");
        let rule = contract_state(&terms, &ctx.planning(&draft), &Facts::on(day)).state;
        // Where notice outlasts the term the list looks ahead to the end one can still reach.
        let rolling = listed.deciding(day).is_some_and(|p| p.period.start > day);
        prop_assert!(rolling || listed.state(day) == rule, "{:?} and {rule:?}", listed.state(day));
    }
}
