//! Decisions about contracts and the notices that follow them.

use custodia_core::agenda::{self, AgendaQuery};
use custodia_core::contract::draft::NextStep;
use custodia_core::contract::{ContractState, ops, read};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft, NoticeDraft};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::DocumentId;

use super::{agenda_of, decide, fields, notice};
use crate::support::{Office, day, tacit, today};

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
        lot_id: None,
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
