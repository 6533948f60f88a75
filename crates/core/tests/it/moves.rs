//! The life of an asset: handed out, taken back, lent, repaired, lost; undone; printed.

use chrono::NaiveDate;
use custodia_core::agenda::{self, AgendaQuery, Urgency};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::deadline::{DeadlineKind, DeadlineQuery, deadlines};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, HandoverId, PersonId};
use custodia_core::list::{ListQuery, Selection};
use custodia_core::moves::{Condition, DataDeletion, MoveDraft, MoveKind, Transition, ops, sql};
use custodia_core::person::{self, PersonDraft};
use custodia_core::reminder::{self, About};
use custodia_core::text::Lang;

use crate::support::{Office, day, today};

fn status(office: &Office, state: AssetState) -> custodia_core::ids::StatusId {
    let all = asset::sql::statuses(office.store.conn()).expect("statuses");
    all.into_iter().find(|s| s.state == state).expect("a status").id
}

fn made(office: &mut Office, tag: &str, state: AssetState) -> AssetId {
    let draft = AssetDraft {
        tag: tag.into(),
        serial: format!("SN-{tag}"),
        manufacturer: "Dell".into(),
        model: "Latitude 5450".into(),
        location: "Milano / Store".into(),
        status_id: Some(status(office, state)),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

fn person(office: &mut Office, name: &str) -> PersonId {
    let draft = PersonDraft { name: name.into(), ..PersonDraft::default() };
    office.done("person.save", |tx| person::ops::save(tx, &draft))
}

/// What an asset is like: state, place, custodian, user, due back, in service since, seen on.
type Life = (
    AssetState,
    String,
    Option<PersonId>,
    Option<PersonId>,
    Option<NaiveDate>,
    Option<NaiveDate>,
    Option<NaiveDate>,
);

fn life(office: &Office, id: AssetId) -> Life {
    office
        .store
        .conn()
        .query_row(
            "SELECT s.state AS state, a.* FROM asset a JOIN asset_status s ON s.id = a.status_id
             WHERE a.id = ?1",
            [id],
            |r| {
                Ok((
                    r.get("state")?,
                    r.get("location")?,
                    r.get("custodian_id")?,
                    r.get("user_id")?,
                    r.get("due_back")?,
                    r.get("in_service_on")?,
                    r.get("seen_on")?,
                ))
            },
        )
        .expect("an asset")
}

fn perform(office: &mut Office, draft: &MoveDraft) -> Result<HandoverId> {
    let written = office.write("move.perform", |tx| ops::perform(tx, draft, today()))?;
    Ok(written.value.expect("a sheet"))
}

fn deploy(assets: &[AssetId], to: PersonId) -> MoveDraft {
    MoveDraft {
        person_id: Some(to),
        place: "Milano / Office 2".into(),
        accessories: "Power supply, bag".into(),
        condition: Some(Condition::New),
        ..MoveDraft::new(MoveKind::Deploy, assets, today())
    }
}

fn fields(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

fn refused(result: Result<impl std::fmt::Debug>) -> (String, Vec<String>) {
    match result {
        Err(Error::Refused(r)) => (r.code, r.params.into_values().collect()),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn an_asset_is_handed_out_and_comes_back_and_every_step_is_kept() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let sheet = perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let out = (
        AssetState::InUse,
        "Milano / Office 2".to_owned(),
        Some(anna),
        Some(anna),
        None,
        Some(today()),
        Some(today()),
    );
    assert_eq!(life(&office, id), out);

    let back = MoveDraft {
        condition: Some(Condition::Worn),
        data_deletion: Some(DataDeletion::Deleted),
        deleted_by_id: Some(office.operator),
        place: "Milano / Store".into(),
        ..MoveDraft::new(MoveKind::Return, &[id], today())
    };
    perform(&mut office, &back).expect("taken back");
    let home = life(&office, id);
    assert_eq!((home.0, home.2, home.3), (AssetState::InStock, None, None));
    assert_eq!(home.5, Some(today()), "in service since the first time");

    let steps = sql::of_asset(office.store.conn(), id).expect("steps");
    let told: Vec<_> = steps.iter().map(|s| (s.kind, s.person.as_str(), s.sheet)).collect();
    assert_eq!(told[1], (MoveKind::Deploy, "Anna Bianchi", sheet));
    assert_eq!(told[0].1, "Anna Bianchi", "who had it gives it back, though nobody said");
    assert_eq!(
        (steps[0].by.as_str(), steps[0].deleted_by.as_str()),
        ("Giulia Rossi", "Giulia Rossi")
    );

    office.undo();
    assert_eq!(life(&office, id), out, "undo brings it back, and its user");
    assert_eq!(sql::of_asset(office.store.conn(), id).expect("steps").len(), 1);
}

#[test]
fn actions_ask_for_what_they_need_all_at_once() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let pair = |f: &str, c: &str| (f.to_owned(), c.to_owned());
    let bare = |kind| MoveDraft::new(kind, &[id], today());
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Deploy))),
        [pair("person_id", "required"), pair("place", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Lend))),
        [pair("person_id", "required"), pair("due_back", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Return))),
        [pair("condition", "required"), pair("data_deletion", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::ReportLost))),
        [pair("note", "required")]
    );
    let wrong = MoveDraft {
        person_id: Some(PersonId(999)),
        due_back: Some(day("2026-11-01")),
        on: day("2026-11-21"),
        ..bare(MoveKind::Lend)
    };
    assert_eq!(
        fields(perform(&mut office, &wrong)),
        [
            pair("on", "in-future"),
            pair("due_back", "end-before-start"),
            pair("person_id", "unknown")
        ]
    );
}

#[test]
fn many_go_together_or_not_at_all() {
    let mut office = Office::new();
    let ids: Vec<AssetId> =
        (1..=4).map(|n| made(&mut office, &format!("NB-{n}"), AssetState::InStock)).collect();
    let lost = made(&mut office, "NB-5", AssetState::Lost);
    let anna = person(&mut office, "Anna Bianchi");
    let with_lost: Vec<AssetId> = ids.iter().copied().chain([lost]).collect();
    let (code, params) = refused(perform(&mut office, &deploy(&with_lost, anna)));
    assert_eq!(code, "move-not-allowed");
    assert!(params.contains(&"NB-5".into()) && params.contains(&"Lost or stolen".into()));
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InStock));

    let all = MoveDraft {
        assets: Selection::Matching {
            query: ListQuery { text: "Latitude".into(), ..ListQuery::default() },
            except: vec![lost.0],
        },
        ..deploy(&[], anna)
    };
    let sheet = perform(&mut office, &all).expect("handed out");
    let steps = sql::of_sheet(office.store.conn(), sheet).expect("a sheet");
    assert_eq!(steps.len(), 4);
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InUse));
    let journal = office.store.undo_target().expect("a journal").expect("an op");
    assert_eq!(journal.subject, "NB-1 +3");
    office.undo();
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InStock), "in one step");

    assert_eq!(refused(perform(&mut office, &deploy(&[], anna))).0, "move-none");
}

#[test]
fn what_is_lent_is_due_back_today_in_the_calendar_and_as_a_reminder() {
    let mut office = Office::new();
    let id = made(&mut office, "PRJ-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let lend = MoveDraft {
        person_id: Some(anna),
        due_back: Some(day("2026-11-25")),
        ..MoveDraft::new(MoveKind::Lend, &[id], today())
    };
    perform(&mut office, &lend).expect("lent");
    let lent = life(&office, id);
    assert_eq!((lent.2, lent.3), (None, Some(anna)), "it is lent: nobody else answers for it");
    let conn = office.store.conn();
    let due = |on, query: AgendaQuery| agenda::agenda(conn, &query, on).expect("agenda").loans;
    let usual = AgendaQuery { days: 30, ..AgendaQuery::default() };
    let found = due(today(), usual.clone());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].tag.as_str(), found[0].urgency), ("PRJ-1", Urgency::Critical));
    assert_eq!(due(day("2026-11-26"), usual)[0].urgency, Urgency::Missed);
    assert!(due(today(), AgendaQuery { days: 2, ..AgendaQuery::default() }).is_empty());
    let others =
        AgendaQuery { days: 30, owner_id: Some(office.operator), ..AgendaQuery::default() };
    assert!(due(today(), others).is_empty(), "it is somebody else's");

    let window = DeadlineQuery::all(day("2026-11-01"), day("2026-12-31"));
    let days = deadlines(conn, &window, today()).expect("deadlines");
    let one: Vec<_> = days.iter().filter(|d| d.kind == DeadlineKind::DueBack).collect();
    assert_eq!(one.len(), 1);
    assert_eq!((one[0].date, one[0].asset_id), (day("2026-11-25"), Some(id)));
    let told = reminder::due(conn, day("2026-11-24")).expect("reminders");
    let loan = told.iter().find(|r| r.about == About::Loan(id)).expect("a reminder");
    assert!(loan.words(Lang::It, day("2026-11-24")).1.contains("Da restituire"));

    // Repaired meanwhile, it still has to come back.
    let repair = MoveDraft::new(MoveKind::Repair, &[id], today());
    perform(&mut office, &repair).expect("sent to repair");
    assert_eq!(life(&office, id).4, None);
    let back = MoveDraft::new(MoveKind::BackFromRepair, &[id], today());
    perform(&mut office, &back).expect("back from repair");
    let again = life(&office, id);
    assert_eq!((again.0, again.4), (AssetState::InUse, Some(day("2026-11-25"))));
    let back = MoveDraft {
        condition: Some(Condition::Good),
        data_deletion: Some(DataDeletion::NoData),
        ..MoveDraft::new(MoveKind::Return, &[id], today())
    };
    perform(&mut office, &back).expect("taken back");
    assert_eq!(life(&office, id).4, None);
    // Without a user it comes back from repair into stock.
    perform(&mut office, &repair).expect("sent to repair");
    perform(&mut office, &MoveDraft::new(MoveKind::BackFromRepair, &[id], today())).expect("back");
    assert_eq!(life(&office, id).0, AssetState::InStock);
}

#[test]
fn what_is_lost_keeps_who_had_it_and_what_happened() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let lost = MoveDraft {
        note: "Stolen on the train to Torino".into(),
        reference: "Polfer 2026/881".into(),
        // Not asked of what is lost.
        due_back: Some(day("2026-12-01")),
        place: "Torino".into(),
        ..MoveDraft::new(MoveKind::ReportLost, &[id], today())
    };
    perform(&mut office, &lost).expect("reported");
    let now = life(&office, id);
    assert_eq!((now.0, now.3, now.4), (AssetState::Lost, Some(anna), None));
    assert_eq!(now.1, "Milano / Office 2", "it was not moved there");
    let step = sql::of_asset(office.store.conn(), id).expect("steps").remove(0);
    assert_eq!((step.reference.as_str(), step.due_back), ("Polfer 2026/881", None));
    assert_eq!(refused(perform(&mut office, &deploy(&[id], anna))).0, "move-not-allowed");
    let found = MoveDraft::new(MoveKind::Found, &[id], today());
    perform(&mut office, &found).expect("found");
    let now = life(&office, id);
    assert_eq!((now.0, now.2, now.3), (AssetState::InStock, None, None));
}

#[test]
fn actions_are_named_and_narrowed_by_the_register() {
    let mut office = Office::speaking(Lang::It);
    let all = ops::transitions(office.store.conn()).expect("actions");
    assert_eq!(all.len(), MoveKind::ALL.len());
    assert_eq!((all[1].name.as_str(), all[1].id), ("Assegnazione", None), "named in Italian");
    let pool = Transition {
        name: "Pool a un gruppo".into(),
        from: vec![AssetState::InStock],
        terms_it: "Condizioni nostre".into(),
        position: 20,
        ..all[1].clone()
    };
    let id = office.done("transition.save", |tx| ops::transition_save(tx, &pool));
    let stored = ops::transitions(office.store.conn()).expect("actions");
    assert_eq!(stored.len(), all.len() + 1, "the usual ones are stored with it");
    assert!(stored.iter().all(|t| t.id.is_some()));

    let save = |o: &mut Office, t: &Transition| {
        o.write("transition.save", |tx| ops::transition_save(tx, t)).map(|w| w.value)
    };
    let wrong = Transition {
        name: "assegnazione".into(),
        from: vec![AssetState::Disposed],
        status_id: Some(status(&office, AssetState::Lost)),
        ..pool.clone()
    };
    let found = fields(save(&mut office, &wrong));
    let codes: Vec<&str> = found.iter().map(|(_, c)| c.as_str()).collect();
    assert_eq!(codes, ["duplicate-name", "move-source", "move-status"]);
    let other = Transition { id: Some(id), kind: MoveKind::Lend, ..pool.clone() };
    assert_eq!(fields(save(&mut office, &other))[0].1, "move-kind");

    // It leads to the status the register chose, and to the first one when that is gone.
    let draft = custodia_core::asset::AssetStatus {
        id: status(&office, AssetState::InUse),
        name: "In uso al gruppo".into(),
        state: AssetState::InUse,
    };
    let own = office
        .done("status.save", |tx| asset::ops::status_save(tx, None, &draft.name, draft.state));
    let chosen = Transition { id: Some(id), status_id: Some(own), ..pool };
    save(&mut office, &chosen).expect("saved");
    let asset_id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let draft = MoveDraft { transition_id: Some(id), ..deploy(&[asset_id], anna) };
    perform(&mut office, &draft).expect("handed out");
    let row = asset::sql::list::rows(office.store.conn(), &[asset_id.0]).expect("row").remove(0);
    assert_eq!(row.status, "In uso al gruppo");
    office.undo();
    office.done("status.delete", |tx| asset::ops::status_delete(tx, own).map(|()| 1));
    perform(&mut office, &draft).expect("handed out");
    assert_eq!(life(&office, asset_id).0, AssetState::InUse);

    let first = stored.iter().find(|t| t.kind == MoveKind::Lend).and_then(|t| t.id).expect("id");
    let gone = office.write("transition.delete", |tx| ops::transition_delete(tx, first));
    assert_eq!(refused(gone).0, "move-last");
    office.done("transition.delete", |tx| ops::transition_delete(tx, id).map(|()| 1));
    let step = sql::of_asset(office.store.conn(), asset_id).expect("steps").remove(0);
    assert_eq!(step.transition_id, None, "what was done stays");
    assert_eq!(refused(perform(&mut office, &draft)).0, "move-unknown");
}

#[test]
fn the_signed_copy_hangs_on_the_sheet_and_cannot_be_taken_away() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let sheet = perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let hangs = DocumentDraft {
        contract_id: None,
        vendor_id: None,
        asset_id: Some(id),
        purpose: DocumentPurpose::Proof,
        note: String::new(),
    };
    let file = office.done("document.attach", |tx| {
        document::ops::attach(tx, &hangs, "signed.pdf", b"%PDF-", today())
    });
    office.done("move.sign", |tx| ops::sign(tx, sheet, file).map(|()| 1));
    let step = sql::of_asset(office.store.conn(), id).expect("steps").remove(0);
    assert_eq!((step.document.as_str(), step.accepted), ("signed.pdf", true));
    let taken = office.write("document.detach", |tx| document::ops::detach(tx, file));
    assert_eq!(refused(taken).0, "document-is-signed");
    // An asset made by mistake goes with its steps.
    office.done("asset.delete", |tx| asset::ops::delete(tx, id).map(|()| 1));
    assert!(matches!(sql::of_sheet(office.store.conn(), sheet), Err(Error::NotFound(_))));
    office.undo();
    assert_eq!(sql::of_sheet(office.store.conn(), sheet).expect("a sheet").len(), 1);
}

#[test]
fn what_is_due_back_is_found_by_its_index() {
    let office = Office::new();
    let mut stmt = office
        .store
        .conn()
        .prepare("EXPLAIN QUERY PLAN SELECT id FROM asset WHERE due_back IS NOT NULL AND due_back <= '2026-11-20'")
        .expect("a plan");
    let plan: Vec<String> =
        stmt.query_map([], |r| r.get("detail")).expect("rows").map(|r| r.expect("a row")).collect();
    assert!(plan[0].contains("asset_due_back"), "{plan:?}");
}

#[test]
fn the_day_an_asset_goes_is_the_day_of_its_move_unless_somebody_said_another() {
    let mut office = Office::new();
    let gone = |office: &Office, id| {
        asset::sql::draft(office.store.conn(), id).expect("an asset").disposed_on
    };
    let on = day("2026-11-02");
    let retire = |assets: &[AssetId]| MoveDraft {
        note: "Worn out".into(),
        data_deletion: Some(DataDeletion::NoData),
        condition: Some(Condition::Worn),
        ..MoveDraft::new(MoveKind::Retire, assets, on)
    };
    let plain = made(&mut office, "L-1", AssetState::InStock);
    let said = made(&mut office, "L-2", AssetState::InStock);
    let later = made(&mut office, "L-3", AssetState::InStock);
    let other = |office: &mut Office, id, change: &dyn Fn(&mut AssetDraft)| {
        let mut draft = asset::sql::draft(office.store.conn(), id).expect("an asset");
        change(&mut draft);
        office.done("asset.save", |tx| asset::ops::save(tx, &draft));
    };
    other(&mut office, said, &|d| d.disposed_on = Some(day("2026-10-31")));
    other(&mut office, later, &|d| d.purchase_date = Some(day("2026-11-10")));
    perform(&mut office, &retire(&[plain, said, later])).expect("a move");
    assert_eq!(gone(&office, plain), Some(day("2026-11-02")));
    assert_eq!(gone(&office, said), Some(day("2026-10-31")), "what somebody said stays");
    assert_eq!(gone(&office, later), None, "not before it was bought");
    // It can still be saved, and comes back without that day.
    other(&mut office, plain, &|d| d.name = "old".into());
    let usual = ops::transitions(office.store.conn()).expect("actions");
    let back = usual.into_iter().find(|t| t.kind == MoveKind::Return).expect("an action");
    let back = Transition { from: vec![AssetState::Retired], name: "Reuse".into(), ..back };
    let id = office.done("transition.save", |tx| ops::transition_save(tx, &back));
    let reuse = MoveDraft {
        transition_id: Some(id),
        kind: MoveKind::Return,
        place: "Milano / Store".into(),
        ..retire(&[plain])
    };
    perform(&mut office, &reuse).expect("a move");
    assert_eq!(gone(&office, plain), None);
    office.undo();
    assert_eq!(gone(&office, plain), Some(on));
    // The save, the action, the retirement itself.
    for _ in 0..3 {
        office.undo();
    }
    assert_eq!(gone(&office, plain), None);
    assert_eq!(gone(&office, said), Some(day("2026-10-31")));
}

#[test]
fn what_was_retired_lost_and_found_is_there_again() {
    let mut office = Office::new();
    let id = made(&mut office, "L-1", AssetState::InStock);
    for kind in [MoveKind::Retire, MoveKind::ReportLost, MoveKind::Found] {
        let draft = MoveDraft {
            note: "So it was".into(),
            place: "Milano / Store".into(),
            data_deletion: Some(DataDeletion::NoData),
            condition: Some(Condition::Worn),
            ..MoveDraft::new(kind, &[id], day("2026-11-02"))
        };
        perform(&mut office, &draft).expect("a move");
    }
    let draft = asset::sql::draft(office.store.conn(), id).expect("an asset");
    assert_eq!(draft.disposed_on, None, "it is no longer gone for the books");
}
