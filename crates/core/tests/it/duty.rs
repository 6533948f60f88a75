//! Duties and decisions put off: in the agenda, among the deadlines and the reminders, undone.

use chrono::NaiveDate;
use custodia_core::agenda::{self, Agenda, AgendaQuery};
use custodia_core::contract::draft::{ContractDraft, ContractStatus};
use custodia_core::contract::read;
use custodia_core::deadline::{DeadlineKind, DeadlineQuery, deadlines};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft};
use custodia_core::duty::sql::{Whose, records, row, rows};
use custodia_core::duty::{self, DutyDraft, DutyKind, DutyOutcome, DutyRecordDraft, DutyUnit};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{ContractId, DutyId, VendorId};
use custodia_core::reminder::{self, Stage};
use custodia_core::snooze::{self, SnoozeDraft};
use custodia_core::text::Lang;

use crate::support::{Office, day, tacit, today};

fn quarterly(contract: ContractId, first: &str) -> DutyDraft {
    DutyDraft {
        id: None,
        contract_id: Some(contract),
        vendor_id: None,
        kind: DutyKind::Maintenance,
        title: "UPS batteries".into(),
        first_due: Some(day(first)),
        every: 3,
        unit: DutyUnit::Months,
        until: None,
        owner_id: None,
        note: String::new(),
    }
}

/// Decide by 16 November, last safe day 30 November 2026.
fn office() -> (Office, VendorId, ContractId) {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2026-03-01"));
    (office, vendor, id)
}

fn agenda(office: &Office, on: NaiveDate) -> Agenda {
    let query = AgendaQuery { days: 30, ..AgendaQuery::default() };
    agenda::agenda(office.store.conn(), &query, on).expect("an agenda")
}

fn done(office: &Office, id: DutyId, due: &str) -> DutyRecordDraft {
    DutyRecordDraft {
        duty_id: id,
        due: day(due),
        outcome: DutyOutcome::Done,
        on: today(),
        by: Some(office.operator),
        note: "Both strings replaced".into(),
    }
}

fn fields(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

fn refused(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Refused(r)) => r.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn a_duty_stands_in_the_agenda_until_it_is_recorded_and_comes_back_from_its_first_day() {
    let (mut office, _, contract) = office();
    let draft = quarterly(contract, "2026-08-31");
    let id = office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    let due = |o: &Office| agenda(o, today()).duties.iter().map(|d| d.due).collect::<Vec<_>>();
    assert_eq!(due(&office), [day("2026-08-31")], "overdue ones are always in");

    let record = done(&office, id, "2026-08-31");
    let written = office
        .write("duty.record", |tx| duty::ops::record(tx, &record, today()))
        .expect("recorded");
    assert_eq!(due(&office), [day("2026-11-30")], "counted from the first day, not from today");
    assert_eq!(row(office.store.conn(), id).expect("row").last_due, Some(day("2026-08-31")));
    let known = records(office.store.conn(), Some(id)).expect("records");
    assert_eq!(known[0].recorded_by_name, "Giulia Rossi");

    let again = office.write("duty.record", |tx| duty::ops::record(tx, &record, today()));
    assert_eq!(refused(again.map(|_| ())), "duty-day", "somebody was faster");

    let op = office.op("journal.undo");
    office.store.undo(written.op.expect("an op"), &op).expect("undone");
    assert_eq!(due(&office), [day("2026-08-31")]);
}

#[test]
fn the_calendar_shows_what_is_to_come_and_what_became_of_the_past() {
    let (mut office, vendor, contract) = office();
    let draft = quarterly(contract, "2026-05-31");
    let id = office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    let skip = DutyRecordDraft {
        outcome: DutyOutcome::Skipped,
        note: "Site closed".into(),
        ..done(&office, id, "2026-05-31")
    };
    office.done("duty.record", |tx| duty::ops::record(tx, &skip, today()));
    let audit = DutyDraft {
        contract_id: None,
        vendor_id: Some(vendor),
        kind: DutyKind::Audit,
        title: "ISO 27001 audit".into(),
        every: 0,
        ..quarterly(contract, "2027-01-15")
    };
    office.done("duty.save", |tx| duty::ops::save(tx, &audit));
    let query = DeadlineQuery::all(day("2026-05-01"), day("2027-02-01"));
    let found = deadlines(office.store.conn(), &query, today()).expect("read");
    let days: Vec<_> = found
        .iter()
        .filter(|d| d.duty_id.is_some())
        .map(|d| (d.date, d.kind, d.open, d.title.as_str(), d.vendor.as_str()))
        .collect();
    assert_eq!(
        days,
        [
            (day("2026-05-31"), DeadlineKind::DutyDone, false, "UPS batteries", "Acme"),
            (day("2026-08-31"), DeadlineKind::Duty, true, "UPS batteries", "Acme"),
            (day("2026-11-30"), DeadlineKind::Duty, true, "UPS batteries", "Acme"),
            (day("2027-01-15"), DeadlineKind::Duty, true, "ISO 27001 audit", "Acme"),
        ]
    );
    let of_vendor = rows(office.store.conn(), Whose::Vendor(vendor)).expect("rows");
    assert_eq!(of_vendor.len(), 2, "a vendor's are those of its contracts, too");
}

#[test]
fn a_duty_ends_with_its_contract() {
    let (mut office, vendor, contract) = office();
    let draft = quarterly(contract, "2026-08-31");
    office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    let ended = ContractDraft {
        id: Some(contract),
        status: ContractStatus::Ended,
        ended_on: Some(day("2026-10-31")),
        ..tacit(vendor, "C-1", "2026-03-01")
    };
    office.contract(&ended);
    assert_eq!(agenda(&office, today()).duties, []);
    let reminders = reminder::due(office.store.conn(), today()).expect("reminders");
    assert!(reminders.iter().all(|r| !matches!(r.about, reminder::About::Duty(_))));
}

#[test]
fn every_wrong_field_of_a_duty_is_told_at_once() {
    let (mut office, vendor, contract) = office();
    let base = quarterly(contract, "2026-08-31");
    for (draft, expect) in [
        (
            DutyDraft { title: " ".into(), first_due: None, every: 601, ..base.clone() },
            vec![("title", "required"), ("every", "range-every"), ("first_due", "required")],
        ),
        (
            DutyDraft { vendor_id: Some(vendor), ..base.clone() },
            vec![("contract_id", "duty-whose")],
        ),
        (DutyDraft { contract_id: None, ..base.clone() }, vec![("contract_id", "duty-whose")]),
        (
            DutyDraft { contract_id: Some(ContractId(99)), ..base.clone() },
            vec![("contract_id", "unknown")],
        ),
        (
            DutyDraft { until: Some(day("2026-08-30")), ..base.clone() },
            vec![("until", "end-before-start")],
        ),
    ] {
        let found = fields(office.write("duty.save", |tx| duty::ops::save(tx, &draft)).map(|_| ()));
        let found: Vec<_> = found.iter().map(|(f, c)| (&**f, &**c)).collect();
        assert_eq!(found, expect);
    }
    let id = office.done("duty.save", |tx| duty::ops::save(tx, &base));
    let bad = DutyRecordDraft {
        outcome: DutyOutcome::Skipped,
        note: String::new(),
        on: day("2026-11-21"),
        by: None,
        ..done(&office, id, "2026-08-31")
    };
    let found = office.write("duty.record", |tx| duty::ops::record(tx, &bad, today()));
    let found = fields(found.map(|_| ()));
    let found: Vec<_> = found.iter().map(|(f, c)| (&**f, &**c)).collect();
    assert_eq!(found, [("note", "required"), ("on", "in-future"), ("by", "required")]);
}

#[test]
fn a_contract_and_a_vendor_take_their_duties_with_them_and_undo_brings_them_back() {
    let (mut office, vendor, contract) = office();
    let draft = quarterly(contract, "2026-08-31");
    let id = office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    let record = done(&office, id, "2026-08-31");
    office.done("duty.record", |tx| duty::ops::record(tx, &record, today()));
    let draft = DutyDraft { contract_id: None, vendor_id: Some(vendor), ..draft };
    office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    office.done("contract.delete", |tx| custodia_core::contract::ops::delete(tx, contract));
    office.done("vendor.delete", |tx| custodia_core::vendor::ops::delete(tx, vendor));
    assert_eq!(rows(office.store.conn(), Whose::All).expect("rows"), []);
    office.undo();
    office.undo();
    assert_eq!(rows(office.store.conn(), Whose::All).expect("rows").len(), 2);
    assert_eq!(records(office.store.conn(), None).expect("records").len(), 1);
}

fn put_off(office: &Office, contract: ContractId, until: &str) -> SnoozeDraft {
    SnoozeDraft {
        contract_id: contract,
        until: day(until),
        reason: "Waiting for the other offer".into(),
        by: Some(office.operator),
    }
}

#[test]
fn a_decision_put_off_is_out_of_sight_until_its_day_and_no_longer() {
    let (mut office, _, contract) = office();
    let draft = put_off(&office, contract, "2026-11-27");
    office.done("contract.snooze", |tx| snooze::ops::snooze(tx, &draft, today()));
    let seen = |o: &Office, on: &str| {
        let a = agenda(o, day(on));
        (a.items.len(), a.open, a.snoozed)
    };
    assert_eq!(seen(&office, "2026-11-20"), (0, 0, 1));
    assert_eq!(seen(&office, "2026-11-26"), (0, 0, 1));
    assert_eq!(seen(&office, "2026-11-27"), (1, 1, 0), "it comes back on its day");
    let quiet = reminder::due(office.store.conn(), day("2026-11-26")).expect("reminders");
    assert_eq!(quiet, []);
    let query = AgendaQuery { days: 30, snoozed: true, ..AgendaQuery::default() };
    let all = agenda::agenda(office.store.conn(), &query, today()).expect("an agenda");
    assert_eq!((all.items.len(), all.open, all.snoozed), (1, 1, 0), "paper hides nothing");
    assert_eq!(all.items[0].snoozed.as_ref().map(|s| s.until), Some(day("2026-11-27")));

    office.done("contract.wake", |tx| snooze::ops::wake(tx, contract));
    assert_eq!(seen(&office, "2026-11-20"), (1, 1, 0));
    office.undo();
    assert_eq!(seen(&office, "2026-11-20"), (0, 0, 1));
}

#[test]
fn nothing_is_put_off_past_its_last_safe_day_without_a_reason_or_without_a_decision_to_take() {
    let (mut office, _, contract) = office();
    let ok = put_off(&office, contract, "2026-11-30");
    for (draft, expect) in [
        (SnoozeDraft { until: day("2026-12-01"), ..ok.clone() }, ("until", "snooze-too-late")),
        (SnoozeDraft { until: today(), ..ok.clone() }, ("until", "snooze-not-ahead")),
        (SnoozeDraft { reason: " ".into(), ..ok.clone() }, ("reason", "required")),
        (SnoozeDraft { by: None, ..ok.clone() }, ("by", "required")),
    ] {
        let found = office.write("contract.snooze", |tx| snooze::ops::snooze(tx, &draft, today()));
        let found = fields(found.map(|_| ()));
        assert_eq!(found, [(expect.0.to_owned(), expect.1.to_owned())], "{draft:?}");
    }
    office.done("contract.snooze", |tx| snooze::ops::snooze(tx, &ok, today()));
    assert_eq!(agenda(&office, day("2026-11-30")).open, 1, "the last safe day brings it back");

    let detail = read::detail(office.store.conn(), contract, today()).expect("a detail");
    let decided = DecisionDraft {
        contract_id: contract,
        period_id: detail.deciding,
        choice: DecisionChoice::Renew,
        reason: "Price".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    };
    office.done("decision.record", |tx| decision::ops::record(tx, &decided, today()));
    let late = office.write("contract.snooze", |tx| snooze::ops::snooze(tx, &ok, today()));
    assert_eq!(refused(late.map(|_| ())), "nothing-to-decide");
}

#[test]
fn reminders_are_told_once_a_step_and_fall_silent_after_a_decision() {
    let (mut office, _, contract) = office();
    let draft = DutyDraft { every: 1, ..quarterly(contract, "2026-11-21") };
    office.done("duty.save", |tx| duty::ops::save(tx, &draft));
    let on = |o: &Office, d: &str| reminder::due(o.store.conn(), day(d)).expect("reminders");
    let first = on(&office, "2026-11-20");
    assert_eq!(first.iter().map(|r| r.stage).collect::<Vec<_>>(), [Stage::Step(1), Stage::Step(1)]);
    let keys = |all: &[reminder::Reminder]| all.iter().map(|r| r.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&first)[1], keys(&on(&office, "2026-11-22"))[1], "nothing new to say");
    assert_ne!(keys(&on(&office, "2026-11-24"))[1], keys(&on(&office, "2026-11-25"))[1], "daily");
    let (head, text) = first[1].words(Lang::En, day("2026-11-20"));
    assert_eq!(head, "Acme: Maintenance C-1");
    assert_eq!(text, "To be decided: 10 days left to the last safe day, Mon 30 Nov 2026.");

    // Its own steps: only sixty days before.
    office.done("contract.save", |tx| {
        tx.execute("UPDATE contract SET reminder_steps = '60'", [])?;
        Ok(())
    });
    assert_eq!(on(&office, "2026-11-20")[1].stage, Stage::Step(60));

    let detail = read::detail(office.store.conn(), contract, today()).expect("a detail");
    let decided = DecisionDraft {
        contract_id: contract,
        period_id: detail.deciding,
        choice: DecisionChoice::Renew,
        reason: "Price".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    };
    office.done("decision.record", |tx| decision::ops::record(tx, &decided, today()));
    assert_eq!(on(&office, "2026-11-25").len(), 1, "the duty alone");
    // A decision to leave is not done before its notice has left.
    let leaving = DecisionDraft { choice: DecisionChoice::Terminate, ..decided };
    office.done("decision.record", |tx| decision::ops::record(tx, &leaving, today()));
    let unsent = on(&office, "2026-11-25");
    let notice = unsent.iter().find(|r| r.about == reminder::About::Notice(contract));
    let (_, text) = notice.expect("a reminder").words(Lang::En, day("2026-11-25"));
    assert!(text.starts_with("The notice has not been sent yet."), "{text}");
}
